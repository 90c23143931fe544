"""What is wrong or unfair in the rules, each with the way to the option that it is about."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from judging_app.desktop.models.rules_paths import Path
from judging_app.desktop.theme.icons import paint_icon
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.focus_ring import FocusRingHolder
from judging_app.desktop.widgets.themed import follow_theme, font, tokens
from judging_app.domain.problems import Finding, Severity
from judging_app.domain.rulebook import Rulebook
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence

_MOST = 12
_PAD = 9
_SIDE = 16


class FindingLine(QAbstractButton, FocusRingHolder):
    """A sign and a sentence over as many lines as it needs; pressing it leads to what it is about."""

    def __init__(self, text: str, *, tone: Tone, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone, self._icon = tone, icon
        self._hovered = False
        self.setText(text)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        follow_theme(self.updateGeometry)

    def set_plain(self) -> None:
        """Lead nowhere: only say it."""
        self.setEnabled(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.unsetCursor()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._words(width).height() + tokens().px(2 * _PAD), tokens().px(30))

    def sizeHint(self) -> QSize:
        wide = self.width() or tokens().px(260)
        return QSize(wide, self.heightForWidth(wide))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        colours = now.tone(self._tone)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = 0
        if self._tone is not Tone.OK:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.soft))
            painter.drawRoundedRect(QRectF(self.rect()), now.px(7), now.px(7))
            left = now.px(_PAD)
        side = now.px(_SIDE)
        sign = QRectF(left, now.px(_PAD + 1), side, side)
        paint_icon(painter, sign, self._icon, colours.strong)
        face = font(now.type.table)
        face.setUnderline(self._hovered)
        painter.setFont(face)
        painter.setPen(QColor(colours.text))
        words = QRectF(self._left(), now.px(_PAD), self.width() - self._left() - now.px(_PAD), self.height())
        painter.drawText(words, int(Qt.TextFlag.TextWordWrap), self.text())
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = self.isEnabled()
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = False
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.ring_on(self, event.reason(), radius=tokens().radius.control)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.ring_off()

    def _left(self) -> int:
        return tokens().px(_SIDE + 8 + (0 if self._tone is Tone.OK else _PAD))

    def _words(self, width: int) -> QRect:
        now = tokens()
        room = max(width - self._left() - now.px(_PAD), now.px(60))
        flags = int(Qt.TextFlag.TextWordWrap)
        return QFontMetrics(font(now.type.table)).boundingRect(QRect(0, 0, room, 10_000), flags, self.text())


class FindingsBox(QWidget):
    """The findings, what weighs more first; where there are none, that all is well.

    Signals:
        chosen: The finding whose option is wanted.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.findings: tuple[Finding, ...] = ()
        self.lines: list[FindingLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        follow_theme(self._on_theme)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show other findings."""
        wanted = tuple(sorted(findings, key=lambda finding: finding.severity is not Severity.ERROR))
        if wanted == self.findings and self.lines:
            return
        self.findings = wanted
        self._fill()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self._fill()

    def _fill(self) -> None:
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = []
        for finding in self.findings[:_MOST]:
            wrong = finding.severity is Severity.ERROR
            icon = "warning-circle-fill" if wrong else "warning-fill"
            line = FindingLine(sentence(finding), tone=Tone.DANGER if wrong else Tone.WARN, icon=icon)
            line.clicked.connect(lambda _=False, finding=finding: self.chosen.emit(finding))
            self._add(line)
        rest = len(self.findings) - _MOST
        if rest > 0:
            self._say(translate("Rules", "and {number} more").format(number=rest), Tone.WARN, "info")
        if not self.findings:
            words = translate("Rules", "Bands join up without overlap; nothing contradicts")
            self._say(words, Tone.OK, "check-circle-fill")

    def _say(self, words: str, tone: Tone, icon: str) -> None:
        line = FindingLine(words, tone=tone, icon=icon)
        line.set_plain()
        self._add(line)

    def _add(self, line: FindingLine) -> None:
        self.lines.append(line)
        self._column.addWidget(line)

    def _on_theme(self) -> None:
        self._column.setSpacing(tokens().px(6))


class Goal:
    """Where a finding leads: a row of the tree, a section, and the option in it."""

    def __init__(self, path: Path, *, section: str = "", dimension: str = "", criterion: str = "") -> None:
        self.path = path
        self.section = section
        self.dimension = dimension
        self.criterion = criterion


_OF_PANEL = frozenset(
    {"minimum", "ladder", "method", "transform", "group_weights", "difficulty", "combine", "level",
     "drop_low", "drop_high", "multiplier"}
)  # fmt: skip
_OF_CALIBRATION = {"calibration": "method", "statistic_places": "statistic"}
_OF_PART = frozenset({"weight", "normalise_to", "kind", "floor", "ceiling"})
_OF_RULEBOOK: dict[str, tuple[str, Path]] = {
    "tie_chain": ("ties", ("tie_chain",)),
    "method": ("basics", ("method",)),
    "time_penalty_target": ("adjustments", ("time_penalty", "target")),
    "time_penalty": ("adjustments", ("time_penalty", "rows")),
    "bonus_cap": ("adjustments", ("bonus_cap",)),
    "earlier_rounds": ("rounds", ("round_rule",)),
}
_OF_CRITERION = {"points": "maximum", "rule": "indicator", "rule_details": "indicator"}


def goal_of(finding: Finding, rulebook: Rulebook) -> Goal | None:
    """Find the option that a finding is about."""
    kind, *keys = finding.subject or ("",)
    code = keys[-1] if keys else ""
    column = finding.column
    if kind == "criterion":
        return Goal((_OF_CRITERION.get(column, column),), criterion=code)
    if kind == "dimension":
        return _in_dimension(code, column, rulebook)
    if kind == "award":
        at = next((at for at, award in enumerate(rulebook.awards) if award.name == code), 0)
        return Goal(("awards", at, column), section="awards")
    if kind == "rulebook" and column in _OF_RULEBOOK:
        section, path = _OF_RULEBOOK[column]
        number = finding.facts.get("position", "")
        if column == "tie_chain" and number.isdigit():
            path = ("tie_chain", int(number) - 1)
        return Goal(path, section=section)
    return None


def _in_dimension(code: str, column: str, rulebook: Rulebook) -> Goal | None:
    codes = [item.code for item in rulebook.dimensions]
    if code not in codes:
        return None
    head: Path = ("dimensions", codes.index(code))
    if column in _OF_PANEL:
        return Goal((*head, "aggregation", column), section="panel", dimension=code)
    if column in _OF_CALIBRATION:
        path: Path = (*head, "calibration", _OF_CALIBRATION[column])
        return Goal(path, section="calibration", dimension=code)
    if column == "roundings":
        return Goal((*head, "roundings"), section="rounding", dimension=code)
    if column in _OF_PART:
        return Goal((*head, column), section="dimension", dimension=code)
    return Goal(head, dimension=code)
