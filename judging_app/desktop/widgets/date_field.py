"""A day: typed in any usual way or picked from a calendar, kept as ISO text."""

import re
from datetime import UTC, date, datetime, timedelta
from typing import Final

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from judging_app.desktop.widgets.buttons import ButtonKind, KindButton
from judging_app.desktop.widgets.themed import follow_theme, set_look, tokens
from judging_app.wording.language import Language, current_language, translate

_PARTS: Final = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")
_DIGITS: Final = re.compile(r"(\d{4})(\d{2})(\d{2})")


def read_date(text: str) -> date | None:
    """Read a day: 2026-05-01, 2026/5/1, 2026.5.1, 2026年5月1日 or 20260501."""
    found = _PARTS.fullmatch(text.strip()) or _DIGITS.fullmatch(text.strip())
    if found is None:
        return None
    try:
        return date(*(int(part) for part in found.groups()))
    except ValueError:
        return None


def _today() -> date:
    """Today as the wall's calendar says."""
    return datetime.now(UTC).astimezone().date()


class _DateEdit(QLineEdit):
    """Up and down go by days, Page Up and Page Down by months; Alt+Down opens the calendar."""

    stepped = Signal(int, int)
    opened = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        steps = {
            Qt.Key.Key_Up: (1, 0),
            Qt.Key.Key_Down: (-1, 0),
            Qt.Key.Key_PageUp: (0, 1),
            Qt.Key.Key_PageDown: (0, -1),
        }
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_F4 or (alt and key is Qt.Key.Key_Down):
            self.opened.emit()
        elif key in steps and not event.modifiers():
            self.stepped.emit(*steps[key])
        else:
            super().keyPressEvent(event)


class DateField(QWidget):
    """A field for a day; it may stay empty, and keeps a text that was there before as it was.

    Signals:
        changed: Another text stands in the field.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = ""
        self.field = _DateEdit()
        self.button = KindButton(kind=ButtonKind.SECONDARY, icon="calendar-blank")
        self._popup: QFrame | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.field, 1)
        self._row.addWidget(self.button)
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(lambda _: self.changed.emit())
        self.field.editingFinished.connect(self._tidy)
        self.field.stepped.connect(self._step)
        self.field.opened.connect(self.open_calendar)
        self.button.clicked.connect(self.open_calendar)
        self.retranslate()
        follow_theme(self._on_theme)

    def text(self) -> str:
        """The day in ISO form, or what was typed where it is none."""
        typed = self.field.text().strip()
        found = read_date(typed)
        return typed if found is None else found.isoformat()

    def set_text(self, text: str) -> None:
        """Show a text; it counts as right whatever it says."""
        self._before = text
        self.field.setText(text)

    def is_right(self) -> bool:
        """Whether this is a day, nothing, or what stood there before."""
        typed = self.field.text().strip()
        return typed in {"", self._before} or read_date(typed) is not None

    def set_wrong(self, *, wrong: bool) -> None:
        """Mark the field."""
        set_look(self.field, wrong=wrong)

    def retranslate(self) -> None:
        """Say own words again, in the language in use."""
        name = translate("DateField", "Open the calendar (Alt+↓)")
        self.button.setAccessibleName(name)
        self.button.setToolTip(name)
        self.field.setPlaceholderText(translate("DateField", "e.g. 2026-05-01"))

    def open_calendar(self) -> QCalendarWidget:
        """Show the calendar under the field."""
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        set_look(popup, kind="card", raised=True)
        calendar = QCalendarWidget(popup)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        chinese = current_language() is Language.CHINESE
        calendar.setLocale(QLocale(QLocale.Language.Chinese if chinese else QLocale.Language.English))
        plain = QTextCharFormat()
        plain.setForeground(QColor(tokens().text))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(day, plain)
        found = read_date(self.field.text()) or _today()
        calendar.setSelectedDate(QDate(found.year, found.month, found.day))
        calendar.activated.connect(self._on_picked)
        calendar.clicked.connect(self._on_picked)
        column = QVBoxLayout(popup)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(calendar)
        popup.move(self.mapToGlobal(QPoint(0, self.height() + tokens().px(4))))
        self._popup = popup
        popup.show()
        calendar.setFocus()
        return calendar

    def _on_picked(self, day: QDate) -> None:
        self.field.setText(date(day.year(), day.month(), day.day()).isoformat())
        popup, self._popup = self._popup, None
        if popup is not None:
            popup.close()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _step(self, days: int, months: int) -> None:
        found = read_date(self.field.text())
        if found is None:
            self.field.setText(_today().isoformat())
            return
        if months:
            count = found.year * 12 + found.month - 1 + months
            first = date(count // 12, count % 12 + 1, 1)
            last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
            found = first.replace(day=min(found.day, last.day))
        self.field.setText((found + timedelta(days=days)).isoformat())

    def _tidy(self) -> None:
        found = read_date(self.field.text())
        if found is not None:
            self.field.setText(found.isoformat())

    def _on_theme(self) -> None:
        self._row.setSpacing(tokens().px(6))
