"""A judge's program as a process of its own, which tells what it keeps until it is killed."""

import random
from multiprocessing.connection import Connection
from pathlib import Path

from judging_app.application.commands import SaveDraft, SubmitSheet
from judging_app.application.queries import DeskOf
from judging_app.application.seats.seat_judging import SeatJudging
from judging_app.domain.sheets import SheetKey
from judging_app.storage.desk_files import open_desk
from tests.storage.builders import ENTRIES, marks

Told = tuple[str, SheetKey, dict[str, int]]
"""The submission, whose sheet, which marks."""


def hand_in_until_killed(folder: str, seed: int, pipe: Connection) -> None:
    """Type and hand in as fast as it goes; each sheet is told once it is kept."""
    rolls = random.Random(seed)
    judging = SeatJudging(open_desk(Path(folder)), "评委甲")
    at = 0
    while True:
        at += 1
        key = SheetKey("pitch", rolls.choice(ENTRIES), "J1")
        given = marks(rolls.randrange(61), rolls.randrange(41))
        judging.do(SaveDraft("final", *key, given))
        desk = judging.ask(DeskOf("final", "pitch", "J1"))
        base = next(item.revision for item in desk.entries if item.entry.code == key.entry)
        submission = f"{seed}-{at:06}"
        judging.do(SubmitSheet("final", *key, given, submission, base, reason="更正" if base else ""))
        pipe.send((submission, key, given))
