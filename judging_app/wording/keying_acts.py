"""Acts of keying paper sheets in plain sentences.

What somebody keyed is in none of them: whoever keys a sheet the second time may look at the log.
"""

from collections.abc import Callable, Iterator, Mapping

from judging_app.application.keying.records import Keyed, KeyingAct, KeyingDropped, KeyingSettled
from judging_app.domain.exact import from_ticks
from judging_app.domain.sheets import SheetKey
from judging_app.wording.act_names import Names, ReadAct
from judging_app.wording.act_values import ActField, field_word
from judging_app.wording.derivations_numbers import shown
from judging_app.wording.language import translate
from judging_app.wording.terms import term


def _sheet(act: KeyingAct, names: Names) -> str:
    return names.sheet(act.round, SheetKey(act.dimension, act.entry, act.judge))


def _key(act: ReadAct, names: Names) -> str:
    text = translate("Acts", "Keyed from paper: {sheet}, by {person}")
    return text.format(sheet=_sheet(act.after, names), person=act.after.by)


def _settle(act: ReadAct, names: Names) -> str:
    text = translate("Acts", "Two keyings that differed settled: {sheet}, by {person}")
    return text.format(sheet=_sheet(act.after, names), person=act.after.by)


def _drop(act: ReadAct, names: Names) -> str:
    text = translate("Acts", "Keying from paper taken back: {sheet}, by {person}")
    return text.format(sheet=_sheet(act.after, names), person=act.after.by)


KEYING_SENTENCES: Mapping[str, Callable[[ReadAct, Names], str]] = {
    "key": _key,
    "settle-keying": _settle,
    "drop-keying": _drop,
}
"""The sentence of each act."""


def keying_fields(act: ReadAct, names: Names) -> Iterator[ActField]:
    """Who keyed, and what was settled on; the two keyings are in the record as it is stored."""
    item = act.record
    if isinstance(item, Keyed | KeyingSettled | KeyingDropped):
        yield ActField(translate("ActField", "Person at the paper"), "", item.by)
    if not isinstance(item, KeyingSettled):
        return
    yield ActField(field_word("standing"), "", term(item.standing))
    for code in names.in_rubric_order(item.round, item.dimension, item.marks):
        points = shown(from_ticks(item.marks[code]))
        yield ActField(names.criterion(item.round, code, item.dimension), "", points)
