"""What typing, adding and moving do to the event, and what is said where it cannot be."""

from PySide6.QtCore import QObject, Signal

from judging_app.application.registration.identity import same_code
from judging_app.application.setup import SetupAct
from judging_app.desktop.models.entries_edits import (
    Field,
    moved,
    with_code,
    with_entry,
    with_field,
    with_order,
)
from judging_app.desktop.pages.entries_questions import carry_sheets
from judging_app.desktop.pages.event_book import EventBook
from judging_app.domain.event import Entry, Event
from judging_app.wording.language import translate

_MOST_ORDER = 9_999


class EntriesEditing(QObject):
    """Turns what a person types into edits of the book's event.

    Signals:
        said: Why something was not taken; empty where all is well again.
        wanted: The code of the entry that is to be in hand once the rows are shown anew.
    """

    said = Signal(str)
    wanted = Signal(str)

    def __init__(self, book: EventBook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = book

    def type(self, code: str, key: str, text: str) -> None:
        """Take what was typed into a cell."""
        event = self._book.whole
        entry = None if event is None else event.entry(code)
        if event is None or entry is None:
            return
        field = Field(key)
        self.said.emit("")
        if field is Field.ORDER:
            self._set_order(event, code, text)
        elif field is Field.CODE:
            self._set_code(event, entry, text)
        elif field is Field.NAME and not text:
            self.said.emit(translate("EntriesPage", "An entry needs a name; the old one stays."))
        else:
            self._book.edit(SetupAct.EDIT_ENTRIES, with_field(event, code, field, text))

    def add(self, round_code: str, entry: Entry) -> None:
        """Take one more entry in."""
        event = self._book.whole
        if event is not None:
            wanted = with_entry(event, round_code, entry)
            self.wanted.emit(wanted.entries[-1].code)
            self._book.edit(SetupAct.EDIT_ENTRIES, wanted)

    def move(self, codes: list[str], before: str) -> None:
        """Bring entries before another in the running order, or last."""
        event = self._book.whole
        if event is not None:
            self._book.edit(SetupAct.EDIT_ENTRIES, moved(event, codes, before))

    def _set_order(self, event: Event, code: str, text: str) -> None:
        if text and not (text.isascii() and text.isdigit() and int(text) <= _MOST_ORDER):
            words = translate(
                "EntriesPage", "The running order is a whole number, or empty; “{text}” was not taken."
            )
            self.said.emit(words.format(text=text))
            return
        self.wanted.emit(code)
        self._book.edit(SetupAct.EDIT_ENTRIES, with_order(event, code, int(text or 0)))

    def _set_code(self, event: Event, entry: Entry, text: str) -> None:
        others = (each for each in event.entries if each.code != entry.code)
        taken = next((each for each in others if same_code(each.code) == same_code(text)), None)
        if not text:
            self.said.emit(translate("EntriesPage", "An entry needs a code; the old one stays."))
        elif taken is not None:
            words = translate("EntriesPage", "Code {code} belongs to “{name}” already.")
            self.said.emit(words.format(code=text, name=taken.name))
        elif carry_sheets(event, [entry.code]):
            words = translate("EntriesPage", "“{name}” has been scored: its code stays as it is.")
            self.said.emit(words.format(name=entry.name))
        else:
            self.wanted.emit(text)
            self._book.edit(SetupAct.EDIT_ENTRIES, with_code(event, entry.code, text))
