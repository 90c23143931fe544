"""The line with the code at the foot of every paper."""

from datetime import UTC, datetime

from judging_app.application.sealing.records import ContentMark, Seal, SealBreak, SealStatement
from judging_app.wording.language import Language
from judging_app.wording.papers import mark_line

# 80 bits of 0111 1111 in groups of five: 01111 11101 11111 10111 11110 11111 11011 11111, twice.
CONTENT = "7f" * 32
CODE = "FXZQ-YZVZ-FXZQ-YZVZ"
AT = datetime(2026, 11, 24, 7, 2, tzinfo=UTC)
SEAL = Seal(
    SealStatement(2, "赛事", "主办方", CONTENT, "00" * 32, 9, "00" * 32, AT, "张三"), "aa" * 32, "bb" * 64
)


def test_an_open_event_has_a_content_code() -> None:
    assert mark_line(ContentMark(CONTENT), Language.CHINESE) == f"内容码 {CODE}（未封存）"
    assert mark_line(ContentMark(CONTENT), Language.ENGLISH) == f"Content code {CODE} (not sealed)"


def test_a_sealed_event_says_when_and_by_whom_with_the_same_code() -> None:
    words = mark_line(ContentMark(CONTENT, SEAL), Language.CHINESE)

    assert words == f"封存码 {CODE}　第2次封存 {AT.astimezone():%Y-%m-%d %H:%M} 张三"


def test_a_broken_seal_is_said_with_a_reason_in_one_line() -> None:
    broken = SealBreak(2, AT, "李四", "更正\n项目03的一份评分表")
    long = SealBreak(2, AT, "李四", "长" * 500)

    words = mark_line(ContentMark(CONTENT, None, broken), Language.CHINESE)
    assert words == f"内容码 {CODE}（第2次封存已解除，原因：更正 项目03的一份评分表）"
    assert mark_line(ContentMark(CONTENT, None, long), Language.CHINESE).endswith("长" * 28 + "…）")
