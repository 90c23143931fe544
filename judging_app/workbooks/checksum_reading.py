"""Compares a sheet with the codes that were made of it: which cell was changed, where rows went."""

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from openpyxl.utils import get_column_letter

from judging_app.domain.problems import Finding, Place, Problem
from judging_app.workbooks.cells import CellError, CellValue, read_whole
from judging_app.workbooks.checksums import (
    ROWS_IN_CELL,
    Line,
    cell_code,
    line_of,
    place_of,
    plain_text,
    read_line,
)
from judging_app.workbooks.layout import SHEETS
from judging_app.workbooks.safety import MOST_ROWS

Row = Sequence[CellValue | None]

_MOST_PAIRED: Final = 200
"""Changed rows up to which each is looked for wherever it may have gone; more are paired in order."""

_COLUMNS: Final = 4
"""Columns of the sheet of codes: sheet, first row, rows, codes."""

_SHOWN: Final = 40
_EMPTY: Final = cell_code("")


class _Block(NamedTuple):
    """One row of the sheet of codes: of which sheet, from which row, of how many."""

    title: str
    start: int
    rows: int

    def lines(self, texts: Sequence[str]) -> list[Line | None]:
        """The lines, read as those of this place."""
        return [
            read_line(text, place_of(self.title, number, self.rows))
            for number, text in enumerate(texts, start=self.start)
        ]


class Codes:
    """The codes that a workbook carries, by the title of the sheet that they are of."""

    def __init__(self, file: str, title: str, rows: Sequence[Row], header_row: int) -> None:
        self.findings: list[Finding] = []
        self._file = file
        self._title = title
        self._lines: dict[str, dict[int, Line | None]] = defaultdict(dict)
        self._totals: dict[str, int] = {}
        self._totals_told: dict[str, set[int]] = defaultdict(set)
        for row in rows[header_row:]:
            if len(row) == _COLUMNS:
                self._totals_told[_text(row[0])].add(_whole(row[2]))
        last: _Block | None = None
        for number, row in enumerate(rows[header_row:], start=header_row + 1):
            if any(value is not None for value in row):
                last = self._take(number, [*row, *[None] * _COLUMNS][:_COLUMNS], last)

    def _take(self, number: int, row: Row, last: _Block | None) -> _Block | None:
        """Take one row; where it was changed itself, name its cell and read it as what it must have been."""
        texts = _text(row[3]).split()
        claimed = _Block(_text(row[0]), _whole(row[1]), _whole(row[2]))
        for meant in self._meanings(claimed, last, len(texts)):
            lines = meant.lines(texts)
            if 2 * sum(line is not None for line in lines) >= len(lines):
                break
        else:
            known = last is None or claimed.title == last.title or claimed.start == 1
            self._changed(f"{'D' if known else 'A'}{number}", _text(row[3 if known else 0])[:_SHOWN])
            return last
        for letter, value, one, other in zip("ABC", row, claimed, meant, strict=False):
            if one != other:
                self._changed(f"{letter}{number}", _text(value))
        if not all(lines):
            self._changed(f"D{number}", _text(row[3])[:_SHOWN])
        self._totals[meant.title] = meant.rows
        self._lines[meant.title].update(enumerate(lines, start=meant.start))
        return meant

    def _meanings(self, claimed: _Block, last: _Block | None, count: int) -> Iterator[_Block]:
        """What a row may be: what it says, or what must come after the row before it."""
        yield claimed
        for rows in sorted(self._totals_told[claimed.title]):
            yield claimed._replace(rows=rows)
        if last is not None:
            following = last._replace(start=last.start + ROWS_IN_CELL)
            yield following
            yield claimed._replace(start=following.start)
            yield claimed._replace(rows=last.rows)
            yield claimed._replace(title=last.title)
        yield claimed._replace(start=1)
        yield claimed._replace(rows=claimed.start + count - 1)
        for layout in SHEETS:
            for title in (layout.chinese, layout.english):
                yield claimed._replace(title=title)

    def _changed(self, cell: str, found: str) -> None:
        facts = {"sheet": self._title, "cell": cell, "found": found}
        self.findings.append(Finding(Problem.CELL_CHANGED, facts, place=Place(self._file, self._title, cell)))

    @property
    def titles(self) -> tuple[str, ...]:
        """The sheets that there are codes of."""
        return tuple(self._lines)

    def of(self, title: str) -> list[Line | None]:
        """The lines of a sheet in order; `None` where a line is missing or was changed itself."""
        lines = self._lines.get(title, {})
        last = max(self._totals.get(title, 0), max(lines, default=0))
        return [lines.get(number) for number in range(1, min(last, MOST_ROWS) + 1)]


def _whole(value: CellValue | None) -> int:
    try:
        return read_whole("" if value is None else value)
    except CellError:
        return 0


def coded_findings(
    file: str, title: str, lines: Sequence[Line | None], rows: Sequence[Row], above: int = 0
) -> Iterator[Finding]:
    """Every cell that is not what the codes say, rows and columns that came, went or moved.

    The codes begin below so many rows.
    """
    texts = [[_text(value) for value in row] for row in rows[above:]]
    while texts and not any(texts[-1]):
        texts.pop()
    if not lines or not texts:
        return
    comparison = _Comparison(file, title, above)
    columns = comparison.columns(lines[0], texts[0])
    turned = texts if columns is None else [_turned(row, columns) for row in texts]
    letters = None if columns is None else dict(enumerate(columns))
    comparison.rows(lines, turned, letters)
    yield from comparison.findings


def _text(value: CellValue | None) -> str:
    try:
        return plain_text(value)
    except CellError:
        return str(value)


