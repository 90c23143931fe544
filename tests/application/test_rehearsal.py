"""A rehearsal: robots play a round's whole show, whatever its rules, and it comes to its end by itself."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from fractions import Fraction
from functools import cache

import pytest

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.commands import Recuse, SetEntryStatus
from judging_app.application.judging import LocalJudging
from judging_app.application.queries import ShowOf, StandingsOf, WholeEvent
from judging_app.application.seats.commands import CloseEntry
from judging_app.application.stage.commands import DriveStage, SetShow, StageAct
from judging_app.application.stage.records import (
    AwardOrder,
    Break,
    CueKind,
    RevealWhen,
    Session,
    Show,
    ShowRules,
)
from judging_app.application.stage.rehearsal import Rehearsal, play
from judging_app.application.stage.rehearsal_copy import before_the_show
from judging_app.application.stage.rehearsal_records import OddKind, Summary
from judging_app.application.stage.robots import Habit, Robots
from judging_app.application.stage.scaled_steady import ScaledSteady, VirtualSteady
from judging_app.bootstrap import Library
from judging_app.domain.event import AdjustmentKind, EntryStatus, Event, Role, Round, Seat
from judging_app.domain.problems import Problem
from judging_app.domain.rubric import Criterion
from judging_app.domain.sheets import COUNTING, SheetKey
from judging_app.domain.stage_clock import Moment
from tests.application.memory_store import MemoryStore
from tests.application.rehearsals import few

NINE = Moment(datetime(2026, 11, 23, 1, tzinfo=UTC), 5_000, "boot")
ORGANIZER = Actor("组委会", ActorRole.ORGANIZER)
CODES = [f"{number:02}" for number in range(1, 25)]


@cache
def sample() -> Event:
    """The sample event before its show: 24 entries, 7 judges, one recusal, one round."""
    event = Library().sample_event()
    return replace(event, rounds=tuple(before_the_show(item) for item in event.rounds))


class Stage:
    """An event in memory whose time is set on by hand."""

    def __init__(self, event: Event | None = None, show: Show | None = None) -> None:
        self.event = sample() if event is None else event
        self.round = self.event.rounds[0].code
        self.clock = VirtualSteady(NINE)
        self.judging = LocalJudging(MemoryStore(self.event), ORGANIZER, lambda: self.clock().at, self.clock)
        if show is not None and show != Show():
            self.judging.do(SetShow(self.round, show))

    def rehearsal(self, seed: int = 0, *, drives_stage: bool = True, alone: bool = True) -> Rehearsal:
        """A rehearsal that has not begun."""
        return Rehearsal(
            self.judging, self.round, seed=seed, reason="彩排", drives_stage=drives_stage, alone=alone
        )

    def play(self, seed: int = 0) -> Summary:
        """Rehearse to the end."""
        return play(self.rehearsal(seed), self.clock.pass_by)


def odd(summary: Summary, kind: OddKind) -> list[str]:
    """The entries about which a rehearsal noted something."""
    return [item.entry for item in summary.odd if item.kind is kind]


@pytest.mark.parametrize("when", list(RevealWhen))
def test_the_sample_event_is_played_to_its_last_award_without_help(when: RevealWhen) -> None:
    stage = Stage(show=Show(ShowRules(when=when)))

    summary = stage.play(seed=4)

    assert (summary.is_finished, summary.hindrances) == (True, ())
    # 24 entries by 7 judges, but for the one who is recused from one; awards are 1 + 3 + 5.
    assert (summary.entries, summary.sheets, summary.awards) == (24, 24 * 7 - 1, 9)
    assert summary.reveals == (0 if when is RevealWhen.AT_END else 24)
    # 24 turns of at most 13 minutes, and more than 80 % of that each.
    assert 24 * 13 * 0.8 < summary.milliseconds / 60_000 < 24 * 13 * 1.5
    view = stage.judging.ask(ShowOf(stage.round))
    assert all(row.participation.closed for row in view.rows)
    assert view.state.cue.kind is CueKind.AWARDS
    assert view.next_cue is None


def test_what_a_rehearsal_comes_to_is_what_a_plain_loop_makes_of_its_sheets() -> None:
    stage = Stage()
    stage.play(seed=11)

    event = stage.judging.ask(WholeEvent())
    standings = stage.judging.ask(StandingsOf(stage.round)).standings
    measured = {
        code: part.score
        for code, score in standings.scores.items()
        if (part := score.dimension("SJ")) is not None and part.score is not None
    }
    assert [place.entry for place in standings.overall.places()] == plain_order(event.rounds[0], measured)


def plain_order(round_: Round, measured: Mapping[str, Fraction]) -> list[str]:
    """The sample event's rules in a bare loop: the mean of all but the highest and the lowest total."""
    penalty = {
        item.entry: Fraction(1, 2) if item.seconds <= 30 else Fraction(1 if item.seconds <= 60 else 2)
        for item in round_.adjustments
        if item.kind is AdjustmentKind.OVERTIME
    }
    assert penalty
    keys = []
    for part in round_.participations:
        sheets = [sheet for sheet in round_.sheets if sheet.entry == part.entry]
        totals = sorted(sum(sheet.marks.values()) for sheet in sheets if sheet.standing in COUNTING)
        assert len(totals) == (6 if part.entry == "09" else 7)
        mean = hundredths(Fraction(sum(totals[1:-1]), (len(totals) - 2) * 10_000))
        judged = mean - penalty.get(part.entry, Fraction(0))
        final = hundredths(judged * Fraction(60, 100) + measured[part.entry] * Fraction(40, 100))
        keys.append((-final, -judged, part.entry))
    assert len({key[:2] for key in keys}) == 24, "no tie: the order is plain"
    return [key[2] for key in sorted(keys)]


