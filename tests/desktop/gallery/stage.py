"""A window over the events that the pictures show, whose language, look and size change while it runs."""

import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.commands import (
    AddAdjustment,
    AttachEvidence,
    Recuse,
    ReturnSheet,
    SetEntryStatus,
    SubmitSheet,
)
from judging_app.application.new_event import NewEvent, make_event
from judging_app.application.sealing.answers import StatementOf
from judging_app.application.sealing.commands import BreakSeal, SealEvent
from judging_app.application.seats.commands import CloseEntry, ReceiveSheet
from judging_app.application.seats.joining import Link
from judging_app.bootstrap import Library
from judging_app.desktop.application import make_window
from judging_app.desktop.event_view import EventView
from judging_app.desktop.judge_view import JudgeView
from judging_app.desktop.main_window import MainWindow
from judging_app.desktop.page import Page
from judging_app.desktop.settings import Settings, SettingsFile
from judging_app.domain.event import Adjustment, AdjustmentKind, EntryStatus, Event
from judging_app.wording.language import Language, use_language
from tests.desktop.contest import contest, marks_for
from tests.desktop.judge_hall import Hall, LaptopLibrary
from tests.desktop.pages.builders import make_event as contest_with_ties
from tests.desktop.pages.figures_contest import figures_event
from tests.desktop.pages.pdfs import small_pdf

SIZE = (1366, 768)
_LONGEST = 15.0
_ROUNDS = 6
"""An answer may ask on; nothing asks more often than this in a row."""


def new_event() -> Event:
    """What the page of a new event makes: the first built-in rulebook, and nothing else yet."""
    built_in = Library().built_in_rulebooks()[0]
    return make_event(
        NewEvent(
            name="新赛事" if "路演" in built_in.name else "New event",
            round_name="决赛" if "路演" in built_in.name else "Final",
            panel_name="评审组" if "路演" in built_in.name else "Panel",
            rulebook=built_in.rulebook,
            tracks=built_in.tracks,
        )
    )


EVENTS: dict[str, Callable[[], Event]] = {
    "sample": lambda: Library().sample_event(),
    "new": new_event,
    "live": lambda: contest(scored=9),
    "figures": lambda: figures_event(confirm=True),
    "ties": contest_with_ties,
    "sealed": lambda: contest(scored=22),
}
"""Played to its end; brand new; 24 entries and 7 judges in the middle; half verified; with ties; sealed."""


def _act(target: str) -> None:
    """Do to the contest what the log can tell of in several words."""
    opened = Library().open(target, Actor("组委会", ActorRole.ORGANIZER))
    try:
        for command in (
            Recuse("R1", "J2", "E20", "与申报单位有投资关系，本人申报"),
            SetEntryStatus("R1", "E24", EntryStatus.WITHDRAWN, "申报单位书面退赛，函件附于报名材料"),
            SubmitSheet("R1", "D1", "E10", "J1", marks_for(10, 1), "s1", note="数据可信"),
            ReceiveSheet(
                "R1",
                SubmitSheet("R1", "D1", "E03", "J2", marks_for(4, 5), "late-0001", note="听完答辩后重评"),
                "LAPTOP-02",
            ),
            AddAdjustment("R1", Adjustment("", "E03", AdjustmentKind.DEDUCTION, Fraction(1), reason="超时")),
        ):
            opened.judging.do(command)
    finally:
        opened.close()


def _seal(target: str, keys: Path) -> None:
    """Seal an event with two entries unscored, open it again, and seal it once more."""
    library = Library(keys=keys)
    opened = library.open(target, Actor("组委会", ActorRole.ORGANIZER))
    try:
        judging = opened.judging
        judging.do(SealEvent("", library.sign(judging.ask(StatementOf()), "负责人01")))
        reason = "复核发现 07 号项目录入有误，经监督人同意后更正，更正后重新封存并重新打印签字"
        judging.do(BreakSeal("", reason, "负责人02"))
        judging.do(SealEvent("", library.sign(judging.ask(StatementOf()), "负责人01")))
    finally:
        opened.close()


