"""What does not fit in a round's run of show; pure, from the records alone."""

from collections.abc import Iterator

from judging_app.application.preflight_checks import Check, CheckCode, Level, MendedOn
from judging_app.application.stage.order import competing
from judging_app.application.stage.records import StageRecords
from judging_app.domain.event import Event, Round

_NAMED = 3


def check_show(event: Event, round_: Round, stage: StageRecords) -> Iterator[Check]:
    """The show has time for its entries, nobody waits in an empty session, and no break is lost.

    Only where somebody has made a run of show: one that was never touched has nothing wrong with it.
    A break comes before an entry; where that one is out of the contest, or in another session, it
    never comes.
    """
    if round_.code not in stage.shows:
        return
    show = stage.show(round_.code)
    entries = {item.code: competing(event, round_, stage, item.code) for item in show.stages}
    empty = [item.name or item.code for item in show.sessions if not entries[item.code]]
    lost = sum(
        bool(item.before) and item.before not in {entry.code for entry in entries[item.session]}
        for item in show.breaks
    )
    facts = {
        "timeless": "" if show.rules.pitch or show.rules.questions else "yes",
        "empty": "、".join(empty[:_NAMED]),
        "lost": str(lost) if lost else "",
    }
    level = Level.ATTENTION if any(facts.values()) else Level.OK
    yield Check(CheckCode.SHOW, level, MendedOn.SHOW, facts)
