"""The table of figures: entries by indicators, narrowed by what still has to be done and by search."""

from fractions import Fraction
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from judging_app.application.figure_review import DONE, FigureKey, FigureReview, FigureState
from judging_app.desktop.models.figures_book import FiguresBook, Wanted
from judging_app.desktop.models.figures_cells import (
    FIGURE_CELL_ROLE,
    FIGURE_COLUMN_ROLE,
    ICONS,
    AnyCell,
    BlankCell,
    EntryCell,
    FigureCell,
    FigureColumn,
    Index,
    ScoreCell,
    Zone,
)
from judging_app.desktop.models.figures_ruler import band_label
from judging_app.desktop.models.figures_typed import typed_figure
from judging_app.desktop.theme.tokens import Tone
from judging_app.domain.decimals import dimension_places
from judging_app.domain.event import Entry
from judging_app.domain.exact import TICKS_PER_POINT, show
from judging_app.domain.indicators import Categories, Gate, IndicatorValue, ValueOnly
from judging_app.domain.rubric import Criterion, Dimension, Station
from judging_app.domain.scores import ItemScore
from judging_app.wording.derivations_numbers import dimension_text, entry_number, shown
from judging_app.wording.language import translate

_ROOT: Final = QModelIndex()
_SPOKEN: Final = frozenset(
    {
        int(Qt.ItemDataRole.DisplayRole),
        int(Qt.ItemDataRole.ToolTipRole),
        int(Qt.ItemDataRole.AccessibleTextRole),
    }
)


_FEW = 3
"""So many changed rows are told one by one."""


