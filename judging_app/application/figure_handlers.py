"""Handlers of figures and their evidence: claimed, verified by one person, confirmed by another."""

from dataclasses import replace

from judging_app.application.changes import Area, Changes, Outcome
from judging_app.application.commands import AttachEvidence, ConfirmFigure, DetachEvidence, RecordFigure
from judging_app.application.evidence import EvidenceFile, check_evidence
from judging_app.application.handling import Desk, Done, need_reason, refuse_errors
from judging_app.application.round_handlers import need_entry, next_code, round_changed
from judging_app.domain.event import Round
from judging_app.domain.event_checks import check_figure
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.people import is_same_person
from judging_app.domain.problems import JudgingError, Problem


def record_figure(command: RecordFigure, desk: Desk) -> Done:
    """Record an entry's figure; the figure before stays in the log, a confirmation lapses.

    A verified figure bears the name of who verified it. Verifying another figure than the claimed
    one needs a reason.
    """
    round_ = desk.state.round(command.round)
    value = command.value
    if value.is_verified:
        value = replace(value, verified_by=value.verified_by or desk.actor.name, evidence_missing=False)
    else:
        value = replace(value, verified_by="")
    value = replace(value, confirmed_by="")
    subject = ("value", command.round, value.entry, value.criterion)
    refuse_errors(check_figure(desk.state.bare_event(), round_, value, subject))
    if value.claimed is not None and value.verified not in {None, value.claimed}:
        need_reason(value.reason)
    return _put(desk, round_, value, "figure", value.reason)


def confirm_figure(command: ConfirmFigure, desk: Desk) -> Done:
    """Confirm a verified figure; raises SAME_PERSON for the one who verified it."""
    round_ = desk.state.round(command.round)
    value = _value(round_, command.entry, command.criterion)
    if value is None or not value.is_verified:
        raise JudgingError.of(Problem.NOT_VERIFIED, entry=command.entry, criterion=command.criterion)
    by = "" if command.undo else command.by.strip() or desk.actor.name
    if bool(value.confirmed_by) is not command.undo:
        raise JudgingError.of(Problem.ALREADY_DONE)
    if by and is_same_person(by, value.verified_by):
        raise JudgingError.of(Problem.SAME_PERSON, person=by)
    return _put(desk, round_, replace(value, confirmed_by=by), "confirm", "")


def _value(round_: Round, entry: str, criterion: str) -> IndicatorValue | None:
    key = (entry, criterion)
    return next((item for item in round_.values if (item.entry, item.criterion) == key), None)


def _put(desk: Desk, round_: Round, value: IndicatorValue, act: str, reason: str) -> Done:
    before = _value(round_, value.entry, value.criterion)
    desk.work.put_figure(round_.code, value)
    desk.log(act, ("value", round_.code, value.entry, value.criterion), before, value, reason)
    others = tuple(item for item in round_.values if item is not before)
    return round_changed(round_, Area.FIGURES, value.entry, values=(*others, value))


def attach_evidence(command: AttachEvidence, desk: Desk) -> Done:
    """Keep a file in the event; raises EVIDENCE_TOO_LARGE, EVIDENCE_TYPE and the like."""
    round_ = desk.state.round(command.round)
    need_entry(desk.state.bare_event(), round_, command.entry)
    indicators = {leaf.code for dimension in round_.rulebook.measured for leaf in dimension.leaves()}
    if command.criterion and command.criterion not in indicators:
        raise JudgingError.of(Problem.UNKNOWN_CRITERION, criterion=command.criterion)
    held = desk.store.read_evidence_list()
    code = next_code("E", frozenset(item.code for item in desk.store.read_evidence_list(withdrawn=True)))
    kind = check_evidence(command.name, command.content)
    item = EvidenceFile.of(command, code, kind, desk.actor.name, desk.now)
    same = [each for each in held if each.digest == item.digest and each.about == item.about]
    if same:
        raise JudgingError.of(Problem.EVIDENCE_TWICE, file=command.name, other=same[0].name)
    desk.work.add_evidence(item, command.content)
    desk.log("attach", ("evidence", command.round, code), None, item, "")
    return _evidence_changed(item)


def detach_evidence(command: DetachEvidence, desk: Desk) -> Done:
    """Take a piece of evidence off, with a reason."""
    need_reason(command.reason)
    held = desk.store.read_evidence_list()
    item = next((each for each in held if (each.round, each.code) == (command.round, command.code)), None)
    if item is None:
        raise JudgingError.of(Problem.NOTHING_TO_CORRECT)
    desk.work.withdraw_evidence(command.code, command.reason)
    desk.log("detach", ("evidence", command.round, command.code), item, None, command.reason)
    return _evidence_changed(item)


def _evidence_changed(item: EvidenceFile) -> Done:
    outcome = Outcome(Changes(item.round, frozenset({Area.EVIDENCE}), (item.entry,)))
    return Done(outcome, lambda _: None)
