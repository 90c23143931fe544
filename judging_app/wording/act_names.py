"""Acts of the log read back into records, with the names that people use in the place of codes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Final

from judging_app.application.amendments import Amendment
from judging_app.application.evidence import EvidenceFile
from judging_app.application.keying.records import KeyingAct
from judging_app.application.papers.certificate import CertificateTemplate
from judging_app.application.records import AuditEntry
from judging_app.application.round_adding import RoundAdded
from judging_app.application.sealing.records import SealAct
from judging_app.application.seats.handlers import SEAT
from judging_app.application.seats.records import DeskRules, HeldSubmission, Pairing, Signature
from judging_app.application.setup import SetupChange
from judging_app.application.stage.records import Appearance, Draw, Release, ResultsRelease, Show
from judging_app.application.stage.state_log import StageMark
from judging_app.application.stage.stepping import STAGE
from judging_app.domain.canonical import from_text
from judging_app.domain.event import Adjustment, Event, Participation, Recusal, Round, Ruling
from judging_app.domain.exact import from_ticks
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.rubric import Criterion
from judging_app.domain.rulebook import FINAL, Rulebook
from judging_app.domain.sheets import Sheet, SheetKey
from judging_app.wording.derivations_numbers import entry_number, shown
from judging_app.wording.language import translate

_RECORDS: Final[Mapping[str, tuple[Any, Any]]] = {
    "sheet": (Sheet, Sheet),
    "recusal": (Recusal, Recusal),
    "adjustment": (Adjustment, Adjustment),
    "participation": (Participation, Participation),
    "value": (IndicatorValue, IndicatorValue),
    "ruling": (Ruling, Ruling),
    "evidence": (EvidenceFile, EvidenceFile),
    "rulebook": (Rulebook, Amendment),
    "setup": (SetupChange, SetupChange),
    "round": (RoundAdded, RoundAdded),
    "seal": (SealAct, SealAct),
    "keying": (KeyingAct, KeyingAct),
    "certificate": (CertificateTemplate, CertificateTemplate),
}
"""What the log keeps before and after an act, by the first word of its subject."""

_SEAT_RECORDS: Final[Mapping[str, Any]] = {
    "host": str,
    "slips": tuple[str, ...],
    "pair": Pairing,
    "release": Pairing,
    "hold": HeldSubmission,
    "accept": HeldSubmission,
    "dismiss": HeldSubmission,
    "sign": Signature,
    "packet": str,
    "desk-rules": DeskRules,
}
"""What it keeps of acts about laptops, by the act."""

_STAGE_RECORDS: Final[Mapping[str, Any]] = {
    "show": Show,
    "lots": Draw,
    "admit": Appearance,
    "overtime": Appearance,
    "reveal": Release,
    "announce": ResultsRelease,
}
"""What it keeps of acts on stage, by the act; of all others how the stage stood."""


@dataclass(frozen=True, slots=True)
class ReadAct:
    """An entry of the log with its records; `subject` holds the parts behind the round's code."""

    kind: str
    round: str
    subject: tuple[str, ...]
    before: Any
    after: Any

    @property
    def record(self) -> Any:
        """What is there now, or what was there if nothing is."""
        return self.before if self.after is None else self.after


def read_act(entry: AuditEntry, event: Event) -> ReadAct | None:
    """Read an act back; `None` where it holds no record or one that cannot be read any more."""
    kind, _, rest = entry.subject.partition("/")
    known = _RECORDS.get(kind)
    if kind == SEAT and entry.act in _SEAT_RECORDS:
        known = (_SEAT_RECORDS[entry.act],) * 2
    if kind == STAGE:
        known = (_STAGE_RECORDS.get(entry.act, StageMark),) * 2
    if known is None:
        return None
    before, after = known
    try:
        found = [
            from_text(record, text) if text else None
            for record, text in ((before, entry.before), (after, entry.after))
        ]
    except (ValueError, KeyError, TypeError):
        return None
    if found == [None, None]:
        return None
    if kind == SEAT:
        record = found[0] if found[1] is None else found[1]
        return ReadAct(kind, getattr(record, "round", ""), tuple(rest.split("/")), *found)
    code = _round_code(rest, event)
    parts = tuple(rest[len(code) + 1 :].split("/")) if kind != "setup" else ()
    return ReadAct(kind, code, parts, *found)


