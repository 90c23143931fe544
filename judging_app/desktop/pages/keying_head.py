"""The head of the page: where codes are scanned and numbers typed, who keys, and how far it is."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from judging_app.desktop.models.keying_rows import ALL, COUNTED, DIFFERS, MISSING, ONCE
from judging_app.desktop.theme.icons import paint_icon
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import KindButton
from judging_app.desktop.widgets.card import Card
from judging_app.desktop.widgets.segmented import Segment, Segmented
from judging_app.desktop.widgets.themed import follow_theme, make_label, text_width, tokens
from judging_app.wording.language import translate

_LONGEST_CODE = 400
_PASTE = QKeySequence.StandardKey.Paste


class ScanField(QLineEdit):
    """Takes what a scanner types, or a number typed by hand. No input method stands in between.

    Signals:
        escaped: Esc.
        picture_pasted: Pasted was no text, but a picture or files.
    """

    escaped = Signal()
    picture_pasted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(_LONGEST_CODE)
        # A scanner types far faster than an input method composes, and into its window.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        follow_theme(self._on_field_theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.escaped.emit()
            return
        data = QGuiApplication.clipboard().mimeData() if event.matches(_PASTE) else None
        if data is not None and (data.hasImage() or data.hasUrls()):
            self.picture_pasted.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        now = tokens()
        side = now.px(20)
        painter = QPainter(self)
        box = QRectF(now.px(12), (self.height() - side) / 2, side, side)
        paint_icon(painter, box, "qr-code", now.accent if self.hasFocus() else now.text2)
        painter.end()

    def _on_field_theme(self) -> None:
        now = tokens()
        self.setFixedHeight(now.px(44))
        self.setTextMargins(now.px(30), 0, 0, 0)


class CountedBar(QWidget):
    """So many of so many, as a bar with words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done = self._all = 0
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow_theme(self._on_bar_theme)

    def text(self) -> str:
        """What it says."""
        return self._words

    def show_counts(self, done: int, all_: int, words: str) -> None:
        """Show other counts."""
        self._done, self._all, self._words = done, all_, words
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        now = tokens()
        return QSize(max(text_width(self._words, now.type.table, bold=True) + 2, now.px(120)), now.px(34))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(now.text))
        face = self.font()
        face.setPixelSize(now.px(now.type.table))
        face.setBold(True)
        painter.setFont(face)
        words = QRectF(0, 0, self.width(), self.height() - now.px(10))
        painter.drawText(words, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self._words)
        high = now.px(6)
        track = QRectF(0, self.height() - high - 1, self.width(), high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(now.track))
        painter.drawRoundedRect(track, high / 2, high / 2)
        if self._all and self._done:
            tone = Tone.OK if self._done >= self._all else Tone.ACCENT
            painter.setBrush(QColor(now.tone(tone).strong))
            wide = max(track.width() * min(self._done / self._all, 1), high)
            painter.drawRoundedRect(QRectF(track.left(), track.top(), wide, high), high / 2, high / 2)
        painter.end()

    def _on_bar_theme(self) -> None:
        self.updateGeometry()
        self.update()


class KeyingHead(QWidget):
    """Title, filters and progress; below them the field for codes, the name, camera and pictures.

    Signals:
        text_given: A code or a number, with Enter behind it.
        filter_chosen: The key of a filter.
        name_changed: Another person keys.
        camera_requested, pictures_requested: The buttons.
    """

    text_given = Signal(str)
    filter_chosen = Signal(str)
    name_changed = Signal(str)
    camera_requested = Signal()
    pictures_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = make_label(size="title", strong=True)
        self.filters = Segmented()
        self.progress = CountedBar()
        self.scan = ScanField()
        self.name_label = make_label(size="table", ink="text2")
        self.name = QLineEdit()
        self.name_label.setBuddy(self.name)
        self.camera = KindButton(icon="camera")
        self.camera.setCheckable(True)
        self.pictures = KindButton(icon="image")
        self._counts: Mapping[str, int] = {}
        self._lay_out()
        self.filters.chosen.connect(self.filter_chosen)
        self.scan.returnPressed.connect(self._on_scanned)
        self.name.textChanged.connect(lambda text: self.name_changed.emit(text.strip()))
        self.name.returnPressed.connect(self.take_focus)
        self.camera.clicked.connect(self.camera_requested)
        self.pictures.clicked.connect(self.pictures_requested)
        follow_theme(self._on_head_theme)

    def take_focus(self) -> None:
        """Put the keyboard where the next sheet is scanned; first of all on an empty name."""
        field = self.scan if self.name.text().strip() else self.name
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()

    def begin_code(self, typed: str) -> None:
        """Go on with what a scanner has begun to type elsewhere."""
        self.scan.setFocus(Qt.FocusReason.OtherFocusReason)
        self.scan.setText(typed)

    def show_counts(self, counts: Mapping[str, int], counted: int, wanted: int) -> None:
        """Show how many sheets fall under each filter, and how many count."""
        self._counts = counts
        words = translate("Keying", "{counted}/{wanted} counted").format(counted=counted, wanted=wanted)
        self.progress.show_counts(counted, wanted, words)
        self._show_filters()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.title.setText(translate("Keying", "Paper entry"))
        hint = translate("Keying", "Scan the code or type the sheet number")
        self.scan.setPlaceholderText(hint)
        self.scan.setAccessibleName(hint)
        self.name_label.setText(translate("Keying", "Keyed by"))
        self.name.setAccessibleName(self.name_label.text())
        self.name.setPlaceholderText(translate("Keying", "Name"))
        self.camera.setText(translate("Keying", "Camera"))
        self.pictures.setText(translate("Keying", "Pictures…"))
        tip = translate("Keying", "Photos or scans (PNG, JPG, PDF); they can be dropped or pasted here, too")
        self.pictures.setToolTip(tip)
        self._show_filters()

    def _show_filters(self) -> None:
        words = {
            ALL: translate("Keying", "All"),
            MISSING: translate("Keying", "Not keyed"),
            ONCE: translate("Keying", "Once"),
            DIFFERS: translate("Keying", "Differ"),
            COUNTED: translate("Keying", "Counted"),
        }
        self.filters.set_segments(
            [Segment(key, word, self._counts.get(key, 0)) for key, word in words.items()]
        )

    def _on_scanned(self) -> None:
        text = self.scan.text()
        self.scan.clear()
        self.text_given.emit(text)

    def _lay_out(self) -> None:
        self._first = QHBoxLayout()
        self._first.addWidget(self.title)
        self._first.addWidget(self.filters)
        self._first.addStretch(1)
        self._first.addWidget(self.progress)
        card = Card(padded=False)
        self._second = QHBoxLayout()
        self._second.addWidget(self.scan, 1)
        self._second.addWidget(self.name_label)
        self._second.addWidget(self.name)
        self._second.addWidget(self.camera)
        self._second.addWidget(self.pictures)
        card.body.addLayout(self._second)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._first)
        self._column.addWidget(card)

    def _on_head_theme(self) -> None:
        now = tokens()
        self._column.setSpacing(now.px(8))
        self._first.setSpacing(now.px(14))
        self.title.setMinimumHeight(now.px(now.height.field))
        self._second.setContentsMargins(now.px(12), now.px(10), now.px(12), now.px(10))
        self._second.setSpacing(now.px(10))
        self.name.setFixedWidth(now.px(124))
