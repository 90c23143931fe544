"""The first tables of an event, and the triggers that keep its records append-only."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_APPEND_ONLY = ("sheet_revision", "rulebook_version", "audit")
_APPLICATION_ID = 0x4A554447


def upgrade() -> None:
    """Make every table, then refuse changes to what must never change."""
    _make_people()
    _make_rounds()
    _make_records()
    dialect = op.get_bind().dialect.name
    if dialect == "sqlite":
        op.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
    else:
        op.execute(
            "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION 'append-only'; END $$"
        )
    for table in _APPEND_ONLY:
        for act in ("UPDATE", "DELETE"):
            _refuse(dialect, table, act)


def _refuse(dialect: str, table: str, act: str) -> None:
    head = f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table}"
    if dialect == "sqlite":
        op.execute(f"{head} BEGIN SELECT RAISE(ABORT, 'append-only'); END")
    else:
        op.execute(f"{head} FOR EACH ROW EXECUTE FUNCTION refuse_change()")


def _make_people() -> None:
    """What an event has whatever its rounds: people, entries, the log, who holds the file."""
    op.create_table(
        "audit",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("previous", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_audit")),
    )
    op.create_index("ix_audit_subject", "audit", ["subject"], unique=False)
    op.create_table(
        "entry",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("organization", sa.Text(), nullable=False),
        sa.Column("leader", sa.Text(), nullable=False),
        sa.Column("track", sa.Text(), nullable=False),
        sa.Column("region", sa.Text(), nullable=False),
        sa.Column("industry", sa.Text(), nullable=False),
        sa.Column("running_order", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_entry")),
    )
    op.create_table(
        "event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("date", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("organizer", sa.Text(), nullable=False),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_event_single")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event")),
    )
    op.create_table(
        "holder",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("process", sa.Integer(), nullable=False),
        sa.Column("since", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_holder")),
    )
    op.create_table(
        "judge",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("organization", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("expertise", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_judge")),
    )
    op.create_table(
        "track",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_track")),
    )


def _make_rounds() -> None:
    """Rounds with their rulebooks, panels and who takes part."""
    op.create_table(
        "round",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("rulebook", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_round")),
    )
    op.create_table(
        "rulebook_version",
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["round"], ["round.code"], name=op.f("fk_rulebook_version_round")),
        sa.PrimaryKeyConstraint("round", "version", name=op.f("pk_rulebook_version")),
    )
    op.create_table(
        "panel",
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["round"], ["round.code"], name=op.f("fk_panel_round")),
        sa.PrimaryKeyConstraint("round", "code", name=op.f("pk_panel")),
    )
    op.create_table(
        "seat",
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("panel", sa.Text(), nullable=False),
        sa.Column("judge", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("votes", sa.Integer(), nullable=False),
        sa.Column("seat_group", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["judge"], ["judge.code"], name=op.f("fk_seat_judge")),
        sa.ForeignKeyConstraint(["round"], ["round.code"], name=op.f("fk_seat_round")),
        sa.PrimaryKeyConstraint("round", "panel", "judge", name=op.f("pk_seat")),
    )
    op.create_table(
        "participation",
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("entry", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("panel", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["entry"], ["entry.code"], name=op.f("fk_participation_entry")),
        sa.ForeignKeyConstraint(["round"], ["round.code"], name=op.f("fk_participation_round")),
        sa.PrimaryKeyConstraint("round", "entry", name=op.f("pk_participation")),
    )
    op.create_table(
        "recusal",
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("judge", sa.Text(), nullable=False),
        sa.Column("entry", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["entry"], ["entry.code"], name=op.f("fk_recusal_entry")),
        sa.ForeignKeyConstraint(["judge"], ["judge.code"], name=op.f("fk_recusal_judge")),
        sa.ForeignKeyConstraint(["round"], ["round.code"], name=op.f("fk_recusal_round")),
        sa.PrimaryKeyConstraint("round", "judge", "entry", name=op.f("pk_recusal")),
    )


def _make_records() -> None:
    """What the day brings: sheets, drafts, figures, adjustments, rulings."""
    op.create_table(
        "sheet_revision",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("dimension", sa.Text(), nullable=False),
        sa.Column("entry", sa.Text(), nullable=False),
        sa.Column("judge", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.Column("marks", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("submission", sa.Text(), nullable=False),
        sa.Column("rulebook", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.CheckConstraint("revision >= 1", name=op.f("ck_sheet_revision_positive")),
        sa.ForeignKeyConstraint(["entry"], ["entry.code"], name=op.f("fk_sheet_revision_entry")),
        sa.ForeignKeyConstraint(["judge"], ["judge.code"], name=op.f("fk_sheet_revision_judge")),
        sa.ForeignKeyConstraint(["round"], ["round.code"], name=op.f("fk_sheet_revision_round")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_sheet_revision")),
        sa.UniqueConstraint("round", "dimension", "entry", "judge", "revision", name="uq_revision"),
        sa.UniqueConstraint("submission", name=op.f("uq_sheet_revision_submission")),
    )
    op.create_table(
        "draft",
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("dimension", sa.Text(), nullable=False),
        sa.Column("entry", sa.Text(), nullable=False),
        sa.Column("judge", sa.Text(), nullable=False),
        sa.Column("marks", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["entry"], ["entry.code"], name=op.f("fk_draft_entry")),
        sa.ForeignKeyConstraint(["judge"], ["judge.code"], name=op.f("fk_draft_judge")),
        sa.ForeignKeyConstraint(["round"], ["round.code"], name=op.f("fk_draft_round")),
        sa.PrimaryKeyConstraint("round", "dimension", "entry", "judge", name=op.f("pk_draft")),
    )
    op.create_table(
        "figure",
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("entry", sa.Text(), nullable=False),
        sa.Column("criterion", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["entry"], ["entry.code"], name=op.f("fk_figure_entry")),
        sa.ForeignKeyConstraint(["round"], ["round.code"], name=op.f("fk_figure_round")),
        sa.PrimaryKeyConstraint("round", "entry", "criterion", name=op.f("pk_figure")),
    )
    op.create_table(
        "adjustment",
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("withdrawn", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["round"], ["round.code"], name=op.f("fk_adjustment_round")),
        sa.PrimaryKeyConstraint("round", "code", name=op.f("pk_adjustment")),
    )
    op.create_table(
        "ruling",
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["round"], ["round.code"], name=op.f("fk_ruling_round")),
        sa.PrimaryKeyConstraint("round", "code", name=op.f("pk_ruling")),
    )
