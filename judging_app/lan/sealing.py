"""Keys made from one secret, and bytes that nobody reads or alters without the key."""

import os
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from judging_app.domain.problems import JudgingError, Problem

KEY_BYTES: Final = 32
_NONCE_BYTES: Final = 12
"""96 bits, as SP 800-38D has it; drawn at random, good for 2^32 seals under one key."""


def derived(secret: bytes, purpose: str, *parts: str) -> bytes:
    """A key of 32 bytes for one purpose, by HKDF-SHA256 (RFC 5869).

    The secret has to be random or stretched already. Each part goes in with its length, so that
    ("ab", "c") and ("a", "bc") make different keys.
    """
    info = b"".join(_with_length(part) for part in ("judging-app", purpose, *parts))
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=info).derive(secret)


def _with_length(part: str) -> bytes:
    data = part.encode("utf-8", "surrogatepass")
    return len(data).to_bytes(4, "big") + data


def seal(key: bytes, plain: bytes, context: bytes) -> bytes:
    """Encrypt with AES-256-GCM: nonce, then ciphertext with its tag.

    The context is not in the result; whoever opens it must know it.
    """
    nonce = os.urandom(_NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, plain, context)


def unseal(key: bytes, sealed: bytes, context: bytes) -> bytes:
    """Open what `seal` made; raises SEAL_BROKEN for another key, another context or altered bytes."""
    try:
        return AESGCM(key).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], context)
    except (InvalidTag, ValueError):
        raise JudgingError.of(Problem.SEAL_BROKEN) from None
