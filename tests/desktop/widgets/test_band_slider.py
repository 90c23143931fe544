"""The band slider: a click is the middle of a band, a drag is exact to the step."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from judging_app.desktop.widgets.band_geometry import BandGeometry
from judging_app.desktop.widgets.band_slider import BandSlider
from judging_app.desktop.widgets.marks import Band, MarkScale

POINT = 10_000
SCALE = MarkScale(minimum=0, maximum=25 * POINT, step=POINT // 2)
BANDS = (
    Band(name="差", minimum=0, maximum=145_000),
    Band(name="中", minimum=150_000, maximum=195_000),
    Band(name="良", minimum=200_000, maximum=220_000),
    Band(name="优", minimum=225_000, maximum=250_000),
)
TRACK_Y = 43
CHIP_Y = 15


@pytest.fixture
def slider(qtbot: QtBot) -> BandSlider:
    widget = BandSlider(scale=SCALE, bands=BANDS, name="创新性")
    widget.resize(338, widget.height())
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    return widget


@pytest.fixture
def heard(slider: BandSlider) -> list[Any]:
    marks: list[Any] = []
    slider.value_edited.connect(marks.append)
    return marks


def wheel(widget: BandSlider, turn: int) -> QWheelEvent:
    place = QPointF(20, 20)
    event = QWheelEvent(
        place,
        QPointF(widget.mapToGlobal(place.toPoint())),
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)
    return event


def test_a_click_on_a_segment_gives_the_middle_of_its_band(
    slider: BandSlider, heard: list[Any], qtbot: QtBot
) -> None:
    for place, expected in ((40, 75_000), (126, 175_000), (212, 210_000), (297, 240_000)):
        qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(place, CHIP_Y))
        assert slider.value() == expected
    assert heard == [75_000, 175_000, 210_000, 240_000]


def test_dragging_reaches_the_ends_and_every_mark_on_the_way_is_on_the_step(
    slider: BandSlider, heard: list[Any], qtbot: QtBot
) -> None:
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(0, TRACK_Y))
    for x in range(0, slider.width(), 2):
        qtbot.mouseMove(slider, QPoint(x, TRACK_Y))
    qtbot.mouseMove(slider, QPoint(slider.width() - 1, TRACK_Y))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() - 1, TRACK_Y))
    assert heard[0] == 0
    assert slider.value() == 250_000
    assert all(mark % SCALE.step == 0 for mark in heard)
    assert heard == sorted(heard)


def test_moving_without_the_button_changes_nothing(
    slider: BandSlider, heard: list[Any], qtbot: QtBot
) -> None:
    qtbot.mouseMove(slider, QPoint(100, TRACK_Y))
    assert heard == []


def test_every_mark_comes_back_from_its_own_place_when_there_is_room() -> None:
    geometry = BandGeometry(scale=SCALE, bands=BANDS, width=1200, gap=4, inset=8)
    for value in range(0, 250_001, SCALE.step):
        assert geometry.value_at(geometry.x_of(value)) == value


def test_segments_are_equally_wide_although_their_ranges_are_not() -> None:
    geometry = BandGeometry(scale=SCALE, bands=BANDS, width=338, gap=4, inset=8)
    widths = {round(each.right - each.left, 6) for each in geometry.segments}
    assert len(widths) == 1


def test_without_bands_the_track_is_one_plain_scale(qtbot: QtBot) -> None:
    slider = BandSlider(scale=SCALE, name="创新性")
    slider.resize(338, slider.height())
    qtbot.addWidget(slider)
    slider.show()
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(169, TRACK_Y))
    assert slider.value() == 125_000
    assert slider.active_band() is None


def test_arrow_keys_move_by_the_step_and_page_keys_by_the_band(
    slider: BandSlider, heard: list[Any], qtbot: QtBot
) -> None:
    slider.set_value(210_000)
    qtbot.keyClick(slider, Qt.Key.Key_Up)
    qtbot.keyClick(slider, Qt.Key.Key_Down)
    qtbot.keyClick(slider, Qt.Key.Key_PageUp)
    qtbot.keyClick(slider, Qt.Key.Key_PageDown)
    qtbot.keyClick(slider, Qt.Key.Key_PageDown)
    assert heard == [215_000, 210_000, 240_000, 210_000, 175_000]


def test_page_up_without_a_mark_begins_with_the_lowest_band(slider: BandSlider, qtbot: QtBot) -> None:
    qtbot.keyClick(slider, Qt.Key.Key_PageDown)
    assert slider.value() is None
    qtbot.keyClick(slider, Qt.Key.Key_PageUp)
    assert slider.value() == 75_000


def test_the_wheel_moves_the_mark_only_while_the_slider_has_the_focus(
    slider: BandSlider, heard: list[Any]
) -> None:
    slider.set_value(210_000)
    assert wheel(slider, 120).isAccepted()
    assert heard == [215_000]
    slider.clearFocus()
    assert not wheel(slider, 120).isAccepted()
    assert heard == [215_000]


def test_a_value_set_from_outside_is_not_announced(slider: BandSlider, heard: list[Any]) -> None:
    slider.set_value(210_000)
    slider.set_value(None)
    assert heard == []


def test_a_read_only_slider_takes_no_edits(slider: BandSlider, heard: list[Any], qtbot: QtBot) -> None:
    slider.set_value(210_000)
    slider.set_read_only(True)
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(40, CHIP_Y))
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(40, TRACK_Y))
    qtbot.keyClick(slider, Qt.Key.Key_Up)
    assert heard == []


def test_a_screen_reader_hears_a_slider_with_value_range_and_band(slider: BandSlider) -> None:
    slider.set_value(210_000)
    interface = QAccessible.queryAccessibleInterface(slider)
    assert interface.role() is QAccessible.Role.Slider
    said = interface.text(QAccessible.Text.Value)
    assert "21.0" in said
    assert "25" in said
    assert "良" in said
    assert said in interface.text(QAccessible.Text.Name)
    assert "创新性" in slider.accessibleName()
    assert "20–22" in slider.accessibleDescription()


def test_without_a_mark_the_screen_reader_hears_no_number_but_the_full_mark(slider: BandSlider) -> None:
    said = slider.value_text()
    assert "0" not in said.replace("25", "")
    assert "25" in said


def test_what_a_screen_reader_asks_never_crashes_the_program(slider: BandSlider) -> None:
    interface = QAccessible.queryAccessibleInterface(slider)
    assert interface.textInterface() is None
    assert interface.tableCellInterface() is None
    assert interface.actionInterface() is not None


def test_the_squeezed_slider_still_has_room_for_every_range(slider: BandSlider) -> None:
    least = slider.minimumSizeHint().width()
    assert 4 * 40 < least <= 338
