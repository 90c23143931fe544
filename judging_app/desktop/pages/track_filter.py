"""Which track is shown: segments, or a drop-down where there are too many for a row."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from judging_app.desktop.widgets.inputs import ComboBox
from judging_app.desktop.widgets.segmented import Segment, Segmented

_MOST_SEGMENTS = 6


class TrackFilter(QWidget):
    """All, or one track.

    Signals:
        chosen: The key of the track, empty for all.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = Segmented()
        self._list = ComboBox()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._row)
        layout.addWidget(self._list)
        self._list.hide()
        self._row.chosen.connect(self.chosen)
        self._list.activated.connect(self._on_activated)

    @property
    def segments(self) -> Segmented:
        """The segments, for tests."""
        return self._row

    def current(self) -> str:
        """The key of the chosen track."""
        return self._row.current()

    def set_segments(self, segments: Sequence[Segment], name: str) -> None:
        """Show other tracks or counts; the choice stays where it still exists."""
        self._row.set_segments(segments)
        self._row.setAccessibleName(name)
        self._list.setAccessibleName(name)
        many = len(segments) > _MOST_SEGMENTS
        if many:
            chosen = self._list.currentData()
            self._list.clear()
            for segment in segments:
                self._list.addItem(segment.shown, segment.key)
            self._list.setCurrentIndex(max(0, self._list.findData(chosen)))
        self._row.setVisible(not many)
        self._list.setVisible(many)

    def _on_activated(self, at: int) -> None:
        self._row.set_current(self._list.itemData(at))
        self.chosen.emit(self._list.itemData(at))
