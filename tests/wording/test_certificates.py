"""What stands on a certificate, in Chinese and in English."""

from dataclasses import replace
from fractions import Fraction

import pytest

from judging_app.application.papers.certificate import CertificateTemplate
from judging_app.application.papers.placeholders import Blank, findings_of
from judging_app.application.papers.winners import Winner
from judging_app.application.queries import StandingsView
from judging_app.application.sealing.records import ContentMark
from judging_app.bootstrap import Library
from judging_app.domain.event import Entry, Event, Round
from judging_app.domain.exact import Rounding
from judging_app.domain.rulebook import Rulebook
from judging_app.domain.scoreboard import Scoreboard
from judging_app.domain.short_code import short_code
from judging_app.wording.certificates import certificate_book, date_words, place_words
from judging_app.wording.language import Language, current_language, use_language


@pytest.fixture
def built_in() -> dict[Language, CertificateTemplate]:
    before, found = current_language(), {}
    for language in Language:
        use_language(language)
        found[language] = Library().built_in_certificate()
    use_language(before)
    return found


def make_view(date: str = "2026-11-20", organizer: str = "市人社局") -> StandingsView:
    round_ = Round("R", "决赛", Rulebook("规则", (), final=Rounding(2)))
    event = Event("返乡创业大赛", date, organizer=organizer, rounds=(round_,))
    return StandingsView(event, round_, Scoreboard(event, "R").standings, ())


ENTRY = Entry("E1", "窑洞民宿", "某某合作社", "负责人01")
WINNER = Winner(ENTRY, "初创组", "二等奖", Fraction(3), False, Fraction("88.5"), 12)


def test_the_built_in_templates_have_no_unknown_placeholder(
    built_in: dict[Language, CertificateTemplate],
) -> None:
    assert [findings_of(template) for template in built_in.values()] == [(), ()]


def test_the_built_in_certificate_reads_as_an_office_writes_it(
    built_in: dict[Language, CertificateTemplate],
) -> None:
    mark = ContentMark("ab" * 32)
    book = certificate_book(make_view(), built_in[Language.CHINESE], [WINNER], mark)
    text = book.certificates[0]
    assert text.title == "荣誉证书"
    assert text.salutation == "某某合作社："
    assert text.body == ("你单位的项目《窑洞民宿》在“返乡创业大赛”中表现突出，荣获",)
    assert (text.award, text.closing) == ("二等奖", "特发此证，以资鼓励。")
    assert (text.signers, text.date) == (("市人社局",), "2026年11月20日")
    assert text.number == "〔2026〕第012号"
    assert short_code("ab" * 32) in book.foot
    assert book.foot.startswith("{number}")


def test_what_is_not_known_leaves_its_line_out(built_in: dict[Language, CertificateTemplate]) -> None:
    bare = WINNER._replace(entry=Entry("E1", "窑洞民宿"))
    view = make_view("", "")
    text = certificate_book(view, built_in[Language.CHINESE], [bare]).certificates[0]
    assert (text.salutation, text.signers, text.date, text.number) == ("", (), "", "第012号")


def test_every_placeholder_has_its_value() -> None:
    body = "{项目}|{单位}|{负责人}|{组别}|{奖项}|{名次}|{得分}|{赛事}|{轮次}|{日期}|{主办单位}|{编号}|{年}"
    template = CertificateTemplate("zh", "", "", body, "", "", number="{序号}", digits=4)
    line = certificate_book(make_view(), template, [WINNER]).certificates[0].body[0]
    expected = (
        "窑洞民宿|某某合作社|负责人01|初创组|二等奖|第3名|88.50|返乡创业大赛|决赛|"
        "2026年11月20日|市人社局|0012|2026"
    )
    assert line == expected
    names = [blank.value for blank in Blank if blank is not Blank.SEQUENCE]
    english = replace(template, body="|".join(f"{{{name}}}" for name in names))
    assert certificate_book(make_view(), english, [WINNER]).certificates[0].body[0] == expected


@pytest.mark.parametrize(
    ("place", "shared", "chinese", "english"),
    [
        (1, False, "第1名", "1st place"),
        (2, True, "并列第2名", "joint 2nd place"),
        (3, False, "第3名", "3rd place"),
        (11, False, "第11名", "11th place"),
        (112, False, "第112名", "112th place"),
        (22, False, "第22名", "22nd place"),
        (Fraction(5, 2), True, "并列第2.5名", "joint 2.5th place"),
        (None, False, "", ""),
    ],
)
def test_places_in_a_sentence(place: int | Fraction | None, shared: bool, chinese: str, english: str) -> None:
    number = None if place is None else Fraction(place)
    assert place_words(number, Language.CHINESE, shared=shared) == chinese
    assert place_words(number, Language.ENGLISH, shared=shared) == english


@pytest.mark.parametrize(
    ("written", "chinese", "english"),
    [
        ("2026-11-20", "2026年11月20日", "20 November 2026"),
        ("2026年3月1日", "2026年3月1日", "1 March 2026"),
        ("2026/03/01", "2026年3月1日", "1 March 2026"),
        ("11月20日至21日", "11月20日至21日", "11月20日至21日"),
        ("2026-19-01", "2026年19月1日", "2026-19-01"),
        ("", "", ""),
    ],
)
def test_dates(written: str, chinese: str, english: str) -> None:
    assert date_words(written, Language.CHINESE) == chinese
    assert date_words(written, Language.ENGLISH) == english
