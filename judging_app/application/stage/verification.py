"""What the log says about the day on stage against what is stored about it."""

from collections.abc import Iterator, Sequence

from judging_app.application.records import AuditEntry
from judging_app.application.seats.verification import Mismatch
from judging_app.application.stage.records import Draw, StageRecords, StageState
from judging_app.application.stage.state_log import StageMark
from judging_app.application.stage.stepping import STAGE, state_subject
from judging_app.domain.assignment import drawn_order
from judging_app.domain.canonical import canonical_text, from_text


def stage_mismatches(entries: Sequence[AuditEntry], stage: StageRecords) -> Iterator[Mismatch]:
    """Compare shows, draws, releases and how the stages stand with the log; draw every draw again."""
    acts = [entry for entry in entries if entry.subject.partition("/")[0] == STAGE]
    shows = {entry.subject.removeprefix(f"{STAGE}/"): entry.after for entry in acts if entry.act == "show"}
    stored = {code: canonical_text(show) for code, show in stage.shows.items()}
    yield from _compared("show", shows, stored)
    drawn = [entry.after for entry in acts if entry.act == "lots"]
    yield from _in_turn("draw", drawn, [canonical_text(item) for item in stage.draws])
    released = [entry.after for entry in acts if entry.act in {"reveal", "announce"}]
    yield from _in_turn("release", released, [canonical_text(item) for item in stage.releases])
    last = {entry.subject: entry.after for entry in acts if "/state/" in entry.subject}
    standing = {"/".join(state_subject(state)): _look(state) for state in stage.states.values()}
    # A decision about an entry's turn makes a state, too, and leaves how the stage stands alone.
    logged = dict.fromkeys(standing, _look(StageMark()))
    logged |= {subject: _look(from_text(StageMark, text)) for subject, text in last.items()}
    yield from _compared("state", logged, standing)
    for text in drawn:
        draw: Draw = from_text(Draw, text)
        again = drawn_order(draw.entries, draw.seed)
        if again != draw.order:
            subject = (STAGE, "draw", str(draw.number))
            yield Mismatch(subject, canonical_text(again), canonical_text(draw.order))


def _look(state: StageState | StageMark) -> str:
    """What a state and its mark in the log both say; a clock goes on by itself."""
    return canonical_text((state.entry, state.phase, state.cue, state.covered))


def _in_turn(kind: str, expected: Sequence[str], found: Sequence[str]) -> Iterator[Mismatch]:
    one, other = ({str(at): text for at, text in enumerate(texts, start=1)} for texts in (expected, found))
    yield from _compared(kind, one, other)


def _compared(kind: str, expected: dict[str, str], found: dict[str, str]) -> Iterator[Mismatch]:
    for key in sorted(expected.keys() | found.keys()):
        one, other = expected.get(key, ""), found.get(key, "")
        if one != other:
            yield Mismatch((STAGE, kind, key), one, other)
