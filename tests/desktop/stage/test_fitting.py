"""Every picture on every kind of display: nothing is cut, nothing overlaps, all can be read from the back."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtWidgets import QApplication

from judging_app.desktop.stage.painting.items import LEAST, MARGIN, Align, Box, Scene, Space, Text
from judging_app.desktop.stage.painting.scenes import scene_of
from judging_app.desktop.stage.painting.type import CUT, SHRUNK, advance, fitted, metrics
from judging_app.desktop.theme.tokens import Stage
from judging_app.wording.language import Language, current_language, use_language
from tests.desktop.stage.pictures import CHINESE, NOW, all_views

DISPLAYS = {
    "16:9": (1920, 1080),
    "16:10": (1920, 1200),
    "4:3": (1024, 768),
    "5:4": (1280, 1024),
    "21:9": (2560, 1080),
}
_TOLERANCE = 1.5


@pytest.fixture(autouse=True)
def _language() -> Iterator[None]:
    before = current_language()
    yield
    use_language(before)


def scenes(language: Language, size: tuple[int, int]) -> dict[str, tuple[Scene, Space]]:
    use_language(language)
    space = Space.of(*size)
    found = {}
    for name, view in all_views(language).items():
        clock = view.state.clock
        left = None if clock is None else clock.remaining(NOW)
        found[name] = (scene_of(view, space, left, Stage()), space)
    return found


def ink(item: Text) -> Box:
    """The ground that the letters themselves cover."""
    wide = advance(item.text, item.size, bold=item.bold, spacing=item.spacing)
    x = item.box.x
    if item.align is Align.MIDDLE:
        x += (item.box.w - wide) / 2
    elif item.align is Align.RIGHT:
        x += item.box.w - wide
    height = metrics(item.size, bold=item.bold).capHeight()
    return Box(x, item.box.middle[1] - height / 2, wide, height)


def meet(one: Box, other: Box) -> bool:
    """Whether two boxes have any ground in common."""
    beside = one.x < other.right and other.x < one.right
    return beside and one.y < other.bottom and other.y < one.bottom


@pytest.mark.parametrize("display", DISPLAYS)
@pytest.mark.parametrize("language", list(Language))
def test_texts_stand_in_their_boxes_and_beside_each_other(
    qapp: QApplication, display: str, language: Language
) -> None:
    wrong = []
    for name, (scene, space) in scenes(language, DISPLAYS[display]).items():
        texts = [item for item in scene.texts() if item.text]
        assert texts, name
        for item in texts:
            held = ink(item)
            if held.w > item.box.w + _TOLERANCE or item.size > item.box.h * 1.25:
                wrong.append(f"{name}: “{item.text}” ({item.size}) bursts out of {item.box}")
            if held.x < MARGIN - 2 or held.right > space.w - MARGIN + 2:
                wrong.append(f"{name}: “{item.text}” reaches into the margin")
            if held.y < 20 or held.bottom > space.h - 20:
                wrong.append(f"{name}: “{item.text}” reaches over the edge")
            if item.size < LEAST:
                wrong.append(f"{name}: “{item.text}” is set in {item.size}")
        for one, other in combinations(texts, 2):
            if meet(ink(one), ink(other)):
                wrong.append(f"{name}: “{one.text}” lies on “{other.text}”")
    assert wrong == []


@pytest.mark.parametrize("display", DISPLAYS)
def test_parts_of_a_picture_do_not_overlap(qapp: QApplication, display: str) -> None:
    """A part that changes is painted by itself: what reached into it would be painted over."""
    wrong = []
    for name, (scene, _) in scenes(Language.CHINESE, DISPLAYS[display]).items():
        boxes = [(part.key, box) for part in scene.parts if (box := part.box) is not None]
        wrong += [
            f"{name}: {one} and {other}"
            for (one, here), (other, there) in combinations(boxes, 2)
            if meet(here.inset(4), there.inset(4))
        ]
    assert wrong == []


def test_the_usual_sizes_are_kept_on_every_display(qapp: QApplication) -> None:
    """On 4:3 as on 16:9 the space is at least 1920 x 1080, whole, and larger in one direction only."""
    assert Space.of(1920, 1080) == Space(1920, 1080)
    assert Space.of(3840, 2160) == Space(1920, 1080)
    assert Space.of(1024, 768) == Space(1920, 1440)
    assert Space.of(1920, 1200) == Space(1920, 1200)
    assert Space.of(2560, 1080) == Space(2560, 1080)


def test_a_name_shrinks_then_wraps_then_is_cut_off(qapp: QApplication) -> None:
    name = CHINESE.who.name
    wide = advance(name, 76, bold=True)
    assert fitted(name, 76, wide, bold=True) == ((name,), 76)
    # At 80 % of the width 80 % of the size fits on one line; at 60 % it would be under 70 %.
    shrunk = fitted(name, 76, wide * 0.8, bold=True, lines=2, height=200)
    assert shrunk.lines == (name,)
    assert 76 * SHRUNK <= shrunk.size <= 61
    wrapped = fitted(name, 76, wide * 0.6, bold=True, lines=2, height=200)
    assert len(wrapped.lines) == 2
    assert "".join(wrapped.lines) == name
    cut = fitted(CHINESE.long.name, 76, wide * 0.5, bold=True, lines=2, height=200)
    assert len(cut.lines) == 2
    assert cut.lines[1].endswith(CUT)
    assert all(advance(line, cut.size, bold=True) <= wide * 0.5 + 1 for line in cut.lines)


def test_english_wraps_between_words(qapp: QApplication) -> None:
    lines = fitted("Order farming of upland grains", 60, 560, bold=True, lines=2, height=200).lines
    assert " ".join(lines) == "Order farming of upland grains"


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    lit = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * lit[0] + 0.7152 * lit[1] + 0.0722 * lit[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio by WCAG 2."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrasts_are_those_of_the_design() -> None:
    stage = Stage()
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    for ground in (stage.top, stage.bottom, stage.tile):
        assert contrast(stage.text, ground) >= 14.5
        assert contrast(stage.text2, ground) >= 9
        assert contrast(stage.struck, ground) >= 5.3
        assert contrast(stage.gold, ground) >= 10
        for other in (stage.silver, stage.bronze, stage.ok, stage.warn, stage.over):
            assert contrast(other, ground) >= 7
    for fill in (stage.ok, stage.warn, stage.over, stage.text2):
        assert contrast(stage.on_bright, fill) >= 7


def test_every_text_has_a_colour_of_the_stage(qapp: QApplication) -> None:
    """So that the contrasts above are all there are; dark text stands on bright pills only."""
    stage = Stage()
    allowed = {
        stage.text, stage.text2, stage.struck, stage.gold, stage.silver, stage.bronze, stage.warn,
        stage.over, stage.ok, stage.on_bright,
    }  # fmt: skip
    for scene, _ in scenes(Language.CHINESE, (1920, 1080)).values():
        assert {item.colour for item in scene.texts()} <= allowed
