"""The window over an open event: the rail, a page for each of its items, and the strip above them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import SIGNAL, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from judging_app.application.preflight_checks import MendedOn
from judging_app.application.stage.commands import CoverScreen
from judging_app.application.stage.records import Phase
from judging_app.desktop.logo import Logo
from judging_app.desktop.opening import Opened
from judging_app.desktop.operations import Operations
from judging_app.desktop.page import Page
from judging_app.desktop.pages.desk_page import DeskPage
from judging_app.desktop.pages.entries_page import EntriesPage
from judging_app.desktop.pages.figures_page import FiguresPage
from judging_app.desktop.pages.judges_page import PANELS, JudgesPage
from judging_app.desktop.pages.keying_page import KeyingPage
from judging_app.desktop.pages.live_page import LivePage
from judging_app.desktop.pages.log_page import LogPage
from judging_app.desktop.pages.overview_page import OverviewPage
from judging_app.desktop.pages.papers_page import PapersPage
from judging_app.desktop.pages.results_page import ResultsPage
from judging_app.desktop.pages.rules_page import RulesPage
from judging_app.desktop.pages.seal_page import SealPage
from judging_app.desktop.pages.settings_page import SettingsPage
from judging_app.desktop.pages.show_head import DRAW
from judging_app.desktop.pages.show_page import ShowPage
from judging_app.desktop.pages.stage_page import StagePage
from judging_app.desktop.preferences import Preferences
from judging_app.desktop.seal_bar import SealBar
from judging_app.desktop.settings import StageShown
from judging_app.desktop.stage.bell import Bell
from judging_app.desktop.stage.book import StageBook
from judging_app.desktop.stage.projector import Projector
from judging_app.desktop.theme.style import theme
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.undoing import Undoing
from judging_app.desktop.widgets.nav_rail import NavRail, RailItem
from judging_app.desktop.widgets.strip import Strip
from judging_app.desktop.widgets.themed import follow_theme, tokens
from judging_app.domain.problems import JudgingError
from judging_app.domain.sheets import SheetKey
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence

CLOSE, SETTINGS = "close", "settings"
_DIGITS = "1234567890"
"""Alt and one of them leads to a page; the last ones have none."""


@dataclass(frozen=True, slots=True)
class PageKind:
    """A page that the rail leads to; it is made when it is first wanted."""

    key: str
    icon: str
    make: Callable[[Operations, str], Page]


PAGES: tuple[PageKind, ...] = (
    PageKind("overview", "house", OverviewPage),
    PageKind("entries", "list-bullets", EntriesPage),
    PageKind("judges", "users-three", JudgesPage),
    PageKind("rules", "sliders-horizontal", RulesPage),
    PageKind("figures", "clipboard-text", FiguresPage),
    PageKind("show", "list-numbers", ShowPage),
    PageKind("live", "broadcast", LivePage),
    PageKind("stage", "monitor-play", StagePage),
    PageKind("desk", "note-pencil", DeskPage),
    PageKind("keying", "qr-code", KeyingPage),
    PageKind("results", "trophy", ResultsPage),
    PageKind("papers", "printer", PapersPage),
    PageKind("seal", "lock-simple", SealPage),
    PageKind("log", "clock-counter-clockwise", LogPage),
)
NUMBERED = tuple(kind for kind in PAGES if kind.key != "keying")
"""Those that Alt and a digit lead to, in order: a page that came later takes no digit from another."""


def page_word(key: str) -> str:
    """The word of an item of the rail."""
    return {
        "overview": translate("Shell", "Overview"),
        "entries": translate("Shell", "Entries"),
        "judges": translate("Shell", "Judges"),
        "rules": translate("Shell", "Rules"),
        "figures": translate("Shell", "Figures"),
        "show": translate("Shell", "Order"),
        "live": translate("Shell", "Live"),
        "stage": translate("Shell", "Screen"),
        "desk": translate("Shell", "Scoring"),
        "keying": translate("Shell", "Paper"),
        "results": translate("Shell", "Results"),
        "papers": translate("Shell", "Papers"),
        "seal": translate("Shell", "Seal"),
        "log": translate("Shell", "Log"),
        SETTINGS: translate("Shell", "Settings"),
        CLOSE: translate("Shell", "Close"),
    }[key]


def has_page(key: str) -> bool:
    """Whether the rail leads to a page."""
    return key == SETTINGS or any(kind.key == key for kind in PAGES)


def _log_word() -> str:
    """The button of the strip that leads to the log."""
    return translate("Shell", "Show the log")


class EventView(QWidget):
    """Rail, strip and pages.

    Signals:
        close_requested: Back to the start screen.
        export_requested: "event", "template", "results", "public" or "public_pdf"; the round is `round_code`.
        backup_requested: A backup is wanted now.
        rehearsal_wanted: The round's day shall be rehearsed on a copy.
    """

    close_requested = Signal()
    export_requested = Signal(str)
    backup_requested = Signal()
    rehearsal_wanted = Signal()

    def __init__(
        self,
        opened: Opened,
        operations: Operations,
        settings: SettingsPage,
        parent: QWidget | None = None,
        *,
        preferences: Preferences | None = None,
        round_code: str = "",
    ) -> None:
        super().__init__(parent)
        self._opened = opened
        self._preferences = preferences
        self._operations = operations
        self._settings = settings
        self._pages: dict[str, Page] = {}
        self._backed_up: datetime | None = None
        self._laptops = 0
        self._is_covered = self._comes_back = False
        self.round_code = round_code or self._first_round()
        self.stage = self._make_stage()
        self.bell = self._make_bell()
        self.projector = self._make_projector()
        self.strip = Strip()
        self.seal_bar = SealBar(operations)
        self._needs = 0
        self._saying: Callable[[], None] | None = None
        self._acting: Callable[[], None] | None = None
        foot = (RailItem(SETTINGS, "gear-six", ""), RailItem(CLOSE, "sign-out", ""))
        self.rail = NavRail([RailItem(kind.key, kind.icon, "") for kind in PAGES], foot)
        self.rail.head.addWidget(Logo(size=28), 0, Qt.AlignmentFlag.AlignHCenter)
        self._stack = QStackedWidget()
        self._stack.addWidget(settings)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._strip_room = QVBoxLayout()
        self._strip_room.addWidget(self.strip)
        self._column.addWidget(self.seal_bar)
        self._column.addLayout(self._strip_room)
        self._column.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(self._column, 1)
        self.rail.chosen.connect(self.go_to)
        self.strip.installEventFilter(self)
        self.strip.closed.connect(self._forget_saying)
        self.strip.action_requested.connect(self._act)
        self.seal_bar.page_wanted.connect(lambda: self.go_to("seal"))
        self.seal_bar.shown.connect(lambda _: self._on_seals())
        operations.refused.connect(self.show_refusal)
        self.undoing = Undoing(operations, self, self)
        # Each by itself and not the window as a whole: pages out of sight are dressed when they are shown.
        for part in (self.rail, self.strip, self.seal_bar, self.undoing.toast):
            theme().dress(part)
        for digit, kind in zip(_DIGITS, NUMBERED, strict=False):
            keys = QShortcut(QKeySequence(f"Alt+{digit}"), self)
            keys.activated.connect(lambda key=kind.key: self.go_to(key))
        self.retranslate()
        follow_theme(self._on_theme)
        self._say_first()
        self._comes_back = not opened.source.read_only and (
            opened.recovery is not None or self.projector.was_open()
        )

    @property
    def operations(self) -> Operations:
        """The event as its pages see it."""
        return self._operations

    @property
    def pages(self) -> dict[str, Page]:
        """The pages that were made so far, by key."""
        return self._pages

    def current_page(self) -> QWidget | None:
        """The page in front."""
        return self._stack.currentWidget()

    def go_to(self, key: str) -> None:
        """Bring a page to the front."""
        if key == CLOSE:
            self.close_requested.emit()
            return
        self.rail.set_current(key)
        if key == SETTINGS:
            self._stack.setCurrentWidget(self._settings)
            return
        page = self._pages.get(key) or self._make(key)
        self._stack.setCurrentWidget(page)
        page.show_page()
        page.setFocus(Qt.FocusReason.MouseFocusReason)
        overview = self._pages.get("overview")
        if isinstance(overview, OverviewPage):
            overview.note_visit(key)

    def show_sheet(self, key: SheetKey) -> None:
        """Go to the desk, at the seat that owes a sheet."""
        self.go_to("desk")
        page = self._pages["desk"]
        if isinstance(page, DeskPage):
            page.open_sheet(key)

    def show_figure(self, entry: str, criterion: str) -> None:
        """Go to the verification of a figure."""
        self.go_to("figures")
        show = getattr(self._pages.get("figures"), "show_figure", None)
        if callable(show):
            show(entry, criterion)

    def show_backup(self, path: str) -> None:
        """Show on the overview where the latest backup lies, and on the live page that there is one."""
        self._backed_up = datetime.now().astimezone()
        for page in self._pages.values():
            if isinstance(page, OverviewPage):
                page.set_backup(path)
            elif isinstance(page, LivePage):
                page.set_backup(self._backed_up)

    def say(self, speak: Callable[[], None], act: Callable[[], None] | None = None) -> None:
        """Say something in the strip, and say it again in another language; `act` is its button's."""
        self._saying, self._acting = speak, act
        speak()

    def show_refusal(self, error: JudgingError) -> None:
        """Say why something was not done."""

        def speak() -> None:
            words = " ".join(sentence(finding) for finding in error.findings[:3])
            head = translate("Shell", "Not done")
            self.strip.show_message(head, words, tone=Tone.DANGER, icon="warning-circle-fill", closable=True)

        self.say(speak)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        kinds = [self._item(kind) for kind in PAGES]
        foot = [
            RailItem(SETTINGS, "gear-six", page_word(SETTINGS)),
            RailItem(CLOSE, "sign-out", page_word(CLOSE)),
        ]
        self.rail.set_items([*kinds, *foot])
        for digit, kind in zip(_DIGITS, NUMBERED, strict=False):
            self.rail.button(kind.key).setToolTip(f"{page_word(kind.key)} (Alt+{digit})")
        self.rail.button(CLOSE).setToolTip(translate("Shell", "Close the event (Ctrl+W)"))
        for page in self._pages.values():
            page.speak()
        self.strip.retranslate()
        self.seal_bar.retranslate()
        self._operations.seal_moved.emit()
        self.undoing.retranslate()
        if self._saying is not None and self.strip.isVisible():
            self._saying()

    def asks_before_closing(self, close: Callable[[], None]) -> bool:
        """Say in the strip that laptops are connected; `close` is its button's. Asked again it lets go."""
        page = self._pages.get("live")
        laptops = page.laptops if isinstance(page, LivePage) else 0
        is_asking = self._saying == self._say_laptops and self.strip.isVisible()
        if not laptops or is_asking:
            return False
        self._laptops = laptops
        self.say(self._say_laptops, close)
        return True

    def leave(self) -> None:
        """Take the settings page out before this view goes, and the stage off its display."""
        self.projector.close()
        self._stack.removeWidget(self._settings)
        self._settings.setParent(None)

    def come_back(self) -> None:
        """Take the settings page in again, after another view had it."""
        self._stack.addWidget(self._settings)

    def _make(self, key: str) -> Page:
        kind = next(kind for kind in PAGES if kind.key == key)
        page = kind.make(self._operations, self.round_code)
        if isinstance(page, DeskPage):
            page.set_read_only(self._opened.source.read_only)
        if isinstance(page, KeyingPage | RulesPage):
            page.set_read_only(self._takes_no_edits)
        if isinstance(page, PapersPage):
            # Certificates are printed after the seal.
            page.set_read_only(self._opened.source.read_only)
        if isinstance(page, OverviewPage):
            page.backup_requested.connect(self.backup_requested)
            page.round_chosen.connect(self._on_round)
            page.page_wanted.connect(self._on_page_wanted)
            page.set_place(self._opened, self._settings.backup_folder)
        if isinstance(page, LivePage):
            source = self._opened.source
            page.set_source(lambda: source.host, read_only=source.read_only)
            page.sheet_wanted.connect(self.show_sheet)
            page.needs.connect(self._on_needs)
            self._remember_port(page)
            page.stage.parts.bar.add_bell(self.bell, self.stage)
            if self._backed_up is not None:
                page.set_backup(self._backed_up)
        if isinstance(page, LivePage | ShowPage | StagePage):
            page.set_stage(self.stage)
        if isinstance(page, LivePage | StagePage):
            page.set_projector(self.projector)
        if isinstance(page, StagePage):
            page.page_wanted.connect(self.go_to)
        if isinstance(page, ShowPage):
            if self.receivers(SIGNAL("rehearsal_wanted()")):
                # A rehearsal is not rehearsed: over a copy nobody listens.
                page.rehearsal_wanted.connect(self.rehearsal_wanted)
            page.entries_wanted.connect(lambda: self.go_to("entries"))
        if isinstance(page, KeyingPage):
            page.conflict_wanted.connect(lambda: self.go_to("live"))
        if isinstance(page, EntriesPage):
            page.order_wanted.connect(self._draw_order)
        if isinstance(page, FiguresPage):
            page.import_requested.connect(self._import_entries)
            page.entries_wanted.connect(lambda: self.go_to("entries"))
        if isinstance(page, ResultsPage):
            page.side.offer_figures(has_page("figures"))
            page.sheet_wanted.connect(self.show_sheet)
            page.figure_wanted.connect(self.show_figure)
            page.round_wanted.connect(self._on_round)
        if isinstance(page, SealPage):
            person = "" if self._preferences is None else self._preferences.settings.person
            page.set_source(
                self._opened.source,
                has_papers=has_page("papers"),
                person=person,
                is_rehearsal=not self.receivers(SIGNAL("rehearsal_wanted()")),
            )
            page.page_wanted.connect(self.go_to)
        if isinstance(page, OverviewPage | ResultsPage | SealPage):
            page.export_requested.connect(self.export_requested)
        self._pages[key] = page
        self._stack.addWidget(page)
        theme().dress(page)
        return page

    @property
    def _takes_no_edits(self) -> bool:
        """Whether nothing can be changed: open for reading, or sealed; the desk knows what is closed."""
        return self._opened.source.read_only or self.seal_bar.is_sealed

    def _on_seals(self) -> None:
        self._operations.note_seal(is_sealed=self.seal_bar.is_sealed)
        for page in self._pages.values():
            if isinstance(page, KeyingPage | RulesPage):
                page.set_read_only(self._takes_no_edits)

    def _remember_port(self, page: LivePage) -> None:
        """Laptops look for the event at the port where it was the last time."""
        preferences, target = self._preferences, self._opened.target
        if preferences is None:
            return
        port = preferences.port_of(target)
        if port is not None:
            page.side.host.port.set_value(port)
        page.switch.opened_at.connect(lambda used: preferences.keep_port(target, used))

    def _kept_stage(self) -> StageShown:
        """What the projector showed when the program was killed over this event, else nothing."""
        kept = StageShown() if self._preferences is None else self._preferences.settings.stage
        return kept if kept.is_open and kept.target == self._opened.target else StageShown()

    def _first_round(self) -> str:
        """The round that was on when the program was killed, else the first."""
        rounds = [item.code for item in self._opened.event.rounds]
        kept = self._kept_stage().round
        return kept if kept in rounds else next(iter(rounds), "")

    def _make_stage(self) -> StageBook:
        """The one book of the stage for every page of the round."""
        kept = self._kept_stage()
        hall = kept.session if kept.round == self.round_code else ""
        book = StageBook(self._operations, self.round_code, self, hall=hall)
        book.read_only = self._opened.source.read_only
        book.refresh()
        return book

    def _make_projector(self) -> Projector:
        """The one projector; it was open when the program was killed, and then opens by itself again."""
        made = Projector(
            self._operations,
            self.round_code,
            self,
            preferences=self._preferences,
            target=self._opened.target,
        )
        made.advance_requested.connect(self._advance_stage)
        made.space_pressed.connect(self._on_space)
        made.next_requested.connect(self._on_next)
        made.cover_requested.connect(self._cover_stage)
        self.stage.hall_changed.connect(self._on_stage)
        self.stage.hall_changed.connect(self._on_hall)
        if made.was_open() and not self._opened.source.read_only:
            # Once this stands in the organizer's window, which then keeps the keyboard.
            QTimer.singleShot(0, made, made.open)
        return made

    def _on_stage(self) -> None:
        """The projector keeps to the hall's session, whatever is looked at."""
        self.projector.set_session(self.stage.hall_session)

    def _on_hall(self) -> None:
        hall = self.stage.hall
        if hall is None:
            return
        # A covered picture is told of on every page.
        if self._is_covered != hall.state.covered:
            self._is_covered = hall.state.covered
            self._show_needs()
        if self._comes_back:
            # After a crash the day goes on where it was.
            self._comes_back = False
            if hall.state.phase is not Phase.IDLE and self.rail.current() == "overview":
                self.go_to("live")

    def _on_space(self) -> None:
        """Space on the projector is Space on the page in front; on any other it shows what comes next."""
        page = self._stack.currentWidget()
        if isinstance(page, LivePage):
            page.stage.toggle_clock()
        else:
            self._advance_stage()

    def _on_next(self) -> None:
        """Ctrl+Enter on the projector is Ctrl+Enter on the page in front."""
        page = self._stack.currentWidget()
        if isinstance(page, LivePage):
            page.stage.take_step()
        elif isinstance(page, StagePage):
            page.take_next()

    def _advance_stage(self) -> None:
        """A clicker's key is Space on the page that drives the projector."""
        if not self.stage.is_in_hall:
            self.stage.advance()
            return
        page = self._pages.get("stage") or self._make("stage")
        if isinstance(page, StagePage):
            page.take_next()

    def _cover_stage(self) -> None:
        view = self.stage.hall
        if view is not None and not view.state.covered:
            self.stage.do(CoverScreen(self.round_code, view.session.code, covered=True))

    def _make_bell(self) -> Bell:
        """The bell of the stage's clock; whether it is muted is one of the settings."""
        bell = Bell(self.stage, muted=self._settings.bell_muted, parent=self.stage)
        bell.changed.connect(lambda: self._settings.mute_bell(bell.muted))
        self._settings.changed.connect(bell.take)
        return bell

    def _item(self, kind: PageKind) -> RailItem:
        badge = self._needs + self._is_covered if kind.key == "live" else 0
        return RailItem(kind.key, kind.icon, page_word(kind.key), badge)

    def _on_needs(self, count: int) -> None:
        """What needs a person at the laptops is seen from every page."""
        if count != self._needs:
            self._needs = count
            self._show_needs()

    def _show_needs(self) -> None:
        self.rail.set_items([self._item(kind) for kind in PAGES if kind.key == "live"])

    def _import_entries(self) -> None:
        """Claimed figures come in with the entries' table."""
        self.go_to("entries")
        page = self._pages["entries"]
        if isinstance(page, EntriesPage):
            page.choose_file()

    def _draw_order(self) -> None:
        """Lots are drawn in the run of show, where the draw is on record."""
        self.go_to("show")
        page = self._pages["show"]
        if isinstance(page, ShowPage):
            page.open_panel(DRAW)

    def _on_page_wanted(self, key: str) -> None:
        """The panels are no page of their own: they are one of the judges' views."""
        if key != MendedOn.PANELS:
            self.go_to(key)
            return
        self.go_to("judges")
        page = self._pages["judges"]
        if isinstance(page, JudgesPage):
            page.go_to(PANELS)

    def _on_round(self, code: str) -> None:
        """Show another round: every page is made anew for it."""
        if code == self.round_code:
            return
        self.round_code = code
        here = self.rail.current()
        for page in self._pages.values():
            self._stack.removeWidget(page)
            page.deleteLater()
        self._pages = {}
        was_open = self.projector.is_open
        self.projector.close()
        self.projector.deleteLater()
        self.stage.deleteLater()
        self.stage = self._make_stage()
        self.bell = self._make_bell()
        self.projector = self._make_projector()
        if was_open:
            self.projector.open()
        self._on_needs(0)
        self.go_to(here)

    def _say_first(self) -> None:
        if self._opened.source.read_only:
            self.say(self._say_read_only)
        elif self._opened.recovery is not None:
            self.say(self._say_recovery, lambda: self.go_to("log"))

    def _say_read_only(self) -> None:
        head = translate("Shell", "Open for reading only")
        rest = translate("Shell", "Nothing can be changed here; another program may be going on with it")
        self.strip.show_message(head, rest, tone=Tone.WARN, icon="lock", closable=True)

    def _say_laptops(self) -> None:
        head = translate("Shell", "Judges' laptops are connected: {count}").format(count=self._laptops)
        rest = translate(
            "Shell",
            "They go on scoring and deliver once the event is opened to judges again; nothing is lost",
        )
        self.strip.show_message(
            head,
            rest,
            tone=Tone.WARN,
            icon="broadcast",
            action=translate("Shell", "Close all the same"),
            closable=True,
        )

    def _say_recovery(self) -> None:
        found = self._opened.recovery
        if found is None:
            return
        if found.broken_at:
            head = translate("Shell", "The program was not closed properly, and the log does not fit")
            rest = translate(
                "Shell",
                "Entry {number} of the log does not follow from the one before; compare with a backup",
            ).format(number=found.broken_at)
            self.strip.show_message(
                head, rest, tone=Tone.DANGER, icon="warning-circle-fill", action=_log_word(), closable=True
            )
            return
        head = translate("Shell", "The program was not closed properly; everything is restored")
        rest = translate(
            "Shell",
            "Sheets {sheets}, drafts {drafts}, all in the file; file check passed, log unbroken ({log})",
        ).format(sheets=found.sheets, drafts=found.drafts, log=found.log_entries)
        self.strip.show_message(
            head, rest, tone=Tone.OK, icon="clock-counter-clockwise", action=_log_word(), closable=True
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.strip and event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._make_room()
        return False

    def _make_room(self) -> None:
        """The strip keeps off the edges; while it has nothing to say it takes no room at all."""
        side, top = tokens().px(16), tokens().px(8)
        if self.strip.isHidden():
            side = top = 0
        self._strip_room.setContentsMargins(side, top, side, 0)

    def _forget_saying(self) -> None:
        self._saying = self._acting = None

    def _act(self) -> None:
        if self._acting is not None:
            self._acting()

    def _on_theme(self) -> None:
        self._make_room()
        self.rail.head.setContentsMargins(0, 0, 0, tokens().px(18))