def hundredths(value: Fraction) -> Fraction:
    """Half-up to two decimals."""
    return Fraction((value * 100 + Fraction(1, 2)).__floor__(), 100)


def test_the_first_three_are_scored_together_after_the_third() -> None:
    stage = Stage(show=Show(ShowRules(first_together=3)))
    rehearsal, given = stage.rehearsal(), {}
    while (wait := rehearsal.act()) is not None:
        view = stage.judging.ask(ShowOf(stage.round))
        turns = len([row for row in view.rows if row.appearance is not None and row.appearance.done])
        given[turns] = sum(row.given for row in view.rows)
        stage.clock.pass_by(wait)

    assert (given[1], given[2], given[3]) == (0, 0, 21)
    assert rehearsal.summary().is_finished


def test_two_halls_with_breaks_are_played_one_after_the_other() -> None:
    morning, evening = Session("A", "上午", "11-23", "一号厅"), Session("B", "下午", "11-23", "二号厅")
    breaks = (Break("A", "05", "茶歇", 15), Break("A", "", "午餐", 60), Break("B", "20", "茶歇", 10))
    show = Show(ShowRules(), (morning, evening), dict.fromkeys(CODES[12:], "B"), breaks)
    stage = Stage(show=show)

    summary = stage.play()

    assert summary.is_finished
    assert (summary.entries, summary.reveals, summary.awards) == (24, 24, 9)
    first, last = (stage.judging.ask(ShowOf(stage.round, code)) for code in "AB")
    turns = [[row.appearance.at for row in view.rows if row.appearance] for view in (first, last)]
    assert (len(turns[0]), len(turns[1])) == (12, 12)
    # Sixty minutes for lunch lie between the halls, and an announcement in the last one only.
    assert (turns[1][0] - max(turns[0])).total_seconds() > 60 * 60
    assert (first.state.cue.kind, last.state.cue.kind) == (CueKind.WAITING, CueKind.AWARDS)


def with_reserve(event: Event) -> Event:
    """The event with one judge of the seven as a reserve."""
    (round_,) = event.rounds
    seats = tuple(
        Seat(item.judge, item.panel, Role.RESERVE) if item.judge == "P7" else item for item in round_.seats
    )
    return replace(event, rounds=(replace(round_, seats=seats),))