def _turned(row: Sequence[str], columns: Sequence[int]) -> list[str]:
    """A row with its cells where they were when it was written."""
    return [row[at] if 0 <= at < len(row) else "" for at in columns]


class _Comparison:
    def __init__(self, file: str, title: str, above: int) -> None:
        self.findings: list[Finding] = []
        self._file = file
        self._title = title
        self._first = above + 1

    def _find(self, problem: Problem, cell: str, **facts: str) -> None:
        place = Place(self._file, self._title, cell)
        self.findings.append(Finding(problem, {"sheet": self._title, "cell": cell, **facts}, place=place))

    def columns(self, line: Line | None, header: Sequence[str]) -> list[int] | None:
        """Where each column of old stands now, -1 for one that is gone; `None` if all are in their place."""
        found = line_of(header)
        if line is None or found.row == line.row:
            return None
        one, other = line.cells, found.cells
        if len(set(one)) == len(one) and sorted(one) == sorted(other):
            moved = [other.index(code) for code in one]
            at = next(at for at, now in enumerate(moved) if at != now)
            self._find(Problem.COLUMNS_MOVED, f"{get_column_letter(at + 1)}{self._first}", found=header[at])
            return moved
        if len(one) == len(other):
            return None
        return self._came_and_went(one, other, header)

    def _came_and_went(self, one: Sequence[str], other: Sequence[str], header: Sequence[str]) -> list[int]:
        columns: list[int] = []
        for tag, start, end, now, now_end in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
            for at in range(start, end):
                stands = now + at - start
                gone = tag == "delete" or stands >= now_end
                columns.append(-1 if gone else stands)
                if gone:
                    self._find(Problem.COLUMN_REMOVED, "", column=get_column_letter(at + 1))
            for at in range(now + end - start, now_end):
                cell = f"{get_column_letter(at + 1)}{self._first}"
                self._find(Problem.COLUMN_ADDED, cell, found=header[at])
        return columns

    def rows(
        self,
        lines: Sequence[Line | None],
        texts: Sequence[Sequence[str]],
        letters: Mapping[int, int] | None,
    ) -> None:
        """Match rows to lines by their codes; pair what is left, and name the cells that differ."""
        found = [line_of(row) for row in texts]
        waiting: dict[str, deque[int]] = defaultdict(deque)
        for at, line in enumerate(found):
            waiting[line.row].append(at)
        matched: dict[int, int] = {}
        for at, expected in enumerate(lines):
            if expected is not None and waiting[expected.row]:
                places = waiting[expected.row]
                # A row that is found in its own place is that row, however many look like it.
                if at in places:
                    places.remove(at)
                    matched[at] = at
                else:
                    matched[at] = places.popleft()
        self._order(matched)
        taken = set(matched.values())
        gone = [at for at in range(len(lines)) if at not in matched]
        new = [at for at in range(len(found)) if at not in taken and any(texts[at])]
        for was, now in _pairs(gone, new, lines, found):
            if was is None:
                if now is not None:
                    self._find(Problem.ROW_ADDED, f"A{now + self._first}", row=str(now + self._first))
                continue
            wanted = lines[was]
            if wanted is None:
                # The codes of this row were changed themselves, and named.
                continue
            if now is None:
                self._find(Problem.ROW_MISSING, "", row=str(was + self._first))
            else:
                self._cells(wanted, found[now], texts[now], now, letters)

    def _order(self, matched: Mapping[int, int]) -> None:
        """Rows that are all there, but not in the order in which they were written."""
        last = -1
        for at in sorted(matched):
            if matched[at] < last:
                self._find(Problem.ROWS_MOVED, f"A{matched[at] + self._first}", row=str(at + self._first))
                return
            last = matched[at]

    def _cells(
        self, line: Line, found: Line, texts: Sequence[str], row: int, letters: Mapping[int, int] | None
    ) -> None:
        named = False
        for at in range(max(len(line.cells), len(found.cells))):
            one = line.cells[at] if at < len(line.cells) else _EMPTY
            other = found.cells[at] if at < len(found.cells) else _EMPTY
            now = at if letters is None else letters.get(at, at)
            if one != other and now >= 0:
                cell = f"{get_column_letter(now + 1)}{row + self._first}"
                self._find(Problem.CELL_CHANGED, cell, found=texts[at] if at < len(texts) else "")
                named = True
        if not named and (letters is None or -1 not in letters.values()):
            self._find(Problem.CELL_CHANGED, f"A{row + self._first}", found=texts[0] if texts else "")


def _pairs(
    gone: Sequence[int], new: Sequence[int], lines: Sequence[Line | None], found: Sequence[Line]
) -> Iterator[tuple[int | None, int | None]]:
    """Which changed row was which; a row without a partner was taken out or added."""
    if len(gone) == len(new):
        yield from zip(gone, new, strict=True)
        return
    if max(len(gone), len(new)) > _MOST_PAIRED:
        for at in range(max(len(gone), len(new))):
            yield (gone[at] if at < len(gone) else None), (new[at] if at < len(new) else None)
        return
    left = list(new)
    for at in gone:
        line = lines[at]
        best = max(left, key=lambda now: _likeness(line, found[now]), default=None)
        if line is None or best is None or _likeness(line, found[best]) * 2 <= len(line.cells):
            yield at, None
            continue
        left.remove(best)
        yield at, best
    for now in left:
        yield None, now


def _likeness(line: Line | None, found: Line) -> int:
    if line is None:
        return 0
    return sum(one == other for one, other in zip(line.cells, found.cells, strict=False))
