"""A host that answers as a test tells it: what a real one says only in bad moments."""

import json
import ssl
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from judging_app.domain.canonical import to_plain
from judging_app.lan.certificate import Certificate, make_certificate, server_context
from tests.lan.conftest import EVENT, HOME

Answer = tuple[int, Any]
"""A status, and what is sent as JSON (bytes as they are)."""
Answers = Callable[[str, str, Mapping[str, Any]], Answer]
"""Given the method, the path without its question, and the message."""


class FakeHost:
    """Answers HTTPS on this computer; `heard` holds every request but the questions for the slice."""

    def __init__(self, answers: Answers) -> None:
        self.answers = answers
        self.certificate: Certificate = make_certificate(EVENT)
        self.heard: list[tuple[str, str, Mapping[str, Any]]] = []
        self.headers: list[Mapping[str, str]] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            timeout = 30

            def do_GET(self) -> None:
                self._serve()

            def do_POST(self) -> None:
                self._serve()

            def do_PUT(self) -> None:
                self._serve()

            def _serve(self) -> None:
                length = int(self.headers.get("Content-Length") or 0)
                sent = json.loads(self.rfile.read(length)) if length else {}
                path = self.path.partition("?")[0]
                outer.headers.append(dict(self.headers.items()))
                if path != "/v1/seat":
                    outer.heard.append((self.command, path, sent))
                status, said = outer.answers(self.command, path, sent)
                body = said if isinstance(said, bytes) else json.dumps(said).encode()
                self.send_response(status)
                self.send_header("Content-Length", str(len(body)))
                self.send_header("Judging-Protocol", "1")
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
                pass

        class Server(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, request: Any, client_address: Any) -> None:
                """A laptop that hangs up: nothing to report."""

        self._server = Server((HOME, 0), Handler)
        context: ssl.SSLContext = server_context(self.certificate)
        self._server.socket = context.wrap_socket(
            self._server.socket, server_side=True, do_handshake_on_connect=False
        )
        self.port: int = self._server.server_port
        self._thread = Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02})
        self._thread.start()

    def sent(self, path: str) -> list[Mapping[str, Any]]:
        """The messages that came to a path."""
        return [message for _, there, message in self.heard if there == path]

    def close(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


def refusing(status: int, problem: str, **facts: str) -> Answer:
    """A refusal as the wire has it."""
    return status, {"problem": problem, "facts": facts}


def unchanged() -> Answer:
    """The slice is what it was."""
    return 200, {"version": "1", "slice": None, "time": "2026-05-17T12:00:00+00:00"}


def with_slice(part: object) -> Answer:
    """A slice, with more in it than this version knows."""
    plain = to_plain(part)
    plain["invented"] = {"later": 1}
    plain["event"]["invented"] = [1, 2]
    return 200, {"version": "2", "slice": plain, "time": "2026-05-17T12:00:00+00:00", "more": True}


def stored(sent: Mapping[str, Any]) -> Answer:
    """A receipt for a sheet."""
    receipt = {
        "submission": sent["submission"], "revision": sent["base"] + 1, "at": "2026-05-17T12:00:00+00:00",
    }  # fmt: skip
    return 200, {"receipt": receipt, "held": False, "invented": 1}
