"""From the three files an office sends in to a ranking, in the window alone.

The figures are those of registration-official.xlsx as the journey mends them; places and scores
are worked out here from the rules of the journey and the marks that it gives.
"""

import itertools
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from judging_app.application.commands import Command, ConfirmFigure, RecordFigure, SubmitSheet
from judging_app.application.preflight_checks import CheckCode, Level
from judging_app.application.queries import EvidenceOf
from judging_app.bootstrap import Library
from judging_app.desktop.models.ranking_columns import ColumnKind
from judging_app.desktop.opening import this_person
from judging_app.desktop.pages.overview_page import OverviewPage
from judging_app.desktop.pages.results_page import ResultsPage
from judging_app.domain.event import Entry, Role
from judging_app.domain.exact import TICKS_PER_POINT
from judging_app.domain.indicators import IndicatorValue
from judging_app.wording.language import Language, use_language
from tests.desktop.conftest import Driver, wait
from tests.desktop.pages.pdfs import small_pdf
from tests.journeys.organizer import SUGGESTED, Organizer
from tests.storage.test_full_disk import fill

DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "organizer"
OFFICIAL, JUDGES = DATA / "registration-official.xlsx", DATA / "judges.xlsx"

pytestmark = [
    pytest.mark.skipif(not OFFICIAL.exists(), reason="the sample inputs are not here"),
    pytest.mark.qt_log_ignore("propagateSizeHints", extend=True),
]

MENDS = {
    8: SUGGESTED,  # 约45人
    12: "冷链共配项目",  # an empty name
    14: "研学营地项目",  # the name of row 13 once more
    15: "12",  # -12
    16: SUGGESTED,  # “成长组 ” with a blank
    17: SUGGESTED,  # 成长
}
JOBS, INCOME, TAX = "JY", "YS", "SS"
KNOTS = {JOBS: (40, (5, 15, 30, 50)), INCOME: (35, (100, 300, 600, 1200)), TAX: (25, (2, 8, 20, 45))}
"""Full points as the journey sets them, and the standard values of the built-in rules."""
UNFOUNDED = "到村驿站项目"
MARKS = ("18", "18", "14", "10", "10")
"""Sheet of 70 points; entry n of the table gets n points more."""
MORE = (6, 6, 5, 4, 3)
"""How many points more each criterion takes before the next one does."""


