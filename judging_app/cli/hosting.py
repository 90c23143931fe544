"""The host without a window: opens an event to judges' laptops and tells what happens, until it is ended."""

import os
import signal
from argparse import Namespace
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from threading import Event as Signal
from threading import Thread
from typing import Final

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.changes import Area, Changes
from judging_app.application.library import OpenEvent
from judging_app.application.queries import DoorOf, DoorView
from judging_app.application.seats.hosting import HostStatus, JoinRequest, Presence
from judging_app.bootstrap import Library
from judging_app.cli.tables import table
from judging_app.collection import hold
from judging_app.wording.language import translate

_LOOK_SECONDS: Final = 0.5
_KEYBOARD: Final = 0
_NO: Final = "no "
"""What is typed before a judge's code to turn a laptop away."""


def host(asked: Namespace) -> int:
    """Open an event to laptops until Ctrl-C or a polite kill; answers 0."""
    actor = Actor(translate("CommandLine", "organizer"), ActorRole.ORGANIZER)
    with closing(Library().open(asked.event, actor)) as opened, _ending() as end:
        opened.host_on(asked.address or "")
        status = opened.host.start(asked.port)
        door = opened.judging.ask(DoorOf())
        _say(translate("CommandLine", "Open to judges' laptops: {event}").format(event=door.event.name))
        _tell_status(status)
        _tell_codes(opened, door, again=asked.codes)
        news = _News(opened, door, status)
        hold()
        Thread(target=_listen, args=(news,), daemon=True).start()
        while not end.wait(_LOOK_SECONDS):
            for line in news.lines():
                _say(line)
        opened.host.stop()
    _say(translate("CommandLine", "Closed to laptops."))
    return 0


@contextmanager
def _ending() -> Iterator[Signal]:
    """Something that is set when somebody wants the program to end."""
    end = Signal()
    wanted = (signal.SIGINT, signal.SIGTERM)
    before = [signal.signal(number, lambda *_: end.set()) for number in wanted]
    try:
        yield end
    finally:
        for number, handler in zip(wanted, before, strict=True):
            signal.signal(number, handler)


def _say(line: str) -> None:
    # At once: who reads through a pipe wants to know now.
    print(line, flush=True)


def _tell_status(status: HostStatus) -> None:
    if status.address:
        _say(translate("CommandLine", "Address: {address}").format(address=status.address))
    else:
        words = translate("CommandLine", "Port: {port}; this computer is on no network")
        _say(words.format(port=status.port))
    _say(translate("CommandLine", "Fingerprint: {fingerprint}").format(fingerprint=status.fingerprint))


def _tell_codes(opened: OpenEvent, door: DoorView, *, again: bool) -> None:
    """Print new codes for all judges, or for those who have none yet."""
    have = {slip.judge for slip in door.seats.slips}
    without = [judge.code for judge in door.event.judges if again or judge.code not in have]
    if not without:
        return
    names = {judge.code: judge.name for judge in door.event.judges}
    codes = opened.host.issue_codes(without)
    _say(translate("CommandLine", "Pairing codes, shown only this once:"))
    _say(table([(f"  {code}", judge, names[judge]) for judge, code in codes.items()], frozenset()))


def _listen(news: "_News") -> None:
    """What is typed decides about laptops that ask for a seat; ends with the terminal."""
    kept = b""
    # Not through sys.stdin, whose lock would stop the program from ending while this waits.
    with suppress(OSError):
        while more := os.read(_KEYBOARD, 1024):
            *lines, kept = (kept + more).split(b"\n")
            for line in lines:
                news.settle(line.decode("utf-8", "replace").strip())


class _News:
    """What happened since it was told last, a line for each."""

    def __init__(self, opened: OpenEvent, door: DoorView, status: HostStatus) -> None:
        self._host = opened.host
        self._names = {judge.code: judge.name for judge in door.event.judges}
        self._presence: Mapping[str, Presence] = {}
        self._requests: tuple[JoinRequest, ...] = ()
        self._status = status
        self._given: Counter[str] = Counter()
        self._stored = 0
        opened.judging.watch(self._count)

    def _count(self, changes: Changes) -> None:
        """Count the sheets that others than the person at the keyboard gave."""
        if changes.judge and Area.SHEETS in changes.areas:
            self._given[changes.judge] += len(changes.entries)

    def lines(self) -> Iterator[str]:
        """Lines to print, each with the time of day."""
        for words in (*self._of_laptops(), *self._of_requests(), *self._of_sheets(), *self._of_network()):
            yield f"{datetime.now().astimezone():%H:%M:%S}  {words}"

    def _of_laptops(self) -> Iterator[str]:
        before, self._presence = self._presence, self._host.presence()
        for code, now in self._presence.items():
            then = before.get(code)
            name = self._names.get(code, code)
            if then is None or then.machine != now.machine:
                yield translate("CommandLine", "{judge} is here, on {machine}").format(
                    judge=name, machine=now.machine
                )
            elif then.connected and not now.connected:
                yield translate("CommandLine", "{judge} is offline").format(judge=name)
            elif now.connected and not then.connected:
                yield translate("CommandLine", "{judge} is back").format(judge=name)

    def _of_requests(self) -> Iterator[str]:
        before, self._requests = self._requests, tuple(self._host.requests())
        known = {item.id for item in before}
        words = translate(
            "CommandLine",
            "{machine} asks for the seat of {judge}: type {code} to agree, no {code} to turn it away",
        )
        for item in self._requests:
            if item.id not in known:
                name = self._names.get(item.judge, item.judge)
                yield words.format(machine=item.machine, judge=name, code=item.judge)

    def settle(self, typed: str) -> None:
        """Let a waiting laptop in by its judge's code, or turn it away; anything else is passed over."""
        refused = typed.casefold().startswith(_NO)
        judge = typed[len(_NO) :].strip() if refused else typed
        for item in self._host.requests():
            if item.judge.casefold() == judge.casefold():
                self._host.settle(item.id, agree=not refused)

    def _of_sheets(self) -> Iterator[str]:
        stored = self._given.total()
        if stored != self._stored:
            self._stored = stored
            yield translate("CommandLine", "sheets stored so far: {count}").format(count=stored)

    def _of_network(self) -> Iterator[str]:
        before, self._status = self._status, self._host.status()
        now = self._status
        if now.address != before.address:
            yield translate("CommandLine", "the address is now {address}").format(address=now.address or "-")
        words = translate(
            "CommandLine", "{machine} finds this host but cannot reach it: let port {port} through"
        )
        for machine in now.blocked:
            if machine not in before.blocked:
                yield words.format(machine=machine, port=now.port)
