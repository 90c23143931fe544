"""Rules in the making: drafts, versions, and amendments after the first submitted sheet."""

from dataclasses import replace
from fractions import Fraction

from judging_app.application.amendments import Amendment, PlaceMove
from judging_app.application.changes import Area
from judging_app.application.commands import (
    DropRulebookDraft,
    ExcuseSeat,
    PublishRulebook,
    RecordFigure,
    Recuse,
    SaveDraft,
    SaveRulebookDraft,
    SubmitSheet,
    VoidSheet,
)
from judging_app.application.queries import AmendmentOf, RulebookOf, StandingsOf
from judging_app.domain.canonical import from_text
from judging_app.domain.event import Event
from judging_app.domain.exact import Rounding
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.problems import Problem
from judging_app.domain.rubric import Dimension
from judging_app.domain.rulebook import Rulebook
from judging_app.domain.sheets import Sheet, SheetKey, Standing
from tests.application.contests import Contest
from tests.storage.builders import JUDGES, marks, points, small_event, small_rulebook

BOOK = small_rulebook()
PITCH, DEEDS = BOOK.dimensions
ROUNDED = replace(BOOK, final=Rounding(1))


def weighted(pitch: int) -> Rulebook:
    """The rules with another weight for the pitch."""
    return replace(
        BOOK,
        dimensions=(replace(PITCH, weight=points(pitch)), replace(DEEDS, weight=points(100 - pitch))),
    )


def scored() -> Event:
    """E1 leads by its pitch (90 to 80), E2 by its figures (100 to 20); the rest have neither."""
    pitch = {"E1": ("54", "36"), "E2": ("48", "32")}
    sheets = tuple(
        Sheet("pitch", entry, judge, Standing.SUBMITTED, marks(idea, market))
        for entry, (idea, market) in pitch.items()
        for judge in JUDGES
    )
    figures = {"E1": (150, 5), "E2": (900, 10)}
    values = tuple(
        value
        for entry, (sales, papers) in figures.items()
        for value in (
            IndicatorValue(entry, "sales", verified=points(sales)),
            IndicatorValue(entry, "papers", verified=points(papers)),
        )
    )
    return small_event(*sheets, values=values)


# Drafts


def test_a_draft_counts_for_nothing_until_it_is_published() -> None:
    contest = Contest()
    contest.do(SaveRulebookDraft("final", ROUNDED, BOOK.fingerprint))
    view = contest.judging.ask(RulebookOf("final"))
    assert view.draft is not None
    assert (view.draft.rulebook, view.draft.base) == (ROUNDED, BOOK.fingerprint)
    assert view.round.rulebook == BOOK
    assert contest.log == []


def test_a_draft_that_somebody_else_saved_is_not_written_over() -> None:
    contest = Contest()
    contest.do(SaveRulebookDraft("final", ROUNDED, BOOK.fingerprint))
    other = replace(BOOK, name="另一份")
    stale = SaveRulebookDraft("final", other, BOOK.fingerprint)
    assert contest.refused(stale).problem is Problem.CHANGED_MEANWHILE
    contest.do(replace(stale, seen=ROUNDED.fingerprint))
    contest.do(DropRulebookDraft("final"))
    assert contest.judging.ask(RulebookOf("final")).draft is None


# Versions


def test_before_the_first_sheet_rules_are_published_without_a_reason() -> None:
    contest = Contest()
    contest.do(SaveRulebookDraft("final", ROUNDED, BOOK.fingerprint))
    outcome = contest.do(PublishRulebook("final", ROUNDED, BOOK.fingerprint))
    assert Area.RULES in outcome.changes.areas
    view = contest.judging.ask(RulebookOf("final"))
    assert [version.version for version in view.versions] == [1, 2]
    assert [version.rulebook for version in view.versions] == [BOOK, ROUNDED]
    assert (view.round.rulebook, view.draft, view.submitted) == (ROUNDED, None, 0)


def test_after_the_first_sheet_new_rules_are_an_amendment_with_a_reason() -> None:
    contest = Contest(scored())
    amended = weighted(30)
    command = PublishRulebook("final", amended, BOOK.fingerprint)
    assert contest.refused(command).problem is Problem.REASON_MISSING
    contest.do(replace(command, reason="组委会第 3 号决定"))
    # Pitch 90 and 80; figures 15 + 5 and 90 + 10. By hand:
    # 70/30: E1 63 + 6 = 69, E2 56 + 30 = 86; 30/70: E1 27 + 14 = 41, E2 24 + 70 = 94.
    first, last = (contest.log[-1].before, contest.log[-1].after)
    assert from_text(Rulebook, first) == BOOK
    assert from_text(Amendment, last) == Amendment(
        amended,
        (
            PlaceMove("E1", Fraction(2), Fraction(2), points(69), points(41)),
            PlaceMove("E2", Fraction(1), Fraction(1), points(86), points(94)),
        ),
    )
    assert contest.log[-1].reason == "组委会第 3 号决定"


def test_an_amendment_says_beforehand_which_places_it_moves() -> None:
    contest = Contest(scored())
    # Pitch alone counts but for a hundredth: E1 89.1 + 0.2 = 89.3, E2 79.2 + 1 = 80.2.
    view = contest.judging.ask(AmendmentOf("final", weighted(99)))
    assert (view.findings, view.needs_reason, view.lost_figures) == ((), True, 0)
    assert view.moves == (
        PlaceMove("E1", Fraction(2), Fraction(1), points(69), points("89.3")),
        PlaceMove("E2", Fraction(1), Fraction(2), points(86), points("80.2")),
    )
    assert contest.judging.ask(StandingsOf("final")).standings.overall.order == ("E2", "E1")


