"""Entries dealt to panels: by hand, by track, by a draw that can be repeated."""

import itertools
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judging_app.domain.assignment import Assignment, Conflict, balanced, by_hand, by_track, drawn_order
from judging_app.domain.event import EntryStatus, Event, Panel, Recusal, Round, Seat
from judging_app.domain.problems import JudgingError, Problem
from tests.domain.builders import contest, rules

DRAWN = ("D", "F", "A", "B", "E", "C")
"""A to F as sha256sum has them: D 1fa0, F 2679, A 2cf7, B 3a21, E 5886, C f92c (of "7/D", "7/F", ...)."""


def hall(
    tracks: dict[str, str],
    panels: int = 2,
    recusals: tuple[tuple[str, str], ...] = (),
    statuses: dict[str, EntryStatus] | None = None,
) -> tuple[Event, Round]:
    """Entries by track, panels P1, P2, ... with the judges P1a, P1b, P2a, ...; nobody assigned yet."""
    codes = [f"P{at}" for at in range(1, panels + 1)]
    seats = tuple(Seat(f"{panel}{letter}", panel) for panel in codes for letter in "ab")
    event = contest(
        rules(),
        entries=list(tracks),
        tracks=tracks,
        seated=seats,
        panels=dict.fromkeys(tracks, ""),
        statuses=statuses,
        recusals=recusals,
    )
    round_ = replace(event.rounds[0], panels=tuple(Panel(code, code) for code in codes))
    return event, round_


def panels_of(assignment: Assignment) -> dict[str, str]:
    return {item.entry: item.panel for item in assignment.participations}


def refused(act: object, *given: object) -> tuple[Problem, dict[str, str]]:
    with pytest.raises(JudgingError) as error:
        act(*given)  # type: ignore[operator]
    return error.value.problem, dict(error.value.findings[0].facts)


def test_the_drawn_order_is_that_of_the_hashes() -> None:
    assert drawn_order("ABCDEF", 7) == DRAWN


def test_a_panel_is_dealt_forward_then_backward() -> None:
    """D F | A B | E C in the drawn order: P1 P2, P2 P1, P1 P2."""
    found = balanced(*hall(dict.fromkeys("ABCDEF", "T")), 7)
    assert panels_of(found) == {"D": "P1", "F": "P2", "A": "P2", "B": "P1", "E": "P1", "C": "P2"}
    assert (found.seed, found.order, found.conflicts) == (7, DRAWN, ())
    assert found.sizes == {"P1": 3, "P2": 3}


def test_a_track_begins_where_the_one_before_left_a_gap() -> None:
    """A B C (drawn A B C) go P1 P2 P2; then D E F (drawn D F E) may not give P2 the extra one again."""
    found = balanced(*hall({"A": "T", "B": "T", "C": "T", "D": "U", "E": "U", "F": "U"}), 7)
    assert found.track_sizes == {"P1": {"T": 1, "U": 2}, "P2": {"T": 2, "U": 1}}


def test_a_recused_judge_is_avoided_and_sizes_stay_even() -> None:
    """E was dealt to P1; a P1 judge is recused, so E goes to P2 and one of P2 comes back."""
    found = balanced(*hall(dict.fromkeys("ABCDEF", "T"), recusals=(("P1b", "E"),)), 7)
    assert panels_of(found)["E"] == "P2"
    assert found.sizes == {"P1": 3, "P2": 3}
    assert found.conflicts == ()


def test_recusals_come_before_even_sizes() -> None:
    recusals = tuple(("P1a", entry) for entry in "ABC")
    found = balanced(*hall(dict.fromkeys("ABCD", "T"), recusals=recusals), 7)
    assert panels_of(found) == {"A": "P2", "B": "P2", "C": "P2", "D": "P1"}


def test_where_no_panel_is_free_the_fewest_recused_judges_are_met_and_named() -> None:
    recusals = (("P1a", "A"), ("P1b", "A"), ("P2b", "A"))
    found = balanced(*hall({"A": "T", "B": "T"}, recusals=recusals), 7)
    assert panels_of(found) == {"A": "P2", "B": "P1"}
    assert found.conflicts == (Conflict("A", "P2", ("P2b",)),)


def test_entries_that_are_out_are_not_dealt() -> None:
    out = {"E": EntryStatus.WITHDRAWN, "D": EntryStatus.DISQUALIFIED}
    event, round_ = hall(dict.fromkeys("ABCDEF", "T"), statuses=out)
    kept = tuple(replace(item, panel="P2") if item.entry == "E" else item for item in round_.participations)
    found = balanced(event, replace(round_, participations=kept), 7)
    assert found.order == ("F", "A", "B", "C")
    assert found.sizes == {"P1": 2, "P2": 2}
    assert panels_of(found)["E"] == "P2"  # stays
    assert panels_of(found)["D"] == "P1"  # had none


