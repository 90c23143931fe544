"""Start to a usable window beside a bare PySide6 window that imports SQLAlchemy."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from tests.benchmarks.events import Measured

_BARE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
import sqlalchemy
app = QApplication([])
window = QMainWindow()
window.show()
QTimer.singleShot(0, app.quit)
app.exec()
"""

_OURS = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from judging_app.bootstrap import Library
from judging_app.desktop.application import make_window
from judging_app.desktop.settings import SettingsFile
app = QApplication([])
window = make_window(Library(), SettingsFile(Path(sys.argv[1], "settings.json")))
window.show()
QTimer.singleShot(0, app.quit)
app.exec()
window.close()
"""


def measure(folder: Path) -> Iterator[Measured]:
    """Measure both in fresh processes, the best of five."""
    bare = min(_run(_BARE, folder) for _ in range(5))
    ours = min(_run(_OURS, folder) for _ in range(5))
    yield Measured("start-up / bare window", ours / bare, 2, f"{ours * 1e3:.0f} ms, {bare * 1e3:.0f} ms")


def _run(code: str, folder: Path) -> float:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    start = perf_counter()
    subprocess.run(
        [sys.executable, "-c", code, str(folder)], check=True, env=environment, capture_output=True
    )
    return perf_counter() - start
