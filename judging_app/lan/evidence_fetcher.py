"""Fetches evidence in the background, so that a judge reads it without a network."""

import hashlib
import logging
from collections.abc import Callable
from threading import Thread

from judging_app.application.changes import Area, Changes
from judging_app.domain.problems import JudgingError
from judging_app.lan.client import HostClient, HostError
from judging_app.lan.gate import Gate, Over

_log = logging.getLogger(__name__)


class EvidenceFetcher:
    """One piece after the other on a connection of its own: no sheet waits for a scan."""

    def __init__(self, gate: Gate, arrived: Callable[[Changes], None], is_over: Callable[[], bool]) -> None:
        self._gate = gate
        self._arrived = arrived
        self._is_over = is_over
        self._thread: Thread | None = None
        self._refused: set[str] = set()

    def fetch(self, connect: Callable[[], HostClient]) -> None:
        """Begin unless it is under way already or nothing is missing; returns at once."""
        if self._thread is not None and self._thread.is_alive():
            return
        with self._gate.store() as store:
            missing = [code for code in store.missing_evidence() if code not in self._refused]
        if missing:
            self._thread = Thread(target=self._run, args=(connect, missing), name="evidence", daemon=True)
            self._thread.start()

    def _run(self, connect: Callable[[], HostClient], missing: list[str]) -> None:
        client: HostClient | None = None
        try:
            client = connect()
            for code in missing:
                if self._is_over():
                    break
                self._fetch_one(client, code)
        except Over:
            pass
        except JudgingError as error:
            _log.info("evidence: %s", error)  # tried again after the next answer of the host
        finally:
            if client is not None:
                client.close()

    def _fetch_one(self, client: HostClient, code: str) -> None:
        try:
            content = client.evidence(code)
        except HostError as error:
            if error.is_passing:
                raise
            self._refused.add(code)
            return
        with self._gate.store() as store:
            known = next((item for item in store.read_slice().evidence if item.code == code), None)
            if known is None:
                return
            if hashlib.sha256(content).hexdigest() != known.digest:
                self._refused.add(code)
                return
            store.put_evidence(code, content)
        self._arrived(Changes(known.round, frozenset({Area.EVIDENCE}), (known.entry,)))
