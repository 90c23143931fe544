"""Pairing slips as a PDF: each judge's own, readable, scannable, and whole when the page is cut."""

from itertools import combinations
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtCore import QRectF

from judging_app.application.seats.slips import PrintedSlip, SlipSheet
from judging_app.bootstrap import Library
from judging_app.documents.slips import write_slips
from judging_app.domain.problems import JudgingError, Problem
from judging_app.wording.language import Language
from tests.documents.printed import PrintedPage, plain, printed_pages

ADDRESS = "192.168.1.20:8430"
EVENT = "返乡创业大赛 · 省级决赛"
UNPRINTABLE = 12.0
"""What usual office printers leave blank along the edge of the paper: 4.2 mm, in points."""
SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LONG_NAMES = (
    "甲" * 40,
    "阿卜杜拉·买买提江·艾合买提·吐尔逊",
    "Maximiliana-Theodora von Hohenzollern-Sig",
    "W" * 40,
)


def _sheet(names: int | tuple[str, ...], event: str = EVENT, address: str = ADDRESS) -> SlipSheet:
    if isinstance(names, int):
        names = tuple(f"评委{at:02}" for at in range(1, names + 1))
    slips = (
        PrintedSlip(name, f"评审组 A · 评委 {at + 1}", f"7K{SIGNS[at // 31]}-2P{SIGNS[at % 31]}")
        for at, name in enumerate(names)
    )
    return SlipSheet(event, address, tuple(slips))


def _written(sheet: SlipSheet, folder: Path, language: Language | None = None) -> list[PrintedPage]:
    path = folder / "slips.pdf"
    write_slips(sheet, path, language)
    return printed_pages(path)


