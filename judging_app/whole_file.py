"""Files that are written whole or not at all, whatever is in them."""

import contextlib
import errno
import os
import secrets
from collections.abc import Iterator
from pathlib import Path

from judging_app.domain.problems import JudgingError, Problem


@contextlib.contextmanager
def written_whole(path: Path) -> Iterator[Path]:
    """Give a temporary file beside `path` to write to, and put it in its place when all went well.

    Nothing is left behind when it did not; a folder that is not there, a file that cannot be written
    or a full disk becomes a `JudgingError`.
    """
    if not path.parent.is_dir():
        raise JudgingError.of(Problem.FOLDER_MISSING, folder=str(path.parent))
    part = Path()
    try:
        # Made like any file, so that colleagues may read it on a shared drive: a temporary file of
        # the operating system's kind belongs to one account alone.
        part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
        part.open("xb").close()
        yield part
        with part.open("rb+") as written:
            os.fsync(written.fileno())
        part.replace(path)
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        problem = Problem.DISK_FULL if full else Problem.FILE_NOT_WRITABLE
        raise JudgingError.of(problem, file=path.name, reason=str(error)) from error
    finally:
        if part.name:
            part.unlink(missing_ok=True)
