"""Two names that are one person's, and two that are not."""

import pytest

from judging_app.domain.people import is_same_person


@pytest.mark.parametrize(
    "other",
    [
        "张三 ",
        "张 三",
        "张\u3000三",
        "张三\u200b",
        "张\u2060三",
        "\ufeff张三",
        "张三\ufe00",
        "张三。",
        "张·三",
        "张三\u202c",
    ],
)
def test_blanks_points_and_unseen_signs_make_no_other_person(other: str) -> None:
    assert is_same_person("张三", other)


@pytest.mark.parametrize(("one", "other"), [("Ａnna Li", "anna LI"), ("O'Brien", "O’Brien")])
def test_neither_do_width_and_case(one: str, other: str) -> None:
    assert is_same_person(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("张三", "张三丰"), ("李四", "张三"), ("José", "Jose"), ("评委1", "评委2")]
)
def test_another_letter_or_digit_does(one: str, other: str) -> None:
    assert not is_same_person(one, other)
