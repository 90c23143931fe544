"""The event workbook to fill in: a usual selection, so that entries, judges and figures are enough."""

from fractions import Fraction
from pathlib import Path

from judging_app.domain.aggregation import Aggregation, Method
from judging_app.domain.event import Event, Panel, Round, Track
from judging_app.domain.exact import TICKS_PER_POINT, Rounding
from judging_app.domain.indicators import BandRow, IndicatorRule, Interval, Knot, PerUnit, Piecewise, Slope
from judging_app.domain.rubric import Band, Criterion, Dimension, DimensionKind, Station, StationRounding
from judging_app.domain.rulebook import (
    EACH_TRACK,
    Award,
    Rulebook,
    TieKey,
    TieKeyKind,
    TimePenalty,
)
from judging_app.wording.language import Language, current_language
from judging_app.workbooks.cells import encode_text
from judging_app.workbooks.layout import FIGURES, PARTICIPATION, SEATS
from judging_app.workbooks.result_titles import results_title
from judging_app.workbooks.saving import BookWriter, Style, Styled
from judging_app.workbooks.writer import add_event_sheets

_TWO_PLACES = (Station.CRITERION, Station.PANEL, Station.DIMENSION)


def write_template(path: Path, language: Language | None = None) -> None:
    """Write a workbook with every sheet, a guide, and the rules of a usual 60/40 selection."""
    say = language or current_language()
    with BookWriter() as book:
        page = book.page(results_title("guide", say), [4, 100], frozen="A1")
        for at, line in enumerate(_guide(say)):
            mark = None if at == 0 else f"{at}."
            page.add([mark, Styled(encode_text(line), Style.TITLE if at == 0 else Style.WRAPPED)])
        page.finish(filtered=False)
        add_event_sheets(book, starting_event(say), say, without=_LEFT_TO_DEFAULT)
        book.save(path)


_LEFT_TO_DEFAULT = frozenset({SEATS.key, PARTICIPATION.key})
"""Sheets that the template leaves blank: no row means every judge and every entry."""


def _guide(say: Language) -> list[str]:
    """What a person does with the template, step by step."""
    figures, seats, part = (layout.title(say) for layout in (FIGURES, SEATS, PARTICIPATION))
    return [
        say.translate("Template", "How to fill this workbook in"),
        say.translate("Template", "Write the event's name, date and place on the next sheet."),
        say.translate("Template", "List the entries and the judges, each with a code of its own."),
        say.translate(
            "Template",
            "Write each entry's figures on the sheet “{figures}”: one row for each entry and indicator.",
        ).format(figures=figures),
        say.translate(
            "Template", "Blank sheets “{seats}” and “{part}” mean that every judge scores every entry."
        ).format(seats=seats, part=part),
        say.translate(
            "Template",
            "The rules are those of a usual selection: change them as you need.",
        ),
        say.translate(
            "Template", "Key the marks in the program, or write them here, one row for each sheet."
        ),
        say.translate("Template", "Blank rows, other orders of columns and columns of your own do no harm."),
        say.translate("Template", "Import names every cell that does not fit, and how to mend it."),
    ]


def starting_event(say: Language) -> Event:
    """An event with rules and nothing else: talk 60 %, performance 40 %, two tracks."""
    word = _Words(say)
    rulebook = Rulebook(
        word.rulebook,
        (_talk(word), _performance(word)),
        time_penalty=TimePenalty(
            (
                BandRow(
                    Interval(Fraction(10), Fraction(30), low_closed=False, high_closed=True), Fraction(1, 2)
                ),
                BandRow(Interval(Fraction(30), low_closed=False), Fraction(1)),
            )
        ),
        tie_chain=(
            TieKey(TieKeyKind.DIMENSION, "talk"),
            TieKey(TieKeyKind.CRITERION, "c1"),
            TieKey(TieKeyKind.RULING),
        ),
        awards=tuple(
            Award(name, scope=EACH_TRACK, count=count)
            for name, count in zip(word.awards, (1, 2, 3), strict=True)
        ),
    )
    panel = Panel("P1", word.panel)
    return Event(
        "",
        tracks=(Track("T1", word.tracks[0]), Track("T2", word.tracks[1])),
        rounds=(Round("R1", word.round, rulebook, (panel,)),),
    )


