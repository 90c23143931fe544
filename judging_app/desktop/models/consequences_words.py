"""What a change would do, in words: seats, what is dropped, scores, places, awards, warnings."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from judging_app.application.consequences import (
    AwardChange,
    Consequences,
    DimensionChange,
    EntryChange,
    PlaceChange,
)
from judging_app.application.panel_states import Expected, PanelState, Trimming
from judging_app.desktop.models.named_findings import named_findings
from judging_app.domain.aggregation import Method
from judging_app.domain.event import Event, Round
from judging_app.domain.problems import Finding
from judging_app.domain.rulebook import AwardKind
from judging_app.domain.scores import WhyUnranked
from judging_app.wording.derivations_numbers import dimension_text, entry_number, final_text, place_number
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence
from judging_app.wording.terms import term

_MOST_NAMES = 6
_MOST_ALIKE = 4


class Told(NamedTuple):
    """One thing that would happen: a head (may be empty) and the lines under it."""

    head: str
    lines: tuple[str, ...]


class ToldGroup(NamedTuple):
    """Things of one kind, as a heading stands over them; `warns` for what asks for attention."""

    title: str
    items: tuple[Told, ...]
    warns: bool = False


def told_groups(consequences: Consequences, event: Event, round_: Round) -> list[ToldGroup]:
    """Everything that a change would do, warnings first; nothing at all for a change without effect."""
    speaker = _Speaker(event, round_)
    groups = [
        ToldGroup(
            translate("Consequences", "Mind this"),
            tuple(Told("", (speaker.warning(finding),)) for finding in consequences.warnings),
            warns=True,
        ),
        ToldGroup(
            translate("Consequences", "Seats and scores"),
            tuple(_alike(speaker.entry_change(change) for change in consequences.entries)),
        ),
        ToldGroup(
            translate("Consequences", "Places"),
            tuple(Told("", (speaker.place(change),)) for change in consequences.places),
        ),
        ToldGroup(
            translate("Consequences", "Awards"),
            tuple(Told("", (speaker.award(change),)) for change in consequences.awards),
        ),
    ]
    return [group for group in groups if group.items]


def _alike(items: Iterable[Told]) -> Iterator[Told]:
    """Entries that the same happens to are told together."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for item in items:
        groups.setdefault(item.lines, []).append(item.head)
    for lines, heads in groups.items():
        if len(heads) == 1:
            yield Told(heads[0], lines)
            continue
        names = translate("Consequences", ", ").join(heads[:_MOST_ALIKE])
        if len(heads) > _MOST_ALIKE:
            names += "…"
        text = translate("Consequences", "{count} entries: {names}")
        yield Told(text.format(count=len(heads), names=names), lines)


def arrow(before: str, after: str) -> str:
    """Before and after on one line."""
    return f"{before} → {after}"


