"""`judging-app host`: a whole host in a process of its own, until somebody ends it."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Queue
from threading import Thread

import pytest

from judging_app.application.seats.records import Slip
from judging_app.storage.opening import create_event_file, open_event
from tests.lan.laptops import Laptop, sheet
from tests.storage.builders import small_event


class Running:
    """The program, and what it has said so far."""

    def __init__(self, *arguments: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "judging_app", "host", *arguments, "--lang", "en"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        self.said: list[str] = []
        self._lines: Queue[str] = Queue()
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line.rstrip("\n"))

    def until(self, words: str) -> str:
        """The first new line with these words."""
        while True:
            self.said.append(self._lines.get(timeout=20))
            if words in self.said[-1]:
                return self.said[-1]

    def type(self, words: str) -> None:
        """Type a line into the terminal."""
        assert self.process.stdin is not None
        self.process.stdin.write(words + "\n")
        self.process.stdin.flush()

    def end(self, number: int) -> tuple[int, str]:
        """Send a signal; answers the exit code and what went to standard error."""
        self.process.send_signal(number)
        code = self.process.wait(20)
        self._reader.join(20)
        while not self._lines.empty():
            self.said.append(self._lines.get())
        assert self.process.stderr is not None
        return code, self.process.stderr.read()


@pytest.fixture
def target(tmp_path: Path) -> str:
    target = str(tmp_path / "x.judging")
    create_event_file(target, small_event(), "组委会")
    return target


@pytest.fixture
def run(target: str) -> Iterator[Callable[..., Running]]:
    started: list[Running] = []

    def start(*more: str) -> Running:
        started.append(Running(target, "--address", "127.0.0.1", "--port", "0", *more))
        return started[-1]

    yield start
    for item in started:
        item.process.kill()
        item.process.wait()
        for stream in (item.process.stdin, item.process.stdout, item.process.stderr):
            assert stream is not None
            stream.close()


def codes(running: Running, count: int) -> dict[str, str]:
    running.until("Pairing codes")
    lines = [running.until("-").split() for _ in range(count)]
    return {judge: code for code, judge, _ in lines}


@pytest.mark.skipif(os.name == "nt", reason="signals are sent in another way there")
def test_a_judge_pairs_and_scores_and_the_host_says_so(run: Callable[..., Running], target: str) -> None:
    running = run()
    assert running.until("Open to").endswith("创业大赛 · 市级选拔")
    port = int(running.until("Address: ").rpartition(":")[2])
    assert len(running.until("Fingerprint: ").split()) == 5
    given = codes(running, 5)
    assert list(given) == ["J1", "J2", "J3", "J4", "J5"]
    laptop = Laptop(port)
    laptop.pair(given["J1"], "甲的笔记本")
    laptop.seat()
    assert running.until("is here").endswith("评委J1 is here, on 甲的笔记本")
    laptop.ask("POST", "/v1/sheets", json=sheet("E1"))
    laptop.ask("POST", "/v1/sheets", json=sheet("E2"))
    while not running.until("sheets stored so far").endswith(": 2"):
        pass
    laptop.close()
    assert running.end(signal.SIGTERM) == (0, "")
    assert running.said[-1] == "Closed to laptops."
    opened = open_event(target)
    assert len(opened.store.read_revisions()) == 2
    assert opened.left_by is None
    opened.close()

    again = run()
    again.until("Fingerprint: ")
    assert again.end(signal.SIGINT) == (0, "")
    assert not [line for line in again.said if "Pairing codes" in line]  # everybody has one


@pytest.mark.skipif(os.name == "nt", reason="signals are sent in another way there")
def test_new_codes_are_made_when_asked_for(run: Callable[..., Running], target: str) -> None:
    opened = open_event(target)
    judges = ("J1", "J2", "J3", "J4", "J5")
    slips = tuple(Slip(judge, f"2{at}", "00" * 16, "00" * 32) for at, judge in enumerate(judges, 2))
    with opened.store.begin() as work:
        work.put_slips(slips)
    opened.close()
    running = run("--codes")
    assert tuple(codes(running, 5)) == judges
    assert running.end(signal.SIGTERM) == (0, "")
    opened = open_event(target)
    assert not set(slips) & set(opened.store.read_seats().slips)
    opened.close()


@pytest.mark.skipif(os.name == "nt", reason="signals are sent in another way there")
def test_a_second_laptop_is_let_in_or_turned_away_by_a_typed_line(run: Callable[..., Running]) -> None:
    running = run()
    port = int(running.until("Address: ").rpartition(":")[2])
    code = codes(running, 5)["J2"]
    first, second, third = (Laptop(port) for _ in range(3))
    first.pair(code, "旧电脑")
    assert second.try_code(code, "新电脑").status_code == 202
    assert "新电脑 asks for the seat of 评委J2" in running.until("asks for the seat")
    running.type("J2")
    assert answered(second, 200)
    running.until("评委J2 is here, on 新电脑")
    assert third.try_code(code, "别的电脑").status_code == 202
    running.until("asks for the seat")
    running.type("no j2")
    assert answered(third, 403)
    for laptop in (first, second, third):
        laptop.close()
    assert running.end(signal.SIGTERM) == (0, "")


def answered(laptop: Laptop, status: int) -> bool:
    """Ask until the organizer has decided; then whether the answer is this one."""
    while (answer := laptop.wait()).status_code == 202:
        time.sleep(0.1)
    if answer.status_code == 200:
        laptop.seat()
    return answer.status_code == status


@pytest.mark.parametrize("wrong", [("--port", "70000"), ("--port", "-1"), ("--address", "8.8.8.8")])
def test_wrong_usage_ends_with_two(target: str, wrong: tuple[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "judging_app", "host", target, *wrong], capture_output=True, check=False
    )
    assert done.returncode == 2


def test_an_event_that_is_not_there_ends_with_one(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "judging_app", "host", str(tmp_path / "no.judging"), "--lang", "en"],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert (done.returncode, "no.judging" in done.stderr) == (1, True)