class _Words:
    """The names of the starting rubric in one language."""

    def __init__(self, say: Language) -> None:
        self.rulebook = say.translate("Template", "Selection with two dimensions, 60/40")
        self.round = say.translate("Template", "Final")
        self.panel = say.translate("Template", "Panel")
        self.tracks = (
            say.translate("Template", "Start-up track"),
            say.translate("Template", "Growth track"),
        )
        self.awards = (
            say.translate("Template", "First prize"),
            say.translate("Template", "Second prize"),
            say.translate("Template", "Third prize"),
        )
        self.dimensions = (
            say.translate("Template", "Roadshow defense"),
            say.translate("Template", "Performance evaluation"),
        )
        self.criteria = (
            say.translate("Template", "Innovation"),
            say.translate("Template", "Feasibility"),
            say.translate("Template", "Social benefit"),
            say.translate("Template", "Presentation and answers"),
        )
        self.bands = (
            say.translate("Template", "poor"),
            say.translate("Template", "fair"),
            say.translate("Template", "good"),
            say.translate("Template", "excellent"),
        )
        self.indicators = (
            say.translate("Template", "Jobs created"),
            say.translate("Template", "Revenue"),
            say.translate("Template", "Tax paid"),
            say.translate("Template", "Revenue growth"),
        )
        money = say.translate("Template", "10,000 yuan")
        self.units = (say.translate("Template", "persons"), money, money, "%")


def _talk(word: _Words) -> Dimension:
    """Four criteria of 100 points in all, one high and one low sheet dropped."""
    points = (30, 30, 25, 15)
    return Dimension(
        "talk",
        word.dimensions[0],
        DimensionKind.JUDGED,
        tuple(
            Criterion(
                f"c{at}",
                name,
                maximum=full * TICKS_PER_POINT,
                step=TICKS_PER_POINT // 2,
                bands=tuple(
                    Band(band, full * share * TICKS_PER_POINT // 20)
                    for band, share in zip(word.bands, (0, 10, 14, 18), strict=True)
                ),
            )
            for at, (name, full) in enumerate(zip(word.criteria, points, strict=True), start=1)
        ),
        weight=Fraction(60),
        aggregation=Aggregation(method=Method.TRIMMED, drop_low=1, drop_high=1, minimum=5),
        roundings=_rounded(),
    )


def _performance(word: _Words) -> Dimension:
    """Four indicators of 25 points each, one for each common kind of rule."""
    fraction = Fraction
    rules: tuple[IndicatorRule, ...] = (
        Slope(fraction(10), fraction(5), fraction(1, 5), fraction(25)),
        Piecewise(
            tuple(
                Knot(fraction(value), fraction(share, 5))
                for value, share in ((50, 1), (200, 3), (500, 4), (1000, 5))
            )
        ),
        PerUnit(fraction(3), fraction(1), fraction(25)),
        Piecewise((Knot(fraction(0), fraction(1, 5)), Knot(fraction(50), fraction(1)))),
    )
    return Dimension(
        "perf",
        word.dimensions[1],
        DimensionKind.MEASURED,
        tuple(
            Criterion(f"m{at}", name, maximum=25 * TICKS_PER_POINT, unit=unit, indicator=rule)
            for at, (name, unit, rule) in enumerate(
                zip(word.indicators, word.units, rules, strict=True), start=1
            )
        ),
        weight=Fraction(40),
        roundings=_rounded(),
    )


def _rounded() -> tuple[StationRounding, ...]:
    return tuple(StationRounding(station, Rounding(2)) for station in _TWO_PLACES)
