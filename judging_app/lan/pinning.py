"""The judge's side of TLS: see a host's certificate once, then trust that one and no other."""

import socket
import ssl
import time
from typing import Final

from judging_app.domain.problems import JudgingError, Problem

_LAST_PORT: Final = 65_535
_NO_CHECK_TIME: Final = 0x200000
"""X509_V_FLAG_NO_CHECK_TIME of OpenSSL, which Python does not name."""


def seen_certificate(address: str, port: int, timeout: float) -> bytes:
    """Fetch the certificate that answers at an address, unverified: DER.

    It proves nothing by itself; the exchange of a pairing code says whether it is the host's.
    Raises HOST_REFUSED where nothing listens, HOST_NOT_TLS where something else does, and
    HOST_UNREACHABLE where nothing answers within the time (seconds, for all of it).
    """
    if not 0 < port <= _LAST_PORT:  # a system may take such a number for another port
        raise _problem(Problem.HOST_UNREACHABLE, address, port)
    until = time.monotonic() + timeout
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    try:
        connection = socket.create_connection((address, port), timeout)
    except ConnectionRefusedError as error:
        raise _problem(Problem.HOST_REFUSED, address, port) from error
    except (OSError, ValueError) as error:  # ValueError: no name of a host at all
        raise _problem(Problem.HOST_UNREACHABLE, address, port) from error
    with connection:
        connection.settimeout(max(until - time.monotonic(), 0.001))
        try:
            with context.wrap_socket(connection) as secured:
                certificate = secured.getpeercert(binary_form=True)
        except TimeoutError as error:
            raise _problem(Problem.HOST_UNREACHABLE, address, port) from error
        except OSError as error:
            raise _problem(Problem.HOST_NOT_TLS, address, port) from error
    if certificate is None:
        raise _problem(Problem.HOST_NOT_TLS, address, port)
    return certificate


def _problem(problem: Problem, address: str, port: int) -> JudgingError:
    return JudgingError.of(problem, address=address, port=str(port))


def pinned_context(der: bytes) -> ssl.SSLContext:
    """Trust exactly one certificate, wherever it answers and whatever this computer's clock says."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.check_hostname = False  # the host's address changes with the network; the pin does not
    context.verify_mode = ssl.CERT_REQUIRED
    # The certificate itself is what is trusted, not an authority above it.
    context.verify_flags |= ssl.VerifyFlags.VERIFY_X509_PARTIAL_CHAIN | ssl.VerifyFlags(_NO_CHECK_TIME)
    context.load_verify_locations(cadata=der)
    return context


def certificate_refused(error: BaseException) -> bool:
    """Whether a failed request met another certificate: somebody else answers at that address."""
    passed: set[int] = set()
    link: BaseException | None = error
    while link is not None and id(link) not in passed:
        if isinstance(link, ssl.SSLCertVerificationError):
            return True
        passed.add(id(link))
        link = link.__cause__ or link.__context__
    return False
