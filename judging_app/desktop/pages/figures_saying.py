"""What the strip of the verification page says: refusals with a way back to the figure, and successes."""

from PySide6.QtCore import QObject, Signal

from judging_app.application.figure_review import FigureKey
from judging_app.desktop.models.figures_book import FiguresBook
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.strip import Strip
from judging_app.domain.problems import JudgingError
from judging_app.wording.derivations_numbers import entry_number
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence


class Saying(QObject):
    """Speaks through a strip.

    Signals:
        figure_wanted: The person wants to go to the figure that was refused.
    """

    figure_wanted = Signal(object)

    def __init__(self, strip: Strip, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._strip = strip
        self._refused: FigureKey | None = None
        self._passing = False
        strip.action_requested.connect(self._on_action)

    def refuse(self, book: FiguresBook | None, key: FigureKey | None, why: str) -> None:
        """Say why a figure was not stored, or a block of them where there is no key."""
        self._refused, self._passing = key, False
        head = translate("Figures", "Not stored")
        entry = None if key is None or book is None else book.review.event.entry(key[0])
        leaf = None if key is None or book is None else book.review.leaf(key[1])
        if entry is not None and leaf is not None:
            text = translate("Figures", "{number} {indicator}: not stored")
            head = text.format(number=entry_number(entry), indicator=leaf.name)
        action = translate("Figures", "Go there") if key is not None else ""
        self._say(head, why, action)

    def say_wrong(self, why: str) -> None:
        """Say why something was not done."""
        self._refused, self._passing = None, True
        self._say(translate("Figures", "Not done"), why)

    def say_not_added(self, why: str) -> None:
        """Say why a file was not added."""
        self._refused, self._passing = None, True
        self._say(translate("Figures", "Not added"), why)

    def settle(self) -> None:
        """The person goes on: what was wrong has been read. A figure that was refused stays said."""
        if self._passing:
            self._passing = False
            self._strip.clear()

    def say_error(self, error: JudgingError) -> None:
        """Say what an error says."""
        self.say_wrong(" ".join(sentence(finding) for finding in error.findings[:3]))

    def say_done(self, words: str) -> None:
        """Say what was done."""
        self._refused, self._passing = None, False
        self._strip.show_message(words, tone=Tone.OK, icon="check-circle-fill", closable=True)

    def _say(self, head: str, why: str, action: str = "") -> None:
        self._strip.show_message(
            head, why, tone=Tone.DANGER, icon="warning-circle-fill", action=action, closable=True
        )

    def _on_action(self) -> None:
        self._strip.clear()
        if self._refused is not None:
            self.figure_wanted.emit(self._refused)
