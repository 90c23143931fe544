"""The detector finds what is planted and is silent about what is right."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from judging_app.desktop.widgets.buttons import KindButton
from judging_app.desktop.widgets.segmented import Segment, Segmented
from judging_app.desktop.widgets.themed import ElidedLabel
from tests.desktop.gallery.detector import find_faults

LONG = "Verification of performance figures 实绩核验"


@pytest.fixture
def room(qtbot: QtBot) -> QWidget:
    """A shown, empty box of 400 x 300."""
    box = QWidget()
    qtbot.addWidget(box)
    box.resize(400, 300)
    box.show()
    return box


def put(room: QWidget, widget: QWidget, box: tuple[int, int, int, int]) -> None:
    widget.setParent(room)
    widget.setGeometry(*box)
    widget.show()


def faults(room: QWidget) -> list[tuple[str, str]]:
    """Text and kind of each fault, the kind by its first word."""
    return [(fault.text, fault.what.split()[0]) for fault in find_faults(room)]


def test_a_label_that_is_too_narrow(room: QWidget) -> None:
    put(room, QLabel(LONG), (0, 0, 60, 20))
    put(room, QLabel("12"), (0, 40, 60, 20))
    assert faults(room) == [(LONG, "text")]


def test_a_label_that_wraps_into_more_lines_than_there_is_room_for(room: QWidget) -> None:
    label = QLabel(LONG)
    label.setWordWrap(True)
    put(room, label, (0, 0, 130, 20))
    assert faults(room) == [(LONG, "wrapped")]
    label.resize(130, 120)
    assert faults(room) == []


def test_a_word_that_no_wrapping_can_break(room: QWidget) -> None:
    label = QLabel("Incomprehensibilities")
    label.setWordWrap(True)
    put(room, label, (0, 0, 50, 60))
    assert faults(room) == [("Incomprehensibilities", "a")]


@pytest.mark.parametrize("make", [QPushButton, KindButton])
def test_a_button_with_a_cut_text(room: QWidget, make: type[QPushButton]) -> None:
    button = make("Confirmation")
    put(room, button, (0, 0, 40, 36))
    assert [text for text, _ in faults(room)] == ["Confirmation"]
    button.resize(200, 36)
    assert faults(room) == []


def test_a_painted_text_that_ends_in_dots_needs_a_tool_tip(room: QWidget) -> None:
    class Silent(QWidget):
        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 -- Qt's own name
            painter = QPainter(self)
            shown = QFontMetrics(self.font()).elidedText(LONG, Qt.TextElideMode.ElideRight, self.width())
            painter.drawText(QRectF(self.rect()), 0, shown)
            painter.end()

    widget = Silent()
    put(room, widget, (0, 0, 80, 30))
    assert faults(room) == [(LONG, "ends")]
    widget.setToolTip(LONG)
    assert faults(room) == []
    widget.hide()
    put(room, ElidedLabel(LONG), (0, 0, 80, 30))
    assert faults(room) == []


def test_a_painted_text_without_dots(room: QWidget) -> None:
    class Careless(QWidget):
        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 -- Qt's own name
            painter = QPainter(self)
            painter.drawText(QRectF(self.rect()), 0, LONG)
            painter.end()

    put(room, Careless(), (0, 0, 80, 30))
    assert faults(room) == [(LONG, "painted")]


def test_segments_with_less_room_than_their_words(room: QWidget) -> None:
    segments = Segmented([Segment("a", "Judges and seats"), Segment("b", "Panels of entries")])
    put(room, segments, (0, 0, 400, 32))
    assert faults(room) == []
    outside = Segmented([Segment("a", "Judges and seats")], name="Views")
    put(room, outside, (350, 100, 120, 32))
    assert [what for _, what in faults(room)] == ["reaches"]


def test_what_is_chosen_and_what_a_field_asks_for(room: QWidget) -> None:
    combo, line = QComboBox(), QLineEdit()
    combo.addItem(LONG)
    line.setPlaceholderText(LONG)
    put(room, combo, (0, 0, 90, 30))
    put(room, line, (0, 50, 90, 30))
    assert faults(room) == [(LONG, "chosen"), (LONG, "placeholder")]
    line.setToolTip(LONG)
    combo.resize(390, 30)
    assert faults(room) == []


def test_headings_of_columns(room: QWidget) -> None:
    table = QTableWidget(2, 2)
    table.setHorizontalHeaderLabels(["No.", LONG])
    put(room, table, (0, 0, 300, 100))
    assert faults(room) == [(LONG, "heading")]
    table.horizontalHeaderItem(1).setToolTip(LONG)
    assert faults(room) == []


def test_two_texts_on_each_other(room: QWidget) -> None:
    put(room, QLabel("Judges"), (0, 0, 100, 30))
    put(room, QPushButton("Panels"), (50, 10, 120, 36))
    assert faults(room) == [("Judges", "lies")]


def test_neighbours_of_a_layout_do_not_overlap(room: QWidget) -> None:
    row = QHBoxLayout(room)
    for name in ("Judges", "Panels"):
        row.addWidget(QLineEdit(name))
    QApplication.processEvents()
    assert faults(room) == []
    row.setEnabled(False)
    row.itemAt(1).widget().move(row.itemAt(0).widget().pos())
    assert [what for _, what in faults(room)] == ["lies"]


def test_a_widget_that_reaches_out_of_its_parent(room: QWidget) -> None:
    put(room, QLabel("Judges"), (370, 0, 100, 30))
    assert faults(room) == [("Judges", "reaches")]


def test_what_scrolls_is_no_fault(room: QWidget) -> None:
    inner = QWidget()
    column = QVBoxLayout(inner)
    for number in range(60):
        column.addWidget(QLabel(f"{LONG} {number}"))
    area = QScrollArea()
    area.setWidget(inner)
    put(room, area, (0, 0, 150, 200))
    assert inner.width() > area.width()
    assert faults(room) == []
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    assert [what for _, what in faults(room)] == ["content"]


def test_what_is_hidden_is_no_fault(room: QWidget) -> None:
    label = QLabel(LONG)
    put(room, label, (0, 0, 30, 20))
    label.hide()
    assert faults(room) == []
