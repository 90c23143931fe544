"""The seal itself: who seals, and the one button; once there is one, its code to be read out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from judging_app.application.sealing.records import ContentMark, Seal, SealBreak
from judging_app.desktop.models.seal_words import break_words, seal_facts, seal_words
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton
from judging_app.desktop.widgets.card import Card
from judging_app.desktop.widgets.icon_label import IconLabel
from judging_app.desktop.widgets.labelled import Labelled
from judging_app.desktop.widgets.themed import ElidedLabel, follow_theme, make_label, tokens
from judging_app.wording.language import translate


class SealForm(QWidget):
    """Before the seal: what it means, the code as it is now, the name, the button.

    Signals:
        seal_wanted: The event is to be sealed, by the name in the field.
    """

    seal_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark: ContentMark | None = None
        self._broken = make_label(size="table", ink="warn", wrap=True)
        self._why = make_label(size="table", ink="text2", wrap=True)
        self._code = make_label(size="table", wrap=True)
        self._code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.name = QLineEdit()
        self.button = KindButton(kind=ButtonKind.PRIMARY, icon="lock-simple")
        self.field = Labelled(self.name, self.button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self._broken, self._why, self._code, self.field):
            self._column.addWidget(part)
        self.button.clicked.connect(self.ask)
        self.name.returnPressed.connect(self.ask)
        self.name.textChanged.connect(lambda _: self.field.set_wrong(""))
        follow_theme(self._on_theme)

    def show_mark(self, mark: ContentMark | None, broken: SealBreak | None) -> None:
        """Show the code of the content as it stands, and the seal that was broken last."""
        self._mark = mark
        self._broken.setText("" if broken is None else break_words(broken))
        self._broken.setVisible(broken is not None)
        self._say_code()

    def ask(self) -> None:
        """Want the seal; without a name say so instead."""
        if not self.name.text().strip():
            self.field.set_wrong(translate("Seal", "Say who seals the event"))
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.seal_wanted.emit()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self._why.setText(
            translate(
                "Seal",
                "Once sealed, results, rules and marks cannot change. The code proves it: it stands on every "
                "paper and workbook. A seal can be broken, with a reason that stays on record.",
            )
        )
        self.field.set_name(translate("Seal", "Sealed by"))
        self.button.setText(translate("Seal", "Seal…"))
        self._say_code()

    def _say_code(self) -> None:
        text = translate("Seal", "Content code now: {code}")
        self._code.setText("" if self._mark is None else text.format(code=self._mark.code))

    def _on_theme(self) -> None:
        self._column.setSpacing(tokens().px(10))


class SealShown(QWidget):
    """After the seal: the code in its four groups, and what the seal says.

    Signals:
        break_wanted: The event is to be opened again.
    """

    break_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seal: Seal | None = None
        self.code = QLabel()
        self.code.setTextFormat(Qt.TextFormat.PlainText)
        self.code.setProperty("strong", True)
        self.code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._caption = make_label(size="table", ink="ok", strong=True)
        self._hint = make_label(size="table", ink="text2", wrap=True)
        self.copy = KindButton(size=ButtonSize.COMPACT, icon="copy")
        self.open = KindButton(kind=ButtonKind.PLAIN, size=ButtonSize.COMPACT, icon="lock-simple-open")
        self._facts = [
            (make_label(size="table", ink="text2"), make_label(size="table", wrap=True)) for _ in range(6)
        ]
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        for at, (label, value) in enumerate(self._facts):
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(value, at, 1)
        head = QHBoxLayout()
        head.addWidget(IconLabel("lock-simple-fill", tone=Tone.OK))
        head.addWidget(self._caption, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.copy)
        foot.addStretch(1)
        foot.addWidget(self.open)
        self._head, self._foot = head, foot
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(head)
        self._column.addWidget(self.code)
        self._column.addWidget(self._hint)
        self._column.addLayout(self._grid)
        self._column.addLayout(foot)
        self.copy.clicked.connect(self._on_copy)
        self.open.clicked.connect(self.break_wanted)
        follow_theme(self._on_theme)

    def show_seal(self, seal: Seal) -> None:
        """Show a seal."""
        self._seal = seal
        self.code.setText(seal.code)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self._caption.setText(translate("Seal", "Seal code"))
        self._hint.setText(
            translate("Seal", "Read it to the supervisor, who compares it with the papers that were signed.")
        )
        self.copy.setText(translate("Seal", "Copy"))
        self.open.setText(translate("Seal", "Break the seal…"))
        self.code.setAccessibleName(translate("Seal", "Seal code"))
        facts = () if self._seal is None else seal_facts(self._seal)
        for at, row in enumerate(self._facts):
            for label, text in zip(row, facts[at] if at < len(facts) else ("", ""), strict=True):
                label.setText(text)
                label.setVisible(bool(text))

    def _on_copy(self) -> None:
        if self._seal is not None:
            QGuiApplication.clipboard().setText(f"{self._seal.code}  {seal_words(self._seal)}")
            self.copy.setText(translate("Seal", "Copied"))

    def _on_theme(self) -> None:
        now = tokens()
        self.code.setStyleSheet(f"font-size: {now.px(36)}px; font-weight: bold;")
        self._column.setSpacing(now.px(4))
        self._grid.setHorizontalSpacing(now.px(16))
        self._grid.setVerticalSpacing(now.px(5))
        self._grid.setContentsMargins(0, now.px(8), 0, 0)
        self._head.setSpacing(now.px(8))
        self._foot.setContentsMargins(0, now.px(8), 0, 0)


class HistoryRow(QWidget):
    """A seal or the break of one, in words over two lines."""

    def __init__(self, act: Seal | SealBreak, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        is_seal = isinstance(act, Seal)
        icon = IconLabel(
            "lock-simple-fill" if is_seal else "lock-simple-open-fill",
            tone=Tone.OK if is_seal else Tone.WARN,
            size=16,
        )
        words = seal_words(act) if isinstance(act, Seal) else break_words(act)
        self.label = make_label(words, size="table", wrap=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self.label, 1)
        if isinstance(act, Seal):
            self._row.addWidget(make_label(act.code, size="caption", ink="text2"))
        follow_theme(self._on_theme)

    def _on_theme(self) -> None:
        self._row.setSpacing(tokens().px(8))


class SealCard(Card):
    """Form or seal, and below it every seal and break so far.

    Signals:
        seal_wanted: The event is to be sealed.
        break_wanted: It is to be opened again.
    """

    seal_wanted = Signal()
    break_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._acts: tuple[Seal | SealBreak, ...] = ()
        self.form = SealForm()
        self.shown = SealShown()
        self.history: list[HistoryRow] = []
        self._past = ElidedLabel(size=tokens().type.table, ink="text2", bold=True)
        self._rows = QVBoxLayout()
        for part in (self.form, self.shown, self._past):
            self.body.addWidget(part)
        self.body.addLayout(self._rows)
        self.form.seal_wanted.connect(self.seal_wanted)
        self.shown.break_wanted.connect(self.break_wanted)
        self.shown.hide()
        self.retranslate()
        follow_theme(self._on_card_theme)

    def set_read_only(self, read_only: bool) -> None:
        """Offer neither to seal nor to break a seal."""
        self.form.field.setVisible(not read_only)
        self.shown.open.setVisible(not read_only)

    def show_seals(self, acts: tuple[Seal | SealBreak, ...], mark: ContentMark | None) -> None:
        """Show how the event stands."""
        self._acts = acts
        last = acts[-1] if acts else None
        seal = last if isinstance(last, Seal) else None
        if seal is not None:
            self.shown.show_seal(seal)
        self.form.show_mark(mark, last if isinstance(last, SealBreak) else None)
        self.shown.setVisible(seal is not None)
        self.form.setVisible(seal is None)
        self._fill()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.set_title(translate("Seal", "2  Seal"))
        self._past.set_text(translate("Seal", "Seals so far"))
        self.form.retranslate()
        self.shown.retranslate()
        self._fill()

    def _fill(self) -> None:
        for row in self.history:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        # One seal alone says all of itself above.
        acts = self._acts if len(self._acts) > 1 else ()
        self.history = [HistoryRow(act) for act in acts]
        for row in self.history:
            self._rows.addWidget(row)
        self._past.setVisible(bool(acts))

    def _on_card_theme(self) -> None:
        now = tokens()
        self.body.setSpacing(now.px(8))
        self._rows.setSpacing(now.px(6))
