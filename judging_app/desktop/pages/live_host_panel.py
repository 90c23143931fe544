"""The panel about the host: where judges' laptops find it, and what keeps them from it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from judging_app.application.seats.hosting import DEFAULT_PORT, HostStatus
from judging_app.desktop.pages.live_book import LiveBook
from judging_app.desktop.pages.live_int_edit import IntEdit
from judging_app.desktop.pages.live_panel import LivePanel
from judging_app.desktop.widgets.buttons import ButtonKind
from judging_app.desktop.widgets.labelled import Labelled
from judging_app.domain.problems import JudgingError, Problem
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence

_LEAST_PORT, _MOST_PORT = 1024, 65535


class HostPanel(LivePanel):
    """Address, name, fingerprint and port; warnings with what to do about them.

    Signals:
        switched: The event shall be opened to laptops, or closed.
        copied: The address was copied.
        codes_wanted: Judges shall be given codes.
    """

    switched = Signal(bool)
    copied = Signal()
    codes_wanted = Signal()

    def __init__(self, book: LiveBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._is_busy = False
        self._error: JudgingError | None = None
        self.port = IntEdit(_LEAST_PORT, _MOST_PORT, DEFAULT_PORT)
        self.labelled = Labelled(self.port)
        self.body.addWidget(self.labelled)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.speak()
        self.set_heading(
            translate("LiveHost", "Judges' laptops"), translate("LiveHost", "Joining over the network")
        )
        self.labelled.set_name(translate("LiveHost", "Port"))
        self.forget()
        self.refresh()

    def show_busy(self, busy: bool) -> None:
        """Opening or closing is under way."""
        self._is_busy = busy
        if busy:
            self._error = None
        self.refresh()

    def show_error(self, error: JudgingError) -> None:
        """Say why the event could not be opened to laptops."""
        self._error = error
        self.refresh()
        if error.problem is Problem.PORT_TAKEN:
            self.port.setFocus()
            self.port.selectAll()

    def refresh(self) -> None:
        """Follow the host."""
        now = self._book.now
        if now is None:
            return
        status = now.status
        self.labelled.setVisible(not status.is_open)
        self.port.setEnabled(not self._is_busy)
        view = self._book.view
        name = "" if view is None else view.event.name
        error = None if self._error is None else sentence(self._error.findings[0])
        codeless = view is not None and not view.slips and not view.pairings
        content = (status, self._is_busy, error, name, codeless)
        self.make(content, lambda: self._build(status, name, error, codeless=codeless))

    def _build(self, status: HostStatus, name: str, error: str | None, *, codeless: bool) -> None:
        if error:
            self.text(error, ink="danger", strong=True)
        if status.is_open:
            self._build_open(status, name)
            if codeless:
                self._build_next()
        else:
            self.text(
                translate(
                    "LiveHost",
                    "Judges score on their own laptops and hand in over the network of the hall. Nothing "
                    "goes to the internet. Scoring on this computer goes on as before.",
                )
            )
        self._build_warnings(status)
        words = translate("LiveHost", "Close to laptops") if status.is_open else ""
        words = words or translate("LiveHost", "Open to judges' laptops")
        kind = ButtonKind.SECONDARY if status.is_open else ButtonKind.PRIMARY
        # Another name for another act: the keyboard does not stay where it would undo what was done.
        switch = self.button(
            "close" if status.is_open else "switch",
            words,
            lambda: self.switched.emit(not status.is_open),
            kind=kind,
            icon="broadcast",
        )
        switch.setEnabled(not self._is_busy)
        if status.is_open:
            self.text(
                translate(
                    "LiveHost", "Closing loses nothing: laptops keep what they hold and go on scoring."
                ),
                size="caption",
            )

    def _build_open(self, status: HostStatus, name: str) -> None:
        self.text(translate("LiveHost", "Address that judges type"), size="caption")
        self.text(status.address or translate("LiveHost", "no network"), size="mark", ink="text", strong=True)
        row = self.row()
        copy = self.button("copy", translate("LiveHost", "Copy"), self._copy, row, icon="copy")
        copy.setEnabled(bool(status.address))
        self.fact(translate("LiveHost", "Name on the network"), name)
        self.fact(translate("LiveHost", "Port"), str(status.port))
        self.fact(translate("LiveHost", "Fingerprint"), status.fingerprint)
        if len(status.addresses) > 1:
            others = translate("Live", ", ").join(status.addresses[1:])
            self.fact(translate("LiveHost", "Other addresses"), others)

    def _build_next(self) -> None:
        """Nobody can join without a code."""
        self.part(translate("LiveHost", "Next: give every judge a code"))
        words = translate("LiveHost", "Pairing codes…")
        self.button("codes", words, self.codes_wanted.emit, kind=ButtonKind.PRIMARY, icon="key")

    def _build_warnings(self, status: HostStatus) -> None:
        if status.is_open and not status.addresses:
            self._warn(
                translate("LiveHost", "No network"),
                translate(
                    "LiveHost",
                    "This computer is on no network. Connect it to the hall's Wi-Fi or router, or use seat "
                    "files and packets.",
                ),
            )
        if status.moved_from:
            text = translate(
                "LiveHost",
                "It was {old}, now it is {new}. Laptops that have joined follow by themselves; new ones "
                "type the new address.",
            )
            self._warn(
                translate("LiveHost", "The address changed"),
                text.format(old=status.moved_from, new=status.address),
            )
        if status.is_open and status.unannounced:
            self._warn(
                translate("LiveHost", "Laptops cannot find it by name"),
                translate(
                    "LiveHost",
                    "This network keeps announcements back. Judges type the address above when they join.",
                ),
            )
        if status.blocked:
            text = translate(
                "LiveHost",
                "{laptops} found this computer but cannot reach port {port}: most likely its firewall. On "
                "this computer: 1. Press the Windows key, type “firewall”, open “Allow an app through "
                "Windows Firewall”. 2. Press “Change settings”, then “Allow another app”, and choose this "
                "program. 3. Tick both Private and Public, press OK. If these are grey, ask whoever looks "
                "after the computer to allow TCP port {port}.",
            )
            names = translate("Live", ", ").join(status.blocked)
            self._warn(
                translate("LiveHost", "Laptops are kept out"), text.format(laptops=names, port=status.port)
            )

    def _warn(self, title: str, words: str) -> None:
        self.text(title, size="body", ink="warn", strong=True)
        self.text(words)

    def _copy(self) -> None:
        now = self._book.now
        if now is not None and now.status.address:
            QGuiApplication.clipboard().setText(now.status.address)
            self.copied.emit()
