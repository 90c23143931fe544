"""Makes the pictures of the README with the program itself: `python docs/make_pictures.py`."""

import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from uuid import uuid4

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.commands import (
    AddAdjustment,
    Command,
    ConfirmFigure,
    RecordFigure,
    Recuse,
    SaveDraft,
    SetEntryStatus,
    SubmitSheet,
)
from judging_app.application.judging import Judging
from judging_app.application.queries import ScreenOf, ShowOf
from judging_app.application.sealing.answers import StatementOf
from judging_app.application.sealing.commands import SealEvent
from judging_app.application.seats.commands import CloseEntry
from judging_app.application.seats.joining import OpenSeat
from judging_app.application.stage.commands import (
    AdvanceScreen,
    DriveStage,
    RevealEntry,
    StageAct,
)
from judging_app.bootstrap import Library, Seats
from judging_app.desktop.application import make_window
from judging_app.desktop.main_window import MainWindow
from judging_app.desktop.page import Page
from judging_app.desktop.pages.desk_page import DeskPage
from judging_app.desktop.pages.entries_page import EntriesPage
from judging_app.desktop.pages.figures_page import FiguresPage
from judging_app.desktop.pages.overview_page import OverviewPage
from judging_app.desktop.pages.results_page import ResultsPage
from judging_app.desktop.settings import Settings, SettingsFile
from judging_app.desktop.stage.canvas import StageCanvas
from judging_app.domain.event import Adjustment, AdjustmentKind, EntryStatus, Event, Role
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.sheets import COUNTING
from judging_app.wording.language import Language

PICTURES = Path(__file__).resolve().parent / "pictures"
SIZE = (1366, 768)
SCREEN = (960, 540)
_EXACT, _COLOURS = 96, 192
ORGANIZER = Actor("组委会", ActorRole.ORGANIZER)
MARKS = ("21.5", "20", "16.5", "12.5")
"""What a judge has keyed so far."""
REGISTRATION = """\
序号\t项目名称\t申报单位\t负责人\t组别\t带动就业（人）\t年营业收入（元）\t上缴税金（万元）
1\t旱塬小杂粮订单农业\t某某农产品有限公司\t负责人01\t初创组\t42\t7420000\t24
2\t荞麦饮品与烘焙坊\t某某食品厂\t负责人02\t成长组\t约30\t3100000\t8.5
3\t梯田亲子研学营地\t某某文旅有限公司\t负责人03\t初创组\t18\t960000\t2.1
4\t菌菇工厂化栽培\t\t负责人04\t成长\t35\t5,260,000\t无
5\t\t某某合作社\t负责人05\t成长组\t12\t880000\t1.6
6\t乡村快递共配中心\t某某物流有限公司\t负责人06\t初创组\t26\t1,980,000\t4.4
7\t梯田亲子研学营地\t某某文旅有限公司\t负责人03\t初创组\t18\t960000\t2.1
8\t陇绣居家就业工坊\t某某手工艺有限公司\t负责人08\t成长组\t64\t2140000\t-3
合计\t\t\t\t\t215\t22680000\t
"""
"""A registration table as one arrives: a vague figure, a missing name, an entry twice, a totals row."""


