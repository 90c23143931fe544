"""Finds text that a person cannot read whole, widgets on top of each other, and widgets out of sight.

Few and sure rules: what may scroll, what ends in "…" with a tool tip and what floats on purpose is
no fault.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QHeaderView,
    QLabel,
    QLayout,
    QLineEdit,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QWidget,
)

from tests.desktop.gallery.painted_text import Heard, listening

_TOLERANCE = 1
_APART = 2
"""Pixels by which neighbours may touch."""


@dataclass(frozen=True)
class Fault:
    """One thing that cannot be read: the widget by its way from the window, the text, what is wrong."""

    where: str
    text: str
    what: str

    def __str__(self) -> str:
        return f"{self.what}: “{self.text}” in {self.where}"


def find_faults(root: QWidget) -> list[Fault]:
    """Look at everything visible in a shown widget."""
    with listening() as heard:
        root.grab()
    faults = [*_painted(root, heard)]
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisible() or not _in_sight(widget):
            continue
        faults += _cut(root, widget)
        faults += _outside(root, widget)
        faults += _overlaps(root, widget)
    return list(dict.fromkeys(faults))


def path_of(root: QWidget, widget: QWidget) -> str:
    """The way to a widget by the classes above it, plain boxes left out."""
    names = []
    each: QWidget | None = widget
    while each is not None and each is not root:
        name = each.objectName() or type(each).__name__
        if each is widget or name not in ("QWidget", "QStackedWidget", "QFrame", "qt_scrollarea_viewport"):
            names.append(name)
        each = each.parentWidget()
    return " < ".join(names)


def _fault(root: QWidget, widget: QWidget, text: str, what: str) -> Fault:
    return Fault(path_of(root, widget), " ".join(text.split()), what)


def _in_sight(widget: QWidget) -> bool:
    """Whether a widget lies where it can be seen: what is scrolled away is judged when it comes."""
    seen, each = widget.rect(), widget
    while (above := each.parentWidget()) is not None and not each.isWindow():
        seen = seen.translated(each.pos()) & above.rect()
        each = above
    return not seen.isEmpty()


def _painted(root: QWidget, heard: Heard) -> Iterator[Fault]:
    for each in heard.found:
        if not each.widget.isVisible():
            continue
        if not each.elided:
            yield _fault(root, each.widget, each.text, "painted in too little room")
        elif each.text.strip() not in str(each.tip() or ""):
            yield _fault(root, each.widget, each.text, "ends in … without a tool tip")


def _cut(root: QWidget, widget: QWidget) -> Iterator[Fault]:
    """Texts that Qt's own widgets show and that need more room than they have."""
    if isinstance(widget, QLabel):
        yield from _cut_label(root, widget)
    elif isinstance(widget, QAbstractButton):
        if not _paints_itself(widget) and widget.text() and _narrower(widget):
            yield _fault(root, widget, widget.text(), "button too small for its text")
    elif isinstance(widget, QComboBox):
        yield from _cut_combo(root, widget)
    elif isinstance(widget, QLineEdit):
        yield from _cut_line(root, widget)
    elif isinstance(widget, QHeaderView):
        yield from _cut_header(root, widget)
    if isinstance(widget, QAbstractScrollArea):
        yield from _cut_scrolled(root, widget)


def _paints_itself(widget: QWidget) -> bool:
    """Whether a widget paints in Python, where each text was heard already."""
    own = [vars(kind) for kind in type(widget).__mro__ if not kind.__module__.startswith("PySide6")]
    return any("paintEvent" in each or "paintSection" in each for each in own)


def _narrower(widget: QWidget) -> bool:
    wanted = widget.sizeHint()
    return wanted.width() > widget.width() + _TOLERANCE or wanted.height() > widget.height() + _TOLERANCE


def _cut_label(root: QWidget, label: QLabel) -> Iterator[Fault]:
    text = _plain(label)
    if not text.strip() or _paints_itself(label):
        return
    if label.wordWrap():
        room = label.contentsRect()
        metrics = label.fontMetrics()
        needed = label.heightForWidth(label.width())
        leading = metrics.height() * 3 // 10
        if needed > label.height() + leading:
            yield _fault(root, label, text, f"wrapped text needs {needed} px of {label.height()}")
        longest = max((metrics.horizontalAdvance(word) for word in text.split()), default=0)
        if longest > room.width() + _TOLERANCE and not _breaks_anywhere(text):
            yield _fault(root, label, text, "a word is wider than its label")
    elif label.sizeHint().width() > label.width() + _TOLERANCE:
        wanted = label.sizeHint().width()
        yield _fault(root, label, text, f"text needs {wanted} px of {label.width()}")
    elif label.fontMetrics().tightBoundingRect(text).height() > label.contentsRect().height() + _TOLERANCE:
        yield _fault(root, label, text, f"label only {label.height()} px high")


def _plain(label: QLabel) -> str:
    """What a label shows, without the marks of rich text."""
    rich = label.textFormat() is Qt.TextFormat.RichText
    maybe = label.textFormat() is Qt.TextFormat.AutoText and "</" in label.text()
    if not rich and not maybe:
        return label.text()
    return QTextDocumentFragment.fromHtml(label.text()).toPlainText()


def _breaks_anywhere(text: str) -> bool:
    return any("\u2e80" <= letter <= "\uffef" for letter in text)


