"""The built-in rulebooks: complete in both languages, fair as they stand, right by hand."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from judging_app.application.rulebook_library import BUILT_IN_KEYS, BuiltInRulebook, load_rulebooks
from judging_app.bootstrap import Library
from judging_app.domain.canonical import to_plain
from judging_app.domain.event import Entry, Event, Judge, Panel, Participation, Role, Round, Seat
from judging_app.domain.exact import TICKS_PER_POINT
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.rule_advice import advise
from judging_app.domain.rule_checks import check_rulebook
from judging_app.domain.scoreboard import Scoreboard
from judging_app.domain.sheets import Sheet, Standing
from judging_app.resources import resource
from judging_app.wording.language import Language, current_language, use_language

F = Fraction
Figures = Mapping[str, int | str | Mapping[str, int]]

TEXTS = {"name", "guidance", "descriptor", "unit", "source", "summary"}
CHINESE = re.compile(r"[\u3400-\u9fff]")


def read(language: str) -> dict[str, BuiltInRulebook]:
    def text(key: str) -> str:
        return resource("rulebooks", f"{key}.{language}.json").read_text(encoding="utf-8")

    return {item.key: item for item in load_rulebooks(text)}


BOOKS = read("zh")
ENGLISH = read("en")


# --- A day with a built-in rulebook ----------------------------------------------------------


def event_of(
    book: BuiltInRulebook,
    totals: Mapping[str, Mapping[str, Sequence[int | str]]],
    figures: Mapping[str, Figures] | None = None,
    *,
    judges: int = 0,
) -> Event:
    """An event over totals by dimension and entry; each total is laid out over the criteria."""
    rulebook = book.rulebook
    figures = figures or {}
    rows = [row for table in totals.values() for row in table.values()]
    seated = judges or max((len(row) for row in rows), default=book.panel_size)
    names = list(dict.fromkeys([*(entry for table in totals.values() for entry in table), *figures]))
    seats = tuple(Seat(f"J{at}", "P", Role.HEAD if at == 1 else Role.REGULAR) for at in range(1, seated + 1))
    sheets = tuple(
        Sheet(code, entry, f"J{at}", Standing.SUBMITTED, laid_out(book, code, F(total)))
        for code, table in totals.items()
        for entry, row in table.items()
        for at, total in enumerate(row, start=1)
    )
    values = tuple(
        IndicatorValue(entry, code, counts=value)
        if isinstance(value, Mapping)
        else IndicatorValue(entry, code, verified=F(value))
        for entry, given in figures.items()
        for code, value in given.items()
    )
    tracks = [track.code for track in book.tracks] or [""]
    round_ = Round(
        "R",
        "R",
        rulebook,
        (Panel("P", "P"),),
        seats,
        tuple(Participation(name, "P") for name in names),
        sheets=sheets,
        values=values,
    )
    return Event(
        "day",
        tracks=book.tracks,
        entries=tuple(Entry(name, name, track=tracks[at % len(tracks)]) for at, name in enumerate(names)),
        judges=tuple(Judge(seat.judge, seat.judge) for seat in seats),
        rounds=(round_,),
    )


def laid_out(book: BuiltInRulebook, dimension: str, total: Fraction) -> dict[str, int]:
    """Marks that add up to a total: each criterion takes as much as it can hold, in turn."""
    found = book.rulebook.dimension(dimension)
    assert found is not None
    left = int(total * TICKS_PER_POINT)
    marks = {}
    for leaf in found.leaves():
        marks[leaf.code] = min(leaf.maximum, left)
        left -= marks[leaf.code]
    assert left == 0
    return marks


def finals(*args: Any, **options: Any) -> dict[str, Fraction | None]:
    return Scoreboard(event_of(*args, **options), "R").finals()


# --- All of them -----------------------------------------------------------------------------


def test_the_files_are_the_built_in_rulebooks_in_both_languages():
    files = {path.name for path in resource("rulebooks").iterdir()}
    assert files == {f"{key}.{language}.json" for key in BUILT_IN_KEYS for language in ("zh", "en")}
    assert tuple(BOOKS) == BUILT_IN_KEYS


@pytest.mark.parametrize("language", Language)
def test_the_library_offers_them_in_the_language_in_use(language):
    before = current_language()
    use_language(language)
    try:
        first = Library().built_in_rulebooks()[0]
    finally:
        use_language(before)
    assert bool(CHINESE.search(first.name)) is (language is Language.CHINESE)


@pytest.mark.parametrize("key", BUILT_IN_KEYS)
def test_it_can_rank_and_nobody_has_anything_to_say_against_it(key):
    book = BOOKS[key]
    entries = [f"{at}" for at in range(30)]
    event = event_of(book, {}, {name: {} for name in entries}, judges=book.panel_size)
    assert check_rulebook(event, event.rounds[0]) == []
    assert advise(event, event.rounds[0]) == []


def is_text(record: Mapping[str, Any], key: str) -> bool:
    """The `unit` of a rule that counts units is a number, that of a criterion is a word."""
    return key in TEXTS and not (key == "unit" and record["is"] == "PerUnit")


def stripped(value: Any) -> Any:
    """Canonical values without what is said in a language."""
    if isinstance(value, dict):
        return {key: stripped(item) for key, item in value.items() if not is_text(value, key)}
    return [stripped(item) for item in value] if isinstance(value, list) else value


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            if is_text(value, key) and isinstance(item, str):
                yield item
            else:
                yield from texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)


@pytest.mark.parametrize("key", BUILT_IN_KEYS)
def test_both_languages_have_the_same_numbers(key):
    assert stripped(to_plain(BOOKS[key])) == stripped(to_plain(ENGLISH[key]))


@pytest.mark.parametrize("key", BUILT_IN_KEYS)
def test_both_languages_are_complete(key):
    chinese, english = list(texts(to_plain(BOOKS[key]))), list(texts(to_plain(ENGLISH[key])))
    assert len(chinese) == len(english)
    assert not [text for text in english if CHINESE.search(text)]
    assert not [text for text in chinese if not CHINESE.search(text) and text != "%"]


@pytest.mark.parametrize("key", BUILT_IN_KEYS)
def test_it_says_where_it_comes_from_and_guides_every_criterion(key):
    for book in (BOOKS[key], ENGLISH[key]):
        assert book.source
        assert book.summary
        leaves = [leaf for dimension in book.rulebook.dimensions for leaf in dimension.leaves()]
        assert all(leaf.name and leaf.guidance for leaf in leaves)


@pytest.mark.parametrize(
    ("key", "dimension", "points"),
    [
        ("dual-dimension", "LY", [25, 25, 20, 15, 15]),
        ("dual-dimension", "SJ", [30, 25, 20, 15, 10]),
        ("plan-and-defense", "SM", [15, 15, 10, 15, 15, 10, 10, 5, 5]),
        ("plan-and-defense", "DB", [40, 30, 20, 10]),
        ("four-part", "LY", [40, 30, 20, 10]),
        ("ten-part-bonus", "PF", [10, 5, 10, 5, 10, 10, 10, 20, 10, 10, 8]),
        ("eight-seven", "LY", [15, 15, 10, 10, 10, 10, 10, 10, 10]),
        ("startup-grind", "PT", [10, 10, 10, 10, 10, 5]),
        ("expo-pitch", "PT", [20] * 9),
        ("start-up-park", "SJ", [5] * 5),
    ],
)
def test_the_points_are_the_published_ones(key, dimension, points):
    found = BOOKS[key].rulebook.dimension(dimension)
    assert [leaf.maximum for leaf in found.leaves()] == [number * TICKS_PER_POINT for number in points]


@pytest.mark.parametrize(
    ("key", "full"), [("plan-and-defense", [100, 100]), ("ten-part-bonus", [100]), ("expo-pitch", [180])]
)
def test_full_points_leave_the_bonus_out(key, full):
    assert [dimension.full() for dimension in BOOKS[key].rulebook.dimensions] == full


# --- Worked by hand --------------------------------------------------------------------------


def test_sixty_forty_from_the_marks_to_the_places():
    """A: (85 + 81 + 86.5) / 3 = 84.1667, 84.17 x 60 % = 50.502; 24 + 20 + 16 + 12 + 8 = 80 x 40 % = 32:
    82.502, 82.50. C: (70 + 71 + 71.5) / 3 = 70.83 x 60 % = 42.498; all full, 40: 82.498, 82.50.
    B: 85.00 x 60 % = 51; 18 + 15 + 16 + 12 + 10 = 71 x 40 % = 28.4: 79.40.
    A and C are tied; the roadshow decides for A.
    """
    figures = {
        "A": {"JY": 30, "YS": 600, "ZZ": 120, "SS": 20, "RY": 5},
        "B": {"JY": 15, "YS": 300, "ZZ": 120, "SS": 20, "RY": 8},
        "C": {"JY": 50, "YS": 1200, "ZZ": 240, "SS": 45, "RY": 8},
    }
    totals = {
        "C": [60, 70, 71, "71.5", 80],
        "B": [83, 84, 85, 86, 87],
        "A": [85, 89, 81, "86.5", 80],
    }
    board = Scoreboard(event_of(BOOKS["dual-dimension"], {"LY": totals}, figures), "R")
    assert board.finals() == {"A": F("82.50"), "B": F("79.40"), "C": F("82.50")}
    assert [(place.entry, place.number) for place in board.standings.overall.places()] == [
        ("A", 1),
        ("C", 2),
        ("B", 3),
    ]
    prizes = [(outcome.award.count, outcome.winners) for outcome in board.standings.awards]
    assert prizes == [(1, ("A",)), (3, ("C", "B")), (5, ())]


def test_seventy_thirty():
    """34 + 26 + 17 + 9 = 86, x 70 % = 60.2; drop 80 and 92: 441 / 5 = 88.2, x 30 % = 26.46."""
    figures = {"A": {"JY": 34, "DD": 26, "SH": 17, "GF": 9}}
    totals = {"XC": {"A": [90, 85, 88, 92, 80, 87, 91]}}
    assert finals(BOOKS["record-and-site"], totals, figures) == {"A": F("86.66")}


@pytest.mark.parametrize("key", ["roadshow", "two-groups", "four-part", "eight-seven"])
def test_mean_of_three_after_one_high_and_one_low(key):
    """90, 85 and 88 are left of five: 263 / 3 = 87.666..., 87.67."""
    assert finals(BOOKS[key], {"LY": {"A": [90, 85, 88, 92, 80]}}) == {"A": F("87.67")}


def test_four_judges_are_too_few_to_drop_any():
    """(90 + 85 + 88 + 92) / 4 = 88.75."""
    assert finals(BOOKS["roadshow"], {"LY": {"A": [90, 85, 88, 92]}}) == {"A": F("88.75")}


def test_plan_and_defense_add_up():
    """(80 + 82 + 84 + 86 + 93) / 5 = 85; (90 x 4 + 88) / 5 = 89.6; 174.6."""
    totals = {"SM": {"A": [80, 82, 84, 86, 93]}, "DB": {"A": [90, 90, 90, 90, 88]}}
    assert finals(BOOKS["plan-and-defense"], totals) == {"A": F("174.6")}


def test_plain_mean_of_five_and_the_head_judge_first_in_a_tie():
    """Both 85; the head judge, J1, gave B more."""
    totals = {"LY": {"A": [80, 82, 84, 86, 93], "B": [93, 82, 84, 86, 80]}}
    board = Scoreboard(event_of(BOOKS["head-judge"], totals), "R")
    assert board.finals() == {"A": 85, "B": 85}
    assert board.standings.overall.order == ("B", "A")


def test_ten_parts_round_half_up_to_one_decimal():
    """The published case: 97.25 becomes 97.3."""
    assert finals(BOOKS["ten-part-bonus"], {"PF": {"A": ["97.25"]}}) == {"A": F("97.3")}


def test_the_bonus_lifts_a_total_above_a_hundred():
    """108, 104 and 100 are left of five: 312 / 3 = 104."""
    assert finals(BOOKS["ten-part-bonus"], {"PF": {"A": [108, 104, 100, 108, 90]}}) == {"A": F(104)}


def test_five_tens_and_a_bonus():
    """(50 + 5, 44, 40): 139 / 3 = 46.33."""
    assert finals(BOOKS["startup-grind"], {"PT": {"A": [55, 44, 40]}}) == {"A": F("46.33")}


def test_incubators_by_thresholds_slopes_and_caps():
    """80 places 5 + 3 = 8; 10 teams 5 + 2.5; 85 % 6 + 2.5; 20 / 3 is 6; 100 / 30 is 3;
    3 x 2 + 4 x 1 = 10; 3 + 2 x 2 + 1 = 8: 51. One below each threshold: 0, 0, 0.
    """
    full = {"GW": 80, "RZ": 10, "RL": 85, "NS": 20, "RZE": 100}
    chinese = {"ZC": {"企业": 3, "个体工商户": 4}, "RC": {"博士": 1, "硕士": 2, "本科": 1}}
    low = {"GW": 49, "RZ": 4, "RL": "59.9", "NS": "2.9", "RZE": 29, "ZC": {"企业": 0}, "RC": {"专科": 3}}
    figures = {"A": full | chinese, "B": low}
    assert finals(BOOKS["incubator"], {}, figures) == {"A": F(51), "B": F("1.5")}


def test_a_figure_that_nobody_has_verified_keeps_an_incubator_from_its_place():
    event = event_of(BOOKS["incubator"], {}, {"A": {"GW": 80}})
    claimed = tuple(replace(value, verified=None, claimed=F(80)) for value in event.rounds[0].values)
    event = replace(event, rounds=(replace(event.rounds[0], values=claimed),))
    assert Scoreboard(event, "R").finals() == {"A": None}


def test_the_lower_edge_of_a_band_belongs_to_it():
    """A: 50 and 10 are 5 each; B: 20 and 2 are 4 each; C: just below, 3 each. 3 x 3 besides."""
    rest = {"JY": 0, "ZS": 0, "RY": 0}
    figures = {
        "A": {"XS": 50, "NS": 10} | rest,
        "B": {"XS": 20, "NS": 2} | rest,
        "C": {"XS": "19.99", "NS": "1.99"} | rest,
    }
    assert finals(BOOKS["start-up-park"], {}, figures) == {"A": F(19), "B": F(17), "C": F(15)}


def test_ten_of_each_group_go_on():
    """Twelve entries in turn start-ups and growing firms: six each, all of them go on."""
    totals = {"LY": {f"{at}": [80 + at] * 5 for at in range(12)}}
    standings = Scoreboard(event_of(BOOKS["two-groups"], totals), "R").standings
    assert {outcome.scope: len(outcome.winners) for outcome in standings.awards} == {"S": 6, "G": 6}
