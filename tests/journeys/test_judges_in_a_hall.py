"""A host and seven judges' programs, each in a network of its own, through everything that goes wrong."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.commands import AddAdjustment, ExcuseSeat, Recuse
from judging_app.application.queries import WholeEvent
from judging_app.application.sample import before_the_day
from judging_app.bootstrap import Library
from judging_app.domain.event import Event
from judging_app.domain.sheets import COUNTING
from tests.journeys.network import Hall, hall, missing
from tests.journeys.program import run

ROOT = Path(__file__).resolve().parents[2]
PORT = 8430
PATIENCE = 150
CODE = re.compile(r"\b[2-9A-Z]{3}-[2-9A-Z]{3}\b")

pytestmark = pytest.mark.skipif(bool(missing()), reason=missing() or "a network can be built")


class Program:
    """A process whose output is read from a file, so that it survives the process."""

    def __init__(self, command: list[str], log: Path) -> None:
        self._command = command
        self.log = log
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        with self.log.open("ab") as out:
            self._process = subprocess.Popen(
                self._command, cwd=ROOT, stdin=subprocess.PIPE, stdout=out, stderr=subprocess.STDOUT
            )

    def signal(self, number: int) -> None:
        """Send a signal to the program itself; `ip netns exec` becomes it."""
        assert self._process is not None
        os.kill(self._process.pid, number)

    def kill(self) -> None:
        """End it as a power cut would."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait(10)
            if process.stdin is not None:
                process.stdin.close()

    def end(self) -> None:
        """Ask it to end, and wait until it has."""
        self.signal(signal.SIGTERM)
        assert self._process is not None
        self._process.wait(10)

    def said(self) -> list[str]:
        return self.log.read_text("utf-8").splitlines() if self.log.exists() else []


def wait_for(what: Callable[[], bool], programs: list[Program], patience: float = PATIENCE) -> None:
    deadline = time.monotonic() + patience
    while not what():
        if time.monotonic() > deadline:
            ends = "\n".join(f"{item.log.name}: {item.said()[-6:]}" for item in programs)
            raise AssertionError(f"nothing came in {patience} s\n{ends}")
        time.sleep(0.1)


def prepare(folder: Path, sample: Event) -> Path:
    """The event as it stands when the judges sit down: recusals, absences and deductions are known."""
    path = folder / "hall.judging"
    Library().create(str(path), before_the_day(sample))
    with closing(Library().open(str(path), Actor("组委会", ActorRole.ORGANIZER))) as opened:
        for round_ in sample.rounds:
            for recusal in round_.recusals:
                opened.judging.do(Recuse(round_.code, recusal.judge, recusal.entry, recusal.reason))
            for sheet in round_.sheets:
                if sheet.standing not in COUNTING:
                    opened.judging.do(ExcuseSeat(round_.code, *sheet.key, sheet.standing, sheet.reason))
            for adjustment in round_.adjustments:
                opened.judging.do(AddAdjustment(round_.code, adjustment))
    return path


def sheets_of(sample: Event, judge: str, folder: Path) -> Path:
    """What a judge is going to give, as a file for the judge's program."""
    given: dict[str, Any] = {
        f"{round_.code}/{sheet.dimension}/{sheet.entry}": {"marks": dict(sheet.marks), "note": sheet.note}
        for round_ in sample.rounds
        for sheet in round_.sheets
        if sheet.judge == judge and sheet.standing in COUNTING
    }
    path = folder / f"{judge}.json"
    path.write_text(json.dumps(given), encoding="utf-8")
    return path


@contextmanager
def running(command: list[str], log: Path) -> Iterator[Program]:
    program = Program(command, log)
    program.start()
    try:
        yield program
    finally:
        program.kill()


def judges_command(net: Hall, name: str, folder: Path, code: str, sheets: Path, hours: str) -> list[str]:
    address = f"{net.cables['host'].address}:{PORT}"
    program = ["-m", "tests.journeys.judge_program", str(folder), address, code, str(sheets), "0.02", hours]
    return [*net.command(name), sys.executable, *program]


