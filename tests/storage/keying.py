"""A program that keys paper sheets until it is killed, and the same acts for every kind of store."""

from collections.abc import Iterator
from multiprocessing.connection import Connection

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.commands import Command, SubmitSheet
from judging_app.application.judging import LocalJudging
from judging_app.application.keying.commands import DropKeying, KeySheet, SettleKeying
from judging_app.application.seats.commands import ReceiveSheet, SettleSubmission
from judging_app.domain.sheets import SheetKey, Standing
from judging_app.storage.opening import open_event
from tests.storage.builders import ENTRIES, JUDGES, KEY, marks

ORGANIZER = Actor("组委会", ActorRole.ORGANIZER)
SECOND, THIRD = SheetKey("pitch", "E2", "J1"), SheetKey("pitch", "E3", "J2")


def keyed(by: str, key: SheetKey = KEY, idea: int = 50) -> KeySheet:
    """A whole sheet as somebody keys it."""
    return KeySheet("final", *key, Standing.SUBMITTED, marks(idea), by, "“批注”\n'x'", "0123abcd")


def a_table_of_keyers() -> Iterator[Command]:
    """Equal, differing and settled, taken back, beside a laptop's sheet, abstained."""
    yield keyed("张三")
    yield keyed("李四")
    yield keyed("张三", SECOND, 50)
    yield keyed("李四", SECOND, 51)
    yield SettleKeying("final", *SECOND, Standing.SUBMITTED, marks(51), (3, 4), "主任", "看原表")
    yield keyed("张三", THIRD)
    yield DropKeying("final", *THIRD, "张三", "录错表")
    laptop = SheetKey("pitch", "E4", "J3")
    yield ReceiveSheet("final", SubmitSheet("final", *laptop, marks(40), "sent 1"), "笔记本1")
    yield keyed("张三", laptop)
    yield keyed("李四", laptop)
    yield SettleSubmission("final", 1, accept=True, reason="以纸面为准")
    for name in ("张三", "李四"):
        yield KeySheet("final", "pitch", "E4", "J2", Standing.ABSTAINED, {}, name)


def key_until_killed(target: str, pipe: Connection) -> None:
    """Key sheet after sheet as fast as it goes, each twice; each act is told once it is acknowledged."""
    judging = LocalJudging(open_event(target).store, ORGANIZER)
    places = [SheetKey("pitch", entry, judge) for entry in ENTRIES for judge in JUDGES]
    at = 0
    while True:
        key, name = places[at // 2 % len(places)], f"录入员{at}"
        judging.do(keyed(name, key))
        at += 1
        pipe.send((name, key))
