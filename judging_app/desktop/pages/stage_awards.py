"""The awards: what keeps them back, or whose turn it is in the announcement and who is left."""

from collections import Counter

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from judging_app.application.stage.cues import announced
from judging_app.application.stage.records import CueKind, Prize, ResultsRelease
from judging_app.application.stage.show_view import ShowView
from judging_app.desktop.models.named_findings import named_findings
from judging_app.desktop.models.stage_next import busy
from judging_app.desktop.models.stage_words import award_words, prize_words
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton
from judging_app.desktop.widgets.card import Card
from judging_app.desktop.widgets.icon_label import IconLabel
from judging_app.desktop.widgets.themed import ElidedLabel, follow_theme, make_label, set_look, tokens
from judging_app.domain.problems import Finding, Problem
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence

_SHOWN = 40
"""Winners that are listed; the rest is counted."""
_NUMBERS = 12
"""Entries that a reason names."""


def mended_on(view: ShowView, finding: Finding) -> str:
    """The page where something that keeps the awards back is put right."""
    if finding.problem is Problem.AWARD_TIE_OPEN:
        return "results"
    row = view.row(finding.facts.get("entry", ""))
    if finding.problem is Problem.NOT_COMPLETE and row is not None and row.is_complete:
        return "figures"
    return "live"


def reasons(view: ShowView) -> list[tuple[str, str]]:
    """What keeps the awards back, in words, each with the page that mends it; like reasons are one."""
    groups: dict[tuple[Problem, str], list[Finding]] = {}
    for finding in view.unready:
        groups.setdefault((finding.problem, mended_on(view, finding)), []).append(finding)
    found = []
    for (problem, page), findings in groups.items():
        template = _many(problem)
        if len(findings) == 1 or not template:
            found += [(sentence(named), page) for named in named_findings(view.event, findings)]
            continue
        numbers = sorted(_number(view, finding.facts.get("entry", "")) for finding in findings)
        listed = translate("StagePage", ", ").join(numbers[:_NUMBERS])
        if len(numbers) > _NUMBERS:
            listed += translate("StagePage", " …")
        found.append((template.format(count=len(numbers), numbers=listed), page))
    return found


def _many(problem: Problem) -> str:
    return {
        Problem.NOT_COMPLETE: translate("StagePage", "Entries without a whole score: {count} ({numbers})"),
        Problem.ENTRY_STILL_OPEN: translate("StagePage", "Entries not closed yet: {count} ({numbers})"),
        Problem.OVERTIME_OPEN: translate("StagePage", "Overtime not decided about: {count} ({numbers})"),
    }.get(problem, "")


def _number(view: ShowView, code: str) -> str:
    entry = view.event.entry(code)
    return code if entry is None or not entry.order else f"{entry.order:02}"