def _area(place: int) -> QRectF:
    """Where the slip with a number (from 0, on its page) lies on A4: two by four of them, row by row."""
    return QRectF(place % 2 * 297.5, place // 2 * 210.5, 297.5, 210.5)


@pytest.mark.parametrize(("judges", "pages"), [(1, 1), (8, 1), (9, 2), (40, 5)])
def test_eight_slips_stand_on_a_page(judges: int, pages: int, tmp_path: Path) -> None:
    sheet = _sheet(judges)

    written = _written(sheet, tmp_path)
    assert [(page.width, page.height) for page in written] == [(595, 842)] * pages
    for at, slip in enumerate(sheet.slips):
        text = written[at // 8].text_in(_area(at % 8))
        assert all(plain(words) in text for words in (EVENT, slip.judge, slip.seat, slip.code))
    assert (
        plain("".join("".join(letter.sign for letter in page.letters()) for page in written)).count(
            plain(EVENT)
        )
        == judges
    )


CHINESE = (
    "配对码",
    "1打开评审台，点“评委入席”",
    "2选择本赛事；没有列出时，输入地址：192.168.1.20:8430",
    "3输入配对码，核对姓名后进入",
    "仅限本人使用，请勿转交；赛后请交回或销毁。",
    "扫码可复制，不是网页",
)
ENGLISH = (
    "Pairing code",
    "1 Open Judging App and join as a judge",
    "2 Choose this event; if it is not listed, type: 192.168.1.20:8430",
    "3 Enter the code, check that the name is yours",
    "For you alone. Hand it back or destroy it after the event.",
    "Scan to copy; not a web page",
)


@pytest.mark.parametrize(("language", "words"), [(Language.CHINESE, CHINESE), (Language.ENGLISH, ENGLISH)])
def test_each_slip_says_how_to_come_in(language: Language, words: tuple[str, ...], tmp_path: Path) -> None:
    (page,) = _written(_sheet(3), tmp_path, language)

    for at in range(3):
        text = page.text_in(_area(at))
        assert [sentence for sentence in words if plain(sentence) not in text] == []
    assert page.text_in(_area(3)) == ""


def test_each_slip_has_one_code_to_scan_for_its_own_judge(tmp_path: Path) -> None:
    pages = _written(_sheet(9), tmp_path)

    codes = [code for page in pages for code in page.codes()]
    assert [code.text for code in codes] == [
        f"judging://192.168.1.20:8430/?code=7K22P{sign}" for sign in "23456789A"
    ]
    assert all(code.quiet for code in codes)
    for at, code in enumerate(codes):
        assert _area(at % 8).contains(code.box)
        assert code.box.width() > 25 / 25.4 * 72  # 25 mm, for a phone held over the table


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    "event", [EVENT, "全国返乡入乡创业创新大赛暨县域经济高质量发展项目路演省级总决赛（初创组）"]
)
def test_long_names_are_not_cut(event: str, language: Language, tmp_path: Path) -> None:
    sheet = _sheet(LONG_NAMES, event)

    (page,) = _written(sheet, tmp_path, language)
    for at, slip in enumerate(sheet.slips):
        assert plain(event + slip.judge + slip.seat) in page.text_in(_area(at))
    _check_nothing_touches(page, len(sheet.slips))
    assert all(code.quiet for code in page.codes())


def test_the_longest_event_and_name_that_can_be_typed_still_fit(tmp_path: Path) -> None:
    sheet = _sheet(("评" * 200,), "赛" * 200)

    (page,) = _written(sheet, tmp_path)
    assert plain("赛" * 200 + "评" * 200 + "评审组 A · 评委 1") in page.text_in(_area(0))
    _check_nothing_touches(page, 1)


def _check_nothing_touches(page: PrintedPage, slips: int) -> None:
    """No letter lies on another, on a code, or so near to an edge that a printer or a cut takes it."""
    letters, codes = page.letters(), page.codes()
    for at in range(slips):
        safe = _area(at).adjusted(UNPRINTABLE, UNPRINTABLE, -UNPRINTABLE, -UNPRINTABLE)
        held = [letter for letter in letters if _area(at).contains(letter.box.center())]
        assert [letter.sign for letter in held if not safe.contains(letter.box)] == []
        boxes = [box.adjusted(0.3, 0.3, -0.3, -0.3) for _, box in held if min(box.width(), box.height()) > 1]
        assert not any(one.intersects(other) for one, other in combinations(boxes, 2))
        assert not any(box.intersects(code.box) for box in boxes for code in codes)


def test_a_name_shrinks_to_seven_tenths_at_most_and_then_wraps(tmp_path: Path) -> None:
    (page,) = _written(_sheet(("甲", "甲" * 15, "甲" * 40)), tmp_path)

    names = [
        [box for sign, box in page.letters() if sign == "甲" and _area(at).contains(box.center())]
        for at in range(3)
    ]
    lines = [len({round(box.top()) for box in boxes}) for boxes in names]
    assert lines == [1, 1, 2]
    usual, longer, longest = (boxes[0].height() for boxes in names)
    assert usual > longer > longest
    assert longest / usual == pytest.approx(0.7, abs=0.01)


def test_the_code_is_the_largest_thing_to_read(tmp_path: Path) -> None:
    (page,) = _written(_sheet(("评委甲",)), tmp_path)

    letters = page.letters()
    by_height = sorted(letters, key=lambda letter: letter.box.height(), reverse=True)
    assert sorted(letter.sign for letter in by_height[:6]) == sorted("7K22P2")


def test_without_an_address_nobody_is_told_to_type_one(tmp_path: Path) -> None:
    (page,) = _written(_sheet(1, address=""), tmp_path, Language.CHINESE)

    assert plain("2选择本赛事3输入配对码") in page.text_in(_area(0))
    assert [code.text for code in page.codes()] == ["judging:///?code=7K22P2"]


def test_a_code_without_its_dash_gets_one() -> None:
    slip = PrintedSlip("评委甲", "", "7K429P")

    assert slip.shown_code == "7K4-29P"
    assert SlipSheet(EVENT, ADDRESS, (slip,)).uri(slip) == "judging://192.168.1.20:8430/?code=7K429P"


def test_a_file_that_is_there_is_replaced_only_by_a_whole_one(tmp_path: Path) -> None:
    target = tmp_path / "slips.pdf"
    target.write_bytes(b"earlier")

    write_slips(_sheet(2), target)
    assert len(printed_pages(target)) == 1
    assert list(tmp_path.iterdir()) == [target]


def test_what_cannot_be_written_is_said_and_nothing_is_left(tmp_path: Path) -> None:
    taken = tmp_path / "slips.pdf"
    taken.mkdir()

    with pytest.raises(JudgingError) as caught:
        write_slips(_sheet(1), taken)
    assert caught.value.problem is Problem.FILE_NOT_WRITABLE
    assert list(tmp_path.iterdir()) == [taken]


def test_a_worker_writes_through_the_library_while_the_window_lives(tmp_path: Path) -> None:
    thread = Thread(target=lambda: Library().write_slips(_sheet(1), tmp_path / "slips.pdf"))
    thread.start()
    thread.join()
    assert len(printed_pages(tmp_path / "slips.pdf")) == 1


def test_the_library_writes_slips_over_no_event_file(tmp_path: Path) -> None:
    target = tmp_path / "event.judging"
    target.write_bytes(b"event")

    with pytest.raises(JudgingError) as caught:
        Library().write_slips(_sheet(1), target)
    assert caught.value.problem is Problem.WRONG_SUFFIX
    assert target.read_bytes() == b"event"
