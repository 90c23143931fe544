"""`judging-app rehearse`: a check before the day, on a copy."""

import hashlib
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from judging_app.bootstrap import Library
from judging_app.domain.event import Event
from tests.application.rehearsals import few
from tests.journeys.program import Ran, run


@pytest.fixture(scope="module")
def sample() -> Event:
    return Library().sample_event()


@pytest.fixture
def target(tmp_path: Path, sample: Event) -> Path:
    path = tmp_path / "sample.judging"
    Library().create(str(path), sample)
    return path


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def rehearse(target: Path, *more: object, lang: str = "zh") -> Ran:
    """Run the command with a place of its own for copies."""
    return run(
        "rehearse",
        target,
        *more,
        folder=target.parent,
        lang=lang,
        XDG_CACHE_HOME=str(target.parent / "cache"),
    )


def copies(target: Path) -> list[Path]:
    """What lies in the place for copies."""
    return list((target.parent / "cache" / "judging-app" / "rehearsals").glob("*"))


def test_the_whole_show_is_played_and_the_event_is_as_it_was(target: Path) -> None:
    before = digest(target)

    ran = rehearse(target, "--seed", "3")

    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0] == "已彩排：返乡创业大赛市级选拔（演示）"
    assert lines[1].startswith("上场 24 个，评分表 167 张，揭晓 24 个，颁奖 9 个，历时 ")
    assert sum("已提醒" in line for line in lines) == 1
    assert lines[-1] == "整场可以走完；赛事没有改动。"
    assert digest(target) == before
    assert copies(target) == []
    assert {path.name for path in target.parent.iterdir()} == {"sample.judging", "cache"}


def test_a_show_that_cannot_end_ends_with_one_and_the_reason(tmp_path: Path, sample: Event) -> None:
    event = few(sample, 6)
    (round_,) = event.rounds
    values = tuple(item for item in round_.values if item.entry != "06")
    path = tmp_path / "x.judging"
    Library().create(str(path), replace(event, rounds=(replace(round_, values=values),)))

    ran = rehearse(path, lang="en")

    assert ran.code == 1
    assert "06" in ran.err
    assert ran.err.endswith("The show does not come to its end.\n")
    assert "awards 0" in ran.out


@pytest.mark.parametrize(
    "wrong", [("--speed", "0"), ("--speed", "51"), ("--seed", "-1"), ("--seed", "x"), ()]
)
def test_wrong_usage_ends_with_two(tmp_path: Path, wrong: tuple[str, ...]) -> None:
    ran = run("rehearse", *(("x.judging", *wrong) if wrong else ()), folder=tmp_path)

    assert (ran.code, ran.out) == (2, "")


def test_an_event_or_a_round_that_is_not_there_ends_with_one(target: Path) -> None:
    missing, unknown = rehearse(target.with_name("no.judging")), rehearse(target, "--round", "R9")

    assert (missing.code, unknown.code) == (1, 1)
    assert "no.judging" in missing.err
    assert "R9" in unknown.err


@pytest.mark.skipif(os.name == "nt", reason="signals are sent in another way there")
def test_killed_in_the_middle_it_leaves_the_event_alone_and_its_copy_to_the_next(target: Path) -> None:
    before = digest(target)
    program = subprocess.Popen(
        [sys.executable, "-m", "judging_app", "rehearse", str(target), "--speed", "50"],
        env=os.environ | {"XDG_CACHE_HOME": str(target.parent / "cache")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    ends = time.monotonic() + 20
    while not [path for path in copies(target) if (path / "rehearsal.judging").is_file()]:
        assert time.monotonic() < ends
        time.sleep(0.02)
    time.sleep(0.5)
    program.send_signal(signal.SIGKILL)
    program.communicate()

    assert digest(target) == before
    assert copies(target)
    assert rehearse(target).code == 0
    assert copies(target) == []
    assert digest(target) == before
