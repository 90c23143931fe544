"""Every check before a round starts, on events made by hand: as it is missing, and as it is well."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from fractions import Fraction

import pytest

from judging_app.application.commands import Recuse, SaveRulebookDraft
from judging_app.application.new_event import NewEvent, coded_tracks, make_event
from judging_app.application.preflight import PreflightOf, preflight
from judging_app.application.preflight_checks import Check, CheckCode, Level, MendedOn
from judging_app.application.rulebook_library import BuiltInRulebook
from judging_app.application.stage.records import Break, Session, Show, ShowRules, StageRecords
from judging_app.application.surroundings import DriveKind, Surroundings
from judging_app.bootstrap import Library
from judging_app.domain.event import (
    Entry,
    EntryStatus,
    Event,
    Judge,
    Panel,
    Participation,
    Recusal,
    Role,
    Round,
    Seat,
    Track,
)
from judging_app.domain.event_checks import contradictions
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.problems import Problem
from judging_app.domain.rulebook import Rulebook, TieKey, TieKeyKind, Unverified
from tests.application.contests import Contest
from tests.domain.builders import TRIMMED, figure, judged, leaf, measured, rules

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
WELL = Surroundings(
    NOON, 10**10, "/b", last_backup_at=NOON - timedelta(minutes=5), drive=DriveKind.FIXED
)  # fmt: skip
FIVE = replace(TRIMMED, minimum=5)
BOTH = rules(
    judged(aggregation=FIVE, weight=Fraction(60)),
    measured(weight=Fraction(40)),
    tie_chain=(TieKey(TieKeyKind.SHARED),),
)


def ready(rulebook: Rulebook = BOTH) -> Event:
    """Two entries and five judges with a head; every figure is verified and confirmed."""
    entries = (
        Entry("E1", "项目01", track="T", order=1),
        Entry("E2", "项目02", track="T", order=2),
    )
    judges = tuple(Judge(f"J{at}", f"评委{at}") for at in range(1, 6))
    seats = tuple(Seat(item.code, "P", Role.HEAD if item.code == "J1" else Role.REGULAR) for item in judges)
    values = tuple(
        IndicatorValue(
            item.code,
            "figure",
            Fraction(5),
            Fraction(5),
            verified_by="核验员甲",
            confirmed_by="核验员乙",
        )
        for item in entries
    )
    round_ = Round(
        "R",
        "决赛",
        rulebook,
        (Panel("P", "第一组"),),
        seats,
        tuple(Participation(item.code, "P") for item in entries),
        values=values,
    )
    return Event(
        "大赛",
        "2026-05-01",
        "兰州",
        tracks=(Track("T", "初创组"),),
        entries=entries,
        judges=judges,
        rounds=(round_,),
    )


def changed(event: Event, **parts: object) -> Event:
    """The event with other parts in its round."""
    return replace(event, rounds=(replace(event.rounds[0], **parts),))  # type: ignore[arg-type]


def look(event: Event, around: Surroundings = WELL, **options: object) -> dict[CheckCode, Check]:
    found = preflight(event, event.rounds[0], around, **options)  # type: ignore[arg-type]
    codes = [item.code for item in found]
    assert len(codes) == len(set(codes)), "every check comes once"
    return {item.code: item for item in found}


def open_checks(event: Event, around: Surroundings = WELL, **options: object) -> dict[CheckCode, Level]:
    found = look(event, around, **options).values()
    return {item.code: item.level for item in found if item.level is not Level.OK}


def test_an_event_that_is_ready_has_nothing_open() -> None:
    assert open_checks(ready()) == {}
    assert set(look(ready())) == set(CheckCode) - {
        CheckCode.RECUSALS,
        CheckCode.FIGURES_CONFIRMED,
        CheckCode.SHOW,
    }


def test_a_new_event_lacks_entries_seats_and_a_date() -> None:
    event = make_event(NewEvent(name="大赛", round_name="决赛", panel_name="评审组", rulebook=BOTH))
    assert open_checks(event) == {
        CheckCode.EVENT_DATE: Level.ATTENTION,
        CheckCode.ENTRIES: Level.STOP,
        CheckCode.SEATS: Level.STOP,
    }
    assert contradictions(event) == []
    assert (event.rounds[0].panels, event.rounds[0].name) == ((Panel("P1", "评审组"),), "决赛")


def test_a_new_event_of_figures_alone_has_no_panel_and_misses_none() -> None:
    book = rules(measured())
    event = make_event(NewEvent(name="考核", round_name="考核", panel_name="评审组", rulebook=book))
    assert event.rounds[0].panels == ()
    assert CheckCode.SEATS not in look(event)


@pytest.mark.parametrize("built_in", Library().built_in_rulebooks(), ids=lambda item: item.key)
def test_every_built_in_rulebook_makes_an_event_that_can_be_stored(built_in: BuiltInRulebook) -> None:
    event = make_event(
        NewEvent(
            name="大赛",
            round_name="决赛",
            panel_name="评审组",
            rulebook=built_in.rulebook,
            tracks=built_in.tracks,
        )
    )
    assert contradictions(event) == []
    found = look(event)
    assert found[CheckCode.RULES].level is Level.OK
    assert CheckCode.WEIGHTS not in found or found[CheckCode.WEIGHTS].level is Level.OK


def test_tracks_get_codes_in_order_past_those_that_are_taken() -> None:
    assert coded_tracks([("", "初创组"), ("", "成长组")]) == (Track("T1", "初创组"), Track("T2", "成长组"))
    assert coded_tracks([("S", "初创组"), ("T1", "甲"), ("", "乙")]) == (
        Track("S", "初创组"),
        Track("T1", "甲"),
        Track("T2", "乙"),
    )


def test_an_event_has_a_name() -> None:
    assert open_checks(replace(ready(), name=" ")) == {CheckCode.EVENT_NAME: Level.STOP}


@pytest.mark.parametrize(
    ("text", "level"),
    [
        # NOON is 1 May 2026: an event may last for some days, so that a week passes before it is asked.
        ("2026-05-01", Level.OK),
        ("2026-04-24", Level.OK),
        ("2026-04-23", Level.ATTENTION),
        ("2027-01-01", Level.OK),
        ("五月上旬", Level.OK),
        (" ", Level.ATTENTION),
    ],
)
def test_a_date_that_is_missing_or_long_over_is_asked_about(text: str, level: Level) -> None:
    found = look(replace(ready(), date=text))[CheckCode.EVENT_DATE]
    assert found.level is level
    assert found.facts["today"] == ("2026-05-01" if text == "2026-04-23" else "")


def test_entries_without_a_panel_are_named_also_those_in_no_round() -> None:
    event = ready()
    one, two = event.rounds[0].participations
    event = changed(event, participations=(replace(one, panel=""), two))
    event = replace(event, entries=(*event.entries, Entry("E3", "项目03", track="T", order=3)))
    found = look(event)[CheckCode.ENTRIES_WITH_PANEL]
    assert (found.level, found.page) == (Level.STOP, MendedOn.PANELS)
    assert dict(found.facts) == {"number": "2", "names": "01 项目01、03 项目03", "whole": "3"}


def test_entries_without_a_track_count_only_where_there_are_tracks() -> None:
    event = ready()
    bare = tuple(replace(entry, track="") for entry in event.entries)
    assert open_checks(replace(event, entries=bare)) == {CheckCode.ENTRIES_WITH_TRACK: Level.ATTENTION}
    assert open_checks(replace(event, entries=bare, tracks=())) == {}


@pytest.mark.parametrize(
    ("orders", "panels", "facts"),
    [((0, 2), "PP", ("1", "0")), ((2, 2), "PP", ("0", "2")), ((2, 2), "PQ", ("0", "0"))],
)
def test_the_running_order_is_whole_and_single_within_a_panel(
    orders: tuple[int, int], panels: str, facts: tuple[str, str]
) -> None:
    event = ready()
    entries = [replace(entry, order=order) for entry, order in zip(event.entries, orders, strict=True)]
    parts = [Participation(item.code, panel) for item, panel in zip(entries, panels, strict=True)]
    event = changed(replace(event, entries=tuple(entries)), participations=tuple(parts))
    found = look(event)[CheckCode.RUNNING_ORDER]
    assert (found.facts["without"], found.facts["doubled"]) == facts
    assert (found.level is Level.OK) is (facts == ("0", "0"))


def test_a_panel_without_a_vote_stops_and_one_without_a_head_is_named() -> None:
    event = ready()
    one, two = event.rounds[0].participations
    panels = (*event.rounds[0].panels, Panel("Q", "第二组"))
    event = changed(event, panels=panels, participations=(one, replace(two, panel="Q")))
    found = look(event)
    assert found[CheckCode.PANELS_SEATED].level is Level.STOP
    assert found[CheckCode.PANELS_SEATED].facts["names"] == "第二组"
    assert found[CheckCode.HEAD_JUDGE].facts == {"number": "1", "names": "第二组", "whole": "2"}


def test_a_panel_below_the_trimming_minimum_is_told() -> None:
    event = ready()
    found = look(changed(event, seats=event.rounds[0].seats[:4]))
    assert found[CheckCode.PANEL_SIZE].level is Level.ATTENTION
    assert [item.problem for item in found[CheckCode.PANEL_SIZE].findings] == [Problem.TRIM_NEVER_HAPPENS]
    assert found[CheckCode.JUDGES_SEATED].facts["names"] == "评委5"


def test_recusals_that_leave_two_marks_are_named() -> None:
    """Five seats, one trimmed at each end: three left. Two recused: three votes, none trimmed. Three: two."""
    event = ready()

    def recused(*judges: str) -> Check:
        records = tuple(Recusal(judge, "E1") for judge in judges)
        return look(changed(event, recusals=records))[CheckCode.RECUSALS]

    assert recused("J1", "J2").level is Level.OK
    assert recused("J1", "J2", "J3").facts["names"] == "01 项目01 (2)"


def test_a_reserve_sits_in_for_a_recused_judge() -> None:
    event = ready()
    seats = (*event.rounds[0].seats, Seat("J6", "P", Role.RESERVE))
    recusals = tuple(Recusal(judge, "E1") for judge in ("J1", "J2", "J3"))
    event = changed(replace(event, judges=(*event.judges, Judge("J6", "评委6"))), seats=seats)
    assert look(changed(event, recusals=recusals))[CheckCode.RECUSALS].level is Level.OK


def test_weights_and_other_errors_of_the_rulebook_are_told_apart() -> None:
    wrong = replace(BOTH, dimensions=(BOTH.dimensions[0], replace(BOTH.dimensions[1], weight=Fraction(35))))
    found = look(ready(wrong))
    assert found[CheckCode.WEIGHTS].level is Level.STOP
    assert found[CheckCode.WEIGHTS].facts["shares"] == "talk 60% + deeds 35%"
    assert found[CheckCode.RULES].level is Level.OK
    found = look(ready(replace(BOTH, tie_chain=())))
    assert (found[CheckCode.RULES].level, found[CheckCode.WEIGHTS].level) == (Level.STOP, Level.OK)


def test_advice_about_the_rules_is_for_attention_and_so_is_a_draft() -> None:
    open_chain = replace(BOTH, tie_chain=(TieKey(TieKeyKind.DIMENSION, "talk"),))
    found = look(ready(open_chain))[CheckCode.RULES_ADVICE]
    assert [item.problem for item in found.findings] == [Problem.TIE_CHAIN_OPEN]
    assert open_checks(ready(), has_draft=True) == {CheckCode.RULES_DRAFT: Level.ATTENTION}


def figures(*values: IndicatorValue, book: Rulebook = BOTH) -> dict[CheckCode, Level]:
    return open_checks(changed(ready(book), values=values))


def test_figures_are_claimed_verified_confirmed_and_founded() -> None:
    whole = ready().rounds[0].values[1]
    claimed = IndicatorValue("E1", "figure", Fraction(5))
    assert figures(whole) == {CheckCode.FIGURES_CLAIMED: Level.ATTENTION}
    assert figures(whole, claimed) == {CheckCode.FIGURES_VERIFIED: Level.ATTENTION}
    strict = replace(BOTH, unverified=Unverified.INCOMPLETE, confirm_figures=True)
    assert figures(whole, claimed, book=strict) == {CheckCode.FIGURES_VERIFIED: Level.STOP}
    alone = replace(whole, entry="E1", confirmed_by="")
    assert figures(whole, alone) == {}
    assert figures(whole, alone, book=strict) == {CheckCode.FIGURES_CONFIRMED: Level.ATTENTION}
    unfounded = replace(claimed, evidence_missing=True)
    assert figures(whole, unfounded) == {CheckCode.FIGURES_FOUNDED: Level.ATTENTION}


def test_figures_of_another_track_and_optional_ones_are_not_missed() -> None:
    book = rules(measured(figure(), figure("other", tracks=("X",)), figure("extra", optional=True)))
    event = ready(book)
    event = replace(event, tracks=(*event.tracks, Track("X", "另一组")))
    assert look(event)[CheckCode.FIGURES_CLAIMED].facts["whole"] == "2"


def test_an_entry_that_withdrew_is_not_waited_for() -> None:
    event = ready(rules(judged(leaf())))
    one, two = event.rounds[0].participations
    gone = replace(one, panel="", status=type(one.status).WITHDRAWN)
    assert look(changed(event, participations=(gone, two)))[CheckCode.ENTRIES_WITH_PANEL].level is Level.OK


@pytest.mark.parametrize(
    ("around", "code", "level"),
    [
        (replace(WELL, free_bytes=499_999_999), CheckCode.DISK, Level.ATTENTION),
        (replace(WELL, free_bytes=49_999_999), CheckCode.DISK, Level.STOP),
        (replace(WELL, backup_writable=False), CheckCode.BACKUP_FOLDER, Level.ATTENTION),
        (replace(WELL, last_backup_at=None), CheckCode.BACKUP_AGE, Level.ATTENTION),
        (replace(WELL, last_backup_at=NOON - timedelta(minutes=61)), CheckCode.BACKUP_AGE, Level.ATTENTION),
        (replace(WELL, drive=DriveKind.REMOVABLE), CheckCode.DRIVE, Level.ATTENTION),
        (replace(WELL, drive=DriveKind.NETWORK), CheckCode.DRIVE, Level.ATTENTION),
    ],
)
def test_what_lies_around_the_event(around: Surroundings, code: CheckCode, level: Level) -> None:
    assert open_checks(ready(), around) == {code: level}


def test_room_and_backups_are_well_at_their_bounds() -> None:
    around = replace(WELL, free_bytes=500_000_000, last_backup_at=NOON - timedelta(minutes=60))
    assert open_checks(ready(), around) == {}


def test_a_database_on_a_server_is_not_asked_about_disks() -> None:
    codes = set(look(ready(), Surroundings(NOON)))
    assert not codes & {CheckCode.DISK, CheckCode.BACKUP_FOLDER, CheckCode.BACKUP_AGE, CheckCode.DRIVE}


def test_a_clock_behind_the_log_or_never_set_is_told() -> None:
    later = NOON + timedelta(seconds=1)
    assert open_checks(ready(), logged_at=later) == {CheckCode.CLOCK: Level.ATTENTION}
    assert open_checks(ready(), logged_at=NOON) == {}
    unset = replace(
        WELL, now=datetime(2024, 12, 31, tzinfo=UTC), last_backup_at=datetime(2024, 12, 31, tzinfo=UTC)
    )
    assert open_checks(ready(), unset) == {CheckCode.CLOCK: Level.ATTENTION}


def test_the_query_looks_at_the_stored_draft_the_log_and_the_latest_recusals() -> None:
    contest = Contest()
    before = {item.code: item for item in contest.judging.ask(PreflightOf("final", WELL))}
    assert before[CheckCode.RULES_DRAFT].level is Level.OK
    book = contest.final.rulebook
    contest.do(SaveRulebookDraft("final", replace(book, name="改"), book.fingerprint))
    contest.do(Recuse("final", "J2", "E1", "亲属"))
    early = replace(WELL, now=datetime(2025, 1, 1, tzinfo=UTC))
    after = {item.code: item for item in contest.judging.ask(PreflightOf("final", early))}
    assert after[CheckCode.RULES_DRAFT].level is Level.ATTENTION
    assert after[CheckCode.CLOCK].facts["logged"]
    assert int(after[CheckCode.RECUSALS].facts["whole"]) == len(contest.final.recusals) > 0


def shown(event: Event, show: Show) -> Check:
    return look(event, stage=StageRecords().with_show(event.rounds[0].code, show))[CheckCode.SHOW]


def test_a_show_without_time_is_told() -> None:
    assert shown(ready(), Show()).level is Level.OK
    assert shown(ready(), Show(ShowRules(pitch=0))).level is Level.OK
    found = shown(ready(), Show(ShowRules(pitch=0, questions=0)))
    assert (found.level, found.page) == (Level.ATTENTION, MendedOn.SHOW)
    assert found.facts == {"timeless": "yes", "empty": "", "lost": ""}


def test_a_session_without_entries_is_named() -> None:
    event = ready()
    first, *_ = (item.entry for item in event.rounds[0].participations)
    sessions = (Session("S1", "上午场"), Session("S2", "下午场"))
    assert shown(event, Show(sessions=sessions)).facts["empty"] == "下午场"
    assert shown(event, Show(sessions=sessions, members={first: "S2"})).level is Level.OK


def test_a_break_that_never_comes_is_counted() -> None:
    event = ready()
    first, second, *_ = (item.entry for item in event.rounds[0].participations)
    sessions = (Session("S1", "上午场"), Session("S2", "下午场"))
    breaks = (Break("S1", first, "茶歇", 10), Break("S1", second, "", 5), Break("S2", "", "午餐", 60))
    show = Show(sessions=sessions, members={second: "S2"}, breaks=breaks)
    # The second has gone to the afternoon, and the morning's break before it with nobody.
    assert shown(event, show).facts == {"timeless": "", "empty": "", "lost": "1"}
    out = tuple(
        replace(item, status=EntryStatus.WITHDRAWN) if item.entry == first else item
        for item in event.rounds[0].participations
    )
    assert shown(changed(event, participations=out), show).facts["lost"] == "2"
