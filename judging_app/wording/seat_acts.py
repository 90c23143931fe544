"""Acts about judges' own laptops in plain sentences and fields; codes, keys and tokens are in none."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from typing import Final

from judging_app.application.seats.records import DeskRules, HeldSubmission, Pairing, Settlement, Signature
from judging_app.domain.problems import Finding, Problem
from judging_app.wording.act_names import Names, ReadAct
from judging_app.wording.act_values import ActField, changed_fields, field_word
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence
from judging_app.wording.terms import yes_or_no

_MOST_NAMES: Final = 6


def _host(_: ReadAct, __: Names) -> str:
    return translate("Acts", "Certificate made for judges' laptops")


def _slips(act: ReadAct, names: Names) -> str:
    if len(act.after) > _MOST_NAMES:
        return translate("Acts", "Pairing codes issued to {count} judges").format(count=len(act.after))
    judges = translate("Acts", ", ").join(names.judge(code) for code in act.after)
    return translate("Acts", "Pairing codes issued: {judges}").format(judges=judges)


def _machine(pairing: Pairing | None) -> str:
    """The laptop of a pairing; a seat without one is scored on paper."""
    if pairing is None or not pairing.device:
        return translate("Acts", "paper")
    return _named(pairing.machine)


def _named(machine: str) -> str:
    return machine or translate("Acts", "unnamed laptop")


def _pair(act: ReadAct, names: Names) -> str:
    before, after = act.before, act.after
    text = translate("Acts", "Laptop changed: {judge} {before} → {machine}")
    if before is None:
        text = translate("Acts", "Laptop joined: {judge} · {machine}")
    elif before.device == after.device:
        text = translate("Acts", "Laptop joined again: {judge} · {machine}")
    return text.format(judge=names.judge(after.judge), before=_machine(before), machine=_machine(after))


def _release(act: ReadAct, names: Names) -> str:
    if act.before is None:
        return translate("Acts", "Seat is scored on paper: {judge}").format(
            judge=names.judge(act.after.judge)
        )
    text = translate("Acts", "Seat goes on on paper: {judge} (laptop until now: {machine})")
    return text.format(judge=names.judge(act.after.judge), machine=_machine(act.before))


def _hold(act: ReadAct, names: Names) -> str:
    text = translate("Acts", "Sheet held back: {sheet} {total}, from {machine}. {why}")
    return text.format(**_held(act.after, names), why=held_because(act.after, names))


def _accept(act: ReadAct, names: Names) -> str:
    text = translate("Acts", "Held sheet accepted: {sheet} {total}, from {machine}")
    return text.format(**_held(act.after, names))


def _dismiss(act: ReadAct, names: Names) -> str:
    text = translate("Acts", "Held sheet left out: {sheet} {total}, from {machine}")
    return text.format(**_held(act.after, names))


def _held(item: HeldSubmission, names: Names) -> dict[str, str]:
    return {
        "sheet": names.sheet(item.round, item.sheet),
        "total": names.total(item.round, item.sheet),
        "machine": _named(item.machine),
    }


def held_because(item: HeldSubmission, names: Names) -> str:
    """Why a submission was held back, with names in the place of codes."""
    try:
        problem = Problem(item.problem)
    except ValueError:  # of a later version of the program
        return item.problem
    words = {"entry": names.entry, "judge": names.judge}
    facts = {name: words[name](fact) if name in words else fact for name, fact in item.facts.items()}
    return sentence(Finding(problem, facts))


def _sign(act: ReadAct, names: Names) -> str:
    signature: Signature = act.after
    judge = names.judge(signature.judge)
    text = translate("Acts", "Signed: {judge}, {count} sheets")
    if signature.name != judge:
        text = translate("Acts", "Signed: {judge} (as {name}), {count} sheets")
    return text.format(judge=judge, name=signature.name, count=len(signature.sheets))


def _packet(act: ReadAct, names: Names) -> str:
    text = translate("Acts", "Packet file taken in: {judge}")
    return text.format(judge=names.judge(act.subject[-1]))


def _desk_rules(act: ReadAct, _: Names) -> str:
    changed = [f"{label} {before} → {after}" for label, before, after in _rules(act.before, act.after)]
    text = translate("Acts", "Rules of judges' desks changed: {what}")
    return text.format(what=translate("Acts", "; ").join(changed))


SEAT_SENTENCES: Final[Mapping[str, Callable[[ReadAct, Names], str]]] = {
    "host": _host,
    "slips": _slips,
    "pair": _pair,
    "release": _release,
    "hold": _hold,
    "accept": _accept,
    "dismiss": _dismiss,
    "sign": _sign,
    "packet": _packet,
    "desk-rules": _desk_rules,
}


def seat_fields(act: ReadAct, names: Names) -> Iterator[ActField]:
    """What an act about a laptop changed, field by field."""
    record = act.record
    if isinstance(record, Pairing):
        machines = ["" if item is None else _machine(item) for item in (act.before, act.after)]
        if machines[0] != machines[1]:
            yield ActField(translate("ActField", "Laptop"), *machines)
    elif isinstance(record, HeldSubmission):
        yield from _held_fields(act, names)
    elif isinstance(record, Signature):
        yield from _signature_fields(record, act, names)
    elif isinstance(record, DeskRules):
        yield from _rules(act.before, act.after)


def _held_fields(act: ReadAct, names: Names) -> Iterator[ActField]:
    item: HeldSubmission = act.after
    if act.before is None:
        yield from changed_fields(None, item.sheet, item.round, names)
        yield ActField(translate("ActField", "Laptop"), "", _named(item.machine))
        yield ActField(field_word("reason"), "", held_because(item, names))
        return
    words = [_settlement(held.settlement) for held in (act.before, item)]
    yield ActField(field_word("standing"), *words)


def _settlement(settlement: Settlement) -> str:
    return {
        Settlement.OPEN: translate("Acts", "held back"),
        Settlement.ACCEPTED: translate("Acts", "accepted"),
        Settlement.DISMISSED: translate("Acts", "left out"),
    }[settlement]


def _signature_fields(signature: Signature, act: ReadAct, names: Names) -> Iterator[ActField]:
    yield ActField(translate("ActField", "Signed as"), "", signature.name)
    yield ActField(translate("ActField", "Drawn signature"), "", yes_or_no(bool(signature.drawing)))
    for sheet in signature.sheets:
        about = f"{names.entry(sheet.entry)} · {names.dimension(act.round, sheet.dimension)}"
        yield ActField(about, "", translate("Acts", "revision {number}").format(number=sheet.revision))


def _rules(before: DeskRules, after: DeskRules) -> Iterator[ActField]:
    words = {
        "may_revise": translate("ActField", "May change marks after submitting"),
        "own_totals": translate("ActField", "Sees own earlier totals"),
        "evidence": translate("ActField", "Sees evidence"),
        "range_alarm": translate("ActField", "Alarm for marks far apart (% of full points)"),
    }
    for field in fields(after):
        old, new = getattr(before, field.name), getattr(after, field.name)
        if old != new:
            texts = [yes_or_no(value) if isinstance(value, bool) else str(value) for value in (old, new)]
            yield ActField(words[field.name], *texts)
