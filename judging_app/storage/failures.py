"""What a database says when something outside goes wrong, as the program's own codes."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import exc

from judging_app.domain.problems import JudgingError, Problem

_SIGNS = (
    ("database or disk is full", Problem.DISK_FULL),
    ("no space left", Problem.DISK_FULL),
    ("disk i/o error", Problem.STORAGE_FAILED),
    ("readonly database", Problem.EVENT_FILE_READ_ONLY),
    ("read-only transaction", Problem.EVENT_FILE_READ_ONLY),
    ("permission denied", Problem.EVENT_FILE_READ_ONLY),
    ("unable to open", Problem.EVENT_FILE_READ_ONLY),
    ("database is locked", Problem.EVENT_FILE_HELD),
    ("malformed", Problem.EVENT_FILE_DAMAGED),
    ("not a database", Problem.EVENT_FILE_DAMAGED),
    ("could not decode", Problem.EVENT_FILE_DAMAGED),
)

_BUGS = (exc.IntegrityError, exc.DataError, exc.NotSupportedError)
"""What only a fault of the program leads to: a broken constraint is no news about the disk."""
_RAW_BUGS = (sqlite3.IntegrityError, sqlite3.ProgrammingError, sqlite3.DataError, sqlite3.NotSupportedError)


@contextmanager
def translated(name: object = "") -> Iterator[None]:
    """Turn the database's and the system's errors into `JudgingError`; bugs pass unchanged."""
    try:
        yield
    except exc.DBAPIError as error:
        message = str(error.orig)
        if isinstance(error, exc.DataError) and "NUL" in message:
            raise _error(Problem.TEXT_NOT_STORABLE, name, message) from error
        refused = isinstance(error, exc.ProgrammingError) and "permission denied" not in message
        if refused or isinstance(error, _BUGS):
            raise
        raise _error(_problem(error.orig), name, message) from error
    except exc.TimeoutError as error:
        raise _error(Problem.STORAGE_FAILED, name, str(error)) from error
    except sqlite3.Error as error:
        if isinstance(error, _RAW_BUGS):
            raise
        raise _error(_problem(error), name, str(error)) from error
    except UnicodeDecodeError as error:
        # SQLite quotes a damaged file in its message, and the driver cannot read the quotation.
        raise _error(Problem.EVENT_FILE_DAMAGED, name, error.reason) from error
    except UnicodeEncodeError as error:
        # Half of a surrogate pair, as a clipboard may hold: no encoding can store it.
        raise _error(Problem.TEXT_NOT_STORABLE, name, error.reason) from error
    except OSError as error:
        problem = Problem.DISK_FULL if error.errno in {errno.ENOSPC, errno.EDQUOT} else Problem.STORAGE_FAILED
        if isinstance(error, PermissionError) or error.errno == errno.EROFS:
            problem = Problem.EVENT_FILE_READ_ONLY
        raise _error(problem, name, error.strerror or "") from error


def _error(problem: Problem, name: object, detail: str) -> JudgingError:
    return JudgingError.of(problem, file=str(name), detail=detail)


def _problem(error: BaseException | None) -> Problem:
    if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_IOERR_SHMSIZE:
        return Problem.DISK_FULL  # no room for the log's index, which SQLite calls a fault of the disk
    message = str(error).lower()
    return next((problem for sign, problem in _SIGNS if sign in message), Problem.STORAGE_FAILED)
