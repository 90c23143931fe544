"""The steady clock of an event that several computers write: the database server's, for all of them.

The times of day of two computers may be minutes apart, so a turn that one of them began and another
ends can only be counted by a clock that both can look at.
"""

from collections.abc import Callable
from typing import Final

from judging_app.application.stage.host_clock import HostClock, heard
from judging_app.application.stage.steady import Steady, moment_now
from judging_app.domain.stage_clock import Moment

_FIRST_LOOKS: Final = 3


class SharedSteady:
    """Answers the server's moment without asking it: it is counted on from the best look so far.

    `read` asks the server, which may take long or fail; only `look` does that.
    """

    def __init__(self, read: Callable[[], Moment], own: Steady = moment_now) -> None:
        self._read = read
        self._own = own
        self._known: HostClock | None = None
        for _ in range(_FIRST_LOOKS):
            self.look()

    def __call__(self) -> Moment:
        now, known = self._own(), self._known
        return now if known is None else known.at(now)

    def look(self) -> None:
        """Look at the server's clock again; on a thread that may wait."""
        asked = self._own()
        theirs = self._read()
        self._known = heard(self._known, asked, self._own(), theirs)
