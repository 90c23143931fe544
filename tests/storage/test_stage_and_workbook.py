"""An event that has been on stage goes through an event workbook as every other does."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

from judging_app.application.queries import WholeEvent
from judging_app.bootstrap import Library
from judging_app.domain.event import Event
from judging_app.storage.opening import create_event_file, open_event
from tests.storage.staging import day_on_stage, judged_event


def opened_again(event: Event) -> Event:
    """The event with every entry open: closing belongs to the day, which a workbook does not hold."""
    rounds = (
        replace(item, participations=tuple(replace(part, closed=False) for part in item.participations))
        for item in event.rounds
    )
    return replace(event, rounds=tuple(rounds))


def test_order_marks_and_penalties_of_the_day_are_in_the_workbook_and_its_show_is_not(tmp_path: Path) -> None:
    target, library = str(tmp_path / "day.judging"), Library()
    create_event_file(target, judged_event(), "组委会")
    with closing(open_event(target)) as opened:
        event = day_on_stage(opened.store).ask(WholeEvent())
    library.write_workbook(event, tmp_path / "day.xlsx")
    read, findings = library.read_workbook(tmp_path / "day.xlsx")
    assert list(findings) == []
    assert read == opened_again(event) != event
    assert read.rounds[0].adjustments, "overtime was deducted"
    other = str(tmp_path / "other.judging")
    library.create(other, read)
    with closing(open_event(other)) as opened:
        stage = opened.store.read_stage()
    assert (dict(stage.shows), dict(stage.states), stage.releases, stage.draws) == ({}, {}, (), ())
    assert list(library.verify_event(other)) == []
