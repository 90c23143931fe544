"""Handlers of rulebooks: drafts are kept as they are edited, versions are published for ever."""

from dataclasses import replace

from judging_app.application.amendments import (
    Amendment,
    AmendmentView,
    RulebookDraft,
    RulebookVersion,
    amended,
    place_moves,
    with_round,
)
from judging_app.application.changes import Area, Changes, Outcome
from judging_app.application.commands import DropRulebookDraft, PublishRulebook, SaveRulebookDraft
from judging_app.application.handling import Desk, Done, kept_out, need_reason, refuse_errors
from judging_app.application.records import Draft, SheetRevision
from judging_app.application.setup import SetupKind
from judging_app.application.state import EventState
from judging_app.domain.event import Event, Round
from judging_app.domain.event_checks import SheetRules, contradictions, new_unfit_codes
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.rulebook import Rulebook


def save_rulebook_draft(command: SaveRulebookDraft, desk: Desk) -> Done:
    """Keep a draft; raises CHANGED_MEANWHILE where somebody else saved one or published."""
    desk.state.round(command.round)
    held = desk.store.read_rulebook_draft(command.round)
    seen = "" if held is None else held.rulebook.fingerprint
    if seen != command.seen and seen != command.rulebook.fingerprint:
        raise JudgingError.of(Problem.CHANGED_MEANWHILE, what=command.rulebook.name)
    draft = RulebookDraft(command.round, command.rulebook, command.base, desk.actor.name, desk.now)
    desk.work.put_rulebook_draft(draft)
    return _drafted(command.round)


def drop_rulebook_draft(command: DropRulebookDraft, desk: Desk) -> Done:
    """Forget a draft, if there is one."""
    desk.work.drop_rulebook_draft(command.round)
    return _drafted(command.round)


def _drafted(round_code: str) -> Done:
    return Done(Outcome(Changes(round_code, frozenset({Area.RULES_DRAFT}))), lambda _: None)


def publish_rulebook(command: PublishRulebook, desk: Desk) -> Done:
    """Put a rulebook in force; after the first submitted sheet only with a reason."""
    round_ = desk.state.round(command.round)
    if command.base != round_.rulebook.fingerprint:
        raise JudgingError.of(Problem.CHANGED_MEANWHILE, what=round_.rulebook.name)
    if command.rulebook.fingerprint == command.base:
        raise JudgingError.of(Problem.ALREADY_DONE)
    view = amendment_view(desk.state, command.round, command.rulebook)
    refuse_errors(view.findings)
    if view.needs_reason:
        need_reason(command.reason)
    newest = desk.store.read_rulebooks(command.round)[-1].version
    version = RulebookVersion(
        command.round, newest + 1, command.rulebook, command.reason, desk.actor.name, desk.now
    )
    changed = with_round(desk.state.event, amended(desk.state.round(command.round), command.rulebook))
    desk.work.add_rulebook(version)
    drafts = _fit_drafts(desk, changed, command.round)
    if view.lost_figures:
        desk.work.put_setup(changed, frozenset({(SetupKind.FIGURE, command.round)}))
    desk.work.drop_rulebook_draft(command.round)
    desk.log(
        "publish",
        ("rulebook", command.round, str(version.version)),
        round_.rulebook,
        Amendment(command.rulebook, view.moves),
        command.reason,
    )
    areas = frozenset({Area.RULES, Area.RULES_DRAFT, Area.FIGURES, Area.DRAFTS})

    def take(state: EventState) -> None:
        state.take_event(changed)
        for draft in drafts:
            state.take_draft(draft)

    return Done(Outcome(Changes(command.round, areas)), take)


def _fit_drafts(desk: Desk, event: Event, round_code: str) -> list[Draft]:
    """Store every draft of the round anew that holds marks for which the new rules have no place."""
    round_ = event.round(round_code)
    fitted = []
    # Another program's are in the store alone for a moment: drafts leave no trace in the log.
    for draft in desk.store.read_drafts():
        if round_ is not None and draft.round == round_code:
            fitting = _fitting(draft, event, round_)
            if fitting != draft:
                desk.work.put_draft(fitting)
                fitted.append(fitting)
    return fitted


def amendment_view(state: EventState, round_code: str, rulebook: Rulebook) -> AmendmentView:
    """Work out what publishing a rulebook would do to an event."""
    state.round(round_code)
    before = state.with_every_sheet()
    after = _amended(before, round_code, rulebook)
    findings = (*kept_out(contradictions(after)), *new_unfit_codes(before, after))
    event = state.event
    round_ = state.round(round_code)
    changed = amended(round_, rulebook)
    scored = any(_was_submitted(held) for held in state.revisions(round_code).values())
    moves = () if findings or not scored else place_moves(event, with_round(event, changed), round_code)
    return AmendmentView(findings, moves, scored, len(round_.values) - len(changed.values))


def _was_submitted(held: SheetRevision) -> bool:
    """Whether marks were ever handed in on a sheet, whatever became of it since."""
    return bool(held.sheet.marks) or held.revision > 1


def _amended(event: Event, round_code: str, rulebook: Rulebook) -> Event:
    rounds = (amended(item, rulebook) if item.code == round_code else item for item in event.rounds)
    return replace(event, rounds=tuple(rounds))


def _fitting(draft: Draft, event: Event, round_: Round) -> Draft:
    """A draft without the marks that new rules have no place for."""
    dimension = round_.rulebook.dimension(draft.key.dimension)
    entry = event.entry(draft.key.entry)
    if dimension is None or entry is None:
        return replace(draft, marks={}, note="")
    rules = SheetRules.for_track(dimension, entry.track)
    marks = {code: mark for code, mark in draft.marks.items() if rules.allows(code, mark)}
    return replace(draft, marks=marks)
