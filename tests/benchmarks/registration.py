"""The preview of a registration table beside openpyxl reading the same cells bare."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from openpyxl import Workbook, load_workbook

from judging_app.application.registration.entry_plan import EntryPlan, plan_entries
from judging_app.application.registration.layout import recognize
from judging_app.application.registration.mapping import guess_mapping
from judging_app.application.registration.overrides import Overrides
from judging_app.application.registration.vocabulary import entry_vocabulary
from judging_app.domain.event import Event
from judging_app.workbooks.raw_tables import read_tables
from tests.benchmarks.events import ROUND, Measured, with_figures
from tests.benchmarks.scoring import best_of

ROWS = 5_000
HEAD = ("编号", "项目名称", "单位", "负责人", "赛道", "带动就业（人）", "年营业收入（万元）")


def measure(event: Event, folder: Path) -> Iterator[Measured]:
    """Read a table of 5,000 entries and plan what it would do; nothing in the event is like it."""
    path = folder / "registration.xlsx"
    _write(path)
    empty = without_entries(with_figures(event))
    ours, plan = best_of(2, lambda: _preview(path, empty))
    bare, cells = best_of(2, lambda: _read_bare(path))
    if len(plan.rows) != ROWS:
        raise SystemExit(f"{len(plan.rows)} rows were planned")
    detail = f"{ours:.2f} s, {bare:.2f} s, {cells} cells"
    yield Measured("import preview / openpyxl bare", ours / bare, 3, detail)


def without_entries(event: Event) -> Event:
    """The event before registration."""
    round_ = replace(event.rounds[0], participations=(), sheets=(), values=())
    return replace(event, entries=(), rounds=(round_,))


def _preview(path: Path, event: Event) -> EntryPlan:
    vocabulary = entry_vocabulary(event.rounds[0])
    table = recognize(read_tables(path)[0], vocabulary)
    mapping = guess_mapping(table, vocabulary)
    return plan_entries(table, mapping, Overrides(), event, ROUND)


def _write(path: Path) -> None:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("报名表")
    sheet.append(HEAD)
    for at in range(1, ROWS + 1):
        names = (f"N{at:04d}", f"项目{at:04d}", f"单位{at:04d}", f"负责人{at:04d}")
        sheet.append((*names, "甲组" if at % 2 else "乙组", at % 60, at % 900 + 0.5))
    book.save(path)


def _read_bare(path: Path) -> int:
    book = load_workbook(path, read_only=True, data_only=True)
    cells = sum(len(row) for sheet in book for row in sheet.iter_rows(values_only=True))
    book.close()
    return cells
