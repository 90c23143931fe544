"""The rules of a round: dimensions, criteria, and everything that turns marks into places."""

from collections.abc import Sequence
from pathlib import Path as FilePath

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from judging_app.application.amendments import AmendmentView
from judging_app.application.changes import Area, Changes, Outcome
from judging_app.application.commands import PublishRulebook
from judging_app.application.queries import AmendmentOf, RulebookOf, RulebookView
from judging_app.application.rulebook_library import BuiltInRulebook
from judging_app.desktop import files
from judging_app.desktop.models.rules_draft import DraftState, RulesDraft
from judging_app.desktop.models.rules_edits import remove_dimension
from judging_app.desktop.models.rules_tree import Key
from judging_app.desktop.operations import Operations
from judging_app.desktop.page import Page
from judging_app.desktop.pages.rules_cards import RuleCards
from judging_app.desktop.pages.rules_fields import OptionField
from judging_app.desktop.pages.rules_guide import OptionGuide
from judging_app.desktop.pages.rules_head import RulesHead
from judging_app.desktop.pages.rules_more import MoreRules
from judging_app.desktop.pages.rules_publish import PublishPanel
from judging_app.desktop.pages.rules_side import RulesSide
from judging_app.desktop.pages.rules_split import SplitRow
from judging_app.desktop.pages.rules_stale import which_draft
from judging_app.desktop.pages.rules_tree_card import RubricCard
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.confirm_panel import ConfirmPanel
from judging_app.desktop.widgets.skeleton import Skeleton
from judging_app.desktop.widgets.strip import Strip
from judging_app.desktop.widgets.themed import follow_theme, set_look, tokens
from judging_app.domain.problems import Finding, JudgingError, Problem
from judging_app.domain.rule_advice import advise
from judging_app.domain.rule_checks import check_rulebook
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence

SIDE_WIDTH = 328
_PREPARE_MS = 600
_FORMS_MS = 8
"""Milliseconds in which the tree is painted before the forms around it are made."""
_SIDE_BY_SIDE = 1060
_SHOWN = frozenset({Area.RULES, Area.RULES_DRAFT, Area.EVENT, Area.ENTRIES, Area.SEATS, Area.SHEETS})


