"""What judges' programs and the host say to each other: paths, headers, bounds and shapes.

JSON over HTTPS. Unknown fields are passed over on both sides and absent optional ones take their
default, so that programs of different versions understand each other.
"""

from collections.abc import Mapping
from typing import Annotated, Any, Final

from pydantic import BaseModel, ConfigDict, Field

from judging_app.domain import texts

PROTOCOL: Final = 1
"""The version that is spoken here."""
OLDEST: Final = 1
"""The oldest version that is still understood here."""

PROTOCOL_HEADER: Final = "Judging-Protocol"
MACHINE_HEADER: Final = "Judging-Machine"
"""What the laptop is called, percent-encoded: a host that adopts a pairing knows no other way."""
TOKEN_SCHEME: Final = "Bearer"  # noqa: S105 -- the word before a token, no secret

HELLO: Final = "/v1/hello"
PAIR_BEGIN: Final = "/v1/pair/begin"
PAIR_FINISH: Final = "/v1/pair/finish"
PAIR_WAIT: Final = "/v1/pair/wait"
SEAT: Final = "/v1/seat"
SHEETS: Final = "/v1/sheets"
DRAFTS: Final = "/v1/drafts"
SIGNATURES: Final = "/v1/signatures"
RECUSALS: Final = "/v1/recusals"
EVIDENCE: Final = "/v1/evidence"
"""Followed by a slash and the code of a piece of evidence."""

POLL_SECONDS: Final = 2.0
"""How often a judge's program asks."""
STAGE_POLL_SECONDS: Final = 1.0
"""The same while an entry's turn is on: an answer without news costs the host half a millisecond."""
MOST_BYTES: Final = 256 * 1024
"""Of a request's body; a sheet takes about one kilobyte, a drawn signature a few."""
MOST_MARKS: Final = 500
MOST_TICKS: Final = 10**10
"""A million points."""
LONGEST_CODE: Final = texts.LONGEST_CODE
LONGEST_TEXT: Final = texts.LONGEST_TEXT
LONGEST_DRAWING: Final = texts.LONGEST_DRAWING
MOST_SHEETS: Final = 2_000
"""Sheets under one signature."""
_MOST_REVISIONS: Final = 1_000_000

_HEX: Final = "^[0-9a-f]*$"
# No control characters: databases, workbooks and terminals choke on them. A note may have lines.
_LINE: Final = r"^[^\x00-\x1f\x7f-\x9f]*$"
_LINES: Final = r"^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]*$"

Code = Annotated[str, Field(min_length=1, max_length=LONGEST_CODE, pattern=_LINE)]
"""What names a round, a dimension, an entry, a criterion or a submission."""
Line = Annotated[str, Field(max_length=LONGEST_CODE, pattern=_LINE)]
Text = Annotated[str, Field(max_length=LONGEST_TEXT, pattern=_LINES)]
After = Annotated[str, Field(max_length=LONGEST_TEXT, pattern=_LINE)]
"""A submission's id; that of what an organizer did holds the codes of its sheet."""
Number = Annotated[int, Field(ge=0, le=_MOST_REVISIONS)]
Ticks = Annotated[int, Field(ge=-MOST_TICKS, le=MOST_TICKS)]
Marks = Annotated[dict[Code, Ticks], Field(max_length=MOST_MARKS)]
ExchangeId = Annotated[str, Field(min_length=32, max_length=32, pattern=_HEX)]


class Message(BaseModel):
    """The root of everything that is sent: exact types, nothing read into anything else."""

    model_config = ConfigDict(strict=True, extra="ignore", frozen=True)


class BeginPairing(Message):
    """The open part of the code on a slip."""

    plate: Annotated[str, Field(pattern="^[2-9A-HJKMNP-Z]{2}$")]


class PairingBegun(Message):
    """The host's half of the exchange (hexadecimal), and the salt to stretch the code with."""

    exchange: str
    salt: str
    message: str


class FinishPairing(Message):
    """The judge's half of the exchange, its proof, and the laptop: its own id and what it is called."""

    exchange: ExchangeId
    message: Annotated[str, Field(min_length=66, max_length=66, pattern=_HEX)]
    proof: Annotated[str, Field(min_length=64, max_length=64, pattern=_HEX)]
    device: Annotated[str, Field(min_length=8, max_length=64, pattern="^[0-9A-Za-z_-]*$")]
    machine: Line = ""


class PairingFinished(Message):
    """The host's proof, and `Granted` sealed under the exchange's key (hexadecimal).

    `waiting` says that another laptop has the seat and that the organizer has to agree.
    """

    proof: str = ""
    sealed: str = ""
    waiting: bool = False


class WaitForPairing(Message):
    """Which exchange is asked after."""

    exchange: ExchangeId


class Granted(Message):
    """What a paired laptop gets. `packet_key` is hexadecimal."""

    token: str
    packet_key: str
    event: str
    judge: str


class Hello(Message):
    """All that a host tells to everybody. `version` is the program's, `time` the host's (ISO 8601)."""

    protocol: int
    oldest: int
    event: str
    name: str
    version: str
    time: str


class SeatAnswer(Message):
    """A judge's part of the event in its plain form, or nothing where it has not changed.

    `moment` is the host's, by the clocks that the stage's clock in the slice is counted with.
    """

    version: str
    slice: Any = None
    time: str
    moment: Any = None


class SendSheet(Message):
    """A sheet that is handed in; marks in ticks by criterion.

    `after` is the submission of the revision that it goes on from, and `base` that revision's number,
    which counts where a program says nothing else. `held` says that a host held it back before, and
    has forgotten that since.
    """

    round: Code
    dimension: Code
    entry: Code
    marks: Marks
    submission: Annotated[str, Field(min_length=8, max_length=64, pattern="^[0-9A-Za-z_:.-]*$")]
    base: Number = 0
    note: Text = ""
    reason: Text = ""
    after: After = ""
    held: bool = False


class ReceiptAnswer(Message):
    """Proof that a sheet is in the event's database."""

    submission: str
    revision: int
    at: str


class SheetAnswer(Message):
    """A receipt, or word that the sheet is held for the organizer."""

    receipt: ReceiptAnswer | None = None
    held: bool = False


class SendDraft(Message):
    """Marks as they stand on a judge's desk, so that the organizer sees how far it is."""

    round: Code
    dimension: Code
    entry: Code
    marks: Marks
    note: Text = ""


class SignedPlace(Message):
    """A sheet under a signature, at the revision that the judge saw."""

    dimension: Code
    entry: Code
    revision: Number


class SendSignature(Message):
    """A judge's signature. `drawing` is an SVG path, or nothing where the name is typed."""

    round: Code
    id: Annotated[str, Field(min_length=8, max_length=64, pattern="^[0-9A-Za-z_:.-]*$")]
    name: Line
    drawing: Annotated[str, Field(max_length=LONGEST_DRAWING, pattern="^[A-Za-z0-9,. +-]*$")] = ""
    sheets: Annotated[tuple[SignedPlace, ...], Field(max_length=MOST_SHEETS)]


class SignatureAnswer(Message):
    """The signature that is stored."""

    id: str


class SendRecusal(Message):
    """A judge steps back from an entry; `confirmed` says that the host had this recusal before."""

    round: Code
    entry: Code
    reason: Text = ""
    confirmed: bool = False


class Refusal(Message):
    """Why something was not done: a problem's code and its facts."""

    problem: str
    facts: Mapping[str, str] = Field(default_factory=dict)