@pytest.fixture
def organizer(driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Organizer:
    """An organizer whose program remembers nothing from elsewhere."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    use_language(Language.CHINESE)
    return Organizer(driver, monkeypatch)


def half_up(value: Fraction) -> Fraction:
    """Two decimals, half-up."""
    return Fraction((2 * value * 100 + 1).__floor__() // 2, 100)


def efficacy(code: str, figure: Fraction) -> Fraction:
    """功效系数 (RULES §2.15): 0, 0.4, 0.6, 0.8 and 1 at nothing and at the four standard values."""
    full, standards = KNOTS[code]
    points = [(Fraction(0), Fraction(0))]
    points += zip(map(Fraction, standards), map(Fraction, ("0.4", "0.6", "0.8", "1")), strict=True)
    for (low, at_low), (high, at_high) in itertools.pairwise(points):
        if figure < high:
            return half_up(full * (at_low + (at_high - at_low) * (figure - low) / (high - low)))
    return Fraction(full)


def final(number: int, figures: dict[str, Fraction]) -> Fraction:
    """70 points and the entry's number at 60 %, its figures at 40 %."""
    deeds = sum((efficacy(code, figures[code]) for code in KNOTS), Fraction(0))
    return half_up((70 + number) * Fraction(60, 100) + deeds * Fraction(40, 100))


def sheet(number: int, seat: int) -> dict[str, int]:
    """A judge's marks. The first seat gives half a point more, the second half a point less:
    they are the ones that are dropped, and 70 points and the number remain.
    """
    left, marks = number, {}
    for code, base, most in zip(("CX", "KX", "XY", "TD", "ZS"), map(int, MARKS), MORE, strict=True):
        marks[code] = (base + min(left, most)) * TICKS_PER_POINT
        left -= min(left, most)
    marks["CX"] += (TICKS_PER_POINT // 2, -TICKS_PER_POINT // 2)[seat] if seat < 2 else 0
    return marks


def keyed(marks: dict[str, int]) -> list[str]:
    """Marks as a person types them."""
    return [f"{mark / TICKS_PER_POINT:g}" for mark in marks.values()]


def numbers(entries: tuple[Entry, ...]) -> dict[str, int]:
    """Entries by their line in the table: their leaders are called 负责人01 to 负责人24."""
    return {entry.code: int(entry.leader.removeprefix("负责人")) for entry in entries}


def shown(page: ResultsPage, kind: ColumnKind) -> dict[str, str]:
    """A column of the ranking, by the name of the entry."""
    (at,) = [at for at, column in enumerate(page.model.columns) if column.kind is kind]
    return {row.entry.name: page.model.index(number, at).data() for number, row in enumerate(page.model.rows)}


def stops(organizer: Organizer) -> list[CheckCode]:
    """What the overview says that must be done before the start."""
    preflight = organizer.go_to(OverviewPage).preflight
    wait(lambda: preflight.open_checks, what="the checks are there")
    return [check.code for check in preflight.open_checks if check.level is Level.STOP]


def hand_in_the_rest(organizer: Organizer) -> dict[str, dict[str, Fraction]]:
    """Sheets, verified and confirmed figures, for all that was not done by hand; answers the figures."""
    opened = Library().open(organizer.target, this_person())
    event, round_ = organizer.stored(), organizer.round()
    at_line = numbers(event.entries)
    recused = {(item.judge, item.entry) for item in round_.recusals}
    there = {(item.judge, item.entry) for item in round_.sheets}
    seats = [seat.judge for seat in round_.seats if seat.role is not Role.RESERVE]
    commands: list[Command] = [
        SubmitSheet("R1", "LY", code, judge, sheet(line, seats.index(judge)), f"{judge}-{code}")
        for code, line in at_line.items()
        for judge in seats
        if (judge, code) not in recused | there
    ]
    figures: dict[str, dict[str, Fraction]] = {}
    for value in round_.values:
        if value.evidence_missing:
            continue
        figure = value.verified if value.is_verified else value.claimed
        assert figure is not None
        figures.setdefault(value.entry, {})[value.criterion] = Fraction(figure)
        key = value.entry, value.criterion
        if not value.is_verified:
            made = IndicatorValue(*key, claimed=value.claimed, verified=figure, verified_by="核验员甲")
            commands.append(RecordFigure("R1", made))
        if not value.confirmed_by:
            commands.append(ConfirmFigure("R1", *key, "复核员乙"))
    for command in commands:
        opened.judging.do(command)
    opened.close()
    return figures


def test_from_three_files_to_a_ranking_in_the_window_alone(organizer: Organizer, tmp_path: Path) -> None:
    organizer.make_event("市级遴选", "初创组", "成长组", folder=tmp_path)
    assert stops(organizer) == [CheckCode.ENTRIES, CheckCode.SEATS]

    # The entries: brought in, taken back, and brought in once more.
    organizer.bring_in_entries(OFFICIAL, MENDS)
    first = organizer.stored()
    assert [len(first.entries), len(organizer.round().participations)] == [24, 24]
    organizer.undo()
    wait(lambda: not organizer.stored().entries, what="the import is taken back")
    assert organizer.round().values == ()
    organizer.bring_in_entries(OFFICIAL, MENDS)
    assert organizer.stored() == first
    tracks = {track.code: track.name for track in first.tracks}
    assert [sum(tracks[entry.track] == name for entry in first.entries) for name in ("初创组", "成长组")] == [
        9,
        15,
    ]
    claims = {(value.entry, value.criterion): value.claimed for value in organizer.round().values}
    assert len(claims) == 71  # three figures each, but for 无
    assert claims[organizer.named("戈壁设施蔬菜项目").code, TAX] == Fraction("78.94")  # 789,400 元
    assert claims[organizer.named("苹果梨深加工项目").code, JOBS] == 45

    # The judges and the running order; the event is closed and opened on the way.
    organizer.bring_in_judges(JUDGES)
    round_ = organizer.round()
    assert [seat.role for seat in round_.seats] == [Role.HEAD, *[Role.REGULAR] * 6, Role.RESERVE]
    assert {(item.judge, item.entry) for item in round_.recusals} == {
        ("J4", organizer.named("戈壁设施蔬菜项目").code),
        ("J4", organizer.named("月嫂培训项目").code),
    }
    organizer.close()
    organizer.driver.open(organizer.target)
    organizer.draw_order("2025")
    assert sorted(entry.order for entry in organizer.stored().entries) == list(range(1, 25))

    # The rules: two indicators that nobody reports go, the others take their points.
    rules = organizer.rules()
    for code in ("RY", INCOME):
        organizer.remove_criterion(rules, code)
    organizer.undo()
    wait(lambda: len(rules.draft.rulebook.dimensions[1].criteria) == 4, what="one removal too many")
    organizer.remove_criterion(rules, "ZZ")
    for code, (points, _) in KNOTS.items():
        organizer.set_points(rules, code, str(points))
    organizer.publish(rules)
    measured = organizer.round().rulebook.dimensions[1].criteria
    assert {item.code: item.maximum for item in measured} == {
        code: points * TICKS_PER_POINT for code, (points, _) in KNOTS.items()
    }

    # A few figures by hand: taken over, reduced, filled in, without evidence, confirmed.
    figures = organizer.figures(verifier="核验员甲", confirmer="复核员乙")
    beef, stitch = organizer.named("牛肉预制菜项目").code, organizer.named("裕固族刺绣项目").code
    pdf, png = tmp_path / "社保名册.pdf", tmp_path / "工资表.png"
    pdf.write_bytes(small_pdf(2))
    QApplication.primaryScreen().grabWindow(0, 0, 0, 30, 20).save(str(png))
    organizer.attach(figures, beef, JOBS, [pdf, png])
    organizer.verify(figures, beef, JOBS, "40", "3 人为临时用工")
    organizer.verify(figures, beef, TAX)
    organizer.verify(figures, stitch, INCOME, "80")
    organizer.mark_unfounded(figures, organizer.named(UNFOUNDED).code, INCOME, "缺财务报表")
    organizer.confirm(figures, beef, JOBS)
    held = {(value.entry, value.criterion): value for value in organizer.round().values}
    jobs = held[beef, JOBS]
    assert (jobs.claimed, jobs.verified, jobs.reason) == (43, 40, "3 人为临时用工")
    assert (jobs.verified_by, jobs.confirmed_by) == ("核验员甲", "复核员乙")
    assert (held[beef, TAX].verified, held[beef, TAX].confirmed_by) == (Fraction("8.18"), "")
    assert held[stitch, INCOME].verified == 80

    # A few sheets by hand, all others as the judges would send them.
    lines = numbers(organizer.stored().entries)
    for name, judge in (("戈壁设施蔬菜项目", "J1"), ("牛肉预制菜项目", "J2"), ("牛肉预制菜项目", "J4")):
        entry = organizer.named(name).code
        organizer.key_sheet(judge, entry, keyed(sheet(lines[entry], int(judge[1]) - 1)))
    organizer.close()
    known = hand_in_the_rest(organizer)
    organizer.driver.open(organizer.target)

    # The ranking, worked out from the marks and figures above.
    results = organizer.go_to(ResultsPage)
    wait(lambda: results.model.rowCount() == 24, what="the ranking is there")
    names = {entry.code: entry.name for entry in organizer.stored().entries}
    expected = {names[code]: final(lines[code], known[code]) for code in lines if names[code] != UNFOUNDED}
    assert len(set(expected.values())) == 23, "no two entries are level"
    order = sorted(expected, key=lambda name: -expected[name])
    places = shown(results, ColumnKind.PLACE)
    assert list(places)[:23] == order
    assert [places[name] for name in order] == [str(place) for place in range(1, 24)]
    assert places[UNFOUNDED] == "—"
    totals = shown(results, ColumnKind.TOTAL)
    assert {name: totals[name] for name in order} == {
        name: f"{float(score):.2f}" for name, score in expected.items()
    }
    # 71 x 60 % + (40 + 35 + 25) x 40 %
    assert totals["戈壁设施蔬菜项目"] == "82.60"
    # 85 x 60 % + [40 x 0.9 + 35 x (0.6 + 0.2 x 91.23 / 300) + 25 x (0.6 + 0.2 x 0.18 / 12)] x 40 %
    # = 51 + (36.00 + 23.13 + 15.08) x 40 %
    assert totals["牛肉预制菜项目"] == "80.68"
    # 84 x 60 % + [40 x (0.4 + 0.2 / 10) + 35 x 0.4 x 0.8 + 25 x (0.4 + 0.2 x 1.45 / 6)] x 40 %
    # = 50.4 + (16.80 + 11.20 + 11.21) x 40 %
    assert totals["裕固族刺绣项目"] == "66.08"
    awards = shown(results, ColumnKind.AWARD)
    assert [awards[name] for name in order[:10]] == ["一等奖"] + ["二等奖"] * 3 + ["三等奖"] * 5 + [""]
    results.table.select(beef)
    wait(lambda: "80.68" in results.side.why.text() and "36.00 / 40" in results.side.why.text())

    # What is written out says the same, and the file holds together.
    workbook, backup = tmp_path / "结果.xlsx", tmp_path / "赛事.xlsx"
    organizer.export(results.export_button, workbook)
    organizer.export(organizer.go_to(OverviewPage).export, backup)
    event = organizer.stored()
    organizer.close()
    assert list(Library().verify_event(organizer.target)) == []
    assert list(Library().verify_results(workbook)) == []
    again, _ = Library().read_workbook(backup)
    assert again == event
    opened = Library().open(organizer.target, this_person(), read_only=True)
    assert [item.name for item in opened.judging.ask(EvidenceOf("R1", beef))] == [pdf.name, png.name]
    opened.close()


def test_a_full_disk_stops_an_import_and_leaves_everything_as_it_was(
    small_disk: Path, organizer: Organizer
) -> None:
    organizer.make_event("市级遴选", folder=small_disk)
    page = organizer.choose_entries(OFFICIAL)
    organizer.mend(page.importer, MENDS)
    before = organizer.stored()
    filler = fill(small_disk)
    organizer.driver.click(page.importer.foot.carry_out)
    wait(page.importer.strip.isVisible, what="the refusal is said")
    said = page.importer.strip.accessibleName()
    assert said == "没有导入 磁盘已满。没有留下写了一半的内容；请腾出空间后重试。"
    assert page.is_importing, "what was mended is not lost"
    filler.unlink()
    assert organizer.stored() == before
    organizer.driver.click(page.importer.foot.carry_out)
    wait(lambda: not page.is_importing, what="stored once there is room")
    assert len(organizer.stored().entries) == 24
    organizer.undo()
    wait(lambda: organizer.stored() == before, what="one step takes it all back")
