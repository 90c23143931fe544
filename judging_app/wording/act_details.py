"""Before and after of an act, as fields that a person can compare."""

from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher
from typing import Final

from judging_app.application.amendments import Amendment
from judging_app.application.keying.handlers import KEYING
from judging_app.application.papers.certificate_acts import CERTIFICATE
from judging_app.application.records import AuditEntry
from judging_app.application.seats.handlers import SEAT
from judging_app.application.setup import Edit, SetupChange
from judging_app.application.stage.stepping import STAGE
from judging_app.domain.event import Event
from judging_app.domain.rulebook import Rulebook
from judging_app.wording.act_names import Names, ReadAct, read_act
from judging_app.wording.act_values import ActField, changed_fields, field_word
from judging_app.wording.derivations_numbers import place_number
from judging_app.wording.keying_acts import keying_fields
from judging_app.wording.language import translate
from judging_app.wording.rule_sheet import Example, Paragraph, Steps, Table, rule_sheet
from judging_app.wording.seat_acts import seat_fields
from judging_app.wording.setup_acts import Way, leading, record_name, way_of
from judging_app.wording.stage_fields import stage_fields

MOST_FIELDS: Final = 80
"""As many as anybody reads; the raw record holds the rest."""


def act_fields(entry: AuditEntry, event: Event) -> tuple[ActField, ...]:
    """What an act changed, field by field; nothing where the log keeps no record of that kind."""
    act = read_act(entry, event)
    if act is None:
        return ()
    names = Names(event)
    said = ActField(field_word("reason"), "", entry.reason)
    # The reason of the act stands by itself.
    found = [field for field in _fields(act, names) if field._replace(before="") != said]
    if len(found) > MOST_FIELDS:
        text = translate("Acts", "and {count} more").format(count=len(found) - MOST_FIELDS)
        found = [*found[:MOST_FIELDS], ActField(text, "", "")]
    return tuple(found)


def _fields(act: ReadAct, names: Names) -> Iterator[ActField]:
    if isinstance(act.after, SetupChange):
        yield from _setup_fields(act.after, names)
    elif isinstance(act.after, Amendment):
        yield from _rule_fields(act, names)
    elif act.kind == SEAT:
        yield from seat_fields(act, names)
    elif act.kind == KEYING:
        yield from keying_fields(act, names)
    elif act.kind == STAGE:
        yield from stage_fields(act, names)
    elif act.kind != CERTIFICATE:
        yield from changed_fields(act.before, act.after, act.round, names)


def _setup_fields(change: SetupChange, names: Names) -> Iterator[ActField]:
    edits = leading(change)
    for edit in edits:
        yield from _edit_fields(edit, names, alone=len(edits) == 1)
    if change.note:
        yield ActField(translate("Acts", "Drawn from"), "", change.note)


def _edit_fields(edit: Edit, names: Names, *, alone: bool) -> Iterator[ActField]:
    record = edit.after if edit.before is None else edit.before
    if record is None:
        return
    way = way_of(edit)
    name = record_name(edit.kind, edit.round, record, names)
    if way is Way.MOVED:
        yield ActField(name, str(edit.was_at + 1), str(edit.at + 1))
        return
    if not alone and way is not Way.CHANGED:
        was, now = ("", translate("Acts", "there")) if way is Way.ADDED else (translate("Acts", "there"), "")
        yield ActField(name, was, now)
        return
    for field in changed_fields(edit.before, edit.after, edit.round, names):
        yield field if alone else field._replace(label=f"{name} · {field.label}")


def _rule_fields(act: ReadAct, names: Names) -> Iterator[ActField]:
    """Where the two rules sheets differ, and every place that moved."""
    old, new = _prose(act.before, act, names), _prose(act.after.rulebook, act, names)
    was, now = ([line for _, line in lines] for lines in (old, new))
    for way, a, b, c, d in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if way != "equal":
            title = (new[c:d] or old[a:b])[0][0]
            yield ActField(title, "\n".join(was[a:b]), "\n".join(now[c:d]))
    for move in act.after.moves:
        places = [
            "—" if place is None else translate("Acts", "place {number}").format(number=place_number(place))
            for place in (move.place_before, move.place_after)
        ]
        if places[0] != places[1]:
            yield ActField(names.entry(move.entry), *places)


def _prose(rulebook: Rulebook | None, act: ReadAct, names: Names) -> list[tuple[str, str]]:
    """A rulebook's sheet as lines, each with the section that it stands in."""
    round_ = names.round(act.round)
    if rulebook is None or round_ is None:
        return []
    sheet = rule_sheet(names.event, replace(round_, rulebook=rulebook), example=Example(()))
    return [
        (section.title, line)
        for section in sheet.sections
        for block in section.blocks
        for line in _lines(block)
    ]


def _lines(block: object) -> Iterator[str]:
    match block:
        case Paragraph(text):
            yield text
        case Steps(items):
            yield from items
        case Table(head, rows):
            for row in (head, *rows):
                yield " | ".join(cell.replace("\n", " ") for cell in row)