def codes_in(lines: list[str], sample: Event) -> dict[str, str]:
    """Each judge's pairing code, as the host printed them."""
    found: dict[str, str] = {}
    for line in lines:
        code = CODE.search(line)
        judge = next((item for item in sample.judges if item.name in line), None)
        if code is not None and judge is not None:
            found[judge.code] = code.group()
    return found


def reference_results(sample: Event, folder: Path) -> Any:
    """The ranking that the event workbook with every sheet in it leads to."""
    Library().write_workbook(sample, folder / "sample.xlsx")
    assert run("import", "sample.xlsx", "reference.judging", folder=folder).code == 0
    return results("reference", folder)


def results(name: str, folder: Path) -> Any:
    """The ranking of an event file, as the program writes it."""
    ran = run("results", f"{name}.judging", f"{name}.xlsx", "--json", f"{name}.json", folder=folder)
    assert ran.code == 0, ran.err
    return json.loads((folder / f"{name}.json").read_text("utf-8"))


def test_seven_judges_score_through_everything_that_goes_wrong(tmp_path: Path) -> None:
    sample = Library().sample_event()
    judges = [
        judge.code
        for judge in sample.judges
        if any(
            sheet.judge == judge.code and sheet.standing in COUNTING
            for round_ in sample.rounds
            for sheet in round_.sheets
        )
    ]
    assert len(judges) == 7
    path = prepare(tmp_path, sample)
    with hall(["host", *judges]) as net, ExitStack() as stack:
        host_command = [*net.command("host"), sys.executable, "-m", "judging_app", "host", str(path)]
        host = stack.enter_context(
            running([*host_command, "--port", str(PORT), "--codes", "--lang", "zh"], tmp_path / "host.log")
        )
        wait_for(lambda: len(codes_in(host.said(), sample)) == len(judges), [host])
        codes = codes_in(host.said(), sample)
        programs: dict[str, Program] = {}
        for at, judge in enumerate(judges):
            hours = "-2" if at == 5 else "0"
            sheets = sheets_of(sample, judge, tmp_path)
            command = judges_command(net, judge, tmp_path / judge, codes[judge], sheets, hours)
            programs[judge] = stack.enter_context(running(command, tmp_path / f"{judge}.log"))
        everyone = [host, *programs.values()]
        wait_for(
            lambda: all(any("joined" in line for line in item.said()) for item in programs.values()), everyone
        )

        lossy, slow, cut, killed, asleep = judges[:5]
        net.cables[lossy].loss = 0.2
        net.cables[slow].delay = 0.25
        net.cables[cut].is_cut = True
        programs[killed].kill()
        programs[asleep].signal(signal.SIGSTOP)
        time.sleep(1.5)
        programs[killed].start()
        host.kill()
        time.sleep(1.0)
        again = stack.enter_context(running([*host_command, "--port", str(PORT)], tmp_path / "host2.log"))
        net.cables[cut].is_cut = False
        time.sleep(1.0)
        programs[asleep].signal(signal.SIGCONT)
        programs[killed].kill()
        programs[killed].start()
        wanted = reference_results(sample, tmp_path)  # while the slow ones go on
        for judge in judges:
            wait_for(lambda: "done" in programs[judge].said(), [again, programs[judge]])  # noqa: B023
        handed = {
            line.split()[2] for item in programs.values() for line in item.said() if line[:6] == "handed"
        }
        receipts = {
            line.split()[1] for item in programs.values() for line in item.said() if line[:7] == "receipt"
        }
        print(f"frames carried {net.carried}, lost {net.lost}")
        for program in programs.values():
            program.kill()
        again.end()
    with closing(Library().open(str(path), Actor("组委会", ActorRole.ORGANIZER), read_only=True)) as opened:
        event = opened.judging.ask(WholeEvent())
    expected = sum(sheet.standing in COUNTING for round_ in sample.rounds for sheet in round_.sheets)
    stored = sum(sheet.standing in COUNTING for round_ in event.rounds for sheet in round_.sheets)
    print(f"handed in {len(handed)}, acknowledged {len(receipts)}, stored {stored}, lost {expected - stored}")
    assert stored == expected
    assert len(receipts) == expected
    assert Library().verify_event(str(path)) == []

    # The ranking is the one that the event workbook of the same marks leads to.
    assert results("hall", tmp_path) == wanted
