"""The header of the live board: a judge's name, the laptop's connection, the signature."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from judging_app.desktop.models.live_heads import LINK_SIGNS, Link, LiveHead, Signed
from judging_app.desktop.models.live_model import FIRST_JUDGE, NAME, NUMBER, STAGE, LiveModel
from judging_app.desktop.theme.icons import paint_icon
from judging_app.desktop.theme.tokens import Tokens, Tone
from judging_app.desktop.widgets.themed import follow_theme, paint_text, text_width, tokens
from judging_app.wording.language import translate

_HEIGHT = 50
_GROUP = 19
_CENTRE = Qt.AlignmentFlag.AlignHCenter
_RIGHT = Qt.AlignmentFlag.AlignRight


class LiveHeader(QHeaderView):
    """Two lines a judge; a line over them names the dimension where several are judged.

    Signals:
        judge_chosen: The column of a judge that was clicked.
    """

    judge_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._pressed = -1
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(1)
        follow_theme(self.fit)

    def fit(self) -> None:
        """Take the height that the heads need."""
        self.setFixedHeight(self._high())
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._high())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self.logicalIndexAt(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        here = self.logicalIndexAt(event.position().toPoint())
        if here == self._pressed and self._head(here) is not None:
            self.judge_chosen.emit(here)
        super().mouseReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        groups = self._groups()
        if groups:
            painter = QPainter(self.viewport())
            for name, box in groups:
                shown = QRectF(box & self.viewport().rect())
                room = QRectF(shown.left() + 2, tokens().px(3), shown.width() - 4, tokens().px(_GROUP))
                paint_text(
                    painter,
                    room,
                    name,
                    colour=tokens().text2,
                    size=tokens().type.axis,
                    align=_CENTRE,
                )
            painter.end()

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        now, box = tokens(), QRectF(rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(box, QColor(now.surface))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(now.line_strong))
        head = self._head(logical)
        if head is not None:
            _paint_judge(painter, box, head, now)
        else:
            self._paint_title(painter, box, logical, now)
        painter.restore()

    def _paint_title(self, painter: QPainter, box: QRectF, logical: int, now: Tokens) -> None:
        foot = QRectF(box.left(), box.bottom() - now.px(24), box.width(), now.px(18))
        lefts = {NUMBER: now.px(16), NAME: now.px(4), STAGE: 0}
        colour, size = now.text2, now.type.caption
        if logical in lefts:
            words = {
                NUMBER: translate("Live", "No."),
                NAME: translate("Live", "Entry"),
                STAGE: translate("Live", "Stage"),
            }[logical]
            if text_width(words, size) <= foot.width() - lefts[logical]:
                room = foot.adjusted(lefts[logical], 0, 0, 0)
                paint_text(painter, room, words, colour=colour, size=size)
        elif self._model() is not None:
            room = foot.adjusted(0, 0, -now.px(14), 0)
            words = translate("Live", "Sheets")
            paint_text(painter, room, words, colour=colour, size=size, align=_RIGHT)

    def _model(self) -> LiveModel | None:
        model = self.model()
        return model if isinstance(model, LiveModel) else None

    def _head(self, logical: int) -> LiveHead | None:
        model = self._model()
        return None if model is None else model.head(logical)

    def _high(self) -> int:
        first = self._head(FIRST_JUDGE)
        group = _GROUP if first is not None and first.dimension_name else 0
        return tokens().px(_HEIGHT + group)

    def _groups(self) -> list[tuple[str, QRect]]:
        """Each dimension's name with the place over its columns."""
        found: dict[str, tuple[str, QRect]] = {}
        model = self._model()
        for at, head in enumerate(() if model is None else model.heads):
            section = FIRST_JUDGE + at
            if not head.dimension_name or self.isSectionHidden(section):
                continue
            box = QRect(self.sectionViewportPosition(section), 0, self.sectionSize(section), self.height())
            before = found.get(head.dimension)
            found[head.dimension] = (head.dimension_name, box if before is None else before[1] | box)
        return list(found.values())


def _paint_judge(painter: QPainter, box: QRectF, head: LiveHead, now: Tokens) -> None:
    lost = head.link is Link.LOST
    danger = now.tone(Tone.DANGER).text
    name = QRectF(box.left() + 1, box.bottom() - now.px(43), box.width() - 2, now.px(20))
    colour = danger if lost else now.text3 if head.reserve else now.text
    sign = now.px(13) if head.signed is not Signed.NO else 0
    room = name.width() - (sign + now.px(2) if sign else 0)
    size = now.type.table
    if text_width(head.name, size, bold=True) > room:
        size = now.type.axis
    wide = min(text_width(head.name, size, bold=True), int(room))
    left = name.center().x() - (wide + (sign + now.px(2) if sign else 0)) / 2
    paint_text(
        painter,
        QRectF(left, name.top(), wide + 1, name.height()),
        head.name,
        colour=colour,
        size=size,
        bold=not head.reserve,
    )
    if sign:
        whole = head.signed is Signed.WHOLE
        place = QRectF(left + wide + now.px(2), name.center().y() - sign / 2, sign, sign)
        icon = "pen-nib-fill" if whole else "pen-nib"
        paint_icon(painter, place, icon, now.tone(Tone.OK if whole else Tone.WARN).strong)
    _paint_link(painter, QRectF(box.left(), box.bottom() - now.px(24), box.width(), now.px(18)), head, now)


def _paint_link(painter: QPainter, foot: QRectF, head: LiveHead, now: Tokens) -> None:
    """The connection's sign and words; long words are said short, the sign goes last of all."""
    icon, tone = LINK_SIGNS[head.link]
    side = now.px(12) if icon else 0
    gap = now.px(3) if icon else 0
    size, room = now.type.axis, foot.width() - now.px(4)
    line = head.line
    if side + gap + text_width(line, size) > room:
        line = head.short
    gap = gap if line else 0
    wide = min(text_width(line, size), int(room - side - gap))
    left = foot.center().x() - (side + gap + wide) / 2
    if icon:
        paint_icon(
            painter, QRectF(left, foot.center().y() - side / 2, side, side), icon, now.tone(tone).strong
        )
    colour = now.tone(Tone.DANGER).text if head.link is Link.LOST else now.text3
    words = QRectF(left + side + gap, foot.top(), wide + 1, foot.height())
    paint_text(painter, words, line, colour=colour, size=size)
