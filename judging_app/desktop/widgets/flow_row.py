"""Widgets beside each other that go on in the next line where the width ends."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from judging_app.desktop.widgets.themed import follow_theme, tokens


class FlowRow(QWidget):
    """Keeps its height to the lines that it needs at its width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        follow_theme(self._on_theme)

    def add(self, widget: QWidget) -> None:
        """Put a widget behind the others."""
        widget.setParent(self)
        self._held.append(widget)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(width, move=False)

    def sizeHint(self) -> QSize:
        wide = sum(item.sizeHint().width() + tokens().px(8) for item in self._held)
        return QSize(wide, self._arrange(wide, move=False))

    def minimumSizeHint(self) -> QSize:
        widest = max((item.sizeHint().width() for item in self._held), default=0)
        return QSize(widest, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange(self.width(), move=True)

    def _arrange(self, width: int, *, move: bool) -> int:
        gap = tokens().px(8)
        x = y = high = 0
        for item in self._held:
            size = item.sizeHint()
            if x and x + size.width() > width:
                x, y, high = 0, y + high + gap, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), size))
                item.show()
            x += size.width() + gap
            high = max(high, size.height())
        return y + high

    def _on_theme(self) -> None:
        self.updateGeometry()
        self._arrange(self.width(), move=True)
