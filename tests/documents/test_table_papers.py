"""Summaries, the ranking to be signed and the public table as PDF."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from judging_app.application.papers.kinds import PaperKind
from judging_app.application.progress import Cancelled
from judging_app.application.public_results import public_results
from judging_app.application.sealing.records import ContentMark
from judging_app.bootstrap import Library
from judging_app.documents.table_papers import table_leaflets, write_table_paper
from judging_app.domain.event import Adjustment, AdjustmentKind, EntryStatus, Event, Judge, Seat
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.rulebook import Rulebook, TieKey, TieKeyKind
from judging_app.domain.scoreboard import Scoreboard
from judging_app.domain.scores import WhyUnranked
from judging_app.domain.sheets import Sheet, Standing
from judging_app.wording.language import Language
from judging_app.wording.papers_public import public_paper
from judging_app.wording.papers_ranking import ranking_paper
from judging_app.wording.papers_summary import judge_summaries
from judging_app.wording.papers_tables import TablePaper
from judging_app.wording.terms import term
from tests.documents.printed import plain, printed_pages
from tests.documents.test_pages import check_nothing_is_cut

MARK = ContentMark("7f" * 32)


@pytest.fixture(scope="module")
def event() -> Event:
    return Library().sample_event()


def _board(event: Event) -> Scoreboard:
    return Scoreboard(event, event.rounds[-1].code)


def _papers(event: Event, language: Language) -> list[TablePaper]:
    round_ = event.rounds[-1]
    board = _board(event)
    return [
        judge_summaries(event, round_, MARK, language=language),
        ranking_paper(board, MARK, language=language),
        public_paper(public_results(event, round_.code, board), round_.rulebook, MARK, language=language),
    ]


def _pages(paper: TablePaper, folder: Path) -> list[str]:
    write_table_paper(paper, folder / "paper.pdf")
    return [
        plain("".join(letter.sign for letter in page.letters()))
        for page in printed_pages(folder / "paper.pdf")
    ]


@pytest.mark.parametrize("language", Language)
def test_nothing_is_cut_heads_are_repeated_and_nobody_signs_an_empty_page(
    event: Event, language: Language
) -> None:
    names = ("=SUM(A1:A9)", "全国返乡入乡创业创新大赛" * 8, "Rechtsschutzversicherung" * 8, "Жыргал")
    entries = tuple(
        replace(entry, name=names[at % 4], organization=names[(at + 1) % 4])
        for at, entry in enumerate(event.entries)
    )
    for shown in (event, replace(event, name=names[1], entries=entries)):
        for paper in _papers(shown, language):
            for leaflet in table_leaflets(paper):
                check_nothing_is_cut(list(leaflet.pages))
                for page in leaflet.pages:
                    # Every page has a table's head above what it holds of the table.
                    filled = [placed.strip.filled for placed in page.placed]
                    rows = [at for at, placed in enumerate(page.placed) if placed.strip.cells]
                    assert rows
                    assert filled[rows[0]]


def test_a_judges_summary_has_every_entry_and_why_there_is_no_total(event: Event, tmp_path: Path) -> None:
    paper = judge_summaries(event, event.rounds[-1], MARK, judge="P4", language=Language.CHINESE)

    (text,) = _pages(paper, tmp_path)
    assert all(plain(entry.name) in text for entry in event.entries)
    for words in (
        "评委汇总表：评委丁",
        "评分表：已提交 23，回避 1",
        "评委签名",
        "计分员",
        "监督人",
        "第1页/共1页",
    ):
        assert plain(words) in text
    assert plain(f"内容码 {MARK.code}（未封存）") in text
    first = next(sheet for sheet in event.rounds[-1].sheets if sheet.key[1:] == ("01", "P4"))
    row = paper.parts[0].tables[0].rows[0]
    assert row[0] == "01"
    assert Fraction(row[4]) * 10_000 == sum(first.marks.values())
    assert paper.parts[0].tables[0].rows[8][4] == "回避"


def test_judges_are_numbered_by_themselves(event: Event) -> None:
    paper = judge_summaries(event, event.rounds[-1], language=Language.CHINESE)

    leaflets = list(table_leaflets(paper))
    assert len(leaflets) == len(event.judges)
    assert all(len(leaflet.pages) == 1 for leaflet in leaflets)


def test_a_summary_for_nobody_is_refused(event: Event) -> None:
    seats = tuple(seat for seat in event.rounds[-1].seats if seat.judge != "P4")
    with pytest.raises(JudgingError) as caught:
        judge_summaries(event, replace(event.rounds[-1], seats=seats), judge="P4")
    assert caught.value.problem is Problem.NOTHING_TO_PRINT


def test_the_ranking_is_signed_overall_and_by_track(event: Event, tmp_path: Path) -> None:
    paper = ranking_paper(_board(event), MARK, language=Language.CHINESE)

    pages = _pages(paper, tmp_path)
    text = "".join(pages)
    assert [part.title for part in paper.parts] == ["名次表", "名次表：初创组", "名次表：成长组"]
    assert text.count("评审组长(评委甲)") == text.count("监督人") == 3
    assert text.count(plain("主办方负责人（盖章）")) == 3
    assert all(plain(f"内容码 {MARK.code}（未封存）") in page for page in pages)
    assert [plain(f"第{at}页/共{len(pages)}页") in page for at, page in enumerate(pages, start=1)] == [
        True
    ] * len(pages)
    assert all(plain(entry.name) in text for entry in event.entries)
    assert "暂定" not in text
    # 22 and 24 have the same final score; the roadshow decides (82.13 > 77.25).
    assert plain("22 小杂粮订单加工：与 24 号同分；路演答辩 82.13 > 77.25（24 号）") in text


def _small(finals: dict[str, int], rulebook: Rulebook) -> Event:
    """One judge, one criterion of 100 points: the final score is the mark."""
    sample = Library().sample_event()
    round_ = sample.rounds[-1]
    talk = round_.rulebook.judged[0]
    leaf = replace(talk.leaves()[0], parent="", maximum=1_000_000, bands=())
    dimension = replace(talk, criteria=(leaf,), weight=None)
    book = replace(rulebook, dimensions=(dimension,))
    sheets = tuple(
        Sheet(talk.code, entry, "P1", Standing.SUBMITTED, {leaf.code: points * 10_000})
        for entry, points in finals.items()
    )
    small = replace(
        round_,
        rulebook=book,
        seats=round_.seats[:1],
        recusals=(),
        adjustments=(),
        values=(),
        rulings=(),
        sheets=sheets,
        participations=tuple(item for item in round_.participations if item.entry in {*finals, "05"}),
    )
    return replace(sample, rounds=(*sample.rounds[:-1], small))


def test_shared_places_missing_sheets_and_the_withdrawn_are_said(event: Event) -> None:
    book = replace(event.rounds[-1].rulebook, tie_chain=(TieKey(TieKeyKind.SHARED),), awards=())
    small = _small({"01": 90, "02": 80, "03": 80, "04": 70}, book)
    round_ = small.rounds[-1]
    out = tuple(
        replace(item, status=EntryStatus.WITHDRAWN) if item.entry == "05" else item
        for item in round_.participations
    )
    small = replace(small, rounds=(replace(round_, participations=out),))

    part = ranking_paper(_board(small), language=Language.CHINESE).parts[0]
    places = [(row[0], row[1]) for row in part.tables[0].rows]
    assert places == [("1", "01"), ("2\n并列", "02"), ("2\n并列", "03"), ("4", "04"), ("—", "05")]
    assert part.tables[0].rows[-1][-1] == term(WhyUnranked.WITHDRAWN, Language.CHINESE)
    assert part.warnings == ()

    late = replace(small.rounds[-1], seats=(*small.rounds[-1].seats, Seat("P2", round_.panels[0].code)))
    part = ranking_paper(_board(replace(small, rounds=(late,))), language=Language.CHINESE).parts[0]
    # P2 owes a sheet for each of the four entries.
    assert part.warnings[0] == "暂定：尚缺评分表 4 份。"


def test_what_is_taken_off_has_the_decimals_of_the_final_score(event: Event) -> None:
    deduction = Adjustment("A9", "01", AdjustmentKind.DEDUCTION, Fraction(1), reason="材料不实")
    last = replace(event.rounds[-1], adjustments=(deduction,))
    assert last.rulebook.final is not None
    assert last.rulebook.final.places == 2
    deducted = replace(event, rounds=(*event.rounds[:-1], last))
    _, ranking, public = _papers(deducted, Language.CHINESE)
    for paper in (ranking, public):
        (row,) = (row for row in paper.parts[0].tables[0].rows if "01" in row[:2])
        assert any(cell in {"-1.00", "−1.00"} for cell in row)


def test_a_tie_that_waits_for_a_ruling_keeps_the_paper_from_being_final(event: Event) -> None:
    book = replace(event.rounds[-1].rulebook, tie_chain=(TieKey(TieKeyKind.RULING),), awards=())
    small = _small({"01": 90, "02": 80, "03": 80}, book)
    only = tuple(item for item in small.rounds[-1].participations if item.entry != "05")
    small = replace(small, rounds=(replace(small.rounds[-1], participations=only),))

    part = ranking_paper(_board(small), language=Language.CHINESE).parts[0]
    assert part.warnings == ("未定：还有 1 组同分待裁定。",)


def test_the_public_table_names_no_judge_and_has_points_below_points(event: Event, tmp_path: Path) -> None:
    paper = _papers(event, Language.CHINESE)[2]

    pages = _pages(paper, tmp_path)
    text = "".join(pages)
    assert not any(plain(judge.name) in text for judge in event.judges)
    assert all(f"评委{number}" in text for number in range(1, 8))
    assert plain("▼ 去掉的最低分，▲ 去掉的最高分。") in text
    for table in paper.parts[0].tables:
        for at, column in enumerate(table.columns):
            decimals = {
                len(row[at].partition(".")[2]) for row in table.rows if row[at].strip("▼▲")[:1].isdigit()
            }
            assert column.fit.value != "number" or len(decimals) < 2
    first = paper.parts[0].tables[0].rows[0]
    assert first[:3] == ("1", "04", "黑山羊合作养殖")


def test_many_judges_stand_in_tables_as_wide(event: Event) -> None:
    more = tuple(Judge(f"X{at}", f"评委X{at}") for at in range(9))
    round_ = event.rounds[-1]
    seats = (*round_.seats, *(Seat(judge.code, round_.panels[0].code) for judge in more))
    many = replace(
        event, judges=(*event.judges, *more), rounds=(*event.rounds[:-1], replace(round_, seats=seats))
    )

    paper = _papers(many, Language.CHINESE)[2]
    heads = [
        [column.title for column in table.columns if column.title.startswith("评委")]
        for table in paper.parts[0].tables[1:]
    ]
    assert heads == [[f"评委{at}" for at in range(1, 9)], [f"评委{at}" for at in range(9, 17)]]
    for leaflet in table_leaflets(paper):
        check_nothing_is_cut(list(leaflet.pages))


def test_stopping_leaves_nothing(event: Event, tmp_path: Path) -> None:
    def stop(*_: int) -> None:
        raise Cancelled

    for kind in (PaperKind.SUMMARY, PaperKind.RANKING, PaperKind.PUBLIC):
        with pytest.raises(Cancelled):
            Library().write_paper(kind, event, event.rounds[-1].code, tmp_path / "a.pdf", progress=stop)
    assert list(tmp_path.iterdir()) == []


def test_a_round_without_entries_has_no_papers(event: Event, tmp_path: Path) -> None:
    empty = replace(event.rounds[-1], participations=(), sheets=(), recusals=(), values=(), adjustments=())
    for kind in PaperKind:
        with pytest.raises(JudgingError) as caught:
            Library().write_paper(kind, replace(event, rounds=(empty,)), empty.code, tmp_path / "a.pdf")
        assert caught.value.problem is Problem.NOTHING_TO_PRINT
    assert list(tmp_path.iterdir()) == []


def test_no_word_of_a_head_is_broken(event: Event) -> None:
    for paper in _papers(event, Language.ENGLISH):
        columns = [column for part in paper.parts for table in part.tables for column in table.columns]
        titles = {word for column in columns for word in column.title.split()}
        for leaflet in table_leaflets(paper):
            heads = [placed for page in leaflet.pages for placed in page.placed if placed.strip.filled]
            words = {word for placed in heads for _, text in placed.texts for word in text.split()}
            assert {word for word in words if word.isascii()} <= titles
