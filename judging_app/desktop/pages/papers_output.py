"""Where a paper goes: a PDF file, or one of the printers; what to do where there is none."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from judging_app.desktop.widgets.buttons import ButtonKind, KindButton
from judging_app.desktop.widgets.inputs import ComboBox
from judging_app.desktop.widgets.themed import follow_theme, make_label, tokens
from judging_app.wording.language import translate


class OutputFoot(QWidget):
    """Printers and buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: Sequence[str] | None = None
        self._is_ready = False
        self.printer = ComboBox()
        self.printer.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.printer.setMinimumContentsLength(8)
        self.no_printer = make_label(size="caption", ink="text2", wrap=True)
        self.print_button = KindButton(icon="printer")
        self.save_button = KindButton(kind=ButtonKind.PRIMARY, icon="file-pdf")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self.no_printer, self.printer, self.print_button, self.save_button):
            self._column.addWidget(part)
        self._show()
        self.retranslate()
        follow_theme(self._on_theme)

    @property
    def chosen_printer(self) -> str:
        """The name of the printer that is chosen."""
        return str(self.printer.currentData() or "")

    def show_printers(self, names: Sequence[str]) -> None:
        """Offer the printers that there are; the default one comes first."""
        chosen = self.chosen_printer
        self._names = tuple(names)
        self.printer.clear()
        for name in names:
            self.printer.addItem(name, name)
        self.printer.setCurrentIndex(max(0, self.printer.findData(chosen)))
        self._show()

    def set_ready(self, *, ready: bool) -> None:
        """Whether there is a paper to put out."""
        self._is_ready = ready
        self._show()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.printer.setAccessibleName(translate("PapersPage", "Printer"))
        self.print_button.setText(translate("PapersPage", "Print"))
        self.save_button.setText(translate("PapersPage", "Save as PDF…"))
        self.no_printer.setText(
            translate("PapersPage", "This computer has no printer. Save a PDF and print it elsewhere.")
        )

    def _show(self) -> None:
        has_printer = bool(self._names)
        self.printer.setVisible(has_printer)
        self.print_button.setVisible(has_printer)
        self.no_printer.setVisible(self._names is not None and not has_printer)
        self.print_button.setEnabled(self._is_ready and has_printer)
        self.save_button.setEnabled(self._is_ready)

    def _on_theme(self) -> None:
        self._column.setSpacing(tokens().px(8))