@pytest.mark.parametrize("seed", range(3))
def test_recusals_reserves_and_withdrawn_entries_do_not_make_it_stick(seed: int) -> None:
    stage = Stage(with_reserve(sample()), Show(ShowRules(when=RevealWhen.ONE_LATER, with_final=True)))
    for judge, entry in (("P1", "03"), ("P2", "03"), ("P5", "20")):
        stage.judging.do(Recuse(stage.round, judge, entry, "亲属"))
    stage.judging.do(SetEntryStatus(stage.round, "07", EntryStatus.WITHDRAWN, "退赛"))

    summary = stage.play(seed)

    assert summary.is_finished
    assert (summary.entries, summary.reveals) == (23, 23)
    assert not odd(summary, OddKind.REFUSED)
    # Nobody waits for the reserve, but no entry is closed while the reserve's sheet is on its way.
    assert summary.sheets == 23 * 7 - 4


def test_totals_too_far_apart_are_noted_and_do_not_make_it_stick() -> None:
    found = [Stage(few(sample(), 8)).play(seed) for seed in range(6)]

    assert all(item.is_finished for item in found)
    assert any(odd(item, OddKind.WIDE) for item in found)


def test_one_judge_forgets_and_is_reminded_and_some_go_over_their_time() -> None:
    summary = Stage().play(seed=1)

    assert len(odd(summary, OddKind.REMINDED)) == 1
    assert odd(summary, OddKind.LATE)
    assert len(odd(summary, OddKind.OVERTIME)) in range(1, 10)


def test_the_same_seed_gives_the_same_day_and_another_one_another() -> None:
    first, again, other = (Stage(few(sample(), 6)) for _ in range(3))
    summaries = [first.play(5), again.play(5), other.play(6)]
    sheets = [item.judging.ask(WholeEvent()).rounds[0].sheets for item in (first, again, other)]

    assert (summaries[0], sheets[0]) == (summaries[1], sheets[1])
    assert sheets[0] != sheets[2]


def test_a_tie_that_an_award_hangs_on_is_decided_by_lot() -> None:
    stage = Stage(all_alike(sample()))

    summary = stage.play()

    assert summary.is_finished
    assert odd(summary, OddKind.TIE)
    assert summary.awards == 9


def all_alike(event: Event) -> Event:
    """The event with one mark to give and no figures: everybody ties with everybody."""
    (round_,) = event.rounds
    judged = round_.rulebook.judged[0]
    leaf = replace(judged.leaves()[0], maximum=10_000, minimum=10_000, step=10_000, parent="", bands=())
    rulebook = replace(
        round_.rulebook,
        dimensions=(replace(judged, weight=None, criteria=(leaf,)),),
        tie_chain=tuple(key for key in round_.rulebook.tie_chain if key.kind.value in {"ruling", "shared"}),
        awards=tuple(
            replace(item, line_tie=type(item.line_tie)("ruling")) for item in round_.rulebook.awards
        ),
        time_penalty=replace(round_.rulebook.time_penalty, rows=()),
    )
    return replace(event, rounds=(replace(round_, rulebook=rulebook, values=()),))


def test_a_show_that_cannot_end_says_why() -> None:
    (round_,) = sample().rounds
    values = tuple(item for item in round_.values if item.entry != "06")
    stage = Stage(replace(sample(), rounds=(replace(round_, values=values),)))

    summary = stage.play()

    assert not summary.is_finished
    assert (summary.entries, summary.reveals, summary.awards) == (24, 24, 0)
    assert [(item.problem, item.facts) for item in summary.hindrances] == [
        (Problem.NOT_COMPLETE, {"entry": "06"})
    ]


def test_robots_that_only_judge_wait_for_the_stage_and_go_on_when_staff_do() -> None:
    stage = Stage(few(sample(), 3))
    rehearsal = stage.rehearsal(drives_stage=False, alone=False)

    def pass_by(seconds: int) -> None:
        until = stage.clock().steady + seconds * 1000
        while (wait := rehearsal.act()) is not None and stage.clock().steady < until:
            stage.clock.pass_by(min(wait, until - stage.clock().steady) or 1)

    def drive(act: StageAct, entry: str = "") -> None:
        stage.judging.do(DriveStage(stage.round, "", act, 0, entry))

    pass_by(600)
    assert rehearsal.summary().sheets == 0
    first = stage.judging.ask(ShowOf(stage.round)).rows[0].entry.code
    drive(StageAct.CALL, first)
    drive(StageAct.START)
    pass_by(300)
    assert rehearsal.summary().sheets == 0
    drive(StageAct.FORWARD)
    drive(StageAct.FORWARD)
    pass_by(200)
    assert rehearsal.summary().sheets == 7
    assert not rehearsal.is_over
    assert stage.judging.ask(ShowOf(stage.round)).row(first).state.value == "scoring"  # type: ignore[union-attr]

    rehearsal.drives_stage = True
    assert play(rehearsal, stage.clock.pass_by).is_finished


