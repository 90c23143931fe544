"""The judge's side of the window: joining, the seat that is open, and back to the start screen."""

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from judging_app.application.library import EventLibrary
from judging_app.application.seats.joining import KnownSeat, OpenSeat
from judging_app.desktop.operations import Worker
from judging_app.desktop.pages.start_page import StartPage
from judging_app.desktop.preferences import Preferences
from judging_app.desktop.seat_session import SeatSession
from judging_app.desktop.theme.style import theme
from judging_app.desktop.theme.tokens import SCALES, Tone
from judging_app.domain.problems import JudgingError, Problem
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence

if TYPE_CHECKING:
    from judging_app.desktop.join_flow import JoinFlow
    from judging_app.desktop.judge_view import JudgeView
    from judging_app.desktop.pages.join_page import JoinPage
    from judging_app.desktop.pages.judge_top import JudgeAct

_LAST: Final = len(SCALES) - 1


class JudgeShell(QObject):
    """Puts the pages of a judge into the window's stack when they are wanted.

    Signals:
        start_wanted: Back to the start screen.
        named: The name of the event whose seat is open, empty for none; for the window's title.
    """

    start_wanted = Signal()
    named = Signal(str)

    def __init__(
        self,
        stack: QStackedWidget,
        start: StartPage,
        library: EventLibrary,
        worker: Worker,
        preferences: Preferences,
    ) -> None:
        super().__init__(stack)
        self._stack = stack
        self._start = start
        self._library = library
        self._preferences = preferences
        # What may hang on a network never holds up what is stored on this disk.
        self.network = Worker(self)
        self.network.broke.connect(worker.broke)
        self.session = SeatSession(library, worker, self.network, self)
        self._resumed: KnownSeat | None = None
        self.page: JoinPage | None = None
        self.flow: JoinFlow | None = None
        self.view: JudgeView | None = None
        start.join_requested.connect(self.show_join)
        start.seat_chosen.connect(self.resume)
        preferences.spoken.connect(self.retranslate)
        self.session.opened.connect(self._on_opened)
        self.session.failed.connect(self._on_failed)
        self.session.listed.connect(start.show_seats)

    def list_seats(self) -> None:
        """Look which seats this laptop has, for the start screen."""
        self.session.list_seats()

    def show_join(self) -> None:
        """Show the page for joining, with empty boxes."""
        page, flow = self._join()
        self._stack.setCurrentWidget(page)
        flow.begin()

    def resume(self, seat: KnownSeat) -> None:
        """Go straight back into a seat."""
        self._resumed = seat
        self._start.strip.clear()
        self.session.open(seat)

    def leave(self) -> None:
        """Let go of the seat; everything in it is kept."""
        self._drop_view()
        self.session.close()
        self.named.emit("")
        self.start_wanted.emit()
        self.list_seats()

    def close(self) -> None:
        """The program ends: what is under way here is stored, the network is not waited for."""
        if self.flow is not None:
            self.flow.end()
        self.session.close()
        self.network.abandon()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        if self.page is not None and self.flow is not None:
            self.page.retranslate()
            self.flow.retranslate()
        if self.view is not None:
            self.view.retranslate()

    def _join(self) -> "tuple[JoinPage, JoinFlow]":
        if self.page is None or self.flow is None:
            # The start screen stands before the pages of the program are loaded.
            from judging_app.desktop.join_flow import JoinFlow  # noqa: PLC0415 -- slow import
            from judging_app.desktop.pages.join_page import JoinPage  # noqa: PLC0415 -- slow import

            self.page = JoinPage()
            self.flow = JoinFlow(self.page, self.session, self._library)
            self.page.left.connect(self._leave_join)
            self.page.language_requested.connect(self._preferences.switch_language)
            self.flow.entered.connect(self._enter)
            self._stack.addWidget(self.page)
            theme().dress(self.page)
        return self.page, self.flow

    def _leave_join(self) -> None:
        if self.flow is not None:
            self.flow.end()
        self.start_wanted.emit()
        self.list_seats()

    def _on_opened(self, seat: OpenSeat) -> None:
        if self._resumed is not None and seat.seat.folder == self._resumed.folder:
            self._resumed = None
            self._enter()
        elif self.view is not None:
            # The open seat was opened anew, as where it could not be removed.
            self._enter()

    def _on_failed(self, seat: KnownSeat, error: JudgingError) -> None:
        if self._resumed is None or seat.folder != self._resumed.folder:
            return
        self._resumed = None
        words = " ".join(sentence(finding) for finding in error.findings[:2])
        head = translate("Start", "The seat does not open")
        if error.problem is not Problem.SEAT_OPEN_ELSEWHERE:
            where = translate("Start", "Its marks are still on this laptop: {folder}")
            words = f"{words} {where.format(folder=seat.folder)}"
        self._start.strip.show_message(
            head, words, tone=Tone.DANGER, icon="warning-circle-fill", closable=True
        )

    def _enter(self) -> None:
        seat = self.session.current
        if seat is None:
            return
        from judging_app.desktop.judge_view import JudgeView  # noqa: PLC0415 -- slow import

        self._drop_view()
        self.view = JudgeView(self.session, seat)
        self.view.leave_requested.connect(self.leave)
        self.view.named.connect(self.named)
        self.view.act_requested.connect(self._on_act)
        self._stack.addWidget(self.view)
        self._stack.setCurrentWidget(self.view)
        self.named.emit(seat.seat.event_name)

    def _drop_view(self) -> None:
        view, self.view = self.view, None
        if view is not None:
            view.end()
            self._stack.removeWidget(view)
            view.deleteLater()

    def _on_act(self, act: "JudgeAct") -> None:
        settings = self._preferences.settings
        if act == "size":
            at = SCALES.index(settings.scale) if settings.scale in SCALES else 0
            self._preferences.take(replace(settings, scale=SCALES[0 if at == _LAST else at + 1]))
        elif act == "look":
            look = "light" if theme().tokens.dark else "dark"
            self._preferences.take(replace(settings, look=look))
        elif act == "language":
            self._preferences.switch_language()
