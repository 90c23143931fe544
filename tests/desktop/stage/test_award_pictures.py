"""What the hall reads of awards: the track, both prizes of one winner, a vacant one, and who goes on."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

import pytest
from PySide6.QtWidgets import QApplication

from judging_app.application.stage.pictures import RankingPicture
from judging_app.desktop.stage.painting.items import Space
from judging_app.desktop.stage.painting.scenes import scene_of
from judging_app.desktop.theme.tokens import Stage
from judging_app.wording.language import Language, current_language, use_language
from tests.desktop.stage.pictures import CHINESE, all_views, in_tracks, view_of


@pytest.fixture(autouse=True)
def _chinese(qapp: QApplication) -> Iterator[None]:
    before = current_language()
    use_language(Language.CHINESE)
    yield
    use_language(before)


def read(name: str) -> list[str]:
    """Every text of a picture."""
    return [item.text for item in scene_of(all_views(Language.CHINESE)[name], Space(), None, Stage()).texts()]


def test_an_award_is_read_with_its_track() -> None:
    texts = read("track-award")
    assert texts.index("种养加工赛道") < texts.index("一等奖")


def test_an_award_that_nobody_gets_is_read_as_vacant() -> None:
    assert read("vacant")[-2:] == ["二等奖", "空缺"]
    assert "空缺" not in read("award")


def test_the_last_board_says_the_track_of_each_award_and_names_a_double_winner_twice() -> None:
    texts = read("track-board-few")
    assert texts.count("一等奖") == 3
    assert {"种养加工赛道", "种养加工与乡村特色产业赛道"} <= set(texts)
    scene = scene_of(all_views(Language.CHINESE)["track-board"], Space(), None, Stage())
    keys = [part.key for part in scene.parts]
    assert len(set(keys)) == len(keys)
    assert sum(key.endswith("-E0") for key in keys) == 2


def test_a_double_winner_has_no_tie_with_itself_nor_with_other_tracks() -> None:
    best, own, *_ = in_tracks(CHINESE)
    other = replace(own, place=Fraction(2), track="乙组", who=replace(own.who, entry="E9"))
    picture = RankingPicture((best, own, other), CHINESE.columns, is_final=True)
    texts = [item.text for item in scene_of(view_of(picture), Space(), None, Stage()).texts()]
    assert not any("总分相同" in text for text in texts)


def test_who_goes_on_stands_under_a_name_of_its_own() -> None:
    assert "晋级名单" in read("advances")
    assert "晋级名单" not in read("track-board")
