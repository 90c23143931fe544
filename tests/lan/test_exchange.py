import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from judging_app.domain.problems import Problem
from judging_app.lan.exchange import Exchange, SharedKey, Side
from tests.lan.conftest import EVENT, OTHER_EVENT, refusal

PASSWORD = b"p" * 32
SEEN = b"f" * 32
PRIME = 2**255 - 19


def judge(password: bytes = PASSWORD, fingerprint: bytes = SEEN, event: str = EVENT) -> Exchange:
    return Exchange(Side.JUDGE, password, fingerprint, event)


def host(password: bytes = PASSWORD, fingerprint: bytes = SEEN, event: str = EVENT) -> Exchange:
    return Exchange(Side.HOST, password, fingerprint, event)


def met(one: Exchange, two: Exchange) -> tuple[SharedKey, SharedKey]:
    return one.finish(two.message), two.finish(one.message)


def test_who_means_the_same_shares_a_key() -> None:
    ours, theirs = met(judge(), host())
    theirs.check(Side.JUDGE, ours.proof(Side.JUDGE))
    ours.check(Side.HOST, theirs.proof(Side.HOST))
    assert ours.unseal(theirs.seal(b"token")) == b"token"
    assert theirs.unseal(ours.seal("评委甲".encode())) == "评委甲".encode()


@pytest.mark.parametrize(
    "other",
    [{"password": b"q" * 32}, {"fingerprint": b"g" * 32}, {"event": OTHER_EVENT}],
    ids=["another code", "another certificate", "another event"],
)
def test_who_means_something_else_is_told_apart_on_both_sides(other: dict[str, object]) -> None:
    ours, theirs = met(judge(), host(**other))  # type: ignore[arg-type]
    assert refusal(lambda: theirs.check(Side.JUDGE, ours.proof(Side.JUDGE))) is Problem.PAIRING_CODE_WRONG
    assert refusal(lambda: ours.check(Side.HOST, theirs.proof(Side.HOST))) is Problem.PAIRING_CODE_WRONG
    assert refusal(lambda: ours.unseal(theirs.seal(b"token"))) is Problem.SEAL_BROKEN


def test_somebody_in_between_with_a_certificate_of_his_own_ends_up_with_nothing() -> None:
    """He passes every message on unaltered, but each side has bound the certificate that it sees."""
    ours, theirs = met(judge(fingerprint=b"his" * 8), host(fingerprint=b"true" * 8))
    assert refusal(lambda: theirs.check(Side.JUDGE, ours.proof(Side.JUDGE))) is Problem.PAIRING_CODE_WRONG


def test_a_proof_cannot_be_sent_back() -> None:
    ours, theirs = met(judge(), host())
    assert ours.proof(Side.JUDGE) != ours.proof(Side.HOST)
    echo = ours.proof(Side.JUDGE)
    assert refusal(lambda: ours.check(Side.HOST, echo)) is Problem.PAIRING_CODE_WRONG
    assert refusal(lambda: ours.unseal(ours.seal(b"token"))) is Problem.SEAL_BROKEN
    for proof in (b"", echo[:-1], echo + b"\0"):
        assert refusal(lambda proof=proof: theirs.check(Side.JUDGE, proof)) is Problem.PAIRING_CODE_WRONG


def test_every_exchange_has_a_key_of_its_own() -> None:
    first, _ = met(judge(), host())
    second, _ = met(judge(), host())
    assert first.proof(Side.JUDGE) != second.proof(Side.JUDGE)


def point(height: int, sign: bytes = b"B") -> bytes:
    return sign + height.to_bytes(32, "little")


@pytest.mark.parametrize(
    "message",
    [
        b"",
        b"B",
        b"B" + b"\0" * 31,
        point(1),  # the neutral element
        point(PRIME - 1),  # order 2
        point(0),  # order 4
        point(PRIME + 1),  # the neutral element, spelled otherwise
        point(1 + 2**255),  # and again
        point(2**255 - 1),
        b"B" + b"\xff" * 32,
        b"S" + b"\x02" * 32,
    ],
)
def test_a_message_that_no_host_sends_is_a_wrong_code(message: bytes) -> None:
    assert refusal(lambda: judge().finish(message)) is Problem.PAIRING_CODE_WRONG


def test_a_message_that_comes_back_or_from_the_same_side_is_a_wrong_code() -> None:
    ours = judge()
    assert refusal(lambda: ours.finish(ours.message)) is Problem.PAIRING_CODE_WRONG
    disguised = judge()
    assert refusal(lambda: disguised.finish(b"B" + disguised.message[1:])) is Problem.PAIRING_CODE_WRONG
    assert refusal(lambda: judge().finish(judge().message)) is Problem.PAIRING_CODE_WRONG


def test_a_lengthened_message_is_a_wrong_code() -> None:
    message = host().message
    assert refusal(lambda: judge().finish(message + b"\0")) is Problem.PAIRING_CODE_WRONG


def test_one_exchange_takes_one_guess() -> None:
    ours = judge()
    ours.finish(host().message)
    assert refusal(lambda: ours.finish(host().message)) is Problem.PAIRING_CODE_WRONG


@settings(max_examples=20)
@given(st.data())
def test_an_altered_message_never_ends_in_the_same_key(data: st.DataObject) -> None:
    ours, theirs = judge(), host()
    bit = data.draw(st.integers(0, len(theirs.message) * 8 - 1))
    altered = bytearray(theirs.message)
    altered[bit // 8] ^= 1 << bit % 8

    def confirm() -> None:
        ours.finish(bytes(altered)).check(Side.HOST, key.proof(Side.HOST))

    key = theirs.finish(ours.message)
    assert refusal(confirm) is Problem.PAIRING_CODE_WRONG


@settings(max_examples=30)
@given(st.binary(max_size=40))
def test_whatever_comes_instead_is_a_wrong_code(message: bytes) -> None:
    ours = judge()

    def confirm() -> None:
        ours.finish(message).check(Side.HOST, b"")

    assert refusal(confirm) is Problem.PAIRING_CODE_WRONG
