"""Certificates as PDF: one a page, nothing cut whatever the names are, whole or not at all."""

import base64
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QRectF
from PySide6.QtGui import QColor, QImage

from judging_app.application.evidence import EvidenceKind
from judging_app.application.papers.certificate import (
    Backdrop,
    CertificateBook,
    CertificateTemplate,
    CertificateText,
    Setting,
    Turn,
)
from judging_app.application.progress import Cancelled
from judging_app.desktop.evidence_preview import draw_page
from judging_app.documents.certificates import (
    certificate_lines,
    paper_of,
    send_certificates,
    write_certificates,
)
from judging_app.domain.problems import JudgingError, Problem
from tests.documents.printed import plain, printed_pages

TEMPLATE = CertificateTemplate("zh", "", "", "", "", "")
TEXT = CertificateText(
    "荣誉证书",
    "某某合作社：",
    ("你单位的项目《窑洞民宿》在“返乡创业大赛”中荣获",),
    "二等奖",
    "特发此证，以资鼓励。",
    ("市人力资源和社会保障局",),
    "2026年11月20日",
    "〔2026〕第001号",
)
LONG = "旱塬小杂粮订单农业与预制面点加工示范基地建设项目" * 12
NAMES = ("=1+1", "“，，”", LONG, "Агропромышленный комплекс " * 9, "W" * 120, "ᠮᠣᠩᠭᠣᠯ བོད་ཡིག ئۇيغۇر", "𠮷野家")


def book(*texts: CertificateText, **change: object) -> CertificateBook:
    template = replace(TEMPLATE, **change)  # type: ignore[arg-type]
    return CertificateBook(template, texts or (TEXT,), "证书", "编号：", "{number} · 内容码 AAAA-BBBB")


def picture(colour: str = "#00ff00", size: tuple[int, int] = (900, 600), kind: str = "PNG") -> str:
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind)
    return base64.b64encode(buffer.data().data()).decode()


def test_one_page_for_each_with_every_text_on_it(tmp_path: Path) -> None:
    path = tmp_path / "证书.pdf"
    told: list[tuple[int, int]] = []
    texts = [TEXT, replace(TEXT, award="三等奖")]
    write_certificates(book(*texts), path, progress=lambda done, total: told.append((done, total)))
    pages = printed_pages(path)
    assert [(round(page.width), round(page.height)) for page in pages] == [(842, 595), (842, 595)]
    whole = [page.text_in(QRectF(0, 0, page.width, page.height)) for page in pages]
    parts = ("荣誉证书", "某某合作社", "《窑洞民宿》", "特发此证", "市人力资源和社会保障局", "2026年11月20日")
    for part in (*parts, "编号：〔2026〕第001号", "内容码AAAA-BBBB"):
        assert plain(part) in whole[0]
    assert plain("二等奖") in whole[0]
    assert plain("三等奖") in whole[1]
    assert told == [(0, 2), (1, 2), (2, 2)]


@pytest.mark.parametrize("turn", Turn)
@pytest.mark.parametrize("setting", Setting)
@pytest.mark.parametrize("name", NAMES)
def test_whatever_the_names_are_nothing_is_cut_and_nothing_overlaps(
    name: str, turn: Turn, setting: Setting
) -> None:
    text = replace(
        TEXT, salutation=f"{name}：", body=(f"项目《{name}》荣获",), award=name, signers=(name, name)
    )
    made = book(text, turn=turn, setting=setting)
    lines = certificate_lines(made, text)
    paper = paper_of(made.template)
    for item in lines:
        assert paper.contains(item.box), item.part
        assert item.line.width <= item.box.width() + 1
    for one, other in combinations(lines, 2):
        common = one.box.intersected(other.box)
        assert min(common.width(), common.height()) <= 1, (one.part, other.part)
    joined = {
        part: "".join(item.line.text for item in lines if item.part == part) for part in ("body", "award")
    }
    assert plain(f"项目《{name}》荣获") == plain(joined["body"])
    assert plain(name) == plain(joined["award"])


