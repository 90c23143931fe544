"""Pages need the fonts of an application; the suite's own is used, as only one can exist."""

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> None:
    """Keep the one application of the test run alive."""
