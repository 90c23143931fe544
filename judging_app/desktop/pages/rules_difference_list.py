"""The differences between two rulebooks as lines: what each is about, before and after."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from judging_app.desktop.models.rules_differences import Difference
from judging_app.desktop.widgets.themed import make_divider, make_label, tokens

_TOP = Qt.AlignmentFlag.AlignTop


def add_narrow(column: QVBoxLayout, found: Sequence[Difference]) -> None:
    """List them in a narrow column: the option, and its two values below it."""
    about = ""
    for item in found:
        if item.about != about:
            about = item.about
            if column.count():
                column.addWidget(make_divider())
            column.addWidget(make_label(about, strong=True, wrap=True))
        column.addWidget(make_label(item.option, size="table", ink="text2", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(tokens().px(6))
        row.addWidget(make_label(item.before, size="table", ink="text3", wrap=True), 1)
        row.addWidget(make_label("→", size="table", ink="text2"))
        row.addWidget(make_label(item.after, size="table", strong=True, wrap=True), 1)
        column.addLayout(row)


def add_wide(grid: QGridLayout, line: int, found: Sequence[Difference]) -> int:
    """List them in four columns from a row of the grid on, each in one line; gives the next free row."""
    about = ""
    for item in found:
        if item.about != about:
            about = item.about
            grid.addWidget(make_label(about, strong=True, wrap=True), line, 0, 1, 4)
            line += 1
        grid.addWidget(make_label(item.option, size="table", ink="text2", wrap=True), line, 0, _TOP)
        grid.addWidget(make_label(item.before, size="table", ink="text3", wrap=True), line, 1, _TOP)
        grid.addWidget(make_label("→", size="table", ink="text2"), line, 2, _TOP)
        grid.addWidget(make_label(item.after, size="table", strong=True, wrap=True), line, 3, _TOP)
        line += 1
    for column, share in enumerate((4, 3, 0, 3)):
        grid.setColumnStretch(column, share)
    return line
