"""The log in the database: filtered there, and nothing that a person types is a pattern."""

import pytest

from judging_app.application.log import LogFilter
from judging_app.application.ports import Act
from judging_app.storage.opening import EventFile
from tests.storage.builders import NOON
from tests.storage.homes import Shelf

ACTS = (
    Act(NOON, "王会务", "recuse", "recusal/final/J1/E1", "", '{"entry":"E1","judge":"J1"}', "亲属"),
    Act(NOON, "王会务", "adjust", "adjustment/final/A1", "", '{"entry":"E10"}', "满分的 50%"),
    Act(NOON, "李监督", "status", "participation/final/E1", "x", "y", "A_B"),
    Act(NOON, "李监督", "status", "participation/final/E10", "x", "y", "AxB, Zhang"),
)


@pytest.fixture
def opened(shelf: Shelf) -> EventFile:
    """An event whose log holds its creation and four acts, numbered from 2."""
    found = shelf.opened()
    with found.store.begin() as work:
        for act in ACTS:
            work.append_audit(act)
    return found


def numbers(opened: EventFile, **wanted: object) -> list[int]:
    entries = opened.store.read_log(LogFilter(**wanted))  # type: ignore[arg-type]
    assert opened.store.count_log(LogFilter(**wanted)) == len(entries)  # type: ignore[arg-type]
    return [entry.number for entry in entries]


def test_pages_are_cut_by_number(opened: EventFile) -> None:
    store = opened.store
    assert [entry.number for entry in store.read_log(LogFilter(), most=2)] == [5, 4]
    assert [entry.number for entry in store.read_log(LogFilter(), before=4)] == [3, 2, 1]
    assert [entry.number for entry in store.read_log(LogFilter(), since=3)] == [5, 4]
    assert store.read_log_people() == sorted(["组委会", "王会务", "李监督"])


def test_acts_and_people_narrow_the_log(opened: EventFile) -> None:
    assert numbers(opened, acts=frozenset({"status", "adjust"})) == [5, 4, 3]
    assert numbers(opened, actor="王会务") == [3, 2]
    assert numbers(opened, actor="王会务", acts=frozenset({"status"})) == []


def test_a_text_is_taken_as_it_stands(opened: EventFile) -> None:
    assert numbers(opened, text="50%") == [3]
    assert numbers(opened, text="%") == [3]
    assert numbers(opened, text="A_B") == [4]
    assert numbers(opened, text="zhang") == [5]
    assert numbers(opened, text="'; drop table audit; --") == []


def test_a_code_is_found_whole(opened: EventFile) -> None:
    """E1 is not E10, wherever it stands."""
    assert numbers(opened, text="某项目", codes=("E1",)) == [4, 2]
    assert numbers(opened, text="某项目", codes=("E10",)) == [5, 3]


def test_the_event_as_it_began_is_not_looked_through(opened: EventFile) -> None:
    """It holds every name: each search would find it."""
    assert numbers(opened, text="决赛") == []
