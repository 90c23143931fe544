"""What one seat still has to hand in, as a list of entries."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from judging_app.desktop.models.judges_rows import OwedSheet
from judging_app.desktop.widgets.themed import follow_theme, make_divider, make_label, tokens
from judging_app.wording.language import translate

_MOST_LINES = 80


class OwedList(QWidget):
    """A heading with the number, and a line for each sheet that is owed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = make_label(size="table", strong=True)
        self._lines: tuple[str, ...] = ()
        # One label for all lines: a label each would take longer than a frame for a long list.
        self._text = make_label(size="table", ink="text2", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.addWidget(make_divider())
        self._column.addWidget(self._heading)
        self._column.addWidget(self._text)
        follow_theme(self._on_theme)

    @property
    def lines(self) -> Sequence[str]:
        """The lines shown."""
        return self._lines

    def show_owed(self, owed: Sequence[OwedSheet]) -> None:
        """Show what a judge owes."""
        self._heading.setText(translate("JudgesPage", "Still to hand in: {count}").format(count=len(owed)))
        several = len({sheet.dimension for sheet in owed}) > 1
        texts = [_line(sheet, several=several) for sheet in owed[:_MOST_LINES]]
        if len(owed) > _MOST_LINES:
            left = len(owed) - _MOST_LINES
            texts.append(translate("JudgesPage", "and {count} more").format(count=left))
        if not owed:
            texts = [translate("JudgesPage", "Nothing is missing")]
        self._lines = tuple(texts)
        self._text.setText("\n".join(texts))

    def _on_theme(self) -> None:
        now = tokens()
        self._column.setContentsMargins(0, now.px(10), 0, 0)
        self._column.setSpacing(now.px(5))


def _line(sheet: OwedSheet, *, several: bool) -> str:
    text = f"{sheet.number}  {sheet.name}"
    return f"{text} · {sheet.dimension}" if several else text
