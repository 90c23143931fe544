"""The window and the small disk of other rooms, for journeys through the whole program."""

from tests.desktop.conftest import driver, language
from tests.storage.conftest import small_disk

__all__ = ["driver", "language", "small_disk"]
