"""Where a table comes from: a chosen file, one dropped on the page, cells that were copied."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from judging_app.wording.language import translate

TAKEN: Final = frozenset({".xlsx", ".xlsm", ".xls", ".csv", ".txt", ".tsv"})
"""Suffixes of files that can be dropped; what cannot be read after all is said in words."""


def ask_table_file(parent: QWidget, folder: str = "") -> str:
    """Ask for a table to bring in; empty when the person changes their mind."""
    title = translate("ImportSources", "Choose a table to import")
    kind = translate("ImportSources", "Excel and CSV tables (*.xlsx *.xlsm *.csv *.txt)")
    every = translate("ImportSources", "All files (*)")
    return QFileDialog.getOpenFileName(parent, title, folder, f"{kind};;{every}")[0]


def dropped_file(data: QMimeData) -> Path | None:
    """The one table among what is dragged over a page."""
    urls = data.urls() if data.hasUrls() else []
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    tables = [path for path in paths if path.suffix.lower() in TAKEN]
    return tables[0] if len(tables) == 1 else None


def copied_table() -> str:
    """The block of cells on the clipboard; empty where there is none."""
    text = QGuiApplication.clipboard().text()
    return text if is_block(text) else ""


def is_block(text: str) -> bool:
    """Whether a text is several cells and not one: tabs between them, or lines."""
    return "\t" in text or "\n" in text.strip("\n")
