"""Placeholders of certificates: filled in, left out without a trace where empty, named where unknown."""

import base64
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judging_app.application.papers.certificate import CertificateTemplate, read_template, template_text
from judging_app.application.papers.placeholders import Blank, fill, findings_of
from judging_app.domain.problems import JudgingError, Problem

PNG = base64.b64encode(b"\x89PNG\r\n\x1a\n" + b"0" * 20).decode()
TEMPLATE = CertificateTemplate("zh", "荣誉证书", "{单位}：", "《{项目}》荣获", "{奖项}", "特发此证。")
VALUES = {
    Blank.ENTRY: "窑洞民宿",
    Blank.ORGANIZATION: "某某合作社",
    Blank.AWARD: "二等奖",
    Blank.LEADER: "负责人01",
}


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("{单位}：", "某某合作社："),
        ("{organization}:", "某某合作社:"),
        ("项目《{项目}》荣获{奖项}。", "项目《窑洞民宿》荣获二等奖。"),
        ("项目《{entry}》荣获{ award }。", "项目《窑洞民宿》荣获二等奖。"),
        # Nothing is known of the track, the place, the score: no mark stands twice, no bracket is empty.
        ("{项目}，{组别}，荣获{奖项}。", "窑洞民宿，荣获二等奖。"),
        ("{项目}（{组别}）荣获{奖项}", "窑洞民宿荣获二等奖"),
        ("荣获{奖项}，{名次}。", "荣获二等奖。"),
        ("{组别}，{项目}", "窑洞民宿"),
        ("负责人：{负责人}；得分：{得分}", "负责人：负责人01；得分"),
        ("荣获{奖项}，{名次}", "荣获二等奖"),
        ("won {award}, {place}, today", "won 二等奖, today"),
        ("{entry} ({track}) won", "窑洞民宿 won"),
        ("{组别}：", ""),
        ("{组别}\n特发此证", "特发此证"),
        # What is no placeholder stays as it was written.
        ("{什么}", "{什么}"),
        ("a { b", "a { b"),
    ],
)
def test_a_text_is_filled_in_and_closes_its_gaps(text: str, filled: str) -> None:
    assert fill(text, VALUES) == filled


def test_marks_within_a_name_are_never_tidied() -> None:
    odd = "=SUM(1,,2)，，（）《》"
    assert fill("《{项目}》，{组别}，荣获", {Blank.ENTRY: odd}) == f"《{odd}》，荣获"
    # The full stop is the company's, not the sentence's.
    assert fill("{单位}{组别}，你好", {Blank.ORGANIZATION: "Example Ltd."}) == "Example Ltd.，你好"


def test_a_name_that_looks_like_a_placeholder_is_a_name() -> None:
    assert fill("{项目}荣获{奖项}", VALUES | {Blank.ENTRY: "{奖项}"}) == "{奖项}荣获二等奖"


def test_a_name_of_several_lines_stays_in_its_line() -> None:
    assert fill("《{项目}》", {Blank.ENTRY: "上\n 下"}) == "《上 下》"


@given(st.text(alphabet="{}《》（），。项目奖a ", max_size=30), st.text(alphabet="甲《，）x", max_size=6))
def test_a_value_stands_whole_wherever_its_placeholder_stood(around: str, name: str) -> None:
    plain = around.replace("{", "").replace("}", "")
    found = fill(f"{plain}{{项目}}{plain}", {Blank.ENTRY: name})
    assert name in found


def test_an_unknown_placeholder_is_named() -> None:
    found = findings_of(replace(TEMPLATE, body="《{项目}》在{地点}荣获{place}", signers=("{organiser}",)))
    named = [(item.problem, item.facts["name"], item.subject[1]) for item in found]
    assert named == [
        (Problem.PLACEHOLDER_UNKNOWN, "地点", "body"),
        (Problem.PLACEHOLDER_UNKNOWN, "organiser", "signers"),
    ]


def test_a_number_is_not_made_of_itself_and_a_running_number_stands_in_it_only() -> None:
    found = findings_of(replace(TEMPLATE, number="{编号}", closing="{序号}"))
    assert sorted(item.facts["name"] for item in found) == ["序号", "编号"]
    assert findings_of(replace(TEMPLATE, number="〔{年}〕第{序号}号", closing="{编号}")) == ()


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"title_size": 5}, Problem.CERTIFICATE_SIZE),
        ({"margin_y": 100}, Problem.CERTIFICATE_SIZE),
        ({"digits": 0}, Problem.CERTIFICATE_SIZE),
        ({"picture": "kein Bild"}, Problem.PICTURE_UNREADABLE),
        ({"picture": base64.b64encode(b"GIF89a").decode()}, Problem.PICTURE_UNREADABLE),
        ({"picture": base64.b64encode(b"\xff\xd8\xff" + bytes(10 * 1024 * 1024)).decode()},
         Problem.PICTURE_TOO_LARGE),
    ],
)  # fmt: skip
def test_what_cannot_be_printed_is_said(change: dict[str, object], problem: Problem) -> None:
    assert [item.problem for item in findings_of(replace(TEMPLATE, **change))] == [problem]  # type: ignore[arg-type]


def test_a_certificate_without_a_word_is_none() -> None:
    bare = CertificateTemplate("zh", "", " ", "", "", "", signers=(), date="")
    assert [item.problem for item in findings_of(bare)] == [Problem.CERTIFICATE_EMPTY]


def test_a_template_goes_through_a_file_unchanged() -> None:
    full = replace(TEMPLATE, picture=PNG, signers=("主办", "承办=1"), title_font="楷体", margin_x=20)
    assert read_template(template_text(full)) == full


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", "null", '{"title": 3}', '{"is": "CertificateTemplate", "x": 1}']
)
def test_another_file_is_no_template(text: str) -> None:
    with pytest.raises(JudgingError) as refused:
        read_template(text, "别的.json")
    assert refused.value.problem is Problem.TEMPLATE_UNREADABLE
    assert refused.value.findings[0].facts["file"] == "别的.json"


def test_the_log_has_a_picture_by_its_digest() -> None:
    assert replace(TEMPLATE, picture=PNG).logged.picture.startswith("sha256:")
    assert TEMPLATE.logged == TEMPLATE
