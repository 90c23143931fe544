"""The recheck holds in LibreOffice: recalculated from the raw marks, every cell comes to what was written.

All files go through one run of the program. JUDGING_RECHECK_EVENTS asks for more random events.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import openpyxl
import pytest

from judging_app.application.sample import load_sample
from judging_app.domain.event import Event
from judging_app.resources import resource
from judging_app.wording.language import Language
from judging_app.workbooks.reader import read_event
from judging_app.workbooks.result_titles import results_title
from judging_app.workbooks.results import write_results
from tests.workbooks.books import SHARED, save_book
from tests.workbooks.isu import programs
from tests.workbooks.random_events import random_event
from tests.workbooks.recalculation import Cells, differences, recalculated, recheck_cells, write_recheck

EQUAL_AS_FAR_AS_RECOMPUTED = {
    Language.CHINESE: ("全部一致", "已复算的全部一致；采用程序值的步骤"),
    Language.ENGLISH: ("All equal", "All that was recomputed is equal; steps taken over"),
}
ALL_EQUAL = {Language.CHINESE: "全部一致", Language.ENGLISH: "All equal"}
RANDOM = int(os.environ.get("JUDGING_RECHECK_EVENTS", "12"))
LANGUAGES = {"zh": Language.CHINESE, "en": Language.ENGLISH}
MARKS, FIGURES, SUMMARY = "评分", "实绩", "复核"

CHANGES: Mapping[str, tuple[str, str, float]] = {
    "a kept mark": (MARKS, "F2", 0.5),
    "a dropped mark": (MARKS, "F4", 0.5),
    "a figure": (FIGURES, "E2", 7),
    "a weight": ("维度", "E2", -1),
}
"""What is changed by hand: sheet, cell, and by how much."""


class Recalculated(NamedTuple):
    """One workbook as it was written, and after LibreOffice computed it."""

    path: Path
    before: Cells
    after: Cells
    language: Language

    @property
    def verdict(self) -> object:
        return self.after[results_title("recheck", self.language), "A3"]


def sample(language: Language) -> Event:
    name = f"sample.{language.value}.json"
    return load_sample(resource("sample", name).read_text(encoding="utf-8"))


def isu(folder: Path) -> dict[str, Event]:
    """A short and a free program; none where the real input is absent."""
    if not (SHARED / "isu_owg2018").exists():
        return {}
    found = programs()
    picked = [next(item for item in found if item.is_short is short) for short in (True, False)]
    return {
        f"isu{at}": read_event(save_book(folder / f"isu{at}-event.xlsx", item.book()))[0]
        for at, item in enumerate(picked)
    }


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Recalculated]:
    folder = tmp_path_factory.mktemp("recheck")
    paths: dict[str, tuple[Path, Language]] = {}
    for name, language in LANGUAGES.items():
        path = folder / f"sample-{name}.xlsx"
        event = sample(language)
        write_results(event, event.rounds[-1].code, path, language)
        paths[path.stem] = path, language
    events = isu(folder) | {f"random{seed}": random_event(seed) for seed in range(RANDOM)}
    for at, (name, event) in enumerate(events.items()):
        language = list(Language)[at % 2]
        path = write_recheck(event, event.rounds[-1].code, folder / f"{name}.xlsx", language)
        paths[name] = path, language
    whole = write_recheck(
        event := sample(Language.CHINESE), event.rounds[-1].code, folder / "whole.xlsx", Language.CHINESE
    )
    for name, (sheet, cell, by) in CHANGES.items():
        book = openpyxl.load_workbook(whole)
        book[sheet][cell].value = book[sheet][cell].value + by
        path = folder / f"{name}.xlsx"
        book.save(path)
        paths[name] = path, Language.CHINESE
    after = recalculated([path for path, _ in paths.values()], folder)
    return {
        name: Recalculated(path, recheck_cells(path), recheck_cells(computed), language)
        for (name, (path, language)), computed in zip(paths.items(), after, strict=True)
    }


@pytest.mark.parametrize("name", [f"sample-{name}" for name in LANGUAGES])
def test_the_sample_is_recomputed_whole(books: dict[str, Recalculated], name: str) -> None:
    found = books[name]
    assert found.verdict == ALL_EQUAL[found.language]
    assert differences(found.before, found.after) == {}
    assert len(found.after) > 1_000
    # Nothing is taken over: the line below the verdict says so.
    assert "程序值" not in str(found.after[results_title("recheck", found.language), "A4"]).replace(
        "没有采用程序值的步骤", ""
    )


@pytest.mark.parametrize("name", ["isu0", "isu1"])
def test_real_programs_are_recomputed_whole(books: dict[str, Recalculated], name: str) -> None:
    if name not in books:
        pytest.skip(f"real input isu_owg2018 is not at {SHARED}")
    found = books[name]
    assert found.verdict == ALL_EQUAL[found.language]
    assert differences(found.before, found.after) == {}


def test_random_events_are_recomputed_whole(books: dict[str, Recalculated]) -> None:
    random = {name: found for name, found in books.items() if name.startswith("random")}
    assert len(random) == RANDOM
    wrong = {
        name: found.verdict
        for name, found in random.items()
        if not found.verdict.startswith(EQUAL_AS_FAR_AS_RECOMPUTED[found.language])
    }
    assert wrong == {}
    assert {name: differences(found.before, found.after) for name, found in random.items()} == {
        name: {} for name in random
    }


@pytest.mark.parametrize("name", ["a kept mark", "a dropped mark", "a figure"])
def test_a_changed_raw_value_is_seen_and_its_entry_named(books: dict[str, Recalculated], name: str) -> None:
    found = books[name]
    sheet, cell, _ = CHANGES[name]
    raw = openpyxl.load_workbook(found.path, read_only=True)[sheet]
    entry = str(raw[f"{'C' if sheet == MARKS else 'B'}{cell[1:]}"].value)
    assert str(found.verdict).startswith("有 ")
    assert str(found.verdict).endswith(f" 行不一致，差异最多的项目：{entry}")
    rows = {
        cell[1:]: value for (title, cell), value in found.after.items() if title == SUMMARY and cell[0] == "A"
    }
    verdicts = {
        rows[cell[1:]]: value
        for (title, cell), value in found.after.items()
        if title == SUMMARY and value in {"一致", "不一致"}
    }
    assert verdicts[entry] == "不一致"


def test_a_changed_weight_is_seen_in_every_entry(books: dict[str, Recalculated]) -> None:
    values = [value for (title, _), value in books["a weight"].after.items() if title == SUMMARY]
    assert values.count("不一致") > values.count("一致")


def test_a_mark_that_is_dropped_changes_the_sum_of_totals_and_nothing_else(
    books: dict[str, Recalculated],
) -> None:
    # 84 is the highest of seven totals for the first entry, so 84.5 is too: 573.5 becomes 574.
    found = books["a dropped mark"]
    assert found.verdict == "有 1 行不一致，差异最多的项目：01"
    changed = differences(books["sample-zh"].after, found.after)
    summary = {
        cell[0]: values for (title, cell), values in changed.items() if title == SUMMARY and len(cell) > 2
    }
    assert summary == {"D": (573.5, 574), "P": (0, 1), "Q": ("一致", "不一致")}