def wait(milliseconds: int) -> None:
    """Let the window work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def keep(window: QWidget, name: str) -> None:
    """Save a window in at most 256 colours, which keeps the picture small."""
    whole = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    counted = Counter(memoryview(whole.constBits()).cast("I"))
    flags = Qt.ImageConversionFlag.AvoidDither
    image = whole.convertToFormat(QImage.Format.Format_Indexed8, palette(counted), flags)
    image.save(str(PICTURES / f"{name}.png"), "PNG", 0)


def palette(counted: Counter[int]) -> list[int]:
    """The commonest colours, and the commonest of each hue, so that small coloured signs stay coloured."""
    ordered = [colour for colour, _ in counted.most_common()]
    chosen = dict.fromkeys(ordered[:_EXACT])
    hues: set[int] = set()
    for colour in ordered:
        if len(chosen) == _COLOURS:
            break
        hue = colour & 0xE0E0E0
        if hue not in hues:
            hues.add(hue)
            chosen[colour] = None
    return list(chosen)


def without_sheets(event: Event, after: int) -> Event:
    """The event while entry number `after` is on: later entries have no sheets yet, and no figures."""
    later = {entry.code for entry in event.entries if entry.order > after}
    rounds = []
    for item in event.rounds:
        values = [
            IndicatorValue(value.entry, value.criterion, value.claimed or value.verified)
            if value.entry in later
            else value
            for value in item.values
        ]
        sheets = tuple(sheet for sheet in item.sheets if sheet.entry not in later)
        rounds.append(replace(item, sheets=sheets, values=tuple(values), rulings=(), adjustments=()))
    return replace(event, rounds=tuple(rounds))


def unprepared(event: Event) -> Event:
    """The event before anything was scored, with what is easily forgotten."""
    bare = without_sheets(event, 0)
    rounds = []
    for item in bare.rounds:
        seats = tuple(replace(seat, role=Role.REGULAR) for seat in item.seats)
        late = tuple(replace(each, panel="") for each in item.participations[-2:])
        rounds.append(replace(item, seats=seats, participations=(*item.participations[:-2], *late)))
    return replace(bare, rounds=tuple(rounds))


def acts(event: Event, after: int) -> Sequence[Command]:
    """What is done to the event as of `without_sheets` on its day."""
    round_ = event.rounds[0]
    goes_on = next(entry.code for entry in event.entries if entry.order == after + 1)
    due = next(entry.code for entry in event.entries if entry.order == after + 4)
    sheets = [sheet for sheet in round_.sheets if sheet.entry == goes_on and sheet.standing in COUNTING]
    done: list[Command] = [
        Recuse(round_.code, round_.seats[1].judge, due, "与负责人同村"),
        SetEntryStatus(round_.code, event.entries[-1].code, EntryStatus.WITHDRAWN, "申报单位书面退赛"),
    ]
    for value in (value for value in round_.values if value.entry == goes_on):
        checked = value.verified or value.claimed
        done.append(RecordFigure(round_.code, replace(value, verified=checked, claimed=checked)))
        done.append(ConfirmFigure(round_.code, value.entry, value.criterion, "复核员乙"))
    done += [
        SubmitSheet(round_.code, sheet.dimension, sheet.entry, sheet.judge, sheet.marks, f"s{at}")
        for at, sheet in enumerate(sheets)
    ]
    overtime = Adjustment("", goes_on, AdjustmentKind.DEDUCTION, Fraction(1), reason="路演超时 42 秒")
    return [*done, AddAdjustment(round_.code, overtime)]


def on_stage(judging: Judging, round_code: str, entries: Sequence[str]) -> None:
    """All of these have been on stage and are closed, save the last one: it pitches."""

    def drive(act: StageAct, entry: str = "", seconds: int = 0) -> None:
        judging.do(DriveStage(round_code, "", act, entry=entry, seconds=seconds))

    for entry in entries[:-1]:
        drive(StageAct.CALL, entry)
        for act in (StageAct.START, StageAct.FORWARD, StageAct.FORWARD):
            drive(act)
        judging.do(CloseEntry(round_code, entry))
        judging.do(RevealEntry(round_code, "", entry))
    drive(StageAct.CALL, entries[-1])
    drive(StageAct.START)
    drive(StageAct.MORE_TIME, seconds=-98)


def revealed(judging: Judging, round_code: str, entry: str) -> StageCanvas:
    """The projector with an entry's marks, all turned over."""
    judging.do(RevealEntry(round_code, "", entry))
    while (view := judging.ask(ShowOf(round_code))).next_cue is not None:
        judging.do(AdvanceScreen(round_code, "", view.state.cue))
    canvas = StageCanvas()
    canvas.set_animated(False)
    canvas.set_moment(judging.moment)
    canvas.resize(*SCREEN)
    canvas.show_screen(judging.ask(ScreenOf(round_code)))
    return canvas


def show(window: MainWindow, key: str) -> Page:
    """Bring a page to the front and wait until it shows what it asks for."""
    assert window.view is not None  # noqa: S101 -- tells the type checker
    window.view.go_to(key)
    wait(1200)
    return window.view.pages[key]


def open_event(window: MainWindow, folder: str, name: str, event: Event) -> None:
    """Make an event file and open it."""
    target = str(Path(folder, f"{name}.judging"))
    Library().create(target, event)
    window.open(target)
    wait(1500)


def before_the_event(window: MainWindow, folder: str, sample: Event) -> None:
    """Set up, but nothing scored yet: what is missing, the rules, a table on its way in."""
    open_event(window, folder, "before", unprepared(sample))
    page = show(window, "overview")
    if isinstance(page, OverviewPage):
        # An organizer's folder, and not the one that these pictures are made in.
        page.set_backup(r"E:\评审\市级选拔.backups\市级选拔.judging")
        wait(500)
    keep(window, "overview")
    show(window, "rules")
    keep(window, "rules")
    page = show(window, "entries")
    if isinstance(page, EntriesPage):
        page.import_text(REGISTRATION)
        wait(1500)
        page.importer.go_to_trouble()
        wait(300)
        keep(window, "import")


