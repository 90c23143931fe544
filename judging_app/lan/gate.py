"""Lets threads at a store until it is closed, and none of them in the middle of something after that."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from judging_app.application.seats.desk_port import DeskStore


class Over(Exception):  # noqa: N818 -- no error: whoever waited on the network came back too late
    """The store was closed meanwhile."""


class Gate:
    """A store that another thread may close. Nobody goes through with a request to the network open."""

    def __init__(self, store: DeskStore) -> None:
        self._store = store
        self._lock = Lock()
        self._closed = False

    @contextmanager
    def store(self) -> Iterator[DeskStore]:
        """Work on the store; raises `Over` once it is closed."""
        with self._lock:
            if self._closed:
                raise Over
            yield self._store

    def close(self) -> None:
        """Wait for whoever is at it, and let nobody in any more."""
        with self._lock:
            self._closed = True
