"""A new event on one page: what it is called, where its file lies, and the rules it starts from."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from judging_app.application.rulebook_library import BuiltInRulebook
from judging_app.desktop import files
from judging_app.desktop.pages.head_form import HeadForm, HeadValues
from judging_app.desktop.pages.new_event_rules import RulebookChoice
from judging_app.desktop.widgets.buttons import ButtonKind, KindButton
from judging_app.desktop.widgets.card import Card
from judging_app.desktop.widgets.labelled import Labelled
from judging_app.desktop.widgets.note_line import NoteLine
from judging_app.desktop.widgets.themed import follow_theme, make_label, set_look, tokens
from judging_app.domain.rulebook import AwardKind
from judging_app.wording.language import translate

_SUFFIX = ".judging"
_SIDE_BY_SIDE = 1080
_TWO_LISTS = 700
_LONGEST_FILE = 60
"""Letters of a proposed file name: drives take 255 bytes, and a Chinese letter has three."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A form that was filled in: the event's head, the rules it starts from, and the file."""

    head: HeadValues
    built_in: BuiltInRulebook
    target: str


class NewEventPage(QWidget):
    """The form; it keeps what was filled in until an event was made of it.

    Signals:
        left: Back to the start screen.
        place_changed: Another folder or file name: whether it will do has to be looked at.
        create_requested: A `Filled` whose fields are right as far as the page can tell.
    """

    left = Signal()
    place_changed = Signal()
    create_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own_file = False
        self._offered: tuple[tuple[str, str], ...] = ()
        self._offered_round = ""
        self.form = HeadForm()
        self.folder = QLineEdit()
        self.file = QLineEdit()
        self.browse = KindButton(icon="folder-open")
        self.foldered = Labelled(self.folder, self.browse)
        self.filed = Labelled(self.file)
        self.rules = RulebookChoice()
        self.back = KindButton(kind=ButtonKind.PLAIN, icon="arrow-left", keys=("Esc",))
        self.make = KindButton(kind=ButtonKind.PRIMARY, keys=("Ctrl", "Enter"))
        self.note = NoteLine()
        self._title = make_label(size="title", strong=True)
        self._head_card, self._file_card, self._rules_card = Card(), Card(), Card(padded=False)
        self._lay_out()
        self._wire()
        self.retranslate()
        follow_theme(self._on_theme)

    @property
    def target(self) -> str:
        """Where the event's file would lie; empty as long as the name is missing."""
        name, folder = self.file.text().strip(), self.folder.text().strip()
        if not (name and folder):
            return ""
        if not name.lower().endswith(_SUFFIX):
            name += _SUFFIX
        return str(Path(folder).expanduser() / name)

    def begin(self, folder: str, rulebooks: Sequence[BuiltInRulebook]) -> None:
        """Come to the front: fill in what is not filled in yet, the keyboard on the name."""
        self.offer_folder(folder)
        if rulebooks:
            self.rules.show_items(rulebooks)
        if not self.form.round_name.text():
            self._offered_round = translate("NewEvent", "Final")
            self.form.round_name.setText(self._offered_round)
        self.form.name.setFocus(Qt.FocusReason.TabFocusReason)

    def offer_folder(self, folder: str) -> None:
        """Propose where the file goes, unless the person has said so."""
        if not self.folder.text():
            self.folder.setText(folder)

    def clear(self) -> None:
        """Forget what was filled in: an event was made of it. The folder stays."""
        self._own_file = False
        self._offered = ()
        self.form.show_values(HeadValues())
        self.file.clear()
        self.filed.set_wrong("")
        self.foldered.set_wrong("")
        self.set_busy(busy=False)
        self.note.set_quiet("")

    def set_busy(self, *, busy: bool) -> None:
        """Nothing more can be asked for while the file is being made."""
        self.make.setEnabled(not busy)
        self.note.set_quiet(translate("NewEvent", "Making the event…") if busy else "")

    def show_wrong(self, why: str) -> None:
        """Say why no event was made."""
        self.set_busy(busy=False)
        self.note.set_wrong(why)

    def submit(self) -> None:
        """Look at every field; ask for the event, or go to the first that is wrong."""
        values = self.form.values()
        wrong = self.form.check()
        if not self.file.text().strip():
            self.filed.set_wrong(translate("HeadForm", "Fill this in"))
        wrong = wrong or next((part.field for part in (self.foldered, self.filed) if part.is_wrong()), None)
        chosen = self.rules.current
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.TabFocusReason)
            self._scroll.ensureWidgetVisible(wrong)
            self.note.set_wrong(translate("NewEvent", "Mend what is marked, then create the event"))
        elif chosen is not None and self.make.isEnabled():
            self.set_busy(busy=True)
            self.create_requested.emit(Filled(values, chosen, self.target))

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self._title.setText(translate("NewEvent", "New event"))
        self.back.setText(translate("NewEvent", "Back"))
        self.make.setText(translate("NewEvent", "Create and open"))
        self._head_card.set_title(translate("NewEvent", "The event"))
        self._file_card.set_title(translate("NewEvent", "The file"))
        self._rules_card.set_title(
            translate("NewEvent", "Rules to start from"),
            caption=translate("NewEvent", "everything can be changed later"),
        )
        self.foldered.set_name(translate("NewEvent", "Folder"))
        self.filed.set_name(translate("NewEvent", "File name"))
        self.browse.setText(translate("NewEvent", "Browse…"))
        self.form.retranslate()
        self.rules.retranslate()
        self._tell_of_awards()
        # A name that was only proposed is proposed again in the language in use.
        if self._offered_round and self.form.round_name.text() == self._offered_round:
            self._offered_round = translate("NewEvent", "Final")
            self.form.round_name.setText(self._offered_round)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _wire(self) -> None:
        self.back.clicked.connect(self.left)
        self.make.clicked.connect(self.submit)
        self.form.name.textChanged.connect(self._propose_file)
        self.form.changed.connect(self._on_typed)
        self.file.textEdited.connect(self._on_file_edited)
        self.file.textChanged.connect(self._on_place)
        self.folder.textChanged.connect(self._on_place)
        self.browse.clicked.connect(self._browse)
        self.rules.chosen.connect(self._offer_tracks)
        for keys, act in (("Esc", self.left.emit), ("Ctrl+Return", self.submit), ("Ctrl+Enter", self.submit)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _on_typed(self) -> None:
        if self.note.is_wrong():
            self.note.set_quiet("")
        self._tell_of_awards()

    def _on_place(self) -> None:
        """What was wrong with the old place says nothing of the new one, which is looked at now.

        Creating need not wait for that: the file is never made before its place was looked at again.
        """
        self.foldered.set_wrong("")
        self.filed.set_wrong("")
        self._on_typed()
        self.place_changed.emit()

    def _propose_file(self, name: str) -> None:
        """The file is called like the event until somebody calls it otherwise."""
        if not self._own_file:
            proposed = files.proposed_name("", name[:_LONGEST_FILE], "") if name.strip() else ""
            self.file.setText(proposed)

    def _on_file_edited(self, text: str) -> None:
        self._own_file = bool(text)
        self._on_typed()

    def _offer_tracks(self, built_in: BuiltInRulebook) -> None:
        """Rules that speak of tracks bring them along, unless the person has named others."""
        pairs = tuple((track.code, track.name) for track in built_in.tracks)
        now = tuple(self.form.tracks.names())
        if now == self._offered:
            self.form.tracks.set_names(pairs)
            self._offered = pairs
        self._tell_of_awards()

    def _tell_of_awards(self) -> None:
        """Tracks are ranked apart; that awards are not given apart comes as a surprise at the end."""
        awards = () if self.rules.current is None else self.rules.current.rulebook.awards
        across = {award.scope for award in awards if award.kind is AwardKind.AWARD} == {""}
        words = translate("NewEvent", "Awards go across all tracks; to change that, see Rules")
        self.form.tracked.set_hint(words if across and len(self.form.tracks.names()) > 1 else "")

    def _browse(self) -> None:
        title = translate("NewEvent", "Where the event's file goes")
        folder = files.ask_folder(self, title, self.folder.text())
        if folder:
            self.folder.setText(folder)

    def _lay_out(self) -> None:
        set_look(self, kind="canvas")
        head = QHBoxLayout()
        head.addWidget(self.back)
        head.addWidget(self._title)
        head.addStretch(1)
        self._head = head
        self._head_card.body.addWidget(self.form)
        self._file_card.body.addWidget(self.filed)
        self._file_card.body.addWidget(self.foldered)
        self._rules_card.body.addWidget(self.rules)
        left = QVBoxLayout()
        left.addWidget(self._head_card)
        left.addWidget(self._file_card)
        left.addStretch(1)
        self._left = left
        holder = QWidget()
        set_look(holder, kind="clear")
        holder.setMinimumWidth(1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, holder)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.addLayout(left, 5)
        self._columns.addWidget(self._rules_card, 8)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(holder)
        foot = QHBoxLayout()
        foot.addWidget(self.note, 1)
        foot.addWidget(self.make)
        self._foot = foot
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addWidget(self._scroll, 1)
        self._column.addLayout(foot)

    def _arrange(self) -> None:
        now = tokens()
        beside = self.width() >= now.px(_SIDE_BY_SIDE)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(way)
        room = self.width() * 8 // 13 if beside else self.width()
        self.rules.arrange(wide=room >= now.px(_TWO_LISTS))

    def _on_theme(self) -> None:
        now = tokens()
        self._arrange()
        self._column.setContentsMargins(now.px(24), now.px(12), now.px(24), now.px(14))
        self._column.setSpacing(now.px(12))
        self._head.setSpacing(now.px(12))
        self._columns.setSpacing(now.px(12))
        self._left.setSpacing(now.px(12))
        self._foot.setSpacing(now.px(16))
