"""Station 7: what earlier rounds do to a final score."""

from fractions import Fraction

from judging_app.domain.event import EntryStatus
from judging_app.domain.rounds import over_rounds, total_over_rounds
from judging_app.domain.rulebook import Better, RoundMode, RoundRule, RoundTerm
from tests.domain.builders import contest, finals, places, rules, scored

F = Fraction
EARLIER = {"R1": {"A": F(80), "B": None}, "R2": {"A": F(70), "B": F(90)}}


def total(rule, own, entry="A", earlier=EARLIER, better=Better.HIGHER):
    own = None if own is None else F(own)
    return total_over_rounds(rule, over_rounds(rule, "R3", own, earlier, entry, better), own)


def counted(rule, own, entry="A"):
    parts = over_rounds(rule, "R3", None if own is None else F(own), EARLIER, entry)
    return [part.round for part in parts if part.counted]


def terms(*rounds, **weights):
    return tuple(RoundTerm(code, F(weights.get(code, 1))) for code in rounds)


def test_only_the_last_round_counts_unless_the_rulebook_says_otherwise():
    assert over_rounds(RoundRule(), "R3", F(60), EARLIER, "A") == ()
    assert total(RoundRule(), 60) == 60
    assert total(RoundRule(), None) is None


def test_cumulative_rounds_are_added_up():
    """RULES §3: diving 2000, final rank = semi-final + final."""
    assert total(RoundRule(RoundMode.WEIGHTED, terms("R2")), 60) == 130
    assert total(RoundRule(RoundMode.WEIGHTED, terms("R1", "R2")), 60) == 210


def test_a_carried_score_counts_with_its_weight():
    # 80 x 0.3 + 60 x 0.7 = 66
    rule = RoundRule(RoundMode.WEIGHTED, terms("R1", R1="0.3"), own_weight=F("0.7"))
    assert total(rule, 60) == 66


def test_a_sum_over_rounds_is_missing_while_any_of_them_is_and_never_takes_it_as_zero():
    rule = RoundRule(RoundMode.WEIGHTED, terms("R1", "R2"))
    assert total(rule, 60, entry="B") is None
    assert total(rule, 60, entry="nobody") is None
    assert total(rule, None) is None


def test_the_best_run_counts_and_runs_that_do_not_improve_carry_no_score():
    rule = RoundRule(RoundMode.BEST, terms("R1", "R2"), best=1)
    assert (total(rule, 60), counted(rule, 60)) == (80, ["R1"])
    assert (total(rule, 95), counted(rule, 95)) == (95, ["R3"])


def test_the_best_two_of_three_rounds_are_added_up():
    rule = RoundRule(RoundMode.BEST, terms("R1", "R2"), best=2)
    assert (total(rule, 60), counted(rule, 60)) == (150, ["R1", "R2"])
    assert (total(rule, 75), counted(rule, 75)) == (155, ["R1", "R3"])


def test_the_best_of_several_rounds_needs_only_one_of_them():
    rule = RoundRule(RoundMode.BEST, terms("R1", "R2"), best=1)
    assert total(rule, None, entry="B") == 90
    assert total(rule, None, entry="nobody") is None


def test_where_lower_is_better_the_lowest_round_is_the_best():
    rule = RoundRule(RoundMode.BEST, terms("R1", "R2"), best=1)
    assert total(rule, 75, better=Better.LOWER) == 70


def three_runs(marks, rule, **options):
    """An event with one judge and three rounds R1, R2, R; the last counts them by `rule`."""
    event = None
    for code, row in zip(("R1", "R2", "R"), marks, strict=True):
        rulebook = rules(round_rule=rule) if code == "R" else rules()
        more = options if code == "R" else {}
        table = {entry: [mark] for entry, mark in row.items()}
        event = contest(rulebook, table, before=event, code=code, **more)
    return event


BEST_RUN = RoundRule(RoundMode.BEST, terms("R1", "R2"), best=1)


def test_a_halfpipe_is_won_by_the_best_of_three_runs():
    runs = [{"A": 90, "B": 70}, {"A": 60, "B": 95}, {"A": 50, "B": 60}]
    event = three_runs(runs, BEST_RUN)
    assert finals(event) == {"A": 90, "B": 95}
    assert places(event) == [("B", 1), ("A", 2)]


def test_a_round_that_counts_as_zero_keeps_what_the_rounds_before_it_brought():
    runs = [{"A": 90, "B": 70}, {"A": 60, "B": 95}, {"A": 50, "B": None}]
    statuses = {"B": EntryStatus.ZERO}
    best = three_runs(runs, BEST_RUN, statuses=statuses)
    assert finals(best) == {"A": 90, "B": 95}
    assert places(best) == [("B", 1), ("A", 2)]
    cumulative = RoundRule(RoundMode.WEIGHTED, terms("R1", "R2"))
    assert finals(three_runs(runs, cumulative, statuses=statuses)) == {"A": 200, "B": 165}


def test_an_earlier_round_that_is_itself_cumulative_is_carried_as_it_was_decided():
    semi = contest(rules(), {"A": [80], "B": [70]}, code="R1")
    carry = RoundRule(RoundMode.WEIGHTED, terms("R1"))
    final = contest(rules(round_rule=carry), {"A": [50], "B": [65]}, before=semi, code="R2")
    last = contest(
        rules(round_rule=RoundRule(RoundMode.WEIGHTED, terms("R2"))), {"A": [10], "B": [1]}, before=final
    )
    assert finals(final, "R2") == {"A": 130, "B": 135}
    assert finals(last) == {"A": 140, "B": 136}


def test_the_derivation_names_every_round_with_its_score_and_weight():
    semi = contest(rules(), {"A": [80]}, code="R1")
    carry = RoundRule(RoundMode.WEIGHTED, terms("R1", R1="0.5"))
    score = scored(contest(rules(round_rule=carry), {"A": [50]}, before=semi), "A")
    assert [(part.round, part.score, part.weight, part.counted) for part in score.rounds] == [
        ("R1", 80, F("0.5"), True),
        ("R", 50, F(1), True),
    ]
    assert (score.own, score.exact) == (50, 90)
