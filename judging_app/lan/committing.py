"""Group commit: what many judges hand in at the same time becomes durable together."""

import asyncio
import logging
from collections.abc import Sequence
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Final, NamedTuple

from judging_app.application.actors import Actor
from judging_app.application.changes import Outcome
from judging_app.application.commands import Command
from judging_app.application.judging import LocalJudging
from judging_app.domain.problems import JudgingError, Problem
from judging_app.lan.refusals import HostBusyError

MOST_WAITING: Final = 2_000
"""Ten for each of two hundred laptops; more than that and the disk is not keeping up."""
_MOST_TOGETHER: Final = 256

_log: Final = logging.getLogger(__name__)


class _Act(NamedTuple):
    actor: Actor
    command: Command
    future: "asyncio.Future[Outcome]"


class Committing:
    """One thread that stores; while it commits one batch the next one gathers.

    Nobody waits for company: an act that comes alone is stored alone and at once.
    """

    def __init__(self, judging: LocalJudging, most: int = MOST_WAITING) -> None:
        self._judging = judging
        self._most = most
        self._queue: SimpleQueue[_Act | None] = SimpleQueue()
        self._waiting = 0
        self._thread = Thread(target=self._work, name="host-committing", daemon=True)
        self._thread.start()

    async def carry_out(self, actor: Actor, command: Command) -> Outcome:
        """Answer once the command is durable; raises why it was refused, or `HostBusyError`."""
        if self._waiting >= self._most:
            raise HostBusyError
        future: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()
        # Counted on the loop's thread alone, here and when the future is resolved.
        self._waiting += 1
        self._queue.put(_Act(actor, command, future))
        return await future

    def close(self) -> None:
        """Store what waits, then end."""
        self._queue.put(None)
        self._thread.join()

    def _work(self) -> None:
        while True:
            batch = self._gathered()
            acts = [act for act in batch if act is not None]
            if acts:
                self._resolve(acts, self._carried_out(acts))
            if len(acts) < len(batch):
                return

    def _gathered(self) -> list[_Act | None]:
        """Everything that waits; waits for the first."""
        batch = [self._queue.get()]
        with suppress(Empty):
            while len(batch) < _MOST_TOGETHER:
                batch.append(self._queue.get_nowait())
        return batch

    def _carried_out(self, acts: Sequence[_Act]) -> Sequence[Outcome | JudgingError]:
        try:
            return self._judging.do_all([(act.actor, act.command) for act in acts])
        except Exception:  # noqa: BLE001 -- whatever it was, the thread lives on for everybody else
            if len(acts) > 1:
                # A fault in one of them must not cost the others their receipts; what was stored
                # before it is only confirmed again.
                return [answer for act in acts for answer in self._carried_out([act])]
            _log.exception("could not store what a laptop sent")
            return [JudgingError.of(Problem.STORAGE_FAILED, detail="")]

    def _resolve(self, acts: Sequence[_Act], answers: Sequence[Outcome | JudgingError]) -> None:
        loop = acts[0].future.get_loop()
        with suppress(RuntimeError):  # the loop was closed meanwhile: nobody waits for the answers
            loop.call_soon_threadsafe(self._resolve_here, acts, answers)

    def _resolve_here(self, acts: Sequence[_Act], answers: Sequence[Outcome | JudgingError]) -> None:
        self._waiting -= len(acts)
        for act, answer in zip(acts, answers, strict=True):
            if act.future.done():
                continue
            if isinstance(answer, JudgingError):
                act.future.set_exception(answer)
            else:
                act.future.set_result(answer)