def _cut_combo(root: QWidget, combo: QComboBox) -> Iterator[Fault]:
    if combo.isEditable():
        return
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    room = combo.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, combo)
    text = combo.currentText()
    needed = combo.fontMetrics().horizontalAdvance(text)
    # A combo box cuts its text off without "…": nothing would tell that there is more.
    if needed > room.width() + _TOLERANCE:
        yield _fault(root, combo, text, f"chosen text needs {needed} px of {room.width()}")


def _cut_line(root: QWidget, line: QLineEdit) -> Iterator[Fault]:
    """A typed text may be longer than its field, as it scrolls; a placeholder is there to be read."""
    text = line.placeholderText()
    if line.text() or not text:
        return
    option = QStyleOptionFrame()
    line.initStyleOption(option)
    room = line.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, line)
    margins = line.textMargins()
    width = room.width() - margins.left() - margins.right() - 4
    needed = line.fontMetrics().horizontalAdvance(text)
    if needed > width + _TOLERANCE and text not in line.toolTip():
        yield _fault(root, line, text, f"placeholder needs {needed} px of {width}")


def _cut_header(root: QWidget, header: QHeaderView) -> Iterator[Fault]:
    if _paints_itself(header) or header.model() is None:
        return
    if header.orientation() is Qt.Orientation.Vertical:
        return
    role = Qt.ItemDataRole.DisplayRole
    for section in range(header.count()):
        text = str(header.model().headerData(section, header.orientation(), role) or "")
        if header.isSectionHidden(section) or not text:
            continue
        needed = header.fontMetrics().horizontalAdvance(text)
        tip = header.model().headerData(section, header.orientation(), Qt.ItemDataRole.ToolTipRole)
        if needed > header.sectionSize(section) and text not in str(tip or ""):
            yield _fault(root, header, text, f"heading needs {needed} px of {header.sectionSize(section)}")


def _cut_scrolled(root: QWidget, area: QAbstractScrollArea) -> Iterator[Fault]:
    """What may not scroll must fit."""
    sideways = area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    down = area.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    inner, room = QRect(), area.viewport().rect()
    if isinstance(area, QScrollArea) and area.widget() is not None:
        inner = area.widget().rect()
    elif isinstance(area, QAbstractItemView) and not isinstance(area, QHeaderView):
        header = area.findChild(QHeaderView, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if header is not None and header.orientation() is Qt.Orientation.Horizontal:
            inner = QRect(0, 0, header.length(), room.height())
    if sideways and inner.width() > room.width() + _APART:
        over = inner.width() - room.width()
        yield _fault(root, area, "", f"content is {over} px wider and cannot be scrolled sideways")
    if down and inner.height() > room.height() + _APART:
        over = inner.height() - room.height()
        yield _fault(root, area, "", f"content is {over} px higher and cannot be scrolled")


def _outside(root: QWidget, widget: QWidget) -> Iterator[Fault]:
    """A widget that reaches out of the one it lies in, where nothing scrolls it into sight."""
    parent = widget.parentWidget()
    if widget is root or parent is None or widget.isWindow() or _scrolls(parent) or not _tells(widget):
        return
    over = widget.geometry()
    room = parent.rect().adjusted(-_APART, -_APART, _APART, _APART)
    if not room.contains(over):
        what = f"reaches out of {type(parent).__name__}: {_numbers(over)} in {_numbers(parent.rect())}"
        yield _fault(root, widget, words_of(widget), what)


def _scrolls(parent: QWidget) -> bool:
    above = parent.parentWidget()
    return isinstance(above, QAbstractScrollArea) and above.viewport() is parent


def _numbers(box: QRect) -> str:
    return f"{box.x()},{box.y()} {box.width()}x{box.height()}"


def words_of(widget: QWidget) -> str:
    """What a widget says."""
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        return widget.text()
    return widget.accessibleName()


def _tells(widget: QWidget) -> bool:
    """Whether somebody misses a widget that is not to be seen."""
    if isinstance(widget, QLabel | QAbstractButton):
        return bool(words_of(widget).strip() or widget.accessibleName())
    return isinstance(widget, QLineEdit | QComboBox) or bool(widget.accessibleName())


def _overlaps(root: QWidget, parent: QWidget) -> Iterator[Fault]:
    """Neighbours of one layout that lie on each other, or two texts laid by hand."""
    children = [
        child
        for child in parent.children()
        if isinstance(child, QWidget) and child.isVisible() and not child.isWindow()
    ]
    layout = parent.layout()
    layouts = [] if layout is None else [layout, *layout.findChildren(QLayout)]
    laid = [child for child in children if _is_laid(layouts, child)]
    for at, one in enumerate(children):
        for other in children[at + 1 :]:
            both_laid = one in laid and other in laid
            if not both_laid and not (_is_text(one) and _is_text(other)):
                continue
            shared = one.geometry().intersected(other.geometry())
            if shared.width() > _APART and shared.height() > _APART:
                what = f"lies over {type(other).__name__} “{words_of(other)}” by {_numbers(shared)}"
                yield _fault(root, one, words_of(one), what)


def _is_text(widget: QWidget) -> bool:
    return isinstance(widget, QLabel | QAbstractButton) and bool(words_of(widget).strip())


def _is_laid(layouts: list[QLayout], widget: QWidget) -> bool:
    # The items of a layout are never asked for: Python would keep them when the layout drops them.
    return any(each.indexOf(widget) >= 0 for each in layouts)
