"""The four cards under the tree: extremes, rounding, ties, awards. What is set most, at a glance."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from judging_app.desktop.models.rules_draft import RulesDraft
from judging_app.desktop.models.rules_numbers import OPTIONAL_DECIMAL, OPTIONAL_WHOLE, WHOLE
from judging_app.desktop.models.rules_paths import Path
from judging_app.desktop.models.rules_values import method_text
from judging_app.desktop.models.rules_words import option_word
from judging_app.desktop.pages.rules_choices import RoundingField
from judging_app.desktop.pages.rules_fields import NumberField, OptionField
from judging_app.desktop.pages.rules_form import FormHolder, RuleForm
from judging_app.desktop.pages.rules_ties import TieCard
from judging_app.desktop.widgets.buttons import icon_button
from judging_app.desktop.widgets.themed import ElidedLabel, follow_theme, make_label, set_look, tokens
from judging_app.desktop.widgets.title_row import TitleRow
from judging_app.domain.aggregation import Aggregation, Method
from judging_app.domain.rubric import DimensionKind, Station
from judging_app.domain.rulebook import EACH_TRACK, Award, AwardKind, Rulebook
from judging_app.wording.language import translate
from judging_app.wording.terms import term

_FOUR_ABREAST = 860
_TWO_ABREAST = 420
_SHOWN_AWARDS = 3


class CardForm(FormHolder):
    """A few options on a card, and the way to all of them.

    Signals:
        details_requested: The section of 更多规则 that holds the rest.
    """

    details_requested = Signal(str)
    icon = "gear-six"
    section = ""

    def __init__(self, draft: RulesDraft, parent: QWidget | None = None) -> None:
        super().__init__(draft, parent)
        self.dimension = 0
        self.head = TitleRow(self.icon)
        self.more_button = icon_button("gear-six", name="")
        self.head.aside.addWidget(self.more_button)
        self.more_button.clicked.connect(lambda: self.details_requested.emit(self.section))
        self._holder.addWidget(self.head)
        self._holder.addStretch(1)

    def title(self) -> str:
        """What the card is about."""
        raise NotImplementedError

    def show_draft(self) -> None:
        super().show_draft()
        self.head.set_title(self.title())
        words = translate("Rules", "All settings")
        self.more_button.setAccessibleName(f"{self.title()}: {words}")
        self.more_button.setToolTip(words)

    def _make(self, shape: object) -> None:
        super()._make(shape)
        if self.form is not None:
            # The form stands between the head and the stretch below it.
            self._holder.removeWidget(self.form)
            self._holder.insertWidget(1, self.form)

    def judged(self) -> int | None:
        """The position of the judged dimension that the card is about: the chosen one, else the first."""
        dimensions = self.draft.rulebook.dimensions
        chosen = self.dimension if self.dimension < len(dimensions) else 0
        found = [at for at, item in enumerate(dimensions) if item.kind is DimensionKind.JUDGED]
        return chosen if chosen in found else next(iter(found), None)

    def suffix(self, at: int | None) -> str:
        """The dimension's name behind the title, where there are several it could be."""
        if at is None or len(self.draft.rulebook.judged) < 2:
            return ""
        return f" · {self.draft.rulebook.dimensions[at].name}"


class TrimCard(CardForm):
    """How many extremes are dropped, and from how many judges on."""

    icon = "arrows-in-line-vertical"
    section = "panel"

    def title(self) -> str:
        return translate("Rules", "Extremes") + self.suffix(self.judged())

    def shape(self) -> object:
        at = self.judged()
        if at is None:
            return "none"
        rule = self.draft.rulebook.dimensions[at].aggregation
        simple = rule.method in (Method.MEAN, Method.TRIMMED) and not rule.ladder
        return (at, simple, () if simple else (rule.method, rule.ladder))

    def fill(self, form: RuleForm) -> None:
        at = self.judged()
        if at is None:
            words = translate("Rules", "No dimension is marked by judges.")
            form.column.addWidget(make_label(words, size="table", ink="text2", wrap=True))
            return
        dimension = self.draft.rulebook.dimensions[at]
        rule = dimension.aggregation
        if rule.method not in (Method.MEAN, Method.TRIMMED) or rule.ladder:
            form.column.addWidget(make_label(method_text(dimension), size="table", ink="text2", wrap=True))
            return
        base: Path = ("dimensions", at, "aggregation")
        for name in ("drop_high", "drop_low", "minimum"):
            words = option_word(Aggregation, name)
            field = form.bind(NumberField((*base, name), words, WHOLE, width=52))
            _add_line(form, words, field)


class RoundingCard(CardForm):
    """Decimals of the panel, the dimension and the final score."""

    icon = "dots-three-circle"
    section = "rounding"

    def title(self) -> str:
        return translate("Rules", "Rounding") + self.suffix(self.judged())

    def shape(self) -> object:
        at = self.judged()
        return ("none" if at is None else at, len(self.draft.rulebook.dimensions))

    def fill(self, form: RuleForm) -> None:
        at = self.judged()
        if at is None and self.draft.rulebook.dimensions:
            at = 0
        if at is not None:
            for station in (Station.PANEL, Station.DIMENSION):
                path: Path = ("dimensions", at, "roundings", station)
                self._line(form, path, term(station))
        self._line(form, ("final",), option_word(Rulebook, "final"))

    def _line(self, form: RuleForm, path: Path, words: str) -> None:
        _add_line(form, words, form.bind(RoundingField(path, words, short=True)))