def _round_code(rest: str, event: Event) -> str:
    """The round that a subject begins with; a code may hold a slash, so the longest that fits."""
    codes = (item.code for item in event.rounds if rest == item.code or rest.startswith(f"{item.code}/"))
    return max(codes, key=len, default=rest.partition("/")[0])


class Names:
    """What people call the things of an event; a code that is gone stands for itself."""

    def __init__(self, event: Event) -> None:
        self.event = event
        self._entries = {
            entry.code: f"{entry_number(entry)} {entry.name}" if entry.order else entry.name
            for entry in event.entries
        }
        self._judges = {judge.code: judge.name for judge in event.judges}
        self._tracks = {track.code: track.name for track in event.tracks}
        self._rounds = {item.code: item for item in event.rounds}

    def entry(self, code: str) -> str:
        """Number and name."""
        return self._entries.get(code) or code

    def number(self, code: str) -> str:
        """The number that people call an entry by."""
        return entry_number(self.event.entry(code), code)

    def judge(self, code: str) -> str:
        """The judge's name."""
        return self._judges.get(code) or code

    def track(self, code: str) -> str:
        """The track's name."""
        return self._tracks.get(code) or code

    def round(self, code: str) -> Round | None:
        """The round."""
        return self._rounds.get(code)

    def panel(self, code: str) -> str:
        """The panel's name, in whatever round it is."""
        found = (panel.name for item in self.event.rounds for panel in item.panels if panel.code == code)
        return next(found, "") or code

    def dimension(self, round_code: str, code: str) -> str:
        """The dimension's name."""
        found = self._rounds.get(round_code)
        dimension = None if found is None else found.rulebook.dimension(code)
        return code if dimension is None else dimension.name

    def target(self, round_code: str, code: str) -> str:
        """What an adjustment acts on."""
        return translate("Acts", "final score") if code == FINAL else self.dimension(round_code, code)

    def leaf(self, round_code: str, code: str, dimension: str = "") -> Criterion | None:
        """A criterion of the rules in force, in one dimension or in any."""
        item = self._rounds.get(round_code)
        for each in () if item is None else item.rulebook.dimensions:
            found = each.criterion(code) if dimension in {"", each.code} else None
            if found is not None:
                return found
        return None

    def in_rubric_order(self, round_code: str, dimension: str, codes: Iterable[str]) -> list[str]:
        """Criteria as the rubric has them; those that the rules dropped since come last."""
        item = self._rounds.get(round_code)
        found = None if item is None else item.rulebook.dimension(dimension)
        order = {} if found is None else {leaf.code: at for at, leaf in enumerate(found.leaves())}
        return sorted(dict.fromkeys(codes), key=lambda code: order.get(code, len(order)))

    def criterion(self, round_code: str, code: str, dimension: str = "") -> str:
        """The criterion's name."""
        found = self.leaf(round_code, code, dimension)
        return code if found is None else found.name

    def sheet(self, round_code: str, sheet: Sheet | SheetKey) -> str:
        """Entry, dimension where there is more than one, and judge."""
        parts = [self.entry(sheet.entry)]
        item = self._rounds.get(round_code)
        if item is None or len(item.rulebook.judged) > 1:
            parts.append(self.dimension(round_code, sheet.dimension))
        return " · ".join([*parts, self.judge(sheet.judge)])

    def total(self, round_code: str, sheet: Sheet) -> str:
        """The sheet's total in points, factors included."""
        leaves = (
            (self.leaf(round_code, code, sheet.dimension), ticks) for code, ticks in sheet.marks.items()
        )
        points = (from_ticks(ticks) * (1 if leaf is None else leaf.factor) for leaf, ticks in leaves)
        return shown(sum(points, Fraction(0)))

    def figure(self, round_code: str, criterion: str, value: Fraction | None) -> str:
        """A figure with its unit."""
        if value is None:
            return "—"
        leaf = self.leaf(round_code, criterion)
        unit = "" if leaf is None else leaf.unit
        gap = " " if unit and unit != "%" else ""
        return f"{shown(value)}{gap}{unit}"
