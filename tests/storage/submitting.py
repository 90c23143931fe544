"""A judge's program as a process of its own, which tells what was acknowledged until it is killed."""

import random
from multiprocessing.connection import Connection

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.commands import SaveDraft, SubmitSheet
from judging_app.application.judging import LocalJudging
from judging_app.domain.sheets import SheetKey
from judging_app.storage.opening import open_event
from tests.storage.builders import ENTRIES, JUDGES, marks

Told = tuple[str, SheetKey, dict[str, int], str, int]
"""draft or sheet, whose, which marks, the submission, the revision of its receipt."""


def submit_until_killed(target: str, seed: int, pipe: Connection) -> None:
    """Type drafts and hand sheets in as fast as it goes; each is told once it is acknowledged."""
    rolls = random.Random(seed)
    judging = LocalJudging(open_event(target).store, Actor("录分员", ActorRole.ORGANIZER))
    at = 0
    while True:
        at += 1
        key = SheetKey("pitch", rolls.choice(ENTRIES), rolls.choice(JUDGES))
        given = marks(rolls.randrange(61), rolls.randrange(41))
        if rolls.random() < 0.3:
            judging.do(SaveDraft("final", *key, given))
            pipe.send(("draft", key, given, "", 0))
            continue
        revision = judging._state().revisions("final").get(key)
        base = 0 if revision is None else revision.revision
        submission = f"{seed}-{at}"
        receipt = judging.do(SubmitSheet("final", *key, given, submission, base, reason="更正")).receipt
        assert receipt is not None
        pipe.send(("sheet", key, given, submission, receipt.revision))