class FiguresModel(QAbstractTableModel):
    """Cells are made when they are asked for; a changed figure repaints its row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.book: FiguresBook | None = None
        self.columns: tuple[FigureColumn, ...] = ()
        self._entries: tuple[Entry, ...] = ()
        self._leaves: dict[str, tuple[Dimension, Criterion]] = {}
        self._told: FigureReview | None = None
        self._keys: tuple[object, object, list[FigureKey]] | None = None
        self._wanted = Wanted.ALL
        self._search = ""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries shown, in order."""
        return self._entries

    def show_book(self, book: FiguresBook) -> None:
        """Show a round's figures; filter and search stay."""
        self.beginResetModel()
        self.book = book
        self._leaves = {leaf.code: (dimension, leaf) for dimension, leaf in book.review.leaves}
        self.columns = _columns(book)
        self._entries = self._narrowed()
        self._told = book.review
        self.endResetModel()

    def refresh_values(self, keep: str = "") -> None:
        """Show changed figures; the entry `keep` stays even where the filter would hide it now."""
        entries = self._narrowed(keep)
        if entries != self._entries:
            self.beginResetModel()
            self._entries = entries
            self.endResetModel()
        elif entries:
            self._tell_changes(keep)
        self._told = None if self.book is None else self.book.review

    def narrow(self, wanted: Wanted, search: str) -> None:
        """Show the entries of a filter that hold a text."""
        self.beginResetModel()
        self._wanted, self._search = wanted, search.strip().casefold()
        self._entries = self._narrowed()
        self.endResetModel()

    def key_at(self, index: Index) -> FigureKey | None:
        """The figure of a cell; `None` where there is none to verify."""
        if not index.isValid() or not 0 <= index.row() < len(self._entries):
            return None
        column, entry = self.columns[index.column()], self._entries[index.row()]
        leaf = self._leaves.get(column.code)
        return (entry.code, column.code) if leaf is not None and leaf[1].is_for(entry.track) else None

    def index_of(self, key: FigureKey) -> QModelIndex:
        """The cell of a figure; an invalid index where it is not shown."""
        rows = [at for at, entry in enumerate(self._entries) if entry.code == key[0]]
        columns = [at for at, column in enumerate(self.columns) if column.code == key[1]]
        return self.index(rows[0], columns[0]) if rows and columns else QModelIndex()

    def leaf(self, code: str) -> tuple[Dimension, Criterion] | None:
        """An indicator with its dimension."""
        return self._leaves.get(code)

    def figure_keys(self) -> list[FigureKey]:
        """Every figure shown, row by row."""
        held = self._keys
        if held is None or held[0] is not self._entries or held[1] is not self._leaves:
            keys = [
                (entry.code, leaf.code)
                for entry in self._entries
                for _, leaf in self._leaves.values()
                if leaf.is_for(entry.track)
            ]
            held = self._keys = self._entries, self._leaves, keys
        return held[2]

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or (role != FIGURE_CELL_ROLE and role not in _SPOKEN):
            return None
        cell = self._cell(self._entries[index.row()], self.columns[index.column()])
        return cell if role == FIGURE_CELL_ROLE else cell.text

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == FIGURE_COLUMN_ROLE:
            return column
        if role in _SPOKEN:
            return " ".join(part for part in (column.group, column.title, column.below) if part)
        return None

    def _tell_changes(self, keep: str) -> None:
        """Tell which rows are others; a view paints a range whole, a cell alone."""
        told, last = self._told, len(self.columns) - 1
        changed = None if self.book is None or told is None else self.book.review.entries_changed(told)
        if changed is None or len(changed) > _FEW:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._entries) - 1, last))
            return
        for at, entry in enumerate(self._entries):
            if entry.code in changed or entry.code == keep:
                for column in range(last + 1):
                    self.dataChanged.emit(self.index(at, column), self.index(at, column))

    def _narrowed(self, keep: str = "") -> tuple[Entry, ...]:
        book = self.book
        if book is None:
            return ()
        return tuple(
            entry
            for entry in book.review.entries
            if entry.code == keep or (self._finds(entry) and self._wanted in book.wanted_by(entry))
        )

    def _finds(self, entry: Entry) -> bool:
        if not self._search:
            return True
        texts = (entry_number(entry), entry.code, entry.name, entry.organization, entry.leader)
        return self._search in "\n".join(texts).casefold()

    def _cell(self, entry: Entry, column: FigureColumn) -> AnyCell:
        book = self.book
        if book is None:
            return BlankCell()
        if column.zone is Zone.LEFT:
            muted = not book.review.competes(entry.code)
            return EntryCell(entry_number(entry), entry.name, entry.organization, muted)
        if column.zone is Zone.RIGHT:
            return self._score(book, entry, column)
        dimension, leaf = self._leaves[column.code]
        if not leaf.is_for(entry.track):
            return BlankCell(translate("Figures", "Not for this track"))
        return figure_cell(book, dimension, leaf, (entry.code, leaf.code))

    def _score(self, book: FiguresBook, entry: Entry, column: FigureColumn) -> ScoreCell:
        dimension = book.review.round.rulebook.dimension(column.dimension)
        score = book.review.dimension_score(entry.code, column.dimension)
        if dimension is None or score is None or not book.review.competes(entry.code):
            return ScoreCell("—", "")
        rulebook = book.review.round.rulebook
        if score.score is None:
            gone = [item for item in score.items if item.earned is not None and item.earned.points is None]
            if gone:
                return ScoreCell("—", translate("Figures", "Not met"))
            unfounded = [
                code
                for code in score.missing
                if book.review.state((entry.code, code)) is FigureState.UNFOUNDED
            ]
            text = translate("Figures", "{count} missing").format(count=len(unfounded))
            return ScoreCell("—", text if unfounded else "")
        open_ones = [item for item in score.items if item.score is not None and not item.verified]
        text = translate("Figures", "{count} open").format(count=len(open_ones))
        return ScoreCell(dimension_text(rulebook, dimension, score.score), text if open_ones else "")