class RulesPage(Page):
    """Shows the draft, edits it, and publishes it."""

    def __init__(self, operations: Operations, round_code: str, parent: QWidget | None = None) -> None:
        super().__init__(operations, round_code, parent)
        self.draft = RulesDraft(operations, round_code, self)
        self.head = RulesHead(self.draft)
        self.split = SplitRow(self.draft)
        self.tree = RubricCard(self.draft)
        self.cards = RuleCards(self.draft)
        self.more = MoreRules(self.draft)
        self.side = RulesSide(self.draft)
        self.publish = PublishPanel(self.draft)
        self.strip = Strip()
        self.question: ConfirmPanel | None = None
        self._wants_side = False
        self._asked: tuple[str, str] | None = None
        self._ticket = 0
        self._has_forms = False
        self._work = QTimer(self)
        self._work.setSingleShot(True)
        self._work.setInterval(0)
        self._lay_out()
        self.guide = OptionGuide(self)
        self.guide.main_wanted.connect(self._show_main)
        self.guide.settings_wanted.connect(self._on_settings)
        self._wire()
        self.retranslate()
        follow_theme(self._on_theme)

    # --- Page ---------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Ask for the rules anew."""
        self.operations.ask(RulebookOf(self.round_code), self._on_view, self)
        self._ask_built_in()

    def concerns(self, changes: Changes) -> bool:
        """The rules, and what they are checked against; the page's own drafts are on it already."""
        if changes.areas == {Area.RULES_DRAFT} and self.draft.state is DraftState.SAVING:
            return False
        return bool(changes.areas & _SHOWN)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        for part in (self.head, self.split, self.tree, self.cards, self.more, self.side, self.publish):
            part.retranslate()
        self.strip.clear()
        if self.draft.view is not None:
            self._show_draft()
            self._ask_built_in()

    def set_read_only(self, read_only: bool) -> None:
        """Show the rules without taking edits."""
        self.draft.read_only = read_only
        if self.draft.view is not None:
            self._show_draft()

    def undo(self) -> None:
        """Take the draft's latest edit back; the window's keys call this before the set-up's undo."""
        self.draft.undo()

    def redo(self) -> None:
        """Do again what was taken back last in the draft."""
        self.draft.redo()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @property
    def main_scroll(self) -> QScrollArea:
        """The scrolled main column."""
        return self._scroll

    def fields(self) -> list[OptionField]:
        """Every field that is there, for finding the one of an option."""
        found = [field for card in self.cards.forms for field in card.fields()]
        return [*found, *self.more.fields(), *self.side.criterion.options.fields()]

    # --- The draft ----------------------------------------------------------------------------

    def _on_view(self, view: RulebookView) -> None:
        first = self.draft.view is None
        self.draft.take(view)
        if first:
            self._cover.setCurrentWidget(self._scroll)
            self.tree.view.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(_PREPARE_MS, self, self.more.prepare)

    def _show_draft(self) -> None:
        """Show the draft in everything that is in sight; the example and the checks follow at once."""
        # The question stays while others hand sheets in: it is about these rules, and somebody reads it.
        if self._cover.currentWidget() is self.publish and self._asked != self._at_stake():
            self._close_publish()
        self.tree.show_draft()
        self.split.show_draft()
        self.head.show_state()
        if self._has_forms:
            self._show_forms()
        else:
            # Their fields are made now; the tree is on screen before that.
            QTimer.singleShot(_FORMS_MS, self, self._show_forms)

    def _show_forms(self) -> None:
        self._has_forms = True
        self.cards.show_draft()
        self.more.show_draft()
        self.side.show_draft()
        self._work.start()

    def _work_out(self) -> None:
        if self.draft.view is None:
            return
        self.side.example.show_draft()
        self._ticket += 1
        ticket, event, round_ = self._ticket, self.draft.current_event, self.draft.round

        def check(_: object) -> Sequence[Finding]:
            return [*check_rulebook(event, round_), *advise(event, round_)]

        self.operations.run(check, lambda found: self._on_findings(ticket, found), self)

    def _on_findings(self, ticket: int, findings: Sequence[Finding]) -> None:
        if ticket == self._ticket:
            self.side.example.show_findings(findings)

    def _on_state(self) -> None:
        if self.draft.state is DraftState.STALE:
            if self.question is None and self.draft.knows_other:
                self._ask_which()
        elif self.question is not None:
            self._drop_question()

    def _ask_which(self) -> None:
        """Two people edited the same rules: nobody's work may be lost in silence."""
        self.question = ConfirmPanel(which_draft(self.draft.other))
        self.question.declined.connect(self.draft.take_theirs)
        self.question.confirmed.connect(lambda _: self.draft.keep_mine())
        self._main_column.insertWidget(0, self.question)
        self.question.take_focus()

    def _drop_question(self) -> None:
        if self.question is not None:
            self.question.hide()
            self.question.deleteLater()
            self.question = None

    def _on_refused(self, error: JudgingError) -> None:
        words = " ".join(sentence(finding) for finding in error.findings[:3])
        self.strip.show_message(
            translate("Rules", "The draft could not be saved"),
            words,
            tone=Tone.DANGER,
            icon="warning-circle-fill",
            action=translate("Rules", "Try again"),
        )

    def _on_strip(self) -> None:
        self.strip.clear()
        self.draft.store_again()

    def _say_wrong(self, words: str) -> None:
        self.tree.note.set_wrong(words)

    # --- Publishing ---------------------------------------------------------------------------

    def _on_publish(self) -> None:
        rulebook = self.draft.rulebook
        self.operations.ask(AmendmentOf(self.round_code, rulebook), self._on_amendment, self)

    def _on_amendment(self, view: AmendmentView) -> None:
        # In a narrow window an open paper takes the main column's place: the question must be seen.
        self._wants_side = False
        self._asked = self._at_stake()
        self._cover.setCurrentWidget(self.publish)
        self._arrange()
        self.publish.ask(view)

    def _at_stake(self) -> tuple[str, str]:
        """The rules that are to be published and those in force."""
        return self.draft.rulebook.fingerprint, self.draft.in_force.fingerprint

    def _on_confirmed(self, reason: str) -> None:
        base = self.draft.in_force.fingerprint
        command = PublishRulebook(self.round_code, self.draft.rulebook, base, reason)
        self._close_publish()
        self.operations.do(command, self._on_published, self, self._on_not_published)

    def _on_published(self, _: Outcome) -> None:
        self.side.show_example()

    def _on_not_published(self, error: JudgingError) -> None:
        if error.problem is Problem.CHANGED_MEANWHILE:
            self.refresh()
        self.operations.refused.emit(error)

    def _close_publish(self) -> None:
        self.publish.forget()
        self._cover.setCurrentWidget(self._scroll)
        self.tree.view.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- Beside the tree ----------------------------------------------------------------------

    def _on_finding(self, finding: Finding) -> None:
        self._cover.setCurrentWidget(self._scroll)
        self.guide.go_to_finding(finding)

    def _on_settings(self) -> None:
        if self.tree.view.current_key() is not None:
            self._open_side(self.side.criterion)

    def _open_side(self, panel: QWidget) -> None:
        if panel is self.side.example:
            self.side.show_example()
        elif panel in (self.side.criterion, self.side.compare, self.side.sheet):
            self.side.show_panel(panel)
        self._wants_side = True
        self._arrange()

    def _on_side_left(self) -> None:
        self._show_main()
        self.tree.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_main(self) -> None:
        self._wants_side = False
        self._arrange()

    def _on_row(self, key: Key | None) -> None:
        self.side.show_key(key)
        row = self.tree.view.current_row()
        if row is not None:
            self.cards.show_dimension(row.dimension)
            self.more.choose(self.draft.rulebook.dimensions[row.dimension].code)

    # --- The whole rulebook -------------------------------------------------------------------

    def _ask_built_in(self) -> None:
        self.operations.run(lambda library: list(library.built_in_rulebooks()), self.head.set_built_in, self)

    def _on_built_in(self, built_in: BuiltInRulebook) -> None:
        self.draft.edit(built_in.rulebook)
        words = translate("Rules", "Started from “{name}”. Ctrl+Z brings the rules before it back.")
        self.tree.note.set_quiet(words.format(name=built_in.name))

    def _on_drop(self) -> None:
        self.draft.edit(self.draft.in_force)

    def _on_save_sheet(self) -> None:
        """Ask for a place and print the sheet of the rules in force there."""
        view = self.draft.view
        if view is None:
            return
        title = translate("Rules", "Save the rules sheet")
        name = translate("Rules", "{event} rules v{version}").format(
            event=view.event.name, version=self.draft.version
        )
        path = files.ask_new_pdf(self, title, files.proposed_name(self.operations.folder, name, ".pdf"))
        if not path:
            return
        event, version, code = view.event, self.draft.version, self.round_code
        self.operations.run(
            lambda library: library.write_rule_sheet(event, code, FilePath(path), version=version),
            lambda _: self._say_saved(path),
            self,
        )

    def _say_saved(self, path: str) -> None:
        self.strip.show_message(
            translate("Rules", "Saved"), path, tone=Tone.OK, icon="check-circle-fill", closable=True
        )

    # --- Layout -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        set_look(self, kind="canvas")
        page = QWidget()
        set_look(page, kind="clear")
        page.setMinimumWidth(1)
        self._inner = QVBoxLayout(page)
        self._inner.setContentsMargins(0, 0, 0, 0)
        self._inner.addWidget(self.split)
        self._inner.addWidget(self.tree, 1)
        self._inner.addWidget(self.cards)
        self._inner.addWidget(self.more)
        self._scroll = QScrollArea()
        self._scroll.setWidget(page)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cover = QStackedWidget()
        self._waiting = Skeleton(translate("Rules", "Reading the rules…"), rows=8)
        for widget in (self._waiting, self._scroll, self.publish):
            self._cover.addWidget(widget)
        self._main = QWidget()
        self._main_column = QVBoxLayout(self._main)
        self._main_column.setContentsMargins(0, 0, 0, 0)
        self._main_column.addWidget(self._cover, 1)
        self._body = QHBoxLayout()
        self._body.addWidget(self._main, 1)
        self._body.addWidget(self.side)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.head)
        self._column.addWidget(self.strip)
        self._column.addLayout(self._body, 1)
        self.setFocusProxy(self.tree.view)

    def _wire(self) -> None:
        draft, head, tree, side = self.draft, self.head, self.tree, self.side
        draft.changed.connect(self._show_draft)
        draft.state_changed.connect(self._on_state)
        draft.refused.connect(self._on_refused)
        self._work.timeout.connect(self._work_out)
        self.strip.action_requested.connect(self._on_strip)
        head.compare_requested.connect(lambda: self._open_side(side.compare))
        head.sheet_requested.connect(lambda: self._open_side(side.sheet))
        head.publish_requested.connect(self._on_publish)
        head.example_requested.connect(self._toggle_side)
        self.more.opened.connect(self._on_more)
        head.rules_requested.connect(self._toggle_more)
        head.drop_requested.connect(self._on_drop)
        head.built_in_chosen.connect(self._on_built_in)
        self.split.chosen.connect(lambda code: tree.view.select(("dimension", code)))
        self.split.settings_requested.connect(self._on_dimension_settings)
        self.split.add_requested.connect(tree.add_dimension)
        self.split.remove_requested.connect(lambda code: draft.edit(remove_dimension(draft.rulebook, code)))
        tree.row_selected.connect(self._on_row)
        tree.settings_requested.connect(self._on_settings)
        self.cards.details_requested.connect(self.guide.show_section)
        for part in (self.cards, self.more, side.criterion):
            part.refused.connect(self._say_wrong)
        side.left.connect(self._on_side_left)
        side.example.finding_chosen.connect(self._on_finding)
        side.sheet.save_requested.connect(self._on_save_sheet)
        self.publish.confirmed.connect(self._on_confirmed)
        self.publish.declined.connect(self._close_publish)
        self.publish.finding_chosen.connect(self._on_finding)

    def _on_dimension_settings(self, code: str) -> None:
        self.tree.view.select(("dimension", code))
        self._on_settings()

    def _on_more(self, is_open: bool) -> None:
        """The tree keeps its height when the further rules come below it."""
        self.tree.setMinimumHeight(self.tree.height() if is_open else 0)

    def _toggle_more(self) -> None:
        """Open the further rules and bring them into sight, or close them."""
        self._show_main()
        if self.more.is_open:
            self.more.set_open(False)
        else:
            self.guide.show_section("basics")

    def _toggle_side(self) -> None:
        if self._wants_side and self.side.currentWidget() is self.side.example:
            self._show_main()
        else:
            self._open_side(self.side.example)

    def _arrange(self) -> None:
        """Side by side where there is room; else the right column takes the main one's place."""
        wide = self.width() >= tokens().px(_SIDE_BY_SIDE)
        self.side.setVisible(wide or self._wants_side)
        self._main.setVisible(wide or not self._wants_side)
        if wide:
            self.side.setFixedWidth(tokens().px(SIDE_WIDTH))
        else:
            self.side.setMinimumWidth(0)
            self.side.setMaximumWidth(16777215)
        self.head.fit(self.width() - 2 * tokens().px(16), foldable=not wide)

    def _on_theme(self) -> None:
        now = tokens()
        self._column.setContentsMargins(now.px(16), now.px(9), now.px(16), now.px(14))
        self._column.setSpacing(now.px(9))
        self._body.setSpacing(now.px(12))
        self._inner.setSpacing(now.px(9))
        self._main_column.setSpacing(now.px(9))
        self._arrange()
