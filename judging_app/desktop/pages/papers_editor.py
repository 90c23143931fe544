"""The certificates' template as a form: every key shows in the preview, nothing is kept until saved."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from judging_app.application.papers.certificate import Backdrop, CertificateTemplate, Ink, Setting, Turn
from judging_app.application.papers.placeholders import LIMITS, Blank, findings_of
from judging_app.desktop.models.papers_words import backdrop_word, ink_word, setting_word, turn_word
from judging_app.desktop.pages.papers_fields import Choice, NumberLine, TextBox, TextLine
from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton
from judging_app.desktop.widgets.flow_row import FlowRow
from judging_app.desktop.widgets.themed import follow_theme, make_label, tokens
from judging_app.wording.certificates import language_of, placeholder_names
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence

_TYPING_MS: Final = 250
_TEXTS: Final = ("title", "salutation", "body", "award", "closing", "signers", "date", "number")
_LINES: Final = {"body": 3, "signers": 2}
_CHOICES: Final[Mapping[str, tuple[Any, Any]]] = {
    "turn": (Turn, turn_word),
    "backdrop": (Backdrop, backdrop_word),
    "setting": (Setting, setting_word),
    "title_ink": (Ink, ink_word),
    "text_ink": (Ink, ink_word),
    "award_ink": (Ink, ink_word),
    "border_ink": (Ink, ink_word),
}
_FONTS: Final = ("title_font", "text_font")
_PAIRED: Final = (
    ("title_size", "text_size"),
    ("award_size", "sign_size"),
    ("margin_x", "margin_y"),
    ("title_ink", "text_ink"),
    ("award_ink", "border_ink"),
)


class CertificateEditor(QWidget):
    """The form.

    Signals:
        edited: The template as it reads now, a moment after the last key.
        picture_requested: A background picture is to be chosen.
    """

    edited = Signal(object)
    picture_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._template: CertificateTemplate | None = None
        self._is_filling = False
        self.fields: dict[str, Any] = {}
        self._labels: dict[str, QLabel] = {}
        self._heads = [make_label(strong=True) for _ in range(3)]
        for name in _TEXTS:
            self.fields[name] = TextBox(_LINES[name]) if name in _LINES else TextLine()
        for name, (kind, _) in _CHOICES.items():
            self.fields[name] = Choice(kind)
        for name in _FONTS:
            self.fields[name] = Choice()
        for name, limits in LIMITS.items():
            self.fields[name] = NumberLine(limits)
        self._last: TextLine | TextBox = self.fields["body"]
        self.placeholders = FlowRow()
        self.blanks: dict[Blank, KindButton] = {}
        self._hint = make_label(size="caption", ink="text2", wrap=True)
        self.note = make_label(size="table", ink="danger", wrap=True)
        self.picture = KindButton(size=ButtonSize.COMPACT, icon="image")
        self.no_picture = KindButton(kind=ButtonKind.PLAIN, size=ButtonSize.COMPACT, icon="trash")
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self._tell)
        self._lay_out()
        self._wire()
        self.offer_fonts(())
        self.retranslate()
        follow_theme(self._on_theme)

    @property
    def template(self) -> CertificateTemplate | None:
        """The template as it reads now."""
        kept = self._template
        if kept is None:
            return None
        values = {name: field.value() for name, field in self.fields.items()}
        lines = values["signers"].split("\n")
        values["signers"] = tuple(line.strip() for line in lines if line.strip())
        return replace(kept, **values)

    @property
    def is_sound(self) -> bool:
        """Whether the template can be kept and printed."""
        template = self.template
        return template is not None and not findings_of(template)

    def show_template(self, template: CertificateTemplate) -> None:
        """Show a template to be changed."""
        self._template = template
        self._is_filling = True
        for name, field in self.fields.items():
            value = getattr(template, name)
            field.set_value("\n".join(value) if name == "signers" else value)
        self._is_filling = False
        self._show_blanks()
        self._show_state()

    def set_picture(self, picture: str) -> None:
        """Take another background picture, in base64; empty takes it away."""
        if self._template is not None:
            self._template = replace(self._template, picture=picture)
            self._tell()

    def offer_fonts(self, families: Sequence[str]) -> None:
        """Offer the fonts of this computer."""
        usual = translate("PapersPage", "Usual font")
        for name in _FONTS:
            self._quietly(partial(self.fields[name].offer, ("", *families), lambda family: family or usual))

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        heads = (
            translate("PapersPage", "Texts"),
            translate("PapersPage", "Paper"),
            translate("PapersPage", "Type"),
        )
        for label, text in zip(self._heads, heads, strict=True):
            label.setText(text)
        for name, text in _names().items():
            self._labels[name].setText(text)
            self.fields[name].setAccessibleName(text)
        for name, (kind, word) in _CHOICES.items():
            self._quietly(partial(self.fields[name].offer, kind, word))
        for name in _FONTS:
            self.fields[name].setItemText(0, translate("PapersPage", "Usual font"))
        self._hint.setText(
            translate("PapersPage", "Placeholders: press one to put it in where the cursor is.")
        )
        self.no_picture.setText(translate("PapersPage", "Remove"))
        self._show_state()

    def insert(self, blank: Blank) -> None:
        """Put a placeholder in where the cursor was last."""
        if self._template is not None:
            name = placeholder_names(language_of(self._template))[blank]
            self._last.insert(f"{{{name}}}")
            self._last.setFocus(Qt.FocusReason.OtherFocusReason)

    def _quietly(self, act: Callable[[], None]) -> None:
        before, self._is_filling = self._is_filling, True
        act()
        self._is_filling = before

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.note)
        self._column.addWidget(self._heads[0])
        for name in _TEXTS:
            self._add(name)
        self._column.addWidget(self._hint)
        self._column.addWidget(self.placeholders)
        self._column.addWidget(self._heads[1])
        for name in ("turn", "backdrop"):
            self._add(name)
        pictures = QHBoxLayout()
        pictures.addWidget(self.picture, 1)
        pictures.addWidget(self.no_picture)
        self._column.addLayout(pictures)
        self._column.addWidget(self._heads[2])
        for name in ("setting", "title_font", "text_font"):
            self._add(name)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        for at, pair in enumerate(_PAIRED):
            for column, name in enumerate(pair):
                self._grid.addWidget(self._label(name), 2 * at, column, Qt.AlignmentFlag.AlignBottom)
                self._grid.addWidget(self.fields[name], 2 * at + 1, column)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._column.addLayout(self._grid)
        self._add("digits")

    def _add(self, name: str) -> None:
        self._column.addWidget(self._label(name))
        self._column.addWidget(self.fields[name])

    def _label(self, name: str) -> QLabel:
        label = self._labels[name] = make_label(size="table", ink="text2", wrap=True)
        label.setBuddy(self.fields[name])
        return label

    def _wire(self) -> None:
        for field in self.fields.values():
            if isinstance(field, TextLine | TextBox):
                field.textChanged.connect(self._on_typed)
                field.entered.connect(lambda field=field: self._on_entered(field))
            elif isinstance(field, NumberLine):
                field.settled.connect(self._on_settled)
                field.textEdited.connect(self._on_typed)
            else:
                field.currentIndexChanged.connect(self._on_settled)
        self.picture.clicked.connect(self.picture_requested)
        self.no_picture.clicked.connect(lambda: self.set_picture(""))

    def _on_entered(self, field: TextLine | TextBox) -> None:
        self._last = field

    def _on_typed(self, *_: object) -> None:
        if not self._is_filling:
            self._typing.start()

    def _on_settled(self, *_: object) -> None:
        if not self._is_filling:
            self._tell()

    def _tell(self) -> None:
        self._typing.stop()
        self._show_state()
        template = self.template
        if template is not None:
            self.edited.emit(template)

    def _show_state(self) -> None:
        template = self.template
        found = () if template is None else findings_of(template)
        self.note.setText("\n".join(dict.fromkeys(sentence(finding) for finding in found)))
        self.note.setVisible(bool(found))
        has_picture = template is not None and bool(template.picture)
        text = translate("PapersPage", "Another picture…") if has_picture else ""
        self.picture.setText(text or translate("PapersPage", "Background picture…"))
        self.no_picture.setVisible(has_picture)

    def _show_blanks(self) -> None:
        if self._template is None:
            return
        names = placeholder_names(language_of(self._template))
        for blank in Blank:
            if blank not in self.blanks:
                button = self.blanks[blank] = KindButton(kind=ButtonKind.QUIET, size=ButtonSize.COMPACT)
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                button.clicked.connect(lambda _=False, blank=blank: self.insert(blank))
                self.placeholders.add(button)
            self.blanks[blank].setText(f"{{{names[blank]}}}")

    def _on_theme(self) -> None:
        now = tokens()
        self._column.setSpacing(now.px(6))
        self._grid.setHorizontalSpacing(now.px(10))
        self._grid.setVerticalSpacing(now.px(4))
        for head in self._heads:
            head.setContentsMargins(0, now.px(10), 0, 0)


def _names() -> dict[str, str]:
    return {
        "title": translate("PapersPage", "Title"),
        "salutation": translate("PapersPage", "Addressed to"),
        "body": translate("PapersPage", "Text"),
        "award": translate("PapersPage", "Award, in large"),
        "closing": translate("PapersPage", "Closing line"),
        "signers": translate("PapersPage", "Signed by, one a line"),
        "date": translate("PapersPage", "Date"),
        "number": translate("PapersPage", "Certificate number"),
        "turn": translate("PapersPage", "Paper"),
        "backdrop": translate("PapersPage", "Frame"),
        "setting": translate("PapersPage", "Paragraphs"),
        "title_font": translate("PapersPage", "Font of title and award"),
        "text_font": translate("PapersPage", "Font of the text"),
        "title_size": translate("PapersPage", "Title, points"),
        "text_size": translate("PapersPage", "Text, points"),
        "award_size": translate("PapersPage", "Award, points"),
        "sign_size": translate("PapersPage", "Signature, points"),
        "margin_x": translate("PapersPage", "Left and right, mm"),
        "margin_y": translate("PapersPage", "Top and bottom, mm"),
        "digits": translate("PapersPage", "Digits of the running number"),
        "title_ink": translate("PapersPage", "Colour of the title"),
        "text_ink": translate("PapersPage", "Colour of the text"),
        "award_ink": translate("PapersPage", "Colour of the award"),
        "border_ink": translate("PapersPage", "Colour of the frame"),
    }
