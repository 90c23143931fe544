import hmac

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judging_app.domain.problems import JudgingError, Problem
from judging_app.lan.sealing import derived, seal, unseal
from tests.lan.conftest import refusal

KEY = bytes(range(32))


@given(st.binary(max_size=300), st.binary(max_size=40))
def test_what_is_sealed_is_opened_by_the_key_in_its_context(plain: bytes, context: bytes) -> None:
    assert unseal(KEY, seal(KEY, plain, context), context) == plain


def test_the_same_bytes_are_never_sealed_alike() -> None:
    assert seal(KEY, b"marks", b"") != seal(KEY, b"marks", b"")


@given(st.data())
def test_any_flipped_bit_is_noticed(data: st.DataObject) -> None:
    sealed = bytearray(seal(KEY, b"91.50", b"packet"))
    bit = data.draw(st.integers(0, len(sealed) * 8 - 1))
    sealed[bit // 8] ^= 1 << bit % 8
    assert refusal(lambda: unseal(KEY, bytes(sealed), b"packet")) is Problem.SEAL_BROKEN


@given(st.binary(max_size=60))
def test_bytes_that_were_never_sealed_are_refused(data: bytes) -> None:
    assert refusal(lambda: unseal(KEY, data, b"packet")) is Problem.SEAL_BROKEN


def test_cut_short_or_lengthened_is_refused() -> None:
    sealed = seal(KEY, b"91.50", b"packet")
    for altered in (sealed[:-1], sealed[1:], sealed + b"\0", sealed[:12], b""):
        with pytest.raises(JudgingError):
            unseal(KEY, altered, b"packet")


def test_another_key_or_context_does_not_open_it() -> None:
    sealed = seal(KEY, b"91.50", b"packet")
    assert refusal(lambda: unseal(KEY[::-1], sealed, b"packet")) is Problem.SEAL_BROKEN
    assert refusal(lambda: unseal(KEY, sealed, b"pairing")) is Problem.SEAL_BROKEN


def test_keys_are_derived_as_rfc_5869_says() -> None:
    info = b"\0\0\0\x0bjudging-app\0\0\0\x06packet\0\0\0\x03J07"
    extracted = hmac.digest(bytes(32), KEY, "sha256")
    assert derived(KEY, "packet", "J07") == hmac.digest(extracted, info + b"\x01", "sha256")


@given(st.lists(st.text(max_size=4), max_size=4), st.lists(st.text(max_size=4), max_size=4))
def test_different_parts_make_different_keys(first: list[str], second: list[str]) -> None:
    assert (derived(KEY, "p", *first) == derived(KEY, "p", *second)) == (first == second)


def test_parts_do_not_run_together() -> None:
    keys = {
        derived(KEY, "p", "ab", "c"), derived(KEY, "p", "a", "bc"), derived(KEY, "p", "abc"),
        derived(KEY, "pa", "bc"), derived(KEY, "p", "abc", ""), derived(KEY[::-1], "p", "abc"),
    }  # fmt: skip
    assert len(keys) == 6
