"""The band over a rehearsal: what this is, how fast it goes, and the way out."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from judging_app.application.stage.rehearsal_records import Summary
from judging_app.desktop.rehearsal import SPEEDS, RehearsalPlayer
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton
from judging_app.desktop.widgets.flow_layout import FlowLayout
from judging_app.desktop.widgets.segmented import Segment, Segmented
from judging_app.desktop.widgets.themed import follow_theme, make_label, set_look, tokens
from judging_app.domain.stage_clock import MS
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence

FRAME = 4
"""Width of the frame around everything, in logical pixels."""
_MINUTE = 60 * MS


class RehearsalBar(QWidget):
    """Words, speeds, pause, who drives the stage, and the end.

    Signals:
        end_wanted: Back to the event.
    """

    end_wanted = Signal()

    def __init__(self, player: RehearsalPlayer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self.head = make_label(strong=True)
        self.facts = make_label(size="table")
        for label in (self.head, self.facts):
            set_look(label, ink=str(Tone.WARN))
        self.speeds = Segmented([Segment(str(speed), f"{speed}×") for speed in SPEEDS])
        compact = ButtonSize.COMPACT
        self.pause = KindButton(icon="pause", size=compact)
        self.drive = KindButton(icon="hand-pointing", size=compact)
        self.end = KindButton(kind=ButtonKind.DANGER, icon="sign-out", size=compact)
        self._row = FlowLayout()
        for part in (self.head, self.facts, self.speeds, self.pause, self.drive, self.end):
            self._row.addWidget(part)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._row)
        self.speeds.chosen.connect(lambda key: player.set_speed(int(key)))
        self.pause.clicked.connect(lambda: player.set_paused(paused=not player.is_paused))
        self.drive.clicked.connect(lambda: player.set_drives_stage(drives=not player.drives_stage))
        self.end.clicked.connect(self.end_wanted)
        player.changed.connect(self.retranslate)
        self.retranslate()
        follow_theme(self._on_theme)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        player = self._player
        self.head.setText(translate("Rehearsal", "Rehearsal (a copy) · nothing is kept"))
        self.facts.setText(self._facts())
        self.speeds.set_current(str(player.speed))
        self.pause.setText(
            translate("Rehearsal", "Go on") if player.is_paused else translate("Rehearsal", "Pause")
        )
        self.pause.set_icon_name("play" if player.is_paused else "pause")
        self.drive.setText(
            translate("Rehearsal", "Drive the stage yourself")
            if player.drives_stage
            else translate("Rehearsal", "Leave the stage to robots")
        )
        self.end.setText(translate("Rehearsal", "End the rehearsal"))
        self.speeds.setAccessibleName(translate("Rehearsal", "Speed"))
        for part in (self.pause, self.drive):
            part.setEnabled(not player.is_over)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens().tone(Tone.WARN).soft))
        painter.end()

    def _facts(self) -> str:
        summary = self._player.summary
        if summary is None:
            return ""
        facts = translate(
            "Rehearsal", "{minutes} min · on stage {entries} · sheets {sheets} · revealed {reveals}"
        ).format(
            minutes=summary.milliseconds // _MINUTE,
            entries=summary.entries,
            sheets=summary.sheets,
            reveals=summary.reveals,
        )
        return f"{facts} · {self._end_of(summary)}" if self._player.is_over else facts

    def _end_of(self, summary: Summary) -> str:
        if summary.is_finished:
            return translate("Rehearsal", "played to its end, awards {awards}").format(awards=summary.awards)
        why = " ".join(sentence(finding) for finding in summary.hindrances[:1])
        return translate("Rehearsal", "it does not come to its end: {why}").format(why=why)

    def _on_theme(self) -> None:
        now = tokens()
        side, top = now.px(16), now.px(8)
        self._column.setContentsMargins(side, top, side, top)
        for label in (self.head, self.facts):
            # As high as the buttons beside them.
            label.setFixedHeight(now.px(now.height.compact))
        self.update()


class RehearsalFrame(QWidget):
    """A view over the copy, in a frame that nobody takes for the event's own window."""

    def __init__(self, bar: RehearsalBar, view: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(bar)
        self._column.addWidget(view, 1)
        follow_theme(self._on_theme)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        now = tokens()
        edge = now.px(FRAME)
        painter.fillRect(self.rect(), QColor(now.tone(Tone.WARN).strong))
        # Pages have no ground of their own.
        painter.fillRect(self.rect().adjusted(edge, edge, -edge, -edge), QColor(now.canvas))
        painter.end()

    def _on_theme(self) -> None:
        edge = tokens().px(FRAME)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self.update()
