"""What a judge's laptop can do beside scoring: packets, another address, forgetting the seat."""

from dataclasses import replace
from pathlib import Path

import platformdirs
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from judging_app.application.commands import Recuse
from judging_app.desktop import files
from judging_app.desktop.models.desk_sheet import DeskSheet
from judging_app.desktop.operations import Operations
from judging_app.desktop.overlay import Overlay
from judging_app.desktop.pages.desk_words import number_of
from judging_app.desktop.pages.judge_words import LinkAct
from judging_app.desktop.seat_session import SeatSession
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.confirm_panel import ConfirmPanel, Question
from judging_app.desktop.widgets.strip import Strip
from judging_app.domain.problems import JudgingError
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence


class JudgeActs(QObject):
    """Carries them out over the open seat and says in a strip how it went.

    Signals:
        leave_requested: The seat is gone from this laptop: back to the start screen.
    """

    leave_requested = Signal()

    def __init__(self, window: QWidget, session: SeatSession, overlay: Overlay, news: Strip) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._overlay = overlay
        self._news = news

    def carry_out(self, act: LinkAct) -> None:
        """Do what the strip about the connection offers."""
        if act is LinkAct.MOVE:
            self.ask_address()
        elif act is LinkAct.PACKET:
            self.write_packet()

    def write_packet(self) -> None:
        """Ask for a place, a USB stick say, and write everything that was handed in here."""
        seat = self._session.current
        if seat is None:
            return
        name = f"{seat.seat.event_name}-{seat.seat.judge_name}"
        proposed = files.proposed_name(str(platformdirs.user_documents_path()), name, files.PACKET_SUFFIX)
        path = files.ask_new_packet(self._window, translate("Judge", "Write a packet file"), proposed)
        if path:
            self._session.write_packet(path, lambda count: self._on_packet(path, count), self._refuse)

    def ask_address(self) -> None:
        """Ask where the host is now; its certificate proves that it is the same."""
        question = Question(
            title=translate("Judge", "Address of the host"),
            consequence=translate("Judge", "It stands on the organizer's screen, like 192.168.1.20:8430."),
            safe_answer=translate("Judge", "Leave as it is"),
            act_answer=translate("Judge", "Connect"),
            icon="wifi-high",
            reason_label=translate("Judge", "Address"),
        )
        panel = ConfirmPanel(question)
        seat = self._session.current
        if seat is not None:
            panel.reason_field.setText(seat.seat.address)
        panel.declined.connect(self._overlay.close_content)
        panel.confirmed.connect(self._move)
        self._overlay.show_widget(panel, widest=520)
        panel.take_focus()
        panel.reason_field.selectAll()

    def ask_recusal(self, sheet: DeskSheet, round_code: str, operations: Operations) -> None:
        """Ask why the judge does not score an entry after all; one who finds a tie only now has to say so."""
        entry = sheet.source.entry
        question = Question(
            title=translate("Judge", "No. {number} {name}: I am recused").format(
                number=number_of(entry), name=entry.name
            ),
            consequence=translate(
                "Judge", "You do not score this entry; marks given here stop counting. The organizer is told."
            ),
            safe_answer=translate("Judge", "Keep scoring it"),
            act_answer=translate("Judge", "Declare"),
            icon="prohibit",
            reason_label=translate("Judge", "Reason, such as a family tie to the leader"),
        )
        panel = ConfirmPanel(question)
        panel.declined.connect(self._overlay.close_content)
        command = Recuse(round_code, sheet.key.judge, entry.code, "")
        panel.confirmed.connect(lambda reason: self._recuse(operations, replace(command, reason=reason)))
        self._overlay.show_widget(panel, widest=520)
        panel.take_focus()

    def _recuse(self, operations: Operations, command: Recuse) -> None:
        self._overlay.close_content()
        operations.do(command, lambda _: None, self, self._refuse)

    def ask_forget(self) -> None:
        """Ask before the seat is removed; refused while sheets wait in it."""
        consequence = translate(
            "Judge", "What is in the event's database stays there. To score here again you need a slip."
        )
        seat = self._session.current
        drafts = 0 if seat is None else seat.link().drafts
        if drafts:
            lost = translate("Judge", "Sheets begun and not handed in are lost: {count}.")
            consequence = f"{lost.format(count=drafts)} {consequence}"
        question = Question(
            title=translate("Judge", "Remove this seat from the laptop?"),
            consequence=consequence,
            safe_answer=translate("Judge", "Keep it"),
            act_answer=translate("Judge", "Remove"),
            dangerous=True,
        )
        panel = ConfirmPanel(question)
        panel.declined.connect(self._overlay.close_content)
        panel.confirmed.connect(lambda _: self._forget())
        self._overlay.show_widget(panel, widest=520)
        panel.take_focus()

    def _move(self, address: str) -> None:
        self._overlay.close_content()
        head = translate("Judge", "Trying {address}").format(address=address)
        self._say(head, "", Tone.ACCENT, "wifi-medium")
        self._session.move_to(address, self._on_moved, self._refuse)

    def _on_moved(self) -> None:
        self._news.clear()

    def _on_packet(self, path: str, count: int) -> None:
        head = translate("Judge", "Packet written; sheets: {count}").format(count=count)
        rest = translate("Judge", "{file}: bring it to the organizer").format(file=Path(path).name)
        self._say(head, rest, Tone.OK, "check-circle-fill")

    def _forget(self) -> None:
        """The seat has to be closed to be removed; where that is refused it is opened again."""
        self._overlay.close_content()
        seat = self._session.current
        if seat is None:
            return
        if seat.link().waiting:
            words = translate("Judge", "Sheets on this laptop are not in the event's database yet")
            rest = translate("Judge", "Wait until they are uploaded, or write a packet file first.")
            self._say(words, rest, Tone.WARN, "warning-fill")
            return
        known = seat.seat
        self._session.close()
        self._session.forget(known, self.leave_requested.emit, lambda _: self._session.open(known))

    def _refuse(self, error: JudgingError) -> None:
        words = " ".join(sentence(finding) for finding in error.findings[:3])
        self._say(translate("Judge", "Not done"), words, Tone.DANGER, "warning-circle-fill")

    def _say(self, head: str, rest: str, tone: Tone, icon: str) -> None:
        self._news.show_message(head, rest, tone=tone, icon=icon, closable=True)
