"""No text is cut and nothing lies on anything else: every page and its states, in both languages, at
100 % and 150 %, in one window that is never started anew."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from judging_app.desktop.event_view import PAGES
from judging_app.desktop.theme.style import theme
from judging_app.wording.language import Language, current_language, use_language
from tests.desktop.gallery.detector import find_faults
from tests.desktop.gallery.judge_scenes import judge_scenes
from tests.desktop.gallery.scenes import Scene, all_scenes
from tests.desktop.gallery.stage import SIZE, Stage

SMALL = (1024, 600)
CASES = [
    *((event, language, scale) for event in ("", "sample") for language in Language for scale in (1.0, 1.5)),
    # What people wrote is Chinese in these in either language; the English words are the longer ones.
    ("new", Language.ENGLISH, 1.5),
    ("live", Language.ENGLISH, 1.0),
    ("figures", Language.ENGLISH, 1.5),
    ("ties", Language.ENGLISH, 1.0),
    ("sealed", Language.CHINESE, 1.0),
    ("sealed", Language.ENGLISH, 1.5),
    *(("judge", language, scale) for language in Language for scale in (1.0, 1.5)),
]


@pytest.fixture(scope="module")
def stage(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """One window for all tests of the module."""
    folder, before = tmp_path_factory.mktemp("gallery"), current_language()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(folder / "data"))
        made = Stage(folder)
        yield made
        made.close()
    use_language(before)
    theme().set_dark(False)
    theme().set_scale(1.0)


def faults_of(stage: Stage, scene: Scene, size: tuple[int, int]) -> list[str]:
    """What cannot be read in a scene; the window may not have been pushed wider or higher."""
    if scene.event:
        stage.open(scene.event)
    else:
        stage.leave_event()
    scene.enter(stage)
    found = [f"{scene.name}: {fault}" for fault in find_faults(stage.window)]
    grown = (stage.window.width(), stage.window.height())
    if grown != size:
        found.append(f"{scene.name}: the page pushes the window from {size} to {grown}")
        stage.window.resize(*size)
    scene.leave(stage)
    return found


def scenes_of(event: str) -> list[Scene]:
    return [scene for scene in (*all_scenes(), *judge_scenes()) if scene.event == event]


@pytest.mark.parametrize(("event", "language", "scale"), CASES)
def test_every_page_shows_its_texts_whole(stage: Stage, event: str, language: Language, scale: float) -> None:
    if not stage.has_open(event, language):
        stage.leave_event()
    stage.dress(language, scale=scale)
    found = [fault for scene in scenes_of(event) for fault in faults_of(stage, scene, SIZE)]
    assert found == []


def test_every_page_fits_a_small_screen(stage: Stage) -> None:
    stage.dress(Language.CHINESE, size=SMALL)
    plain = [scene for scene in scenes_of("sample") if scene.name.count("-") == 1]
    found = [fault for scene in plain for fault in faults_of(stage, scene, SMALL)]
    assert found == []


def test_open_pages_take_another_language_and_scale_at_once(stage: Stage) -> None:
    """Nothing is to restart: pages that are open already fit as those that are made anew."""
    stage.dress(Language.CHINESE)
    stage.open("sample")
    for kind in PAGES:
        stage.page(kind.key)
    stage.dress(Language.ENGLISH, scale=1.5)
    found = []
    for kind in PAGES:
        stage.page(kind.key)
        found += [f"{kind.key}: {fault}" for fault in find_faults(stage.window)]
    assert found == []
