"""What is only shown: shapes that differ without colour, texts that never vanish, spoken names."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from judging_app.desktop.theme.tokens import DARK, LIGHT, Tokens, Tone
from judging_app.desktop.widgets.card import Card
from judging_app.desktop.widgets.dot_plot import DotPlot
from judging_app.desktop.widgets.key_cap import HintBar, KeyCap, KeyHint
from judging_app.desktop.widgets.live_band import LiveBand
from judging_app.desktop.widgets.metric import Metric
from judging_app.desktop.widgets.pill import Pill
from judging_app.desktop.widgets.state_glyph import SheetGlyph, StateGlyph, glyph_tone, paint_glyph
from judging_app.desktop.widgets.themed import ElidedLabel, make_label


def silhouette(glyph: SheetGlyph, look: Tokens, side: int = 40) -> frozenset[tuple[int, int]]:
    """Give the pixels where anything is painted, whatever its colour."""
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(QColor(look.surface))
    painter = QPainter(image)
    paint_glyph(painter, QRectF(0, 0, side, side), glyph, look)
    painter.end()
    ground = QColor(look.surface).lightness()
    return frozenset(
        (x, y)
        for x in range(side)
        for y in range(side)
        if abs(image.pixelColor(x, y).lightness() - ground) > 40
    )


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
def test_no_two_states_share_a_shape(qapp: QApplication, look: Tokens) -> None:
    shapes = {glyph: silhouette(glyph, look) for glyph in SheetGlyph}
    for one in SheetGlyph:
        assert len(shapes[one]) > 20, one
        for other in SheetGlyph:
            differing = len(shapes[one] ^ shapes[other])
            assert one is other or differing > 60, (one, other)


def test_every_state_has_a_tone_for_its_words() -> None:
    assert glyph_tone(SheetGlyph.MISSING) is Tone.DANGER
    assert {glyph_tone(glyph) for glyph in SheetGlyph} >= {Tone.OK, Tone.WARN, Tone.MUTE}


def test_a_glyph_speaks_the_word_of_its_state(qtbot: QtBot) -> None:
    glyph = StateGlyph(SheetGlyph.DRAFT, name="草稿")
    qtbot.addWidget(glyph)
    glyph.set_glyph(SheetGlyph.STORED, name="已入库")
    assert glyph.accessibleName() == "已入库"
    assert glyph.glyph() is SheetGlyph.STORED


def test_a_pill_is_wide_enough_for_its_words_and_speaks_them(qtbot: QtBot) -> None:
    pill = Pill("已入库 12/12", tone=Tone.OK, icon="check-circle-fill")
    qtbot.addWidget(pill)
    narrow = pill.sizeHint().width()
    pill.set_state("与主控台断开 51 秒", tone=Tone.DANGER, icon="wifi-slash")
    assert pill.sizeHint().width() > narrow
    assert pill.accessibleName() == pill.text() == "与主控台断开 51 秒"
    assert pill.minimumSizeHint() == pill.sizeHint()


def test_hints_that_do_not_fit_are_left_out_from_the_right_and_none_is_cut(qtbot: QtBot) -> None:
    hints = [KeyHint(("Ctrl", "Enter"), f"提交评分 {n}") for n in range(8)]
    bar = HintBar(hints, "切换项目不会丢失草稿")
    qtbot.addWidget(bar)
    bar.resize(600, 34)
    bar.show()
    QApplication.processEvents()
    caps = [cap for cap in bar.findChildren(KeyCap) if cap.isVisible()]
    assert 1 <= len(caps) < len(hints)
    assert all(cap.mapTo(bar, cap.rect().topRight()).x() < bar.width() for cap in caps)
    bar.resize(2400, 34)
    QApplication.processEvents()
    assert len([cap for cap in bar.findChildren(KeyCap) if cap.isVisible()]) == len(hints)


def test_the_dot_plot_writes_round_numbers_around_all_totals(qtbot: QtBot) -> None:
    plot = DotPlot()
    qtbot.addWidget(plot)
    assert plot.axis_marks() == ()
    plot.set_totals([770_000, 875_000], here=845_000, spoken="已评 2 项，本项 84.5")
    marks = plot.axis_marks()
    assert marks[0] * 10_000 <= 770_000
    assert marks[-1] * 10_000 >= 875_000
    assert marks == (75, 80, 85, 90)
    assert plot.accessibleName() == "已评 2 项，本项 84.5"
    plot.set_totals([800_000], here=None)
    assert len(plot.axis_marks()) >= 2


def test_the_dot_plot_marks_the_total_at_hand_only_where_there_is_one(qtbot: QtBot) -> None:
    plot = DotPlot()
    plot.resize(250, 72)
    qtbot.addWidget(plot)

    def accented() -> bool:
        image = plot.grab().toImage()
        wanted = QColor(LIGHT.accent).name()
        return any(image.pixelColor(x, 4).name() == wanted for x in range(image.width()))

    plot.set_totals([770_000, 875_000], here=None)
    assert not accented()
    plot.set_totals([770_000, 875_000], here=845_000)
    assert accented()


def test_the_live_band_speaks_number_name_and_that_it_is_live(qtbot: QtBot) -> None:
    band = LiveBand()
    qtbot.addWidget(band)
    band.set_entry(number="15", live="现场", meta="种养加工赛道", title="旱塬小杂粮")
    assert band.accessibleName() == "现场 15 旱塬小杂粮 种养加工赛道"
    band.set_band_height(56)
    assert band.height() == 56


def test_a_metric_without_a_value_shows_a_dash_and_never_zero(qtbot: QtBot) -> None:
    metric = Metric(name="总分")
    qtbot.addWidget(metric)
    metric.set_value("", "100")
    assert metric.accessibleName() == "总分 — / 100"
    metric.set_value("84.5", "100")
    assert metric.accessibleName() == "总分 84.5 / 100"


def test_a_name_with_angle_brackets_is_shown_as_it_is(qtbot: QtBot) -> None:
    label = make_label("<b>乡厨</b> & co")
    plain = make_label("乡厨 & co")
    for each in (label, plain):
        qtbot.addWidget(each)
    assert label.sizeHint().width() > plain.sizeHint().width()


def test_a_long_text_keeps_to_its_lines_and_stands_whole_in_the_tool_tip(qtbot: QtBot) -> None:
    label = ElidedLabel("核心成员能力互补，" * 10, size=13, lines=2)
    qtbot.addWidget(label)
    label.resize(200, label.sizeHint().height())
    label.show()
    label.grab()
    assert label.toolTip() == label.text()
    label.set_text("短")
    label.grab()
    assert label.toolTip() == ""
    assert label.sizeHint().height() <= 40


def test_a_card_hides_its_title_row_while_it_has_no_title(qtbot: QtBot) -> None:
    card = Card()
    qtbot.addWidget(card)
    card.show()
    assert not card.title_label.isVisible()
    card.set_title("需要处理", caption="3")
    assert card.title_label.isVisible()
    assert card.accessibleName() == "需要处理"
