"""Every act of the log in one plain sentence."""

from collections.abc import Callable, Mapping

from judging_app.application.log import ACTS, LogKind
from judging_app.application.records import AuditEntry
from judging_app.application.round_adding import RoundAdded
from judging_app.application.setup import SetupAct
from judging_app.domain.event import Adjustment, AdjustmentKind
from judging_app.domain.exact import show
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.sheets import COUNTING, Standing
from judging_app.wording.act_names import Names, ReadAct, read_act
from judging_app.wording.keying_acts import KEYING_SENTENCES
from judging_app.wording.language import translate
from judging_app.wording.seal_acts import SEAL_SENTENCES
from judging_app.wording.seat_acts import SEAT_SENTENCES
from judging_app.wording.setup_acts import setup_sentence
from judging_app.wording.stage_acts import STAGE_SENTENCES
from judging_app.wording.terms import term

KNOWN_ACTS = frozenset().union(*ACTS.values())
"""Every act that has a sentence."""


def kind_word(kind: LogKind) -> str:
    """The word for a kind of act."""
    return {
        LogKind.MARKS: translate("LogKind", "Marks"),
        LogKind.SETUP: translate("LogKind", "Set-up"),
        LogKind.RULES: translate("LogKind", "Rules"),
        LogKind.FIGURES: translate("LogKind", "Figures"),
        LogKind.STANDINGS: translate("LogKind", "Recusals and statuses"),
        LogKind.DECISIONS: translate("LogKind", "Adjustments and rulings"),
        LogKind.EVIDENCE: translate("LogKind", "Evidence"),
        LogKind.LAPTOPS: translate("LogKind", "Judges' laptops"),
        LogKind.STAGE: translate("LogKind", "Day on stage"),
        LogKind.SEAL: translate("LogKind", "Seals and papers"),
    }[kind]


def act_sentence(entry: AuditEntry, names: Names) -> str:
    """Say what was done. An act that cannot be read any more is named by what the log says of it."""
    if entry.act == "create":
        return translate("Acts", "Event created")
    act = read_act(entry, names.event)
    if act is None or entry.act not in KNOWN_ACTS:
        return translate("Acts", "{act}: {subject} (the record cannot be read)").format(
            act=entry.act, subject=entry.subject
        )
    if act.kind == "setup":
        return setup_sentence(SetupAct(entry.act), act.after, names)
    said, person = _SENTENCES[entry.act](act, names), _whose(entry, act)
    return translate("Acts", "{what} ({person})").format(what=said, person=person) if person else said


def _submit(act: ReadAct, names: Names) -> str:
    total, before = names.total(act.round, act.after), act.before
    sheet = names.sheet(act.round, act.after)
    if before is not None and before.standing in COUNTING:
        text = translate("Acts", "Sheet corrected: {sheet} {before} → {total}")
        return text.format(sheet=sheet, before=names.total(act.round, before), total=total)
    text = translate("Acts", "Sheet submitted: {sheet} {total}")
    if before is not None and before.standing is Standing.RETURNED:
        text = translate("Acts", "Sheet submitted again: {sheet} {total}")
    return text.format(sheet=sheet, total=total)


def _excuse(act: ReadAct, names: Names) -> str:
    text = translate("Acts", "{standing}: {sheet}")
    return text.format(standing=term(act.after.standing), sheet=names.sheet(act.round, act.after))


def _void(act: ReadAct, names: Names) -> str:
    text = translate("Acts", "Sheet voided: {sheet} {total}")
    return text.format(sheet=names.sheet(act.round, act.after), total=names.total(act.round, act.after))


def _return(act: ReadAct, names: Names) -> str:
    text = translate("Acts", "Sheet returned: {sheet} {total}")
    return text.format(sheet=names.sheet(act.round, act.after), total=names.total(act.round, act.after))


def _recuse(act: ReadAct, names: Names) -> str:
    text = translate("Acts", "Recusal: {judge} does not score {entry}")
    if act.after is None:
        text = translate("Acts", "Recusal lifted: {judge} scores {entry}")
    return text.format(judge=names.judge(act.record.judge), entry=names.entry(act.record.entry))


def adjustment_words(adjustment: Adjustment, round_code: str, names: Names) -> str:
    """What an adjustment adds or takes off, and from what."""
    kind = term(adjustment.kind)
    if adjustment.kind is AdjustmentKind.OVERTIME:
        return translate("Acts", "{kind} {seconds} s").format(kind=kind, seconds=adjustment.seconds)
    text = translate("Acts", "{kind} {points} points ({target})")
    target = names.target(round_code, adjustment.target)
    return text.format(kind=kind, points=show(adjustment.points), target=target)


def _adjust(act: ReadAct, names: Names) -> str:
    text = translate("Acts", "{what}: {entry}")
    what = adjustment_words(act.after, act.round, names)
    return text.format(what=what, entry=names.entry(act.after.entry))


def _withdraw(act: ReadAct, names: Names) -> str:
    text = translate("Acts", "Withdrawn: {what}, {entry}")
    what = adjustment_words(act.record, act.round, names)
    return text.format(what=what, entry=names.entry(act.record.entry))


