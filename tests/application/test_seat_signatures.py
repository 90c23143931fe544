"""A judge's word that the sheets are right."""

from dataclasses import replace
from datetime import timedelta

import pytest

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.changes import Area, Changes
from judging_app.application.queries import BoardOf
from judging_app.application.seats.commands import SignSheets
from judging_app.application.seats.records import Signature, SignedSheet
from judging_app.domain.canonical import canonical_text
from judging_app.domain.problems import Problem
from tests.application.contests import Contest
from tests.storage.builders import KEY, NOON, sheet, small_event

JUDGE = Actor("评委J1", ActorRole.JUDGE, "J1")
SECOND = KEY._replace(entry="E2")
BOTH = (SignedSheet("pitch", "E1", 1), SignedSheet("pitch", "E2", 1))
SIGN = SignSheets("final", "J1", "id 1", " 评委J1 ", "M0 0L9 9", BOTH)


def handed_in() -> Contest:
    return Contest(small_event(sheet(), sheet(SECOND), sheet(KEY._replace(judge="J2"))))


def signed_on_board(contest: Contest) -> set[str]:
    """The entries whose sheet of J1 bears a signature that covers it as it is."""
    rows = contest.judging.ask(BoardOf("final")).rows
    return {cell.key.entry for row in rows for cell in row.cells if cell is not None and cell.signed}


def test_a_signature_is_kept_with_what_it_covers() -> None:
    contest = handed_in()
    outcome = contest.do_as(JUDGE, SIGN)
    assert outcome.changes == Changes("final", frozenset({Area.LAPTOPS}), (), "J1")
    expected = Signature("id 1", "final", "J1", "评委J1", "M0 0L9 9", BOTH, NOON + timedelta(seconds=1))
    assert contest.seats.signatures == (expected,)
    assert contest.seats.signature_of("final", "J1") == expected
    assert contest.seats.signature_of("final", "J2") is None
    assert contest.seats.signature_of("other", "J1") is None
    (entry,) = contest.log
    assert (entry.act, entry.subject, entry.actor, entry.after) == (
        "sign",
        "seat/J1",
        "评委J1",
        canonical_text(expected),
    )
    assert signed_on_board(contest) == {"E1", "E2"}


def test_the_same_signature_sent_again_is_kept_once() -> None:
    contest = handed_in()
    contest.do_as(JUDGE, SIGN)
    kept = contest.store.kept
    assert contest.do_as(JUDGE, SIGN).changes == Changes("final", frozenset())
    # What was signed holds, also where a sheet was corrected before it came again.
    contest.submit(base=1, reason="更正")
    contest.do_as(JUDGE, SIGN)
    assert (contest.seats.signatures, kept.seats.signatures) == (kept.seats.signatures,) * 2


@pytest.mark.parametrize("changed", [{"judge": "J2"}, {"sheets": BOTH[:1]}])
def test_one_id_cannot_stand_for_two_signatures(changed: dict[str, object]) -> None:
    contest = handed_in()
    contest.do(SIGN)
    finding = contest.refused(replace(SIGN, **changed))  # type: ignore[arg-type]
    assert (finding.problem, finding.facts) == (Problem.SUBMISSION_ID_REUSED, {"submission": "id 1"})


@pytest.mark.parametrize(
    "signed",
    [
        SignedSheet("pitch", "E2", 2),
        SignedSheet("pitch", "E2", 0),
        SignedSheet("pitch", "E3", 1),
        SignedSheet("pitch", "E3", 0),
        SignedSheet("deeds", "E2", 1),
        SignedSheet("pitch", "EX", 1),
    ],
)
def test_nobody_signs_what_is_not_stored_as_it_was_shown(signed: SignedSheet) -> None:
    finding = handed_in().refused(replace(SIGN, sheets=(BOTH[0], signed)))
    assert (finding.problem, finding.facts) == (Problem.SIGNED_OTHERWISE, {"entry": signed.entry})


def test_nobody_signs_the_sheet_of_another() -> None:
    contest = Contest(small_event(sheet(KEY._replace(judge="J2"))))
    command = replace(SIGN, sheets=BOTH[:1])
    assert contest.refused(command).problem is Problem.SIGNED_OTHERWISE


def test_a_correction_takes_the_signature_off_that_sheet_until_it_is_signed_again() -> None:
    contest = handed_in()
    contest.do_as(JUDGE, SIGN)
    contest.submit(base=1, reason="更正")
    assert signed_on_board(contest) == {"E2"}
    assert contest.refused(replace(SIGN, id="id 2")).problem is Problem.SIGNED_OTHERWISE
    anew = replace(SIGN, id="id 2", sheets=(SignedSheet("pitch", "E1", 2), BOTH[1]))
    contest.do_as(JUDGE, anew)
    assert signed_on_board(contest) == {"E1", "E2"}
    assert [item.id for item in contest.seats.signatures] == ["id 1", "id 2"]
    latest = contest.seats.signature_of("final", "J1")
    assert latest is not None
    assert latest.id == "id 2"


def test_only_the_latest_signature_holds() -> None:
    contest = handed_in()
    contest.do(SIGN)
    contest.do(replace(SIGN, id="id 2", sheets=BOTH[1:]))
    assert signed_on_board(contest) == {"E2"}


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"name": " "}, Problem.SIGNER_MISSING),
        ({"judge": "JX"}, Problem.UNKNOWN_JUDGE),
        ({"round": "x"}, Problem.UNKNOWN_ROUND),
    ],
)
def test_a_signature_of_nobody_is_refused(changed: dict[str, str], problem: Problem) -> None:
    assert handed_in().refused(replace(SIGN, **changed)).problem is problem  # type: ignore[arg-type]