class Stage:
    """Holds the window and brings it into a state."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        file = SettingsFile(folder / "settings.json")
        file.write(Settings(Language.CHINESE, "light", 1.0))
        self.library = LaptopLibrary(folder / "seats")
        self.hall: Hall | None = None
        self.window: MainWindow = make_window(self.library, file)
        self.window.resize(*SIZE)
        self.window.show()
        self._made: dict[str, str] = {}
        self.open_now = ""
        self.settle()

    @property
    def view(self) -> EventView:
        """The view of the open event."""
        assert self.window.view is not None, "no event is open"
        return self.window.view

    @property
    def judge_view(self) -> JudgeView:
        """The view of the open seat."""
        assert self.window.judge.view is not None, "no seat is open"
        return self.window.judge.view

    @property
    def language(self) -> Language:
        """The language in use."""
        return self.window.preferences.settings.language

    def dress(
        self, language: Language, *, dark: bool = False, scale: float = 1.0, size: tuple[int, int] = SIZE
    ) -> None:
        """Change language, look, text scale and size of the running window."""
        settings = self.window.preferences.settings
        look = "dark" if dark else "light"
        self.window.preferences.take(replace(settings, language=language, look=look, scale=scale))
        self.window.resize(*size)
        self.settle()

    def open(self, name: str) -> None:
        """Open one of `EVENTS` as its texts are in the language in use."""
        key = f"{name}-{self.language.value}"
        if self.open_now == key and (self.window.view is not None or self.window.judge.view is not None):
            return
        use_language(self.language)
        if name == "judge":
            self._sit()
            self.open_now = key
            return
        if key not in self._made:
            target = str(self.folder / f"{key}.judging")
            Library().create(target, EVENTS[name]())
            if name == "live":
                _act(target)
            if name == "sealed":
                _seal(target, self.folder / "keys")
            self._made[key] = target
        self.leave_event()
        self.window.open(self._made[key])
        self.until(lambda: self.window.view is not None, f"{key} opens")
        self.open_now = key
        self.settle()

    def has_open(self, name: str, language: Language) -> bool:
        """Whether one of `EVENTS` is open with its texts in a language."""
        return self.open_now == f"{name}-{language.value}"

    def leave_event(self) -> None:
        """Come back to the start screen."""
        if self.window.view is not None:
            self.window.close_event()
            self.settle()
        if self.window.judge.view is not None:
            self.window.judge.leave()
            self.settle()
        self.open_now = ""

    def _sit(self) -> None:
        """Sit down in a hall where one sheet was returned, one entry is closed and one has papers."""
        self.leave_event()
        if self.hall is None:
            folder = self.folder / "hall"
            folder.mkdir()
            self.hall = Hall(folder, contest(entries=10, scored=9, dimensions=2))
            for command in (
                ReturnSheet("R1", "D1", "E01", "J3", "第二项与评语不一致，请核对后再提交"),
                CloseEntry("R1", "E10"),
                AttachEvidence("R1", "E02", "", "商业计划书（终稿，含三年财务预测）.pdf", small_pdf(2)),
                AttachEvidence("R1", "E02", "", "订单合同扫描件.pdf", small_pdf(1)),
            ):
                self.hall.do(command)
        self.window.judge.resume(self.library.shelf.take_in(self.hall, "J3"))
        view = self.window.judge
        self.until(lambda: view.view and view.view.desk and view.view.desk.book.sheets, "the seat opens")
        self.until(lambda: self.judge_view._link.link is Link.CONNECTED, "the seat is connected")
        self.settle()

    def page(self, key: str) -> Page:
        """Bring a page to the front and wait for what it asks for."""
        self.view.go_to(key)
        self.settle()
        return self.view.pages[key]

    def settle(self) -> None:
        """Wait until the worker has answered everything and the window has shown it."""
        for _ in range(_ROUNDS):
            waiting: Future[None] = self.window.session._worker._pool.submit(lambda: None)
            self.until(waiting.done, "the worker answers")
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()

    def until(self, condition: Callable[[], object], what: str) -> None:
        """Let the window work until something is so."""
        ends = time.monotonic() + _LONGEST
        while not condition():
            assert time.monotonic() < ends, f"never came about: {what}"
            QApplication.processEvents()
            time.sleep(0.001)
        QApplication.processEvents()

    def close(self) -> None:
        """End the program."""
        self.window.close()
        if self.hall is not None:
            self.hall.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
