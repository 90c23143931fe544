"""The papers page (文书): every paper of a round looked at as it will come out, saved as PDF or printed."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from judging_app.application.changes import Area, Changes
from judging_app.application.papers.certificate import CertificateTemplate
from judging_app.application.queries import WholeEvent
from judging_app.desktop import files
from judging_app.desktop.models.papers_words import GROUPS, paper_word
from judging_app.desktop.models.papers_work import (
    CertificateSource,
    Drawn,
    PaperChoice,
    PaperItem,
    draw_choice,
    draw_content,
    read_certificates,
)
from judging_app.desktop.operations import Operations
from judging_app.desktop.page import Page
from judging_app.desktop.pages.papers_list import PapersList
from judging_app.desktop.pages.papers_options import PaperOptions
from judging_app.desktop.pages.papers_output import OutputFoot
from judging_app.desktop.pages.papers_preview import PaperPreview
from judging_app.desktop.pages.papers_putting_out import PuttingOut
from judging_app.desktop.pages.papers_template import TemplatePanel
from judging_app.desktop.pages.side_panel import SidePanel
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.inputs import ComboBox
from judging_app.desktop.widgets.themed import ElidedLabel, follow_theme, make_label, set_look, tokens
from judging_app.domain.event import Event
from judging_app.domain.problems import JudgingError
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence

_THREE_COLUMNS: Final = 1040
"""The narrowest page, at 100 %, with the list as a column of its own; below it is a drop-down."""
_LIST, _SIDE, _NARROW_SIDE = 204, 320, 300
_SETTLE_MS: Final = 200
_UNSEEN: Final = frozenset(
    {Area.DRAFTS, Area.RULES_DRAFT, Area.LAPTOPS, Area.STAGE, Area.SCREEN, Area.KEYING}
)
"""Areas of which no paper tells."""


class PapersPage(Page):
    """List, preview and options; the template's editor comes in the place of the options."""

    def __init__(self, operations: Operations, round_code: str, parent: QWidget | None = None) -> None:
        super().__init__(operations, round_code, parent)
        self._event: Event | None = None
        self._source: CertificateSource | None = None
        self._content = b""
        self._serial = 0
        self._wanted_page = 0
        self._stop: Callable[[], None] = lambda: None
        self._is_there = True
        self.list = PapersList()
        self.pick = ComboBox()
        self.preview = PaperPreview()
        self.options = PaperOptions(round_code)
        self.template = TemplatePanel(operations)
        self.foot = OutputFoot()
        self.side = SidePanel()
        self.out = PuttingOut(operations, self)
        self.strip, self.working = self.out.strip, self.out.working
        self._title = make_label(size="title", strong=True)
        self._subtitle = ElidedLabel(size=13, ink="text2")
        self._settle = self._timer(_SETTLE_MS, self._draw)
        self._lay_out()
        self._wire()
        self.retranslate()
        self.list.choose(PaperItem.SHEETS)
        follow_theme(self._on_theme)

    # --- What every page does

    def refresh(self) -> None:
        """Ask for the event, the awards and the printers anew; the preview follows."""
        self.operations.ask(WholeEvent(), self._on_event, self)
        code = self.options.round_code
        self.operations.gather(lambda judging: read_certificates(judging, code), self._on_certificates, self)
        self.operations.run(
            lambda library: (library.built_in_certificate(), library.printers()), self._on_library, self
        )

    def concerns(self, changes: Changes) -> bool:
        """Whatever stands on a paper, and the seal under it."""
        return bool(changes.areas - _UNSEEN)

    def set_read_only(self, read_only: bool) -> None:
        """Whether the template cannot be kept; papers are printed all the same."""
        self.template.set_read_only(read_only)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self._title.setText(translate("PapersPage", "Papers"))
        for part in (self.list, self.preview, self.options, self.template, self.foot, self.out):
            part.retranslate()
        self.side.speak()
        self._fill_pick()
        self._name_side()
        # The papers themselves speak the language in use.
        self._settle.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    # --- Answers

    def _on_event(self, event: Event) -> None:
        self._event = event
        self._subtitle.set_text(event.name)
        self.options.show_event(event)
        self._settle.start()

    def _on_certificates(self, source: CertificateSource) -> None:
        self._source = source
        self.options.show_source(source)
        self.template.show_source(source)
        self._show_buttons()
        self._settle.start()

    def _on_library(self, found: tuple[CertificateTemplate, Sequence[str]]) -> None:
        built_in, printers = found
        self.template.show_built_in(built_in)
        self.foot.show_printers(printers)
        self._show_buttons()

    # --- The preview

    def choice(self) -> PaperChoice:
        """What is wanted now."""
        return self.template.applied(self.options.choice())

    def _draw(self) -> None:
        """Make the paper anew and show a page of it."""
        if self._event is None or not self.isVisible() or self.out.is_busy:
            return
        self._stop()
        self._serial += 1
        serial, choice = self._serial, self.choice()
        if choice.item is PaperItem.CERTIFICATES and not self.template.is_sound:
            return
        number, width = self._wanted_page, self.preview.page_width
        self.preview.begin(translate("PapersPage", "Drawing the pages…"))
        self._stop = self.operations.run_long(
            lambda judging, library, progress: draw_choice(judging, library, progress, choice, number, width),
            lambda drawn: self._on_drawn(serial, drawn),
            self,
            lambda error: self._on_not_drawn(serial, error),
            told=lambda done, total: self._on_told(serial, done, total),
            stopped=lambda: self._on_stopped(serial),
        )

    def _draw_page(self, number: int) -> None:
        """Draw another page of the paper that is there."""
        content, width = self._content, self.preview.page_width
        if not content:
            return
        self._wanted_page = number
        serial = self._serial
        self.operations.run_long(
            lambda *_: draw_content(content, number, width),
            lambda page: (
                self.preview.show_picture(page)
                if (serial, number) == (self._serial, self._wanted_page)
                else None
            ),
            self,
        )

    def _on_drawn(self, serial: int, drawn: Drawn) -> None:
        if serial == self._serial:
            self._content = drawn.content
            self._wanted_page = drawn.page.number
            self.preview.show_picture(drawn.page)
            self._show_buttons(is_there=True)

    def _on_not_drawn(self, serial: int, error: JudgingError) -> None:
        if serial == self._serial:
            self._content = b""
            words = " ".join(dict.fromkeys(sentence(finding) for finding in error.findings[:3]))
            self.preview.say(translate("PapersPage", "No pages"), words)
            self._show_buttons(is_there=False)

    def _on_told(self, serial: int, done: int, total: int) -> None:
        if serial == self._serial and total:
            self.preview.progress.set_progress(done, total)

    def _on_stopped(self, serial: int) -> None:
        if serial == self._serial:
            words = translate("PapersPage", "It can be saved and printed all the same.")
            self.preview.say(translate("PapersPage", "Preview stopped"), words, again=True)
            self._show_buttons(is_there=True)

    def _stop_drawing(self) -> None:
        self._stop()

    # --- Saving and printing

    def save(self) -> None:
        """Ask for a place and write the paper there."""
        choice = self.choice()
        path = files.ask_new_pdf(self, translate("PapersPage", "Save as PDF"), self._proposed(choice))
        if path:
            self.out.save(choice, path)

    def print_out(self) -> None:
        """Send the paper to the printer that is chosen."""
        self.out.print_out(self.choice(), self.foot.chosen_printer)

    def _on_begun(self) -> None:
        # What is drawn to be looked at waits: first what was asked for.
        self._serial += 1
        self._stop()
        self._show_buttons()

    def _on_ended(self) -> None:
        self._show_buttons()
        if not self._content or not self.preview.is_shown:
            self._settle.start()

    def _proposed(self, choice: PaperChoice) -> str:
        event = self._event
        folder = self.operations.folder or files.folder_of("://")
        parts = ["" if event is None else event.name, paper_word(choice.item)]
        if event is not None:
            judge, entry = event.judge(choice.judge), event.entry(choice.entry)
            parts += [item.name for item in (judge, entry) if item is not None]
        return files.proposed_name(folder, " ".join(part for part in parts if part), ".pdf")

    # --- Choosing

    def _on_item(self, item: PaperItem) -> None:
        self.options.show_item(item)
        self.pick.setCurrentIndex(self.pick.findData(item.value))
        self.preview.name.set_text(paper_word(item))
        if item is not PaperItem.CERTIFICATES:
            self._close_editor()
        self._name_side()
        self._on_other()

    def _on_other(self) -> None:
        """Something else is wanted: from its first page."""
        self._wanted_page = 0
        self._show_buttons()
        self._settle.start()

    def _on_round(self) -> None:
        code = self.options.round_code
        if self._source is None or self._source.view.round.code != code:
            self.refresh()
        self._on_other()

    def _open_editor(self) -> None:
        self.template.begin()
        self._show_side()
        self.template.take_focus()

    def _close_editor(self) -> None:
        if self.template.isHidden():
            return
        dropped = self.template.end()
        self._show_side()
        self._settle.start()
        if dropped is not None:
            self.out.say(self._say_dropped, lambda: self._bring_back(dropped))

    def _say_dropped(self) -> None:
        self.strip.show_message(
            translate("PapersPage", "Changes of the template were not kept"),
            tone=Tone.WARN,
            icon="info",
            action=translate("PapersPage", "Bring them back"),
            closable=True,
        )

    def _bring_back(self, dropped: CertificateTemplate) -> None:
        self.list.choose(PaperItem.CERTIFICATES)
        self.template.begin(dropped)
        self._show_side()
        self._settle.start()

    def _say_kept(self) -> None:
        self.out.say(
            lambda: self.strip.show_message(
                translate("PapersPage", "Template kept in the event"),
                tone=Tone.OK,
                icon="check-circle-fill",
                closable=True,
            )
        )

    # --- Looks

    def _timer(self, pause: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(act)
        return timer

    def _lay_out(self) -> None:
        set_look(self, kind="canvas")
        self._head = QHBoxLayout()
        self._head.addWidget(self._title)
        self._head.addWidget(self._subtitle, 1)
        self._list_card = QFrame()
        set_look(self._list_card, kind="card")
        inside = QVBoxLayout(self._list_card)
        inside.addWidget(self.list)
        self._list_inside = inside
        middle = QVBoxLayout()
        middle.addWidget(self.strip)
        middle.addWidget(self.working)
        middle.addWidget(self.preview, 1)
        self._middle = middle
        self.side.cross.hide()
        self.side.body.addWidget(self.pick)
        self.side.body.addWidget(self.options)
        self.side.foot.addWidget(self.foot, 1)
        self._right = QWidget()
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(self.side)
        right.addWidget(self.template)
        self._body = QHBoxLayout()
        self._body.addWidget(self._list_card)
        self._body.addLayout(middle, 1)
        self._body.addWidget(self._right)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addLayout(self._body, 1)
        self.template.hide()
        self.setFocusProxy(self.list)
        for one, other in ((self.list, self.preview), (self.preview, self.pick)):
            self.setTabOrder(one, other)

    def _wire(self) -> None:
        self.list.chosen.connect(self._on_item)
        self.pick.activated.connect(lambda at: self.list.choose(PaperItem(self.pick.itemData(at))))
        self.options.changed.connect(self._on_round)
        self.options.edit_requested.connect(self._open_editor)
        self.template.edited.connect(self._settle.start)
        self.template.closed.connect(self._close_editor)
        self.template.kept.connect(self._say_kept)
        self.template.failed.connect(self.out.say_failed)
        self.template.tried_again.connect(self.strip.clear)
        self.preview.page_wanted.connect(self._draw_page)
        self.preview.stop_requested.connect(self._stop_drawing)
        self.preview.again_requested.connect(self._draw)
        self.foot.save_button.clicked.connect(self.save)
        self.foot.print_button.clicked.connect(self.print_out)
        self.out.began.connect(self._on_begun)
        self.out.ended.connect(self._on_ended)

    def _show_side(self) -> None:
        is_editing = self.template.is_open
        self.template.setVisible(is_editing)
        self.side.setVisible(not is_editing)

    def _show_buttons(self, *, is_there: bool | None = None) -> None:
        """Papers can be put out once there is one, nothing is being put out, and nothing is in doubt."""
        if is_there is not None:
            self._is_there = is_there
        ready = self._is_there and not self.out.is_busy
        self.foot.set_ready(ready=ready and not self.options.is_doubtful)

    def _name_side(self) -> None:
        item = self.list.current()
        self.side.set_heading(translate("PapersPage", "Chosen paper"), paper_word(item))
        self.preview.name.set_text(paper_word(item))

    def _fill_pick(self) -> None:
        chosen = self.list.current().value
        self.pick.clear()
        for _, items in GROUPS:
            for item in items:
                self.pick.addItem(paper_word(item), item.value)
        self.pick.setCurrentIndex(max(0, self.pick.findData(chosen)))
        self.pick.setAccessibleName(translate("PapersPage", "Chosen paper"))

    def _arrange(self) -> None:
        now = tokens()
        wide = self.width() >= now.px(_THREE_COLUMNS)
        self._list_card.setVisible(wide)
        self.pick.setVisible(not wide)
        self.side.title.setVisible(wide)
        self.setFocusProxy(self.list if wide else self.pick)
        self._right.setFixedWidth(now.px(_SIDE if wide else _NARROW_SIDE))

    def _on_theme(self) -> None:
        now = tokens()
        self._column.setContentsMargins(now.px(16), now.px(9), now.px(16), now.px(14))
        self._column.setSpacing(now.px(10))
        self._head.setSpacing(now.px(10))
        self._body.setSpacing(now.px(12))
        self._middle.setSpacing(now.px(8))
        self._list_card.setFixedWidth(now.px(_LIST))
        self._list_inside.setContentsMargins(now.px(2), now.px(4), now.px(2), now.px(4))
        self._arrange()
