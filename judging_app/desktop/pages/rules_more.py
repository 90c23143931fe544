"""更多规则: every further option in titled cards, under the others once it is asked for."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from judging_app.desktop.models.rules_draft import RulesDraft
from judging_app.desktop.pages.rules_fields import OptionField
from judging_app.desktop.pages.rules_sections import GROUPS, DimensionSection, Section
from judging_app.desktop.widgets.buttons import icon_button
from judging_app.desktop.widgets.card import Card
from judging_app.desktop.widgets.segmented import Segment, Segmented
from judging_app.desktop.widgets.themed import ElidedLabel, follow_theme, make_label, tokens
from judging_app.wording.language import translate

_TWO_ABREAST = 700
_IDLE_MS = 120


class MoreRules(QWidget):
    """The sections under their heading; takes no room while it is closed.

    Signals:
        opened: The sections came into view, or went out of it.
        refused: A typed text was not taken.
    """

    opened = Signal(bool)
    refused = Signal(str)

    def __init__(self, draft: RulesDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._abreast = 0
        self._empty: list[str] = []
        self._unsaid: set[str] = set()
        """Of the empty ones, those whose form is there but speaks another language."""
        self._filling = QTimer(self)
        self._filling.timeout.connect(self._fill_next)
        self._title = make_label(size="criterion", strong=True)
        self._what = ElidedLabel(size=13, ink="text2")
        self.close_button = icon_button("x", name="")
        self.dimensions = Segmented()
        self.sections: dict[str, Section] = {}
        self.cards: dict[str, Card] = {}
        self._headings = [make_label(strong=True) for _ in GROUPS]
        self._grids: list[QGridLayout] = []
        self._lay_out()
        self.close_button.clicked.connect(lambda: self.set_open(False))
        self.hide()
        self.dimensions.chosen.connect(self.choose)
        follow_theme(self._on_theme)
        self.retranslate()

    @property
    def is_open(self) -> bool:
        """Whether the sections are in view."""
        return not self.isHidden()

    def set_open(self, wanted: bool) -> None:
        """Open or close. Forms are filled one by one, so that no key has to wait for all of them."""
        if wanted:
            self._make()
        self.setVisible(wanted)
        if wanted:
            self.show_draft()
            self._filling.start(0)
        self.opened.emit(wanted)

    def prepare(self) -> None:
        """Fill the forms while nobody is waiting for them."""
        self._make()
        self._filling.start(_IDLE_MS)

    @property
    def is_filled(self) -> bool:
        """Whether every section has its form."""
        return not self._empty

    def show_section(self, key: str) -> Card | None:
        """Open and answer the card of a section, with its form in it."""
        self.set_open(True)
        if key in self._empty:
            self._fill(key)
        return self.cards.get(key)

    def choose(self, code: str) -> None:
        """Be about another dimension."""
        codes = [item.code for item in self._draft.rulebook.dimensions]
        if code not in codes:
            return
        self.dimensions.set_current(code)
        for section in self.sections.values():
            if isinstance(section, DimensionSection):
                section.choose(codes.index(code))
        self.show_draft()

    def show_draft(self) -> None:
        """Show what the draft holds now."""
        if not self.sections or not self.is_open:
            return
        self._follow_dimension()
        for key, section in self.sections.items():
            if key not in self._empty:
                section.show_draft()
            self.cards[key].setVisible(section.shape() is not None)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self._title.setText(translate("Rules", "More rules"))
        words = translate("Rules", "Close")
        self.close_button.setAccessibleName(words)
        self.close_button.setToolTip(words)
        what = translate(
            "Rules",
            "final score · bonuses and time · earlier rounds · every rounding · correction between panels",
        )
        self._what.set_text(what)
        for heading, group in zip(self._headings, GROUPS, strict=True):
            heading.setText(group.word())
        for key, section in self.sections.items():
            self.cards[key].set_title(section.title())
            if key not in self._empty and self.is_open:
                section.retranslate()
        if self.sections and not self.is_open:
            # Most of the page's fields are in here: out of sight they are said anew one form at a time.
            self._unsaid.update(key for key in self.sections if key not in self._empty)
            self._empty = list(self.sections)
            self._filling.start(_IDLE_MS)

    def fields(self) -> Sequence[OptionField]:
        """Every field that is there."""
        return [field for section in self.sections.values() for field in section.fields()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _make(self) -> None:
        if self.sections:
            return
        for group in GROUPS:
            for make in group.sections:
                section = make(self._draft)
                card = Card(section.title())
                card.body.addWidget(section)
                card.body.addStretch(1)
                section.refused.connect(self.refused)
                self.sections[section.key] = section
                self.cards[section.key] = card
        self._empty = list(self.sections)
        self._abreast = 0
        self._arrange()

    def _fill_next(self) -> None:
        if not self._empty:
            self._filling.stop()
            return
        if not self.is_open:
            self._filling.start(_IDLE_MS)
        self._fill(self._empty[0])

    def _fill(self, key: str) -> None:
        self._empty.remove(key)
        self._follow_dimension()
        if key in self._unsaid:
            self._unsaid.discard(key)
            self.sections[key].retranslate()
        else:
            self.sections[key].show_draft()

    def _follow_dimension(self) -> None:
        """Let every section about one dimension be about the chosen one."""
        dimensions = self._draft.rulebook.dimensions
        self.dimensions.set_segments([Segment(item.code, item.name) for item in dimensions])
        codes = [item.code for item in dimensions]
        at = codes.index(self.dimensions.current()) if self.dimensions.current() in codes else 0
        for section in self.sections.values():
            if isinstance(section, DimensionSection):
                section.choose(at)

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self._title)
        self._head.addWidget(self._what, 1)
        self._head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._head)
        for heading, group in zip(self._headings, GROUPS, strict=True):
            column.addWidget(heading)
            if group.key == "dimension":
                column.addWidget(self.dimensions)
            grid = QGridLayout()
            column.addLayout(grid)
            self._grids.append(grid)
        self._column = column

    def _arrange(self) -> None:
        """Two cards abreast where there is room; wide ones take the line."""
        abreast = 2 if self.width() >= tokens().px(_TWO_ABREAST) else 1
        if not self.sections or abreast == self._abreast:
            return
        self._abreast = abreast
        keys = iter(self.sections)
        for group, grid in zip(GROUPS, self._grids, strict=True):
            place = 0
            for _ in group.sections:
                key = next(keys)
                wide = self.sections[key].wide
                if wide and place % abreast:
                    place += abreast - place % abreast
                span = abreast if wide else 1
                grid.addWidget(self.cards[key], place // abreast, place % abreast, 1, span)
                place += span
            for column in range(2):
                grid.setColumnStretch(column, 1 if column < abreast else 0)

    def _on_theme(self) -> None:
        now = tokens()
        self._head.setSpacing(now.px(6))
        self._column.setSpacing(now.px(8))
        for grid in self._grids:
            grid.setSpacing(now.px(10))
        self._abreast = 0
        self._arrange()
