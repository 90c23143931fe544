"""The theme: legible in every look, scaled as a whole, and followed by every widget."""

import subprocess
import sys

import pytest
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from judging_app.desktop.theme.fonts import ui_font
from judging_app.desktop.theme.icons import UnknownIconError, icon, icon_pixmap, paint_icon
from judging_app.desktop.theme.qss import style_sheet
from judging_app.desktop.theme.style import Theme, palette_of, theme
from judging_app.desktop.theme.tokens import DARK, LIGHT, Tokens, Tone
from judging_app.desktop.widgets.buttons import ButtonSize, KindButton
from judging_app.desktop.widgets.inputs import CheckBox, ComboBox
from judging_app.desktop.widgets.mark_box import MarkBox
from judging_app.desktop.widgets.marks import MarkScale

LOOKS = pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@LOOKS
def test_text_is_legible_on_every_ground_it_stands_on(look: Tokens) -> None:
    for ground in (look.canvas, look.surface, look.sunken, look.hover, look.row_focus):
        assert contrast(look.text, ground) >= 7
        assert contrast(look.text2, ground) >= 4.7
        assert contrast(look.text3, ground) >= 4.7
    assert contrast(look.accent_text, look.accent_soft) >= 4.5
    assert contrast(look.on_accent, look.accent) >= 4.5
    assert contrast(look.text, look.selection) >= 4.5
    for words in (look.ink_text, look.ink_text2, look.ink_live, look.ink_ok, look.ink_warn):
        assert contrast(words, look.ink) >= 4.5
    assert contrast(look.ink_text, look.ink_tile) >= 4.5


@LOOKS
def test_every_tone_has_legible_words_on_its_fill_and_on_a_card(look: Tokens) -> None:
    for tone in Tone:
        colours = look.tone(tone)
        assert contrast(colours.text, colours.soft) >= 4.5, tone
        assert contrast(colours.text, look.surface) >= 4.5, tone


@LOOKS
def test_edges_of_fields_and_state_icons_stand_out_enough(look: Tokens) -> None:
    assert contrast(look.ctl, look.surface) >= 3
    for tone in (Tone.OK, Tone.WARN, Tone.DANGER, Tone.MUTE, Tone.ACCENT):
        assert contrast(look.tone(tone).strong, look.surface) >= 3, tone


def test_scale_multiplies_every_length_and_is_kept_within_its_limits() -> None:
    assert LIGHT.px(48) == 48
    assert LIGHT.scaled(1.25).px(48) == 60
    assert LIGHT.scaled(1.5).px(48) == 72
    assert LIGHT.scaled(9).scale == 1.5
    assert LIGHT.scaled(0.2).scale == 1.0


@LOOKS
def test_the_style_sheet_has_no_blank_left_and_scales(look: Tokens) -> None:
    sheet = style_sheet(look)
    assert "$" not in sheet
    assert look.accent in sheet
    assert style_sheet(look.scaled(1.5)) != sheet


def test_the_palette_carries_the_tokens() -> None:
    palette = palette_of(DARK)
    assert palette.color(QPalette.ColorRole.Window) == QColor(DARK.canvas)
    assert palette.color(QPalette.ColorRole.Highlight) == QColor(DARK.accent)


def test_a_change_is_told_once_and_no_change_is_not_told(qapp: QApplication, qtbot: QtBot) -> None:
    own = Theme()
    told: list[bool] = []
    own.changed.connect(lambda: told.append(own.tokens.dark))
    own.set_dark(True)
    own.set_dark(True)
    own.set_scale(1.25)
    assert told == [True, True]
    assert own.tokens.scale == 1.25


def test_high_contrast_takes_the_colours_of_the_system(qapp: QApplication) -> None:
    theme().set_high_contrast(True)
    look = theme().tokens
    assert look.line == look.text
    assert {look.tone(tone).text for tone in Tone} == {look.text}
    assert contrast(look.text, look.surface) >= 7


def test_an_open_widget_grows_with_the_text_size(qtbot: QtBot) -> None:
    box = MarkBox(scale=MarkScale(minimum=0, maximum=250_000, step=5_000))
    button = KindButton("提交评分", size=ButtonSize.LARGE)
    for widget in (box, button):
        qtbot.addWidget(widget)
    assert (box.height(), button.height()) == (48, 48)
    theme().set_scale(1.5)
    assert (box.height(), button.height()) == (72, 72)


def test_a_widget_that_is_gone_does_not_hinder_a_change_of_theme(qtbot: QtBot) -> None:
    home = QWidget()
    qtbot.addWidget(home)
    for widget in (KindButton("x", parent=home), ComboBox(home), CheckBox("x", home)):
        with qtbot.waitSignal(widget.destroyed):
            widget.deleteLater()
    theme().set_dark(True)
    assert theme().tokens.dark


def test_figures_are_tabular_and_sizes_are_pixels() -> None:
    face = ui_font(LIGHT.scaled(1.5), 14, bold=True)
    assert face.pixelSize() == 21
    assert face.bold()
    assert [tag.toString() for tag in face.featureTags()] == [b"tnum"]


def test_an_icon_is_painted_in_its_colour_and_in_the_middle(qapp: QApplication) -> None:
    image = QImage(64, 64, QImage.Format.Format_ARGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    paint_icon(painter, image.rect(), "square-fill", "#B42318")
    painter.end()
    assert image.pixelColor(32, 32).name() == "#b42318"
    marked = [x for x in range(64) if image.pixelColor(x, 32).name() != "#ffffff"]
    assert abs((marked[0] + marked[-1]) / 2 - 31.5) <= 1


def test_icons_for_qt_and_pixmaps_are_not_empty(qapp: QApplication) -> None:
    assert not icon("check", LIGHT.text).pixmap(16, 16).isNull()
    assert icon_pixmap("check", LIGHT.text, 16).deviceIndependentSize().width() == 16


def test_a_wrong_icon_name_is_an_error_and_no_blank(qapp: QApplication) -> None:
    with pytest.raises(UnknownIconError):
        icon_pixmap("no-such-icon", LIGHT.text, 16)


def test_icons_do_not_import_qtawesome_which_would_slow_the_start() -> None:
    code = (
        "import sys; import judging_app.desktop.theme.icons;"
        "sys.exit(any(name in sys.modules for name in ('qtawesome', 'qtpy')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
