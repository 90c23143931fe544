"""Files that are written whole or not at all, whatever is in them."""

import contextlib
import errno
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from judging_app.domain.problems import JudgingError, Problem


@contextlib.contextmanager
def written_whole(path: Path) -> Iterator[Path]:
    """Give a temporary file beside `path` to write to, and put it in its place when all went well.

    Nothing is left behind when it did not; a file that cannot be written or a full disk becomes a
    `JudgingError`.
    """
    part = Path()
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
        os.close(handle)
        part = Path(name)
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
