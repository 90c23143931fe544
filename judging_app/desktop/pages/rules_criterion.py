"""Everything about one criterion or dimension, beside the tree."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from judging_app.desktop.models.rules_draft import RulesDraft
from judging_app.desktop.models.rules_numbers import TICKS, share_of
from judging_app.desktop.models.rules_paths import Path, value_at
from judging_app.desktop.models.rules_tree import Key
from judging_app.desktop.models.rules_words import option_word
from judging_app.desktop.pages.rules_fields import NumberField, OptionField
from judging_app.desktop.pages.rules_form import FormHolder, RuleForm
from judging_app.desktop.pages.rules_indicator import (
    RuleKindField,
    fill_parameters,
    fresh_rule,
    rule_hint,
    rule_shape,
)
from judging_app.desktop.pages.rules_making import make_field
from judging_app.desktop.pages.side_panel import SidePanel
from judging_app.desktop.widgets.buttons import icon_button
from judging_app.desktop.widgets.segmented import Segment, Segmented
from judging_app.desktop.widgets.themed import make_divider, make_label
from judging_app.domain.rubric import Band, Criterion, Dimension, DimensionKind
from judging_app.wording.language import translate
from judging_app.wording.terms import rule_kinds, term

_POINTS, _PERCENT = "points", "percent"
_USUAL_BANDS: Final = (("D", 0), ("C", 60), ("B", 80), ("A", 90))


class CriterionForm(FormHolder):
    """The options of the criterion, group or dimension that is chosen."""

    def __init__(self, draft: RulesDraft, parent: QWidget | None = None) -> None:
        super().__init__(draft, parent)
        self.key: Key | None = None
        self.in_percent = True

    @property
    def base(self) -> Path | None:
        """The path of what is chosen, `None` where it is gone."""
        rulebook = self.draft.rulebook
        for at, dimension in enumerate(rulebook.dimensions):
            if self.key == ("dimension", dimension.code):
                return ("dimensions", at)
            for number, item in enumerate(dimension.criteria):
                if self.key == ("criterion", item.code):
                    return ("dimensions", at, "criteria", number)
        return None

    def shape(self) -> object:
        base = self.base
        if base is None:
            return None
        rulebook = self.draft.rulebook
        dimension = rulebook.dimensions[int(base[1])]
        tracks = tuple(track.code for track in self.draft.current_event.tracks)
        if len(base) == 2:
            return (base, "dimension")
        item: Criterion = value_at(rulebook, base)
        leaf = item in dimension.leaves()
        percent = self.in_percent and not item.minimum
        return (base, dimension.kind, leaf, tracks, len(item.bands), percent, rule_shape(item.indicator))

    def fill(self, form: RuleForm) -> None:
        base = self.base
        if base is None:
            return
        if len(base) == 2:
            form.options(Dimension, ("name", "kind", "weight", "normalise_to", "floor", "ceiling"), base)
            return
        dimension = self.draft.rulebook.dimensions[int(base[1])]
        item: Criterion = value_at(self.draft.rulebook, base)
        form.options(Criterion, ("name", "guidance"), base)
        if item in dimension.leaves():
            self._fill_leaf(form, base, dimension, item)
        if self.draft.current_event.tracks or item.tracks:
            form.option(Criterion, "tracks", base)

    def _fill_leaf(self, form: RuleForm, base: Path, dimension: Dimension, item: Criterion) -> None:
        form.options(Criterion, ("maximum", "minimum", "step"), base)
        if dimension.kind is DimensionKind.JUDGED:
            self._fill_bands(form, base, item)
        else:
            form.column.addWidget(make_divider())
            self._fill_rule(form, base, item)
        form.column.addWidget(make_divider())
        form.options(Criterion, ("factor", "bonus", "optional"), base)
        form.option(Criterion, "unit", base, width=84)

    def _fill_bands(self, form: RuleForm, base: Path, item: Criterion) -> None:
        form.column.addWidget(make_divider())
        switch = Segmented(
            (
                Segment(_PERCENT, translate("Rules", "per cent")),
                Segment(_POINTS, translate("Rules", "points")),
            ),
            name=translate("Rules", "Where bands begin, in"),
        )
        switch.set_current(_PERCENT if self.in_percent else _POINTS)
        switch.chosen.connect(self._on_switch)
        form.line(translate("Rules", "Bands, the best first"), switch)
        path: Path = (*base, "bands")
        for number in reversed(range(len(item.bands))):
            self._fill_band(form, (*path, number), path, item)
        words = translate("Rules", "Add a band")
        form.adder(path, lambda bands: _next_band(item, bands), words)
        if not item.bands:
            form.adder(path, None, translate("Rules", "Four usual bands"), several=_usual_bands(item))

    def _fill_band(self, form: RuleForm, band: Path, path: Path, item: Criterion) -> None:
        name = form.bind(make_field(self.draft, Band, "name", (*band, "name"), width=84))
        low = form.bind(self._low_field(band, item))
        remove = icon_button("x", name=translate("Rules", "Remove this band"))
        remove.clicked.connect(lambda: form.change(path, lambda bands: bands.pop(int(band[-1]))))
        form.cells((name, make_label("≥", size="table", ink="text2"), low), remove)
        meaning = form.bind(make_field(self.draft, Band, "descriptor", (*band, "descriptor")))
        form.column.addWidget(meaning)

    def _low_field(self, band: Path, item: Criterion) -> OptionField:
        words = option_word(Band, "low")
        path: Path = (*band, "low")
        if not self.in_percent or item.minimum:
            return NumberField(path, words, TICKS, unit=translate("Rules", "pts"))
        whole: Path = (*path[:-3], "maximum")
        return NumberField(path, words, share_of(lambda: value_at(self.draft.rulebook, whole)), unit="%")

    def _on_switch(self, key: str) -> None:
        self.in_percent = key == _PERCENT
        self.show_draft()

    def _fill_rule(self, form: RuleForm, base: Path, item: Criterion) -> None:
        path: Path = (*base, "indicator")
        kinds = [(kind, term(kind)) for kind in rule_kinds()]
        choice = RuleKindField(path, option_word(Criterion, "indicator"), kinds)
        choice.edited.connect(lambda kind: self.draft.put(path, fresh_rule(kind, item)))
        form.fields.append(choice)
        form.line(option_word(Criterion, "indicator"), choice)
        if item.indicator is not None:
            words = make_label(rule_hint(type(item.indicator)), size="caption", ink="text2", wrap=True)
            form.column.addWidget(words)
            fill_parameters(form, path, item.indicator)


def _next_band(item: Criterion, bands: list[Band]) -> Band:
    """A band on top, half-way between the last one and the full points."""
    low = item.minimum if not bands else (bands[-1].low + item.maximum) // 2
    step = max(item.step, 1)
    return Band(translate("Rules", "New band"), low - (low - item.minimum) % step)


def _usual_bands(item: Criterion) -> tuple[Band, ...]:
    names = {
        "D": translate("Rules", "poor"),
        "C": translate("Rules", "fair"),
        "B": translate("Rules", "good"),
        "A": translate("Rules", "excellent"),
    }
    scale = item.maximum - item.minimum
    return tuple(Band(names[key], item.minimum + scale * share // 100) for key, share in _USUAL_BANDS)


class CriterionPanel(SidePanel):
    """The form in the card at the right; Esc and the cross lead back to the example.

    Signals:
        refused: A typed text was not taken; what may be typed instead.
    """

    refused = Signal(str)

    def __init__(self, draft: RulesDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self.options = CriterionForm(draft)
        self.options.refused.connect(self.refused)
        self.body.addWidget(self.options)
        self.score = make_label(size="table", ink="text2", wrap=True)
        self.foot.addWidget(self.score, 1)

    def show_key(self, key: Key | None) -> None:
        """Show another row of the tree."""
        self.options.key = key
        self.show_draft()
        self.scroll_to_top()

    def show_draft(self) -> None:
        """Show what the draft holds now; closes where the row is gone."""
        base = self.options.base
        self.options.show_draft()
        if base is None:
            return
        record = value_at(self._draft.rulebook, base)
        kind = translate("Rules", "Dimension") if len(base) == 2 else translate("Rules", "Criterion")
        self.set_heading(translate("Rules", "Settings: {kind}").format(kind=kind), record.name)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.speak()
        self.options.retranslate()
        if self._draft.view is not None:
            self.show_draft()

    def set_score(self, words: str) -> None:
        """Say what the example comes to, as the example itself is out of sight."""
        self.score.setText(words)
