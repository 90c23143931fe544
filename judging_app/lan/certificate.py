"""The host's certificate: made by itself, known to judges by its fingerprint and by nothing else."""

import hashlib
import secrets
import ssl
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.types import PrivateKeyTypes
from cryptography.x509.oid import NameOID

SERVER_NAME: Final = "host.judging-app.invalid"
"""The name in every certificate; the address of a laptop changes, and nobody checks either."""

_BACKDATED: Final = timedelta(days=2 * 366)
_LASTING: Final = timedelta(days=50 * 366)
"""Laptops' clocks are wrong by hours or by years, and a contest must not fail for it: what makes a
certificate the right one is its fingerprint, not its dates."""

_PEM_START: Final = b"-----BEGIN"
_LONGEST_NAME: Final = 64
"""Bytes of a common name (X.520)."""


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate and its private key, both PEM. The key is the host's secret: store it as such."""

    certificate: bytes
    key: bytes

    def __repr__(self) -> str:
        """Without the key, which no log should hold."""
        return f"Certificate({short_fingerprint(self.certificate)})"


def make_certificate(event: str, now: datetime | None = None) -> Certificate:
    """Make a key on the curve P-256 and sign a certificate with it, for one event."""
    now = now or datetime.now(UTC)
    key = ec.generate_private_key(ec.SECP256R1())
    common = f"Judging App {event}".encode()[:_LONGEST_NAME].decode(errors="ignore")
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common)])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _BACKDATED)
        .not_valid_after(now + _LASTING)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(SERVER_NAME)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    return Certificate(
        certificate.public_bytes(serialization.Encoding.PEM),
        _key_text(key, serialization.NoEncryption()),
    )


def _key_text(key: PrivateKeyTypes, encryption: serialization.KeySerializationEncryption) -> bytes:
    return key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, encryption)


def fingerprint(pem_or_der: bytes) -> bytes:
    """SHA-256 of a certificate in its binary form (DER)."""
    return hashlib.sha256(as_der(pem_or_der)).digest()


def as_der(pem_or_der: bytes) -> bytes:
    """A certificate in its binary form."""
    if pem_or_der.lstrip().startswith(_PEM_START):
        return ssl.PEM_cert_to_DER_cert(pem_or_der.decode("ascii"))
    return pem_or_der


def as_pem(pem_or_der: bytes) -> bytes:
    """A certificate as text."""
    return ssl.DER_cert_to_PEM_cert(as_der(pem_or_der)).encode("ascii")


def short_fingerprint(pem_or_der: bytes) -> str:
    """The first 8 bytes of a fingerprint for people to compare: 3F2A 91C0 77B4 E815."""
    return fingerprint(pem_or_der)[:8].hex(" ", 2).upper()


def server_context(certificate: Certificate) -> ssl.SSLContext:
    """What the host serves with: TLS 1.3, or 1.2 where a judge's system knows no better."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    # The ssl module reads keys from files only: in a folder of our own, encrypted with a password
    # that is nowhere but here, and gone at once. Even a crash in between leaves no key behind.
    password = secrets.token_bytes(32).hex()
    key = serialization.load_pem_private_key(certificate.key, None)
    locked = _key_text(key, serialization.BestAvailableEncryption(password.encode()))
    with TemporaryDirectory(prefix="judging-") as folder:
        path = Path(folder) / "host.pem"
        path.write_bytes(certificate.certificate + locked)
        context.load_cert_chain(path, password=password)
    return context
