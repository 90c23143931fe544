"""How many files and connections the system lets this program have open at the same time."""

import sys
from contextlib import suppress
from typing import Final

WANTED: Final = 8_192
"""Two for each of hundreds of laptops, what strangers may take, and the program's own, many times over."""


def raised_limit(wanted: int = WANTED) -> int:
    """Ask for so many, as far as the system allows; answers how many it is now.

    Systems start programs with as few as 256 and let them ask for more.
    """
    if sys.platform == "win32":
        return wanted  # connections are no files there
    import resource  # noqa: PLC0415 -- not on every system

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft == resource.RLIM_INFINITY:
        return wanted
    most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    if soft < most:
        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
            return most
    return soft
