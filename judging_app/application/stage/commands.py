"""What can be done on the day on stage."""

from dataclasses import dataclass
from enum import StrEnum

from judging_app.application.commands import Command
from judging_app.application.stage.records import Cue, CueKind, Show


class StageAct(StrEnum):
    """What happens to the entry on stage and its clock."""

    CALL = "call"
    """An entry's turn comes; its time does not run yet."""
    START = "start"
    """The clock runs: the pitch begins, or goes on after a pause."""
    PAUSE = "pause"
    MORE_TIME = "more-time"
    RESTART = "restart"
    """The clock begins anew, in the part of the turn that it is in."""
    FORWARD = "forward"
    """The next part of the turn: from the pitch to the questions, from those to scoring."""
    BREAK = "break"
    IDLE = "idle"
    """Nobody is on stage: after a break, or after the last entry."""
    BACK = "back"
    """One step back, as if the latest one had not been taken."""


@dataclass(frozen=True, slots=True)
class StageCommand(Command):
    """A command about one session's stage."""

    session: str


@dataclass(frozen=True, slots=True)
class SetShow(Command):
    """Put another run of show in force: its rules, sessions and breaks."""

    show: Show


@dataclass(frozen=True, slots=True)
class DrawLots(StageCommand):
    """Draw the running order of a session's entries that have not been on stage by lots."""

    seed: int


@dataclass(frozen=True, slots=True)
class DriveStage(StageCommand):
    """Take a step on stage.

    `seen` is the number of the state that the sender saw: pressed twice, it happens once; 0 does not
    ask. `entry` is whose turn comes, `seconds` the time that is added, or a break's length, `title`
    the break's.
    """

    act: StageAct
    seen: int = 0
    entry: str = ""
    seconds: int = 0
    title: str = ""


@dataclass(frozen=True, slots=True)
class AdmitEntry(StageCommand):
    """Take marks for an entry although it has not been on stage; needs a reason."""

    entry: str
    reason: str


@dataclass(frozen=True, slots=True)
class SettleOvertime(StageCommand):
    """Decide about an entry's overtime: deduct for so many seconds, or not at all. Needs a reason if not."""

    entry: str
    accept: bool
    seconds: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RevealEntry(StageCommand):
    """Release an entry's marks and show them; from then on they are known.

    Revealed before, it is shown again as it was; with a reason it is corrected to what holds now.
    `seen` is as in DriveStage: pressed at two computers, it is begun once.
    """

    entry: str
    reason: str = ""
    seen: int = 0


@dataclass(frozen=True, slots=True)
class AnnounceAwards(StageCommand):
    """Release places and awards, and show the first; with a reason they are corrected.

    `seen` is as in DriveStage.
    """

    reason: str = ""
    seen: int = 0


@dataclass(frozen=True, slots=True)
class CueScreen(StageCommand):
    """Show another picture: the waiting page, the entry on stage, the draw, the board of places."""

    kind: CueKind


@dataclass(frozen=True, slots=True)
class AdvanceScreen(StageCommand):
    """Show the next step of the picture; `seen` is the cue that the sender saw."""

    seen: Cue


@dataclass(frozen=True, slots=True)
class CoverScreen(StageCommand):
    """Hide the picture, or show it again."""

    covered: bool
