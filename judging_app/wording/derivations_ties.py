"""The step of the place: every tie key compared, and why the tie fell as it did."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from judging_app.domain.decimals import dimension_places
from judging_app.domain.event import Event, Ruling, RulingKind
from judging_app.domain.ranking import KeyValue, TieNote, TieStep
from judging_app.domain.rubric import Dimension
from judging_app.domain.rulebook import DECIDED_BY_PEOPLE, Rulebook, TieKey, TieKeyKind
from judging_app.domain.tie_keys import HEAD_SEAT
from judging_app.wording.derivations_lines import ComparedLine, Line, TextLine
from judging_app.wording.derivations_numbers import entry_number, final_text, shown
from judging_app.wording.derivations_tale import Tale, numbered_entry
from judging_app.wording.language import Language, current_language
from judging_app.wording.terms import term

_MOST_COMPARED = 4


def tie_title(tale: Tale, note: TieNote) -> str:
    """Say whom an entry was tied with: with No. 13, or with so many."""
    others = [entry for entry in note.entries if entry != tale.case.entry.code]
    speech = tale.speech
    if len(others) == 1:
        other = tale.number(others[0])
        if note.open_key is not None:
            return speech.translate("Derivations", "Tied with {other}, undecided").format(other=other)
        return speech.translate("Derivations", "Tied with {other}, compared further").format(other=other)
    if note.open_key is not None:
        return speech.translate("Derivations", "Tied with {count} others, undecided").format(
            count=len(others)
        )
    text = speech.translate("Derivations", "Tied with {count} others, compared further")
    return text.format(count=len(others))


def tie_lines(tale: Tale, note: TieNote, *, shared: bool) -> Iterator[Line]:
    """Tell each comparison, own value first."""
    own = tale.case.entry.code
    final = final_text(tale.rulebook, tale.case.score.final)
    words = tale.speech.translate("Derivations", "Total")
    for other in _near(note.entries, own):
        yield ComparedLine(words, _said(tale, own, final), "=", _said(tale, other, final), decisive=False)
    yield from _more_line(tale, note.entries)
    for step in note.steps:
        yield from _step_lines(tale, step, own)
    yield from _verdict_lines(tale, note, shared=shared)


def _near(entries: Sequence[str], own: str) -> list[str]:
    return [entry for entry in entries if entry != own][:_MOST_COMPARED]


def _more_line(tale: Tale, entries: Sequence[str]) -> Iterator[Line]:
    left = len(entries) - 1 - _MOST_COMPARED
    if left > 0:
        text = tale.speech.translate("Derivations", "and {count} more")
        yield TextLine(text.format(count=left), quiet=True)


def _said(tale: Tale, entry: str, value: str) -> str:
    text = tale.speech.translate("Derivations", "#{number} {value}")
    return text.format(number=entry_number(tale.event.entry(entry), entry), value=value)


def _step_lines(tale: Tale, step: TieStep, own: str) -> Iterator[Line]:
    values = dict(step.values)
    label = key_label(tale.event, tale.rulebook, step.key, tale.speech)
    for other in _near([entry for entry, _ in step.values], own):
        mine, theirs = _pair(values.get(own), values.get(other))
        texts = [_value_text(tale.rulebook, step.key, value, tale.speech) for value in (mine, theirs)]
        sign = _sign(mine, theirs)
        yield ComparedLine(
            label, _said(tale, own, texts[0]), sign, _said(tale, other, texts[1]), decisive=sign != "="
        )
    yield from _ruling_lines(tale, step)


def _ruling_lines(tale: Tale, step: TieStep) -> Iterator[Line]:
    """Who ruled, and why."""
    if step.key.kind not in DECIDED_BY_PEOPLE:
        return
    ruling = deciding_ruling(tale.case.round.rulings, step.key.kind, [entry for entry, _ in step.values])
    if ruling is None:
        return
    text = tale.speech.translate("Derivations", "{kind}: {reason}")
    if ruling.by:
        text = tale.speech.translate("Derivations", "{kind} by {by}: {reason}")
    yield TextLine(
        text.format(kind=term(ruling.kind, tale.speech), by=ruling.by, reason=ruling.reason), quiet=True
    )


def deciding_ruling(rulings: Sequence[Ruling], kind: TieKeyKind, tied: Sequence[str]) -> Ruling | None:
    """The latest ruling or lot that names everyone of a tied group."""
    wanted = RulingKind.LOT if kind is TieKeyKind.LOT else RulingKind.RULING
    fitting = (item for item in reversed(rulings) if item.kind is wanted and set(tied) <= set(item.order))
    return next(fitting, None)


def _verdict_lines(tale: Tale, note: TieNote, *, shared: bool) -> Iterator[Line]:
    speech = tale.speech
    if note.open_key is not None:
        text = speech.translate("Derivations", "Waiting for: {what}. Until then the place is shared")
        yield TextLine(text.format(what=term(note.open_key.kind, speech)), alert=True)
    elif shared:
        text = speech.translate("Derivations", "Equal under every rule for ties: the place is shared")
        yield TextLine(text)
    elif note.steps:
        key = note.steps[-1].key
        chain = tale.rulebook.tie_chain
        number = chain.index(key) + 1 if key in chain else len(note.steps)
        text = speech.translate("Derivations", "Rule {number} for ties: {key}")
        label = key_label(tale.event, tale.rulebook, key, speech)
        yield TextLine(text.format(number=number, key=label), quiet=True)


def short_tie_reason(
    note: TieNote, entry: str, event: Event, rulebook: Rulebook, language: Language | None = None
) -> str:
    """Say in one line why a tied entry stands where it stands."""
    speech = language or current_language()
    others = [numbered_entry(event, other, speech) for other in note.entries if other != entry]
    tied = speech.translate("Derivations", "Tied with {others}")
    text = tied.format(others=speech.translate("Derivations", ", ").join(others[:_MOST_COMPARED]))
    if len(others) > _MOST_COMPARED:
        more = speech.translate("Derivations", "{tied} and {count} more")
        text = more.format(tied=text, count=len(others) - _MOST_COMPARED)
    if note.open_key is not None:
        waits = speech.translate("Derivations", "{tied}; waiting for: {what}")
        return waits.format(tied=text, what=term(note.open_key.kind, speech))
    found = _last_difference(note, entry)
    if found is None:
        return speech.translate("Derivations", "{tied}; the place is shared").format(tied=text)
    key, mine, other, theirs = found
    values = [_value_text(rulebook, key, value, speech) for value in (mine, theirs)]
    decided = speech.translate("Derivations", "{tied}; {key}: {own} {sign} {other} ({who})")
    return decided.format(
        tied=text,
        key=key_label(event, rulebook, key, speech),
        own=values[0],
        sign=_sign(mine, theirs),
        other=values[1],
        who=numbered_entry(event, other, speech),
    )


def _last_difference(note: TieNote, entry: str) -> tuple[TieKey, KeyValue, str, KeyValue] | None:
    """The last key under which the entry differs from another, and from whom."""
    for step in reversed(note.steps):
        values = dict(step.values)
        for other, value in step.values:
            if other != entry and value != values.get(entry):
                mine, theirs = _pair(values.get(entry), value)
                return step.key, mine, other, theirs
    return None


def _pair(mine: KeyValue, theirs: KeyValue) -> tuple[KeyValue, KeyValue]:
    """Of two rows of values, the first that differ are what decides."""
    if not isinstance(mine, tuple) or not isinstance(theirs, tuple):
        return mine, theirs
    for left, right in zip(mine, theirs, strict=False):
        if left != right:
            return left, right
    return (mine[0] if mine else None), (theirs[0] if theirs else None)


def _sign(mine: KeyValue, theirs: KeyValue) -> str:
    if mine == theirs:
        return "="
    if not isinstance(mine, Fraction) or not isinstance(theirs, Fraction):
        return "≠"
    return ">" if mine > theirs else "<"


def _value_text(rulebook: Rulebook, key: TieKey, value: KeyValue, language: Language) -> str:
    if not isinstance(value, Fraction):
        return "—"
    if key.kind in DECIDED_BY_PEOPLE:
        return language.translate("Derivations", "#{position}").format(position=shown(value))
    if key.kind is TieKeyKind.DIMENSION:
        dimension = rulebook.dimension(key.of)
        return shown(value, 2 if dimension is None else dimension_places(rulebook, dimension))
    if key.kind in {TieKeyKind.FIRSTS, TieKeyKind.INDICATOR, TieKeyKind.HIGHEST, TieKeyKind.LOWEST}:
        return shown(value)
    return shown(value, 2, 8 if key.kind is TieKeyKind.UNROUNDED else 4)


def key_label(event: Event, rulebook: Rulebook, key: TieKey, language: Language | None = None) -> str:
    """Name a link of the tie-break chain by what it looks at."""
    speech = language or current_language()
    match key.kind:
        case TieKeyKind.DIMENSION:
            dimension = rulebook.dimension(key.of)
            return key.of if dimension is None else dimension.name
        case TieKeyKind.CRITERION | TieKeyKind.INDICATOR:
            return _criterion_name(rulebook.dimensions, key.of)
        case TieKeyKind.SEAT if key.of == HEAD_SEAT:
            return speech.translate("Derivations", "Head judge's total")
        case TieKeyKind.SEAT:
            judge = event.judge(key.of)
            text = speech.translate("Derivations", "Total by {judge}")
            return text.format(judge=key.of if judge is None else judge.name)
        case TieKeyKind.EARLIER_ROUND:
            round_ = event.round(key.of)
            return key.of if round_ is None else round_.name
        case _:
            return term(key.kind, speech)


def _criterion_name(dimensions: Sequence[Dimension], code: str) -> str:
    found = (dimension.criterion(code) for dimension in dimensions)
    return next((leaf.name for leaf in found if leaf is not None), code)
