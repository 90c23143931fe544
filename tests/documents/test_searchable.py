"""What is on the paper can be searched for: glyphs mean ideographs, not the radicals of their shapes."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QPainter, QPdfWriter

from judging_app.documents.pdf import write_pdf
from judging_app.documents.searchable import searchable
from judging_app.documents.wrapping import Style, wrapped

TEXTS = (
    "项目方负责人、组长、监督人签名",
    "路演答辩 0–25 分，第 1 页 / 共 2 页",
    "大小多少人口手工土石田水火山木禾米竹糸羊羽老耳肉自至舌舟色虫血行衣",
    "见角言谷豆走足身车辛里金门雨青非面革韦音页风飞食首香马骨高鬼鱼鸟麦黄黑鼓鼠鼻齐齿龙龟",
    "户口、文化馆、示范、二期、一等奖",
)


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_comes_out_as_it_was_written(text: str, tmp_path: Path) -> None:
    def draw(writer: QPdfWriter) -> None:
        painter = QPainter(writer)
        for line in wrapped(text, Style(9.0), 9_000):
            line.draw(painter, 500, 500)
        painter.end()

    write_pdf(tmp_path / "a.pdf", "标题", draw)
    page = pypdfium2.PdfDocument(tmp_path / "a.pdf")[0].get_textpage()
    assert page.get_text_range() == text


def test_only_meanings_change_and_nothing_changes_its_place() -> None:
    table = b"begincmap 1 beginbfrange <2F45> <2F46> [<2F45> <2ED3> <4E2D>] endbfrange endcmap"
    document = b"<2F45> " + table + b" [<2F45>]"

    mended = searchable(document)
    assert mended == (
        b"<2F45> begincmap 1 beginbfrange <2F45> <2F46> [<65B9> <957F> <4E2D>] endbfrange endcmap [<2F45>]"
    )
    assert len(mended) == len(document)