def figure_cell(book: FiguresBook, dimension: Dimension, leaf: Criterion, key: FigureKey) -> FigureCell:
    """What stands in the cell of one figure."""
    value, state, item = book.review.value(key), book.review.state(key), book.review.item(key)
    draft = key in book.drafts and state not in DONE
    words, tone = "", ICONS[state][1]
    band = points = ""
    if state in DONE:
        band = band_label(leaf, None if item is None else item.earned)
        points = points_text(book, dimension, leaf, item)
    elif draft:
        words = translate("Figures", "Typed only")
        if typed_figure(leaf, book.drafts[key].figure).wrong:
            words, tone = translate("Figures", "Typed, not a figure"), Tone.DANGER
    elif state is FigureState.OPEN:
        words = translate("Figures", "To verify")
    elif state is FigureState.UNFOUNDED:
        words = translate("Figures", "No evidence")
    else:
        words = translate("Figures", "Not claimed")
    figure, struck = figure_text(leaf, value), ""
    if state is FigureState.REDUCED and value is not None and value.claimed is not None:
        struck = shown(value.claimed)
    spoken = ", ".join(
        part
        for part in (leaf.name, f"{figure} {leaf.unit}".strip(), _state_word(state), points or words)
        if part
    )
    return FigureCell(state, figure, struck, band, points, words, tone, book.is_confirmed(key), draft, spoken)


def figure_text(leaf: Criterion, value: IndicatorValue | None) -> str:
    """The figure that a cell shows: the verified one, else the claimed one."""
    if value is None:
        return "—"
    if isinstance(leaf.indicator, Categories) and value.counts is not None:
        return str(sum(value.counts.values()))
    number = value.claimed if value.verified is None else value.verified
    return "—" if number is None else shown(number)


def points_text(
    book: FiguresBook, dimension: Dimension, leaf: Criterion, item: ItemScore | None, *, full: bool = False
) -> str:
    """The points of a figure as the results show them; with `full`, and of how many."""
    if item is None or item.earned is None or isinstance(leaf.indicator, ValueOnly):
        return ""
    if item.earned.points is None:
        return translate("Figures", "Not met")
    if isinstance(leaf.indicator, Gate) and not item.score:
        return translate("Figures", "Met")
    if item.score is None:
        return ""
    factored = item.score * leaf.factor
    rounding = dimension.rounding(Station.FACTORED) or dimension.rounding(Station.CRITERION)
    if dimension.rounding(Station.FACTORED) is not None and rounding is not None:
        factored = rounding.apply(factored)
    rulebook = book.review.round.rulebook
    places = dimension_places(rulebook, dimension) if rounding is None else rounding.places
    text = shown(factored, places, max(places, 2))
    if full and leaf.maximum and not isinstance(leaf.indicator, Gate):
        text += f" / {show(Fraction(leaf.maximum, TICKS_PER_POINT) * leaf.factor)}"
    return text


def _state_word(state: FigureState) -> str:
    return {
        FigureState.EMPTY: translate("Figures", "Not claimed"),
        FigureState.OPEN: translate("Figures", "To verify"),
        FigureState.UNFOUNDED: translate("Figures", "No evidence"),
        FigureState.VERIFIED: translate("Figures", "Verified"),
        FigureState.REDUCED: translate("Figures", "Changed from the claim"),
    }[state]


def _columns(book: FiguresBook) -> tuple[FigureColumn, ...]:
    several = len(book.review.dimensions) > 1
    columns = [FigureColumn(Zone.LEFT, translate("Figures", "Entry"), "", "", "", "")]
    for dimension, leaf in book.review.leaves:
        group = dimension.name if several else ""
        columns.append(FigureColumn(Zone.MIDDLE, leaf.name, _below(leaf), group, leaf.code, dimension.code))
    for dimension in book.review.dimensions:
        title = translate("Figures", "Score")
        if several:
            title = dimension.name
        columns.append(FigureColumn(Zone.RIGHT, title, "", "", "", dimension.code))
    return tuple(columns)


def _below(leaf: Criterion) -> str:
    full = translate("Figures", "max {points}").format(
        points=show(Fraction(leaf.maximum, TICKS_PER_POINT) * leaf.factor)
    )
    if isinstance(leaf.indicator, Gate):
        full = translate("Figures", "basic condition")
    elif not leaf.maximum:
        full = ""
    return " · ".join(part for part in (leaf.unit, full) if part)
