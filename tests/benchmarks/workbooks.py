"""Writing and reading workbooks beside openpyxl doing the same cells bare."""

from collections.abc import Iterator
from pathlib import Path

from openpyxl import Workbook, load_workbook

from judging_app.domain.event import Event
from judging_app.workbooks.reader import read_event
from judging_app.workbooks.results import write_results
from judging_app.workbooks.verification import verify_results
from tests.benchmarks.events import ROUND, Measured, with_figures
from tests.benchmarks.scoring import best_of

Cells = dict[str, list[tuple[object, ...]]]


def measure(event: Event, folder: Path) -> Iterator[Measured]:
    """Measure the complete results workbook, judged and measured, and the import of the same file."""
    results = folder / "results.xlsx"
    whole = with_figures(event)
    ours, _ = best_of(2, lambda: write_results(whole, ROUND, results))
    cells = _read_bare(results)
    bare, _ = best_of(2, lambda: _write_bare(cells, folder / "bare.xlsx"))
    number = sum(len(row) for rows in cells.values() for row in rows)
    yield Measured(
        "complete results workbook / openpyxl bare",
        ours / bare,
        1.5,
        f"{ours:.2f} s, {bare:.2f} s, {number} cells",
    )
    reading, _ = best_of(2, lambda: read_event(results))
    bare_reading, _ = best_of(2, lambda: _read_bare(results))
    verifying, _ = best_of(2, lambda: verify_results(results))
    yield Measured(
        "verify / openpyxl bare", verifying / bare_reading, 2, f"{verifying:.2f} s, {bare_reading:.2f} s"
    )
    yield Measured(
        "import / openpyxl bare", reading / bare_reading, 2, f"{reading:.2f} s, {bare_reading:.2f} s"
    )


def _read_bare(path: Path) -> Cells:
    book = load_workbook(path, read_only=True, data_only=True)
    cells = {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book}
    book.close()
    return cells


def _write_bare(cells: Cells, path: Path) -> None:
    book = Workbook(write_only=True)
    for title, rows in cells.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(path)
