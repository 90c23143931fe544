"""What the stage says in words: times, rules and names."""

from collections.abc import Iterator
from fractions import Fraction

import pytest

from judging_app.application.stage.pictures import AddedPoints
from judging_app.application.stage.records import Phase
from judging_app.desktop.stage.painting.words import (
    added_words,
    clock_text,
    clock_words,
    date_words,
    fate_word,
    heading,
    rule_lines,
)
from judging_app.wording.language import Language, current_language, use_language
from tests.desktop.stage.pictures import FATES, SEVEN


@pytest.fixture(autouse=True)
def _chinese() -> Iterator[None]:
    before = current_language()
    use_language(Language.CHINESE)
    yield
    use_language(before)


@pytest.mark.parametrize(
    ("remaining", "text"),
    [
        (300_000, "05:00"),
        (299_999, "05:00"),
        (299_000, "04:59"),
        (1, "00:01"),
        (0, "00:00"),
        (-999, "00:00"),
        (-1_000, "+00:01"),
        (-61_500, "+01:01"),
        (6_000_000, "100:00"),
    ],
)
def test_time_is_counted_down_in_whole_seconds_and_up_once_it_is_over(remaining: int, text: str) -> None:
    assert clock_text(remaining) == text


def test_the_time_is_told_in_words_too() -> None:
    """Colour alone tells nobody that the time is short or over."""

    def told(phase: Phase, left: int, *, runs: bool = True) -> str:
        return clock_words(phase, left, 60_000, runs=runs)

    assert told(Phase.PITCH, 60_001) == "剩余时间"
    assert told(Phase.PITCH, 60_000) == "剩余时间，不足 1:00"
    assert told(Phase.PITCH, 0) == "时间到"
    assert told(Phase.PITCH, -1) == "时间到，已超时"
    assert told(Phase.PITCH, 70_000, runs=False) == "已暂停，剩余时间"
    assert told(Phase.CALLED, 480_000, runs=False) == "路演时间"


def lines(
    method: str, values: tuple[str, ...], fates: tuple[str, ...], score: str | None, places: int = 2
) -> tuple[str, ...]:
    marks = [(Fraction(value), fate) for value, fate in zip(values, fates, strict=True)]
    return rule_lines(method, marks, None if score is None else Fraction(score), places)


def test_the_rule_is_told_as_far_as_it_can_be_seen() -> None:
    """439 / 5 = 87.80: the design's own example."""
    assert lines("trimmed", SEVEN, FATES, None) == ("去掉一个最高分和一个最低分",)
    assert lines("trimmed", SEVEN, FATES, "87.80") == (
        "去掉一个最高分和一个最低分，",
        "其余 5 位平均，保留两位小数",
    )
    assert rule_lines("trimmed", [(Fraction(88), ""), (None, "")], None, 2) == ()


def test_the_rule_is_told_in_english() -> None:
    use_language(Language.ENGLISH)
    assert lines("trimmed", SEVEN, FATES, "87.80") == (
        "One highest and one lowest mark dropped,",
        "mean of the other 5 judges, two decimals",
    )


COUNTS = ("counts", "counts", "counts")


@pytest.mark.parametrize(
    ("method", "values", "fates", "score", "places", "told"),
    [
        # (80 + 85 + 91) / 3 = 85.33…
        ("mean", ("80", "85", "91"), COUNTS, "85.33", 2, ("3 位评委平均，保留两位小数",)),
        # 80 + 85 + 91 = 256
        ("mean", ("80", "85", "91"), COUNTS, "256", 0, ("3 位评委相加，保留整数",)),
        # Weights of groups that nobody sees: nothing is said of a mean that it is not.
        ("mean", ("80", "85", "91"), COUNTS, "88.4", 1, ("保留一位小数",)),
        # 80 and 91 count half: (40 + 85 + 45.5) / 2 = 85.25
        (
            "soft", ("80", "85", "91"), ("partly", "counts", "partly"), "85.25", 2,
            ("最高分和最低分各计一半，", "3 位评委平均，保留两位小数"),
        ),
        (
            "median", ("80", "85", "91"), ("lowest", "counts", "highest"), "85.0", 1,
            ("3 位评委打分的中位数，", "保留一位小数"),
        ),
        # (90 + 91) / 2
        (
            "closest_two", ("80", "90", "91"), ("lowest", "counts", "counts"), "90.50", 2,
            ("取最接近的两个分，", "求平均，保留两位小数"),
        ),
        # Two lowest dropped: (85 + 91) / 2 = 88
        (
            "trimmed", ("80", "81", "85", "91"), ("lowest", "lowest", "counts", "counts"), "88.00", 2,
            ("去掉 2 个最低分，", "其余 2 位平均，保留两位小数"),
        ),
        # A reserve's sheet is aside: (80 + 85) / 2
        (
            "mean", ("80", "85", "91"), ("counts", "counts", "aside"), "82.5", 1,
            ("其余 2 位平均，保留一位小数",),
        ),
        # A score that no station rounds is not said to be rounded: 256 / 3.
        ("mean", ("80", "85", "91"), COUNTS, "256/3", 2, ("3 位评委平均",)),
    ],
)  # fmt: skip
def test_every_way_to_a_score_is_told_by_what_it_does(
    method: str,
    values: tuple[str, ...],
    fates: tuple[str, ...],
    score: str,
    places: int,
    told: tuple[str, ...],
) -> None:
    assert lines(method, values, fates, score, places) == told


def test_what_became_of_a_mark_is_told_as_the_method_means_it() -> None:
    assert fate_word("lowest", "trimmed") == "去最低分"
    assert fate_word("highest", "trimmed") == "去最高分"
    assert fate_word("highest", "median") == "高于中位"
    assert fate_word("lowest", "closest_two") == "不计入"
    assert fate_word("partly", "soft") == "计一半"
    assert fate_word("aside", "mean") == "不计入"
    assert fate_word("counts", "trimmed") == ""


def test_an_event_that_is_named_after_its_round_is_not_named_twice() -> None:
    assert heading("陇原返乡创业大赛", "省级决赛") == "陇原返乡创业大赛 · 省级决赛"
    assert heading("陇原返乡创业大赛 · 省级决赛", "省级决赛") == "陇原返乡创业大赛 · 省级决赛"


def test_a_date_is_written_as_people_write_it() -> None:
    assert date_words("2026-11-03") == "2026 年 11 月 3 日"
    assert date_words("11月3日至5日") == "11月3日至5日"
    use_language(Language.ENGLISH)
    assert date_words("2026-11-03") == "3 November 2026"


def test_what_was_added_or_taken_off_is_told_with_what_the_marks_came_to() -> None:
    late = AddedPoints("overtime", Fraction(-1, 2), 18)
    assert added_words(Fraction("80.2"), 2, [late]) == "评委分 80.20，超时 18 秒扣 0.5"
    both = [AddedPoints("bonus", Fraction(2)), AddedPoints("deduction", Fraction(-1))]
    # 491 / 6 = 81.8333…: what no rule rounds is cut off, and says so.
    assert added_words(Fraction(491, 6), 2, both) == "评委分 81.83…，加 2，扣 1"
