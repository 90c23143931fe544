"""The roof: puts the rooms together for the window and the command line."""

from judging_app.bootstrap.events import FileEvent, RehearsalEvent
from judging_app.bootstrap.library import Library
from judging_app.bootstrap.seats import Seats

__all__ = ["FileEvent", "Library", "RehearsalEvent", "Seats"]
