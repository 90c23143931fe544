"""The strip that says that the hall sees something else than what goes on here, and offers to change it."""

from PySide6.QtWidgets import QWidget

from judging_app.application.stage.commands import CoverScreen
from judging_app.desktop.stage.book import StageBook
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.strip import Strip
from judging_app.wording.language import translate


class StageNotice(Strip):
    """Stands as long as the picture is covered, or the hall is shown another session."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.book: StageBook | None = None
        self.action_requested.connect(self._act)

    def set_book(self, book: StageBook) -> None:
        """Follow a book of the stage."""
        self.book = book
        book.hall_changed.connect(self.refresh)
        self.refresh()

    @property
    def is_covered(self) -> bool:
        """Whether the hall sees the waiting page in the place of this session's picture."""
        book = self.book
        return book is not None and book.is_in_hall and book.view is not None and book.view.state.covered

    @property
    def is_elsewhere(self) -> bool:
        """Whether the hall is shown another session than the one that is looked at."""
        return self.book is not None and self.book.view is not None and not self.book.is_in_hall

    def uncover(self) -> bool:
        """Show the hall its picture again; answers whether it was covered and could be."""
        book = self.book
        if book is None or book.view is None or book.read_only or not self.is_covered:
            return False
        book.do(CoverScreen(book.round_code, book.view.session.code, covered=False))
        return True

    def refresh(self) -> None:
        """Say how things stand; nothing where the hall sees what goes on here."""
        book = self.book
        if book is not None and book.view is not None and self.is_elsewhere:
            self.show_message(
                translate("LiveStage", "The screen shows “{session}”").format(session=hall_name(book)),
                tone=Tone.WARN,
                icon="monitor-play",
                action=translate("LiveStage", "Show this session on the screen"),
            )
        elif book is not None and self.is_covered:
            self.show_message(
                translate("LiveStage", "The picture is covered"),
                translate("LiveStage", "The hall sees the waiting page."),
                tone=Tone.WARN,
                icon="eye-slash",
                action="" if book.read_only else translate("LiveStage", "Show it again"),
                keys=() if book.read_only else ("Esc",),
            )
        elif not self.isHidden():
            self.clear()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        super().retranslate()
        if getattr(self, "book", None) is not None:
            self.refresh()

    def _act(self) -> None:
        if self.book is not None and self.is_elsewhere:
            self.book.show_in_hall()
        else:
            self.uncover()


def hall_name(book: StageBook) -> str:
    """What the session is called that the hall is shown."""
    stages = () if book.view is None else book.view.show.stages
    found = next((item for item in stages if item.code == book.hall_session), None)
    return book.hall_session if found is None else found.name or found.code
