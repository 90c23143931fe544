"""The names of those who verify and confirm an event's figures: remembered here, not in the event."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass
class EventPeople:
    """The names of one open event; `keep` remembers them for the next time it is opened."""

    verifier: str = ""
    confirmer: str = ""
    keep: Callable[[str, str], None] | None = None
    keyer: str = ""
    """Who keys paper sheets; for this session only, as people take turns."""

    def name(self, verifier: str, confirmer: str) -> None:
        """Take the names in, without remembering them yet."""
        self.verifier, self.confirmer = verifier, confirmer

    def remember(self) -> None:
        """Remember them for the next time."""
        if self.keep is not None:
            self.keep(self.verifier, self.confirmer)