def test_staff_may_close_an_entry_before_robots_have_handed_in() -> None:
    stage = Stage(few(sample(), 3))
    rehearsal = stage.rehearsal(alone=False)
    closed = ""
    while (wait := rehearsal.act()) is not None:
        view = stage.judging.ask(ShowOf(stage.round))
        live = view.live
        if not closed and live is not None and live.state.value == "scoring" and live.given == 3:
            closed = live.entry.code
            stage.judging.do(CloseEntry(stage.round, closed))
        stage.clock.pass_by(wait)
    summary = rehearsal.summary()

    # What came too late was held back, and the robot on stage took it, as a person would.
    assert odd(summary, OddKind.HELD) == [closed] * 4
    assert (summary.is_finished, summary.reveals) == (True, 3)


def test_it_can_be_stopped_at_any_time() -> None:
    stage = Stage()
    rehearsal = stage.rehearsal()
    for _ in range(30):
        stage.clock.pass_by(rehearsal.act() or 0)
    rehearsal.stop()

    assert (rehearsal.act(), rehearsal.is_over) == (None, True)
    summary = rehearsal.summary()
    assert not summary.is_finished
    assert summary.entries in range(1, 24)


def test_the_awards_come_in_the_order_of_the_rules() -> None:
    summary = Stage(show=Show(ShowRules(awards=AwardOrder.HIGHEST_FIRST, frozen=3, pitch=0))).play()

    assert (summary.is_finished, summary.awards) == (True, 9)


@pytest.mark.parametrize(
    ("leaf", "allowed"),
    [
        (Criterion("A", "", maximum=250_000, step=5_000), range(0, 250_001, 5_000)),
        (Criterion("B", "", maximum=100_000, minimum=60_000, step=15_000), (60_000, 75_000, 90_000)),
        (Criterion("C", "", maximum=30_000, minimum=-30_000, step=10_000), range(-30_000, 30_001, 10_000)),
        (Criterion("D", "", maximum=10_000, minimum=10_000), (10_000,)),
        (Criterion("E", "", maximum=50_000, bonus=True), range(0, 50_001, 10_000)),
    ],
)
def test_every_mark_lies_within_its_range_and_on_a_step(leaf: Criterion, allowed: Sequence[int]) -> None:
    keys = [SheetKey("D", f"E{entry}", f"J{judge}") for entry in range(40) for judge in range(9)]

    assert {Robots(3).marks(key, (leaf,))[leaf.code] for key in keys} <= set(allowed)


def test_most_robots_hand_in_within_a_minute_and_a_few_are_late() -> None:
    keys = [SheetKey("D", f"E{entry}", f"J{judge}") for entry in range(60) for judge in range(10)]
    plans = [Robots(1).hand_in(key, forgets=False) for key in keys]
    late = [item for item in plans if item.habit is Habit.LATE]

    assert 5 < len(late) < 60
    assert all(item.after < 60_000 for item in plans if item.habit is Habit.USUAL)


def test_the_speed_of_a_rehearsal_changes_without_a_jump() -> None:
    real = VirtualSteady(NINE)
    time = ScaledSteady(real, 50)
    looks: list[tuple[Callable[[], None], int]] = [
        (lambda: real.pass_by(1_000), 50_000),
        (lambda: time.set_speed(1), 50_000),
        (lambda: real.pass_by(1_000), 51_000),
        (lambda: time.set_speed(0), 51_000),
        (lambda: real.pass_by(60_000), 51_000),
        (lambda: time.set_speed(10), 51_000),
        (lambda: real.pass_by(500), 56_000),
    ]
    for act, expected in looks:
        act()
        assert time().steady - NINE.steady == expected
