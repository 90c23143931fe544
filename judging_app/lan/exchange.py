"""Pairing: a key that both sides share only if they mean the same code, event and certificate.

SPAKE2 (explained in RFC 9382, spelled here as the library of Magic Wormhole has it) gives whoever
lacks the code a single guess per exchange and nothing to try codes on afterwards. Both sides bind the
fingerprint of the certificate they see: somebody in between, with a certificate of his own, ends up
with no key.
"""

import hmac
from enum import StrEnum
from typing import Final, assert_never

from spake2 import SPAKE2_A, SPAKE2_B, SPAKEError
from spake2.ed25519_basic import NotOnCurve

from judging_app.domain.problems import JudgingError, Problem
from judging_app.lan import sealing

MESSAGE_BYTES: Final = 33
"""A sign for the side and a point of Curve25519 in its Edwards form."""
_PRIME: Final = 2**255 - 19


class Side(StrEnum):
    """Who speaks."""

    JUDGE = "judge"
    HOST = "host"

    @property
    def other(self) -> "Side":
        """Who listens."""
        return Side.HOST if self is Side.JUDGE else Side.JUDGE


class SharedKey:
    """What an exchange ends in. The two sides' keys are the same only once `check` has passed."""

    def __init__(self, secret: bytes, side: Side) -> None:
        self._secret = secret
        self._side = side

    def proof(self, side: Side) -> bytes:
        """What a side sends to show that it has the key."""
        return hmac.digest(sealing.derived(self._secret, "pairing proof", side.value), b"", "sha256")

    def check(self, side: Side, proof: bytes) -> None:
        """Compare the proof that came from a side; raises PAIRING_CODE_WRONG."""
        if not hmac.compare_digest(self.proof(side), proof):
            raise JudgingError.of(Problem.PAIRING_CODE_WRONG)

    def seal(self, plain: bytes) -> bytes:
        """Close bytes for the other side, which alone can open them."""
        return sealing.seal(self._key(self._side), plain, b"pairing")

    def unseal(self, sealed: bytes) -> bytes:
        """Open what the other side sealed; raises SEAL_BROKEN."""
        return sealing.unseal(self._key(self._side.other), sealed, b"pairing")

    def _key(self, sender: Side) -> bytes:
        # A key for each direction: what a side sent cannot be sent back to it.
        return sealing.derived(self._secret, "pairing seal", sender.value)


class Exchange:
    """One side of one exchange: send `message`, give `finish` the other's, then exchange proofs.

    The password is the stretched code; the fingerprint is that of the certificate which this side
    sees: the host its own, the judge the one that answered.
    """

    def __init__(self, side: Side, password: bytes, fingerprint: bytes, event: str) -> None:
        self._side = side
        judge, host = (
            sealing.derived(fingerprint, "pairing identity", name.value, event)
            for name in (Side.JUDGE, Side.HOST)
        )
        match side:
            case Side.JUDGE:
                self._spake = SPAKE2_A(password, idA=judge, idB=host)
            case Side.HOST:
                self._spake = SPAKE2_B(password, idA=judge, idB=host)
            case _:
                assert_never(side)
        self.message: bytes = self._spake.start()
        """What the other side needs; says nothing of the code."""

    def finish(self, other: bytes) -> SharedKey:
        """Make the key from the other side's message, once.

        A message that no honest side sends raises PAIRING_CODE_WRONG, as a wrong code does at
        `SharedKey.check`: who probes learns nothing from the difference.
        """
        if not _is_well_formed(other):
            raise JudgingError.of(Problem.PAIRING_CODE_WRONG)
        try:
            return SharedKey(self._spake.finish(other), self._side)
        except (SPAKEError, NotOnCurve, ValueError):
            raise JudgingError.of(Problem.PAIRING_CODE_WRONG) from None


def _is_well_formed(message: bytes) -> bool:
    # The library reads the first 32 bytes whatever follows, takes two spellings of some points, and
    # lets a spelling of the neutral element (height 1) pass.
    height = int.from_bytes(message[1:], "little") & (2**255 - 1)
    return len(message) == MESSAGE_BYTES and 1 != height < _PRIME
