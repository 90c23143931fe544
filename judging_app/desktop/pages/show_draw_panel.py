"""The draw of lots beside the run of show: the seed, the draw, its result, and how anybody repeats it."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from judging_app.application.stage.commands import AdvanceScreen, CueScreen, DrawLots
from judging_app.application.stage.records import CueKind, Draw, Phase
from judging_app.application.stage.show_view import EntryState, ShowView
from judging_app.desktop.models.panels_seed import new_seed, read_seed
from judging_app.desktop.models.show_edits import movable
from judging_app.desktop.pages.side_panel import SidePanel
from judging_app.desktop.stage.book import StageBook
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton
from judging_app.desktop.widgets.confirm_panel import ConfirmPanel, Question
from judging_app.desktop.widgets.fact_row import FactRow
from judging_app.desktop.widgets.labelled import Labelled
from judging_app.desktop.widgets.pill import Pill
from judging_app.desktop.widgets.themed import follow_theme, make_divider, make_label, set_look, tokens
from judging_app.domain.assignment import drawn_order
from judging_app.domain.problems import JudgingError
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence

LINE_MS: Final = 1000
"""Between two lines that are announced one after the other by themselves."""
_ON_STAGE: Final = frozenset({Phase.CALLED, Phase.PITCH, Phase.QUESTIONS})


class DrawLotsPanel(SidePanel):
    """Nothing of the order is seen before lots are drawn: whoever draws cannot choose among outcomes.

    Signals:
        drawn: Lots were drawn.
    """

    drawn = Signal()

    def __init__(self, book: StageBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._verdict: bool | None = None
        self._sent_step: tuple[int, int] | None = None
        self.question: ConfirmPanel | None = None
        self.about = make_label(size="table", ink="text2", wrap=True)
        self.seed = QLineEdit()
        self.seeded = Labelled(self.seed)
        self.draw_button = KindButton(kind=ButtonKind.PRIMARY, icon="shuffle")
        self.facts = {name: FactRow() for name in ("seed", "at", "count")}
        self.shifted = make_label(size="caption", ink="warn", wrap=True)
        self.announce = KindButton(icon="monitor-play", size=ButtonSize.COMPACT)
        self.following = KindButton(icon="caret-right", size=ButtonSize.COMPACT)
        self.running = KindButton(icon="play", size=ButtonSize.COMPACT)
        self.progress = make_label(size="caption", ink="text2", wrap=True)
        self.check = KindButton(icon="arrows-clockwise", size=ButtonSize.COMPACT)
        self.verdict = Pill()
        self.result = make_label(size="table", wrap=True)
        self.how = make_label(size="caption", ink="text2", wrap=True)
        self.command = QLineEdit()
        self.copy = KindButton(icon="copy", size=ButtonSize.COMPACT)
        self.again = KindButton(icon="shuffle")
        self._timer = QTimer(self)
        self._timer.setInterval(LINE_MS)
        self._timer.timeout.connect(self._run_on)
        self._lay_out_draw()
        self._wire()
        self.retranslate()
        follow_theme(self._on_draw_theme)

    @property
    def record(self) -> Draw | None:
        """The latest draw of the session."""
        return None if self._book.view is None else self._book.view.draw

    @property
    def is_running(self) -> bool:
        """Whether lines are announced by themselves."""
        return self._timer.isActive()

    def focus_first(self) -> QWidget:
        """What has the keyboard when the panel opens."""
        return self.announce if self.record is not None else self.seed

    def show_view(self, _: ShowView) -> None:
        """Follow the show."""
        self._show()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.speak()
        self.seeded.set_name(
            translate("ShowPage", "Seed"), optional=translate("ShowPage", "(a number; may stay empty)")
        )
        self.seed.setPlaceholderText(translate("ShowPage", "Chosen at random when drawn"))
        self.announce.setText(translate("ShowPage", "Announce on the screen"))
        self.following.setText(translate("ShowPage", "Next line"))
        self.check.setText(translate("ShowPage", "Draw again from the record"))
        self.how.setText(
            translate(
                "ShowPage",
                "Anybody can repeat it: for each entry take the SHA-256 of “seed/code”, with this "
                "command or any other tool, and sort by it.",
            )
        )
        name = translate("ShowPage", "Command for one entry")
        self.command.setAccessibleName(name)
        self.copy.setAccessibleName(translate("ShowPage", "Copy the command"))
        self.copy.setToolTip(self.copy.accessibleName())
        self.drop_question()
        self._show()

    def draw_lots(self) -> None:
        """Draw with the seed that was typed, else with one that nobody chose."""
        typed = self.seed.text().strip()
        seed = read_seed(typed) if typed else new_seed()
        if seed is None:
            self.seeded.set_wrong(translate("ShowPage", "Type digits only, 18 at most"))
            self.seed.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        view = self._book.view
        if view is None or self._book.read_only:
            return
        self.seeded.set_wrong("")

        def done(_: object) -> None:
            self._verdict = None
            self.seed.clear()
            self.drop_question()
            self.scroll_to_top()
            self.drawn.emit()

        command = DrawLots(self._book.round_code, view.session.code, seed)
        self._book.operations.do(command, done, self, self._on_failed)

    def ask_again(self) -> None:
        """Ask whether lots shall be drawn once more, in spite of the draw that there is."""
        record = self.record
        if record is None:
            self.draw_lots()
            return
        self.drop_question()
        self.question = ConfirmPanel(
            Question(
                title=translate("ShowPage", "Draw lots once more?"),
                consequence=translate(
                    "ShowPage",
                    "The order drawn at {time} is given up. Both draws stay in the log. Entries that have "
                    "been on stage keep their turns.",
                ).format(time=_moment(record)),
                safe_answer=translate("ShowPage", "Keep it"),
                act_answer=translate("ShowPage", "Draw lots"),
            )
        )
        self.question.confirmed.connect(lambda _: self.draw_lots())
        self.question.declined.connect(self._on_declined)
        self.body.insertWidget(2, self.question)
        self.scroll_to_top()
        self._show()
        self.question.take_focus()

    def drop_question(self) -> None:
        """Ask no more."""
        if self.question is not None:
            self.question.hide()
            self.question.deleteLater()
            self.question = None
            self._show()

    def announce_draw(self) -> None:
        """Show the draw on the projector, none of its lines yet."""
        view = self._book.view
        if view is not None:
            self._book.do(CueScreen(self._book.round_code, view.session.code, CueKind.DRAW))

    def toggle_running(self) -> None:
        """Announce line after line by itself, or stop that."""
        if self._timer.isActive():
            self._timer.stop()
        else:
            self._timer.start()
            self._run_on()
        self._show()

    def check_record(self) -> None:
        """Draw again from the record and say whether the same order comes out."""
        record = self.record
        if record is not None:
            self._verdict = drawn_order(record.entries, record.seed) == record.order
            self._show()

    def _lay_out_draw(self) -> None:
        self.command.setReadOnly(True)
        set_look(self.command, fieldSize="compact")
        self._screen_row, self._check_row, self._how_row = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        self._screen_row.addWidget(self.following, 1)
        self._screen_row.addWidget(self.running, 1)
        self._check_row.addWidget(self.verdict)
        self._check_row.addStretch(1)
        self._how_row.addWidget(self.command, 1)
        self._how_row.addWidget(self.copy)
        self._rule = make_divider()
        parts: tuple[QWidget | QHBoxLayout, ...] = (
            self.about,
            self.seeded,
            *self.facts.values(),
            self.shifted,
            self.announce,
            self._screen_row,
            self.progress,
            self._rule,
            self.result,
            self.check,
            self._check_row,
            self.how,
            self._how_row,
        )
        for part in parts:
            if isinstance(part, QHBoxLayout):
                self.body.addLayout(part)
            else:
                self.body.addWidget(part)
        self.foot.addWidget(self.draw_button, 1)
        self.foot.addWidget(self.again, 1)

    def _wire(self) -> None:
        self.draw_button.clicked.connect(self.draw_lots)
        self.seed.returnPressed.connect(self._on_enter)
        self.seed.textChanged.connect(lambda _: self.seeded.set_wrong(""))
        self.announce.clicked.connect(self.announce_draw)
        self.following.clicked.connect(self._step)
        self.running.clicked.connect(self.toggle_running)
        self.check.clicked.connect(self.check_record)
        self.again.clicked.connect(self.ask_again)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.command.text()))

    def _on_enter(self) -> None:
        if self.draw_button.isEnabled():
            self.draw_lots()

    def _on_failed(self, error: JudgingError) -> None:
        self.seeded.set_wrong(" ".join(sentence(finding) for finding in error.findings[:3]))
        self._book.refresh()

    def _on_declined(self) -> None:
        self.drop_question()
        self.again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _step(self) -> None:
        """Announce one line more; never the same one twice, however fast it is pressed."""
        view = self._book.view
        if view is None or view.state.cue.kind is not CueKind.DRAW or view.next_cue is None:
            return
        here = view.state.number, view.state.cue.step
        if here != self._sent_step:
            self._sent_step = here
            self._book.do(AdvanceScreen(self._book.round_code, view.session.code, view.state.cue))

    def _run_on(self) -> None:
        view = self._book.view
        if view is not None and (view.state.cue.kind is not CueKind.DRAW or view.next_cue is None):
            self._timer.stop()
            self._show()
            return
        self._step()

    def _show(self) -> None:
        view, record = self._book.view, self.record
        is_drawn = record is not None
        self.set_heading(
            translate("ShowPage", "Drawn by lots") if is_drawn else translate("ShowPage", "Not drawn yet"),
            translate("ShowPage", "Draw of lots"),
        )
        drawn_parts = (
            *self.facts.values(),
            self.announce,
            self.following,
            self.running,
            self.progress,
            self._rule,
            self.result,
            self.check,
            self.how,
            self.command,
            self.copy,
        )
        for part in drawn_parts:
            part.setVisible(is_drawn)
        self.draw_button.setVisible(not is_drawn)
        self.again.setVisible(is_drawn and self.question is None)
        self.seeded.setVisible(not is_drawn or self.question is not None)
        self.verdict.setVisible(is_drawn and self._verdict is not None)
        self.shifted.hide()
        if view is None:
            return
        free = _drawable(view)
        self._say_about(view, free, is_drawn=is_drawn)
        may = len(free) > 1 and not self._book.read_only
        self.draw_button.setEnabled(may)
        self.draw_button.setText(translate("ShowPage", "Draw lots"))
        self.again.setEnabled(may)
        self.again.setText(translate("ShowPage", "Draw once more…"))
        self.seed.setEnabled(may)
        if record is not None:
            self._show_record(view, record)

    def _say_about(self, view: ShowView, free: list[str], *, is_drawn: bool) -> None:
        kept = sum(row.state is not EntryState.OUT for row in view.rows) - len(free)
        text = translate("ShowPage", "Drawn among {count} entries.").format(count=len(free))
        if kept:
            more = translate("ShowPage", "{count} have been on stage and keep their turns.")
            text = f"{text} {more.format(count=kept)}" if text.isascii() else text + more.format(count=kept)
        if len(free) < 2:
            text = translate("ShowPage", "Fewer than two entries are left to draw among.")
        if not is_drawn:
            rest = translate(
                "ShowPage",
                "A seed that nobody chose is taken, or a number that a witness calls out. The order "
                "follows from it alone; seed and time go into the log.",
            )
            text = f"{text}\n{rest}"
        self.about.setText(text)
        self.about.setVisible(not is_drawn or bool(kept) or self.question is not None)

    def _show_record(self, view: ShowView, record: Draw) -> None:
        self.facts["seed"].show_fact(translate("ShowPage", "Seed"), str(record.seed), strong=True)
        self.facts["at"].show_fact(translate("ShowPage", "Drawn at"), _moment(record))
        self.facts["count"].show_fact(translate("ShowPage", "Entries"), str(len(record.order)))
        pairs = zip(record.numbers, record.names, strict=True)
        self.result.setText("\n".join(f"{number:02}  {name}" for number, name in pairs))
        turns = {row.entry.code: row.entry.order for row in view.rows}
        changed = [
            code
            for code, number in zip(record.order, record.numbers, strict=True)
            if turns.get(code) != number
        ]
        self.shifted.setVisible(bool(changed))
        text = translate("ShowPage", "Changed since by hand: {count} entries have moved.")
        self.shifted.setText(text.format(count=len(changed)))
        code = record.order[0] if record.order else ""
        self.command.setText(f"printf '%s' '{record.seed}/{code}' | sha256sum")
        self.command.setCursorPosition(0)
        self._show_announcing(view)
        if self._verdict is not None:
            same = self._verdict
            words = translate("ShowPage", "Agrees with the record")
            if not same:
                words = translate("ShowPage", "Does not agree with the record")
            tone = Tone.OK if same else Tone.DANGER
            self.verdict.set_state(
                words, tone=tone, icon="check-circle-fill" if same else "warning-circle-fill"
            )

    def _show_announcing(self, view: ShowView) -> None:
        on = view.state.cue.kind is CueKind.DRAW
        count = 0 if view.draw is None else len(view.draw.order)
        busy = view.state.phase in _ON_STAGE
        self.announce.setEnabled(not busy and not self._book.read_only)
        more = on and view.next_cue is not None and not self._book.read_only
        self.following.setEnabled(more and not self.is_running)
        self.running.setEnabled(more or self.is_running)
        self.running.setText(
            translate("ShowPage", "Stop") if self.is_running else translate("ShowPage", "Line by line")
        )
        self.running.set_icon_name("pause" if self.is_running else "play")
        text = translate("ShowPage", "Not on the screen")
        if busy:
            text = translate("ShowPage", "An entry is on stage; announce the draw when its turn is over")
        elif on:
            text = translate("ShowPage", "On the screen: {done} of {count} lines")
            text = text.format(done=min(view.state.cue.step, count), count=count)
        self.progress.setText(text)

    def _on_draw_theme(self) -> None:
        now = tokens()
        for row in (self._screen_row, self._check_row, self._how_row):
            row.setSpacing(now.px(6))


def _drawable(view: ShowView) -> list[str]:
    """The entries that lots would be drawn among."""
    out = {row.entry.code for row in view.rows if row.state is EntryState.OUT}
    return [code for code in movable(view) if code not in out]


def _moment(record: Draw) -> str:
    return f"{record.at.astimezone():%Y-%m-%d %H:%M:%S}"
