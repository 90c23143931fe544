"""What stands over the run of show: the head line, and the buttons that act on rows."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from judging_app.application.stage.show_view import EntryState, ShowView
from judging_app.desktop.models.show_times import Times
from judging_app.desktop.models.show_words import day_time, session_name, span_text
from judging_app.desktop.widgets.buttons import ButtonSize, KindButton
from judging_app.desktop.widgets.flow_layout import FlowLayout
from judging_app.desktop.widgets.themed import ElidedLabel, follow_theme, make_label, tokens
from judging_app.wording.language import translate

DRAW, RULES, SESSIONS = "draw", "rules", "sessions"


class ShowHead(QWidget):
    """Title, how many entries and until when, and the buttons that open the forms at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = make_label(size="title", strong=True)
        self.subtitle = ElidedLabel(size=13, ink="text2")
        self.buttons = {
            SESSIONS: KindButton(icon="calendar-blank"),
            RULES: KindButton(icon="sliders-horizontal"),
            DRAW: KindButton(icon="shuffle"),
        }
        self.rehearse = KindButton(icon="play-circle")
        self.rehearse.hide()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.title)
        self._row.addWidget(self.subtitle, 1)
        for button in (*self.buttons.values(), self.rehearse):
            self._row.addWidget(button)
        follow_theme(self._on_theme)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.title.setText(translate("ShowPage", "Order"))
        self.buttons[SESSIONS].setText(translate("ShowPage", "Sessions"))
        self.buttons[RULES].setText(translate("ShowPage", "Rules"))
        self.buttons[DRAW].setText(translate("ShowPage", "Draw lots"))
        self.rehearse.setText(translate("ShowPage", "Rehearse…"))

    def show_view(self, view: ShowView, times: Times) -> None:
        """Say the session, the entries, when the last of them is expected to be done, and the event.

        What changes comes first: the end is what is cut where there is little room.
        """
        parts: list[str] = []
        if len(view.show.stages) > 1:
            parts.append(session_name(view.session, view.show.stages.index(view.session)))
            parts += [text for text in (view.session.date, view.session.hall) if text]
        count = sum(row.state is not EntryState.OUT for row in view.rows)
        parts.append(translate("ShowPage", "{count} entries").format(count=count))
        if times.ends is not None:
            parts.append(translate("ShowPage", "expected to end {time}").format(time=day_time(times.ends)))
        elif times.length:
            minutes = -(-int(times.length.total_seconds()) // 60)
            parts.append(translate("ShowPage", "about {span}").format(span=span_text(minutes)))
        self.subtitle.set_text(" · ".join((*parts, view.event.name, view.round.name)))

    def _on_theme(self) -> None:
        now = tokens()
        self._row.setSpacing(now.px(8))
        self.title.setMinimumHeight(now.px(now.height.field))


class ShowTools(QWidget):
    """Swap, break, late, withdraw; they wrap where the width ends."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        compact = ButtonSize.COMPACT
        self.swap = KindButton(icon="arrows-left-right", size=compact)
        self.pause = KindButton(icon="coffee", size=compact)
        self.late = KindButton(icon="arrow-line-down", size=compact)
        self.status = KindButton(icon="prohibit", size=compact)
        self.entries = KindButton(icon="plus", size=compact)
        self._flow = FlowLayout(self)
        self._flow.setContentsMargins(0, 0, 0, 0)
        for button in (self.swap, self.pause, self.late, self.status, self.entries):
            self._flow.addWidget(button)
        follow_theme(self._on_theme)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.swap.setText(translate("ShowPage", "Swap"))
        self.swap.setToolTip(translate("ShowPage", "Select two entries: Ctrl and a click takes the second"))
        self.pause.setText(translate("ShowPage", "Break…"))
        self.late.setText(translate("ShowPage", "Late: to the end"))
        self.entries.setText(translate("ShowPage", "Add entries"))

    def say_status(self, *, is_out: bool) -> None:
        """Offer to take an entry out, or to take it back in."""
        words = translate("ShowPage", "Readmit…") if is_out else translate("ShowPage", "Withdraw…")
        if self.status.text() != words:
            self.status.setText(words)

    def _on_theme(self) -> None:
        self._flow.setSpacing(tokens().px(8))
