"""What of a paper is wanted: round, judge, entry, reserves; for certificates the awards."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from judging_app.application.papers.winners import AwardGroup, award_groups, doubts
from judging_app.desktop.models.papers_words import paper_about
from judging_app.desktop.models.papers_work import CertificateSource, PaperChoice, PaperItem
from judging_app.desktop.pages.papers_fields import TickLine
from judging_app.desktop.widgets.buttons import KindButton
from judging_app.desktop.widgets.inputs import CheckBox, ComboBox
from judging_app.desktop.widgets.labelled import Labelled
from judging_app.desktop.widgets.themed import follow_theme, make_label, tokens
from judging_app.domain.event import Event, Role, Round
from judging_app.domain.problems import Finding
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence

_BY_JUDGE = frozenset({PaperItem.SHEETS, PaperItem.FILLED, PaperItem.SUMMARY})
_BY_ENTRY = frozenset({PaperItem.SHEETS, PaperItem.FILLED})
_MOST_DOUBTS = 3


class PaperOptions(QWidget):
    """The options that the paper has, and no others.

    Signals:
        changed: Something else is wanted.
        edit_requested: The certificates' template is to be changed.
    """

    changed = Signal()
    edit_requested = Signal()

    def __init__(self, round_code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first_round = round_code
        self._item = PaperItem.SHEETS
        self._event: Event | None = None
        self._source: CertificateSource | None = None
        self._groups: Sequence[AwardGroup] = ()
        self.round, self.judge, self.entry = ComboBox(), ComboBox(), ComboBox()
        self.reserves = CheckBox()
        self.about = make_label(size="table", ink="text2", wrap=True)
        self._fields = {box: Labelled(box) for box in (self.round, self.judge, self.entry)}
        self.awards: dict[str, TickLine] = {}
        self._awards_head = make_label(size="table", ink="text2")
        self._awards = QVBoxLayout()
        self._none = make_label(size="table", ink="text2", wrap=True)
        self.doubt = make_label(size="table", ink="warn", wrap=True)
        self.although = CheckBox()
        self.edit = KindButton(icon="pencil-simple")
        self._lay_out()
        self._wire()
        self.retranslate()
        follow_theme(self._on_theme)

    @property
    def round_code(self) -> str:
        """The round that is chosen."""
        return str(self.round.currentData() or self._first_round)

    def choice(self) -> PaperChoice:
        """What is wanted."""
        item = self._item
        by_award = item is PaperItem.CERTIFICATES and bool(self.awards)
        return PaperChoice(
            item,
            self.round_code,
            judge=str(self.judge.currentData() or "") if item in _BY_JUDGE else "",
            entry=str(self.entry.currentData() or "") if item in _BY_ENTRY else "",
            reserves=item is PaperItem.SHEETS and self.reserves.isChecked(),
            awards=frozenset(key for key, line in self.awards.items() if line.box.isChecked())
            if by_award
            else None,
            although=self.although.isChecked(),
        )

    @property
    def is_doubtful(self) -> bool:
        """Whether certificates wait for somebody to say that they are printed all the same."""
        return bool(self._doubts()) and not self.although.isChecked()

    def show_item(self, item: PaperItem) -> None:
        """Show the options of another paper."""
        self._item = item
        self.about.setText(paper_about(item))
        self._show()

    def show_event(self, event: Event) -> None:
        """Offer the rounds, judges and entries that there are now; the choice stays where it can."""
        self._event = event
        _fill(self.round, [(each.code, each.name or each.code) for each in event.rounds], self.round_code)
        self._fill_people()
        self._show()

    def show_source(self, source: CertificateSource) -> None:
        """Offer the awards that there are now."""
        self._source = source
        self._groups = award_groups(source.view)
        chosen = {key: line.box.isChecked() for key, line in self.awards.items()}
        for box in self.awards.values():
            self._awards.removeWidget(box)
            box.hide()
            box.deleteLater()
        self.awards = {}
        for group in self._groups:
            line = self.awards[group.key] = TickLine()
            line.box.setChecked(chosen.get(group.key, bool(group.winners) and not group.is_cut_line))
            line.setEnabled(bool(group.winners))
            line.box.toggled.connect(lambda _: self.changed.emit())
            self._awards.addWidget(line)
        self._speak_awards()
        self._show()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self._fields[self.round].set_name(translate("PapersPage", "Round"))
        self._fields[self.judge].set_name(translate("PapersPage", "Judge"))
        self._fields[self.entry].set_name(translate("PapersPage", "Entry"))
        self.reserves.setText(translate("PapersPage", "With sheets for reserves"))
        self.although.setText(translate("PapersPage", "Print all the same"))
        self.edit.setText(translate("PapersPage", "Change the template…"))
        self._awards_head.setText(translate("PapersPage", "Certificates for"))
        self._none.setText(translate("PapersPage", "The rules of this round give no awards."))
        self.about.setText(paper_about(self._item))
        if self._event is not None:
            self._fill_people()
        self._speak_awards()
        self._show()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.about)
        for field in self._fields.values():
            self._column.addWidget(field)
        self._column.addWidget(self.reserves)
        self._column.addWidget(self._awards_head)
        self._column.addLayout(self._awards)
        self._column.addWidget(self._none)
        self._column.addWidget(self.doubt)
        self._column.addWidget(self.although)
        self._column.addWidget(self.edit)

    def _wire(self) -> None:
        self.round.activated.connect(self._on_round)
        self.judge.activated.connect(lambda _: self.changed.emit())
        self.entry.activated.connect(lambda _: self.changed.emit())
        self.reserves.toggled.connect(lambda _: self.changed.emit())
        self.although.toggled.connect(lambda _: self.changed.emit())
        self.edit.clicked.connect(self.edit_requested)

    def _on_round(self, _: int) -> None:
        self._fill_people()
        self.changed.emit()

    def _round(self) -> Round | None:
        return None if self._event is None else self._event.round(self.round_code)

    def _fill_people(self) -> None:
        event, round_ = self._event, self._round()
        if event is None:
            return
        seated = {} if round_ is None else {seat.judge: seat for seat in round_.seats}
        taking = set() if round_ is None else {item.entry for item in round_.participations}
        judges = [(judge.code, judge.name) for judge in event.judges if judge.code in seated]
        entries = [
            (entry.code, f"{entry.order:02} {entry.name}" if entry.order else entry.name)
            for entry in event.in_running_order()
            if entry.code in taking
        ]
        _fill(self.judge, [("", translate("PapersPage", "All judges")), *judges])
        _fill(self.entry, [("", translate("PapersPage", "All entries")), *entries])

    def _doubts(self) -> Sequence[Finding]:
        if self._source is None or self._item is not PaperItem.CERTIFICATES:
            return ()
        return doubts(self._source.view)

    def _show(self) -> None:
        item, event, round_ = self._item, self._event, self._round()
        is_certificate = item is PaperItem.CERTIFICATES
        self._fields[self.round].setVisible(event is not None and len(event.rounds) > 1)
        self._fields[self.judge].setVisible(item in _BY_JUDGE)
        self._fields[self.entry].setVisible(item in _BY_ENTRY)
        has_reserves = round_ is not None and any(seat.role is Role.RESERVE for seat in round_.seats)
        self.reserves.setVisible(item is PaperItem.SHEETS and has_reserves)
        self._awards_head.setVisible(is_certificate and bool(self.awards))
        for box in self.awards.values():
            box.setVisible(is_certificate)
        self._none.setVisible(is_certificate and self._source is not None and not self.awards)
        found = self._doubts()
        words = [sentence(finding) for finding in found[:_MOST_DOUBTS]]
        if len(found) > _MOST_DOUBTS:
            more = translate("PapersPage", "and {count} more")
            words.append(more.format(count=len(found) - _MOST_DOUBTS))
        head = translate("PapersPage", "The results are provisional:")
        self.doubt.setText("\n".join([head, *words]) if words else "")
        self.doubt.setVisible(bool(words))
        self.although.setVisible(bool(words))
        self.edit.setVisible(is_certificate)

    def _speak_awards(self) -> None:
        for group in self._groups:
            box = self.awards[group.key]
            name = f"{group.award} · {group.track}" if group.track else group.award
            text = translate("PapersPage", "{award} ({count})").format(award=name, count=len(group.winners))
            box.set_text(text)
            if group.waiting:
                waiting = translate("PapersPage", "{count} more wait for a tie to be decided")
                box.setToolTip(waiting.format(count=group.waiting))

    def _on_theme(self) -> None:
        self._column.setSpacing(tokens().px(10))
        self._awards.setSpacing(tokens().px(4))


def _fill(box: ComboBox, items: Sequence[tuple[str, str]], wanted: str = "") -> None:
    """Offer items; what is chosen stays chosen while it is there."""
    chosen = box.currentData() or wanted
    box.clear()
    for key, text in items:
        box.addItem(text, key)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    box.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(6)
