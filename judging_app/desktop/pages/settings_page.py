"""Language, look, text size, name for the log, folder for backups; everything takes effect at once."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from judging_app import __version__
from judging_app.desktop import files
from judging_app.desktop.opening import account_name
from judging_app.desktop.settings import LOOKS, Settings
from judging_app.desktop.theme.tokens import SCALES
from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton, icon_button
from judging_app.desktop.widgets.card import Card
from judging_app.desktop.widgets.segmented import Segment, Segmented
from judging_app.desktop.widgets.themed import follow_theme, make_label, set_look, tokens
from judging_app.wording.language import Language, translate

_ON: Final = "on"
_OFF: Final = "off"


class SettingsPaper(Card):
    """The settings over the start screen, where no rail leads to them.

    Signals:
        close_requested: The cross.
    """

    close_requested = Signal()

    def __init__(self, settings: Settings, log_folder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(padded=False, parent=parent)
        self.page = SettingsPage(settings, log_folder)
        self.cross = icon_button("x", name="")
        self.cross.clicked.connect(self.close_requested)
        self.page.head.addWidget(self.cross)
        self.page.setMinimumHeight(tokens().px(480))
        self.body.addWidget(self.page)
        set_look(self, raised=True)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.page.retranslate()
        name = translate("Settings", "Close")
        self.cross.setAccessibleName(name)
        self.cross.setToolTip(name)


class SettingsPage(QWidget):
    """A few choices, each with what it means.

    Signals:
        changed: The `Settings` as they are wanted now.
    """

    changed = Signal(object)

    def __init__(self, settings: Settings, log_folder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._log_folder = log_folder
        self.language = Segmented()
        self.look = Segmented()
        self.scale = Segmented()
        self.bell = Segmented()
        self.person = QLineEdit()
        self.person.setMaxLength(60)
        self.choose_folder = KindButton(size=ButtonSize.COMPACT, icon="folder-open")
        self.default_folder = KindButton(kind=ButtonKind.PLAIN, size=ButtonSize.COMPACT)
        self._title = make_label(size="title", strong=True)
        self._labels: list[tuple[QLabel, QLabel]] = []
        self._about = make_label(size="table", ink="text2", wrap=True)
        self._about.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lay_out()
        self._wire()
        self.retranslate()
        follow_theme(self._on_theme)

    def backup_folder(self) -> Path | None:
        """The folder chosen for backups, as the settings stand now."""
        return self._settings.backups

    def mute_bell(self, muted: bool) -> None:
        """Mute the bell from where it is heard; remembered like every setting."""
        if muted != self._settings.bell_muted:
            self._take(replace(self._settings, bell_muted=muted))

    @property
    def bell_muted(self) -> bool:
        """Whether the bell is muted, as the settings stand now."""
        return self._settings.bell_muted

    def show_settings(self, settings: Settings) -> None:
        """Show settings that were changed elsewhere."""
        self._settings = settings
        if not self.person.hasFocus():
            self.person.setText(settings.person)
        self.default_folder.setVisible(bool(settings.backup_folder))
        self._show_folder()
        self.language.set_current(settings.language.value)
        self.look.set_current(settings.look)
        self.scale.set_current(str(settings.scale))
        self.bell.set_current(_OFF if settings.bell_muted else _ON)

    def show_page(self) -> None:
        """Nothing has to be loaded."""

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self._title.setText(translate("Settings", "Settings"))
        self.language.set_segments(
            [Segment(Language.CHINESE.value, "中文"), Segment(Language.ENGLISH.value, "English")]
        )
        words = {
            "system": translate("Settings", "As the system"),
            "light": translate("Settings", "Light"),
            "dark": translate("Settings", "Dark"),
        }
        self.look.set_segments([Segment(look, words[look]) for look in LOOKS])
        self.scale.set_segments([Segment(str(scale), f"{scale:.0%}") for scale in SCALES])
        self.bell.set_segments(
            [Segment(_ON, translate("Settings", "On")), Segment(_OFF, translate("Settings", "Off"))]
        )
        texts = (
            (translate("Settings", "Language"), translate("Settings", "Screens and new workbooks")),
            (
                translate("Settings", "Look"),
                translate("Settings", "Dark is easier on the eyes in a dim hall"),
            ),
            (translate("Settings", "Text size"), translate("Settings", "Rows and icons grow with the text")),
            (
                translate("Settings", "Bell"),
                translate("Settings", "Rings on this computer when time on stage runs out"),
            ),
            (
                translate("Settings", "Your name"),
                translate("Settings", "Stands in the log beside everything you do"),
            ),
            (translate("Settings", "Folder for backups"), ""),
        )
        for (name, about), (title, words_about) in zip(self._labels, texts, strict=True):
            name.setText(title)
            about.setText(words_about)
        about_text = translate("Settings", "Judging App {version}. Log files: {folder}")
        self._about.setText(about_text.format(version=__version__, folder=self._log_folder))
        for part, (title, _) in zip((self.language, self.look, self.scale, self.bell), texts, strict=False):
            part.setAccessibleDescription(title)
        self.person.setAccessibleName(texts[4][0])
        self.person.setPlaceholderText(account_name())
        self.choose_folder.setText(translate("Settings", "Choose…"))
        self.default_folder.setText(translate("Settings", "Beside the event"))
        self.show_settings(self._settings)

    def _wire(self) -> None:
        takes: tuple[tuple[Segmented, Callable[[str], Settings]], ...] = (
            (self.language, lambda key: replace(self._settings, language=Language(key))),
            (self.look, lambda key: replace(self._settings, look=key)),
            (self.scale, lambda key: replace(self._settings, scale=float(key))),
            (self.bell, lambda key: replace(self._settings, bell_muted=key == _OFF)),
        )
        for part, take in takes:
            part.chosen.connect(lambda key, take=take: self._take(take(key)))
        self.person.editingFinished.connect(self._take_person)
        self.choose_folder.clicked.connect(self._choose_folder)
        self.default_folder.clicked.connect(lambda: self._take_folder(""))

    def _take_person(self) -> None:
        name = self.person.text().strip()
        if name != self._settings.person:
            self._take(replace(self._settings, person=name))

    def _choose_folder(self) -> None:
        title = translate("Settings", "Folder for the backups of all events")
        folder = files.ask_folder(self, title, self._settings.backup_folder)
        if folder:
            self._take_folder(folder)

    def _take_folder(self, folder: str) -> None:
        if folder != self._settings.backup_folder:
            self._take(replace(self._settings, backup_folder=folder))
            self.show_settings(self._settings)
            self.choose_folder.setFocus()

    def _show_folder(self) -> None:
        folder = self._settings.backup_folder
        words = translate("Settings", "A folder beside each event; choose a second drive to be safer")
        if folder:
            words = translate(
                "Settings",
                "{folder}, in place of the folder beside each event; if it is gone, beside it again",
            ).format(folder=folder)
        self._labels[-1][1].setText(words)

    def _take(self, settings: Settings) -> None:
        self._settings = settings
        self.changed.emit(settings)

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self.head = QHBoxLayout()
        self.head.addWidget(self._title, 1)
        self._column.addLayout(self.head)
        card = Card()
        self._grid = QGridLayout()
        folders = QWidget()
        folders.setProperty("kind", "clear")
        row = QHBoxLayout(folders)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.default_folder)
        row.addWidget(self.choose_folder)
        parts = (self.language, self.look, self.scale, self.bell, self.person, folders)
        for line, part in enumerate(parts):
            name, about = make_label(strong=True), make_label(size="table", ink="text2", wrap=True)
            self._labels.append((name, about))
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(name)
            words.addWidget(about)
            self._grid.addLayout(words, line, 0)
            self._grid.addWidget(part, line, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._grid.setColumnStretch(0, 1)
        card.body.addLayout(self._grid)
        holder = QWidget()
        holder.setProperty("kind", "clear")
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(card)
        inner.addWidget(self._about)
        inner.addStretch(1)
        self._inner = inner
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(holder)
        self._scroll = scroll
        self._column.addWidget(scroll, 1)

    def _on_theme(self) -> None:
        now = tokens()
        self._column.setContentsMargins(now.px(16), now.px(16), now.px(16), now.px(12))
        self._column.setSpacing(now.px(12))
        self._grid.setVerticalSpacing(now.px(20))
        self._grid.setHorizontalSpacing(now.px(24))
        self._inner.setSpacing(now.px(16))
        self.person.setFixedWidth(now.px(220))
        self._scroll.setMaximumWidth(now.px(760))
