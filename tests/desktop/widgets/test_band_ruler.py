"""The ruler of bands: the verified figure filled, the claimed one hollow, each where it lies."""

from pytestqt.qtbot import QtBot

from judging_app.desktop.theme.style import theme
from judging_app.desktop.widgets.band_ruler import BandRuler, RulerMark


def test_marks_stand_where_the_figures_lie(qtbot: QtBot) -> None:
    ruler = BandRuler()
    qtbot.addWidget(ruler)
    ruler.resize(308, ruler.sizeHint().height())
    ruler.set_bands(["差", "中", "优"], ["10", "20"])
    ruler.set_marks(RulerMark(1, 0.5), RulerMark(2, 0.5), "15 在“中”档")
    image = ruler.grab().toImage()
    accent, surface = theme().tokens.accent.lower(), theme().tokens.surface.lower()
    # Three bands of 100 with 4 between them: the middles are at 154 and 258, the line is at 29.
    assert image.pixelColor(154, 30).name() == accent
    assert image.pixelColor(258, 31).name() == surface
    assert ruler.accessibleName() == "15 在“中”档"


def test_a_figure_beyond_the_last_band_stays_on_the_ruler(qtbot: QtBot) -> None:
    ruler = BandRuler()
    qtbot.addWidget(ruler)
    ruler.resize(308, ruler.sizeHint().height())
    ruler.set_bands(["差", "中", "优"], ["10", "20"])
    ruler.set_marks(RulerMark(2, 7.0), None, "")
    image = ruler.grab().toImage()
    assert image.pixelColor(306, 31).name() == theme().tokens.accent.lower()


def test_without_bands_it_takes_no_room(qtbot: QtBot) -> None:
    ruler = BandRuler()
    qtbot.addWidget(ruler)
    ruler.show()
    ruler.set_bands([], [])
    assert ruler.isHidden()
    assert not ruler.grab().isNull()
