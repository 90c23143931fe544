"""Every option of a rulebook has its editor on the rules page, and the editor changes it."""

import dataclasses
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from judging_app.desktop.models.rules_paths import Path, value_at
from judging_app.desktop.models.rules_words import option_word
from judging_app.desktop.pages.rules_choices import (
    ChoiceField,
    EdgeField,
    FlagField,
    RoundingField,
    TracksField,
)
from judging_app.desktop.pages.rules_fields import LongTextField, NumberField, OptionField, TextField
from judging_app.desktop.pages.rules_indicator import RuleKindField
from judging_app.desktop.pages.rules_page import RulesPage
from judging_app.domain.aggregation import Aggregation, GroupWeight, Method, Rung
from judging_app.domain.calibration import Calibration
from judging_app.domain.event import Event, Round
from judging_app.domain.exact import Rounding
from judging_app.domain.indicators import (
    AsIs,
    BandRow,
    BandTable,
    ByHand,
    Categories,
    Category,
    Gate,
    Interval,
    Knot,
    MinMax,
    PerUnit,
    Piecewise,
    RatioToBest,
    Slope,
    ValueOnly,
)
from judging_app.domain.rubric import Band, Criterion, Dimension, Station
from judging_app.domain.rulebook import (
    Award,
    RoundRule,
    RoundTerm,
    Rulebook,
    TieKey,
    TieKeyKind,
    TimePenalty,
)
from judging_app.wording.language import Language, use_language
from tests.desktop.pages.builders import before_scoring, make_event
from tests.desktop.pages.conftest import Bench

Open = Callable[[Event], Bench]
TEN = Fraction(10)
RULES = (
    BandTable((BandRow(Interval(None, TEN), Fraction(1)), BandRow(Interval(TEN, None), Fraction(5)))),
    Slope(TEN, Fraction(1), Fraction(2), Fraction(9)),
    PerUnit(TEN, Fraction(1), Fraction(9)),
    Piecewise((Knot(Fraction(0), Fraction(0)), Knot(TEN, Fraction(1)))),
    RatioToBest(),
    MinMax(),
    Categories((Category("国家级", Fraction(5)), Category("省级", Fraction(3))), Fraction(9)),
    Gate(Fraction(1)),
    AsIs(),
    ByHand(),
    ValueOnly(),
)
NOT_EDITED = {"code", "parent"}
"""Codes name things for good: marks and figures refer to them. Parents change by moving a row."""


def everything() -> Event:
    """A contest of two rounds whose second rulebook uses every option that holds records."""
    event = before_scoring(make_event(entries=12))
    first, last = event.rounds[0], event.rounds[0]
    before = Round("R0", "初赛", last.rulebook)
    judged, measured = last.rulebook.dimensions
    leaves = judged.criteria
    judged = dataclasses.replace(
        judged,
        criteria=(dataclasses.replace(leaves[0], bands=(Band("差", 0), Band("优", 400_000))), *leaves[1:]),
        aggregation=Aggregation(
            method=Method.TRIMMED,
            drop_low=1,
            drop_high=1,
            minimum=5,
            ladder=(Rung(5, Method.TRIMMED, 1, 1), Rung(9, Method.TRIMMED, 2, 2)),
            group_weights=(GroupWeight("judge", Fraction(75)), GroupWeight("public", Fraction(25))),
        ),
        calibration=Calibration(),
    )
    figures = tuple(
        Criterion(f"F{at}", f"数据{at}", maximum=100_000, indicator=rule) for at, rule in enumerate(RULES)
    )
    rulebook = dataclasses.replace(
        last.rulebook,
        dimensions=(judged, dataclasses.replace(measured, criteria=figures)),
        round_rule=RoundRule(terms=(RoundTerm("R0"),)),
        tie_chain=(TieKey(TieKeyKind.DIMENSION, judged.code), TieKey(TieKeyKind.SHARED)),
        time_penalty=TimePenalty((BandRow(Interval(Fraction(0), TEN), Fraction(1)),)),
    )
    return dataclasses.replace(event, rounds=(before, dataclasses.replace(first, rulebook=rulebook)))


def options(value: Any, path: Path = ()) -> Iterator[tuple[type, Path]]:
    """Every option of a record: whose it is, and its path."""
    for field in dataclasses.fields(value):
        here: Path = (*path, field.name)
        item = getattr(value, field.name)
        if field.name == "roundings":
            yield from ((Dimension, (*here, station)) for station in Station)
        elif isinstance(item, tuple) and item and dataclasses.is_dataclass(item[0]):
            for at, each in enumerate(item):
                yield from options(each, (*here, at))
        elif field.name == "indicator":
            yield type(value), here
            if item is not None:
                yield from options(item, here)
        elif dataclasses.is_dataclass(item) and not isinstance(item, Rounding):
            yield from options(item, here)
        elif not (isinstance(item, tuple) and field.name in RECORDS):
            yield type(value), here


