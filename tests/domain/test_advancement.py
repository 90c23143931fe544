"""Who goes on, with what, and where to."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from judging_app.domain.advancement import (
    NextEvent,
    NextRound,
    Selection,
    advancing,
    by_hand,
    cut_lines,
    next_event,
    next_round,
    origins_of,
    outcomes_of,
    standing_alone,
    unfinished,
)
from judging_app.domain.event import EntryStatus, Event, Participation, Recusal
from judging_app.domain.event_checks import contradictions
from judging_app.domain.origins import Origin, OriginScore
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.rulebook import (
    EACH_TRACK,
    Award,
    AwardKind,
    LineTie,
    RoundMode,
    RoundRule,
    RoundTerm,
    TieKey,
    TieKeyKind,
)
from judging_app.domain.scoreboard import Scoreboard
from tests.domain.builders import (
    contest,
    figure,
    figures,
    finals,
    in_round,
    judged,
    measured,
    places,
    rules,
    ruling,
    sheets,
    standings,
)
from tests.domain.strategies import contests

F = Fraction
LINE = Award("晋级", AwardKind.ADVANCE, count=2)
EACH = Award("晋级", AwardKind.ADVANCE, scope=EACH_TRACK, count=1)
TIED = (TieKey(TieKeyKind.RULING),)
WANTED = NextEvent("省级选拔", "决赛", "评审组")


def three(award: Award = LINE, **options: object) -> Event:
    """甲 90, 乙 80, 丙 70 by one judge; 甲 and 丙 in one track."""
    return contest(
        rules(awards=(award,), tie_chain=TIED),
        {"A": [90], "B": [80], "C": [70]},
        tracks={"A": "T1", "B": "T2", "C": "T1"},
        **options,
    )


def refused(act) -> list[Problem]:
    with pytest.raises(JudgingError) as error:
        act()
    return [finding.problem for finding in error.value.findings]


def test_those_above_the_line_go_on_in_order_of_their_places():
    assert advancing(standings(three()), "晋级") == ("A", "B")
    assert advancing(standings(three(EACH)), "晋级") == ("A", "B"), "the first of each track"
    assert [outcome.scope for outcome in outcomes_of(standings(three(EACH)), "晋级")] == ["T1", "T2"]


def test_a_line_that_the_rules_do_not_have_is_named():
    assert refused(lambda: advancing(standings(three()), "入围")) == [Problem.UNKNOWN_CUT_LINE]
    prizes = three(Award("晋级", count=2))
    assert cut_lines(prizes.rounds[0].rulebook) == ()
    assert refused(lambda: advancing(standings(prizes), "晋级")) == [Problem.UNKNOWN_CUT_LINE]


def test_an_open_tie_across_the_line_waits_for_a_decision():
    line = replace(LINE, line_tie=LineTie.RULING)
    event = contest(rules(awards=(line,), tie_chain=TIED), {"A": [90], "B": [80], "C": [80]})
    assert refused(lambda: advancing(standings(event), "晋级")) == [Problem.ADVANCING_TIED]
    decided = in_round(event, rulings=(ruling("C", "B"),))
    assert advancing(standings(decided), "晋级") == ("A", "C")


def test_nobody_above_the_line_is_no_list():
    unreached = replace(LINE, count=None, minimum=F(95))
    assert refused(lambda: advancing(standings(three(unreached)), "晋级")) == [Problem.NOBODY_ADVANCES]
    assert refused(lambda: by_hand(standings(three()), ())) == [Problem.NOBODY_ADVANCES]


def test_a_choice_by_hand_is_put_in_order_and_only_of_ranked_entries():
    event = three(statuses={"B": EntryStatus.WITHDRAWN})
    assert by_hand(standings(event), ("C", "A", "C")) == ("A", "C")
    assert refused(lambda: by_hand(standings(event), ("B", "X", "A"))) == [
        Problem.ENTRY_NOT_RANKED,
        Problem.UNKNOWN_ENTRY,
    ]


def test_scores_that_may_still_change_are_counted():
    assert unfinished(standings(three())) == []
    owed = contest(rules(awards=(LINE,)), {"A": [90, 80], "B": [80, None], "C": [None, None]})
    (finding,) = unfinished(standings(owed))
    # B is ranked by one sheet of two, C by none.
    assert (finding.problem, finding.facts["number"]) == (Problem.ADVANCING_UNFINISHED, "2")


def test_an_origin_holds_the_exact_numbers_of_the_standings():
    talk = judged(weight=F(70))
    deeds = measured(figure(), weight=F(30))
    event = contest(
        rules(talk, deeds, awards=(Award("一等奖", count=1), LINE)),
        {"A": [90, 80, 85], "B": [80, 80, 81]},
        tracks={"A": "T1", "B": "T1"},
        values=figures({"A": 60, "B": 90}),
    )
    event = replace(event, name="市级选拔", date="2026-11-20")
    chosen = Selection(("B", "A"), line="晋级", code="7K3M-9QTX-0AB4-ZZ1C", sealed=True)
    first, second = origins_of(event, event.rounds[0], standings(event), chosen, {"B": "01"})
    # A: 85 x 0.7 + 60 x 0.3 = 77.5. B: (80 + 80 + 81) / 3 x 0.7 + 90 x 0.3 = 241 x 0.7 / 3 + 27.
    assert first == Origin(
        "01",
        "市级选拔",
        "2026-11-20",
        "R",
        "R",
        "B",
        "T1",
        F(1),
        F(1),
        F(2497, 30),
        (OriginScore("talk", F(241, 3)), OriginScore("deeds", F(90))),
        ("一等奖",),
        "晋级",
        "",
        "7K3M-9QTX-0AB4-ZZ1C",
        True,
    )
    assert (second.entry, second.place, second.final, second.awards) == ("A", F(2), F("77.5"), ())


def test_the_next_event_takes_entries_over_and_leaves_the_day_behind():
    event = three()
    entries = tuple(
        replace(item, order=at, note="迟到", leader=f"负责人0{at}", organization="单位")
        for at, item in enumerate(event.entries, start=1)
    )
    event = replace(event, entries=entries)
    made = next_event(event, event.rounds[0], standings(event), Selection(("A", "C"), "晋级"), WANTED)
    assert [(item.code, item.leader, item.order, item.note) for item in made.entries] == [
        ("A", "负责人01", 0, ""),
        ("C", "负责人03", 0, ""),
    ]
    assert {item.organization for item in made.entries} == {"单位"}
    assert made.tracks == event.tracks
    assert made.judges == ()
    (round_,) = made.rounds
    assert (round_.name, [panel.name for panel in round_.panels], round_.seats) == ("决赛", ["评审组"], ())
    assert round_.participations == (Participation("A", "P1"), Participation("C", "P1"))
    assert cut_lines(round_.rulebook) == ()
    assert [(item.entry, item.line) for item in made.origins] == [("A", "晋级"), ("C", "晋级")]
    assert contradictions(made) == []


def test_numbers_are_kept_or_counted_anew():
    event = three()
    made = next_event(
        event,
        event.rounds[0],
        standings(event),
        Selection(("B", "C")),
        replace(WANTED, renumber=True),
    )
    assert [(item.code, item.name) for item in made.entries] == [("01", "B"), ("02", "C")]
    assert [(item.entry, item.entry_there) for item in made.origins] == [("01", "B"), ("02", "C")]
    assert [item.entry for item in made.rounds[0].participations] == ["01", "02"]


def test_rules_that_move_house_name_nobody_who_stays_behind():
    chain = (
        TieKey(TieKeyKind.EARLIER_ROUND, "R0"),
        TieKey(TieKeyKind.SEAT, "J1"),
        TieKey(TieKeyKind.SEAT, "head"),
        TieKey(TieKeyKind.UNROUNDED),
    )
    rule = RoundRule(RoundMode.WEIGHTED, (RoundTerm("R0"),))
    moved = standing_alone(rules(tie_chain=chain, round_rule=rule, awards=(Award("一等奖", count=1), LINE)))
    assert moved.tie_chain[-1] == TieKey(TieKeyKind.UNROUNDED)
    assert TieKey(TieKeyKind.EARLIER_ROUND, "R0") not in moved.tie_chain
    assert TieKey(TieKeyKind.SEAT, "J1") not in moved.tie_chain
    assert moved.round_rule == RoundRule()
    assert [award.name for award in moved.awards] == ["一等奖"]
    assert standing_alone(rules(tie_chain=chain[:1])).tie_chain == (TieKey(TieKeyKind.SHARED),)


def test_the_next_round_carries_over_and_computes_on():
    """初赛 40 %, 决赛 60 %: 90 x 0.4 + 70 x 0.6 = 78 and 80 x 0.4 + 85 x 0.6 = 83."""
    event = contest(
        rules(awards=(LINE,), tie_chain=TIED),
        {"A": [90], "B": [80], "C": [None]},
        recusals=(("J1", "C"),),
    )
    chosen = Selection(advancing(standings(event), "晋级"), "晋级")
    wanted = NextRound("F", "决赛", carry=F(2, 5))
    added = next_round(event.rounds[0], chosen, wanted)
    assert added.seats == event.rounds[0].seats
    assert added.recusals == (), "C does not go on, nor does its recusal"
    assert added.participations == (Participation("A", "P"), Participation("B", "P"))
    assert (added.sheets, added.adjustments, added.rulings) == ((), (), ())
    whole = replace(event, rounds=(*event.rounds, added))
    assert contradictions(whole) == []
    played = in_round(whole, "F", sheets=sheets({"A": [70], "B": [85]}))
    assert finals(played, "F") == {"A": F(78), "B": F(83)}
    assert places(played, "F") == [("B", F(1)), ("A", F(2))]


def test_the_next_round_may_begin_with_other_judges_and_keeps_its_figures():
    event = contest(
        rules(judged(), measured(figure("jobs")), tie_chain=(TieKey(TieKeyKind.SEAT, "J1"),)),
        {"A": [90], "B": [80]},
        values=figures({"A": {"jobs": 7}, "B": {"jobs": 9}}),
    )
    (source,) = event.rounds
    added = next_round(source, Selection(("A",)), NextRound("F", "决赛", keep_panels=False))
    assert (added.seats, [panel.code for panel in added.panels]) == ((), ["P1"])
    assert added.participations == (Participation("A", "P1"),)
    assert [(value.entry, value.verified) for value in added.values] == [("A", F(7))]
    assert added.rulebook.tie_chain == (TieKey(TieKeyKind.SHARED),)
    talk_only = next_round(source, Selection(("A",)), NextRound("F", "决赛", rules(judged())))
    assert talk_only.values == ()


def test_a_judge_who_steps_back_does_so_in_the_next_round_too():
    event = in_round(three(), recusals=(Recusal("J1", "A", "亲属"), Recusal("J1", "C", "师生")))
    (source,) = event.rounds
    added = next_round(source, Selection(("A", "B")), NextRound("F", "决赛"))
    assert added.recusals == (Recusal("J1", "A", "亲属"),)
    anew = next_round(source, Selection(("A", "B")), NextRound("F", "决赛", keep_panels=False))
    assert anew.recusals == ()


@settings(max_examples=60, deadline=None)
@given(event=contests(local=True), count=st.integers(1, 4), each=st.booleans())
def test_exactly_those_above_the_line_go_on_with_the_numbers_of_the_standings(event, count, each):
    line = Award("线", AwardKind.ADVANCE, scope=EACH_TRACK if each else "", count=count)
    round_ = replace(event.rounds[0], rulebook=replace(event.rounds[0].rulebook, awards=(line,)))
    event = replace(event, rounds=(round_,))
    board = Scoreboard(event, "R").standings
    won = {entry for outcome in board.awards for entry in outcome.winners}
    if not won:
        assert refused(lambda: advancing(board, "线")) == [Problem.NOBODY_ADVANCES]
        return
    codes = advancing(board, "线")
    assert set(codes) == won
    made = next_event(event, round_, board, Selection(codes, "线"), WANTED)
    assert [item.code for item in made.entries] == list(codes)
    assert contradictions(made) == []
    for origin in made.origins:
        score = board.scores[origin.entry_there]
        place = board.overall.place(origin.entry_there)
        track = board.tracks[score.track].place(origin.entry_there)
        assert place is not None
        assert track is not None
        assert (origin.place, origin.track_place, origin.final) == (place.number, track.number, score.final)
        assert [item.score for item in origin.scores] == [
            part.score for part in score.dimensions if part.score is not None
        ]
