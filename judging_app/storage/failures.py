"""What a database says when something outside goes wrong, as the program's own codes."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from judging_app.domain.problems import JudgingError, Problem

_SIGNS = (
    ("database or disk is full", Problem.DISK_FULL),
    ("no space left", Problem.DISK_FULL),
    ("disk i/o error", Problem.STORAGE_FAILED),
    ("readonly database", Problem.EVENT_FILE_READ_ONLY),
    ("unable to open", Problem.EVENT_FILE_READ_ONLY),
    ("database is locked", Problem.EVENT_FILE_HELD),
    ("malformed", Problem.EVENT_FILE_DAMAGED),
    ("not a database", Problem.NOT_AN_EVENT_FILE),
)


@contextmanager
def translated(path: object = "") -> Iterator[None]:
    """Turn the database's and the system's errors into `JudgingError`; bugs pass unchanged."""
    try:
        yield
    except DBAPIError as error:
        raise JudgingError.of(_problem(str(error.orig)), file=str(path), detail=str(error.orig)) from error
    except OSError as error:
        problem = Problem.DISK_FULL if error.errno == errno.ENOSPC else Problem.STORAGE_FAILED
        if isinstance(error, PermissionError) or error.errno == errno.EROFS:
            problem = Problem.EVENT_FILE_READ_ONLY
        raise JudgingError.of(problem, file=str(path), detail=error.strerror or "") from error


def _problem(message: str) -> Problem:
    lowered = message.lower()
    return next((problem for sign, problem in _SIGNS if sign in lowered), Problem.STORAGE_FAILED)
