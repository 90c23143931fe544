"""Names as chips: each can be changed or taken out in its place, new ones are typed at the end."""

import re
from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from judging_app.desktop.widgets.buttons import icon_button
from judging_app.desktop.widgets.flow_layout import FlowLayout
from judging_app.desktop.widgets.focus_ring import FocusRingHolder
from judging_app.desktop.widgets.note_line import NoteLine
from judging_app.desktop.widgets.themed import follow_theme, set_look, text_width, tokens
from judging_app.wording.language import translate

_SEPARATORS: Final = re.compile(r"[,，、;；\n\t]+")
_HEIGHT: Final = 32


class _ChipField(QLineEdit, FocusRingHolder):
    """The name on a chip; as wide as its words."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        set_look(self, kind="bare")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(lambda _: self.updateGeometry())

    def sizeHint(self) -> QSize:
        now = tokens()
        wide = max(text_width(self.text(), now.type.body) + now.px(8), now.px(40))
        return QSize(min(wide, now.px(320)), now.px(24))

    def minimumSizeHint(self) -> QSize:
        return QSize(tokens().px(40), tokens().px(24))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        frame = self.parentWidget()
        if frame is not None:
            self.ring_on(frame, Qt.FocusReason.TabFocusReason, radius=tokens().radius.control)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.ring_off()


class Chip(QFrame):
    """One name with its cross. `code` is empty for a name that was typed just now.

    Signals:
        renamed: The name was changed and left.
        removed: The cross was pressed.
    """

    renamed = Signal()
    removed = Signal()

    def __init__(self, code: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = code
        self._kept = name
        self.field = _ChipField(name, self)
        self.cross = icon_button("x", name="")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.field)
        self._row.addWidget(self.cross)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        set_look(self, kind="well")
        self.field.editingFinished.connect(self._on_finished)
        self.cross.clicked.connect(self.removed)
        self.speak()
        follow_theme(self._on_theme)

    @property
    def name(self) -> str:
        """The name as it was left last."""
        return self._kept

    def restore(self, name: str) -> None:
        """Show another name, as when a change is not taken."""
        self._kept = name
        self.field.setText(name)

    def speak(self) -> None:
        """Say own words again, in the language in use."""
        name = translate("ChipEdit", "Remove “{name}”").format(name=self._kept)
        self.cross.setAccessibleName(name)
        self.cross.setToolTip(name)
        self.field.setAccessibleName(self._kept)

    def _on_finished(self) -> None:
        name = self.field.text().strip()
        if not name:
            self.restore(self._kept)
        elif name != self._kept:
            self._kept = name
            self.speak()
            self.renamed.emit()

    def _on_theme(self) -> None:
        now = tokens()
        self._row.setContentsMargins(now.px(10), 0, now.px(2), 0)
        self._row.setSpacing(0)
        self.cross.setFixedSize(now.px(28), now.px(28))
        self.setFixedHeight(now.px(_HEIGHT))


class ChipEdit(QWidget):
    """Names in order. Enter takes a new one in; several at once with commas between.

    `may_remove` answers with words why a name, by its code, has to stay; empty: it may go.

    Signals:
        changed: A name was added, changed or taken out.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.may_remove: Callable[[str], str] = lambda _: ""
        self.chips: list[Chip] = []
        self.field = QLineEdit()
        self.note = NoteLine()
        self._flow_holder = QWidget()
        set_look(self._flow_holder, kind="clear")
        self._flow = FlowLayout(self._flow_holder)
        self._flow.addWidget(self.field)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._flow_holder)
        self._column.addWidget(self.note)
        self.note.hide()
        self.field.returnPressed.connect(self.take)
        self.field.editingFinished.connect(self.take)
        follow_theme(self._on_theme)

    def names(self) -> list[tuple[str, str]]:
        """Codes and names in order."""
        return [(chip.code, chip.name) for chip in self.chips]

    def set_names(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Show other names without announcing it."""
        for chip in self.chips:
            self._drop(chip)
        self.chips = []
        for code, name in pairs:
            self._add(code, name)
        self._say("")
        self._flow_holder.updateGeometry()

    def set_words(self, *, name: str, placeholder: str) -> None:
        """Say what the names are and what to type."""
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(placeholder)
        wide = text_width(placeholder, tokens().type.body) + tokens().px(28)
        self.field.setFixedWidth(max(wide, tokens().px(140)))
        for chip in self.chips:
            chip.speak()

    def take(self) -> None:
        """Take in what was typed."""
        typed = [part.strip() for part in _SEPARATORS.split(self.field.text()) if part.strip()]
        if not typed:
            return
        taken = [name for name in dict.fromkeys(typed) if name not in {chip.name for chip in self.chips}]
        self.field.clear()
        self._say("" if taken else translate("ChipEdit", "“{name}” is there already").format(name=typed[0]))
        for name in taken:
            self._add("", name)
        if taken:
            self._flow_holder.updateGeometry()
            self.changed.emit()

    def _add(self, code: str, name: str) -> None:
        chip = Chip(code, name, self._flow_holder)
        chip.removed.connect(lambda: self._on_removed(chip))
        chip.renamed.connect(lambda: self._on_renamed(chip))
        self.chips.append(chip)
        self._flow.insert_widget(len(self.chips) - 1, chip)
        chip.show()
        # New chips come before the field also for the Tab key.
        QWidget.setTabOrder(chip.cross, self.field)
        QWidget.setTabOrder(chip.field, chip.cross)

    def _drop(self, chip: Chip) -> None:
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()

    def _on_removed(self, chip: Chip) -> None:
        why = self.may_remove(chip.code) if chip.code else ""
        self._say(why)
        if why:
            return
        self.field.setFocus(Qt.FocusReason.TabFocusReason)
        self.chips.remove(chip)
        self._drop(chip)
        self.changed.emit()

    def _on_renamed(self, chip: Chip) -> None:
        others = {each.name for each in self.chips if each is not chip}
        if chip.name in others:
            self._say(translate("ChipEdit", "“{name}” is there already").format(name=chip.name))
            free = next(n for n in range(2, len(others) + 3) if f"{chip.name} {n}" not in others)
            chip.restore(f"{chip.name} {free}")
        else:
            self._say("")
        self.changed.emit()

    def _say(self, why: str) -> None:
        self.note.set_wrong(why)
        self.note.setVisible(bool(why))

    def _on_theme(self) -> None:
        now = tokens()
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._flow.setSpacing(now.px(6))
        self._column.setSpacing(now.px(2))
        if self.field.placeholderText():
            self.set_words(name=self.field.accessibleName(), placeholder=self.field.placeholderText())
