"""The strip of the page: what it says it says again in another language."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from judging_app.desktop.pages.keying_words import Said
from judging_app.desktop.widgets.strip import Strip


class SpokenStrip(Strip):
    """A strip that is given how to say something, not the words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._saying: Callable[[], Said] | None = None
        self._acting: Callable[[], None] | None = None
        self.action_requested.connect(self._act)
        self.closed.connect(self._forget)

    def say(self, speak: Callable[[], Said], act: Callable[[], None] | None = None) -> None:
        """Say something; `act` is what its button does."""
        self._saying, self._acting = speak, act
        said = speak()
        self.show_message(
            said.head, said.rest, tone=said.tone, icon=said.icon, action=said.action, closable=True
        )

    def hush(self) -> None:
        """Say nothing any more."""
        self._forget()
        self.clear()

    def speak_again(self) -> None:
        """Say it again, in the language in use."""
        self.retranslate()
        if self._saying is not None:
            self.say(self._saying, self._acting)

    def _act(self) -> None:
        if self._acting is not None:
            self._acting()

    def _forget(self) -> None:
        self._saying = self._acting = None