def test_a_long_title_is_smaller_not_cut() -> None:
    text = replace(TEXT, title="荣誉证书" * 6)
    lines = [item for item in certificate_lines(book(text), text) if item.part == "title"]
    assert "".join(item.line.text for item in lines) == text.title
    assert all(paper_of(TEMPLATE).contains(item.box) for item in lines)


def test_what_is_empty_takes_no_place() -> None:
    bare = CertificateText("", "", ("荣获",), "", "", (), "", "")
    assert {item.part for item in certificate_lines(book(bare), bare)} == {"body", "foot"}


def test_paragraphs_are_set_two_characters_in(tmp_path: Path) -> None:
    lines = certificate_lines(book(), TEXT)
    body = next(item for item in lines if item.part == "body")
    assert body.line.text.startswith("\u3000\u3000你单位")
    centred = certificate_lines(book(setting=Setting.CENTRED), TEXT)
    assert next(item for item in centred if item.part == "body").line.text.startswith("你单位")


def test_the_stamp_has_room_at_the_lower_right() -> None:
    lines = certificate_lines(book(), TEXT)
    signed = [item.box for item in lines if item.part in {"signer", "date"}]
    text = [item.box for item in lines if item.part in {"body", "closing", "award"}]
    # 38 mm in units of 1/20 point, measured from the end of the text to the end of the signature.
    assert max(box.bottom() for box in signed) - max(box.bottom() for box in text) >= 38 / 25.4 * 1440 - 1
    assert min(box.left() for box in signed) > paper_of(TEMPLATE).width() / 2


def colour_at(path: Path, x: float, y: float) -> tuple[int, int, int]:
    image = draw_page(EvidenceKind.PDF, path.read_bytes(), 0, None).image
    colour = image.pixelColor(int(image.width() * x), int(image.height() * y))
    return colour.red(), colour.green(), colour.blue()


@pytest.mark.parametrize("kind", ["PNG", "JPG"])
def test_a_picture_fills_the_paper(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write_certificates(book(picture=picture(kind=kind), backdrop=Backdrop.PLAIN), path)
    for corner in ((0.005, 0.005), (0.995, 0.005), (0.005, 0.995), (0.995, 0.995)):
        red, green, blue = colour_at(path, *corner)
        assert (red < 20, green > 235, blue < 20) == (True, True, True)


def test_on_preprinted_paper_only_the_text_is_printed(tmp_path: Path) -> None:
    path, proof = tmp_path / "a.pdf", tmp_path / "b.pdf"
    made = book(picture=picture(), backdrop=Backdrop.PREPRINTED)
    write_certificates(made, path)
    write_certificates(made, proof, proof=True)
    assert colour_at(path, 0.01, 0.01) == (255, 255, 255)
    assert colour_at(proof, 0.01, 0.01) != (255, 255, 255)
    assert plain("荣誉证书") in printed_pages(path)[0].text_in(QRectF(0, 0, 842, 595))


@pytest.mark.parametrize(
    ("made", "problem"),
    [
        (CertificateBook(TEMPLATE, (), "证书"), Problem.NOTHING_TO_PRINT),
        (CertificateBook(replace(TEMPLATE, picture="AAAA"), (TEXT,), "证书"), Problem.PICTURE_UNREADABLE),
    ],
)
def test_what_cannot_be_printed_leaves_no_file(
    made: CertificateBook, problem: Problem, tmp_path: Path
) -> None:
    with pytest.raises(JudgingError) as refused:
        write_certificates(made, tmp_path / "a.pdf")
    assert refused.value.problem is problem
    assert list(tmp_path.iterdir()) == []


def test_stopped_on_the_way_the_file_before_is_still_there(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"before")

    def stop(done: int, _: int) -> None:
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_certificates(book(TEXT, TEXT, TEXT), path, progress=stop)
    assert path.read_bytes() == b"before"
    assert [item.name for item in tmp_path.iterdir()] == ["a.pdf"]


def test_without_a_printer_that_is_said() -> None:
    with pytest.raises(JudgingError) as refused:
        send_certificates(book(), "没有这台打印机")
    assert refused.value.problem is Problem.NO_PRINTER
