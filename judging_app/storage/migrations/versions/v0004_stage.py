"""The day on stage: the run of show, how each stage stands, what was released, draws of lots."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the tables; what was released and what was drawn are never changed."""
    op.create_table(
        "show",
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["round"], ["round.code"], name=op.f("fk_show_round")),
        sa.PrimaryKeyConstraint("round", name=op.f("pk_show")),
    )
    op.create_table(
        "stage_state",
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("session", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["round"], ["round.code"], name=op.f("fk_stage_state_round")),
        sa.PrimaryKeyConstraint("round", "session", "number", name=op.f("pk_stage_state")),
    )
    for table in ("release", "draw"):
        op.create_table(
            table,
            sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
            sa.Column("round", sa.Text(), nullable=False),
            sa.Column("text", sa.Text(), nullable=False),
            sa.ForeignKeyConstraint(["round"], ["round.code"], name=op.f(f"fk_{table}_round")),
            sa.PrimaryKeyConstraint("number", name=op.f(f"pk_{table}")),
        )
        for act in ("UPDATE", "DELETE"):
            # "release" is a word of the language itself.
            head = f'CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON "{table}"'
            if op.get_bind().dialect.name == "sqlite":
                op.execute(f"{head} BEGIN SELECT RAISE(ABORT, 'append-only'); END")
            else:
                op.execute(f"{head} FOR EACH ROW EXECUTE FUNCTION refuse_change()")
