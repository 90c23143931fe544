"""Long work tells how far it is, and stops when the person says so."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called with what is done and what there is to do; raises `Cancelled` to stop the work."""


class Cancelled(Exception):  # noqa: N818 -- no error: the person wants it so
    """The person stopped the work; nothing half-done is left behind."""


def untold(done: int, total: int) -> None:
    """Progress that nobody looks at."""
