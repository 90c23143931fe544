"""The theme in force: tokens to palette and style sheet, with one signal when they change."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from judging_app.desktop.theme.contrast import high_contrast_tokens
from judging_app.desktop.theme.fonts import ui_font
from judging_app.desktop.theme.qss import style_sheet
from judging_app.desktop.theme.tokens import DARK, LIGHT, Tokens


class Theme(QObject):
    """Holds the tokens in force and dresses the application in them.

    Signals:
        changed: Colours or scale are new; own-painted widgets take their sizes again.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dark = False
        self._contrast = False
        self._scale = 1.0
        self._tokens = LIGHT
        self._system_palette: QPalette | None = None
        self._sheet_of_all = True

    @property
    def tokens(self) -> Tokens:
        """Tokens in force."""
        return self._tokens

    def set_dark(self, dark: bool) -> None:
        """Switch between the light and the dark look."""
        self._dark = dark
        self._refresh()

    def set_scale(self, scale: float) -> None:
        """Set the text size, 1.0 to 1.5."""
        self._scale = scale
        self._refresh()

    def set_high_contrast(self, contrast: bool) -> None:
        """Take the colours of the system instead of our own, for people who set high contrast."""
        self._contrast = contrast
        self._refresh()

    @property
    def sheet(self) -> str:
        """The style sheet in force."""
        return style_sheet(self._tokens)

    def apply(self, application: QApplication, *, sheet: bool = True) -> None:
        """Dress the application: base style, palette, font and style sheet.

        Without `sheet`, each window puts the sheet on itself. Under a sheet of the whole
        application Qt styles every subtree anew whenever it is put into another widget, which
        takes most of the time in which a page is made.
        """
        self._sheet_of_all = sheet
        if self._system_palette is None:
            self._system_palette = QPalette(application.palette())
            # Fusion is the one style that leaves every border and fill to the style sheet.
            application.setStyle(QStyleFactory.create("Fusion"))
        application.setFont(ui_font(self._tokens, self._tokens.type.body))
        application.setPalette(palette_of(self._tokens))
        wanted = self.sheet if sheet else ""
        if application.styleSheet() != wanted:
            application.setStyleSheet(wanted)

    def _refresh(self) -> None:
        base = DARK if self._dark else LIGHT
        if self._contrast:
            system = self._system_palette or QGuiApplication.palette()
            base = high_contrast_tokens(system)
        tokens = base.scaled(self._scale)
        if tokens == self._tokens:
            return
        self._tokens = tokens
        application = QApplication.instance()
        # An application that was never dressed (a test of one widget) stays as it is.
        if isinstance(application, QApplication) and self._system_palette is not None:
            self.apply(application, sheet=self._sheet_of_all)
        self.changed.emit()


def palette_of(tokens: Tokens) -> QPalette:
    """Make the palette, for native controls that the style sheet does not reach."""
    role = QPalette.ColorRole
    palette = QPalette()
    pairs = (
        (role.Window, tokens.canvas),
        (role.WindowText, tokens.text),
        (role.Base, tokens.surface),
        (role.AlternateBase, tokens.sunken),
        (role.Text, tokens.text),
        (role.Button, tokens.surface),
        (role.ButtonText, tokens.text),
        (role.ToolTipBase, tokens.ink),
        (role.ToolTipText, tokens.ink_text),
        (role.PlaceholderText, tokens.text3),
        (role.Highlight, tokens.accent),
        (role.HighlightedText, tokens.on_accent),
        (role.Link, tokens.accent_text),
        (role.Mid, tokens.line_strong),
        (role.Midlight, tokens.line),
        (role.Light, tokens.surface),
        (role.Dark, tokens.ctl),
        (role.Accent, tokens.accent),
    )
    for which, colour in pairs:
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(tokens.text3))
    return palette


class _House:
    """Holds the theme of the process; a program has one look at a time."""

    theme: Theme | None = None


def theme() -> Theme:
    """Give the theme of the process; it is made on the first call."""
    if _House.theme is None:
        _House.theme = Theme()
    return _House.theme
