import pytest
from hypothesis import given
from hypothesis import strategies as st

from judging_app.domain.problems import JudgingError, Problem
from judging_app.lan.tokens import SeatToken, issue, packet_key, read
from tests.lan.conftest import EVENT, refusal

SECRET = bytes(range(32))
TOKEN = SeatToken(EVENT, "J07", "laptop-3", 2)

tokens = st.builds(
    SeatToken,
    *[st.text(st.characters(exclude_categories=["Cs"]), max_size=40)] * 3,
    st.integers(0, 10**9),
)


@given(tokens)
def test_what_is_issued_is_read_again(token: SeatToken) -> None:
    text = issue(SECRET, token)
    assert read(SECRET, text) == token
    assert set(text) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.")


@given(st.data())
def test_any_changed_character_is_refused(data: st.DataObject) -> None:
    token = data.draw(tokens)
    text = issue(SECRET, token)
    at = data.draw(st.integers(0, len(text) - 1))
    sign = data.draw(st.characters().filter(lambda new: new != text[at]))
    changed = text[:at] + sign + text[at + 1 :]
    assert refusal(lambda: read(SECRET, changed)) is Problem.TOKEN_INVALID


def test_the_last_character_has_one_spelling() -> None:
    """Base64 of 32 bytes leaves two bits of its last sign unused: three more spell the same bytes."""
    text = issue(SECRET, TOKEN)
    for sign in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=":
        if sign != text[-1]:
            assert refusal(lambda sign=sign: read(SECRET, text[:-1] + sign)) is Problem.TOKEN_INVALID


@pytest.mark.parametrize("extra", ["=", " ", "\n", ".", "A", "\0"])
def test_nothing_may_stand_before_or_behind(extra: str) -> None:
    text = issue(SECRET, TOKEN)
    assert refusal(lambda: read(SECRET, text + extra)) is Problem.TOKEN_INVALID
    assert refusal(lambda: read(SECRET, extra + text)) is Problem.TOKEN_INVALID


@given(st.text(st.characters(), max_size=200) | st.text("ABab01-_.=", max_size=60))
def test_no_other_text_is_a_token(text: str) -> None:
    with pytest.raises(JudgingError) as refused:
        read(SECRET, text)
    assert refused.value.problem is Problem.TOKEN_INVALID


def test_a_very_long_text_is_refused() -> None:
    assert refusal(lambda: read(SECRET, "A" * 10_000_000)) is Problem.TOKEN_INVALID


def test_another_hosts_token_is_refused() -> None:
    assert refusal(lambda: read(SECRET, issue(SECRET[::-1], TOKEN))) is Problem.TOKEN_INVALID


def test_every_pairing_has_a_packet_key_of_its_own() -> None:
    others = [
        SeatToken(EVENT, "J08", "laptop-3", 2),
        SeatToken(EVENT, "J07", "laptop-4", 2),
        SeatToken(EVENT, "J07", "laptop-3", 3),
        SeatToken("", "J07", "laptop-3", 2),
    ]
    keys = {packet_key(SECRET, token) for token in (TOKEN, *others)} | {packet_key(SECRET[::-1], TOKEN)}
    assert len(keys) == 6
    assert all(len(key) == 32 for key in keys)
    assert packet_key(SECRET, read(SECRET, issue(SECRET, TOKEN))) == packet_key(SECRET, TOKEN)