def on_the_day(window: MainWindow, folder: str, sample: Event, after: int = 14) -> None:
    """In the middle: figures being verified, a judge at the desk."""
    begun = without_sheets(sample, after)
    open_event(window, folder, "day", begun)
    operations = window.session.operations
    assert operations is not None  # noqa: S101 -- tells the type checker
    for command in acts(sample, after):
        operations.do(command)
    wait(1500)
    page = show(window, "figures")
    if isinstance(page, FiguresPage):
        due = next(entry.code for entry in begun.entries if entry.order == after + 2)
        page.head.verifier.field.setText("核验员甲")
        page.head.confirmer.field.setText("复核员乙")
        page.show_figure(due, begun.rounds[0].values[0].criterion)
        wait(300)
    keep(window, "figures")
    page = show(window, "desk")
    if isinstance(page, DeskPage):
        leaves = sample.rounds[0].rulebook.judged[0].leaves()
        page.frame.sheet.go_to(leaves[0].code)
        for mark in MARKS:
            QTest.keyClicks(QApplication.focusWidget(), mark)
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        wait(600)
    keep(window, "desk")


def judges_on_laptops(window: MainWindow, folder: str, sample: Event, after: int = 14) -> None:
    """Judges at laptops of their own: all but one connected, the next entry coming in."""
    begun = without_sheets(sample, after)
    open_event(window, folder, "live", begun)
    opened = window.session.current
    assert opened is not None  # noqa: S101 -- tells the type checker
    host = opened.source.host_on("127.0.0.1")
    round_ = begun.rounds[0]
    judges = [seat.judge for seat in round_.seats]
    address = host.start(0).address
    codes = host.issue_codes(judges)
    order = sorted((entry for entry in begun.entries if entry.order), key=lambda entry: entry.order)
    played = [entry.code for entry in order if entry.order <= after + 1]
    on_stage(opened.source.judging, round_.code, played)
    page = show(window, "live")
    seats = [join(Path(folder, judge), address, codes[judge]) for judge in judges]
    now = next(entry.code for entry in begun.entries if entry.order == after + 1)
    sheets = [sheet for sheet in sample.rounds[0].sheets if sheet.entry == now and sheet.standing in COUNTING]
    given = {sheet.judge: sheet for sheet in sheets}
    for at, (judge, seat) in enumerate(zip(judges, seats, strict=True)):
        if judge not in given:
            continue
        key = (round_.code, given[judge].dimension, now, judge)
        marks = dict(given[judge].marks)
        if at in (1, 4):
            marks.popitem()
            seat.judging.do(SaveDraft(*key, marks))
        elif at != 5:
            seat.judging.do(SubmitSheet(*key, marks, str(uuid4())))
    wait(3000)
    seats[-2].close()
    wait(8000)
    page.refresh()
    wait(1000)
    keep(window, "live")
    for seat in seats:
        seat.close()
    host.stop()
    for act in (StageAct.FORWARD, StageAct.FORWARD):
        opened.source.judging.do(DriveStage(round_.code, "", act))
    canvas = revealed(opened.source.judging, round_.code, played[-2])
    keep(canvas, "stage")
    canvas.deleteLater()
    wait(500)


def join(folder: Path, address: str, code: str) -> OpenSeat:
    """A judge's laptop, paired and open."""
    library = Seats(folder)
    seat = library.join(address, code).poll()
    assert seat is not None  # noqa: S101 -- nobody else has it
    return library.open(seat)


def afterwards(window: MainWindow, folder: str, sample: Event) -> None:
    """Everything scored: the ranking and why an entry stands where it stands, the papers, the seal."""
    open_event(window, folder, "after", sample)
    page = show(window, "results")
    if isinstance(page, ResultsPage):
        page.open_side(True)
        wait(300)
    keep(window, "results")
    show(window, "papers")
    wait(2500)
    keep(window, "papers")
    opened = window.session.current
    assert opened is not None  # noqa: S101 -- tells the type checker
    judging = opened.source.judging
    seal = Library(keys=Path(folder, "keys")).sign(judging.ask(StatementOf()), "负责人01")
    assert window.session.operations is not None  # noqa: S101 -- tells the type checker
    window.session.operations.do(SealEvent("", seal))
    show(window, "seal")
    wait(1000)
    keep(window, "seal")


def main() -> int:
    """Take all pictures, in Chinese."""
    application = QApplication(sys.argv[:1])
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        file = SettingsFile(Path(folder, "settings.json"))
        file.write(Settings(Language.CHINESE, "light", person=ORGANIZER.name))
        window = make_window(Library(), file)
        window.resize(*SIZE)
        window.show()
        wait(500)
        sample = Library().sample_event()
        scenes: tuple[Callable[[MainWindow, str, Event], None], ...] = (
            before_the_event,
            on_the_day,
            judges_on_laptops,
            afterwards,
        )
        for scene in scenes:
            scene(window, folder, sample)
        window.close()
    application.processEvents()
    return 0


if __name__ == "__main__":
    sys.exit(main())
