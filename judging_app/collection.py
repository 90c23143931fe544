"""Garbage collection while an event is open: what was read is kept out of it."""

import gc

_USUAL = gc.get_threshold()
_RARELY = 1_000
"""Collections of young objects before the old ones are looked at; 10 is usual."""


def hold() -> None:
    """Keep what was read out of garbage collection while its event is open, and look at old objects rarely.

    They are hundreds of thousands; walking them stops every thread for a tenth of a second or more:
    the window, and the host that judges wait for. What is no longer used goes without collection, but
    for the few objects that hold each other.
    """
    gc.freeze()
    gc.set_threshold(*_USUAL[:2], _RARELY)


def release() -> None:
    """Look at everything again, as usual."""
    gc.set_threshold(*_USUAL)
    gc.unfreeze()
