"""Hosts and laptops killed 200 times while sheets are handed in: nothing that was acknowledged is lost."""

import random
import socket
import time
from collections import Counter
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.queries import StandingsOf
from judging_app.application.seats.desk_port import Credentials, OutboxItem
from judging_app.application.seats.slice import slice_of
from judging_app.application.state import EventState
from judging_app.bootstrap import Library
from judging_app.domain.event import Event, Judge, Seat
from judging_app.domain.scoreboard import Scoreboard
from judging_app.domain.sheets import COUNTING, SheetKey, Standing
from judging_app.lan import tokens
from judging_app.storage.desk_files import SeatFolders, create_desk
from judging_app.storage.opening import open_event
from tests.lan.halls import FileHall
from tests.lan.zygote import Zygote
from tests.storage.builders import small_event

KILLS = 200
LAPTOPS = 4
SHEETS = 2


def event() -> Event:
    """The small event with judges enough; nobody is recused."""
    small = small_event()
    round_ = small.rounds[0]
    judges = tuple(Judge(f"L{at}", f"评委{at}") for at in range(1, LAPTOPS + 1))
    panel = round_.panels[0].code
    seats = tuple(Seat(judge.code, panel) for judge in judges)
    bare = replace(round_, seats=seats, sheets=(), recusals=(), rulings=())
    return replace(small, judges=judges, rounds=(bare,))


def seat_folder(hall: FileHall, judge: str, root: Path) -> None:
    """A laptop that has been paired: its folder, and the pairing in the event."""
    laptop = hall.seated(judge)
    state = EventState(hall.file.store)
    identity = hall.identity
    number = state.seats.pairings[judge].number
    token = tokens.SeatToken(identity.event, judge, laptop.device, number)
    key = tokens.packet_key(bytes.fromhex(identity.secret), token).hex()
    credentials = Credentials(
        identity.event,
        judge,
        laptop.device,
        laptop.token,
        key,
        identity.certificate,
        f"127.0.0.1:{hall.port}",
    )
    root.mkdir()
    create_desk(root / uuid4().hex, credentials, slice_of(state, judge, ()))


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def outbox_of(root: Path) -> list[OutboxItem]:
    """What a laptop handed in, as its disk has it."""
    (folder,) = (path for path in root.iterdir() if path.is_dir())
    with closing(SeatFolders().open(folder)) as store:
        return list(store.read_outbox())


def test_two_hundred_kills_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    path, port = tmp_path / "大赛.judging", free_port()
    hall = FileHall(path, event(), port)
    judges = [f"L{at}" for at in range(1, LAPTOPS + 1)]
    for judge in judges:
        seat_folder(hall, judge, tmp_path / judge)
    hall.close()

    chance = random.Random(7)
    with Zygote(tmp_path) as zygote:

        def start(name: str) -> int:
            if name == "host":
                return zygote.start("tests.lan.children:host", path, port)
            told = tmp_path / f"{name}.told"
            return zygote.start("tests.lan.children:judge", tmp_path / name, told, name, SHEETS)

        running = {name: start(name) for name in ("host", *judges)}
        killed: Counter[str] = Counter()
        for _ in range(KILLS):
            time.sleep(chance.uniform(0.01, 0.08))
            # The host as often as all laptops together, at whatever they are about.
            name = "host" if chance.random() < 0.3 else chance.choice(judges)
            zygote.kill(running[name])
            running[name] = start(name)
            killed[name] += 1
        for judge in judges:
            (tmp_path / f"{judge}.told.stop").touch()
        deadline = time.monotonic() + 60
        while not all((tmp_path / f"{judge}.told.done").exists() for judge in judges):
            assert time.monotonic() < deadline, (tmp_path / "children.err").read_text("utf-8")[-2000:]
            time.sleep(0.05)

    acknowledged = {
        line for judge in judges for line in (tmp_path / f"{judge}.told").read_text("utf-8").splitlines()
    }
    with closing(open_event(str(path), read_only=True)) as opened:
        stored = Counter(held.submission for held in opened.store.read_all_revisions())
        final = opened.store.read_event()
    lost = [submission for submission in acknowledged if stored[submission] != 1]
    print(f"kills {dict(killed)}, stored {sum(stored.values())}")
    print(f"acknowledged {len(acknowledged)}, lost {len(lost)}")
    assert sum(killed.values()) == KILLS
    # The kills come so fast that a host often does not live to see a sheet; most of the work gets through.
    assert len(acknowledged) > KILLS // 4
    assert not lost

    # What the judges handed in last is what counts, as if nothing had happened.
    wanted: dict[SheetKey, dict[str, int]] = {}
    for judge in judges:
        for item in outbox_of(tmp_path / judge):
            assert stored[item.revision.submission] == 1
            wanted[item.revision.sheet.key] = dict(item.revision.sheet.marks)
    found = {sheet.key: dict(sheet.marks) for sheet in final.rounds[0].sheets if sheet.standing in COUNTING}
    assert found == wanted
    sheets = tuple(
        replace(sheet, marks=wanted[sheet.key], standing=Standing.SUBMITTED)
        for sheet in final.rounds[0].sheets
    )
    undisturbed = replace(final, rounds=(replace(final.rounds[0], sheets=sheets),))
    with closing(Library().open(str(path), Actor("组委会", ActorRole.ORGANIZER), read_only=True)) as opened:
        view = opened.judging.ask(StandingsOf("final"))
    assert view.standings.overall == Scoreboard(undisturbed, "final").standings.overall
    assert not Library().verify_event(str(path))
