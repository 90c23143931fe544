"""The organizer's key: made once on a computer, kept by its user, and never in an event.

Ed25519 (RFC 8032). Keys and signatures are handed out as hexadecimal digits.
"""

from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from judging_app.domain.problems import JudgingError, Problem
from judging_app.whole_file import written_whole

FILE_NAME: Final = "organizer-key.pem"


class OrganizerKey:
    """Signs with the key in a folder; the first time makes one."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE_NAME

    def sign(self, content: bytes) -> tuple[str, str]:
        """Sign bytes; answers the public key and the signature.

        Raises SIGNING_KEY_DAMAGED where the file is no key, and what writing a file raises.
        """
        key = self._key()
        return _hex_of(key.public_key()), key.sign(content).hex()

    def public(self) -> str:
        """The public key, empty where none has been made yet."""
        return _hex_of(self._read().public_key()) if self._path.exists() else ""

    def _key(self) -> Ed25519PrivateKey:
        return self._read() if self._path.exists() else self._make()

    def _read(self) -> Ed25519PrivateKey:
        try:
            found = serialization.load_pem_private_key(self._path.read_bytes(), password=None)
        except (OSError, ValueError, TypeError) as error:
            raise JudgingError.of(Problem.SIGNING_KEY_DAMAGED, file=str(self._path)) from error
        if not isinstance(found, Ed25519PrivateKey):
            raise JudgingError.of(Problem.SIGNING_KEY_DAMAGED, file=str(self._path))
        return found

    def _make(self) -> Ed25519PrivateKey:
        key = Ed25519PrivateKey.generate()
        text = key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise JudgingError.of(Problem.FILE_NOT_WRITABLE, file=str(self._path)) from error
        with written_whole(self._path) as part:
            part.write_bytes(text)
            part.chmod(0o600)
        return key


def is_signed(content: bytes, key: str, signature: str) -> bool:
    """Whether bytes bear the signature of a public key; what is no key or signature bears none."""
    try:
        public = Ed25519PublicKey.from_public_bytes(bytes.fromhex(key))
        public.verify(bytes.fromhex(signature), content)
    except (ValueError, InvalidSignature):
        return False
    return True


def _hex_of(key: Ed25519PublicKey) -> str:
    return key.public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw).hex()
