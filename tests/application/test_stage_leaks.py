"""Nothing unrevealed ever reaches the projector or a judge, whatever is pressed in whatever order."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from fractions import Fraction

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from judging_app.application.commands import AddAdjustment, Command, GiveRuling, SetEntryStatus, SubmitSheet
from judging_app.application.judging import LocalJudging
from judging_app.application.queries import ScreenOf, ShowOf, SliceOf
from judging_app.application.seats.commands import CloseEntry
from judging_app.application.stage.commands import (
    AdmitEntry,
    AdvanceScreen,
    AnnounceAwards,
    CoverScreen,
    CueScreen,
    DrawLots,
    DriveStage,
    RevealEntry,
    SetShow,
    SettleOvertime,
    StageAct,
)
from judging_app.application.stage.pictures import AwardPicture, RankingPicture, RevealPicture, WaitingPicture
from judging_app.application.stage.records import (
    AwardOrder,
    CueKind,
    Release,
    ResultsRelease,
    RevealWhen,
    Show,
    ShowRules,
)
from judging_app.domain.canonical import canonical_text
from judging_app.domain.event import Adjustment, AdjustmentKind, EntryStatus, Ruling, RulingKind
from judging_app.domain.problems import JudgingError
from judging_app.domain.rulebook import Award
from tests.application.contests import ORGANIZER, check_memory
from tests.application.stages import ORDER, Stage, judged_only, with_rules
from tests.storage.builders import points, ticks

FINAL = "final"
WHO = st.sampled_from(ORDER)
WHY = st.sampled_from(["", "理由"])
ACTS = st.builds(
    lambda act, entry: DriveStage(FINAL, "", act, 0, entry, 30, "茶歇"),
    st.sampled_from(
        [StageAct.CALL, StageAct.START, StageAct.FORWARD, StageAct.FORWARD, StageAct.BACK, *list(StageAct)]
    ),
    WHO,
)
RULES = st.builds(
    lambda when, names, final, frozen, awards, together: ShowRules(
        when=when, names=names, with_final=final, frozen=frozen, awards=awards, first_together=together
    ),
    st.sampled_from(list(RevealWhen)),
    st.booleans(),
    st.booleans(),
    st.integers(0, 2),
    st.sampled_from(list(AwardOrder)),
    st.integers(0, 2),
)
COMMANDS: st.SearchStrategy[object] = st.one_of(
    st.integers(1, 6),
    st.integers(1, 6),
    st.integers(1, 6),
    ACTS,
    st.builds(lambda entry: RevealEntry(FINAL, "", entry), WHO),
    st.builds(lambda entry, why: RevealEntry(FINAL, "", entry, why), WHO, WHY),
    st.builds(lambda why: AnnounceAwards(FINAL, "", why), WHY),
    st.builds(lambda kind: CueScreen(FINAL, "", kind), st.sampled_from(list(CueKind))),
    st.builds(
        lambda entry, reopen: CloseEntry(FINAL, entry, reopen=reopen, reason="更正"), WHO, st.booleans()
    ),
    st.builds(lambda entry: AdmitEntry(FINAL, "", entry, "视频"), WHO),
    st.builds(lambda entry, accept: SettleOvertime(FINAL, "", entry, accept, 5, "超时"), WHO, st.booleans()),
    st.builds(lambda covered: CoverScreen(FINAL, "", covered), st.booleans()),
    st.builds(lambda seed: DrawLots(FINAL, "", seed), st.integers(0, 9)),
    st.builds(lambda rules: SetShow(FINAL, Show(rules)), RULES),
    st.builds(
        lambda entry, status: SetEntryStatus(FINAL, entry, status, "情况"),
        WHO,
        st.sampled_from([EntryStatus.COMPETING, EntryStatus.COMPETING, EntryStatus.WITHDRAWN]),
    ),
    st.builds(
        lambda entry, judge, idea: ("sheet", entry, judge, idea),
        WHO,
        st.sampled_from(["J1", "J2", "J3"]),
        st.integers(0, 9),
    ),
)


def telling(entry: str, judge: str, number: int) -> dict[str, int]:
    """Marks that nobody else has: every total is one that can be found again wherever it turns up."""
    who = ORDER.index(entry) * 3 + ("J1", "J2", "J3").index(judge)
    return {"idea": ticks(who * 5 % 60 + number % 5), "market": ticks(Fraction(who, 2))}


def awarded() -> Stage:
    rules = replace(
        judged_only().rounds[0].rulebook, awards=(Award("一等奖", count=1), Award("二等奖", count=1))
    )
    return Stage(event=with_rules(rules))


def numbers_in(value: object) -> Iterator[Fraction]:
    """Every score in a value, at whatever depth."""
    if isinstance(value, Fraction):
        yield value
    elif is_dataclass(value):
        for item in fields(value):
            yield from numbers_in(getattr(value, item.name))
    elif isinstance(value, tuple | list):
        for part in value:
            yield from numbers_in(part)


def carry_out(stage: Stage, command: object, at: object) -> None:
    """Do what can be done; a number is so many steps of the screen."""
    if isinstance(command, int):
        for step in range(command):
            carry_out(stage, AdvanceScreen(FINAL, "", stage.state.cue), step)
        return
    if isinstance(command, tuple):
        _, entry, judge, number = command
        held = stage.judging._state().revision(FINAL, ("pitch", entry, judge))
        base = 0 if held is None else held.revision
        command = SubmitSheet(
            FINAL, "pitch", entry, judge, telling(entry, judge, number), f"s{at}", base, reason="录入"
        )
    assert isinstance(command, Command)
    try:
        stage.judging.do(command)
    except JudgingError:
        return


def check_screen(stage: Stage, steps: int) -> None:
    """All that is on the screen was released, and no more of it than the steps that were taken."""
    view = stage.judging.ask(ScreenOf(FINAL))
    releases = stage.store.read_stage().releases
    allowed = {number for release in releases for number in numbers_in(release)}
    places = {Fraction(place) for place in range(1, 5)}
    assert set(numbers_in(view.picture)) <= allowed | places
    assert set(numbers_in(view.state)) <= allowed | places
    picture, cue = view.picture, view.cue
    if view.state.covered:
        assert isinstance(picture, WaitingPicture)
    if isinstance(picture, RevealPicture):
        known = [item for item in releases if isinstance(item, Release) and item.entry == picture.who.entry]
        turned = [tile.value for tile in picture.tiles if tile.value is not None]
        assert len(turned) <= cue.step <= steps
        marks = [mark.value for mark in known[-1].scores[0].marks]
        assert turned == marks[: len(turned)]
        whole = len(turned) == len(marks)
        assert picture.score is None or whole
        assert picture.final is None or (picture.score is not None and known[-1].with_final)
        assert whole or not any(tile.fate for tile in picture.tiles)
        names = [mark.name for mark in known[-1].scores[0].marks]
        assert [tile.label for tile in picture.tiles] in (names, [""] * len(names))
    winners = {
        line.who.entry: line.award
        for release in releases
        if isinstance(release, ResultsRelease)
        for line in release.lines
        if line.award
    }
    if isinstance(picture, AwardPicture):
        assert winners.get(picture.winner.who.entry)
    if isinstance(picture, RankingPicture) and not picture.is_final:
        shown = {line.who.entry for line in picture.lines}
        assert shown <= {item.entry for item in releases if isinstance(item, Release)}
        assert not any(line.award for line in picture.lines)
    if not isinstance(picture, AwardPicture | RankingPicture):
        assert "等奖" not in canonical_text(picture)
    if not winners:
        assert "等奖" not in canonical_text(view)


def check_judges(stage: Stage) -> None:
    for judge in ("J1", "J2", "J3", "J4"):
        found = stage.judging.ask(SliceOf(judge)).stage
        assert not set(numbers_in(found))
        assert "picture" not in canonical_text(found)


def begun(ready: int) -> Stage:
    """So many entries have been on stage, are scored and closed; the next one is scored in part."""
    stage = awarded()
    stage.judging.do(SetShow(FINAL, Show(ShowRules(follow=False))))
    for at, entry in enumerate(ORDER[: ready + 1]):
        for act in (StageAct.CALL, StageAct.START, StageAct.FORWARD, StageAct.FORWARD):
            stage.judging.do(DriveStage(FINAL, "", act, 0, entry))
        for judge in ("J1", "J2", "J3")[: 3 if at < ready else 2]:
            carry_out(stage, ("sheet", entry, judge, 0), f"first {entry} {judge}")
        if at < ready:
            stage.judging.do(CloseEntry(FINAL, entry))
    stage.judging.do(DriveStage(FINAL, "", StageAct.IDLE))
    return stage


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.lists(COMMANDS, min_size=20, max_size=60), st.integers(0, 4))
def test_whatever_is_pressed_the_screen_shows_what_was_released_and_no_more(
    commands: list[object], ready: int
) -> None:
    stage = begun(ready)
    check_screen(stage, 0)
    for at, command in enumerate(commands):
        carry_out(stage, command, at)
        stage.ms += 170_000
        check_screen(stage, 6 * (at + 1))
    check_judges(stage)
    check_memory(stage)
    assert stage.mismatches() == []


@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.lists(COMMANDS, max_size=30), st.data())
def test_started_again_at_any_moment_the_program_says_and_does_the_same(
    commands: list[object], data: st.DataObject
) -> None:
    stage = begun(3)
    for at, command in enumerate(commands):
        carry_out(stage, command, at)
        stage.ms += 170_000
        if data.draw(st.booleans()):
            before = stage.judging.ask(ShowOf(FINAL)), stage.judging.ask(ScreenOf(FINAL))
            stage.judging = LocalJudging(stage.store, ORGANIZER, stage._now, stage.moment)
            assert (stage.judging.ask(ShowOf(FINAL)), stage.judging.ask(ScreenOf(FINAL))) == before


def test_each_step_of_the_awards_shows_one_winner_more_and_no_other_name() -> None:
    stage = awarded()
    for at, entry in enumerate(ORDER):
        stage.ready(entry, *[50 + at] * 3)
    stage.drive(StageAct.IDLE)
    stage.do(AddAdjustment(FINAL, Adjustment("", "E4", AdjustmentKind.BONUS, points(1), reason="国奖")))
    stage.do(GiveRuling(FINAL, Ruling("", RulingKind.RULING, ("E1", "E2"), "合议")))
    stage.do(AnnounceAwards(FINAL, ""))
    # 丁 has 53 + 30.5 + 1, 丙 52 + 30.5: the first and the second prize.
    text = canonical_text(stage.picture)
    assert "丙" in text
    assert not any(name in text for name in ("甲", "乙", "丁", "一等奖"))
    stage.advance()
    text = canonical_text(stage.picture)
    assert "丁" in text
    assert not any(name in text for name in ("甲", "乙", "丙"))
