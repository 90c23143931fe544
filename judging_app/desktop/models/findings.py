"""Findings of a workbook as rows: what weighs more first, each with its place and its sentence."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from judging_app.domain.problems import Finding, Severity
from judging_app.wording.problems import line, sentence

Index = QModelIndex | QPersistentModelIndex
FINDING_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
WORDS_ROLE: Final = FINDING_ROLE + 1
"""The words below the place."""


class FindingsModel(QAbstractListModel):
    """A list of findings."""

    def __init__(self) -> None:
        super().__init__()
        self._findings: list[Finding] = []

    def set_findings(self, findings: Sequence[Finding]) -> None:
        """Show other findings: errors before notes, else in the order of the file."""
        self.beginResetModel()
        self._findings = sorted(findings, key=lambda finding: finding.severity is not Severity.ERROR)
        self.endResetModel()

    def as_text(self) -> str:
        """Every finding as a line, to be copied."""
        return "\n".join(line(finding) for finding in self._findings)

    def retranslate(self) -> None:
        """Say the findings again, in the language in use."""
        self.set_findings(self._findings)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        return 0 if parent.isValid() else len(self._findings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        finding = self._findings[index.row()]
        if role == FINDING_ROLE:
            return finding
        if role == WORDS_ROLE:
            return sentence(finding)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line(finding)
        return None
