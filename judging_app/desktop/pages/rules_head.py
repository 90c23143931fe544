"""The head of the rules page: what is in force, where the draft stands, and what can be done."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from judging_app.application.rulebook_library import BuiltInRulebook
from judging_app.desktop.models.rules_draft import DraftState, RulesDraft
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import ButtonKind, KindButton, icon_button, place_below
from judging_app.desktop.widgets.pill import Pill
from judging_app.desktop.widgets.themed import ElidedLabel, follow_theme, make_label, tokens
from judging_app.wording.language import translate

_LEAST_SUBTITLE = 70


class RulesHead(QWidget):
    """Title, undo and redo, the state of the draft, and the acts on the whole rulebook.

    Signals:
        compare_requested, sheet_requested, publish_requested: One of the buttons.
        example_requested: Show or hide the worked example, in a narrow window.
        rules_requested: Show or hide 更多规则.
        drop_requested: Go back to the rules in force.
        built_in_chosen: Start over from a built-in rulebook.
    """

    compare_requested = Signal()
    sheet_requested = Signal()
    publish_requested = Signal()
    example_requested = Signal()
    rules_requested = Signal()
    drop_requested = Signal()
    built_in_chosen = Signal(object)

    def __init__(self, draft: RulesDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._built_in: tuple[BuiltInRulebook, ...] = ()
        self._room = (10_000, False)
        self.title = make_label(size="title", strong=True)
        self.subtitle = ElidedLabel(size=13, ink="text2")
        self.undo_button = icon_button("arrow-u-up-left", name="")
        self.redo_button = icon_button("arrow-u-up-right", name="")
        self.state = Pill()
        self.more_button = icon_button("dots-three-outline-vertical", name="")
        self.rules_button = KindButton(kind=ButtonKind.PLAIN, icon="gear-six")
        self.example_button = KindButton(icon="calculator")
        self.compare_button = KindButton(icon="git-diff")
        self.sheet_button = KindButton(icon="file-text")
        self.publish_button = KindButton(kind=ButtonKind.PRIMARY, icon="paper-plane-tilt")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.title)
        self._row.addWidget(self.subtitle, 1)
        self._items: list[QWidget] = [
            self.undo_button,
            self.redo_button,
            self.state,
            self.rules_button,
            self.more_button,
            self.example_button,
            self.compare_button,
            self.sheet_button,
            self.publish_button,
        ]
        for widget in self._items:
            self._row.addWidget(widget)
        self._items.append(self.title)
        self.undo_button.clicked.connect(draft.undo)
        self.redo_button.clicked.connect(draft.redo)
        self.rules_button.clicked.connect(self.rules_requested)
        self.compare_button.clicked.connect(self.compare_requested)
        self.sheet_button.clicked.connect(self.sheet_requested)
        self.publish_button.clicked.connect(self.publish_requested)
        self.example_button.clicked.connect(self.example_requested)
        self.more_button.clicked.connect(lambda: self.menu().exec(place_below(self.more_button)))
        draft.state_changed.connect(self.show_state)
        follow_theme(self._on_theme)
        self.retranslate()

    def set_built_in(self, rulebooks: list[BuiltInRulebook]) -> None:
        """Offer these rulebooks to start from."""
        self._built_in = tuple(rulebooks)

    def menu(self) -> QMenu:
        """Make the menu of acts on the whole rulebook."""
        menu = QMenu(self)
        start = menu.addMenu(translate("Rules", "Start from a built-in rulebook…"))
        start.setEnabled(bool(self._built_in) and not self._draft.read_only)
        start.setToolTipsVisible(True)
        for built_in in self._built_in:
            action = start.addAction(built_in.name, partial(self.built_in_chosen.emit, built_in))
            action.setToolTip(f"{built_in.summary}\n{built_in.source}")
        menu.addSeparator()
        words = translate("Rules", "Drop the draft, back to v{number}").format(number=self._version())
        drop = menu.addAction(words, self.drop_requested.emit)
        drop.setEnabled(self._draft.is_changed and not self._draft.read_only)
        for button in (self.rules_button, self.compare_button, self.sheet_button):
            if button.isHidden():
                menu.addAction(button.text() or button.accessibleName(), button.click)
        return menu

    def show_state(self) -> None:
        """Show where the draft stands; saved is said only of what is in the file."""
        draft = self._draft
        if draft.view is None:
            return
        version, number = self._version(), self._version() + 1
        text = translate("Rules", "v{version} in force, used for {count} sheets")
        self.subtitle.set_text(text.format(version=version, count=draft.submitted))
        self.undo_button.setEnabled(draft.can_undo and not draft.read_only)
        self.redo_button.setEnabled(draft.can_redo and not draft.read_only)
        words, tone, icon = {
            DraftState.UNCHANGED: (translate("Rules", "No draft"), Tone.MUTE, "check"),
            DraftState.SAVING: (translate("Rules", "Draft v{number} · saving"), Tone.WARN, "floppy-disk"),
            DraftState.SAVED: (translate("Rules", "Draft v{number} · saved"), Tone.OK, "floppy-disk"),
            DraftState.STALE: (translate("Rules", "Draft v{number} · two versions"), Tone.WARN, "warning"),
            DraftState.FAILED: (translate("Rules", "Draft v{number} · not saved"), Tone.DANGER, "warning"),
        }[draft.state]
        if draft.read_only:
            words, tone, icon = translate("Rules", "Read only"), Tone.MUTE, "eye"
        self.state.set_state(words.format(number=number), tone=tone, icon=icon)
        self.compare_button.setEnabled(draft.is_changed)
        self.publish_button.setEnabled(draft.is_changed and not draft.read_only)
        self.compare_button.setText(translate("Rules", "Compare with v{number}").format(number=version))
        self.publish_button.setText(translate("Rules", "Publish v{number}…").format(number=number))
        self.fit(self._room[0], foldable=self._room[1])

    def fit(self, width: int, *, foldable: bool) -> None:
        """Leave out what has no room; what is left out stands in the menu."""
        self._room = width, foldable
        self.example_button.setVisible(foldable)
        self.example_button.setText(translate("Rules", "Worked example"))
        given_up: list[Callable[[], None]] = [
            lambda: self.example_button.setText(""),
            self.sheet_button.hide,
            self.compare_button.hide,
            self.rules_button.hide,
            self.state.hide,
        ]
        for widget in (self.sheet_button, self.compare_button, self.rules_button, self.state):
            widget.show()
        while self._needed() > width and given_up:
            given_up.pop(0)()

    def _needed(self) -> int:
        """The width that everything in view takes, with a little of the subtitle."""
        shown = [item for item in self._items if not item.isHidden()]
        wide = sum(item.sizeHint().width() for item in shown)
        return wide + self._row.spacing() * len(shown) + tokens().px(_LEAST_SUBTITLE)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.title.setText(translate("Rules", "Rules"))
        self.sheet_button.setText(translate("Rules", "Rules sheet"))
        self.rules_button.setText(translate("Rules", "More rules"))
        for button, words in (
            (self.undo_button, translate("Rules", "Undo (Ctrl+Z)")),
            (self.redo_button, translate("Rules", "Redo (Ctrl+Y)")),
            (self.more_button, translate("Rules", "More")),
            (self.example_button, translate("Rules", "Worked example")),
        ):
            button.setAccessibleName(words)
            button.setToolTip(words)
        self.show_state()

    def _version(self) -> int:
        return self._draft.version

    def _on_theme(self) -> None:
        now = tokens()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(now.px(9))
        self.title.setMinimumHeight(now.px(now.height.field))
