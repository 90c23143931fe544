"""Which rows of the audit log a person looks for."""

from collections.abc import Iterator

from sqlalchemy import ColumnElement, and_, or_

from judging_app.application.log import LogFilter
from judging_app.storage import tables
from judging_app.storage.mapping import table


def fits(wanted: LogFilter) -> tuple[ColumnElement[bool], ...]:
    """The conditions of a filter; a text is looked for as it stands, its % and _ are no wildcards."""
    rows = table(tables.AuditRow)
    conditions: list[ColumnElement[bool]] = []
    if wanted.acts:
        conditions.append(rows.c.act.in_(sorted(wanted.acts)))
    if wanted.actor:
        conditions.append(rows.c.actor == wanted.actor)
    if wanted.text:
        conditions.append(or_(*_holding(wanted)))
    return tuple(conditions)


def _holding(wanted: LogFilter) -> Iterator[ColumnElement[bool]]:
    rows = table(tables.AuditRow)
    for column in (rows.c.subject, rows.c.reason, rows.c.actor):
        yield column.icontains(wanted.text, autoescape=True)
    # The first entry holds the whole event: every text would find it.
    is_act = rows.c.act != "create"
    for column in (rows.c.before, rows.c.after):
        yield and_(is_act, column.icontains(wanted.text, autoescape=True))
    for code in wanted.codes:
        yield ("/" + rows.c.subject + "/").contains(f"/{code}/", autoescape=True)
        for column in (rows.c.before, rows.c.after):
            yield and_(is_act, column.contains(f'"{code}"', autoescape=True))
