"""The two screens of the page: what the projector shows now, and what comes next."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from judging_app.application.stage.show_view import ScreenView, ShowView
from judging_app.desktop.models.stage_next import Upcoming
from judging_app.desktop.models.stage_words import picture_words, released_words
from judging_app.desktop.pages.stage_preview import PreviewCard
from judging_app.desktop.stage.previews import preview_of
from judging_app.desktop.stage.projector import Projector
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import ButtonKind, KindButton
from judging_app.wording.language import translate


class NowCard(PreviewCard):
    """Exactly what the projector shows, whether scores are on it, and the button that covers it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.cover = KindButton(icon="eye-slash", keys=("Esc",))
        # A click leaves the keyboard on the list, where Space shows the next step.
        self.cover.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        super().__init__(self.cover, parent=parent)

    def show_screen(self, screen: ScreenView | None, projector: Projector | None, *, read_only: bool) -> None:
        """Say what the hall sees, and whether anybody sees it."""
        caption = translate("StagePage", "On the projector now")
        if screen is None:
            self.show_title(caption, "")
            return
        is_covered = screen.state.covered
        self.show_title(caption, picture_words(screen.picture))
        if is_covered:
            self.show_pill(translate("StagePage", "Covered"), tone=Tone.WARN, icon="eye-slash")
        elif projector is not None and projector.is_lost:
            unplugged = translate("StagePage", "Unplugged")
            self.show_pill(unplugged, tone=Tone.DANGER, icon="warning-circle-fill")
        elif projector is not None and not projector.is_open:
            self.show_pill(translate("StagePage", "Screen closed"), tone=Tone.MUTE)
        else:
            self.show_pill("", tone=Tone.MUTE)
        released = released_words(screen.picture)
        if released:
            words = translate("StagePage", "Scores on screen: {what}").format(what=released)
            self.show_line(words, icon="eye", tone=Tone.ACCENT)
        else:
            words = translate("StagePage", "No scores on screen")
            self.show_line(words, icon="lock-fill", tone=Tone.OK)
        show, hide = translate("StagePage", "Show again"), translate("StagePage", "Cover")
        self.cover.setText(show if is_covered else hide)
        self.cover.set_icon_name("eye" if is_covered else "eye-slash")
        self.cover.set_keys(() if is_covered else ("Esc",))
        self.cover.setEnabled(not read_only)


class NextCard(PreviewCard):
    """What comes next, whether it brings scores, and the button that shows it or leads to its page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.link = KindButton(icon="arrow-right")
        self.take = KindButton(kind=ButtonKind.PRIMARY)
        for button in (self.link, self.take):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        super().__init__(self.link, self.take, parent=parent)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.canvas.retranslate()
        self.link.setText(translate("StagePage", "Go to “Live”"))

    def show_upcoming(self, view: ShowView, found: Upcoming, *, turns: bool, read_only: bool) -> None:
        """Say what comes next; `turns` tells that it comes by itself."""
        self.show_title(translate("StagePage", "Next on the projector"), found.title)
        by_itself = translate("StagePage", "by itself") if turns else ""
        self.show_pill(by_itself, tone=Tone.ACCENT, icon="timer" if turns else "")
        picture = None if found.picture is None else preview_of(view, found.picture)
        self.canvas.show_screen(picture)
        released = "" if found.picture is None else released_words(found.picture)
        if found.why:
            self.show_line(found.why, icon="info", tone=Tone.PLAIN)
        elif released:
            words = translate("StagePage", "Will show scores: {what}").format(what=released)
            self.show_line(words, icon="eye", tone=Tone.ACCENT)
        else:
            words = "" if found.picture is None else translate("StagePage", "Shows no scores")
            self.show_line(words, icon="lock-fill" if words else "", tone=Tone.OK)
        self.link.setVisible(bool(found.page))
        self.take.setVisible(not found.page)
        self.take.setText(found.act)
        self.take.set_keys((translate("StagePage", "Space"),))
        self.take.setEnabled(found.command is not None and not read_only)
