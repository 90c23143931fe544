"""What all tables of the program have in common: rows without a grid, read and not typed into."""

from PySide6.QtWidgets import QAbstractItemView, QTableView


def make_plain(view: QTableView) -> None:
    """Hide grid and row heads, keep cells on one line, and scroll by pixels; Tab leaves the table."""
    view.verticalHeader().hide()
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setTabKeyNavigation(False)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
