"""The six boxes: one input, whatever way a code comes in."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from judging_app.desktop.pages.join_code import LENGTH, SIGNS, CodeBoxes, slip_of
from judging_app.lan import codes

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def boxes(qtbot: QtBot) -> CodeBoxes:
    made = CodeBoxes()
    qtbot.addWidget(made)
    made.resize(560, 76)
    made.show()
    made.setFocus()
    return made


def test_the_signs_are_those_that_codes_are_made_of() -> None:
    assert (SIGNS, LENGTH) == (codes.ALPHABET, codes.CODE_SIGNS)


def test_typing_fills_the_boxes_and_the_sixth_sign_completes_the_code(boxes: CodeBoxes) -> None:
    completed: list[str] = []
    boxes.completed.connect(completed.append)
    QTest.keyClicks(boxes, "7k4")
    assert (boxes.code(), completed) == ("7K4", [])
    QTest.keyClicks(boxes, "29p")
    assert completed == ["7K429P"]


def test_backspace_goes_back_one_box(boxes: CodeBoxes) -> None:
    QTest.keyClicks(boxes, "7K4")
    QTest.keyClick(boxes, Qt.Key.Key_Backspace)
    assert boxes.code() == "7K"
    QTest.keyClicks(boxes, "5")
    assert boxes.code() == "7K5"


@pytest.mark.parametrize(
    "pasted", ["7K4-29P", "7k4 29p", "７Ｋ４－２９Ｐ", " 7k4\N{EN DASH}29p\n", "配对码：7K4-29P。"]
)
def test_a_code_is_pasted_as_it_stands_on_a_slip_or_in_a_message(boxes: CodeBoxes, pasted: str) -> None:
    QGuiApplication.clipboard().setText(pasted)
    QTest.keyClick(boxes, Qt.Key.Key_V, CTRL)
    assert boxes.code() == "7K429P"


def test_a_whole_code_that_is_pasted_takes_the_place_of_what_stands_there(boxes: CodeBoxes) -> None:
    QTest.keyClicks(boxes, "3K")
    QGuiApplication.clipboard().setText("7K4-29P")
    QTest.keyClick(boxes, Qt.Key.Key_V, CTRL)
    assert boxes.code() == "7K429P"


def test_full_width_signs_of_an_input_method_are_taken(boxes: CodeBoxes) -> None:
    event = QInputMethodEvent()
    event.setCommitString("７ｋ４")
    QApplication.sendEvent(boxes, event)
    assert boxes.code() == "7K4"


@pytest.mark.parametrize("sign", "01iIlLoO")
def test_signs_that_no_code_has_are_not_taken_and_it_is_said(boxes: CodeBoxes, sign: str) -> None:
    refused: list[str] = []
    boxes.refused.connect(refused.append)
    QTest.keyClicks(boxes, "7K" + sign)
    assert (boxes.code(), refused) == ("7K", [sign.upper()])


def test_a_full_code_is_mended_sign_by_sign(boxes: CodeBoxes) -> None:
    completed: list[str] = []
    QTest.keyClicks(boxes, "7K429P")
    boxes.completed.connect(completed.append)
    for _ in range(3):
        QTest.keyClick(boxes, Qt.Key.Key_Left)
    QTest.keyClicks(boxes, "3")
    assert (boxes.code(), completed) == ("7K439P", ["7K439P"])


def test_after_a_wrong_code_the_next_sign_begins_anew(boxes: CodeBoxes) -> None:
    QTest.keyClicks(boxes, "7K429P")
    boxes.set_wrong(wrong=True)
    QTest.keyClicks(boxes, "3")
    assert boxes.code() == "3"


def test_a_press_on_a_box_puts_the_keyboard_there(boxes: CodeBoxes) -> None:
    QTest.keyClicks(boxes, "7K429P")
    QTest.mouseClick(boxes, Qt.MouseButton.LeftButton, pos=boxes.rect().center())
    # The middle of the line is the dash: the box after it is the fourth.
    assert boxes.cursorPosition() == 3


@pytest.mark.parametrize(
    "text",
    [
        "judging://192.168.1.20:8430/?code=7K429P",
        " judging://192.168.1.20:8430/?code=7k4-29p\n",
        "JUDGING://192.168.1.20:8430/?CODE=7K429P",
        "judging://192.168.1.20:8430?code=7K429P&lang=zh",
    ],
)
def test_a_slips_text_is_its_address_and_its_code(text: str) -> None:
    assert slip_of(text) == ("192.168.1.20:8430", "7K429P")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "7K4-29P",
        "192.168.1.20:8430",
        "https://192.168.1.20:8430/?code=7K429P",
        "judging://192.168.1.20:8430/",
        "judging://192.168.1.20:8430/?code=7K4",
        "judging:///?code=7K429P",
        "judging://[192.168.1.20:8430/?code=7K429P",
    ],
)
def test_what_is_no_slips_text_is_left_to_the_boxes(text: str) -> None:
    assert slip_of(text) is None


def test_a_pasted_slip_fills_the_boxes_and_tells_the_address(boxes: CodeBoxes) -> None:
    told: list[tuple[str, str]] = []
    completed: list[str] = []
    boxes.slip_pasted.connect(lambda *slip: told.append(slip))
    boxes.completed.connect(completed.append)
    QTest.keyClicks(boxes, "3K")
    QGuiApplication.clipboard().setText("judging://192.168.1.20:8430/?code=7K429P")
    QTest.keyClick(boxes, Qt.Key.Key_V, CTRL)
    assert boxes.code() == "7K429P"
    assert told == [("192.168.1.20:8430", "7K429P")]
    assert completed == [], "the code belongs to that address, not to the host that is chosen now"
