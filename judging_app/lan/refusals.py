"""How the host says no: a status, the problem's code and its facts, and no sentence."""

import json
import math
from http import HTTPStatus
from typing import Final

from starlette.responses import Response

from judging_app.domain.problems import JudgingError, Problem
from judging_app.lan import wire

STORAGE: Final = frozenset(
    {
        Problem.DISK_FULL,
        Problem.STORAGE_FAILED,
        Problem.EVENT_FILE_HELD,
        Problem.EVENT_FILE_DAMAGED,
        Problem.EVENT_FILE_READ_ONLY,
        Problem.READ_ONLY,
    }
)
"""Nothing was stored and nothing was wrong with what was sent: the same again later."""

_STATUS: Final = {
    **dict.fromkeys(STORAGE, HTTPStatus.SERVICE_UNAVAILABLE),
    Problem.TOKEN_INVALID: HTTPStatus.UNAUTHORIZED,
    Problem.SEAT_MOVED: HTTPStatus.FORBIDDEN,
    Problem.SEAT_TAKEN: HTTPStatus.FORBIDDEN,
    Problem.NOT_ALLOWED: HTTPStatus.FORBIDDEN,
    Problem.PAIRING_CODE_WRONG: HTTPStatus.FORBIDDEN,
    Problem.FILE_MISSING: HTTPStatus.NOT_FOUND,
    Problem.REQUEST_REFUSED: HTTPStatus.UNPROCESSABLE_ENTITY,
    Problem.TEXT_NOT_STORABLE: HTTPStatus.UNPROCESSABLE_ENTITY,
    Problem.CLIENT_TOO_OLD: HTTPStatus.UPGRADE_REQUIRED,
    Problem.TOO_MANY_REQUESTS: HTTPStatus.TOO_MANY_REQUESTS,
}
"""What is not here was refused by the rules of the event: 409."""

SAME_EVERYWHERE: Final = {
    wire.PROTOCOL_HEADER: str(wire.PROTOCOL),
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
}
_AWAY_FROM_HOME: Final = frozenset({"file"})
"""Facts that are nobody's business on another machine: where the event lies on the organizer's disk."""


class HostBusyError(JudgingError):
    """More waits to be stored than the host keeps: the same again in a second."""

    def __init__(self) -> None:
        super().__init__(JudgingError.of(Problem.TOO_MANY_REQUESTS, seconds="1").findings)


def answer(body: bytes, status: int = HTTPStatus.OK, kind: str = "application/json") -> Response:
    """An answer with the headers that every answer has."""
    return Response(body, status, SAME_EVERYWHERE, kind)


def message(value: wire.Message, status: int = HTTPStatus.OK) -> Response:
    """An answer in one of the shapes of the wire."""
    return answer(value.model_dump_json().encode(), status)


def refusal(error: JudgingError) -> Response:
    """Say why something was not done."""
    problem = error.problem
    status = _STATUS.get(problem, HTTPStatus.CONFLICT)
    if isinstance(error, HostBusyError):
        status = HTTPStatus.SERVICE_UNAVAILABLE
    facts = {name: fact for name, fact in error.findings[0].facts.items() if name not in _AWAY_FROM_HOME}
    response = _refused(status, problem, facts)
    if problem is Problem.TOO_MANY_REQUESTS:
        response.headers["Retry-After"] = facts.get("seconds", "1")
    return response


def malformed(status: int, detail: str) -> Response:
    """Refuse what is no request of ours: another path, too long, not in the shape agreed."""
    response = _refused(status, Problem.REQUEST_REFUSED, {"detail": detail})
    if status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
        response.headers["Connection"] = "close"  # what is still to come is not read
    return response


def too_many(seconds: float) -> JudgingError:
    """Ask somebody to wait, in whole seconds."""
    return JudgingError.of(Problem.TOO_MANY_REQUESTS, seconds=str(max(1, math.ceil(seconds))))


def _refused(status: int, problem: Problem, facts: dict[str, str]) -> Response:
    return answer(json.dumps({"problem": problem.value, "facts": facts}).encode(), status)
