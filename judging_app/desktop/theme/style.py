"""The theme in force: tokens to palette and style sheet, with one signal when they change."""

from weakref import WeakSet

import shiboken6
from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

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
        self._dressed: WeakSet[QWidget] = WeakSet()
        self._behind: WeakSet[QWidget] = WeakSet()
        """Of those dressed, the hidden ones that still wear an older look."""

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

    def dress(self, part: QWidget) -> None:
        """Put the style sheet on a part of a window, now and whenever the look changes.

        It is not the application's: under a sheet of the whole application Qt styles every subtree
        anew each time it is put into another widget, which takes most of the making of a page. Nor
        is it the window's where that holds pages: a part that is hidden when the look changes waits
        until it is shown, so that the window does not stand still for pages that nobody sees.
        """
        self._dressed.add(part)
        part.setStyleSheet(style_sheet(self._tokens))
        part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched in self._behind:
            self._behind.discard(watched)
            watched.setStyleSheet(style_sheet(self._tokens))
            # What it measured in the meantime it measured in the older look.
            self.changed.emit()
        return False

    def apply(self, application: QApplication) -> None:
        """Dress the application: base style, palette and font; windows are dressed each."""
        if self._system_palette is None:
            self._system_palette = QPalette(application.palette())
            # Fusion is the one style that leaves every border and fill to the style sheet.
            application.setStyle(QStyleFactory.create("Fusion"))
        application.setFont(ui_font(self._tokens, self._tokens.type.body))
        application.setPalette(palette_of(self._tokens))

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
            self.apply(application)
        sheet = style_sheet(tokens)
        for part in [part for part in self._dressed if shiboken6.isValid(part)]:
            if part.isVisible():
                part.setStyleSheet(sheet)
            else:
                self._behind.add(part)
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
