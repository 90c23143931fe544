"""What the host keeps of a pairing code: never the code, but what Argon2 makes of it."""

import os
from typing import Final

from argon2.low_level import Type, hash_secret_raw

TIME_COST: Final = 3
MEMORY_KIB: Final = 64 * 1024
PARALLELISM: Final = 1
"""The second choice of RFC 9106, on one lane as judges' laptops are slow: 0.1 to 0.2 s and 64 MiB a try.

Who steals the event file knows the plate and lacks four signs: up to 923,521 tries for each slip,
more than a day on one core and no bargain on a graphics card.
"""
VERIFIER_BYTES: Final = 32
SALT_BYTES: Final = 16


def new_salt() -> bytes:
    """Sixteen random bytes: each slip has its own."""
    return os.urandom(SALT_BYTES)


def stretched(code: str, salt: bytes) -> bytes:
    """32 bytes (Argon2id) of a normalised code: the password of the exchange, and all that is stored.

    The exchange asks both sides for the same bytes, so the stored ones are to be kept like a key.
    """
    return hash_secret_raw(code.encode(), salt, TIME_COST, MEMORY_KIB, PARALLELISM, VERIFIER_BYTES, Type.ID)
