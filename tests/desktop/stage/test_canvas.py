"""The stage screen paints, moves for a moment, and then stands still."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect
from PySide6.QtGui import QColor, QImage, QPaintEvent
from pytestqt.qtbot import QtBot

from judging_app.desktop.stage import canvas as canvas_module
from judging_app.desktop.stage.canvas import StageCanvas
from judging_app.desktop.theme.tokens import Stage
from judging_app.domain.stage_clock import Moment
from judging_app.wording.language import Language, current_language, use_language
from tests.desktop.stage.painted import hearing, painted_on
from tests.desktop.stage.pictures import CHINESE, FATES, NOW, SEVEN, all_views, reveal, tiles, view_of

SIZES = ((1280, 720), (1920, 1080), (3840, 2160), (1024, 768))


class Clock:
    """A moment that a test turns on."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> Moment:
        return self.now

    def turn(self, milliseconds: int) -> None:
        self.now = replace(self.now, steady=self.now.steady + milliseconds)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def stage(qtbot: QtBot, clock: Clock) -> Iterator[StageCanvas]:
    before = current_language()
    use_language(Language.CHINESE)
    made = StageCanvas()
    qtbot.addWidget(made)
    made.resize(960, 540)
    made.set_moment(clock)
    made.show()
    qtbot.waitExposed(made)
    yield made
    use_language(before)


class Painted(QObject):
    """Notes which regions a widget is asked to paint."""

    def __init__(self, widget: StageCanvas) -> None:
        super().__init__(widget)
        # What changes before this still had to paint is painted.
        QCoreApplication.processEvents()
        self.regions: list[QRect] = []
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QPaintEvent):
            self.regions.append(event.rect())
        return False


def picture(stage: StageCanvas) -> QImage:
    return stage.grab().toImage()


