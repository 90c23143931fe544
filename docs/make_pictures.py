"""Makes the pictures of the README with the program itself: `python docs/make_pictures.py`."""

import os
import sys
import tempfile
from collections import Counter
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from judging_app.bootstrap import Library
from judging_app.desktop.application import make_window
from judging_app.desktop.main_window import MainWindow
from judging_app.desktop.settings import SettingsFile

PICTURES = Path(__file__).resolve().parent / "pictures"
SIZE = (1366, 768)


def wait(milliseconds: int) -> None:
    """Let the window work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def keep(window: MainWindow, name: str) -> None:
    """Save the window in its 128 commonest colours, which keeps a picture small."""
    whole = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    common = Counter(memoryview(whole.constBits()).cast("I")).most_common(128)
    flags = Qt.ImageConversionFlag.AvoidDither
    image = whole.convertToFormat(QImage.Format.Format_Indexed8, [colour for colour, _ in common], flags)
    image.save(str(PICTURES / f"{name}.png"), "PNG", 0)


def main() -> int:
    """Open the sample event and take the pictures."""
    application = QApplication(sys.argv[:1])
    library = Library()
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        window = make_window(library, SettingsFile(Path(folder, "settings.json")))
        window.resize(*SIZE)
        window.show()
        wait(500)
        keep(window, "start")
        target = str(Path(folder, "demo.judging"))
        library.create(target, library.sample_event())
        window.open(target)
        wait(1500)
        for page in ("desk", "results"):
            if window.view is not None:
                window.view.go_to(page)
            wait(1200)
            keep(window, page)
        window.close()
    application.processEvents()
    return 0


if __name__ == "__main__":
    sys.exit(main())
