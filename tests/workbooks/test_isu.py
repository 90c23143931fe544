"""All 16 programs of the 2018 Winter Olympics, scored through the open format as they were published."""

from fractions import Fraction
from pathlib import Path

from judging_app.application.results_record import results_json
from judging_app.domain.problems import errors_in
from judging_app.workbooks.reader import read_event
from tests.workbooks.books import save_book
from tests.workbooks.isu import Program, programs


def test_every_panel_score_total_and_place_is_the_published_one(tmp_path: Path) -> None:
    seen = [_compare(program, tmp_path / "program.xlsx") for program in programs()]
    assert len(seen) == 16
    assert tuple(map(sum, zip(*seen, strict=True))) == (1250, 250, 250)


def _compare(program: Program, path: Path) -> tuple[int, int, int]:
    """Compare one program; how many panel scores, totals and places were equal."""
    event, findings = read_event(save_book(path, program.book()))
    assert errors_in(findings) == []
    record = results_json(event, event.rounds[0].code)
    published = {item.name: item for item in program.performances}
    names = {leaf.code: leaf.name for item in event.rounds[0].rulebook.judged for leaf in item.criteria}
    panel_scores = totals = places = 0
    for entry in record["entries"]:
        expected = published[entry["name"]]
        components = next(item for item in entry["dimensions"] if item["code"] == "PCS")
        scores = {names[item["code"]]: Fraction(item["score"]) for item in components["criteria"]}
        assert scores == expected.panel
        assert Fraction(components["score"]) == expected.component_total
        assert Fraction(entry["final"]) == expected.total
        assert entry["place"] == expected.rank
        panel_scores += len(scores)
        totals += 1
        places += 1
    return panel_scores, totals, places
