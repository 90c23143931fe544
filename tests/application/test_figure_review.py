"""Figures being verified: where each stands, and what a changed figure moves."""

from dataclasses import replace
from fractions import Fraction

import pytest

from judging_app.application.figure_review import FigureReview, FigureState, state_of
from judging_app.domain.event import Entry, EntryStatus, Event, Participation, Round, Track
from judging_app.domain.exact import TICKS_PER_POINT
from judging_app.domain.indicators import AsIs, IndicatorRule, IndicatorValue, RatioToBest
from judging_app.domain.rubric import Criterion, Dimension, DimensionKind
from judging_app.domain.rulebook import Rulebook, Unverified


def criterion(code: str, rule: IndicatorRule, *, optional: bool = False, track: str = "") -> Criterion:
    tracks = (track,) if track else ()
    full = 10 * TICKS_PER_POINT
    return Criterion(code, code, maximum=full, indicator=rule, optional=optional, tracks=tracks)


def review(*values: IndicatorValue, unverified: Unverified = Unverified.USE_CLAIMED) -> FigureReview:
    """Three entries; C is in another track, B has withdrawn."""
    leaves = (
        criterion("plain", AsIs()),
        criterion("best", RatioToBest(), optional=True),
        criterion("young", AsIs(), track="T"),
    )
    measured = Dimension("d", "实绩", DimensionKind.MEASURED, leaves)
    round_ = Round(
        "R1",
        "决赛",
        Rulebook("规则", (measured,), unverified=unverified),
        participations=(
            Participation("A", ""),
            Participation("B", "", EntryStatus.WITHDRAWN),
            Participation("C", ""),
        ),
        values=values,
    )
    entries = (Entry("C", "C", track="T", order=3), Entry("A", "A", order=1), Entry("B", "B", order=2))
    event = Event("e", tracks=(Track("T", "T"),), entries=entries, rounds=(round_,))
    return FigureReview(event, round_)


@pytest.mark.parametrize(
    ("value", "state"),
    [
        (None, FigureState.EMPTY),
        (IndicatorValue("A", "x"), FigureState.EMPTY),
        (IndicatorValue("A", "x", Fraction(3)), FigureState.OPEN),
        (IndicatorValue("A", "x", Fraction(3), evidence_missing=True), FigureState.UNFOUNDED),
        (IndicatorValue("A", "x", Fraction(3), Fraction(3)), FigureState.VERIFIED),
        (IndicatorValue("A", "x", None, Fraction(3)), FigureState.VERIFIED),
        (IndicatorValue("A", "x", Fraction(3), Fraction(2)), FigureState.REDUCED),
        (IndicatorValue("A", "x", Fraction(3), Fraction(4)), FigureState.REDUCED),
        (IndicatorValue("A", "x", None, None, {"a": 1}), FigureState.VERIFIED),
        (IndicatorValue("A", "x", Fraction(3), None, {"a": 1, "b": 2}), FigureState.VERIFIED),
        (IndicatorValue("A", "x", Fraction(3), None, {"a": 1}), FigureState.REDUCED),
    ],
)
def test_where_a_figure_stands(value: IndicatorValue | None, state: FigureState) -> None:
    assert state_of(value) is state


def test_entries_stand_in_running_order_and_need_only_what_is_theirs() -> None:
    found = review(IndicatorValue("C", "best", Fraction(5)))
    assert [entry.code for entry in found.entries] == ["A", "B", "C"]
    needed = {entry.code: [code for _, code in found.keys_of(entry)] for entry in found.entries}
    # The optional figure counts once it is claimed; what has withdrawn needs nothing.
    assert needed == {"A": ["plain"], "B": [], "C": ["plain", "best", "young"]}


def test_a_typed_figure_shows_its_points_and_leaves_the_review_as_it_was() -> None:
    before = review(IndicatorValue("A", "plain", Fraction(4)))
    after = before.with_value(IndicatorValue("A", "plain", Fraction(4), Fraction(7)))
    found, kept = after.item(("A", "plain")), before.item(("A", "plain"))
    assert found is not None
    assert kept is not None
    assert (found.score, kept.score) == (7, 4)
    assert before.state(("A", "plain")) is FigureState.OPEN


def test_a_figure_compared_with_the_others_moves_theirs() -> None:
    before = review(
        IndicatorValue("A", "best", Fraction(50)),
        IndicatorValue("C", "best", Fraction(100)),
    )
    assert before.item(("A", "best")).score == 5  # type: ignore[union-attr]
    after = before.with_value(IndicatorValue("C", "best", Fraction(100), Fraction(50)))
    assert after.item(("A", "best")).score == 10  # type: ignore[union-attr]


def test_a_claim_alone_has_no_points_where_the_rules_say_so() -> None:
    found = review(IndicatorValue("A", "plain", Fraction(4)), unverified=Unverified.INCOMPLETE)
    assert found.item(("A", "plain")).score is None  # type: ignore[union-attr]
    verified = found.with_value(IndicatorValue("A", "plain", Fraction(4), Fraction(4)))
    assert verified.item(("A", "plain")).score == 4  # type: ignore[union-attr]


def test_a_verified_figure_shows_its_own_entry_otherwise_and_no_other() -> None:
    """Here no indicator is measured against the others; with one, every entry may be shown otherwise."""
    before = review(IndicatorValue("A", "plain", Fraction(5)), IndicatorValue("C", "plain", Fraction(4)))
    local = local_rules(before)
    after = local.with_value(IndicatorValue("A", "plain", Fraction(5), Fraction(5)))
    assert after.entries_changed(local) == {"A"}
    assert after.entries_changed(after) == frozenset()
    assert (
        before.with_value(IndicatorValue("A", "plain", Fraction(5), Fraction(5))).entries_changed(before)
        is None
    )


def test_a_figure_that_was_not_there_before_may_change_everything_shown() -> None:
    local = local_rules(review(IndicatorValue("A", "plain", Fraction(5))))
    assert local.with_value(IndicatorValue("C", "plain", Fraction(4))).entries_changed(local) is None


def local_rules(found: FigureReview) -> FigureReview:
    """The review under the indicators that look at one entry alone."""
    rulebook = found.round.rulebook
    measured = replace(
        rulebook.dimensions[0], criteria=tuple(leaf for _, leaf in found.leaves if leaf.code != "best")
    )
    round_ = replace(found.round, rulebook=replace(rulebook, dimensions=(measured,)))
    return FigureReview(found.event, round_)
