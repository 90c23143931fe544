"""Whether a place is free for an event file: nothing there, and nothing that would be played into it."""

from pathlib import Path
from typing import Final

from judging_app.domain.problems import JudgingError, Problem

_LEFT_OVER: Final = ("-wal", "-journal")
"""What SQLite reads back into the file of that name, whichever file it was written for."""


def refuse_taken(path: Path) -> None:
    """Raise FILE_EXISTS with what stands in the way of a new event file."""
    for taken in (path, *(path.with_name(path.name + ending) for ending in _LEFT_OVER)):
        if taken.exists():
            raise JudgingError.of(Problem.FILE_EXISTS, file=str(taken))