class AwardCard(CardForm):
    """The awards with how many of each."""

    icon = "medal"
    section = "awards"

    def title(self) -> str:
        awards = self.draft.rulebook.awards
        title = translate("Rules", "Awards")
        if len(awards) > _SHOWN_AWARDS:
            title = translate("Rules", "Awards ({number})").format(number=len(awards))
        # Tracks have rankings of their own: whether they have awards of their own is easily taken amiss.
        scopes = {award.scope for award in awards if award.kind is AwardKind.AWARD}
        if len(self.draft.current_event.tracks) < 2:
            return title
        if scopes == {""}:
            return translate("Rules", "{awards} · all tracks").format(awards=title)
        if scopes == {EACH_TRACK}:
            return translate("Rules", "{awards} · each track").format(awards=title)
        return title

    def shape(self) -> object:
        return tuple(
            (item.name, item.count is None, item.percent is None) for item in self.draft.rulebook.awards
        )

    def fill(self, form: RuleForm) -> None:
        awards = self.draft.rulebook.awards
        for at, award in enumerate(awards[:_SHOWN_AWARDS]):
            _add_line(form, award.name, form.bind(_award_field(at, award)))
        if not awards:
            words = translate("Rules", "No awards yet. Add them in the settings.")
            form.column.addWidget(make_label(words, size="caption", ink="text2", wrap=True))


def _award_field(at: int, award: Award) -> OptionField:
    """The field of what says how many: a number, a percentage, or the score to reach."""
    if award.count is None and award.percent is not None:
        return NumberField(("awards", at, "percent"), award.name, OPTIONAL_DECIMAL, unit="%", width=64)
    if award.count is None and award.minimum is not None:
        unit = translate("Rules", "pts")
        return NumberField(("awards", at, "minimum"), award.name, OPTIONAL_DECIMAL, unit=unit, width=64)
    return NumberField(("awards", at, "count"), award.name, OPTIONAL_WHOLE, width=52, empty="—")


def _add_line(form: RuleForm, words: str, field: OptionField) -> None:
    """A label of one line, so that the card keeps its height, and the field."""
    row = QHBoxLayout()
    row.addWidget(ElidedLabel(words, size=13, ink="text2"), 1)
    row.addWidget(field)
    form.column.addLayout(row)


class RuleCards(QWidget):
    """The four cards: side by side, two by two, or one below the other.

    Signals:
        details_requested: A section of 更多规则.
        refused: A typed text was not taken.
    """

    details_requested = Signal(str)
    refused = Signal(str)

    def __init__(self, draft: RulesDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.trim, self.rounding = TrimCard(draft), RoundingCard(draft)
        self.ties, self.awards = TieCard(draft), AwardCard(draft)
        self._frames: list[QFrame] = []
        self._inner: list[QVBoxLayout] = []
        self._abreast = 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for content in (self.trim, self.rounding, self.ties, self.awards):
            frame = QFrame()
            set_look(frame, kind="card")
            inner = QVBoxLayout(frame)
            inner.addWidget(content)
            self._frames.append(frame)
            self._inner.append(inner)
        for card in self.forms:
            card.details_requested.connect(self.details_requested)
            card.refused.connect(self.refused)
        self.ties.details_requested.connect(lambda: self.details_requested.emit("ties"))
        follow_theme(self._on_theme)

    @property
    def forms(self) -> Sequence[CardForm]:
        """The cards that hold fields."""
        return (self.trim, self.rounding, self.awards)

    def show_draft(self) -> None:
        """Show what the draft holds now."""
        for card in self.forms:
            card.show_draft()
        self.ties.show_draft()

    def show_dimension(self, at: int) -> None:
        """Be about another dimension, where a card is about one."""
        for card in (self.trim, self.rounding):
            if card.dimension != at:
                card.dimension = at
                card.show_draft()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        for card in self.forms:
            card.retranslate()
        self.ties.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        now = tokens()
        abreast = 4 if self.width() >= now.px(_FOUR_ABREAST) else 2
        abreast = abreast if self.width() >= now.px(_TWO_ABREAST) else 1
        if abreast == self._abreast:
            return
        self._abreast = abreast
        for at in range(4):
            self._grid.setColumnStretch(at, 0)
        for at, frame in enumerate(self._frames):
            self._grid.addWidget(frame, at // abreast, at % abreast)
        stretches = (22, 24, 32, 22) if abreast == 4 else (1,) * abreast
        for at, stretch in enumerate(stretches):
            self._grid.setColumnStretch(at, stretch)

    def _on_theme(self) -> None:
        now = tokens()
        self._grid.setSpacing(now.px(10))
        for inner in self._inner:
            inner.setContentsMargins(now.px(13), now.px(7), now.px(11), now.px(9))
        self._abreast = 0
        self._arrange()
