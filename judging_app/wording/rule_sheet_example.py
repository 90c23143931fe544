"""The worked example of a rules sheet: a made-up entry, explained as every entry is explained."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from judging_app.application.queries import Explanation
from judging_app.domain.backdrop import build_backdrop
from judging_app.domain.event import Event, Role
from judging_app.domain.example_event import ENTRY, ROUND, example_event
from judging_app.domain.problems import errors_in
from judging_app.domain.rule_checks import check_rulebook
from judging_app.domain.scoreboard import Scoreboard
from judging_app.wording.derivations import explain
from judging_app.wording.derivations_lines import Line, RowLine, Step, StepKind, as_text
from judging_app.wording.rule_sheet_parts import Example, ExampleLine
from judging_app.wording.rule_sheet_tale import RuleTale


def made_up_example(tale: RuleTale) -> Example | None:
    """Work marks and figures made of the rulebook alone through its rules, up to the final score.

    The panel is as large as the round's largest. Answers `None` where the rulebook cannot rank yet.
    """
    event, _ = example_event(tale.rulebook, {}, {}, _panel_size(tale), "")
    if errors_in(check_rulebook(event, event.rounds[-1])):
        return None
    board = Scoreboard(event, ROUND)
    score, named = board.scores[ENTRY], _named(tale, event)
    entry, round_ = named.entry(ENTRY), named.round(ROUND)
    if entry is None or round_ is None or score.final is None:
        return None
    fields = build_backdrop(board.index).fields
    case = Explanation(named, round_, entry, score, None, None, {}, (), fields=fields)
    # Behind the dimensions and the total stands the place, which a single entry has none of.
    return example_of(explain(case, tale.speech)[: len(score.dimensions) + 1])


def example_of(steps: Iterable[Step]) -> Example:
    """Make an example of what `derivations.explain` tells about an entry, awards left out."""
    return Example(tuple(_line(step) for step in steps if step.kind is StepKind.DERIVATION))


def _line(step: Step) -> ExampleLine:
    details = [_on_one_line(line) for line in step.lines]
    return ExampleLine(step.title, step.value, tuple(text for text in details if text))


def _on_one_line(line: Line) -> str:
    """A line of an explanation; a row of figures is joined with its formula."""
    if isinstance(line, RowLine):
        first = "  ".join(part for part in (line.label, line.middle) if part)
        return " · ".join(part for part in (first, *line.detail.splitlines(), line.right) if part)
    texts = as_text([Step(0, "", "", (line,))]).splitlines()
    return " · ".join(text.strip() for text in texts if text.strip())


def _panel_size(tale: RuleTale) -> int:
    """The votes of the round's largest panel in one dimension; 0 where nobody is seated yet."""
    sizes = [
        sum(
            seat.votes > 0 and seat.role is not Role.RESERVE and seat.scores(dimension.code)
            for seat in tale.round.seats_of(panel.code)
        )
        for panel in tale.round.panels
        for dimension in tale.rulebook.judged
    ]
    return max(sizes, default=0)


def _named(tale: RuleTale, event: Event) -> Event:
    """The made-up event with the names that people know: judges by number, rounds and tracks by name."""
    judge = tale.speech.translate("RuleSheet", "Judge {number}")
    tracks: Mapping[str, str] = {track.code: track.name for track in tale.event.tracks}
    return replace(
        event,
        judges=tuple(replace(item, name=judge.format(number=item.code)) for item in event.judges),
        tracks=tuple(replace(item, name=tracks.get(item.code, item.name)) for item in event.tracks),
        rounds=tuple(replace(item, name=_round_name(tale, item.code)) for item in event.rounds),
    )


def _round_name(tale: RuleTale, code: str) -> str:
    return tale.round.name if code == ROUND else tale.round_name(code)
