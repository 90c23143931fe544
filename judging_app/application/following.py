"""Looks again and again what other programs store in the same event."""

import logging
from collections.abc import Callable
from threading import Event as Signal
from threading import Thread
from typing import Final

from judging_app.application.judging import LocalJudging
from judging_app.application.stage.shared_steady import SharedSteady
from judging_app.domain.problems import JudgingError

EVERY: Final = 0.4
"""Seconds between two looks: what others change is seen within a second."""
_CLOCK_EVERY: Final = 25
"""Looks between two looks at the server's clock: ten seconds, in which no clock drifts far."""
_STOPPING: Final = 2.0

_log = logging.getLogger(__name__)


class Follower:
    """A thread that keeps an event's memory up with its store, until it is stopped.

    `draft_mark` answers something else whenever drafts have changed; `clock` is looked at again now
    and then. A store that cannot be reached is tried again: whoever acts meanwhile is told by what
    they do.
    """

    def __init__(
        self,
        judging: LocalJudging,
        draft_mark: Callable[[], str],
        every: float = EVERY,
        clock: SharedSteady | None = None,
    ) -> None:
        self._judging = judging
        self._draft_mark = draft_mark
        self._clock = clock
        self._looks = 0
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
        self._looks += 1
        if self._clock is not None and self._looks % _CLOCK_EVERY == 0:
            self._clock.look()
