"""Looking through the log: pages, filters, and whether the chain holds."""

from dataclasses import replace

import pytest

from judging_app.application.commands import AddAdjustment, EditSetup, Recuse
from judging_app.application.log import LogCheck, LogKind
from judging_app.application.queries import CheckLog, LogOf, WholeEvent
from judging_app.application.setup import SetupAct, SetupChange, differences
from judging_app.domain.event import Adjustment, AdjustmentKind
from judging_app.domain.sheets import SheetKey
from tests.application.contests import Contest
from tests.storage.builders import points


@pytest.fixture
def contest() -> Contest:
    """Five acts: two sheets, a recusal, a bonus, an entry renamed."""
    found = Contest()
    found.submit(SheetKey("pitch", "E1", "J1"))
    found.submit(SheetKey("pitch", "E2", "J2"))
    found.do(Recuse("final", "J3", "E3", "亲属"))
    bonus = Adjustment("", "E1", AdjustmentKind.BONUS, points(2), reason="国家级奖项，100%_属实")
    found.do(AddAdjustment("final", bonus))
    event = found.judging.ask(WholeEvent())
    entries = tuple(replace(item, leader="负责人99") if item.code == "E4" else item for item in event.entries)
    change = SetupChange(differences(event, replace(event, entries=entries)))
    found.do(EditSetup("final", SetupAct.EDIT_ENTRIES, change))
    return found


def numbers(contest: Contest, query: LogOf) -> list[int]:
    return [entry.number for entry in contest.judging.ask(query).entries]


def test_the_newest_stand_first_and_pages_follow_each_other(contest: Contest) -> None:
    first = contest.judging.ask(LogOf(most=2))
    assert [entry.number for entry in first.entries] == [5, 4]
    assert (first.fitting, first.people) == (5, ("组委会",))
    assert numbers(contest, LogOf(before=4, most=2)) == [3, 2]
    assert numbers(contest, LogOf(before=2, most=2)) == [1]
    assert numbers(contest, LogOf(since=3, most=None)) == [5, 4]


def test_kind_person_and_text_narrow_the_log(contest: Contest) -> None:
    assert numbers(contest, LogOf(LogKind.MARKS)) == [2, 1]
    assert numbers(contest, LogOf(LogKind.STANDINGS)) == [3]
    assert numbers(contest, LogOf(LogKind.DECISIONS)) == [4]
    assert numbers(contest, LogOf(LogKind.SETUP)) == [5]
    assert numbers(contest, LogOf(actor="组委会", kind=LogKind.MARKS)) == [2, 1]
    assert numbers(contest, LogOf(actor="别人")) == []
    assert numbers(contest, LogOf(text="国家级")) == [4]
    assert numbers(contest, LogOf(text="负责人99")) == [5]
    assert numbers(contest, LogOf(text="亲属", kind=LogKind.MARKS)) == []


def test_a_name_finds_what_the_log_keeps_by_code(contest: Contest) -> None:
    # 丙 is E3, of whom the log says the code only; 评委J2 gave one sheet.
    assert numbers(contest, LogOf(text="丙")) == [3]
    assert numbers(contest, LogOf(text="评委J2")) == [2]


def test_a_whole_chain_is_told_from_a_broken_one(contest: Contest) -> None:
    assert contest.judging.ask(CheckLog()) == LogCheck(5, 0, contest.log[-1].digest)
    contest.store.kept.audit[2] = replace(contest.log[2], reason="别的原因")
    assert contest.judging.ask(CheckLog()).broken == 3
