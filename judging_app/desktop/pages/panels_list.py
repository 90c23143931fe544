"""The panels of a round: added, renamed and taken out in the panel at the right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from judging_app.desktop.pages.side_panel import SidePanel
from judging_app.desktop.widgets.buttons import ButtonKind, KindButton, icon_button
from judging_app.desktop.widgets.note_line import NoteLine
from judging_app.desktop.widgets.themed import follow_theme, make_label, tokens
from judging_app.domain.event import Panel, Round
from judging_app.wording.language import translate


class PanelsList(SidePanel):
    """A row for each panel with its name, and one more to add another.

    Signals:
        add_requested: A name.
        rename_requested: A code and a name.
        remove_requested: A code.
    """

    add_requested = Signal(str)
    rename_requested = Signal(str, str)
    remove_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._round: Round | None = None
        self.names: dict[str, QLineEdit] = {}
        self.removers: dict[str, KindButton] = {}
        self.new_name = QLineEdit()
        self.add = KindButton(kind=ButtonKind.PRIMARY)
        self.note = NoteLine()
        self._about = make_label(size="table", ink="text2", wrap=True)
        self._rows = QGridLayout()
        self._rows.setColumnStretch(0, 1)
        self.body.addWidget(self._about)
        self.body.addLayout(self._rows)
        self.body.addWidget(self.new_name)
        self.body.addWidget(self.note)
        self.foot.addWidget(self.add, 1)
        self.new_name.returnPressed.connect(self._on_add)
        self.add.clicked.connect(self._on_add)
        self.retranslate()
        follow_theme(self._on_rows_theme)

    def show_panels(self, round_: Round) -> None:
        """Show the panels as they are; rows are made anew only where panels came or went."""
        codes = [panel.code for panel in round_.panels]
        self._round = round_
        if codes != list(self.names):
            self._make_rows(round_.panels)
        for panel in round_.panels:
            field = self.names[panel.code]
            if not (field.hasFocus() and field.isModified()):
                field.setText(panel.name)
            seats = len(round_.seats_of(panel.code))
            entries = sum(part.panel == panel.code for part in round_.participations)
            text = translate("PanelsPage", "Seats {seats}, entries {entries}")
            field.setToolTip(text.format(seats=seats, entries=entries))

    def say_wrong(self, text: str) -> None:
        """Say what cannot be, and show again what is."""
        self.note.set_wrong(text)
        for panel in self._round.panels if self._round is not None else ():
            self.names[panel.code].setText(panel.name)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.speak()
        self.set_heading(translate("PanelsPage", "Set-up"), translate("PanelsPage", "Panels"))
        self._about.setText(
            translate("PanelsPage", "Judges of a panel score the same entries; each entry has one panel.")
        )
        self.new_name.setPlaceholderText(translate("PanelsPage", "Name of another panel"))
        self.new_name.setAccessibleName(translate("PanelsPage", "Name of another panel"))
        self.add.setText(translate("PanelsPage", "Add panel"))
        for code, button in self.removers.items():
            self._name_row(code, button)
        if self._round is not None:
            self.show_panels(self._round)

    def _make_rows(self, panels: tuple[Panel, ...]) -> None:
        for widget in (*self.names.values(), *self.removers.values()):
            widget.hide()
            widget.deleteLater()
        self.names, self.removers = {}, {}
        for row, panel in enumerate(panels):
            field, button = QLineEdit(panel.name), icon_button("trash", name="")
            self.names[panel.code], self.removers[panel.code] = field, button
            field.editingFinished.connect(lambda code=panel.code: self._on_renamed(code))
            button.clicked.connect(lambda _=False, code=panel.code: self.remove_requested.emit(code))
            self._rows.addWidget(field, row, 0)
            self._rows.addWidget(button, row, 1)
            self._name_row(panel.code, button)
            QWidget.setTabOrder(field, button)

    def _name_row(self, code: str, button: KindButton) -> None:
        name = translate("PanelsPage", "Remove panel {name}").format(name=self.names[code].text())
        button.setAccessibleName(name)
        button.setToolTip(name)
        self.names[code].setAccessibleName(translate("PanelsPage", "Name of the panel"))

    def _on_add(self) -> None:
        name = self.new_name.text().strip()
        if self._is_free(name, ""):
            self.note.set_quiet("")
            self.new_name.clear()
            self.add_requested.emit(name)
            self.new_name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_renamed(self, code: str) -> None:
        field = self.names.get(code)
        panel = next((each for each in self._panels() if each.code == code), None)
        if field is None or panel is None or field.text().strip() == panel.name:
            return
        name = field.text().strip()
        if self._is_free(name, code):
            self.note.set_quiet("")
            self.rename_requested.emit(code, name)
        else:
            field.setText(panel.name)

    def _is_free(self, name: str, code: str) -> bool:
        if not name:
            self.note.set_wrong(translate("PanelsPage", "A panel needs a name"))
        elif any(panel.name == name and panel.code != code for panel in self._panels()):
            self.note.set_wrong(translate("PanelsPage", "There is a panel of this name already"))
        else:
            return True
        return False

    def _panels(self) -> tuple[Panel, ...]:
        return () if self._round is None else self._round.panels

    def _on_rows_theme(self) -> None:
        self._rows.setSpacing(tokens().px(7))
