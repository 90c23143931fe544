"""The host's certificate and the judges' pin, over real TLS on this computer."""

import socket
import ssl
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread

import httpx
import pytest
from cryptography import x509

from judging_app.domain.problems import JudgingError, Problem
from judging_app.lan.certificate import (
    Certificate,
    as_der,
    fingerprint,
    make_certificate,
    server_context,
    short_fingerprint,
)
from judging_app.lan.pinning import certificate_refused, pinned_context, seen_certificate
from tests.lan.conftest import EVENT, HOME

Serve = Callable[[ssl.SSLContext], int]


@pytest.fixture(scope="module")
def certificate() -> Certificate:
    return make_certificate(EVENT)


def fetched(port: int, context: ssl.SSLContext) -> str:
    with httpx.Client(verify=context, trust_env=False, timeout=5) as client:
        return client.get(f"https://{HOME}:{port}/").text


def test_a_pinned_host_is_trusted_under_whatever_address(serve: Serve, certificate: Certificate) -> None:
    port = serve(server_context(certificate))
    seen = seen_certificate(HOME, port, timeout=5)
    assert fingerprint(seen) == fingerprint(certificate.certificate)
    assert fetched(port, pinned_context(seen)) == "welcome"
    with httpx.Client(verify=pinned_context(seen), trust_env=False) as client:
        assert client.get(f"https://localhost:{port}/").text == "welcome"


def test_another_certificate_is_refused_and_recognised(serve: Serve, certificate: Certificate) -> None:
    impostor = make_certificate(EVENT)  # the same names, another key
    port = serve(server_context(impostor))
    with pytest.raises(httpx.ConnectError) as refused:
        fetched(port, pinned_context(as_der(certificate.certificate)))
    assert certificate_refused(refused.value)


def test_nobody_trusts_the_host_without_the_pin(serve: Serve, certificate: Certificate) -> None:
    port = serve(server_context(certificate))
    with pytest.raises(httpx.ConnectError) as refused:
        fetched(port, ssl.create_default_context())
    assert certificate_refused(refused.value)


def test_a_host_that_is_away_is_not_taken_for_an_impostor(certificate: Certificate) -> None:
    with closing(socket.create_server((HOME, 0))) as server:
        port = server.getsockname()[1]
    with pytest.raises(httpx.ConnectError) as failed:
        fetched(port, pinned_context(as_der(certificate.certificate)))
    assert not certificate_refused(failed.value)


def test_errors_that_cause_each_other_in_a_circle_are_walked_once() -> None:
    first, second = ValueError(), ValueError()
    first.__cause__, second.__context__ = second, first
    assert not certificate_refused(first)


@pytest.mark.parametrize("year", [1970, 2090])
def test_a_clock_that_was_never_set_keeps_nobody_out(serve: Serve, year: int) -> None:
    """A certificate made in 1970 ended in 2020, and one of 2090 begins in 2088."""
    wrong = make_certificate(EVENT, datetime(year, 1, 2, tzinfo=UTC))
    port = serve(server_context(wrong))
    assert fetched(port, pinned_context(seen_certificate(HOME, port, timeout=5))) == "welcome"


def test_a_certificate_says_whose_it_is_and_lasts(certificate: Certificate) -> None:
    read = x509.load_pem_x509_certificate(certificate.certificate)
    assert EVENT in read.subject.rfc4514_string()
    now = datetime.now(UTC)
    assert (now - read.not_valid_before_utc).days >= 730
    assert (read.not_valid_after_utc - now).days > 30 * 365
    assert x509.load_pem_x509_certificate(make_certificate("赛" * 80).certificate)


@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
def test_the_newest_protocol_that_both_know_is_spoken(
    serve: Serve, certificate: Certificate, version: ssl.TLSVersion
) -> None:
    context = pinned_context(as_der(certificate.certificate))
    context.maximum_version = version
    port = serve(server_context(certificate))
    with socket.create_connection((HOME, port), 5) as raw, context.wrap_socket(raw) as secured:
        assert secured.version() == {"TLSv1_2": "TLSv1.2", "TLSv1_3": "TLSv1.3"}[version.name]


def test_no_side_speaks_an_older_protocol(certificate: Certificate) -> None:
    for context in (server_context(certificate), pinned_context(as_der(certificate.certificate))):
        assert context.minimum_version is ssl.TLSVersion.TLSv1_2


def test_the_private_key_never_lies_on_the_disk_in_clear(
    certificate: Certificate, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bytes] = []
    load = ssl.SSLContext.load_cert_chain

    def spy(context: ssl.SSLContext, file: Path, password: str) -> None:
        seen.append(file.read_bytes())
        load(context, file, password=password)

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(ssl.SSLContext, "load_cert_chain", spy)
    server_context(certificate)
    assert b"BEGIN ENCRYPTED PRIVATE KEY" in seen[0]
    assert b"BEGIN PRIVATE KEY" in certificate.key
    assert certificate.key.splitlines()[1] not in seen[0]
    assert not list(tmp_path.iterdir())


def test_a_printed_certificate_does_not_show_its_key(certificate: Certificate) -> None:
    assert "PRIVATE" not in repr(certificate)
    assert short_fingerprint(certificate.certificate) in repr(certificate)


def test_fingerprints_are_the_same_for_both_forms(certificate: Certificate) -> None:
    pem, der = certificate.certificate, as_der(certificate.certificate)
    assert pem != der
    assert fingerprint(pem) == fingerprint(der)
    short = short_fingerprint(der)
    assert [len(group) for group in short.split(" ")] == [4, 4, 4, 4]
    assert fingerprint(der).hex().upper().startswith(short.replace(" ", ""))


def problem_at(address: str, port: int, timeout: float = 5.0) -> Problem:
    with pytest.raises(JudgingError) as failed:
        seen_certificate(address, port, timeout)
    assert failed.value.findings[0].facts == {"address": address, "port": str(port)}
    return failed.value.problem


def test_a_port_where_nothing_listens_refuses() -> None:
    with closing(socket.create_server((HOME, 0))) as server:
        port = server.getsockname()[1]
    assert problem_at(HOME, port) is Problem.HOST_REFUSED


def test_a_host_that_never_answers_is_out_of_reach() -> None:
    with closing(socket.create_server((HOME, 0))) as silent:
        assert problem_at(HOME, silent.getsockname()[1], timeout=0.2) is Problem.HOST_UNREACHABLE


@pytest.mark.parametrize(("address", "port"), [("评" * 70, 8443), ("a\0b", 8443), (HOME, 70_000)])
def test_what_is_no_address_is_out_of_reach(address: str, port: int) -> None:
    assert problem_at(address, port) is Problem.HOST_UNREACHABLE


@pytest.mark.parametrize("answer", [b"HTTP/1.1 400 Bad Request\r\n\r\n", b""])
def test_something_else_that_answers_is_not_the_host(answer: bytes) -> None:
    with closing(socket.create_server((HOME, 0))) as server:

        def respond() -> None:
            connection, _ = server.accept()
            with connection:
                connection.recv(4096)
                connection.sendall(answer)

        thread = Thread(target=respond)
        thread.start()
        assert problem_at(HOME, server.getsockname()[1]) is Problem.HOST_NOT_TLS
        thread.join()
