"""A judge's program without its window: joins, scores what it is told to, and says what happened.

Run as `python -m tests.journeys.judge_program FOLDER ADDRESS CODE SHEETS.json PACE [HOURS]`. It goes
on where it was when it was killed. With HOURS its clock is wrong by so much. On standard output, one
line for each thing: `joined JUDGE`, `handed ENTRY SUBMISSION`, `receipt SUBMISSION`, `done`, `link STATE`.
It ends when its standard input is closed.
"""

import json
import sys
import threading
import time
from contextlib import suppress
from datetime import datetime, timedelta, tzinfo
from pathlib import Path
from typing import Any, Self
from uuid import uuid4

from judging_app.application.commands import SaveDraft, SubmitSheet
from judging_app.application.queries import DeskEntry, DeskOf, WholeEvent
from judging_app.application.seats.desk_port import Delivery
from judging_app.application.seats.joining import KnownSeat, LinkState, OpenSeat, SeatLibrary
from judging_app.bootstrap import Seats
from judging_app.domain.problems import JudgingError
from judging_app.domain.sheets import Standing

_ASK_FOR_THE_TIME = ("judging_app.lan.", "judging_app.storage.", "judging_app.application.judging")
"""The modules that do. Elsewhere `datetime` is a type that values are compared with."""
_SPEAKING = threading.Lock()
_OWED = {Standing.NOT_SCORED, Standing.DRAFT, Standing.RETURNED}


def say(*words: object) -> None:
    """Write a line at once and whole: the program may be killed at any moment, and threads speak."""
    line = " ".join(map(str, words)) + "\n"
    with _SPEAKING:
        sys.stdout.write(line)
        sys.stdout.flush()


def joined(seats: SeatLibrary, address: str, code: str) -> KnownSeat:
    """The seat of this laptop; pairs, as often as it takes, where it has none."""
    while True:
        known = seats.seats()
        if known:
            return known[0]
        with suppress(JudgingError):
            joining = seats.join(address, code)
            for _ in range(20):
                seat = joining.poll()
                if seat is not None:
                    return seat
                time.sleep(0.25)
        time.sleep(0.5)


class Laptop:
    """Scores every sheet that is owed with the marks that it was given."""

    def __init__(self, seat: OpenSeat, sheets: dict[str, Any], pace: float) -> None:
        self._seat = seat
        self._sheets = sheets
        self._pace = pace
        self._told: set[str] = set()
        self.finished = threading.Event()

    def score(self) -> None:
        """Hand in sheet after sheet, mark by mark, as a person would."""
        judging = self._seat.judging
        event = judging.ask(WholeEvent())
        for round_ in event.rounds:
            for dimension in round_.rulebook.judged:
                judge = self._seat.seat.judge
                if not any(seat.scores(dimension.code) for seat in round_.seats if seat.judge == judge):
                    continue
                for entry in judging.ask(DeskOf(round_.code, dimension.code, judge)).entries:
                    if entry.standing in _OWED and not entry.waiting:
                        self._hand_in(round_.code, dimension.code, judge, entry)

    def _hand_in(self, round_code: str, dimension: str, judge: str, desk: DeskEntry) -> None:
        entry = desk.entry.code
        given = self._sheets.get(f"{round_code}/{dimension}/{entry}")
        if given is None:
            return
        keyed: dict[str, int] = {}
        for criterion, ticks in given["marks"].items():
            keyed[criterion] = ticks
            self._seat.judging.do(SaveDraft(round_code, dimension, entry, judge, dict(keyed)))
            time.sleep(self._pace)
        submission = str(uuid4())
        note = given["note"]
        command = SubmitSheet(round_code, dimension, entry, judge, keyed, submission, desk.revision, note)
        self._seat.judging.do(command)
        say("handed", entry, submission)

    def on_link(self, state: LinkState) -> None:
        """Say what changed."""
        say("link", state.link.value, f"{state.stored}/{state.handed_in}", f"waiting={state.waiting}")

    def report(self) -> None:
        """Say every receipt once, and when nothing is owed any more."""
        for item in self._seat.outbox():
            submission = item.revision.submission
            if item.delivery is Delivery.RECEIVED and submission not in self._told:
                self._told.add(submission)
                say("receipt", submission)


def set_clock_wrong(hours: float) -> None:
    """Let the modules that ask for the time look at a clock that is wrong."""

    class Wrong(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Self:
            return super().now(tz) + timedelta(hours=hours)

    for name, module in tuple(sys.modules.items()):
        if name.startswith(_ASK_FOR_THE_TIME) and getattr(module, "datetime", None) is datetime:
            module.datetime = Wrong  # type: ignore[attr-defined]


def main(folder: str, address: str, code: str, sheets_file: str, pace: str, hours: str = "0") -> None:
    """Join, score, and stay until nobody listens any more."""
    if float(hours):
        set_clock_wrong(float(hours))
    seats = Seats(Path(folder))
    known = joined(seats, address, code)
    seat = seats.open(known)
    say("joined", known.judge)
    sheets = json.loads(Path(sheets_file).read_text(encoding="utf-8"))
    laptop = Laptop(seat, sheets, float(pace))
    seat.watch_link(laptop.on_link)
    threading.Thread(target=sys.stdin.read, daemon=True).start()
    scoring = threading.Thread(target=laptop.score, daemon=True)
    scoring.start()
    done = False
    while True:
        laptop.report()
        state = seat.link()
        finished = not scoring.is_alive() and state.waiting == 0 and state.stored == state.handed_in
        if finished and not done:
            laptop.report()
            say("done")
        done = finished
        time.sleep(0.05)


if __name__ == "__main__":
    main(*sys.argv[1:])