def _status(act: ReadAct, names: Names) -> str:
    text = translate("Acts", "Status changed: {entry} {before} → {after}")
    before = "—" if act.before is None else term(act.before.status)
    return text.format(entry=names.entry(act.record.entry), before=before, after=term(act.record.status))


def _close(act: ReadAct, names: Names) -> str:
    text = translate("Acts", "Entry closed, no more sheets: {entry}")
    return text.format(entry=names.entry(act.record.entry))


def _reopen(act: ReadAct, names: Names) -> str:
    text = translate("Acts", "Entry open for sheets again: {entry}")
    return text.format(entry=names.entry(act.record.entry))


def _figure(act: ReadAct, names: Names) -> str:
    value: IndicatorValue = act.after
    text = translate("Acts", "Figure recorded: {entry} · {criterion} {figure}")
    figure = names.figure(act.round, value.criterion, value.claimed)
    if value.evidence_missing:
        text = translate("Acts", "Figure not backed: {entry} · {criterion} {figure}")
    elif value.counts is not None:
        text = translate("Acts", "Figure verified: {entry} · {criterion} {figure}")
        figure = " · ".join(f"{name} {number}" for name, number in value.counts.items())
    elif value.verified is not None:
        text = translate("Acts", "Figure verified: {entry} · {criterion} {figure}")
        figure = names.figure(act.round, value.criterion, value.verified)
        if value.claimed not in {None, value.verified}:
            figure = f"{names.figure(act.round, value.criterion, value.claimed)} → {figure}"
    criterion = names.criterion(act.round, value.criterion)
    return text.format(entry=names.entry(value.entry), criterion=criterion, figure=figure)


def _confirm(act: ReadAct, names: Names) -> str:
    value: IndicatorValue = act.after
    text = translate("Acts", "Figure confirmed: {entry} · {criterion} {figure}")
    if not value.confirmed_by:
        text = translate("Acts", "Confirmation taken back: {entry} · {criterion} {figure}")
    figure = names.figure(act.round, value.criterion, value.verified)
    if value.counts is not None:
        figure = " · ".join(f"{name} {number}" for name, number in value.counts.items())
    criterion = names.criterion(act.round, value.criterion)
    return text.format(entry=names.entry(value.entry), criterion=criterion, figure=figure)


def _whose(entry: AuditEntry, act: ReadAct) -> str:
    """Whose word a figure is, where somebody else keyed it in; empty else."""
    if entry.act not in {"figure", "confirm"}:
        return ""
    value: IndicatorValue = act.after
    person = value.confirmed_by if entry.act == "confirm" else value.verified_by if value.is_verified else ""
    return "" if person == entry.actor else person


def _ruling(act: ReadAct, names: Names) -> str:
    text = translate("Acts", "{kind}: {order}")
    order = " > ".join(names.entry(code) for code in act.after.order)
    return text.format(kind=term(act.after.kind), order=order)


def _publish(act: ReadAct, _: Names) -> str:
    version = act.subject[-1] if act.subject else ""
    if act.after.moves:
        text = translate("Acts", "Rules published, version {version}: {name}; entries moved: {moves}")
        return text.format(version=version, name=act.after.rulebook.name, moves=len(act.after.moves))
    text = translate("Acts", "Rules published, version {version}: {name}")
    return text.format(version=version, name=act.after.rulebook.name)


def _add_round(act: ReadAct, names: Names) -> str:
    added: RoundAdded = act.after
    text = translate("Acts", "Round added: {name}, entries {count} from {source}")
    source = names.round(added.source)
    return text.format(
        name=added.round.name or added.round.code,
        count=len(added.round.participations),
        source=added.source if source is None else source.name or source.code,
    )


def _attach(act: ReadAct, names: Names) -> str:
    text = translate("Acts", "Evidence attached: {file} ({about})")
    return text.format(file=act.record.name, about=_about(act, names))


def _detach(act: ReadAct, names: Names) -> str:
    text = translate("Acts", "Evidence taken off: {file} ({about})")
    return text.format(file=act.record.name, about=_about(act, names))


def _about(act: ReadAct, names: Names) -> str:
    item = act.record
    parts = [names.entry(item.entry)]
    if item.criterion:
        parts.append(names.criterion(act.round, item.criterion))
    return " · ".join(parts)


_SENTENCES: Mapping[str, Callable[[ReadAct, Names], str]] = {
    "submit": _submit,
    "excuse": _excuse,
    "void": _void,
    "return": _return,
    "recuse": _recuse,
    "adjust": _adjust,
    "withdraw": _withdraw,
    "status": _status,
    "close": _close,
    "reopen": _reopen,
    "figure": _figure,
    "confirm": _confirm,
    "ruling": _ruling,
    "publish": _publish,
    "add-round": _add_round,
    "attach": _attach,
    "detach": _detach,
    **SEAT_SENTENCES,
    **STAGE_SENTENCES,
    **SEAL_SENTENCES,
    **KEYING_SENTENCES,
}
