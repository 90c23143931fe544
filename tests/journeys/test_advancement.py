"""From the city to the province: the sample's list goes on as a new event, and as a table."""

from contextlib import closing
from pathlib import Path

import pytest

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.queries import StandingsOf, WholeEvent
from judging_app.bootstrap import Library
from judging_app.domain.event import Event
from tests.journeys.program import run

ORGANIZER = Actor("组委会", ActorRole.ORGANIZER)


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample event, played through."""
    path = tmp_path_factory.mktemp("city") / "city.judging"
    library = Library()
    library.create(str(path), library.sample_event())
    return path


def opened(path: Path) -> Event:
    with closing(Library().open(str(path), ORGANIZER, read_only=True)) as event:
        return event.judging.ask(WholeEvent())


def test_the_list_becomes_the_next_levels_event(city: Path, tmp_path: Path) -> None:
    ran = run("advance", city, "province.judging", folder=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    province = opened(tmp_path / "province.judging")
    with closing(Library().open(str(city), ORGANIZER, read_only=True)) as event:
        standings = event.judging.ask(StandingsOf("R1")).standings
    (line,) = {outcome.award.name for outcome in standings.awards if outcome.award.kind == "advance"}
    won = {entry for outcome in standings.awards if outcome.award.name == line for entry in outcome.winners}
    assert province.name == "省级选拔"
    assert {entry.code for entry in province.entries} == won
    assert len(won) == 12, "six of each track"
    for origin in province.origins:
        assert (origin.event, origin.line) == (opened(city).name, line)
        assert origin.final == standings.scores[origin.entry].final
        assert f" {origin.entry} " in ran.out
    assert run("verify", "province.judging", folder=tmp_path).code == 0
    assert run("export", "province.judging", "p.xlsx", folder=tmp_path).code == 0
    assert Library().read_workbook(tmp_path / "p.xlsx")[0] == province


def test_the_list_becomes_a_table_to_send_on(city: Path, tmp_path: Path) -> None:
    ran = run(
        "advance", city, "list.xlsx", "--entries", "04, 11", "--reason", "推荐", folder=tmp_path, lang="en"
    )
    assert (ran.code, ran.err) == (0, "")
    (table,) = Library().read_tables(tmp_path / "list.xlsx")
    texts = [[cell.text for cell in row] for row in table.rows]
    assert [row[10] for row in texts if len(row) > 10] == ["Code there", "04", "11"]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("x.judging", "--line", "入围"), "晋级省级选拔"),
        (("x.judging", "--entries", "04"), "理由"),
        (("x.judging", "--entries", "99", "--reason", "推荐"), "99"),
        (("x.judging", "--round", "R9"), "R9"),
        (("x.pdf",), ".judging"),
    ],
)
def test_what_cannot_go_on_is_said_and_nothing_is_written(
    city: Path, tmp_path: Path, options: tuple[str, ...], said: str
) -> None:
    ran = run("advance", city, *options, folder=tmp_path)
    assert ran.code == 1
    assert said in ran.err
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_written_over(city: Path, tmp_path: Path) -> None:
    (tmp_path / "province.judging").write_text("mine")
    assert run("advance", city, "province.judging", folder=tmp_path).code == 1
    assert (tmp_path / "province.judging").read_text() == "mine"
