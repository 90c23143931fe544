"""Signing: what is still in the way, the name or the drawing, and the receipt afterwards."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton, icon_button
from judging_app.desktop.widgets.card import Card
from judging_app.desktop.widgets.icon_label import IconLabel
from judging_app.desktop.widgets.segmented import Segment, Segmented
from judging_app.desktop.widgets.signature_pad import HEIGHT, WIDTH, SignaturePad, paint_strokes, strokes_of
from judging_app.desktop.widgets.themed import follow_theme, make_divider, make_label, set_look, tokens
from judging_app.wording.language import translate

_TYPED: Final = "typed"
_DRAWN: Final = "drawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningState:
    """Everything that the card says.

    `way_out` is the words of a button that leads to what is in the way.
    """

    counts: str
    head: str
    words: str
    tone: Tone
    icon: str
    may_sign: bool = False
    way_out: str = ""
    signed_name: str = ""
    signed_drawing: str = ""


class Strokes(QWidget):
    """A signature that was drawn, to look at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_theme(self._on_theme)

    def set_path(self, path: str, name: str) -> None:
        """Show other strokes."""
        self._path = path
        self.setAccessibleName(name)
        self.setVisible(bool(path))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(tokens().px(200), tokens().px(72))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        share = min(self.width() / WIDTH, self.height() / HEIGHT)
        paint_strokes(
            painter, QRectF(0, 0, WIDTH * share, HEIGHT * share), strokes_of(self._path), tokens().text
        )
        painter.end()

    def _on_theme(self) -> None:
        self.setFixedHeight(tokens().px(72))
        self.update()


class SigningCard(Card):
    """Beside the table: where it stands, and the signature.

    Signals:
        signed: The name, and the drawing as an SVG path or nothing.
        way_out_requested: The button that leads to what is in the way.
    """

    signed = Signal(str, str)
    way_out_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._counts = make_label(size="table", ink="text2", wrap=True)
        self._counts_rule = make_divider()
        self._icon = IconLabel("clipboard-text", size=20)
        self.head = make_label(size="criterion", strong=True, wrap=True)
        self.words = make_label(size="table", ink="text2", wrap=True)
        self.way_out = KindButton(size=ButtonSize.COMPACT, icon="arrow-right")
        self._signature = make_label(size="mark", strong=True)
        self._strokes = Strokes()
        self._form = QWidget()
        self._name_label = make_label(size="table", ink="text2")
        self.name = QLineEdit()
        self.how = Segmented()
        self.pad = SignaturePad()
        self.clear_button = icon_button("eraser", name="")
        self.sign_button = KindButton(kind=ButtonKind.PRIMARY, size=ButtonSize.LARGE, keys=("Ctrl", "Enter"))
        self._foot = make_label(size="caption", ink="text2", wrap=True)
        self._may_sign = False
        self._lay_out()
        self._wire()
        self.retranslate()
        follow_theme(self._on_card_theme)

    def show_state(self, state: SigningState) -> None:
        """Show where it stands; what is being typed or drawn is left alone."""
        self._counts.setText(state.counts)
        self._icon.set_icon(state.icon, tone=state.tone)
        self.head.setText(state.head)
        set_look(self.head, ink=str(state.tone) if state.tone is not Tone.PLAIN else "text")
        self.words.setText(state.words)
        self.words.setVisible(bool(state.words))
        self.way_out.setText(state.way_out)
        self.way_out.setVisible(bool(state.way_out))
        self._signature.setText(state.signed_name)
        self._signature.setVisible(bool(state.signed_name))
        self._strokes.set_path(state.signed_drawing, state.signed_name)
        self._may_sign = state.may_sign
        self._form.setVisible(state.may_sign)
        self._weigh()

    def set_short(self, *, short: bool) -> None:
        """Leave out on a small screen what stands elsewhere as well."""
        for part in (self._counts, self._counts_rule, self._name_label, self._foot):
            part.setVisible(not short)

    def propose_name(self, name: str) -> None:
        """Fill the judge's name in, unless something stands there."""
        if not self.name.text():
            self.name.setText(name)

    def sign(self) -> None:
        """Sign, where everything asked for is there; else go to what is missing."""
        if not self._may_sign:
            if not self.way_out.isHidden():
                self.way_out_requested.emit()
        elif not self.name.text().strip():
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.sign_button.isEnabled():
            drawing = self.pad.path() if self.how.current() == _DRAWN else ""
            self.signed.emit(self.name.text().strip(), drawing)

    def take_focus(self) -> None:
        """Put the keyboard where the next step is."""
        goal: QWidget = self.sign_button if self._may_sign else self.way_out
        if not goal.isHidden():
            goal.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say own words again, in the language in use."""
        self.set_title(translate("Sheets", "Check and sign"))
        self._name_label.setText(translate("Sheets", "Name"))
        self.name.setAccessibleName(translate("Sheets", "Name of whoever signs"))
        self.how.set_segments(
            [
                Segment(_TYPED, translate("Sheets", "Typed name")),
                Segment(_DRAWN, translate("Sheets", "By hand")),
            ]
        )
        self.pad.set_hint(translate("Sheets", "Sign here with mouse, finger or pen"))
        self.clear_button.setAccessibleName(translate("Sheets", "Clear"))
        self.clear_button.setToolTip(translate("Sheets", "Clear"))
        self.sign_button.setText(translate("Sheets", "Checked and right: sign"))
        self._foot.setText(translate("Sheets", "The signature covers every total on the left as it stands."))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.head, 1)
        self._head_line = head
        self.body.addWidget(self._counts)
        self.body.addWidget(self._counts_rule)
        self.body.addLayout(head)
        self.body.addWidget(self.words)
        self.body.addWidget(self.way_out, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._signature)
        self.body.addWidget(self._strokes)
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        how = QHBoxLayout()
        how.addWidget(self.how)
        how.addStretch(1)
        how.addWidget(self.clear_button)
        form.addLayout(how)
        form.addWidget(self._name_label)
        form.addWidget(self.name)
        form.addWidget(self.pad)
        form.addWidget(self.sign_button)
        form.addWidget(self._foot)
        self._form_column = form
        self.body.addWidget(self._form)
        self.body.addStretch(1)
        self.pad.hide()
        self.clear_button.hide()

    def _wire(self) -> None:
        self.way_out.clicked.connect(self.way_out_requested)
        self.how.chosen.connect(lambda _: self._show_how())
        self.name.textChanged.connect(lambda _: self._weigh())
        self.pad.changed.connect(self._weigh)
        self.clear_button.clicked.connect(self.pad.clear)
        self.sign_button.clicked.connect(self.sign)

    def _show_how(self) -> None:
        drawn = self.how.current() == _DRAWN
        self.pad.setVisible(drawn)
        self.clear_button.setVisible(drawn)
        self._weigh()

    def _weigh(self) -> None:
        given = bool(self.name.text().strip())
        drawn = self.how.current() != _DRAWN or bool(self.pad.path())
        self.sign_button.setEnabled(self._may_sign and given and drawn)
        self.clear_button.setEnabled(bool(self.pad.path()))

    def _on_card_theme(self) -> None:
        now = tokens()
        self.body.setSpacing(now.px(10))
        self._form_column.setSpacing(now.px(8))
        self._head_line.setSpacing(now.px(8))
