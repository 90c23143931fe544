"""Tables in a terminal line up, Chinese or not."""

from judging_app.cli.tables import table, width


def test_a_chinese_character_takes_two_columns() -> None:
    assert width("评委A") == 5


def test_columns_line_up_whatever_the_script() -> None:
    rows = [["名次", "项目"], ["1", "Apiary"], ["10", "蜂场"]]

    assert table(rows, frozenset({0})) == "名次  项目\n   1  Apiary\n  10  蜂场"
