"""The list of what a round still lacks, with a way to each: who owes a sheet, which figure is open."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from judging_app.desktop.models.ranking_completeness import FigureGap, Gap, gap_word
from judging_app.desktop.pages.side_panel import SidePanel
from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton
from judging_app.desktop.widgets.segmented import Segment, Segmented
from judging_app.desktop.widgets.themed import follow_theme, make_label, set_look, text_width, tokens
from judging_app.domain.sheets import SheetKey
from judging_app.wording.act_names import Names
from judging_app.wording.language import translate

_MOST_GROUPS = 60
_BY_ENTRY, _BY_JUDGE = "entry", "judge"


class MissingPanel(SidePanel):
    """Sheets by entry or by judge, or figures by entry; every line leads to where it is mended.

    Signals:
        sheet_wanted: The key of a sheet that is owed: to the desk.
        figure_wanted: Entry and criterion of a figure: to the verification.
        entry_chosen: The code of an entry: to its row.
    """

    sheet_wanted = Signal(object)
    figure_wanted = Signal(str, str)
    entry_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        self._names: Names | None = None
        self._round = ""
        self._owed: tuple[SheetKey, ...] = ()
        self._gaps: tuple[FigureGap, ...] = ()
        self._shows_figures = False
        self._offers_figures = False
        self._buttons: list[KindButton] = []
        self._box = QWidget()
        self.by = Segmented()
        self.by.chosen.connect(lambda _: self._show())
        self.body.addWidget(self.by)
        self.body.addWidget(self._box)
        self.retranslate()
        follow_theme(self._show)

    @property
    def buttons(self) -> Sequence[KindButton]:
        """The buttons that lead somewhere, in order."""
        return tuple(self._buttons)

    def texts(self) -> list[str]:
        """What is listed, for tests."""
        return [str(child.text()) for child in self._box.findChildren(QWidget) if hasattr(child, "text")]

    def offer_figures(self, offers: bool) -> None:
        """Whether there is a page that figures are verified on."""
        self._offers_figures = offers

    def show_sheets(self, title: str, owed: tuple[SheetKey, ...], names: Names, round_code: str) -> None:
        """List sheets that are owed."""
        self._take(title, names, round_code, figures=False)
        self._owed = owed
        self._show()

    def show_figures(self, title: str, gaps: tuple[FigureGap, ...], names: Names, round_code: str) -> None:
        """List figures that lack something."""
        self._take(title, names, round_code, figures=True)
        self._gaps = gaps
        self._show()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.speak()
        self.by.set_segments(
            [
                Segment(_BY_ENTRY, translate("ResultsPage", "By entry")),
                Segment(_BY_JUDGE, translate("ResultsPage", "By judge")),
            ]
        )
        self.by.setAccessibleName(translate("ResultsPage", "Grouped"))
        self._show()

    def _take(self, title: str, names: Names, round_code: str, *, figures: bool) -> None:
        self._title, self._names, self._round = title, names, round_code
        self._shows_figures = figures

    def _show(self) -> None:
        if self._names is None:
            return
        self.set_heading(translate("ResultsPage", "Still open"), self._title)
        box = QWidget()
        set_look(box, kind="clear")
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens().px(10))
        self._buttons = []
        self.by.setVisible(not self._shows_figures and bool(self._owed))
        groups, left = self._figure_groups() if self._shows_figures else self._sheet_groups()
        for group in groups:
            column.addWidget(group)
        if left:
            text = translate("ResultsPage", "and {count} more").format(count=left)
            column.addWidget(make_label(text, size="table", ink="text2"))
        if not groups:
            column.addWidget(make_label(translate("ResultsPage", "Nothing is missing"), ink="text2"))
        self.body.replaceWidget(self._box, box)
        self._box.hide()
        self._box.deleteLater()
        self._box = box
        box.show()

    def _sheet_groups(self) -> tuple[list[QWidget], int]:
        names = self._names
        assert names is not None  # noqa: S101 -- tells the type checker
        by_judge = self.by.current() == _BY_JUDGE
        found: dict[str, list[SheetKey]] = {}
        for key in self._owed:
            found.setdefault(key.judge if by_judge else key.entry, []).append(key)
        groups = []
        for code, keys in list(found.items())[:_MOST_GROUPS]:
            buttons = []
            for key in keys:
                words = names.number(key.entry) if by_judge else names.judge(key.judge)
                if len({each.dimension for each in self._owed}) > 1:
                    words = f"{words} · {names.dimension(self._round, key.dimension)}"
                button = self._button(words)
                button.setAccessibleName(f"{names.entry(key.entry)} · {names.judge(key.judge)}")
                button.setToolTip(
                    translate("ResultsPage", "Score it: {sheet}").format(sheet=names.sheet(self._round, key))
                )
                button.clicked.connect(partial(self.sheet_wanted.emit, key))
                buttons.append(button)
            head = names.judge(code) if by_judge else names.entry(code)
            text = translate("ResultsPage", "{name}: {count} missing")
            groups.append(self._group(text.format(name=head, count=len(keys)), buttons))
        return groups, len(found) - len(groups)

    def _figure_groups(self) -> tuple[list[QWidget], int]:
        names = self._names
        assert names is not None  # noqa: S101 -- tells the type checker
        found: dict[str, list[FigureGap]] = {}
        for gap in self._gaps:
            found.setdefault(gap.entry, []).append(gap)
        # That nothing is attached stops nobody: what has more to it comes first.
        found = dict(
            sorted(found.items(), key=lambda item: all(gap.gap is Gap.NO_EVIDENCE for gap in item[1]))
        )
        groups = []
        for code, gaps in list(found.items())[:_MOST_GROUPS]:
            lines: dict[str, list[str]] = {}
            for gap in gaps:
                lines.setdefault(gap.criterion, []).append(gap_word(gap.gap))
            texts = [
                translate("ResultsPage", "{name}: {gaps}").format(
                    name=names.criterion(self._round, criterion), gaps=" · ".join(words)
                )
                for criterion, words in lines.items()
            ]
            button = self._button(translate("ResultsPage", "Verify"))
            if self._offers_figures:
                button.clicked.connect(partial(self.figure_wanted.emit, code, gaps[0].criterion))
            else:
                button.setText(translate("ResultsPage", "Show"))
                button.clicked.connect(partial(self.entry_chosen.emit, code))
            groups.append(self._group(names.entry(code), [button], texts))
        return groups, len(found) - len(groups)

    def _button(self, words: str) -> KindButton:
        button = KindButton(words, kind=ButtonKind.QUIET, size=ButtonSize.COMPACT)
        self._buttons.append(button)
        return button

    def _group(self, head: str, buttons: Sequence[KindButton], lines: Sequence[str] = ()) -> QWidget:
        now = tokens()
        box = QWidget()
        set_look(box, kind="clear")
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(now.px(3))
        column.addWidget(make_label(head, size="table", strong=True, wrap=True))
        for line in lines:
            column.addWidget(make_label(line, size="caption", ink="text2", wrap=True))
        grid = QGridLayout()
        grid.setSpacing(now.px(4))
        widest = max(text_width(button.text(), now.type.table) for button in buttons) + now.px(28)
        across = max(1, min(5, now.px(264) // max(widest, 1)))
        for at, button in enumerate(buttons):
            grid.addWidget(button, at // across, at % across)
        row = QHBoxLayout()
        row.addLayout(grid)
        row.addStretch(1)
        column.addLayout(row)
        return box
