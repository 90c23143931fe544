"""What is to be looked at, as few lines: one for each kind of problem, with how many entries and which."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from judging_app.desktop.models.findings import WORDS_ROLE, FindingsModel
from judging_app.desktop.models.named_findings import named_findings
from judging_app.domain.event import Event
from judging_app.domain.problems import Finding, Problem
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence

_MOST_NAMES: Final = 3
_FIGURES: Final = frozenset(
    {
        Problem.INDICATOR_VALUE_MISSING,
        Problem.FIGURE_UNFOUNDED,
        Problem.FIGURE_UNVERIFIED,
        Problem.FIGURE_UNCONFIRMED,
        Problem.GATE_FAILED,
    }
)
Index = QModelIndex | QPersistentModelIndex


class Notice(NamedTuple):
    """One line: a finding, and the entries with the same problem in running order."""

    finding: Finding
    entries: tuple[str, ...] = ()
    """Their numbers, or names where there are none; nothing where the finding speaks for itself."""

    @property
    def page(self) -> str:
        """The key of the page where it is looked at."""
        problem = self.finding.problem
        if problem is Problem.SHEETS_OWED:
            return "desk"
        if problem is Problem.SUBMISSIONS_HELD:
            return "live"
        return "figures" if problem in _FIGURES else "results"

    def words(self) -> str:
        """The line as it is read."""
        what = _kinds().get(self.finding.problem)
        if not self.entries or what is None:
            return sentence(self.finding)
        names = translate("Notices", ", ").join(self.entries[:_MOST_NAMES])
        if len(self.entries) > _MOST_NAMES:
            text = translate("Notices", "{what}: {count} entries ({names} …)")
        else:
            text = translate("Notices", "{what}: {count} entries ({names})")
        return text.format(what=what, count=len(self.entries), names=names)


def grouped(event: Event, findings: Iterable[Finding]) -> list[Notice]:
    """Bring findings about entries into running order and gather those of one kind in a line."""
    place = {entry.code: (entry.order or len(event.entries), at) for at, entry in enumerate(event.entries)}
    number = {entry.code: str(entry.order).zfill(2) if entry.order else entry.name for entry in event.entries}
    last = (len(event.entries) + 1, 0)
    ordered = sorted(findings, key=lambda finding: place.get(finding.facts.get("entry", ""), last))
    together: dict[Problem, dict[str, None]] = {}
    for finding in ordered:
        together.setdefault(finding.problem, {})[finding.facts.get("entry", "")] = None
    lines: list[Notice] = []
    said: set[Problem] = set()
    for finding, named in zip(ordered, named_findings(event, ordered), strict=True):
        codes = together[finding.problem]
        if finding.problem not in _kinds() or len(codes) == 1:
            lines.append(Notice(named))
        elif finding.problem not in said:
            said.add(finding.problem)
            lines.append(Notice(named, tuple(number.get(code, code) for code in codes)))
    return lines


class NoticesModel(FindingsModel):
    """Notices as rows of a list of findings."""

    def __init__(self) -> None:
        super().__init__()
        self._notices: Sequence[Notice] = ()

    def set_notices(self, notices: Sequence[Notice]) -> None:
        """Show other notices, in this order."""
        self.beginResetModel()
        self._notices = tuple(notices)
        self._findings = [notice.finding for notice in self._notices]
        self.endResetModel()

    def notice(self, place: int) -> Notice:
        """The notice in a row."""
        return self._notices[place]

    def retranslate(self) -> None:
        """Say the notices again, in the language in use."""
        self.set_notices(self._notices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        spoken = (WORDS_ROLE, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if index.isValid() and role in spoken:
            return self._notices[index.row()].words()
        return super().data(index, role)


def _kinds() -> Mapping[Problem, str]:
    return {
        Problem.SHEETS_OWED: translate("Notices", "Sheets missing"),
        Problem.SUBMISSIONS_HELD: translate("Notices", "Sheets held back"),
        Problem.INDICATOR_VALUE_MISSING: translate("Notices", "Figures missing"),
        Problem.FIGURE_UNFOUNDED: translate("Notices", "Figures without evidence"),
        Problem.FIGURE_UNVERIFIED: translate("Notices", "Figures not verified"),
        Problem.FIGURE_UNCONFIRMED: translate("Notices", "Figures not confirmed by a second person"),
        Problem.RANGE_TOO_WIDE: translate("Notices", "Marks too far apart"),
        Problem.GATE_FAILED: translate("Notices", "Basic condition not met"),
    }
