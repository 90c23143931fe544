"""What is published of a round: numbers instead of names, reasons as words, no telephone numbers."""

from dataclasses import fields, is_dataclass, replace
from fractions import Fraction
from typing import Any

import pytest

from judging_app.application.public_results import public_results, without_telephones
from judging_app.domain.aggregation import Aggregation, Method
from judging_app.domain.event import EntryStatus
from judging_app.domain.rulebook import Award, AwardKind
from judging_app.domain.scores import WhyUnranked
from judging_app.domain.sheets import Standing
from tests.domain.builders import (
    contest,
    judged,
    rules,
    seats,
)


def texts(value: Any) -> list[str]:
    """Every text in a value."""
    if isinstance(value, str):
        return [value]
    if is_dataclass(value):
        return [text for field in fields(value) for text in texts(getattr(value, field.name))]
    return [text for item in value for text in texts(item)] if isinstance(value, tuple) else []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("戈壁农场13812345678", "戈壁农场138****5678"),
        ("联系 138-1234-5678。", "联系 138****5678。"),
        ("某公司（0451-82345678）", "某公司（0451****5678）"),
        ("编号2026112400155", "编号2026112400155"),
        ("3年80万", "3年80万"),
    ],
)
def test_telephone_numbers_are_masked_and_other_numbers_are_not(text: str, shown: str) -> None:
    assert without_telephones(text) == shown


def test_the_table_tells_raw_dropped_and_final_by_seat_numbers() -> None:
    """80, 90, 70, 85 with the extremes dropped: (80 + 85) ÷ 2 = 82.5."""
    trimmed = judged(aggregation=Aggregation(method=Method.TRIMMED, drop_low=1, drop_high=1))
    event = contest(rules(trimmed), {"A": [80, 90, 70, 85], "B": [60, 60, 60, None]}, recusals=[("J4", "B")])
    table = public_results(event, "R")
    (dimension,) = table.dimensions
    assert dimension.judges == (1, 2, 3, 4)
    first, second = table.rows
    (score,) = first.scores
    assert (first.place, score.raw, score.corrected, score.score, first.final) == (
        1,
        Fraction("82.5"),
        Fraction("82.5"),
        Fraction("82.5"),
        Fraction("82.5"),
    )
    assert [(mark.total, mark.signs, mark.dropped) for mark in score.marks] == [
        (80, "", False),
        (90, "▲", True),
        (70, "▼", True),
        (85, "", False),
    ]
    assert second.scores[0].marks[3].standing is Standing.RECUSED


def test_no_judge_leader_note_or_telephone_gets_out() -> None:
    event = contest(rules(), {"A": [80, 90]})
    judges = tuple(replace(judge, name=f"评委姓名{judge.code}") for judge in event.judges)
    entry = replace(
        event.entries[0],
        name="蔬菜项目 13812345678",
        organization="公司",
        leader="负责人01",
        note="电话 13912345678",
    )
    table = public_results(replace(event, judges=judges, entries=(entry,)), "R")
    found = " ".join(texts(table))
    assert "蔬菜项目 138****5678" in found
    assert "公司" in found
    for secret in ("评委姓名", "负责人01", "电话", "12345678"):
        assert secret not in found


def test_who_has_no_place_comes_last_with_the_reason_and_no_score() -> None:
    event = contest(
        rules(), {"A": [95], "B": [70]}, statuses={"A": EntryStatus.WITHDRAWN}, tracks={"A": "T", "B": "T"}
    )
    first, last = public_results(event, "R").rows
    assert (first.code, first.place_in_track, first.track) == ("B", 1, "T")
    assert (last.code, last.unranked, last.place, last.final) == ("A", WhyUnranked.WITHDRAWN, None, None)
    assert last.scores[0].raw is None
    assert last.scores[0].marks == ()


def test_prizes_and_cut_lines_are_kept_apart_and_shared_places_told() -> None:
    awards = (Award("一等奖", count=1), Award("进决赛", kind=AwardKind.ADVANCE, count=2))
    table = public_results(contest(rules(awards=awards), {"A": [80], "B": [80], "C": [70]}), "R")
    assert [(row.awards, row.advances, row.shared) for row in table.rows] == [
        (("一等奖",), ("进决赛",), True),
        (("一等奖",), ("进决赛",), True),
        ((), (), False),
    ]


def test_seats_are_numbered_within_their_panel() -> None:
    """A judge of the second panel is number 1 there; the panel tells who is meant."""
    seated = (*seats(2, "P"), *seats(2, "Q", first=3))
    event = contest(
        rules(),
        {"A": [80, 90], "B": [None, None, 70, 60]},
        seated=seated,
        panels={"A": "P", "B": "Q"},
    )
    table = public_results(event, "R")
    assert table.has_panels
    assert table.dimensions[0].judges == (1, 2)
    assert [(row.panel, [mark.total for mark in row.scores[0].marks]) for row in table.rows] == [
        ("P", [80, 90]),
        ("Q", [70, 60]),
    ]
