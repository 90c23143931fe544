"""Looks again and again what other programs store in the same event."""

import logging
from collections.abc import Callable
from threading import Event as Signal
from threading import Thread
from typing import Final

from judging_app.application.judging import LocalJudging
from judging_app.domain.problems import JudgingError

EVERY: Final = 0.4
"""Seconds between two looks: what others change is seen within a second."""
_STOPPING: Final = 2.0

_log = logging.getLogger(__name__)


class Follower:
    """A thread that keeps an event's memory up with its store, until it is stopped.

    `draft_mark` answers something else whenever drafts have changed. A store that cannot be reached
    is tried again: whoever acts meanwhile is told by what they do.
    """

    def __init__(self, judging: LocalJudging, draft_mark: Callable[[], str], every: float = EVERY) -> None:
        self._judging = judging
        self._draft_mark = draft_mark
        self._every = every
        self._stopped = Signal()
        self._known = ""
        # As a daemon, so that a network that swallows everything keeps no program from ending.
        self._thread = Thread(target=self._run, name="following", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Look no more; a look that waits for a lost server is waited for only briefly."""
        self._stopped.set()
        self._thread.join(_STOPPING)

    def _run(self) -> None:
        while not self._stopped.wait(self._every):
            try:
                self._look()
            except JudgingError as error:
                _log.info("the event cannot be reached: %s", error)
            except Exception:  # noqa: BLE001 -- ours: logged, and the next look may be better
                _log.exception("looking for what others stored failed")

    def _look(self) -> None:
        mark = self._draft_mark()
        self._judging.catch_up(drafts=mark != self._known)
        self._known = mark
