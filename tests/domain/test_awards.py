"""Station 10: awards and cut lines, and a tie across their line."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judging_app.domain.awards import award_size, give_awards
from judging_app.domain.ranking import Ranking, numbered
from judging_app.domain.rulebook import (
    EACH_TRACK,
    Award,
    AwardKind,
    Better,
    CountMode,
    LineTie,
    PlaceStyle,
)
from tests.domain.builders import rules

F = Fraction


def ranking(parts, style=PlaceStyle.COMPETITION):
    """Tied entries stand in one word: "A BC D"."""
    order, numbers = numbered([tuple(part) for part in parts.split()], style)
    return Ranking(tuple(order), tuple(numbers), {})


def give(parts, *awards, scores=None, tracks=None, better=Better.HIGHER, style=PlaceStyle.COMPETITION):
    table = {code: ranking(own) for code, own in (tracks or {}).items()}
    rulebook = rules(awards=awards, better=better)
    return give_awards(rulebook, ranking(parts, style), table, lambda entry: F((scores or {})[entry]))


def winners(*given_awards, **options):
    return ["".join(outcome.winners) for outcome in give(*given_awards, **options)]


FIRST = Award("一等奖", count=1)
SECOND = Award("二等奖", count=3)
THIRD = Award("三等奖", count=5)
FINE = Award("优秀奖", count=6)


def test_the_prize_tiers_of_the_gansu_contest_follow_each_other():
    """RULES §1: 一等1 二等3 三等5 优秀6."""
    assert winners(" ".join("ABCDEFGHIJKLMNOPQ"), FIRST, SECOND, THIRD, FINE) == [
        "A",
        "BCD",
        "EFGHI",
        "JKLMNO",
    ]


def test_places_that_nobody_reaches_stay_vacant():
    outcomes = give("A B C", FIRST, SECOND)
    assert [(outcome.winners, outcome.vacant) for outcome in outcomes] == [(("A",), 0), (("B", "C"), 1)]


def test_nobody_ranked_leaves_every_place_vacant():
    assert [(item.winners, item.vacant) for item in give("", FIRST, SECOND)] == [((), 1), ((), 3)]


@pytest.mark.parametrize(("mode", "size"), [(CountMode.DOWN, 3), (CountMode.UP, 4), (CountMode.HALF_UP, 4)])
def test_ten_per_cent_of_35_entries_is_settled_as_the_rulebook_says(mode, size):
    assert award_size(Award("x", percent=F(10), percent_mode=mode), 35) == size  # 3.5


@pytest.mark.parametrize(("mode", "size"), [(CountMode.DOWN, 3), (CountMode.UP, 4), (CountMode.HALF_UP, 3)])
def test_ten_per_cent_of_33_entries_is_settled_as_the_rulebook_says(mode, size):
    assert award_size(Award("x", percent=F(10), percent_mode=mode), 33) == size  # 3.3


def test_a_percentage_that_comes_out_whole_is_that_number_in_every_mode():
    for mode in CountMode:
        assert award_size(Award("x", percent=F(20), percent_mode=mode), 30) == 6


def test_a_percentage_that_is_less_than_one_entry_gives_the_award_to_nobody_when_rounded_down():
    assert winners("A B C", Award("x", percent=F(10))) == [""]


def test_a_count_goes_before_a_percentage():
    assert award_size(Award("x", count=2, percent=F(50)), 30) == 2


def test_a_minimum_score_alone_gives_the_award_to_everyone_who_reaches_it():
    outcomes = give("A B C", Award("优秀", minimum=F(80)), scores={"A": 90, "B": 80, "C": "79.99"})
    assert outcomes[0].winners == ("A", "B")
    assert outcomes[0].size is None
    assert outcomes[0].vacant == 0


def test_a_first_prize_that_nobody_is_good_enough_for_stays_vacant_and_the_second_goes_to_the_best():
    scores = {"A": 88, "B": 85, "C": 70}
    outcomes = give("A B C", Award("一等", count=1, minimum=F(90)), Award("二等", count=2), scores=scores)
    assert [(item.winners, item.vacant) for item in outcomes] == [((), 1), (("A", "B"), 0)]


def test_where_lower_is_better_a_minimum_is_a_maximum():
    award = Award("x", minimum=F(10))
    assert winners("A B C", award, scores={"A": 3, "B": 10, "C": 11}, better=Better.LOWER) == ["AB"]


def test_a_tie_inside_an_award_does_not_touch_its_line():
    assert winners("A BC D", Award("x", count=3), SECOND) == ["ABC", "D"]


def test_a_tie_across_the_line_gives_the_award_to_all_who_share_the_place():
    first, second = give("AB C D", FIRST, Award("二等", count=1))
    assert (first.winners, first.extra, first.vacant) == (("A", "B"), 1, 0)
    assert second.winners == ("C",)


def test_a_tie_across_the_line_can_leave_the_place_vacant():
    award = Award("x", count=2, line_tie=LineTie.EXCLUDE)
    first, second = give("A BC D", award, Award("y", count=2))
    assert (first.winners, first.vacant, first.open_tie) == (("A",), 1, ())
    assert second.winners == ("B", "C")


def test_a_tie_across_the_line_can_wait_for_a_ruling():
    outcome = give("A BC D", Award("x", count=2, line_tie=LineTie.RULING))[0]
    assert (outcome.winners, outcome.open_tie, outcome.vacant) == (("A",), ("B", "C"), 0)


def test_an_award_after_an_open_tie_keeps_a_place_for_the_one_who_loses_the_ruling():
    # A and B wait for the first prize; the loser takes one of two second prizes, so only C is sure of
    # the other and D gets the third prize.
    waiting = LineTie.RULING
    first, second, third = give(
        "AB C D",
        Award("一等", count=1, line_tie=waiting),
        Award("二等", count=2, line_tie=waiting),
        Award("三等", count=2, line_tie=waiting),
    )
    assert (first.winners, first.open_tie, first.vacant) == ((), ("A", "B"), 0)
    assert (second.winners, second.open_tie, second.vacant) == (("C",), ("A", "B"), 0)
    assert (third.winners, third.open_tie, third.vacant) == (("D",), (), 1)


def test_an_open_tie_over_several_awards_leaves_them_all_open():
    waiting = LineTie.RULING
    outcomes = give("ABCD E", *(Award(str(at), count=1, line_tie=waiting) for at in range(5)))
    assert [(item.winners, "".join(item.open_tie)) for item in outcomes] == [
        ((), "ABCD"),
        ((), "ABCD"),
        ((), "ABCD"),
        ((), "ABCD"),
        (("E",), ""),
    ]


def test_an_open_tie_and_another_one_at_the_next_line_both_wait():
    waiting = LineTie.RULING
    outcomes = give("AB CD", *(Award(str(at), count=at, line_tie=waiting) for at in (1, 2)))
    assert [(item.winners, "".join(item.open_tie), item.vacant) for item in outcomes] == [
        ((), "AB", 0),
        ((), "ABCD", 0),
    ]


def test_the_last_award_after_an_open_tie_names_only_those_who_are_sure_of_it():
    outcomes = give("AB C", Award("1", count=1, line_tie=LineTie.RULING), Award("2", count=5))
    assert (outcomes[1].winners, outcomes[1].open_tie, outcomes[1].vacant) == (("C",), ("A", "B"), 3)


def test_a_tie_at_the_line_is_found_in_every_style_of_places():
    for style in PlaceStyle:
        assert winners("A BC D", Award("x", count=2), style=style) == ["ABC"]


def test_a_cut_line_counts_from_the_top_whatever_prizes_there_are():
    cut = Award("晋级", AwardKind.ADVANCE, count=2)
    assert winners("A B C D", FIRST, cut, SECOND) == ["A", "AB", "BCD"]


def test_both_advance_where_the_previous_round_does_not_separate_them_either():
    """RULES §3: previous-round score, and if still equal both advance (南山)."""
    cut = Award("晋级", AwardKind.ADVANCE, count=2)
    outcome = give("A BC D", cut)[0]
    assert (outcome.winners, outcome.extra) == (("A", "B", "C"), 1)


def test_awards_of_a_track_are_given_in_the_tracks_own_order():
    tracks = {"初创": "C A", "成长": "B D"}
    outcomes = give("C B A D", Award("初创第一", scope="初创", count=1), FIRST, tracks=tracks)
    assert [(item.scope, item.winners) for item in outcomes] == [("初创", ("C",)), ("", ("C",))]


def test_an_award_for_each_track_is_given_in_every_track_by_itself():
    tracks = {"初创": "C A", "成长": "B D"}
    outcomes = give("C B A D", *(Award(name, scope=EACH_TRACK, count=1) for name in "12"), tracks=tracks)
    assert [(item.award.name, item.scope, item.winners) for item in outcomes] == [
        ("1", "初创", ("C",)),
        ("1", "成长", ("B",)),
        ("2", "初创", ("A",)),
        ("2", "成长", ("D",)),
    ]


def test_a_percentage_of_a_track_is_taken_of_the_tracks_own_entries():
    outcomes = give("A B C D E", Award("x", scope="T", percent=F(50)), tracks={"T": "A B C D"})
    assert outcomes[0].winners == ("A", "B")


def test_a_track_without_entries_has_no_outcome():
    assert give("A", Award("x", scope="T", count=1)) == ()


PARTS = st.lists(st.integers(1, 3), min_size=1, max_size=6).map(
    lambda sizes: " ".join(
        "".join(chr(65 + sum(sizes[:at]) + copy) for copy in range(size)) for at, size in enumerate(sizes)
    )
)
AWARDS = st.lists(
    st.builds(Award, name=st.just("x"), count=st.integers(0, 4), line_tie=st.sampled_from(LineTie)),
    min_size=1,
    max_size=4,
)


@given(PARTS, AWARDS)
def test_nobody_gets_two_prizes_and_nobody_is_passed_over(parts, awards):
    outcomes = give(parts, *awards)
    order = parts.replace(" ", "")
    given_to = [entry for outcome in outcomes for entry in outcome.winners]
    waiting = {entry for outcome in outcomes for entry in outcome.open_tie}
    assert len(set(given_to)) == len(given_to)
    assert not waiting & set(given_to)
    assert sorted([*given_to, *waiting]) == sorted(order[: len(given_to) + len(waiting)])


@given(PARTS, AWARDS)
def test_those_who_share_a_place_share_its_award(parts, awards):
    for outcome in give(parts, *awards):
        for group in parts.split():
            inside = sum(entry in outcome.winners for entry in group)
            assert inside in (0, len(group))


@given(PARTS, AWARDS)
def test_an_award_never_has_more_winners_than_its_size_but_for_those_tied_at_the_line(parts, awards):
    for outcome in give(parts, *awards):
        assert len(outcome.winners) + outcome.held <= outcome.size + outcome.extra
        assert outcome.vacant >= 0
