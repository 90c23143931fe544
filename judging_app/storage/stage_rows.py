"""What is kept about the day on stage, as rows: each value in its canonical text."""

from typing import Final

from sqlalchemy import Connection, delete, func, insert, select

from judging_app.application.stage.records import (
    AnyRelease,
    Draw,
    Show,
    StageRecords,
    StageState,
)
from judging_app.domain.canonical import canonical_text, from_text
from judging_app.storage import tables
from judging_app.storage.mapping import table

KEPT_STATES: Final = 60
"""States of a stage that are kept for stepping back."""


def select_stage(connection: Connection) -> StageRecords:
    """Read everything that is kept about the day on stage."""
    shows = table(tables.ShowRow)
    releases, draws = table(tables.ReleaseRow), table(tables.DrawRow)
    return StageRecords(
        {row.round: from_text(Show, row.text) for row in connection.execute(select(shows))},
        {(item.round, item.session): item for item in _states(connection)},
        tuple(
            from_text(AnyRelease, text)
            for text in connection.scalars(select(releases.c.text).order_by(releases.c.number))
        ),
        tuple(
            from_text(Draw, text)
            for text in connection.scalars(select(draws.c.text).order_by(draws.c.number))
        ),
    )


def _states(connection: Connection) -> list[StageState]:
    rows = table(tables.StageStateRow)
    latest = (
        select(rows.c.round, rows.c.session, func.max(rows.c.number).label("number"))
        .group_by(rows.c.round, rows.c.session)
        .subquery()
    )
    in_force = (
        (rows.c.round == latest.c.round)
        & (rows.c.session == latest.c.session)
        & (rows.c.number == latest.c.number)
    )
    found = connection.scalars(
        select(rows.c.text).join(latest, in_force).order_by(rows.c.round, rows.c.session)
    )
    return [from_text(StageState, text) for text in found]


def select_stage_state(
    connection: Connection, round_code: str, session: str, number: int
) -> StageState | None:
    """Read one state that a stage was in of late."""
    rows = table(tables.StageStateRow)
    query = select(rows.c.text).where(
        rows.c.round == round_code, rows.c.session == session, rows.c.number == number
    )
    text = connection.scalar(query)
    return None if text is None else from_text(StageState, text)


def replace_show(connection: Connection, round_code: str, show: Show) -> None:
    """Put a run of show in the place of the one before."""
    rows = table(tables.ShowRow)
    connection.execute(delete(rows).where(rows.c.round == round_code))
    connection.execute(insert(rows), {"round": round_code, "text": canonical_text(show)})


def insert_stage_state(connection: Connection, state: StageState) -> None:
    """Insert a state, and delete those that nobody steps back to any more."""
    rows = table(tables.StageStateRow)
    connection.execute(
        delete(rows).where(
            rows.c.round == state.round,
            rows.c.session == state.session,
            rows.c.number <= state.number - KEPT_STATES,
        )
    )
    values = {
        "round": state.round,
        "session": state.session,
        "number": state.number,
        "text": canonical_text(state),
    }
    connection.execute(insert(rows), values)


def insert_release(connection: Connection, release: AnyRelease) -> None:
    """Insert what is released."""
    values = {"number": release.number, "round": release.round, "text": canonical_text(release)}
    connection.execute(insert(table(tables.ReleaseRow)), values)


def insert_draw(connection: Connection, draw: Draw) -> None:
    """Insert a draw of lots."""
    values = {"number": draw.number, "round": draw.round, "text": canonical_text(draw)}
    connection.execute(insert(table(tables.DrawRow)), values)
