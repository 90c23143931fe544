"""A judge's laptop while the event is sealed: every entry is closed; what was keyed stays."""

from collections.abc import Callable

from judging_app.application.sealing.answers import StatementOf
from judging_app.application.sealing.commands import BreakSeal, SealEvent
from judging_app.bootstrap import Library
from judging_app.desktop.models.desk_sheet import Phase
from tests.desktop.conftest import wait
from tests.desktop.contest import contest
from tests.desktop.judge_hall import Laptop


def test_a_sealed_event_is_closed_on_the_laptop_until_the_seal_is_broken(
    laptop: Callable[..., Laptop],
) -> None:
    person = laptop(contest(entries=4, recusals=()))
    page = person.sit()
    person.turn(page, "E02")
    person.key_marks(page, "21", "20")
    statement = person.hall.file.judging.ask(StatementOf())
    person.hall.do(SealEvent("", Library().sign(statement, "张三")))
    wait(lambda: {person.phase(f"E0{at}") for at in (1, 2, 3, 4)} == {Phase.LOCKED}, what="closed")
    page.frame.sheet.go_to("C1")
    person.type("3")
    assert page.book.sheets["E02"].marks == {"C1": 210_000, "C2": 200_000}
    person.hall.do(BreakSeal("", "漏收一份", "李四"))
    wait(lambda: person.phase("E02") is Phase.OPEN, what="open again")
    assert page.book.sheets["E02"].marks == {"C1": 210_000, "C2": 200_000}
