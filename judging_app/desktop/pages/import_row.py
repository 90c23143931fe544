"""What is to be said about the row in hand, with the ways to mend it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from judging_app.application.registration.findings import RowFinding
from judging_app.application.registration.rows import RowStatus
from judging_app.application.registration.targets import TargetKind
from judging_app.desktop.models.import_book import ImportBook
from judging_app.desktop.models.import_rows import PreviewRow
from judging_app.desktop.models.import_table import ImportModel
from judging_app.desktop.models.import_words import skip_word, target_word
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton
from judging_app.desktop.widgets.icon_label import IconLabel
from judging_app.desktop.widgets.themed import ElidedLabel, follow_theme, make_label, set_look, tokens
from judging_app.domain.problems import Problem
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence

_HEIGHT = 112


class FindingLine(QWidget):
    """One finding: its sentence, and what may be done about it at once."""

    def __init__(self, book: ImportBook, found: RowFinding, column: str) -> None:
        super().__init__()
        self.found = found
        tone = Tone.DANGER if found.is_error else Tone.WARN
        icon = "warning-circle-fill" if found.is_error else "warning-fill"
        words = sentence(found.finding)
        self.words = words
        if column:
            self.words = translate("ImportRow", "{column}: {words}").format(column=column, words=words)
        self.take: KindButton | None = None
        self.keep: KindButton | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens().px(8))
        row.addWidget(IconLabel(icon, tone=tone, size=16))
        row.addWidget(make_label(self.words, size="table", wrap=True), 1)
        if found.suggestion is not None:
            text = translate("ImportRow", "Take “{text}”").format(text=found.suggestion)
            self.take = KindButton(text, size=ButtonSize.COMPACT)
            self.take.clicked.connect(lambda: book.accept(found))
            row.addWidget(self.take)
        if found.confirmable:
            self.keep = KindButton(_keep_word(found), size=ButtonSize.COMPACT)
            self.keep.clicked.connect(lambda: book.confirm(found))
            row.addWidget(self.keep)


class GuessLine(QWidget):
    """A column that was taken for something by likeness: it is, or something else is meant."""

    def __init__(self, words: str, meaning: str) -> None:
        super().__init__()
        self.words = words
        text = translate("ImportRow", "It is “{meaning}”").format(meaning=meaning)
        self.keep = KindButton(text, size=ButtonSize.COMPACT)
        self.choose = KindButton(
            translate("ImportRow", "Something else…"), size=ButtonSize.COMPACT, keys=("F4",)
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens().px(8))
        row.addWidget(IconLabel("warning-fill", tone=Tone.WARN, size=16))
        row.addWidget(make_label(words, size="table", wrap=True), 1)
        row.addWidget(self.keep)
        row.addWidget(self.choose)


class ImportRowPanel(QFrame):
    """The row in hand: what it is, what is wrong with it, and the buttons.

    Signals:
        mended: A button was pressed: the keyboard belongs to the table again.
        choice_wanted: A column's meaning is to be chosen; its section.
    """

    mended = Signal()
    choice_wanted = Signal(int)

    def __init__(self, book: ImportBook, model: ImportModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book, self._model = book, model
        self._row: PreviewRow | None = None
        self._section = 0
        self._lines: list[FindingLine] = []
        self.guess: GuessLine | None = None
        """The question about the current cell's column."""
        self._notes: list[QWidget] = []
        self._column = QVBoxLayout()
        self._scroll = QScrollArea()
        self._told: tuple[object, ...] = ()
        self.title = ElidedLabel(size=14, bold=True)
        self.restore = KindButton(
            kind=ButtonKind.PLAIN, size=ButtonSize.COMPACT, icon="arrow-counter-clockwise"
        )
        self.skip = KindButton(size=ButtonSize.COMPACT, icon="minus-circle")
        self.restore.clicked.connect(self._on_restore)
        self.skip.clicked.connect(self.skip_or_include)
        self._lay_out()
        set_look(self, kind="card")
        follow_theme(self._on_theme)

    @property
    def lines(self) -> tuple[FindingLine, ...]:
        """The findings shown, in order."""
        return tuple(self._lines)

    def show_row(self, row: PreviewRow | None, section: int) -> None:
        """Show what is to be said about a row and about the column of its current cell."""
        self._row, self._section = row, section
        self._show_buttons()
        told = self._sayings()
        if told == self._told:
            return
        self._told = told
        for line in (*self._lines, *self._notes, *([self.guess] if self.guess is not None else ())):
            line.hide()
            line.deleteLater()
        vocabulary = self._book.vocabulary
        self._lines, self._notes, self.guess = [], [], None
        self._show_guess()
        for found in sorted(row.findings, key=lambda each: not each.is_error) if row else ():
            named = found.target is not None and vocabulary is not None
            column = target_word(found.target, vocabulary) if named and vocabulary is not None else ""
            line = FindingLine(self._book, found, column)
            for button in (line.take, line.keep):
                if button is not None:
                    button.clicked.connect(self.mended)
            self._lines.append(line)
            self._column.addWidget(line)
        for text in self._quiet_words():
            note = make_label(text, size="table", ink="text2", wrap=True)
            self._notes.append(note)
            self._column.addWidget(note)
        self._scroll.verticalScrollBar().setValue(0)

    def act_first(self) -> None:
        """Do what the first button offers: take the suggestion, or say that all is right."""
        if self.guess is not None:
            self.guess.keep.click()
            return
        for line in self._lines:
            button = line.take or line.keep
            if button is not None:
                button.click()
                return

    def skip_or_include(self) -> None:
        """Leave the row out, or take it in again."""
        if self._row is None:
            return
        if self._row.status is RowStatus.SKIPPED:
            self._book.include_row(self._row.number)
        else:
            self._book.skip_row(self._row.number)
        self.mended.emit()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self._told = ()
        self.show_row(self._row, self._section)

    def _show_guess(self) -> None:
        number, vocabulary, section = (
            self._model.guess_at(self._section),
            self._book.vocabulary,
            self._section,
        )
        column = self._model.column_at(section)
        if not number or column is None or vocabulary is None:
            return
        words = "\n".join(self._model.column_sentences(section))
        self.guess = GuessLine(words, target_word(column.target, vocabulary))
        self.guess.keep.clicked.connect(lambda: self._book.confirm_column(number))
        self.guess.keep.clicked.connect(self.mended)
        self.guess.choose.clicked.connect(lambda: self.choice_wanted.emit(section))
        self._column.addWidget(self.guess)

    def _sayings(self) -> tuple[object, ...]:
        findings = () if self._row is None else self._row.findings
        return (self._model.guess_at(self._section), *findings, *self._quiet_words())

    def _quiet_words(self) -> list[str]:
        """What is no trouble of the row: why it is left out, what its column was taken for."""
        row = self._row
        if row is None:
            return []
        words = [] if self._model.guess_at(self._section) else self._model.column_sentences(self._section)
        if row.skipped is not None:
            words.insert(0, skip_word(row.skipped.reason))
        elif not row.findings and not words and not self._model.guess_at(self._section):
            words.append(translate("ImportRow", "Nothing to look at in this row."))
        return words

    def _show_buttons(self) -> None:
        row = self._row
        self.skip.setEnabled(row is not None)
        left_out = row is not None and row.status is RowStatus.SKIPPED
        self.skip.setText(
            translate("ImportRow", "Import this row")
            if left_out
            else translate("ImportRow", "Leave this row out")
        )
        self.skip.set_icon_name("plus-circle" if left_out else "minus-circle")
        self.title.set_text("" if row is None else self._title_of(row))
        column = self._model.column_at(self._section)
        target = None if column is None else column.target
        mended = row is not None and target is not None and self._model.is_mended(row.number, target)
        self.restore.setVisible(mended)
        if mended and row is not None and target is not None:
            before = self._model.file_text(row, target) or translate("ImportTable", "nothing")
            self.restore.setText(translate("ImportRow", "Back to “{text}”").format(text=before[:24]))

    def _title_of(self, row: PreviewRow) -> str:
        name = ""
        if row.planned is not None:
            name = next(
                (text for target, text in row.planned.cells.items() if target.kind is TargetKind.NAME), ""
            )
        elif row.skipped is not None:
            name = row.skipped.text
        number = translate("ImportRow", "Row {row}").format(row=row.number)
        hidden = translate("ImportRow", "hidden in the file") if row.line.is_hidden else ""
        return " · ".join(filter(None, (number, name, hidden)))

    def _on_restore(self) -> None:
        column = self._model.column_at(self._section)
        if self._row is not None and column is not None and column.target is not None:
            self._book.restore_cell(self._row.number, column.target)
            self.mended.emit()

    def _lay_out(self) -> None:
        self._top = QHBoxLayout()
        self._top.addWidget(self.title, 1)
        self._top.addWidget(self.restore)
        self._top.addWidget(self.skip)
        inner = QWidget()
        set_look(inner, kind="clear")
        outer = QVBoxLayout(inner)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(self._column)
        outer.addStretch(1)
        self._scroll.setWidget(inner)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._outer = QVBoxLayout(self)
        self._outer.addLayout(self._top)
        self._outer.addWidget(self._scroll, 1)

    def _on_theme(self) -> None:
        now = tokens()
        self.setFixedHeight(now.px(_HEIGHT))
        self._outer.setContentsMargins(now.px(14), now.px(8), now.px(10), now.px(8))
        self._outer.setSpacing(now.px(4))
        self._top.setSpacing(now.px(8))
        self._column.setSpacing(now.px(6))


def _keep_word(found: RowFinding) -> str:
    """What is said with a confirmation."""
    if found.finding.problem is Problem.TRACK_SPELLED_OTHERWISE:
        return translate("ImportRow", "It is another track")
    return translate("ImportRow", "It is right as it is")
