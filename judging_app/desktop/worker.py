"""One thread for everything that may wait; answers arrive on the window's thread."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from judging_app.desktop.crossing import bring, open_door
from judging_app.domain.problems import JudgingError

Answer = TypeVar("Answer")
Failure = Callable[[JudgingError], None]

_log = logging.getLogger(__name__)


class Worker(QObject):
    """One thread for all waiting; callbacks arrive on the thread that owns the worker.

    Signals:
        broke: A fault of the program itself, as the exception; it is logged already.
    """

    broke = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="judging")
        self._is_finished = False
        open_door()

    def run(
        self,
        work: Callable[[], Answer],
        then: Callable[[Answer], None] | None = None,
        failed: Failure | None = None,
        owner: QObject | None = None,
    ) -> None:
        """Carry out `work` on the worker, then call back here.

        Nothing is called once `owner` is gone, so that a page may be closed while it waits.
        """

        def carry_out() -> None:
            try:
                answer = work()
            except JudgingError as error:
                self.bring(failed, error, owner)
            except Exception as error:  # noqa: BLE001 -- ours: logged and shown, never swallowed
                _log.exception("a task on the worker failed")
                self.bring(self._break, error, self)
            else:
                self.bring(then, answer, owner)

        # An answer that arrives while the window closes may want to ask on: nobody will see it.
        if not self._is_finished:
            self._pool.submit(carry_out)

    def finish(self) -> None:
        """Wait until everything that was given is done, then end the thread."""
        self._is_finished = True
        self._pool.shutdown(wait=True)

    def abandon(self) -> None:
        """Begin nothing more, and do not wait for what hangs: for a network that does not answer."""
        self._is_finished = True
        self._pool.shutdown(wait=False)

    def bring(self, call: Callable[[Any], None] | None, value: object, owner: QObject | None = None) -> None:
        """Call something on the window's thread, from any thread; not once `owner` is gone."""
        if call is not None:
            bring(call, value, owner or self)

    def _break(self, error: Exception) -> None:
        self.broke.emit(error)
