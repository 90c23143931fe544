"""Formulas as different programs write them: the same where the same is calculated, and only there."""

import pytest

from judging_app.workbooks.formula_text import same_formula


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("=SUM(A1:A3)", "SUM(A1:A3)"),
        ("=IF(A1>=0.50, 'Sheet'!B2 ,TRUE)", "=if(A1>=0.5,Sheet!B2,TRUE())"),
        ('=_xlfn.CONCAT(a1,"x y")', '=CONCAT(A1,"x y")'),
        ("='复核步骤'!$A$1", "=复核步骤!$A$1"),
    ],
)
def test_spelling_changes_nothing(one: str, other: str) -> None:
    assert same_formula(one, other)
    assert same_formula(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("=SUM(A1:A3)", "=SUM(A1:A4)"),
        ("=A1+1", "=A1+2"),
        ("=$A$1", "=A1"),
        ('="x y"', '="xy"'),
        ('="a"', '="A"'),
        ("='甲'!A1", "='乙'!A1"),
        ("=A1", "=-A1"),
        ("=TRUE()", "=FALSE()"),
        ("=A1", ""),
    ],
)
def test_whatever_calculates_otherwise_is_another(one: str, other: str) -> None:
    assert not same_formula(one, other)