RECORDS = {"bands", "ladder", "group_weights", "terms", "rows", "tie_chain", "awards", "criteria", "kinds"}
"""Tables: their lines come and go by buttons; what stands on a line is listed by itself."""


def meant(rulebook: Rulebook) -> list[Path]:
    """The options that must have an editor; the scoring of a figure only where figures are scored."""
    found = []
    for kind, path in options(rulebook):
        in_figures = len(path) > 1 and path[0] == "dimensions" and path[1] == 1
        if path[-1] in NOT_EDITED and kind in (Dimension, Criterion):
            continue
        if not in_figures and path[-1] == "indicator":
            continue
        if in_figures and ("aggregation" in path or "calibration" in path):
            continue
        found.append(path)
    return found


def change(field: OptionField) -> None:
    """Edit an option as a person does: another number, text, choice, tick."""
    match field:
        case NumberField():
            _type(field.edit, "7" if field.edit.text() != "7" else "8")
        case TextField():
            _type(field.edit, "other")
            QTest.keyClick(field.edit, Qt.Key.Key_Return)
        case LongTextField():
            field.edit.setFocus()
            field.edit.setPlainText("other words")
            field.edit.left.emit()
        case RoundingField():
            now = field.places.combo.currentIndex()
            field.places.combo.setCurrentIndex(5 if now != 5 else 4)
            field.places.combo.activated.emit(field.places.combo.currentIndex())
        case ChoiceField():
            count = field.combo.count()
            field.combo.setCurrentIndex((field.combo.currentIndex() + 1) % count)
            field.combo.activated.emit(field.combo.currentIndex())
        case FlagField():
            field.box.click()
        case EdgeField():
            field.button.click()
        case TracksField():
            next(iter(field.boxes.values())).click()
        case _:
            raise AssertionError(f"no way to edit {field}")


def _type(edit: Any, text: str) -> None:
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)


def check(page: RulesPage, path: Path, find: Callable[[], list[OptionField]]) -> None:
    """Edit an option through its editor, see that the draft changed there, and take it back."""
    before = page.draft.rulebook
    field = next((each for each in find() if each.path == path), None)
    assert field is not None, f"no editor for {path}"
    if isinstance(field, ChoiceField) and field.combo.count() < 2:
        return
    change(field)
    assert page.draft.rulebook != before, f"the editor of {path} changes nothing"
    if not isinstance(field, RuleKindField):
        assert value_at(page.draft.rulebook, path) != value_at(before, path)
    page.draft.undo()
    assert page.draft.rulebook == before, f"{path} is not undone in one step"


def test_every_option_has_an_editor_that_changes_it(bench: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = bench(everything())
    # Hundreds of edits: that each of them is stored is shown elsewhere.
    monkeypatch.setattr(opened.operations, "do", lambda *_: None)
    page = opened.show(RulesPage)
    opened.wait(lambda: page.draft.view is not None)
    page._toggle_more()
    opened.wait(lambda: page.more.is_filled)
    rulebook = page.draft.rulebook
    left = meant(rulebook)
    assert len(left) > 200
    for code in [item.code for item in rulebook.dimensions]:
        page.tree.view.select(("dimension", code))
        page._on_settings()
        QApplication.processEvents()
        here = {field.path for field in page.fields()}
        for path in [each for each in left if each in here]:
            check(page, path, page.fields)
            left.remove(path)
    for dimension in rulebook.dimensions:
        for item in dimension.criteria:
            page.tree.view.select(("criterion", item.code))
            fields = page.side.criterion.options.fields
            here = {field.path for field in fields()}
            for path in [each for each in left if each in here]:
                check(page, path, lambda: list(page.side.criterion.options.fields()))
                left.remove(path)
    assert left == []


def test_every_option_has_a_word_of_its_own_in_both_languages() -> None:
    rulebook = everything().rounds[1].rulebook
    rulebook = dataclasses.replace(rulebook, awards=(Award("奖", count=1),))
    for language in Language:
        use_language(language)
        for kind, path in options(rulebook):
            name = str(path[-1])
            if not isinstance(path[-1], Station):
                assert option_word(kind, name) != name, f"{kind.__name__}.{name} has no word"