def test_an_entry_that_counts_as_zero_is_dealt() -> None:
    event, round_ = hall({"A": "T", "B": "T"}, statuses={"A": EntryStatus.ZERO})
    assert balanced(event, round_, 1).sizes == {"P1": 1, "P2": 1}


def test_by_track_leaves_other_tracks_alone() -> None:
    event, round_ = hall({"A": "T", "B": "U", "C": "", "D": "T"})
    found = by_track(event, round_, {"T": "P1", "": "P2"})
    assert panels_of(found) == {"A": "P1", "B": "", "C": "P2", "D": "P1"}
    assert found.sizes == {"P1": 2, "P2": 1, "": 1}
    assert found.seed is None


def test_by_hand_reports_whom_it_puts_before_a_recused_judge() -> None:
    event, round_ = hall({"A": "T", "B": "T"}, recusals=(("P2b", "B"), ("P1a", "A")))
    found = by_hand(event, round_, {"A": "P2", "B": "P2"})
    assert found.conflicts == (Conflict("B", "P2", ("P2b",)),)
    assert found.track_sizes == {"P1": {}, "P2": {"T": 2}}


def test_what_does_not_exist_is_refused() -> None:
    event, round_ = hall({"A": "T"})
    assert refused(by_hand, event, round_, {"A": "P9"}) == (Problem.UNKNOWN_PANEL, {"panel": "P9"})
    assert refused(by_hand, event, round_, {"Z": "P1"}) == (Problem.ENTRY_NOT_IN_ROUND, {"entry": "Z"})
    assert refused(by_track, event, round_, {"T": "P9"}) == (Problem.UNKNOWN_PANEL, {"panel": "P9"})
    without = replace(round_, panels=())
    assert refused(balanced, event, without, 1) == (Problem.UNKNOWN_PANEL, {"panel": ""})


TRACKED = st.dictionaries(
    st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=1, max_size=2),
    st.sampled_from(["T", "U", "V", ""]),
    min_size=1,
    max_size=40,
)


@given(TRACKED, st.integers(1, 5), st.integers(0, 2**32))
def test_without_recusals_sizes_differ_by_one_at_most(tracks: dict[str, str], panels: int, seed: int) -> None:
    event, round_ = hall(tracks, panels)
    found = balanced(event, round_, seed)
    assert [item.entry for item in found.participations] == list(tracks)
    assert sorted(found.order) == sorted(tracks)
    assert sum(found.sizes.values()) == len(tracks)
    for sizes in (
        list(found.sizes.values()),
        *([of.get(track, 0) for of in found.track_sizes.values()] for track in "TUV"),
    ):
        assert max(sizes) - min(sizes) <= 1
    assert found == balanced(event, round_, seed)


@st.composite
def _small_halls(draw: st.DrawFn) -> tuple[Event, Round]:
    """Few enough entries of one track to try every assignment, with many recusals."""
    entries = "ABCDEF"[: draw(st.integers(1, 6))]
    panels = draw(st.integers(1, 3))
    judges = [f"P{at}{letter}" for at in range(1, panels + 1) for letter in "ab"]
    pairs = st.tuples(st.sampled_from(judges), st.sampled_from(entries))
    recusals = tuple(draw(st.lists(pairs, max_size=10, unique=True)))
    return hall(dict.fromkeys(entries, "T"), panels, recusals)


@given(_small_halls(), st.integers(0, 99))
def test_recusals_are_honoured_wherever_possible_and_sizes_then_as_even_as_possible(
    where: tuple[Event, Round], seed: int
) -> None:
    """Compared with every assignment there is."""
    event, round_ = where
    codes = [panel.code for panel in round_.panels]
    entries = [item.entry for item in round_.participations]

    def met(entry: str, panel: str) -> int:
        return sum(Recusal(f"{panel}{letter}", entry) in round_.recusals for letter in "ab")

    def cost(panels: tuple[str, ...]) -> tuple[int, int]:
        conflicts = sum(met(entry, panel) for entry, panel in zip(entries, panels, strict=True))
        return conflicts, sum(size * size for size in Counter(panels).values())

    found = balanced(event, round_, seed)
    best = min(cost(panels) for panels in itertools.product(codes, repeat=len(entries)))
    assert cost(tuple(item.panel for item in found.participations)) == best
    assert sum(len(item.judges) for item in found.conflicts) == best[0]


@given(TRACKED, st.data())
def test_with_recusals_no_entry_meets_a_judge_it_could_have_missed(
    tracks: dict[str, str], data: st.DataObject
) -> None:
    pairs = st.tuples(st.sampled_from(["P1a", "P2a", "P2b", "P3b"]), st.sampled_from(sorted(tracks)))
    recusals = tuple(data.draw(st.lists(pairs, max_size=20, unique=True)))
    event, round_ = hall(tracks, 3, recusals)
    met = {(item.entry, item.panel): len(item.judges) for item in balanced(event, round_, 5).conflicts}
    for (entry, _), number in met.items():
        for panel in ("P1", "P2", "P3"):
            assert sum((f"{panel}{letter}", entry) in recusals for letter in "ab") >= number
