"""A plan's judges laid into the event: people, panels, seats, recusals."""

from collections.abc import Sequence
from dataclasses import replace

from judging_app.domain.event import Event, Judge, Panel, Recusal, Round, Seat


def applied(
    event: Event,
    round_: Round,
    new_panels: Sequence[Panel],
    judges: Sequence[Judge],
    seats: Sequence[Seat],
    recusals: Sequence[Recusal],
) -> Event:
    """The event with these judges; whatever is not named stays as it is.

    Where the round has exactly one panel then, entries without a panel are given to it.
    """
    planned = {judge.code: judge for judge in judges}
    known = {judge.code for judge in event.judges}
    changed = _seated(round_, new_panels, seats, recusals)
    return replace(
        event,
        judges=(
            *(planned.get(judge.code, judge) for judge in event.judges),
            *(judge for judge in judges if judge.code not in known),
        ),
        rounds=tuple(changed if item.code == round_.code else item for item in event.rounds),
    )


def _seated(
    round_: Round, new_panels: Sequence[Panel], seats: Sequence[Seat], recusals: Sequence[Recusal]
) -> Round:
    panels = (*round_.panels, *new_panels)
    planned = {(seat.panel, seat.judge): seat for seat in seats}
    kept = tuple(planned.pop((seat.panel, seat.judge), seat) for seat in round_.seats)
    participations = round_.participations
    if len(panels) == 1:
        participations = tuple(
            item if item.panel else replace(item, panel=panels[0].code) for item in participations
        )
    changed = replace(
        round_,
        panels=panels,
        seats=(*kept, *planned.values()),
        participations=participations,
        recusals=(*round_.recusals, *recusals),
    )
    return changed.with_sheets(round_.sheets)
