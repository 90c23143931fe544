"""Figures and evidence: one person verifies, another confirms, files back them."""

import hashlib
from dataclasses import replace

import pytest

from judging_app.application.commands import AttachEvidence, ConfirmFigure, DetachEvidence, RecordFigure
from judging_app.application.evidence import MOST_BYTES, EvidenceKind, refuse_large
from judging_app.application.queries import EvidenceContent, EvidenceOf, StandingsOf
from judging_app.domain.event import Event
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.problems import JudgingError, Problem
from tests.application.contests import Contest
from tests.storage.builders import points, small_event

PDF = b"%PDF-1.7\n1 0 obj\n<< >>\nendobj\n"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)


def verified(contest: Contest, claimed: int = 50, figure: int = 40, by: str = "核验员甲") -> None:
    """Verify E1's sales below what was claimed."""
    value = IndicatorValue("E1", "sales", points(claimed), points(figure), reason="核减", verified_by=by)
    contest.do(RecordFigure("final", value))


def held(contest: Contest) -> IndicatorValue:
    """E1's sales as they stand."""
    return next(item for item in contest.final.values if (item.entry, item.criterion) == ("E1", "sales"))


def confirming() -> Event:
    """The small event under rules that ask for a second person."""
    event = small_event()
    book = replace(event.rounds[0].rulebook, confirm_figures=True)
    return replace(event, rounds=(replace(event.rounds[0], rulebook=book),))


def noticed(contest: Contest, problem: Problem) -> dict[str, str]:
    """The facts of a notice about E1, empty where there is none."""
    found = contest.judging.ask(StandingsOf("final")).notices
    return next(
        (dict(item.facts) for item in found if item.problem is problem and item.facts["entry"] == "E1"), {}
    )


def test_one_person_verifies_and_another_confirms() -> None:
    contest = Contest()
    verified(contest)
    contest.do(ConfirmFigure("final", "E1", "sales", "复核员乙"))
    assert (held(contest).verified_by, held(contest).confirmed_by) == ("核验员甲", "复核员乙")
    contest.do(ConfirmFigure("final", "E1", "sales", "", undo=True))
    assert held(contest).confirmed_by == ""


@pytest.mark.parametrize("again", ["核验员A", " 核验员 A", "核验员ａ"])
def test_nobody_confirms_their_own_figure_however_the_name_is_written(again: str) -> None:
    contest = Contest()
    verified(contest, by="核验员A")
    finding = contest.refused(ConfirmFigure("final", "E1", "sales", again))
    assert (finding.problem, finding.facts) == (Problem.SAME_PERSON, {"person": again.strip()})


def test_what_nobody_verified_cannot_be_confirmed() -> None:
    contest = Contest()
    contest.do(RecordFigure("final", IndicatorValue("E1", "sales", points(50))))
    refused = contest.refused(ConfirmFigure("final", "E1", "sales", "复核员乙"))
    assert refused.problem is Problem.NOT_VERIFIED


def test_verifying_anew_takes_the_confirmation_away() -> None:
    contest = Contest()
    verified(contest)
    contest.do(ConfirmFigure("final", "E1", "sales", "复核员乙"))
    verified(contest, figure=30, by="核验员丙")
    assert (held(contest).verified_by, held(contest).confirmed_by) == ("核验员丙", "")


def test_a_figure_that_differs_from_the_claim_needs_a_reason() -> None:
    contest = Contest()
    value = IndicatorValue("E1", "sales", points(50), points(40))
    assert contest.refused(RecordFigure("final", value)).problem is Problem.REASON_MISSING
    contest.do(RecordFigure("final", replace(value, verified=points(50))))


def test_figures_that_wait_for_a_second_person_are_noticed_where_the_rules_ask_for_one() -> None:
    for event, expected in ((confirming(), {"entry": "E1", "number": "1"}), (small_event(), {})):
        contest = Contest(event)
        verified(contest)
        assert noticed(contest, Problem.FIGURE_UNCONFIRMED) == expected
        contest.do(ConfirmFigure("final", "E1", "sales", "复核员乙"))
        assert noticed(contest, Problem.FIGURE_UNCONFIRMED) == {}


