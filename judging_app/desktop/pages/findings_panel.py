"""What is wrong with a workbook, in the window: where, what, how to mend it; then the way on."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from judging_app.desktop.models.findings import FINDING_ROLE, WORDS_ROLE, FindingsModel
from judging_app.desktop.theme.icons import paint_icon
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import ButtonKind, KindButton
from judging_app.desktop.widgets.card import Card
from judging_app.desktop.widgets.icon_label import IconLabel
from judging_app.desktop.widgets.themed import (
    follow_theme,
    font,
    make_divider,
    make_label,
    paint_text,
    tokens,
)
from judging_app.domain.event import Event
from judging_app.domain.problems import Finding, Severity, errors_in
from judging_app.wording.language import translate
from judging_app.wording.problems import place_text

_TEXT_LEFT: Final = 44
Index = QModelIndex | QPersistentModelIndex


class FindingDelegate(QStyledItemDelegate):
    """Paints a finding: sign, place, and the sentence over as many lines as it needs."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        now = tokens()
        view = self.parent()
        wide = view.viewport().width() if isinstance(view, QListView) else now.px(600)
        return QSize(0, self._words(index, wide).height() + now.px(36 if _place(index) else 20))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        finding = index.data(FINDING_ROLE)
        if not isinstance(finding, Finding):
            return
        now = tokens()
        rect = QRectF(option.rect)
        wrong = finding.severity is Severity.ERROR
        tone = Tone.DANGER if wrong else Tone.WARN
        side = now.px(16)
        painter.save()
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(rect, QColor(now.hover))
        sign = QRectF(rect.left() + now.px(16), rect.top() + now.px(10), side, side)
        paint_icon(painter, sign, "warning-circle-fill" if wrong else "info-fill", now.tone(tone).strong)
        top = rect.top() + now.px(8)
        left, wide = rect.left() + now.px(_TEXT_LEFT), rect.width() - now.px(_TEXT_LEFT + 16)
        if _place(index):
            place = QRectF(left, top, wide, now.px(20))
            paint_text(painter, place, _place(index), colour=now.text2, size=now.type.caption, bold=True)
            top += now.px(19)
        words = self._words(index, int(rect.width()))
        painter.setFont(font(now.type.table))
        painter.setPen(QColor(now.text))
        flags = int(Qt.TextFlag.TextWordWrap)
        painter.drawText(QRectF(left, top, wide, words.height() + 2), flags, str(index.data(WORDS_ROLE)))
        painter.fillRect(QRectF(left, rect.bottom() - 1, wide, 1), QColor(now.line))
        painter.restore()

    def _words(self, index: Index, wide: int) -> QRect:
        now = tokens()
        room = max(wide - now.px(_TEXT_LEFT + 16), now.px(80))
        face = QFontMetrics(font(now.type.table))
        text = str(index.data(WORDS_ROLE))
        return face.boundingRect(QRect(0, 0, room, 10_000), int(Qt.TextFlag.TextWordWrap), text)


def _place(index: Index) -> str:
    finding = index.data(FINDING_ROLE)
    return place_text(finding.place._replace(file="")) if isinstance(finding, Finding) else ""


class FindingsView(QListView):
    """A list whose rows break their lines anew when it gets another width."""

    def __init__(self, model: FindingsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(FindingDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        follow_theme(self._on_theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _on_theme(self) -> None:
        self.scheduleDelayedItemsLayout()


class FindingsPanel(Card):
    """A workbook that was read: what is in it, what is wrong with it, and the next step.

    Signals:
        save_requested: The event is wanted as a file.
        again_requested: The same workbook is to be read again.
        other_requested: Another workbook is to be chosen.
        closed: The person goes back.
    """

    save_requested = Signal()
    again_requested = Signal()
    other_requested = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padded=False, parent=parent)
        self._file = ""
        self._event: Event | None = None
        self._findings: Sequence[Finding] = ()
        self.model = FindingsModel()
        self.view = FindingsView(self.model)
        self._sign = IconLabel("check-circle-fill", size=20)
        self._what = make_label(size="criterion", strong=True, wrap=True)
        self._why = make_label(size="table", ink="text2", wrap=True)
        self.save = KindButton(kind=ButtonKind.PRIMARY)
        self.again = KindButton(icon="arrow-clockwise")
        self.other = KindButton()
        self.copy = KindButton(kind=ButtonKind.PLAIN)
        self.back = KindButton(kind=ButtonKind.PLAIN)
        self._lay_out()
        self.save.clicked.connect(self.save_requested)
        self.again.clicked.connect(self.again_requested)
        self.other.clicked.connect(self.other_requested)
        self.copy.clicked.connect(self._on_copy)
        self.back.clicked.connect(self.closed)
        follow_theme(self._on_panel_theme)

    def show_workbook(self, file: str, event: Event | None, findings: Sequence[Finding]) -> None:
        """Show a workbook; without an event it cannot be taken as it is."""
        self._file, self._event, self._findings = file, event, tuple(findings)
        self.model.set_findings(findings)
        self.retranslate()
        (self.again if event is None else self.save).setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        errors = len(errors_in(self._findings))
        notes = len(self._findings) - errors
        if self._event is None:
            self._sign.set_icon("warning-circle-fill", tone=Tone.DANGER)
            self._what.setText(translate("Start", "To mend: {count}").format(count=errors))
            why = translate(
                "Start", "{file} was not taken over; nothing was written. Mend it in Excel and read it again."
            )
        else:
            self._sign.set_icon("check-circle-fill", tone=Tone.OK)
            self._what.setText(self._event.name)
            why = translate("Start", "{file}: entries {entries}, judges {judges}, rounds {rounds}").format(
                file="{file}",
                entries=len(self._event.entries),
                judges=len(self._event.judges),
                rounds=len(self._event.rounds),
            )
        self._why.setText(why.format(file=self._file))
        if self._event is not None and notes:
            more = translate("Start", "Notes: {count}; they do not stand in the way").format(count=notes)
            self._why.setText(f"{self._why.text()}\n{more}")
        self.save.setText(translate("Start", "Choose where to save…"))
        self.again.setText(translate("Start", "Read again"))
        self.other.setText(translate("Start", "Another workbook…"))
        self.copy.setText(translate("Start", "Copy the list"))
        self.back.setText(translate("Start", "Back"))
        self.save.setVisible(self._event is not None)
        self.again.setVisible(self._event is None)
        self.copy.setVisible(bool(self._findings))
        self.model.retranslate()
        self.view.setAccessibleName(self._what.text())

    def _lay_out(self) -> None:
        self._top_line = QHBoxLayout()
        self._top_line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._top_line.addWidget(self._what, 1)
        self._foot_line = QHBoxLayout()
        for button in (self.save, self.again, self.other, self.copy):
            self._foot_line.addWidget(button)
        self._foot_line.addStretch(1)
        self._foot_line.addWidget(self.back)
        self.body.addLayout(self._top_line)
        self.body.addWidget(self._why)
        self.body.addWidget(make_divider())
        self.body.addWidget(self.view, 1)
        self.body.addWidget(make_divider())
        self.body.addLayout(self._foot_line)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.model.as_text())
        self.copy.setText(translate("Start", "Copied"))

    def _on_panel_theme(self) -> None:
        now = tokens()
        side = now.px(16)
        self._top_line.setContentsMargins(side, side, side, 0)
        self._top_line.setSpacing(now.px(8))
        self._why.setContentsMargins(now.px(44), 0, side, now.px(4))
        self._foot_line.setContentsMargins(side, now.px(4), side, now.px(12))
        self._foot_line.setSpacing(now.px(8))
