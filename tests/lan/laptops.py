"""A judge's laptop as the wire describes it, written without the program's own client."""

import json
from collections.abc import Mapping
from typing import Any
from uuid import uuid4

import httpx

from judging_app.domain.problems import JudgingError, Problem
from judging_app.lan.certificate import fingerprint
from judging_app.lan.codes import normalised, plate_of
from judging_app.lan.exchange import Exchange, SharedKey, Side
from judging_app.lan.pinning import pinned_context, seen_certificate
from judging_app.lan.verifiers import stretched

HOME = "127.0.0.1"
HALL = "final"


class Laptop:
    """One connection to a host on this computer, with or without a token."""

    def __init__(self, port: int, token: str = "", device: str = "") -> None:
        self.certificate = seen_certificate(HOME, port, 5)
        self.device = device or uuid4().hex
        self.token = token
        self.granted: Mapping[str, str] = {}
        self._key: SharedKey | None = None
        self._exchange = ""
        self.http = httpx.Client(
            base_url=f"https://{HOME}:{port}",
            verify=pinned_context(self.certificate),
            trust_env=False,
            headers={"Judging-Protocol": "1"},
            timeout=15,
        )

    def close(self) -> None:
        self.http.close()

    def ask(self, method: str, path: str, **options: Any) -> httpx.Response:
        """One request, with the token if there is one."""
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        return self.http.request(method, path, headers={**headers, **options.pop("headers", {})}, **options)

    def begin(self, plate: str) -> httpx.Response:
        return self.ask("POST", "/v1/pair/begin", json={"plate": plate})

    def try_code(self, code: str, machine: str = "评委的电脑") -> httpx.Response:
        """The whole exchange with a code as it stands on a slip; answers what the host says last."""
        code = normalised(code)
        begun = self.begin(plate_of(code))
        if begun.status_code != 200:
            return begun
        first = begun.json()
        event = self.ask("GET", "/v1/hello").json()["event"]
        exchange = Exchange(
            Side.JUDGE,
            stretched(code, bytes.fromhex(first["salt"])),
            fingerprint(self.certificate),
            event,
        )
        self._key = exchange.finish(bytes.fromhex(first["message"]))
        self._exchange = first["exchange"]
        sent = {
            "exchange": first["exchange"],
            "message": exchange.message.hex(),
            "proof": self._key.proof(Side.JUDGE).hex(),
            "device": self.device,
            "machine": machine,
        }
        answer = self.ask("POST", "/v1/pair/finish", json=sent)
        if answer.status_code in {200, 202}:
            self._key.check(Side.HOST, bytes.fromhex(answer.json()["proof"]))
        return answer

    def wait(self) -> httpx.Response:
        """Ask whether the organizer agreed."""
        answer = self.ask("POST", "/v1/pair/wait", json={"exchange": self._exchange})
        if answer.status_code == 200:
            self.take(answer)
        return answer

    def take(self, answer: httpx.Response) -> None:
        """Open what the host granted."""
        assert self._key is not None
        self.granted = json.loads(self._key.unseal(bytes.fromhex(answer.json()["sealed"])))
        self.token = self.granted["token"]

    def pair(self, code: str, machine: str = "评委的电脑") -> "Laptop":
        """Pair with a seat that nobody has."""
        answer = self.try_code(code, machine)
        assert answer.status_code == 200, answer.text
        self.take(answer)
        return self

    def seat(self, since: str = "", waiting: int = 0) -> Any:
        """What the seat may see, as JSON."""
        asked = {"since": since, "waiting": str(waiting)}
        answer = self.ask("GET", "/v1/seat", params=asked)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def submit(self, entry: str, submission: str = "", **fields: Any) -> httpx.Response:
        """Hand a sheet of the small event in."""
        return self.ask("POST", "/v1/sheets", json=sheet(entry, submission, **fields))


def sheet(entry: str, submission: str = "", **fields: Any) -> dict[str, Any]:
    """A complete sheet of the small event: 50 and 30.5 points."""
    return {
        "round": HALL,
        "dimension": "pitch",
        "entry": entry,
        "marks": {"idea": 500_000, "market": 305_000},
        "submission": submission or uuid4().hex,
        "base": 0,
        "note": "",
        "reason": "",
        **fields,
    }


def problem(answer: httpx.Response) -> Problem:
    """What an answer refuses for."""
    return Problem(answer.json()["problem"])


def refused(error: JudgingError) -> Problem:
    return error.problem
