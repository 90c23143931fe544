"""The small tables of an explanation: a label and its figures beside it, or below it where it is narrow."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from judging_app.desktop.widgets.themed import follow_theme, make_label, tokens
from judging_app.wording.derivations_lines import ComparedLine, RowLine

_GAP = 10
_LINE_GAP = 2
_ROW_GAP = 4
_LABEL_SHARE = 0.3
"""The least part of the width that a label keeps for itself before the figures go below it."""

_Places = list[tuple[QLabel, QRect]]


@dataclass(frozen=True)
class _Row:
    """The labels of one row; `figures` stand in columns, `below` takes the whole width."""

    name: QLabel
    figures: tuple[QLabel, ...]
    below: QLabel | None = None


class FiguresTable(QWidget):
    """Rows of a label and figures, laid by hand.

    A grid squeezes its columns below what their texts need; here the figures of all rows go to a line
    of their own when one of the labels has no room beside them.
    """

    def __init__(self, parent: QWidget | None = None, *, together: bool = False) -> None:
        """Make an empty table; figures that are read as one, `together`, go below all or none."""
        super().__init__(parent)
        self._together = together
        self._rows: list[_Row] = []
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        follow_theme(self._fit)

    def add_row(self, name: QLabel, figures: Sequence[QLabel], below: QLabel | None = None) -> None:
        """Add a row; its labels become children, read in this order."""
        for label in (name, *figures, *([below] if below else [])):
            label.setParent(self)
            label.setWordWrap(True)
        name.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        for figure in figures:
            figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._rows.append(_Row(name, tuple(figures), below))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(0, 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((box.bottom() + 1 for _, box in self._places(width)), default=0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay()

    def event(self, event: QEvent) -> bool:
        # The labels take their type sizes only once they are shown; what was measured before is void.
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        self.updateGeometry()
        self._lay()

    def _lay(self) -> None:
        for label, box in self._places(self.width()):
            label.setGeometry(box)

    def _places(self, width: int) -> _Places:
        """Where each label lies in a table of this width."""
        now = tokens()
        columns = self._columns()
        beside = self._has_room_beside(columns, width)
        # The last figure, the points, stays beside the label when only the others have to go below.
        last_beside = beside or (not self._together and self._has_room_beside(columns[-1:], width))
        places: _Places = []
        top = 0
        for row in self._rows:
            high = row.figures if beside else row.figures[-1:] if last_beside else ()
            low = row.figures[: len(row.figures) - len(high)]
            bottom = self._line(places, row.name, high, columns, top, width)
            if any(label.text() for label in low):
                bottom = self._low_line(places, low, bottom + now.px(_LINE_GAP), width)
            else:
                places += [(label, QRect(0, bottom, 0, 0)) for label in low]
            if row.below is not None:
                bottom += now.px(_LINE_GAP)
                tall = _height(row.below, width)
                places.append((row.below, QRect(0, bottom, width, tall)))
                bottom += tall
            top = bottom + now.px(_ROW_GAP)
        return places

    def _line(
        self,
        places: _Places,
        name: QLabel,
        figures: Sequence[QLabel],
        columns: list[int],
        top: int,
        width: int,
    ) -> int:
        """A label at the left and figures in their columns at the right; where the line ends."""
        right, bottom = width, top
        for figure, wide in reversed(list(zip(figures, columns[len(columns) - len(figures) :], strict=True))):
            tall = _height(figure, wide)
            places.append((figure, QRect(right - wide, top, wide, tall)))
            bottom = max(bottom, top + tall)
            right -= wide + tokens().px(_GAP)
        tall = _height(name, right)
        places.append((name, QRect(0, top, right, tall)))
        return max(bottom, top + tall)

    def _low_line(self, places: _Places, figures: Sequence[QLabel], top: int, width: int) -> int:
        """Figures below their label, side by side from the left, each wrapped where the line is full."""
        left, bottom = 0, top
        for figure in figures:
            wide = min(_width(figure), width)
            if left and left + wide > width:
                left, top = 0, bottom
            tall = _height(figure, wide)
            places.append((figure, QRect(left, top, wide, tall)))
            bottom = max(bottom, top + tall)
            left += wide + tokens().px(_GAP)
        return bottom

    def _columns(self) -> list[int]:
        """The width of each column of figures."""
        return [max(map(_width, column)) for column in zip(*(row.figures for row in self._rows), strict=True)]

    def _has_room_beside(self, columns: Sequence[int], width: int) -> bool:
        """Whether each label needs two lines at most beside figures of these widths, no word broken."""
        room = width - sum(wide + tokens().px(_GAP) for wide in columns)
        if room < width * _LABEL_SHARE:
            return False
        return all(_fits_two_lines(row.name, room) for row in self._rows)


def rows_table(rows: Sequence[RowLine], *, formulas: bool) -> FiguresTable:
    """Table rows: label, figure, points; a remark or formula below."""
    table = FiguresTable()
    for row in rows:
        ink = "warn" if row.alert else "text2"
        below = None
        if row.detail and formulas:
            below = make_label(row.detail, size="axis", ink="warn" if row.alert else "text3")
        figures = (
            make_label(row.middle, size="table", ink=ink),
            make_label(row.right, size="table", ink="text"),
        )
        table.add_row(make_label(row.label, size="table", ink="text2"), figures, below)
    return table


def compared_table(rows: Sequence[ComparedLine]) -> FiguresTable:
    """Comparisons: key, own value, sign, the other's value."""
    table = FiguresTable(together=True)
    for row in rows:
        better = row.decisive
        figures = (
            make_label(row.own, size="table", ink="ok" if better else "text2", strong=better),
            make_label(row.sign, size="table", ink="text2"),
            make_label(row.other, size="table", ink="text2"),
        )
        table.add_row(make_label(row.label, size="table", ink="text2"), figures)
    return table


def _width(label: QLabel) -> int:
    """The width of a label's text in one line."""
    label.ensurePolished()
    if not label.text():
        return 0
    return max(label.fontMetrics().horizontalAdvance(line) for line in label.text().splitlines()) + 1


def _height(label: QLabel, width: int) -> int:
    label.ensurePolished()
    return label.heightForWidth(max(width, 1)) if label.text() else 0


def _fits_two_lines(label: QLabel, width: int) -> bool:
    label.ensurePolished()
    metrics = label.fontMetrics()
    if _width(label) <= width:
        return True
    words = label.text().split()
    wide = [metrics.horizontalAdvance(word) > width for word in words]
    return not any(wide) and _height(label, width) <= 2 * metrics.lineSpacing() + 2
