"""The day on stage, from the draw to the last award: a window, a projector beside it, and two power cuts."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.queries import ShowOf, StandingsOf, WholeEvent
from judging_app.application.stage.rehearsal_copy import before_the_show
from judging_app.bootstrap import Library
from judging_app.desktop.settings import Settings, SettingsFile
from judging_app.domain.running_order import drawn
from judging_app.wording.language import Language
from tests.journeys.stage_program import PROJECTOR

ROOT = Path(__file__).resolve().parents[2]
SEED = 20261123
HELD, AT_ONCE = 600_000, 1
"""Milliseconds until a tile turns over by itself."""

State = Mapping[str, Any]


class Program:
    """The window in a process of its own, on two displays."""

    def __init__(self, target: Path, folder: Path, tile: int) -> None:
        dense = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
        screens = [
            {"name": "LAPTOP", "x": 0, "y": 0, "width": 1366, "height": 768, **dense},
            {"name": PROJECTOR, "x": 1366, "y": 0, "width": 1920, "height": 1080, **dense},
        ]
        config = folder / "screens.json"
        config.write_text(json.dumps({"synchronousWindowSystemEvents": True, "screens": screens}), "utf-8")
        command = [sys.executable, "-m", "tests.journeys.stage_program", str(target), str(folder), str(tile)]
        self._errors = folder / "errors.txt"
        with self._errors.open("ab") as errors:
            self._process = subprocess.Popen(
                [*command, "-platform", f"offscreen:configfile={config}"],
                cwd=ROOT,
                env=os.environ | {"XDG_DATA_HOME": str(folder), "XDG_CACHE_HOME": str(folder / "cache")},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                encoding="utf-8",
            )
        self.state = self._heard()

    def do(self, *words: object) -> State:
        """Tell it to do something; answers how the stage stands then."""
        assert self._process.stdin is not None
        self._process.stdin.write(" ".join(map(str, words)) + "\n")
        self._process.stdin.flush()
        self.state = self._heard()
        return self.state

    def until(self, condition: Callable[[State], bool], most: int = 80) -> State:
        """Go on, judges handing in whenever they are waited for, until something is so."""
        for _ in range(most):
            if condition(self.state):
                return self.state
            self.do("sheets" if self.state["next"] == "collect" else "go")
        raise AssertionError(f"never came about: {self.state}")

    def kill(self) -> None:
        """End it as a power cut would."""
        self._process.kill()
        self._close()

    def close(self) -> None:
        """End it as a person would."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        assert self._process.wait(30) == 0, self._errors.read_text("utf-8")
        self._close()

    def _close(self) -> None:
        self._process.wait(30)
        for stream in (self._process.stdin, self._process.stdout):
            assert stream is not None
            if not stream.closed:
                stream.close()

    def _heard(self) -> State:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, self._errors.read_text("utf-8")
        found: State = json.loads(line)
        return found


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """The sample event on the morning of its show."""
    library, path = Library(), tmp_path / "event.judging"
    sample = library.sample_event()
    library.create(str(path), replace(sample, rounds=tuple(before_the_show(item) for item in sample.rounds)))
    return path


@pytest.fixture
def start(target: Path, tmp_path: Path) -> Iterator[Callable[[int], Program]]:
    """Start the program on the event; whatever still runs at the end is killed."""
    SettingsFile(tmp_path / "settings.json").write(Settings(Language.CHINESE, "light", 1.0))
    started: list[Program] = []

    def begin(tile: int) -> Program:
        started.append(Program(target, tmp_path, tile))
        return started[-1]

    yield begin
    for program in started:
        program.kill()


@pytest.mark.skipif(
    os.name == "nt", reason="two displays are simulated by the offscreen platform there is here"
)
def test_from_the_draw_to_the_last_award_through_two_power_cuts(
    start: Callable[[int], Program], target: Path, tmp_path: Path
) -> None:
    program = start(HELD)
    assert (program.state["screen"], program.state["full"]) == (PROJECTOR, True)
    program.do("picture", "waiting")
    program.do("draw", SEED)
    program.do("show", "draw")
    for _ in range(24):
        program.do("next")
    program.do("picture", "drawn")
    order = program.state["drawn"]
    assert len(set(order)) == 24

    # The clock runs, and the power goes.
    first = program.until(lambda state: state["phase"] == "pitch")
    assert first["kind"] == "EntryPicture"
    program.do("picture", "on-stage")
    seen = program.do("say")
    program.kill()
    program = start(HELD)
    again = program.state
    assert again["opened"] < 20
    assert (again["came_back"], again["screen"], again["full"]) == (True, PROJECTOR, True)
    assert standing(again) == standing(seen)
    # Milliseconds that went by on the machine's clock are gone from the stage's, to one.
    gone = again["steady"] - seen["steady"]
    assert gone > 200
    assert abs((seen["remaining"] - again["remaining"]) - gone) <= 1

    # Three of seven marks are to be seen, and the power goes again.
    program.until(lambda state: state["cue"][0] == "reveal")
    for _ in range(3):
        seen = program.do("next")
    assert seen["turned"] == 3
    program.do("picture", "reveal")
    program.kill()
    program = start(HELD)
    assert standing(program.state) == standing(seen)
    assert program.state["picture"] == seen["picture"]
    assert program.state["opened"] < 20
    for _ in range(4):
        seen = program.do("next")
    assert seen["turned"] == 7
    program.until(lambda state: state["cue"] == [*seen["cue"][:2], seen["cue"][2] + 2])
    program.do("picture", "revealed")
    program.close()

    # The rest of the day, tiles turning by themselves.
    program = start(AT_ONCE)
    awards: list[str] = []
    program.until(lambda state: state["next"] == "awards", most=24 * 20)
    program.do("show", "ranking")
    program.do("picture", "ranking")
    while program.state["next"] != "done":
        before, state = program.state["cue"], program.do("go")
        # A press within the rest after another does nothing, and the award stands as it stood.
        if state["award"] and state["cue"] != before:
            awards.append(state["award"])
            if len(awards) in {1, 9}:
                program.do("picture", f"award-{len(awards)}")
    program.do("picture", "end")
    assert awards == ["三等奖"] * 5 + ["二等奖"] * 3 + ["一等奖"]
    program.close()

    check_records(target, order)
    films = sorted(tmp_path.glob("*-stage.png"))
    assert len(films) >= 7
    assert all(QImage(str(path)).size().toTuple() == (1920, 1080) for path in films)


def standing(state: State) -> list[object]:
    """What a power cut must not change."""
    return [state[key] for key in ("number", "phase", "cue", "entry", "next", "picture")]


def check_records(target: Path, names: list[str]) -> None:
    """The draw can be repeated, every entry was revealed, and the awards are those of the ranking."""
    library = Library()
    with closing(library.open(str(target), Actor("甲", ActorRole.ORGANIZER), read_only=True)) as opened:
        event = opened.judging.ask(WholeEvent())
        view = opened.judging.ask(ShowOf(event.rounds[0].code))
        standings = opened.judging.ask(StandingsOf(event.rounds[0].code)).standings
    repeated = drawn(library.sample_event(), tuple(item.code for item in event.entries), SEED)
    order = {item.code: item.order for item in repeated.entries}
    assert {item.code: item.order for item in event.entries} == order
    assert [item.name for item in sorted(event.entries, key=lambda item: item.order)] == names
    assert [row.state.value for row in view.rows] == ["revealed"] * 24
    assert not any(row.differs for row in view.rows)
    assert view.results is not None
    assert [line.who.entry for line in view.results.lines] == list(standings.overall.order)
    assert library.verify_event(str(target)) == []
