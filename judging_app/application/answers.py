"""Answers queries from the event in memory."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Generic, TypeVar, cast

from judging_app.application.advancement import AdvancementOf, AdvancementView, advancement_of
from judging_app.application.amendments import AmendmentView
from judging_app.application.consequences import Consequences, consequences_of
from judging_app.application.evidence import EvidenceFile
from judging_app.application.keying.answers import KeyingOf, answer_keying
from judging_app.application.log import ACTS, LogCheck, LogFilter, LogView, checked, named_codes
from judging_app.application.notices import held_notices, notices
from judging_app.application.papers.certificate_acts import CertificateOf, answer_certificate
from judging_app.application.ports import EventStore
from judging_app.application.preflight import PreflightOf, answer_preflight
from judging_app.application.queries import (
    AmendmentOf,
    AuditTrail,
    BoardOf,
    CheckLog,
    ConsequencesOf,
    Desk,
    DeskEntry,
    DeskOf,
    DoorOf,
    DoorView,
    EvidenceContent,
    EvidenceOf,
    Explanation,
    ExplanationOf,
    HistoryOf,
    LogOf,
    ProgressOf,
    Query,
    RulebookOf,
    RulebookView,
    ScreenOf,
    SeatProgress,
    SeatRecordsOf,
    ShowOf,
    SliceOf,
    StandingsOf,
    StandingsView,
    UndoOf,
    UndoView,
    WholeEvent,
)
from judging_app.application.records import AuditEntry, SheetRevision
from judging_app.application.rule_handlers import amendment_view
from judging_app.application.sealing.answers import (
    ContentOf,
    SealsOf,
    StatementOf,
    answer_content,
    answer_seals,
    answer_statement,
)
from judging_app.application.sealing.readiness import SealReadinessOf, answer_readiness
from judging_app.application.seats.board import BoardView, board_of
from judging_app.application.seats.records import SeatRecords
from judging_app.application.seats.slice import SeatSlice, slice_of
from judging_app.application.setup_handlers import SETUP, undo_stacks
from judging_app.application.stage.seat_stage import seat_stage
from judging_app.application.stage.show_view import ScreenView, ShowView, screen_of, show_of
from judging_app.application.standings_of_sheets import standing_of
from judging_app.application.state import EventState
from judging_app.domain.backdrop import build_backdrop
from judging_app.domain.event import UNRANKED, Entry, Event, Round
from judging_app.domain.event_checks import SheetRules
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.rubric import Criterion
from judging_app.domain.sheets import COUNTING, WAITED_FOR, SheetKey

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class ReadOn(Generic[Answer]):
    """What is left of an answer once memory has said its part."""

    read: Callable[[EventStore], Answer]


def needs_memory(query: Query[Any]) -> bool:
    """Whether the event in memory has a part in the answer; else `from_store` has the whole of it."""
    return type(query) not in _FROM_STORE_ALONE


def from_store(query: Query[Answer], store: EventStore) -> Answer:
    """Answer what only the store knows."""
    return cast("Answer", _FROM_STORE_ALONE[type(query)](query, store))


def from_memory(query: Query[Answer], state: EventState, store: EventStore) -> Answer | ReadOn[Answer]:
    """Answer a query, or as far as memory goes: the rest of the answer is only read from the store.

    Raises `JudgingError` when it names something unknown.
    """
    asked: Any = query
    found: Any
    both = _FROM_BOTH.get(type(asked))
    if both is not None:
        found = both(asked, state, store)
    elif type(asked) in _FROM_STORE_THEN:
        found = ReadOn(_FROM_STORE_THEN[type(asked)](asked, state))
    else:
        found = _FROM_MEMORY[type(asked)](asked, state)
    return cast("Answer | ReadOn[Answer]", found)


def _history(query: HistoryOf, store: EventStore) -> tuple[SheetRevision, ...]:
    return tuple(store.read_history(query.round, query.key))


def _audit_trail(query: AuditTrail, store: EventStore) -> tuple[AuditEntry, ...]:
    return tuple(store.read_audit(query.newest))


def _log(query: LogOf, state: EventState) -> Callable[[EventStore], LogView]:
    event = state.bare_event()
    acts = frozenset() if query.kind is None else ACTS[query.kind]
    text = query.text.strip()
    wanted = LogFilter(acts, query.actor, text, named_codes(event, text))

    def read(store: EventStore) -> LogView:
        with store.one_moment():
            found = tuple(store.read_log(wanted, before=query.before, since=query.since, most=query.most))
            if query.before is not None or query.since:
                return LogView(event, found)
            return LogView(event, found, store.count_log(wanted), tuple(store.read_log_people()))

    return read


def _check_log(_: CheckLog, store: EventStore) -> LogCheck:
    try:
        return checked(list(store.read_audit()))
    except JudgingError as error:
        # An entry that cannot be read any more was changed.
        number = error.findings[0].facts.get("number", "")
        if error.problem is not Problem.AUDIT_CHAIN_BROKEN or not number.isdecimal():
            raise
        return LogCheck(store.count_log(LogFilter()), int(number), "")


def _undo(_: UndoOf, __: EventState, store: EventStore) -> UndoView:
    stacks = undo_stacks(store.read_acts(SETUP))
    undo, redo = (steps[-1] if steps else None for steps in (stacks.undo, stacks.redo))
    newest = store.read_audit(1)
    return UndoView(undo, redo, newest[-1] if newest else None)


def _rulebook(query: RulebookOf, state: EventState) -> Callable[[EventStore], RulebookView]:
    state.round(query.round)
    event = state.event
    round_ = state.round(query.round)
    submitted = sum(held.sheet.standing in COUNTING for held in state.revisions(query.round).values())

    def read(store: EventStore) -> RulebookView:
        with store.one_moment():
            versions = tuple(store.read_rulebooks(query.round))
            return RulebookView(event, round_, versions, store.read_rulebook_draft(query.round), submitted)

    return read


def _evidence(query: EvidenceOf, store: EventStore) -> tuple[EvidenceFile, ...]:
    return tuple(
        item
        for item in store.read_evidence_list()
        if item.round == query.round and query.entry in {"", item.entry}
    )


def _evidence_content(query: EvidenceContent, store: EventStore) -> bytes:
    return store.read_evidence(query.code)


def _amendment(query: AmendmentOf, state: EventState) -> AmendmentView:
    return amendment_view(state, query.round, query.rulebook)


def _consequences(query: ConsequencesOf, state: EventState) -> Consequences:
    board = state.board(query.round)
    sheets = [held.sheet for held in state.revisions(query.round).values()]
    return consequences_of(state.event, query.round, query.change, sheets, board)


def _whole_event(_: WholeEvent, state: EventState) -> Event:
    return state.event


def _standings(query: StandingsOf, state: EventState) -> StandingsView:
    board = state.board(query.round)
    found = (*notices(board), *held_notices(board, state.seats.held))
    return StandingsView(state.event, state.round(query.round), board.standings, found)


def _explanation(query: ExplanationOf, state: EventState) -> Explanation:
    board = state.board(query.round)
    entry = state.event.entry(query.entry)
    score = board.scores.get(query.entry)
    if entry is None or score is None:
        raise JudgingError.of(Problem.UNKNOWN_ENTRY, entry=query.entry)
    standings = board.standings
    track = standings.tracks.get(entry.track)
    return Explanation(
        state.event,
        state.round(query.round),
        entry,
        score,
        standings.overall.place(query.entry),
        None if track is None else track.place(query.entry),
        {part.dimension: board.criteria_of(query.entry, part.dimension) for part in score.dimensions},
        standings.awards_of(query.entry),
        tuple(outcome for outcome in standings.awards if query.entry in outcome.open_tie),
        {} if board.rulebook.is_local else build_backdrop(board.index).fields,
    )


def _advancement(query: AdvancementOf, state: EventState) -> AdvancementView:
    board = state.board(query.round)
    event = state.event
    return advancement_of(event, state.round(query.round), board.standings, query.line)


def _desk(query: DeskOf, state: EventState) -> Desk:
    round_ = state.round(query.round)
    event = state.bare_event()
    judge = event.judge(query.judge)
    dimension = round_.rulebook.dimension(query.dimension)
    seats = [seat for seat in round_.seats if seat.judge == query.judge]
    if judge is None or not seats:
        raise JudgingError.of(Problem.UNKNOWN_JUDGE, judge=query.judge)
    if dimension is None:
        raise JudgingError.of(Problem.UNKNOWN_DIMENSION, dimension=query.dimension)
    scoring = [seat for seat in seats if seat.scores(dimension.code)]
    if not scoring:
        facts = {"judge": judge.code, "panel": seats[0].panel, "dimension": dimension.name}
        raise JudgingError.of(Problem.JUDGE_SCORES_OTHER_DIMENSION, **facts)
    panels = {seat.panel for seat in scoring}
    mine = {item.entry for item in round_.participations if item.panel in panels}
    recusals = {item.entry: item.reason for item in reversed(round_.recusals) if item.judge == judge.code}
    # What is asked is the same for every entry of a track.
    asked = {entry.track: dimension.leaves(entry.track) for entry in event.entries if entry.code in mine}
    rules = {track: SheetRules.for_track(dimension, track) for track in asked}
    full = {track: dimension.full(track) for track in asked}
    stage = seat_stage(state, round_, mine)
    entries = tuple(
        _desk_entry(
            state,
            round_,
            SheetKey(dimension.code, entry.code, judge.code),
            entry,
            asked[entry.track],
            rules[entry.track],
            full[entry.track],
            recusals.get(entry.code),
            presented=not stage.follow or entry.code in stage.scorable,
        )
        for entry in event.in_running_order()
        if entry.code in mine and asked[entry.track]
    )
    return Desk(event, round_, dimension, judge, scoring[0], entries, state.seats.rules, stage)


def _desk_entry(
    state: EventState,
    round_: Round,
    key: SheetKey,
    entry: Entry,
    leaves: tuple[Criterion, ...],
    rules: SheetRules,
    full: Fraction,
    recusal: str | None,
    *,
    presented: bool,
) -> DeskEntry:
    revision = state.revisions(round_.code).get(key)
    closed = state.is_closed(round_.code, key.entry)
    # A correction that can be handed in no more must not look like what is stored.
    draft = None if closed and revision is not None else state.draft(round_.code, key)
    # On a laptop drafts are older than rules that were published meanwhile. Nobody could clear a mark
    # of a criterion that is gone, and everything that is typed would be refused with it.
    stored = _fitting(rules, {} if revision is None else revision.sheet.marks)
    marks = stored if draft is None else _fitting(rules, draft.marks)
    note = "" if revision is None else revision.sheet.note
    reason = "" if revision is None else revision.sheet.reason
    return DeskEntry(
        entry,
        standing_of(revision, draft, recused=recusal is not None, closed=closed),
        0 if revision is None else revision.revision,
        marks,
        note if draft is None else draft.note,
        stored,
        leaves,
        full,
        draft is not None and (marks != stored or draft.note != note),
        reason if recusal is None else recusal,
        closed,
        (round_.code, key) in state.seats.waiting,
        presented,
        len(state.keyings.of(round_.code, key).open),
    )


def _fitting(rules: SheetRules, marks: Mapping[str, int]) -> Mapping[str, int]:
    return {code: mark for code, mark in marks.items() if rules.allows(code, mark)}


def _progress(query: ProgressOf, state: EventState) -> tuple[SeatProgress, ...]:
    round_ = state.round(query.round)
    event = state.bare_event()
    judges = {judge.code: judge for judge in event.judges}
    tracks = {entry.code: entry.track for entry in event.entries}
    recused = {(item.judge, item.entry) for item in round_.recusals}
    out = {item.entry for item in round_.participations if item.status in UNRANKED}
    revisions = state.revisions(round_.code)
    asked = {
        dimension.code: {track for track in {*tracks.values(), ""} if dimension.leaves(track)}
        for dimension in round_.rulebook.judged
    }
    answers: list[SeatProgress] = []
    for seat in round_.seats:
        keys = [
            SheetKey(dimension.code, item.entry, seat.judge)
            for dimension in round_.rulebook.judged
            if seat.scores(dimension.code)
            for item in round_.participations
            if item.panel == seat.panel and tracks.get(item.entry, "") in asked[dimension.code]
        ]
        found = [
            standing_of(
                revisions.get(key),
                state.draft(round_.code, key),
                recused=(key.judge, key.entry) in recused,
                closed=state.is_closed(round_.code, key.entry),
            )
            for key in keys
        ]
        idle = sum(
            key.entry in out and standing in WAITED_FOR for key, standing in zip(keys, found, strict=True)
        )
        answers.append(SeatProgress(seat, judges[seat.judge], dict(Counter(found)), idle))
    return tuple(answers)


def _seats(_: SeatRecordsOf, state: EventState) -> SeatRecords:
    return state.seats


def _door(_: DoorOf, state: EventState) -> DoorView:
    return DoorView(state.bare_event(), state.seats)


def _board(query: BoardOf, state: EventState) -> BoardView:
    return board_of(state, query.round)


def _show(query: ShowOf, state: EventState) -> ShowView:
    return show_of(state, query.round, query.session)


def _screen(query: ScreenOf, state: EventState) -> ScreenView:
    return screen_of(state, query.round, query.session)


def _slice(query: SliceOf, state: EventState, store: EventStore) -> SeatSlice:
    return slice_of(state, query.judge, tuple(store.read_evidence_list()))


_FROM_MEMORY: dict[type, Callable[[Any, EventState], Any]] = {
    WholeEvent: _whole_event,
    AmendmentOf: _amendment,
    ConsequencesOf: _consequences,
    StandingsOf: _standings,
    ExplanationOf: _explanation,
    AdvancementOf: _advancement,
    DeskOf: _desk,
    ProgressOf: _progress,
    SeatRecordsOf: _seats,
    DoorOf: _door,
    BoardOf: _board,
    ShowOf: _show,
    ScreenOf: _screen,
    KeyingOf: answer_keying,
}

_FROM_BOTH: dict[type[Query[Any]], Callable[[Any, EventState, EventStore], object]] = {
    UndoOf: _undo,
    SliceOf: _slice,
    PreflightOf: answer_preflight,
    SealReadinessOf: answer_readiness,
}

_FROM_STORE_THEN: dict[type[Query[Any]], Callable[[Any, EventState], Callable[[EventStore], object]]] = {
    LogOf: _log,
    RulebookOf: _rulebook,
}

_FROM_STORE_ALONE: dict[type[Query[Any]], Callable[[Any, EventStore], object]] = {
    HistoryOf: _history,
    AuditTrail: _audit_trail,
    CheckLog: _check_log,
    EvidenceOf: _evidence,
    EvidenceContent: _evidence_content,
    ContentOf: answer_content,
    SealsOf: answer_seals,
    StatementOf: answer_statement,
    CertificateOf: answer_certificate,
}
