"""The application around the endpoints: paths, refusals in the wire's form, and a true description."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from http import HTTPStatus
from typing import Any, Final, NamedTuple

from pydantic.json_schema import models_json_schema
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from judging_app import __version__
from judging_app.domain.problems import JudgingError, Problem
from judging_app.lan import wire
from judging_app.lan.host_app import HostApp
from judging_app.lan.refusals import malformed, refusal

_log: Final = logging.getLogger(__name__)

_OK, _NONE, _WAITING = HTTPStatus.OK, HTTPStatus.NO_CONTENT, HTTPStatus.ACCEPTED
_REFUSALS: Final = (
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    HTTPStatus.UNPROCESSABLE_ENTITY,
    HTTPStatus.UPGRADE_REQUIRED,
    HTTPStatus.TOO_MANY_REQUESTS,
    HTTPStatus.SERVICE_UNAVAILABLE,
)
_REFUSALS_OF_SEATS: Final = (
    HTTPStatus.UNAUTHORIZED,
    HTTPStatus.FORBIDDEN,
    HTTPStatus.NOT_FOUND,
    HTTPStatus.CONFLICT,
)

Endpoint = Callable[[Request], Awaitable[Response]]


class Path(NamedTuple):
    """One endpoint: what it takes and what it answers, beside refusals."""

    method: str
    path: str
    endpoint: Endpoint
    takes: type[wire.Message] | None
    answers: Mapping[int, type[wire.Message] | None]
    parameters: tuple[Mapping[str, Any], ...] = ()
    open: bool = False
    """Answered without a token."""


def _paths(app: HostApp) -> tuple[Path, ...]:
    finished = wire.PairingFinished
    seat = (_parameter("since", "query", "string"), _parameter("waiting", "query", "integer"))
    code = (_parameter("code", "path", "string"),)
    return (
        Path("GET", wire.HELLO, app.hello, None, {_OK: wire.Hello}, open=True),
        Path(
            "POST",
            wire.PAIR_BEGIN,
            app.begin_pairing,
            wire.BeginPairing,
            {_OK: wire.PairingBegun},
            open=True,
        ),
        Path(
            "POST",
            wire.PAIR_FINISH,
            app.finish_pairing,
            wire.FinishPairing,
            {_OK: finished, _WAITING: finished},
            open=True,
        ),
        Path(
            "POST",
            wire.PAIR_WAIT,
            app.wait_for_pairing,
            wire.WaitForPairing,
            {_OK: finished, _WAITING: finished},
            open=True,
        ),
        Path("GET", wire.SEAT, app.seat, None, {_OK: wire.SeatAnswer}, seat),
        Path("POST", wire.SHEETS, app.sheets, wire.SendSheet, {_OK: wire.SheetAnswer}),
        Path("PUT", wire.DRAFTS, app.drafts, wire.SendDraft, {_NONE: None}),
        Path("POST", wire.SIGNATURES, app.signatures, wire.SendSignature, {_OK: wire.SignatureAnswer}),
        Path("POST", wire.RECUSALS, app.recusals, wire.SendRecusal, {_NONE: None}),
        Path("GET", f"{wire.EVIDENCE}/{{code}}", app.evidence, None, {_OK: None}, code),
    )


class Application(Starlette):
    """The host as an ASGI application. It serves no description of itself; `openapi` gives one to tests.

    Routes are plain: two hundred judges share one processor, and a framework that reads requests by
    the types of functions costs a tenth of it.
    """

    def __init__(self, app: HostApp) -> None:
        self._paths = _paths(app)
        super().__init__(
            routes=[Route(path.path, path.endpoint, methods=[path.method]) for path in self._paths],
            exception_handlers=dict.fromkeys((JudgingError, HTTPException, Exception), _refused),
        )
        self.router.redirect_slashes = False

    def openapi(self) -> dict[str, Any]:
        """Describe the endpoints (OpenAPI 3.1), from the shapes that they are checked with."""
        shapes: set[type[wire.Message]] = {wire.Refusal}
        for path in self._paths:
            shapes |= {shape for shape in (path.takes, *path.answers.values()) if shape is not None}
        ordered = sorted(shapes, key=lambda shape: shape.__name__)
        _, schemas = models_json_schema(
            [(shape, "validation") for shape in ordered], ref_template="#/components/schemas/{model}"
        )
        described: dict[str, dict[str, Any]] = {}
        for path in self._paths:
            described.setdefault(path.path, {})[path.method.lower()] = _operation(path)
        return {
            "openapi": "3.1.0",
            "info": {"title": "Judging App", "version": __version__},
            "paths": described,
            "components": {
                "schemas": schemas["$defs"],
                "securitySchemes": {"seat": {"type": "http", "scheme": "bearer"}},
            },
        }


def _operation(path: Path) -> dict[str, Any]:
    refusals = (*_REFUSALS, *(() if path.open else _REFUSALS_OF_SEATS))
    if path.open:
        refusals = (*refusals, HTTPStatus.FORBIDDEN)
    answers = {**path.answers, **dict.fromkeys(refusals, wire.Refusal)}
    operation: dict[str, Any] = {
        "operationId": path.endpoint.__name__,
        "parameters": list(path.parameters),
        "responses": {
            str(int(status)): {"description": HTTPStatus(status).phrase, **_content(shape)}
            for status, shape in answers.items()
        },
        "security": [] if path.open else [{"seat": []}],
    }
    if path.takes is not None:
        operation["requestBody"] = {"required": True, **_content(path.takes)}
    return operation


def _content(shape: type[wire.Message] | None) -> dict[str, Any]:
    if shape is None:
        return {}
    return {"content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{shape.__name__}"}}}}


def _parameter(name: str, place: str, kind: str) -> Mapping[str, Any]:
    bounds = {"minimum": 0, "maximum": 100_000} if kind == "integer" else {}
    return {"name": name, "in": place, "required": place == "path", "schema": {"type": kind, **bounds}}


async def _refused(_: Request, error: Exception) -> Response:
    if isinstance(error, JudgingError):
        return refusal(error)
    if isinstance(error, HTTPException):
        return malformed(error.status_code, HTTPStatus(error.status_code).phrase)
    _log.error("a request failed", exc_info=error)
    return malformed(HTTPStatus.INTERNAL_SERVER_ERROR, Problem.STORAGE_FAILED.value)
