"""Requests drawn from the host's own description of itself, with a token and without."""

from collections.abc import Callable, Collection
from typing import Any

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.core.result import Ok

from judging_app.lan.host_routes import Application
from tests.lan.halls import FileHall
from tests.lan.laptops import Laptop

REFUSED = {401, 404, 405, 408, 413, 422, 426, 429}
OPEN = ("/v1/hello", "/v1/pair/begin", "/v1/pair/finish", "/v1/pair/wait")
QUICK = settings(
    max_examples=8,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


def described(hall: FileHall) -> tuple[Any, dict[str, Any]]:
    opened = hall.host._opened
    assert opened is not None
    application = opened._server._server.config.loaded_app._app
    assert isinstance(application, Application)
    description = application.openapi()
    return schemathesis.openapi.from_dict(description), description


def test_the_description_names_every_endpoint_and_only_those(shared_hall: FileHall) -> None:
    _, description = described(shared_hall)
    assert {
        (method.upper(), path) for path, methods in description["paths"].items() for method in methods
    } == {
        ("GET", "/v1/hello"),
        ("POST", "/v1/pair/begin"),
        ("POST", "/v1/pair/finish"),
        ("POST", "/v1/pair/wait"),
        ("GET", "/v1/seat"),
        ("POST", "/v1/sheets"),
        ("PUT", "/v1/drafts"),
        ("POST", "/v1/signatures"),
        ("POST", "/v1/recusals"),
        ("GET", "/v1/evidence/{code}"),
    }
    unguarded = {
        path
        for path, methods in description["paths"].items()
        for operation in methods.values()
        if operation["security"] == []
    }
    assert unguarded == set(OPEN)


@pytest.mark.parametrize("mode", list(schemathesis.GenerationMode), ids=lambda mode: mode.value)
def test_no_request_breaks_the_host_or_gets_past_it(shared_hall: FileHall, mode: Any) -> None:
    seated, stranger = shared_hall.seated("J1"), shared_hall.laptop()
    schema, description = described(shared_hall)
    for item in schema.get_all_operations():
        assert isinstance(item, Ok)
        operation = item.ok()
        described_here = description["paths"][operation.path][operation.method]
        if mode is not schemathesis.GenerationMode.POSITIVE and not (
            described_here["parameters"] or "requestBody" in described_here
        ):
            continue  # nothing of it can be wrong
        declared = {*described_here["responses"], "405"}

        def check(case: Any, path: str = operation.path, declared: Collection[str] = declared) -> None:
            for laptop in (seated, stranger):
                answer = sent(laptop, case)
                assert answer.status_code < 500, answer.text
                if answer.status_code not in {200, 202, 204}:
                    assert set(answer.json()) == {"problem", "facts"}
                assert str(answer.status_code) in declared
                if laptop is stranger and path not in OPEN:
                    assert answer.status_code in REFUSED, answer.text
                    assert "slice" not in answer.text

        attack(operation.as_strategy(generation_mode=mode), check)
    assert stranger.ask("GET", "/v1/hello").status_code in {200, 429}


def attack(cases: Any, tell: Callable[[Any], None]) -> None:
    """Draw requests."""

    @QUICK
    @given(cases)
    def drawn(case: Any) -> None:
        tell(case)

    drawn()


def sent(laptop: Laptop, case: Any) -> Any:
    """Send what was drawn, as it was drawn, with this laptop's token or none."""
    drawn = case.as_transport_kwargs(base_url=str(laptop.http.base_url))
    drawn.pop("cookies", None)
    prepared = requests.Request(**drawn).prepare()
    headers = {name: value for name, value in prepared.headers.items() if name.lower() != "authorization"}
    return laptop.ask(prepared.method, prepared.url, headers=headers, content=prepared.body or b"")
