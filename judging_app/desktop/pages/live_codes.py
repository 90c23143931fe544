"""The panel that gives judges their pairing codes, to read out or to print as slips."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from judging_app.application.seats.slips import PrintedSlip, SlipSheet
from judging_app.desktop import files
from judging_app.desktop.models.live_cards import judge_name
from judging_app.desktop.pages.live_book import LAPTOPS_CHANGED, LiveBook
from judging_app.desktop.pages.live_panel import LivePanel
from judging_app.desktop.widgets.buttons import ButtonKind
from judging_app.desktop.widgets.inputs import CheckBox
from judging_app.desktop.widgets.themed import ElidedLabel, make_label, set_look, tokens
from judging_app.domain.problems import JudgingError
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence


class CodesPanel(LivePanel):
    """First the judges are chosen, then their codes stand there in large type.

    Codes are kept nowhere: the panel has them until others are made or the event is closed.

    Signals:
        saved: Where the slips were written.
    """

    saved = Signal(str)

    def __init__(self, book: LiveBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self.codes: dict[str, str] = {}
        self.boxes: dict[str, CheckBox] = {}
        self._unticked: set[str] | None = None
        self._is_busy = False
        self._wrong = ""
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.speak()
        self.set_heading(translate("LiveCodes", "Judges' laptops"), translate("LiveCodes", "Pairing codes"))
        self.forget()
        self.refresh()

    def choose(self) -> None:
        """Choose judges for new codes: those who have no laptop yet."""
        self._unticked = None
        self.codes = {}
        self._wrong = ""
        self.forget()
        self.refresh()

    def issue(self, judges: list[str]) -> None:
        """Make codes for judges."""
        self._is_busy, self._wrong = True, ""
        self.refresh()

        def issued(codes: Mapping[str, str]) -> None:
            self._is_busy = False
            self.codes = {judge: codes[judge] for judge in judges if judge in codes}
            self.refresh()
            self.scroll_to_top()

        self._book.ask_host(
            lambda host: host.issue_codes(judges), issued, self, self._on_failed, changes=LAPTOPS_CHANGED
        )

    def refresh(self) -> None:
        """Follow the board."""
        view = self._book.view
        if view is None:
            return
        judges = self._judges()
        if self._unticked is None:
            has = {code for code, pairing in view.pairings.items() if pairing.device}
            self._unticked = {code for code in judges if code in has or code in view.slips}
            if len(self._unticked) == len(judges):
                self._unticked = has
        content = (
            tuple(judges.items()),
            tuple(self.codes.items()),
            tuple(sorted(view.slips)),
            tuple(code for code, pairing in view.pairings.items() if pairing.device),
            self._is_busy,
            self._wrong,
        )
        self.make(content, self._build)

    def _judges(self) -> dict[str, str]:
        """Names by code, in the order of the board."""
        view = self._book.view
        return {} if view is None else {each.judge.code: each.judge.name for each in view.columns}

    def _build(self) -> None:
        if self._wrong:
            self.text(self._wrong, ink="danger", strong=True)
        if self.codes:
            self._build_codes()
        else:
            self._build_choice()

    def _build_choice(self) -> None:
        view = self._book.view
        if view is None:
            return
        self.text(
            translate(
                "LiveCodes",
                "A judge joins with a code of six characters. With a new code the judge's former one is no "
                "longer valid; a laptop that has joined stays.",
            )
        )
        self.boxes = {}
        for code, name in self._judges().items():
            pairing = view.pairings.get(code)
            note = ""
            if pairing is not None and pairing.device:
                note = translate("LiveCodes", "has joined")
            elif code in view.slips:
                note = translate("LiveCodes", "has a code")
            box = CheckBox(f"{name}  {note}".rstrip())
            box.setChecked(code not in (self._unticked or set()))
            box.toggled.connect(lambda _, code=code: self._on_ticked(code))
            self.boxes[code] = box
            self.add(box)
        self.button(
            "issue", translate("LiveCodes", "Make codes"), self._on_issue, kind=ButtonKind.PRIMARY, icon="key"
        )
        self._weigh()

    def _build_codes(self) -> None:
        self.text(
            translate(
                "LiveCodes",
                "Read each code to its judge alone, or print the slips. Codes are kept nowhere: when the "
                "event is closed they are gone, and new ones can be made.",
            )
        )
        view = self._book.view
        for judge, code in self.codes.items():
            self.add(_code_row("" if view is None else judge_name(view, judge), code))
        self.button(
            "save",
            translate("LiveCodes", "Save slips as PDF…"),
            self._on_save,
            kind=ButtonKind.PRIMARY,
            icon="printer",
        )
        self.button("again", translate("LiveCodes", "Other judges"), self.choose)

    def _on_ticked(self, code: str) -> None:
        unticked = self._unticked or set()
        self._unticked = unticked - {code} if self.boxes[code].isChecked() else unticked | {code}
        self._weigh()

    def _weigh(self) -> None:
        ticked = any(box.isChecked() for box in self.boxes.values())
        self.buttons["issue"].setEnabled(ticked and not self._is_busy)

    def _on_issue(self) -> None:
        self.issue([code for code, box in self.boxes.items() if box.isChecked()])

    def _on_failed(self, error: JudgingError) -> None:
        self._is_busy = False
        self._wrong = " ".join(sentence(finding) for finding in error.findings[:3])
        self.refresh()

    def _on_save(self) -> None:
        view = self._book.view
        if view is None:
            return
        folder = self._book.operations.folder
        title = translate("LiveCodes", "Save the slips")
        kind = translate("LiveCodes", "slips")
        name = f"{view.event.name} {kind}"
        path = files.ask_new_pdf(self, title, files.proposed_name(folder, name, ".pdf"))
        if not path:
            return
        sheet = self.slips()
        self._wrong = ""
        self._book.operations.run(
            lambda library: library.write_slips(sheet, Path(path)),
            lambda _: self.saved.emit(path),
            self,
            self._on_failed,
        )

    def slips(self) -> SlipSheet:
        """The codes as they are printed."""
        view, now = self._book.view, self._book.now
        assert view is not None  # noqa: S101 -- tells the type checker
        panels = {panel.code: panel.name for panel in view.round.panels}
        seats: dict[str, str] = {}
        for column in view.columns:
            seats.setdefault(column.judge.code, panels.get(column.seat.panel, ""))
        slips = tuple(
            PrintedSlip(judge_name(view, judge), seats.get(judge, ""), code)
            for judge, code in self.codes.items()
        )
        return SlipSheet(view.event.name, "" if now is None else now.status.address, slips)


def _code_row(name: str, code: str) -> QWidget:
    """A judge's name and code, large enough to read out."""
    row = QWidget()
    set_look(row, kind="clear")
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(tokens().px(10))
    line.addWidget(ElidedLabel(name, size=14), 1)
    label = make_label(code, size="mark", strong=True)
    label.setAccessibleName(f"{name} {' '.join(code)}")
    line.addWidget(label)
    return row
