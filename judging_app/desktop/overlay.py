"""A sheet of paper over a page: questions, histories, the list of keys; Esc puts it away.

It lies inside the window and never opens by itself while somebody scores.
"""

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from judging_app.desktop.widgets.themed import tokens


class Overlay(QWidget):
    """Covers its parent with a veil and shows one widget in the middle.

    Signals:
        closed: It was put away.
    """

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._content: QWidget | None = None
        self._before: QWidget | None = None
        self._widest = 560
        self._row = QHBoxLayout()
        self._row.addStretch(1)
        self._row.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addLayout(self._row)
        column.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        parent.installEventFilter(self)
        self.hide()

    @property
    def content(self) -> QWidget | None:
        """What is shown."""
        return self._content

    def show_widget(self, content: QWidget, *, widest: int = 560) -> None:
        """Show a widget; the one before is thrown away."""
        self._drop()
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self._content, self._widest = content, widest
        content.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        self._row.insertWidget(1, content)
        self._fit()
        self.show()
        self.raise_()

    def close_content(self) -> None:
        """Put it away and give the keyboard back to where it was."""
        if self.isHidden():
            return
        self._drop()
        self.hide()
        before, self._before = self._before, None
        if before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_content()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # A press beside the paper is swallowed: it must not reach a mark underneath.
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._fit()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        veil = QColor(tokens().canvas)
        veil.setAlphaF(0.82)
        painter.fillRect(self.rect(), veil)
        painter.end()

    def _fit(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        self.setGeometry(parent.rect())
        if self._content is not None:
            now = tokens()
            self._content.setFixedWidth(min(now.px(self._widest), parent.width() - 2 * now.px(16)))
            self._content.setMaximumHeight(parent.height() - 2 * now.px(16))

    def _drop(self) -> None:
        if self._content is not None:
            self._row.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
            self._content = None
