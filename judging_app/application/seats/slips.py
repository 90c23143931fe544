"""What stands on the slips (桌卡) that are printed and laid on the judges' tables."""

from dataclasses import dataclass
from typing import Final

_HALF: Final = 3
_DASH: Final = "-"


@dataclass(frozen=True, slots=True)
class PrintedSlip:
    """A judge's slip: name, seat in words ("评审组 A · 评委 3"), and pairing code.

    The code may stand with its dash or without; this is the only place besides the host's answer
    where it is seen in clear, and it is kept nowhere.
    """

    judge: str
    seat: str
    code: str

    @property
    def bare_code(self) -> str:
        """The code's signs alone: 7K429P."""
        return self.code.replace(_DASH, "")

    @property
    def shown_code(self) -> str:
        """The code in two halves, as people read it out: 7K4-29P."""
        return f"{self.bare_code[:_HALF]}{_DASH}{self.bare_code[_HALF:]}"


@dataclass(frozen=True, slots=True)
class SlipSheet:
    """Slips that are printed together. `address` ("192.168.1.20:8430") may be empty: not known yet."""

    event: str
    address: str
    slips: tuple[PrintedSlip, ...]

    def uri(self, slip: PrintedSlip) -> str:
        """What a slip's QR code holds: `judging://192.168.1.20:8430/?code=7K429P`.

        Plain text for whoever scans it to copy address and code from. It is no web address: no
        browser opens it, and nothing of it leaves the hall.
        """
        return f"judging://{self.address}/?code={slip.bare_code}"
