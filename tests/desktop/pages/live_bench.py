"""What the tests of the live page share: a page over a small contest, and acts as others give them."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.commands import Command, SaveDraft, SubmitSheet
from judging_app.application.seats.commands import ReceiveSheet
from judging_app.application.seats.hosting import HostControl
from judging_app.desktop.models.live_board import LiveCell
from judging_app.desktop.operations import Operations
from judging_app.desktop.pages.live_page import LivePage
from judging_app.desktop.widgets.fact_row import FactRow
from judging_app.domain.event import Event
from judging_app.domain.sheets import SheetKey
from tests.desktop.pages.conftest import Bench

ELSEWHERE = Actor("评委端", ActorRole.ORGANIZER)
Open = Callable[[Event], Bench]
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


class Live:
    """The page in front, with its board loaded."""

    def __init__(
        self,
        bench: Bench,
        *,
        host: Callable[[], HostControl] | None = None,
        read_only: bool = False,
        width: int = 1294,
    ) -> None:
        self.bench = bench

        def make(operations: Operations, round_code: str) -> LivePage:
            page = LivePage(operations, round_code)
            page.set_source(host, read_only=read_only)
            return page

        self.page = bench.show(make, width=width)
        bench.wait(lambda: bool(self.page.model.rowCount()))
        QApplication.processEvents()

    def elsewhere(self, command: Command) -> None:
        """Somebody else gives a command: a judge's laptop, through the host."""
        self.bench.judging.do_as(ELSEWHERE, command)

    def submit(self, entry: str, judge: str, marks: dict[str, int], **fields: object) -> None:
        """A sheet comes in over the network."""
        self.elsewhere(submission(entry, judge, marks, **fields))

    def place(self, entry: str, judge: str) -> QModelIndex:
        """A cell."""
        return self.page.model.place_of(SheetKey("D1", entry, judge))

    def cell(self, entry: str, judge: str) -> LiveCell:
        """What a cell shows."""
        cell = self.page.model.cell(self.place(entry, judge))
        assert cell is not None
        return cell

    def spoken(self, entry: str, judge: str) -> str:
        """What a screen reader says of a cell."""
        return str(self.place(entry, judge).data(SPOKEN))

    def row(self, entry: str) -> str:
        """What a screen reader says of a row."""
        model = self.page.model
        return str(model.index(model.row_of(entry), 0).data(SPOKEN))

    def head(self, judge: str) -> str:
        """What a screen reader says of a judge's column."""
        model = self.page.model
        return str(model.headerData(model.column_of(judge), Qt.Orientation.Horizontal, SPOKEN))

    def cards(self) -> list[tuple[str, str]]:
        """Titles and texts of the cards, from the top."""
        QApplication.processEvents()
        cards = sorted(self.page.side.cards.cards.values(), key=lambda view: view.y())
        return [(view.card.title, view.card.text) for view in cards]

    def click(self, widget: QWidget) -> None:
        """Click a widget."""
        QApplication.processEvents()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def act(self, name: str) -> None:
        """Click an act in the panel about a sheet, an entry or a judge."""
        self.click(self.page.side.acts.buttons[name])

    def confirm(self, reason: str = "") -> None:
        """Give a reason and press the button of what is asked."""
        question = self.page.side.acts.question
        assert question is not None
        if reason:
            question.reason_field.setText(reason)
        assert question.act_button.isEnabled()
        self.click(question.act_button)

    def open_cell(self, entry: str, judge: str) -> None:
        """Press Enter on a cell."""
        self.page.matrix.select(self.place(entry, judge))
        self.page.matrix.take_focus()
        QTest.keyClick(self.page.matrix.cells, Qt.Key.Key_Return)
        QApplication.processEvents()

    def texts(self) -> list[str]:
        """What the panel in front says."""
        panel = self.page.side.currentWidget()
        assert panel is not None
        labels = [label for label in panel.findChildren(QLabel) if label.isVisible()]
        facts = [fact for fact in panel.findChildren(FactRow) if fact.isVisible()]
        return [*(label.text() for label in labels), *(f"{fact.label} {fact.value}" for fact in facts)]

    def wait(self, condition: Callable[[], object]) -> None:
        """Wait until something is so."""
        self.bench.wait(lambda: bool(condition()))


def submission(entry: str, judge: str, marks: dict[str, int], **fields: object) -> SubmitSheet:
    """A sheet as a judge hands it in."""
    values = {"submission": f"{entry}-{judge}", **fields}
    return SubmitSheet("R1", "D1", entry, judge, marks, **values)  # type: ignore[arg-type]


def received(entry: str, judge: str, marks: dict[str, int], *, base: int, machine: str) -> ReceiveSheet:
    """A sheet from a laptop that saw an older revision."""
    return ReceiveSheet(
        "R1", submission(entry, judge, marks, base=base, submission=f"late-{entry}-{judge}"), machine
    )


def draft(entry: str, judge: str, marks: dict[str, int]) -> SaveDraft:
    """Marks as they are keyed."""
    return SaveDraft("R1", "D1", entry, judge, marks)


def points(*values: float) -> dict[str, int]:
    """Marks of the contest's five criteria, in points."""
    return {f"C{at}": round(value * 10_000) for at, value in enumerate(values, start=1)}