class AwardsCard(Card):
    """Reasons, or winners in the order of the announcement.

    Signals:
        begin_wanted: Announce, or show the announcement again from its beginning.
        correction_wanted: Correct what was announced.
        page_wanted: The key of a page where something is put right.
    """

    begin_wanted = Signal()
    correction_wanted = Signal()
    page_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent)
        self.begin = KindButton(size=ButtonSize.COMPACT, icon="trophy")
        self.correct = KindButton(size=ButtonSize.COMPACT, icon="pencil-simple")
        self.lines: list[QWidget] = []
        self._content: object = None
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # What it would like is not asked: the page gives it what is left, and the rest scrolls.
        self._scroll.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.body.addWidget(self._scroll, 1)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.begin)
        self._foot.addWidget(self.correct)
        self._foot.addStretch(1)
        self.body.addLayout(self._foot)
        self.begin.clicked.connect(self.begin_wanted)
        self.correct.clicked.connect(self.correction_wanted)
        for button in (self.begin, self.correct):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._view: ShowView | None = None
        self._read_only = False
        follow_theme(self._on_card_theme)

    def keep_room(self, height: int) -> None:
        """Be at least so high inside."""
        self._scroll.setMinimumHeight(height)

    def show_view(self, view: ShowView, *, read_only: bool) -> None:
        """Show how far the awards are."""
        self._view, self._read_only = view, read_only
        results = view.results
        self.correct.setVisible(results is not None and view.results_differ)
        is_free = not read_only and not busy(view)
        self.begin.setEnabled(is_free and (results is not None or view.results_now is not None))
        self.correct.setEnabled(is_free and view.results_now is not None)
        again = translate("StagePage", "Announce again")
        self.begin.setText(translate("StagePage", "Begin the awards…") if results is None else again)
        cue = view.state.cue
        is_shown = cue.kind is CueKind.AWARDS and results is not None and cue.number == results.number
        at = cue.step if is_shown else None
        content = (results, view.unready, view.results_now, at, view.results_differ)
        if content != self._content:
            self._content = content
            self._build(view, results, at)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.correct.setText(translate("StagePage", "Correct…"))
        self._content = None
        if self._view is not None:
            self.show_view(self._view, read_only=self._read_only)
        else:
            self.set_title(translate("StagePage", "Awards"))

    def _build(self, view: ShowView, results: ResultsRelease | None, at: int | None) -> None:
        inner = QWidget()
        set_look(inner, kind="clear")
        inner.setMinimumWidth(1)
        self._inside = QVBoxLayout(inner)
        self._inside.setContentsMargins(0, 0, tokens().px(6), 0)
        self._inside.setSpacing(tokens().px(6))
        self.lines = []
        caption = ""
        if results is not None:
            caption = self._build_announcement(view, results, at)
        elif view.unready:
            caption = translate("StagePage", "not ready: {count}").format(count=len(view.unready))
            self._build_reasons(view)
        else:
            self._build_plan(view)
        self.set_title(translate("StagePage", "Awards"), caption=caption)
        self._inside.addStretch(1)
        current = next((line for line in self.lines if line.property("isNext")), None)
        self._scroll.setWidget(inner)
        inner.show()
        if current is not None:
            inner.adjustSize()
            self._scroll.ensureWidgetVisible(current, 0, tokens().px(60))

    def _build_reasons(self, view: ShowView) -> None:
        """One line for each reason, with the page that mends it."""
        for words, page in reasons(view):
            box = QWidget()
            set_look(box, kind="clear")
            row = QHBoxLayout(box)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(tokens().px(8))
            row.addWidget(make_label(words, size="table", ink="text2", wrap=True), 1)
            link = KindButton(_page_word(page), kind=ButtonKind.QUIET, size=ButtonSize.COMPACT)
            link.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            link.clicked.connect(lambda _checked=False, page=page: self.page_wanted.emit(page))
            row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
            self._add(box)

    def _build_plan(self, view: ShowView) -> None:
        """What will be announced, in which order; who has won is not said before it is asked for."""
        now = view.results_now
        if now is None:
            return
        prizes = announced(now)
        names = [award_words(prize.award, prize.track) for prize in prizes]
        counts = Counter(name for name, prize in zip(names, prizes, strict=True) if prize.winner is not None)
        for name in dict.fromkeys(names):
            count = counts[name] or translate("StagePage", "vacant")
            self._text(translate("StagePage", "{award}: {count}").format(award=name, count=count), ink="text")
        if not prizes:
            self._text(translate("StagePage", "The rules give no awards: places are announced."))
        if now.advancing:
            text = translate("StagePage", "At the end, those who go on: {count}")
            self._text(text.format(count=len(now.advancing)), ink="text")
        self._text(translate("StagePage", "All scores are in; no tie is open."))

    def _build_announcement(self, view: ShowView, results: ResultsRelease, at: int | None) -> str:
        lines = announced(results)
        done = 0 if at is None else min(at + 1, len(lines))
        if view.results_differ:
            text = translate("StagePage", "Places or awards are others by now than announced.")
            self._text(text, ink="warn")
        for place, prize in enumerate(lines[:_SHOWN]):
            self._add_winner(prize, is_done=place < done, is_next=at is not None and place == done)
        if len(lines) > _SHOWN:
            self._text(translate("StagePage", "and {count} more").format(count=len(lines) - _SHOWN))
        if at is None:
            return translate("StagePage", "announced")
        left = translate("StagePage", "announced {done} of {count}")
        return left.format(done=done, count=len(lines))

    def _add_winner(self, prize: Prize, *, is_done: bool, is_next: bool) -> None:
        box = QWidget()
        set_look(box, kind="clear")
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens().px(8))
        icon = "check" if is_done else "arrow-right" if is_next else "circle"
        tone = Tone.OK if is_done else Tone.ACCENT if is_next else Tone.MUTE
        row.addWidget(IconLabel(icon, tone=tone, size=16))
        words = prize_words(prize)
        row.addWidget(ElidedLabel(words, size=13, ink="text2" if is_done else "text", bold=is_next), 1)
        state = {
            True: translate("StagePage", "announced"),
            False: translate("StagePage", "next") if is_next else "",
        }[is_done]
        box.setAccessibleName(" ".join(part for part in (words, state) if part))
        box.setProperty("isNext", is_next)
        self._add(box)

    def _text(self, words: str, *, ink: str = "text2") -> None:
        self._add(make_label(words, size="table", ink=ink, wrap=True))

    def _add(self, widget: QWidget) -> None:
        self.lines.append(widget)
        self._inside.addWidget(widget)

    def _on_card_theme(self) -> None:
        self._foot.setSpacing(tokens().px(8))
        self._content = None
        if self._view is not None:
            self.show_view(self._view, read_only=self._read_only)


def _page_word(page: str) -> str:
    return {
        "results": translate("StagePage", "Results"),
        "figures": translate("StagePage", "Figures"),
        "live": translate("StagePage", "Live"),
    }[page]
