"""Acts about seals in plain sentences."""

from collections.abc import Callable, Mapping

from judging_app.wording.act_names import Names, ReadAct
from judging_app.wording.language import translate


def _seal(act: ReadAct, _: Names) -> str:
    text = translate("Acts", "Event sealed, seal {number} by {person}: {code}")
    stated = act.after.statement
    return text.format(number=stated.number, person=stated.by, code=act.after.code)


def _unseal(act: ReadAct, _: Names) -> str:
    text = translate("Acts", "Seal {number} broken by {person}: the event can be changed again")
    return text.format(number=act.after.number, person=act.after.by)


def _certificate(act: ReadAct, _: Names) -> str:
    if act.before is None:
        return translate("Acts", "Certificates: a template of the event's own")
    return translate("Acts", "Certificates: template changed")


SEAL_SENTENCES: Mapping[str, Callable[[ReadAct, Names], str]] = {
    "seal": _seal,
    "unseal": _unseal,
    "certificate": _certificate,
}
"""The sentence of each act."""