@pytest.mark.parametrize("size", SIZES)
def test_every_picture_is_painted_over_the_whole_of_every_display(
    stage: StageCanvas, size: tuple[int, int]
) -> None:
    stage.resize(*size)
    views = all_views(Language.CHINESE)
    chosen = list(views) if size == (1280, 720) else ["time", "score", "board-2", "award", "waiting", "draw"]
    for name in chosen:
        stage.set_animated(False)
        stage.show_screen(views[name])
        image = picture(stage)
        assert (image.width(), image.height()) == size
        dark = QColor(Stage().bottom).lightness() + 12
        for x in (1, size[0] - 2):
            for y in (1, size[1] - 2):
                assert image.pixelColor(x, y).lightness() <= dark, f"{name} at {x}, {y}"
        bright = [
            image.pixelColor(x, y).lightness()
            for x in range(0, size[0], size[0] // 96)
            for y in range(0, size[1], size[1] // 96)
        ]
        assert max(bright) > 160, f"{name} says something"


def test_what_is_painted_is_what_is_laid_out(stage: StageCanvas) -> None:
    """Texts reach the screen through the laid-out picture alone, so that it can be read in its place."""
    for name, view in all_views(Language.CHINESE).items():
        stage.set_animated(False)
        stage.show_screen(view)
        assert painted_on(stage) == [item.text for item in stage.scene().texts()], name


def test_the_time_goes_on_by_itself_and_paints_its_own_ground_only(
    stage: StageCanvas, clock: Clock, qtbot: QtBot
) -> None:
    stage.show_screen(all_views(Language.CHINESE)["time"])
    qtbot.waitUntil(lambda: not stage.moves)
    stage.grab()
    seen = Painted(stage)
    clock.turn(1000)
    with hearing() as heard:
        qtbot.waitUntil(lambda: "03:41" in heard)
        qtbot.waitUntil(lambda: bool(seen.regions))
    # The head and the entry above it stay as they are.
    assert min(region.top() for region in seen.regions) > 200


def test_nothing_runs_while_nothing_moves(stage: StageCanvas, qtbot: QtBot) -> None:
    views = all_views(Language.CHINESE)
    stage.show_screen(views["award"])
    qtbot.waitUntil(lambda: not stage.moves)
    assert not stage._timer.isActive()
    stage.show_screen(views["paused"])
    qtbot.waitUntil(lambda: not stage.moves)
    assert not stage._timer.isActive()
    stage.show_screen(views["time"])
    assert stage._timer.isActive()
    stage.hide()
    assert not stage._timer.isActive()
    stage.show()
    assert stage._timer.isActive()


def test_time_past_the_end_is_told_in_figures_words_and_colour(stage: StageCanvas, clock: Clock) -> None:
    stage.set_animated(False)
    stage.show_screen(all_views(Language.CHINESE)["overtime"])
    texts = {item.text: item.colour for item in stage.scene().texts()}
    assert texts["+00:17"] == Stage().over
    assert "时间到，已超时" in texts
    clock.turn(60_000)
    assert "+01:17" in [item.text for item in stage.scene().texts()]


def test_a_tile_turns_and_comes_to_its_end(stage: StageCanvas, qtbot: QtBot) -> None:
    stage.show_screen(view_of(reveal(CHINESE, tiles(SEVEN, 0))))
    qtbot.waitUntil(lambda: not stage.moves)
    hidden = picture(stage)
    seen = Painted(stage)
    stage.show_screen(view_of(reveal(CHINESE, tiles(SEVEN, 1))))
    assert stage.moves
    qtbot.waitUntil(lambda: not stage.moves, timeout=1500)
    qtbot.waitUntil(lambda: bool(seen.regions))
    turned = picture(stage)
    assert turned != hidden
    # Only the first tile's ground was painted: the left sixth of the picture.
    assert max(region.right() for region in seen.regions[:-1]) < 960 / 5
    # It ends as the picture is when it is painted in one go.
    stage.set_animated(False)
    stage.resize(961, 540)
    stage.resize(960, 540)
    assert picture(stage) == turned


def test_the_score_fades_in_and_other_pictures_cross_fade(stage: StageCanvas, qtbot: QtBot) -> None:
    whole = tiles(SEVEN, None, FATES)
    stage.show_screen(view_of(reveal(CHINESE, whole)))
    stage.show_screen(view_of(reveal(CHINESE, whole, score=Fraction("87.80"))))
    assert stage.moves
    qtbot.waitUntil(lambda: not stage.moves, timeout=1500)
    stage.show_screen(all_views(Language.CHINESE)["waiting"])
    assert stage.moves
    qtbot.waitUntil(lambda: not stage.moves, timeout=1500)
    fade = picture(stage)
    stage.set_animated(False)
    stage.resize(961, 540)
    stage.resize(960, 540)
    assert picture(stage) == fade


def test_a_transition_that_is_overtaken_ends_with_the_newest_picture(
    stage: StageCanvas, qtbot: QtBot
) -> None:
    for turned in range(8):
        stage.show_screen(view_of(reveal(CHINESE, tiles(SEVEN, turned))))
    qtbot.waitUntil(lambda: not stage.moves, timeout=1500)
    ended = picture(stage)
    stage.set_animated(False)
    stage.resize(961, 540)
    stage.resize(960, 540)
    assert picture(stage) == ended


def test_without_motion_pictures_change_at_once(stage: StageCanvas, monkeypatch: pytest.MonkeyPatch) -> None:
    views = all_views(Language.CHINESE)
    stage.show_screen(views["waiting"])
    stage.set_animated(False)
    stage.show_screen(views["award"])
    assert not stage.moves
    stage.set_animated(True)
    monkeypatch.setattr(canvas_module, "may_move", lambda _: False)
    stage.show_screen(views["waiting"])
    assert not stage.moves


def test_a_screen_reader_is_told_what_the_stage_shows_and_not_every_second(
    stage: StageCanvas, clock: Clock
) -> None:
    stage.show_screen(all_views(Language.CHINESE)["time"])
    name = stage.accessibleName()
    assert "旱塬小杂粮订单农业与预制面点" in name
    assert "答辩" in name
    assert "03:42" not in name
    stage.show_screen(all_views(Language.CHINESE)["score"])
    assert "87.80" in stage.accessibleName()


def test_the_stage_speaks_the_other_language_at_once(stage: StageCanvas) -> None:
    stage.show_screen(all_views(Language.CHINESE)["scoring"])
    assert "评委评分中" in painted_on(stage)
    use_language(Language.ENGLISH)
    stage.retranslate()
    assert "Judges are scoring" in painted_on(stage)
    assert "Judges are scoring" in stage.accessibleName()


def test_an_empty_stage_is_dark_and_says_nothing(stage: StageCanvas) -> None:
    stage.show_screen(None)
    assert painted_on(stage) == []
    assert stage.accessibleName() == ""


def test_a_preview_as_small_as_a_stamp_is_painted(stage: StageCanvas) -> None:
    for size in ((64, 36), (8, 8), (1, 1)):
        stage.resize(*size)
        stage.show_screen(all_views(Language.CHINESE)["board-2"])
        assert picture(stage).width() == size[0]
