"""Figure skating at the 2018 Winter Olympics as event workbooks (shared/data/README.md).

One program is one event: components aggregated per criterion, the element score as it stands,
deductions off the final score. Only the documented format is used, as any other program would.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction

from tests.workbooks.books import Book, shared_file

COMPONENTS = ("Skating Skills", "Transitions", "Performance", "Composition", "Interpretation of the Music")
_JUDGES = [f"J{at}" for at in range(1, 10)]


@dataclass
class Performance:
    """One entry with what was published of it."""

    name: str
    nation: str
    rank: str
    order: str
    total: Fraction
    elements: str
    component_total: Fraction
    deductions: Fraction
    panel: dict[str, Fraction] = field(default_factory=dict)
    factors: dict[str, str] = field(default_factory=dict)
    marks: dict[str, dict[str, str]] = field(default_factory=dict)
    """Each judge's marks, by component."""


@dataclass
class Program:
    """One program of the games."""

    name: str
    performances: list[Performance]

    @property
    def is_short(self) -> bool:
        """Short programs break ties by the element score, free ones by the components."""
        return "Short" in self.name

    def book(self) -> Book:
        """The program as an event workbook in English."""
        factors = self.performances[0].factors
        components = list(factors)
        return {
            "Event": [["Key", "Value"], ["Event name", self.name]],
            "Rulebook": [["Option", "Value"], ["Final rounding", 2]],
            "Tie-breaks": [["Key", "Of"], ["Dimension", "TES" if self.is_short else "PCS"]],
            "Dimensions": [
                ["Code", "Kind", "Level", "Method", "Drop low", "Drop high", "Rounding"],
                ["TES", "Measured"],
                [
                    "PCS",
                    "Judged",
                    "Per criterion",
                    "Trimmed mean",
                    1,
                    1,
                    "Criterion score: 2; Factored criterion: 2",
                ],
            ],
            "Criteria": [
                ["Dimension", "Code", "Name", "Points", "Step", "Factor", "Rule"],
                ["TES", "elements", "Element score", None, None, None, "As it stands"],
                *(["PCS", f"c{at}", name, 10, 0.25, factors[name]] for at, name in enumerate(components)),
            ],
            "Entries": [
                ["Code", "Name", "Organization", "Order"],
                *([f"E{at}", item.name, item.nation, int(item.order)] for at, item in self._numbered()),
            ],
            "Judges": [["Code", "Name"], *([judge, f"Judge No.{judge[1:]}"] for judge in _JUDGES)],
            "Marks": [
                ["Dimension", "Entry", "Judge", *components],
                *(
                    ["PCS", item.name, judge, *(item.marks[judge].get(name) for name in components)]
                    for item in self.performances
                    for judge in _JUDGES
                ),
            ],
            "Figures": [
                ["Entry", "Indicator", "Verified"],
                *([item.name, "Element score", item.elements] for item in self.performances),
            ],
            "Adjustments": [
                ["Entry", "Kind", "Points", "Reason"],
                *(
                    [item.name, "Deduction", str(-item.deductions), "ISU"]
                    for item in self.performances
                    if item.deductions
                ),
            ],
        }

    def _numbered(self) -> Iterator[tuple[int, Performance]]:
        return enumerate(self.performances, start=1)


def programs() -> list[Program]:
    """Every program with its published scores."""
    performances: dict[str, Performance] = {}
    found: dict[str, list[Performance]] = {}
    for row in _rows("performances.csv"):
        item = Performance(
            row["name"],
            row["nation"],
            row["rank"],
            row["starting_number"],
            Fraction(row["total_segment_score"]),
            row["total_element_score"],
            Fraction(row["total_component_score"]),
            Fraction(row["total_deductions"]),
            marks={judge: {} for judge in _JUDGES},
        )
        performances[row["performance_id"]] = item
        found.setdefault(f"{row['competition']}, {row['program']}", []).append(item)
    components: dict[str, tuple[Performance, str]] = {}
    for row in _rows("judged-aspects.csv"):
        if row["section"] == "components":
            item, name = performances[row["performance_id"]], row["aspect_desc"]
            item.panel[name] = Fraction(row["scores_of_panel"])
            item.factors[name] = row["factor"]
            components[row["aspect_id"]] = (item, name)
    for row in _rows("judge-scores.csv"):
        if row["aspect_id"] in components and Fraction(row["score"]):
            item, name = components[row["aspect_id"]]
            item.marks[row["judge"]][name] = row["score"]
    return [Program(name, items) for name, items in found.items()]


def _rows(name: str) -> Iterator[dict[str, str]]:
    with shared_file(f"isu_owg2018/{name}").open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)