def test_marks_that_new_rules_would_forbid_stop_them() -> None:
    contest = Contest()
    contest.do(SubmitSheet("final", "pitch", "E1", "J1", marks(60), "S1"))
    idea, market = PITCH.criteria
    smaller = replace(BOOK, dimensions=(_with(PITCH, replace(idea, maximum=500_000), market), DEEDS))
    view = contest.judging.ask(AmendmentOf("final", smaller))
    assert [finding.problem for finding in view.findings] == [Problem.MARK_ABOVE_MAXIMUM]
    command = PublishRulebook("final", smaller, BOOK.fingerprint, "满分改为 50")
    assert contest.refused(command).problem is Problem.MARK_ABOVE_MAXIMUM


def _with(dimension: Dimension, *criteria: object) -> Dimension:
    return replace(dimension, criteria=criteria)  # type: ignore[arg-type]


def test_rules_that_cannot_rank_are_not_published() -> None:
    contest = Contest()
    broken = replace(BOOK, dimensions=(replace(PITCH, weight=points(50)), DEEDS))
    command = PublishRulebook("final", broken, BOOK.fingerprint)
    assert contest.refused(command).problem is Problem.WEIGHTS_DO_NOT_ADD_UP


def test_rules_seen_before_somebody_else_published_are_not_put_in_force() -> None:
    contest = Contest()
    contest.do(PublishRulebook("final", ROUNDED, BOOK.fingerprint))
    command = PublishRulebook("final", weighted(60), BOOK.fingerprint)
    assert contest.refused(command).problem is Problem.CHANGED_MEANWHILE


def test_the_same_rules_again_are_no_new_version() -> None:
    contest = Contest()
    same = PublishRulebook("final", BOOK, BOOK.fingerprint)
    assert contest.refused(same).problem is Problem.ALREADY_DONE


def test_figures_of_an_indicator_that_is_gone_go_with_it_and_are_counted_beforehand() -> None:
    contest = Contest()
    contest.do(RecordFigure("final", IndicatorValue("E1", "sales", points(30))))
    contest.do(RecordFigure("final", IndicatorValue("E1", "papers", points(3))))
    fewer = replace(BOOK, dimensions=(PITCH, _with(DEEDS, DEEDS.criteria[0])))
    assert contest.judging.ask(AmendmentOf("final", fewer)).lost_figures == 1
    contest.do(PublishRulebook("final", fewer, BOOK.fingerprint))
    assert [value.criterion for value in contest.final.values] == ["sales"]


def test_sheets_remember_the_rules_that_they_were_given_under() -> None:
    contest = Contest()
    contest.submit()
    contest.do(PublishRulebook("final", ROUNDED, BOOK.fingerprint, "只保留一位小数"))
    contest.submit(SheetKey("pitch", "E2", "J1"))
    prints = [held.rulebook for held in contest.store.read_all_revisions()]
    assert prints == [BOOK.fingerprint, ROUNDED.fingerprint]


def test_a_mark_that_a_recusal_hides_is_looked_at_too() -> None:
    contest = Contest()
    contest.do(SubmitSheet("final", "pitch", "E1", "J1", marks(60), "S1"))
    contest.do(Recuse("final", "J1", "E1", "亲属"))
    idea, market = PITCH.criteria
    smaller = replace(BOOK, dimensions=(_with(PITCH, replace(idea, maximum=500_000), market), DEEDS))
    refused = contest.refused(PublishRulebook("final", smaller, BOOK.fingerprint, "满分改为 50"))
    assert refused.problem is Problem.MARK_ABOVE_MAXIMUM
    contest.do(PublishRulebook("final", ROUNDED, BOOK.fingerprint, "只保留一位小数"))
    contest.do(Recuse("final", "J1", "E1", "弄错了", lift=True))
    assert contest.final.sheets[0].marks == marks(60)


def test_marks_on_a_desk_that_new_rules_have_no_place_for_leave_it() -> None:
    contest = Contest()
    contest.do(SaveDraft("final", "pitch", "E1", "J1", marks(60, "30.5"), "写得好"))
    idea, market = PITCH.criteria
    whole = replace(market, step=10_000)
    smaller = replace(BOOK, dimensions=(_with(PITCH, idea, whole), DEEDS))
    contest.do(PublishRulebook("final", smaller, BOOK.fingerprint))
    held = contest.on_desk()
    assert (held.marks, held.note) == ({"idea": 600_000}, "写得好")
    contest.do(SaveDraft("final", "pitch", "E1", "J1", {"idea": 600_000, "market": 300_000}))


def test_rules_need_a_reason_once_a_sheet_was_handed_in_though_it_was_voided() -> None:
    contest = Contest()
    contest.submit()
    contest.do(VoidSheet("final", "pitch", "E1", "J1", "违规"))
    contest.do(ExcuseSeat("final", "pitch", "E1", "J1", Standing.ABSENT, "离场"))
    command = PublishRulebook("final", ROUNDED, BOOK.fingerprint)
    assert contest.refused(command).problem is Problem.REASON_MISSING


def test_an_absence_alone_asks_for_no_reason() -> None:
    contest = Contest()
    contest.do(ExcuseSeat("final", "pitch", "E1", "J1", Standing.ABSENT, "病假"))
    contest.do(PublishRulebook("final", ROUNDED, BOOK.fingerprint))
    assert contest.final.rulebook == ROUNDED
