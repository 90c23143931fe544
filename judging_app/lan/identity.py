"""What hosts of an event prove themselves with: made with it, so that every copy of its file has it."""

import secrets
from typing import Final
from uuid import uuid4

from judging_app.application.actors import Actor
from judging_app.application.judging import LocalJudging
from judging_app.application.queries import DoorOf
from judging_app.application.seats.commands import PrepareHost
from judging_app.application.seats.records import HostIdentity
from judging_app.domain.problems import JudgingError, Problem
from judging_app.lan.certificate import make_certificate

_SECRET_BYTES: Final = 32


def new_identity() -> HostIdentity:
    """Make an identity, for one event."""
    event = str(uuid4())
    made = make_certificate(event)
    return HostIdentity(event, made.certificate.decode(), made.key.decode(), secrets.token_hex(_SECRET_BYTES))


def identity_of(judging: LocalJudging, actor: Actor) -> HostIdentity:
    """An event's identity; an event of an earlier version of the program is given one here.

    Whatever was handed in to a host can only be brought into a copy of the file that knows the same
    identity: an event gets its own before anything else happens to it.
    """
    found = judging.ask(DoorOf()).seats.identity
    while found is None:
        try:
            judging.do_as(actor, PrepareHost("", new_identity()))
        except JudgingError as error:
            # Another program on the same database was first; then its identity counts.
            if error.problem is not Problem.ALREADY_DONE:
                raise
        found = judging.ask(DoorOf()).seats.identity
    return found