def test_a_claim_without_evidence_does_not_count_until_it_is_verified() -> None:
    contest = Contest()
    contest.do(RecordFigure("final", IndicatorValue("E1", "papers", verified=points(4))))
    claim = IndicatorValue("E1", "sales", points(50))
    contest.do(RecordFigure("final", claim))
    # Fifty of 10 each are 5 points, and 4 for the papers.
    assert _deeds(contest) == points(9)
    contest.do(RecordFigure("final", replace(claim, evidence_missing=True)))
    assert _deeds(contest) is None
    assert noticed(contest, Problem.FIGURE_UNFOUNDED) == {"entry": "E1", "number": "1"}
    assert noticed(contest, Problem.INDICATOR_VALUE_MISSING) == {}
    verified(contest, figure=50)
    assert (_deeds(contest), held(contest).evidence_missing) == (points(9), False)


def _deeds(contest: Contest) -> object:
    part = contest.judging.ask(StandingsOf("final")).standings.scores["E1"].dimension("deeds")
    return None if part is None else part.score


# Evidence


def attach(name: str = "社保名册.pdf", content: bytes = PDF, criterion: str = "sales") -> AttachEvidence:
    """A file for E1's sales."""
    return AttachEvidence("final", "E1", criterion, name, content)


def test_evidence_is_kept_in_the_event_with_its_digest() -> None:
    contest = Contest()
    contest.do(attach())
    (item,) = contest.judging.ask(EvidenceOf("final", "E1"))
    assert (item.code, item.name, item.kind, item.size) == ("E1", "社保名册.pdf", EvidenceKind.PDF, len(PDF))
    assert item.digest == hashlib.sha256(PDF).hexdigest()
    assert contest.judging.ask(EvidenceContent(item.code)) == PDF
    assert contest.judging.ask(EvidenceOf("final", "E2")) == ()
    assert contest.log[-1].act == "attach"


def test_evidence_is_taken_off_with_a_reason_and_its_number_is_not_used_again() -> None:
    contest = Contest()
    contest.do(attach())
    assert contest.refused(DetachEvidence("final", "E1", " ")).problem is Problem.REASON_MISSING
    contest.do(DetachEvidence("final", "E1", "传错了"))
    assert contest.judging.ask(EvidenceOf("final")) == ()
    contest.do(attach(content=PDF + b"2"))
    assert [item.code for item in contest.judging.ask(EvidenceOf("final"))] == ["E2"]
    assert contest.refused(DetachEvidence("final", "E1", "再来一次")).problem is Problem.NOTHING_TO_CORRECT


def test_evidence_belongs_to_an_indicator_that_there_is() -> None:
    assert Contest().refused(attach(criterion="x")).problem is Problem.UNKNOWN_CRITERION


def test_the_same_file_is_not_attached_twice_to_one_figure_but_to_another() -> None:
    contest = Contest()
    contest.do(attach())
    assert contest.refused(attach("副本.pdf")).problem is Problem.EVIDENCE_TWICE
    contest.do(attach(criterion="papers"))


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("空.pdf", b"", Problem.EVIDENCE_EMPTY),
        ("名册.exe", b"MZ\x90\x00", Problem.EVIDENCE_TYPE),
        ("假的.pdf", b"<html></html>", Problem.EVIDENCE_TYPE),
        ("压缩.zip", b"PK\x03\x04rest", Problem.EVIDENCE_TYPE),
    ],
)
def test_what_is_no_evidence_is_refused(name: str, content: bytes, problem: Problem) -> None:
    assert Contest().refused(attach(name, content)).problem is problem


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("照片.png", PNG, EvidenceKind.PNG),
        ("照片.jpg", b"\xff\xd8\xff\xe0rest", EvidenceKind.JPEG),
        ("照片.webp", b"RIFF\x00\x00\x00\x00WEBPVP8 ", EvidenceKind.WEBP),
        ("合同清单.xlsx", b"PK\x03\x04rest", EvidenceKind.OFFICE),
        ("其实是图片.pdf", PNG, EvidenceKind.PNG),
    ],
)
def test_a_file_is_what_its_first_bytes_say(name: str, content: bytes, kind: EvidenceKind) -> None:
    contest = Contest()
    contest.do(attach(name, content))
    assert [item.kind for item in contest.judging.ask(EvidenceOf("final"))] == [kind]


def test_a_file_above_the_limit_is_refused_by_its_size_alone() -> None:
    refuse_large("扫描.pdf", MOST_BYTES)
    with pytest.raises(JudgingError) as refused:
        refuse_large("扫描.pdf", 300 * 1024 * 1024)
    (finding,) = refused.value.findings
    assert finding.problem is Problem.EVIDENCE_TOO_LARGE
    assert finding.facts == {"file": "扫描.pdf", "size": "300", "max": "20"}
