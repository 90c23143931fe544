"""A host in a process of its own, for measuring: over the event's database, or over none.

Run as `python -m tests.benchmarks.host_process EVENT database|nowhere`. Prints one line of JSON:
port, certificate, each judge's token. Then answers `memory` with its resident memory in kilobytes
and `board` with how long it takes, in seconds, from a stored sheet to the board and the ranking that
show it (the slowest of the last ones), and ends when its standard input is closed.
"""

import json
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Event, Thread
from time import perf_counter, sleep

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.changes import Changes
from judging_app.application.judging import LocalJudging
from judging_app.application.ports import LogEnd
from judging_app.application.queries import BoardOf, DoorOf, StandingsOf
from judging_app.application.seats.commands import PairSeat
from judging_app.collection import hold
from judging_app.lan import tokens
from judging_app.lan.host import Host
from judging_app.storage.opening import open_event
from judging_app.storage.store import SqlStore
from judging_app.storage.unit_of_work import SqlUnitOfWork

ORGANIZER = Actor("组委会", ActorRole.ORGANIZER)


class _NothingWritten(SqlUnitOfWork):
    """Everything up to the database: the rows are made, the log is chained, and that is all."""

    def __init__(self, end: LogEnd) -> None:
        self._put = []
        self._end = end

    def write(self) -> None:
        self._put = []


class Nowhere(SqlStore):
    """An event that is read from a database once and never written."""

    def __init__(self, store: SqlStore) -> None:
        super().__init__(store._writer, store._reader, store.name)
        self._log_end = store.read_log_end()

    def read_log_end(self) -> LogEnd:
        return self._log_end

    @contextmanager
    def begin(self) -> Iterator[SqlUnitOfWork]:
        work = _NothingWritten(self._log_end)
        yield work
        self._log_end = work.log_end()


class _Looker:
    """Reads board and ranking after every change, as an organizer's window does, and times it."""

    def __init__(self, judging: LocalJudging) -> None:
        self._judging = judging
        self._since: float | None = None
        self._took: list[float] = []
        self._change = Event()
        Thread(target=self._look, daemon=True).start()

    def tell(self, _: Changes) -> None:
        if self._since is None:
            self._since = perf_counter()
        self._change.set()

    def slowest(self) -> float:
        took, self._took = self._took, []
        return max(took, default=0.0)

    def _look(self) -> None:
        while True:
            self._change.wait()
            self._change.clear()
            since, self._since = self._since, None
            begun = perf_counter()
            round_code = self._judging.ask(DoorOf()).event.rounds[0].code
            self._judging.ask(BoardOf(round_code))
            self._judging.ask(StandingsOf(round_code))
            done = perf_counter()
            if since is not None:
                self._took.append(done - since)
            # As the live page does: not more often than this, and never more than a quarter of the time.
            sleep(max(0.16 - (done - begun), 3 * (done - begun)))


def main(target: str, mode: str) -> None:
    """Open the event to laptops of this computer until nobody listens."""
    with closing(open_event(target)) as opened:
        judging = LocalJudging(opened.store, ORGANIZER)
        Host(judging).issue_codes([])  # makes the event's identity
        event = judging.ask(DoorOf()).event
        for judge in event.judges:
            judging.do(PairSeat("", judge.code, f"device-{judge.code}", "laptop", agreed=True))
        if mode == "nowhere":
            judging = LocalJudging(Nowhere(opened.store), ORGANIZER)
        door = judging.ask(DoorOf())
        identity = door.seats.identity
        assert identity is not None
        secret = bytes.fromhex(identity.secret)
        issued = {
            judge: tokens.issue(
                secret, tokens.SeatToken(identity.event, judge, pairing.device, pairing.number)
            )
            for judge, pairing in door.seats.pairings.items()
        }
        looker = _Looker(judging)
        judging.watch(looker.tell)
        host = Host(judging, announce=False, interface="127.0.0.1")
        port = host.start(0).port
        hold()
        print(json.dumps({"port": port, "certificate": identity.certificate, "tokens": issued}), flush=True)
        for line in sys.stdin:
            if line.strip() == "memory":
                print(_resident(), flush=True)
            elif line.strip() == "board":
                print(looker.slowest(), flush=True)
        host.stop()


def _resident() -> int:
    text = Path("/proc/self/status").read_text(encoding="ascii")
    return int(text.partition("VmRSS:")[2].split()[0])


if __name__ == "__main__":
    main(*sys.argv[1:])