class _Speaker:
    """Names the people and entries of one event."""

    def __init__(self, event: Event, round_: Round) -> None:
        self._event, self._round = event, round_
        self._judges = {judge.code: judge.name for judge in event.judges}
        self._entries = {
            entry.code: f"{entry_number(entry)} {entry.name}" if entry.order else entry.name
            for entry in event.entries
        }
        self._tracks = {track.code: track.name for track in event.tracks}
        self._panels = {panel.code: panel.name for panel in round_.panels}

    def warning(self, finding: Finding) -> str:
        panel = finding.facts.get("panel", "")
        if panel in self._panels:
            finding = replace(finding, facts={**finding.facts, "panel": self._panels[panel]})
        (named,) = named_findings(self._event, [finding])
        return sentence(named)

    def entry_change(self, change: EntryChange) -> Told:
        lines: list[str] = []
        several = len(self._round.rulebook.judged) > 1
        for item in change.dimensions:
            dimension = self._round.rulebook.dimension(item.dimension)
            told = list(self._dimension(item))
            if several and dimension is not None and told:
                told[0] = translate("Consequences", "{dimension}: {text}").format(
                    dimension=dimension.name, text=told[0]
                )
            lines += told
        rules = self._round.rulebook
        if change.before != change.after:
            texts = arrow(final_text(rules, change.before), final_text(rules, change.after))
            lines.append(translate("Consequences", "Final score {change}").format(change=texts))
        if change.unranked_before != change.unranked_after:
            lines.append(_unranked(change.unranked_after))
        return Told(self._entries.get(change.entry, change.entry), tuple(lines))

    def _dimension(self, change: DimensionChange) -> Iterator[str]:
        before, after = change.before, change.after
        if before is None or after is None:
            return
        yield from self._seats(before, after)
        if before.expected != after.expected:
            texts = arrow(self._expected(before.expected), self._expected(after.expected))
            yield translate("Consequences", "Trimming: {change}").format(change=texts)
        yield from self._dropped(before, after)
        dimension = self._round.rulebook.dimension(change.dimension)
        if before.score != after.score and dimension is not None:
            rules = self._round.rulebook
            texts = arrow(
                dimension_text(rules, dimension, before.score), dimension_text(rules, dimension, after.score)
            )
            yield translate("Consequences", "Score {change}").format(change=texts)
        if len(before.owed) != len(after.owed):
            texts = arrow(str(len(before.owed)), str(len(after.owed)))
            yield translate("Consequences", "Sheets still owed {change}").format(change=texts)

    def _seats(self, before: PanelState, after: PanelState) -> Iterator[str]:
        if before.seats != after.seats:
            if len(before.seats) != len(after.seats):
                texts = arrow(str(len(before.seats)), str(len(after.seats)))
                yield translate("Consequences", "Seats {change}").format(change=texts)
            joining = [judge for judge in after.seats if judge not in before.seats]
            if joining:
                names = self._names(joining)
                yield translate("Consequences", "Standing in: {names}").format(names=names)
        if len(before.counting) != len(after.counting):
            texts = arrow(str(len(before.counting)), str(len(after.counting)))
            yield translate("Consequences", "Sheets that count {change}").format(change=texts)

    def _expected(self, groups: Sequence[Expected]) -> str:
        return translate("Consequences", "; ").join(_rung(item) for item in groups)

    def _dropped(self, before: PanelState, after: PanelState) -> Iterator[str]:
        old = {(item.criterion, item.group): item for item in before.trimmings}
        new = {(item.criterion, item.group): item for item in after.trimmings}
        for key in dict.fromkeys((*new, *old)):
            one, other = old.get(key), new.get(key)
            dropped = [self._ends(item) for item in (one, other)]
            if dropped[0] == dropped[1]:
                continue
            criterion, group = key
            dimension = next(
                (each for each in self._round.rulebook.judged if each.criterion(criterion)), None
            )
            leaf = None if dimension is None else dimension.criterion(criterion)
            about = "·".join(part for part in ("" if leaf is None else leaf.name, group) if part)
            text = translate("Consequences", "Dropped{about}: {change}")
            yield text.format(about=_in_brackets(about), change=arrow(*dropped))

    def _ends(self, trimming: Trimming | None) -> str:
        nobody = translate("Consequences", "none")
        if trimming is None or not (trimming.low or trimming.high):
            return nobody
        text = translate("Consequences", "lowest {low}, highest {high}")
        low, high = (self._names(end) if end else nobody for end in (trimming.low, trimming.high))
        return text.format(low=low, high=high)

    def place(self, change: PlaceChange) -> str:
        scope = self._tracks.get(change.track, change.track) or translate("Consequences", "Overall")
        text = translate("Consequences", "{scope}: {entry} {change}")
        places = arrow(_place(change.before), _place(change.after))
        return text.format(scope=scope, entry=self._entries.get(change.entry, change.entry), change=places)

    def award(self, change: AwardChange) -> str:
        if change.kind is AwardKind.ADVANCE:
            text = (
                translate("Consequences", "{entry} comes above the line “{award}”{scope}")
                if change.gained
                else translate("Consequences", "{entry} falls below the line “{award}”{scope}")
            )
        elif change.gained:
            text = translate("Consequences", "{entry} gains {award}{scope}")
        else:
            text = translate("Consequences", "{entry} loses {award}{scope}")
        scope = _in_brackets(self._tracks.get(change.scope, change.scope))
        return text.format(
            entry=self._entries.get(change.entry, change.entry), award=change.award, scope=scope
        )

    def _names(self, codes: Sequence[str]) -> str:
        names = [self._judges.get(code, code) for code in codes[:_MOST_NAMES]]
        text = translate("Consequences", ", ").join(names)
        return text if len(codes) <= _MOST_NAMES else f"{text}…"


def _in_brackets(name: str) -> str:
    return translate("Consequences", " ({name})").format(name=name) if name else ""


def _rung(item: Expected) -> str:
    rung = item.rung
    if rung.method is Method.TRIMMED and (rung.drop_low or rung.drop_high):
        left = item.votes - rung.drop_low - rung.drop_high
        text = translate("Consequences", "{high} highest and {low} lowest dropped, {left} left")
        text = text.format(high=rung.drop_high, low=rung.drop_low, left=left)
    elif rung.method in (Method.TRIMMED, Method.MEAN):
        text = translate("Consequences", "nothing dropped, {votes} left").format(votes=item.votes)
    else:
        text = translate("Consequences", "{method} of {votes}").format(
            method=term(rung.method), votes=item.votes
        )
    return f"{item.group} {text}" if item.group else text


def _place(number: Fraction | None) -> str:
    if number is None:
        return translate("Consequences", "no place")
    return translate("Consequences", "No. {place}").format(place=place_number(number))


def _unranked(why: WhyUnranked | None) -> str:
    if why is None:
        return translate("Consequences", "Has a place from now on")
    return translate("Consequences", "Has no place any more: {why}").format(why=term(why))
