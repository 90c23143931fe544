"""Which dimension a judge sits down at."""

from judging_app.desktop.pages.desk_seats import choose, dimension_choices
from tests.domain.builders import contest, judged, panel_seat, rules, seats

EVENT = contest(
    rules(judged(), judged(code="plan")),
    entries=["A"],
    seated=(*seats(1), panel_seat("J2", dimension="plan")),
)


def test_a_judge_is_offered_what_the_seat_scores() -> None:
    offered = [[choice.key for choice in dimension_choices(EVENT, "R", judge)] for judge in ("J1", "J2")]
    assert offered == [["talk", "plan"], ["plan"]]
    assert dimension_choices(EVENT, "nothing", "J1") == []


def test_a_dimension_that_the_next_judge_does_not_score_gives_way() -> None:
    assert choose(EVENT, "R", ("J1", "talk")) == ("J1", "talk")
    assert choose(EVENT, "R", ("J2", "talk")) == ("J2", "plan")
    assert choose(EVENT, "R", ("nobody", "plan")) == ("J1", "plan")
