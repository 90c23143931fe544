"""晋级: who goes on from this round, and where to. It asks the event itself and carries the act out."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLineEdit, QWidget

from judging_app.application.advancement import (
    AdvancementOf,
    AdvancementView,
    Margin,
    adding_round,
    filling_round,
    selection_of,
)
from judging_app.application.commands import EditSetup
from judging_app.application.judging import Judging
from judging_app.application.library import EventLibrary
from judging_app.application.progress import Progress
from judging_app.application.sealing.answers import ContentOf
from judging_app.application.setup import SetupAct
from judging_app.desktop import files
from judging_app.desktop.operations import Operations
from judging_app.desktop.pages.advance_list import AdvanceList
from judging_app.desktop.pages.advance_target import AdvanceTarget, Target
from judging_app.desktop.pages.side_panel import SidePanel
from judging_app.desktop.widgets.buttons import ButtonKind, KindButton
from judging_app.desktop.widgets.inputs import ComboBox
from judging_app.desktop.widgets.labelled import Labelled
from judging_app.desktop.widgets.themed import make_label, set_look
from judging_app.domain.advancement import next_event
from judging_app.domain.exact import show
from judging_app.domain.problems import JudgingError
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence


class AdvancePanel(SidePanel):
    """Choose a cut line or tick entries, choose where they go, do it.

    Signals:
        round_wanted: The code of the round that the entries went on to.
    """

    round_wanted = Signal(str)

    def __init__(self, operations: Operations, round_code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations, self._round_code = operations, round_code
        self._view: AdvancementView | None = None
        self._line = ""
        self._is_busy = False
        self._made = ""
        self._made_target = Target.ROUND
        self.line = Labelled(ComboBox())
        self.list = AdvanceList()
        self.reason = Labelled(QLineEdit())
        self.target = AdvanceTarget()
        self._count = make_label(size="table", strong=True, wrap=True)
        self._margin = make_label(size="caption", ink="text2", wrap=True)
        self.note = make_label(size="caption", wrap=True)
        self.act_button = KindButton(kind=ButtonKind.PRIMARY)
        self._back = KindButton()
        for part in (self.line, self._count, self.list, self._margin, self.reason, self.target):
            self.body.addWidget(part)
        # What came of it, or what stands in the way, is seen wherever the form is scrolled to.
        self._column.insertWidget(self._column.count() - 1, self.note)
        self.foot.addWidget(self._back, 1)
        self.foot.addWidget(self.act_button, 2)
        self._combo.currentIndexChanged.connect(lambda _: self._on_line())
        self.list.ticked.connect(self._on_changed)
        self._reason.textChanged.connect(lambda _: self._on_changed())
        self.target.changed.connect(self._on_changed)
        self.act_button.clicked.connect(self._act)
        self._back.clicked.connect(self.closed)
        self.retranslate()

    @property
    def view(self) -> AdvancementView | None:
        """What is shown."""
        return self._view

    def start(self) -> None:
        """Begin anew: what was made the last time is said no more, and may be made once more."""
        self._made = ""
        self.refresh()

    def refresh(self) -> None:
        """Follow the standings; ticks that somebody set by hand stay."""
        query = AdvancementOf(self._round_code, self._line)
        self._operations.ask(query, self._on_view, self, self._on_refused)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.speak()
        caption = translate("Advance", "Advancement")
        self.set_heading(caption, translate("Advance", "Who goes on, and where to"))
        self.line.set_name(translate("Advance", "Cut line"))
        self.list.setAccessibleName(translate("Advance", "Entries that go on"))
        self.reason.set_name(translate("Advance", "Why not as the line says"))
        self._back.setText(translate("Advance", "Back"))
        self.target.retranslate()
        if self._view is not None:
            self._fill_lines(self._view)
        self._say()

    @property
    def _combo(self) -> ComboBox:
        field = self.line.field
        assert isinstance(field, ComboBox)  # noqa: S101 -- made so
        return field

    @property
    def _reason(self) -> QLineEdit:
        field = self.reason.field
        assert isinstance(field, QLineEdit)  # noqa: S101 -- made so
        return field

    @property
    def _by_hand(self) -> bool:
        """Whether the ticks are not what the line says, or there is no line."""
        view = self._view
        return view is None or not view.selected or set(self.list.codes()) != set(view.selected)

    def _on_view(self, view: AdvancementView) -> None:
        before, by_hand = self._view, self._by_hand
        kept: Sequence[str] = view.selected
        if before is not None and by_hand and before.line == view.line:
            kept = self.list.codes()
        self._view, self._line = view, view.line
        made = self._made
        rounding = view.round.rulebook.final
        self.list.show_candidates(view.candidates, kept, None if rounding is None else rounding.places)
        self._fill_lines(view)
        self.target.show_view(view)
        # What was done stays said, although the event looks different for it.
        self._made = made
        self._say()

    def _fill_lines(self, view: AdvancementView) -> None:
        self._combo.blockSignals(True)
        self._combo.clear()
        for name in view.lines:
            self._combo.addItem(name, name)
        self._combo.setCurrentIndex(max(0, self._combo.findData(view.line)))
        self._combo.blockSignals(False)
        self.line.setVisible(len(view.lines) > 1)

    def _on_line(self) -> None:
        self._line, self._made = str(self._combo.currentData() or ""), ""
        self._view = None
        self.refresh()

    def _on_changed(self) -> None:
        self._made = ""
        self._say()

    def _say(self) -> None:
        view = self._view
        codes = self.list.codes()
        by_hand = self._by_hand
        ground = translate("Advance", "chosen by hand") if by_hand else self._line
        text = translate("Advance", "Entries that go on: {count} · {ground}")
        self._count.setText("" if view is None else text.format(count=len(codes), ground=ground))
        self._margin.setText("" if view is None or by_hand else "\n".join(map(self._gap, view.margins)))
        self._margin.setVisible(bool(self._margin.text()))
        self.reason.setVisible(view is not None and by_hand and bool(codes))
        reasoned = not by_hand or bool(self._reason.text().strip())
        label = {
            Target.ROUND: translate("Advance", "Add the round"),
            Target.EVENT: translate("Advance", "Save the event…"),
            Target.TABLE: translate("Advance", "Save the table…"),
        }[self.target.target]
        if self.target.filled_round:
            label = translate("Advance", "Fill the round")
        if self._made:
            label = translate("Advance", "Show the folder")
            if self._made_target is Target.ROUND:
                label = translate("Advance", "Go to the round")
        self.act_button.setText(label)
        ready = bool(codes) and reasoned and self.target.is_complete and not self._is_busy
        self.act_button.setEnabled(bool(self._made) or ready)
        if self._made:
            self._note(self._done_words(), "ok")
            return
        problems = [] if view is None else [sentence(finding) for finding in view.findings]
        self._note(" ".join(problems), "warn" if problems else "text2")

    def _note(self, text: str, ink: str) -> None:
        set_look(self.note, ink=ink)
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def _gap(self, margin: Margin) -> str:
        view = self._view
        if view is None:
            return ""
        names = {entry.code: entry.name for entry in view.event.entries}
        tracks = {track.code: track.name for track in view.event.tracks}
        text = translate("Advance", "First below: {name}, behind by {gap}")
        said = text.format(name=names.get(margin.first_out, ""), gap=show(margin.gap))
        scope = tracks.get(margin.scope, "")
        return f"{scope} · {said}" if scope else said

    def _chosen(self) -> tuple[Sequence[str] | None, str]:
        """The ticks, where they are not the line's, and the reason for them."""
        return (self.list.codes(), self._reason.text()) if self._by_hand else (None, "")

    def _act(self) -> None:
        view = self._view
        if self._made:
            self._show_made()
        elif view is not None and self.target.target is Target.ROUND:
            self._go_to_round(view)
        elif view is not None:
            self._save(view)

    def _go_to_round(self, view: AdvancementView) -> None:
        chosen, reason = self._chosen()
        code = self.target.filled_round
        try:
            selection = selection_of(view, chosen, reason=reason)
            if code:
                change = filling_round(view, selection, code)
                command = EditSetup(self._round_code, SetupAct.ADVANCE_ENTRIES, change)
                self._busy()
                self._operations.do(command, lambda _: self._on_made(code), self, self._on_refused)
                return
            added = adding_round(view, selection, self.target.next_round(view))
        except JudgingError as error:
            self._on_refused(error)
            return
        self._busy()
        self._operations.do(added, lambda _: self._on_made(added.added.code), self, self._on_refused)

    def _save(self, view: AdvancementView) -> None:
        """Ask where, then write; the code of the content that it rests on is worked out first."""
        chosen, reason = self._chosen()
        is_event, round_code, line = self.target.target is Target.EVENT, self._round_code, self._line
        wanted = self.target.next_event(view)
        if is_event:
            proposed = files.proposed_name(self._operations.folder, wanted.name, ".judging")
            path = files.ask_new_event_file(self, proposed)
        else:
            title = translate("Advance", "Save the entry table")
            name = f"{view.event.name} {translate('Advance', 'entries that go on')}"
            path = files.ask_new_workbook(
                self, title, files.proposed_name(self._operations.folder, name, ".xlsx")
            )
        if not path:
            return

        def work(judging: Judging, library: EventLibrary, _: Progress) -> str:
            mark = judging.ask(ContentOf())
            now = judging.ask(AdvancementOf(round_code, line))
            selection = selection_of(now, chosen, reason=reason, mark=mark)
            if is_event:
                made = next_event(now.event, now.round, now.standings, selection, wanted)
                library.create(path, made)
            else:
                library.write_entry_table(now.event, round_code, selection, Path(path), mark=mark)
            return path

        self._busy()
        self._operations.run_long(work, self._on_made, self, self._on_refused)

    def _busy(self) -> None:
        self._is_busy = True
        self.act_button.setEnabled(False)
        self._note("", "text2")

    def _on_made(self, made: str) -> None:
        self._is_busy = False
        self._made_target = self.target.target
        self.refresh()
        self._made = made
        self._say()

    def _done_words(self) -> str:
        """What came of it, and where."""
        if self._made_target is Target.ROUND:
            return translate("Advance", "The entries are in the round; this one stays as it is")
        return translate("Advance", "Saved: {file}").format(file=self._made)

    def _on_refused(self, error: JudgingError) -> None:
        self._is_busy = False
        self._say()
        self._note(" ".join(sentence(finding) for finding in error.findings), "danger")

    def _show_made(self) -> None:
        if self._made_target is Target.ROUND:
            self.round_wanted.emit(self._made)
        else:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(self._made).parent)))
