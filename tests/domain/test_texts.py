"""Bounds of texts: cut, cleaned, or told to be beyond them."""

from judging_app.domain.texts import is_fit_code, is_fit_drawing, plain_line, plain_text


def test_a_text_keeps_its_lines_and_loses_what_was_pasted_along() -> None:
    assert plain_text("第一行\n第二行\t完\x0b\x00") == "第一行\n第二行\t完  "
    assert plain_text("长" * 4_000) == "长" * 4_000
    assert plain_text("长" * 4_001) == "长" * 3_999 + "…"


def test_a_line_has_no_breaks() -> None:
    assert plain_line("评委\t甲\n") == "评委 甲 "
    assert plain_line("甲" * 201) == "甲" * 199 + "…"


def test_codes_and_drawings_fit_or_not() -> None:
    assert is_fit_code("7" * 200)
    assert not is_fit_code("7" * 201)
    assert not is_fit_code("E\n1")
    assert is_fit_drawing("M10 20L11 24")
    assert not is_fit_drawing("M0 0" * 25_001)
    assert not is_fit_drawing("<svg>")
