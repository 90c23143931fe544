"""What is exported comes back equal, whatever the event holds."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from judging_app.application.rulebook_library import BUILT_IN_KEYS
from judging_app.bootstrap import Library
from judging_app.domain.event import Entry, Event, Judge, Panel, Round, Track
from judging_app.domain.event_checks import check_event
from judging_app.domain.problems import Problem, errors_in
from judging_app.domain.rubric import Criterion, Dimension, DimensionKind
from judging_app.domain.rulebook import Rulebook
from judging_app.wording.language import Language
from judging_app.workbooks.reader import read_event
from judging_app.workbooks.writer import write_event
from tests.workbooks.books import read_book, small_book
from tests.workbooks.strategies import events


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("round-trip") / "event.xlsx"


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.filter_too_much,
    ],
)
@given(event=events())
def test_any_event_comes_back_equal(path: Path, event: Event) -> None:
    assert errors_in(check_event(event)) == []
    for language in Language:
        write_event(event, path, language)
        read, _ = read_event(path)
        assert read == event
        assert [item.rulebook.fingerprint for item in read.rounds] == [
            item.rulebook.fingerprint for item in event.rounds
        ]


@pytest.mark.parametrize("language", list(Language))
def test_a_hand_made_event_comes_back_equal(tmp_path: Path, language: Language) -> None:
    event, _ = read_book(tmp_path / "a.xlsx", small_book())
    write_event(event, tmp_path / "b.xlsx", language)
    assert read_event(tmp_path / "b.xlsx") == (event, [])


def test_criteria_of_several_rounds_share_a_column_only_where_they_are_the_same(tmp_path: Path) -> None:
    """A name that means different codes in two rounds cannot be the header of either."""
    rounds = tuple(
        Round(code, code, Rulebook("x", (Dimension("d", "d", DimensionKind.JUDGED, criteria),)))
        for code, criteria in (
            ("R1", (Criterion("c1", "创新", maximum=10_000), Criterion("note", "备注", maximum=10_000))),
            ("R2", (Criterion("c2", "创新", maximum=10_000), Criterion("c1", "可行", maximum=10_000))),
        )
    )
    from dataclasses import replace

    from judging_app.domain.event import Panel, Participation, Seat
    from judging_app.domain.sheets import Sheet, Standing

    marks = ({"c1": 10_000, "note": 0}, {"c1": 10_000, "c2": 0})
    rounds = tuple(
        replace(
            item,
            panels=(Panel("P", ""),),
            seats=(Seat("J", "P"),),
            participations=(Participation("1", "P"),),
            sheets=(Sheet("d", "1", "J", Standing.LOCKED, given),),
        )
        for item, given in zip(rounds, marks, strict=True)
    )
    event = Event(
        "x", tracks=(Track("t", "t"),), entries=(Entry("1", "e"),), judges=(Judge("J", "j"),), rounds=rounds
    )
    write_event(event, tmp_path / "b.xlsx", Language.CHINESE)
    assert read_event(tmp_path / "b.xlsx")[0] == event


@pytest.mark.parametrize("key", BUILT_IN_KEYS)
def test_an_event_that_is_still_being_set_up_comes_back_with_its_rules(tmp_path: Path, key: str) -> None:
    built_in = next(item for item in Library().built_in_rulebooks() if item.key == key)
    round_ = Round("R1", "决赛", built_in.rulebook, panels=(Panel("P1", "评审组"),))
    event = Event("新赛事", tracks=built_in.tracks, rounds=(round_,))
    write_event(event, tmp_path / "a.xlsx", Language.CHINESE)
    read, findings = read_event(tmp_path / "a.xlsx")
    assert read == event
    assert read.rounds[0].rulebook.fingerprint == built_in.rulebook.fingerprint
    assert {item.problem for item in findings} <= {Problem.NO_ENTRY, Problem.NO_SEAT}
    assert errors_in(findings) == []
