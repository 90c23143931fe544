"""Open events: a file or a database with its way in, and copies to rehearse on."""

from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.following import Follower
from judging_app.application.judging import LocalJudging
from judging_app.application.library import Interrupted
from judging_app.application.queries import SeatRecordsOf
from judging_app.application.stage.steady import Steady

if TYPE_CHECKING:
    from judging_app.application.stage.rehearsal_copy import RehearsalPlan
    from judging_app.application.stage.shared_steady import SharedSteady
    from judging_app.lan.host import Host
    from judging_app.storage.store import SqlStore


class FileEvent:
    """An open event file (or database) with its way in."""

    def __init__(self, target: str, actor: Actor, *, read_only: bool, steady: Steady | None = None) -> None:
        from judging_app.storage.opening import open_event  # noqa: PLC0415 -- slow import

        self._file = open_event(target, read_only=read_only)
        # A file is one program's; on a server others write too, and all count by the server's clock.
        is_shared = self._file.path is None
        clock: SharedSteady | None = None
        try:
            if is_shared and steady is None:
                clock = steady = _server_clock(self._file.store)
            self._judging = _judging(self._file.store, actor, steady)
            if not read_only:
                _prepare(self._judging)
        except BaseException:
            self._file.close()
            raise
        self._follower: Follower | None = None
        if is_shared:
            self._follower = Follower(self._judging, self._file.store.read_draft_mark, clock=clock)
        self._host: Host | None = None
        self._making_host = Lock()

    @property
    def target(self) -> str:
        """The file's path, or the database's URL."""
        return self._file.target

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed."""
        return self._file.read_only

    @property
    def interrupted(self) -> Interrupted | None:
        """What was left over from a program that did not close the event."""
        left = self._file.left_by
        return None if left is None else Interrupted(left.host, left.person, left.since)

    @property
    def judging(self) -> LocalJudging:
        """The one way in."""
        return self._judging

    @property
    def host(self) -> "Host":
        """What opens the event to judges' laptops; the same for as long as the event is open."""
        return self.host_on()

    @property
    def is_hosting(self) -> bool:
        """Whether it is open to judges' laptops."""
        return self._host is not None and self._host.status().is_open

    def host_on(self, interface: str = "") -> "Host":
        """The host, listening on one address of this computer only if one is given the first time."""
        from judging_app.lan.host import Host  # noqa: PLC0415 -- slow import

        with self._making_host:
            if self._host is None:
                self._host = Host(self._judging, read_only=self.read_only, interface=interface)
            return self._host

    def back_up(self, folder: Path | None = None) -> Path | None:
        """Make a checked backup now, beside the event or in a folder; answer where it lies."""
        return self._file.back_up(folder)

    def act_as(self, actor: Actor) -> None:
        """From now on somebody else is at the keyboard."""
        self._judging.act_as(actor)

    def close(self) -> None:
        """Let go of the event."""
        if self._host is not None:
            self._host.stop()
        if self._follower is not None:
            self._follower.stop()
        self._file.close()


class RehearsalEvent(FileEvent):
    """A copy of an event to rehearse a round on, by clocks of its own; closed, it is gone."""

    def __init__(self, plan: "RehearsalPlan", actor: Actor, root: Path, steady: Steady) -> None:
        from judging_app.lan.identity import new_identity  # noqa: PLC0415 -- slow import
        from judging_app.storage.opening import create_event_file  # noqa: PLC0415 -- slow import
        from judging_app.storage.rehearsing import (  # noqa: PLC0415 -- slow import
            RehearsalFolder,
            clear_leftovers,
        )

        clear_leftovers(root)
        self._folder = RehearsalFolder(root)
        try:
            target = str(self._folder.path / "rehearsal.judging")
            # An identity of its own: no laptop of the event takes the copy for the event.
            create_event_file(target, plan.event, actor.name, new_identity())
            super().__init__(target, actor, read_only=False, steady=steady)
        except BaseException:
            self._folder.close()
            raise
        try:
            self._file.store.hurry()
            for command in plan.commands():
                self.judging.do(command)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Let go of the copy and remove it."""
        try:
            super().close()
        finally:
            self._folder.close()


def _judging(store: "SqlStore", actor: Actor, steady: Steady | None) -> LocalJudging:
    """The way in to a store; by the machine's clocks, or by others, for the time of day as well."""
    return (
        LocalJudging(store, actor)
        if steady is None
        else LocalJudging(store, actor, lambda: steady().at, steady)
    )


def _server_clock(store: "SqlStore") -> "SharedSteady":
    from judging_app.application.stage.shared_steady import SharedSteady  # noqa: PLC0415 -- on a server only

    return SharedSteady(store.read_server_moment)


def _prepare(judging: LocalJudging) -> None:
    """Give an event of an earlier version of the program what it will prove itself with to laptops.

    Before anybody does anything: a copy from before that could not take in what laptops hold.
    """
    if judging.ask(SeatRecordsOf()).identity is None:
        from judging_app.lan.identity import identity_of  # noqa: PLC0415 -- slow import

        identity_of(judging, Actor("", ActorRole.ORGANIZER))
