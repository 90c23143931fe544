"""Seals, sheets keyed from paper, the certificate's template, where entries come from."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the tables; seals and what was keyed are never changed."""
    op.create_table(
        "seal",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_seal")),
    )
    op.create_table(
        "keying",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["round"], ["round.code"], name=op.f("fk_keying_round")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_keying")),
    )
    op.create_table(
        "certificate",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_certificate_single")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_certificate")),
    )
    op.create_table(
        "origin",
        sa.Column("entry", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("entry", name=op.f("pk_origin")),
    )
    for table in ("seal", "keying"):
        for act in ("UPDATE", "DELETE"):
            head = f'CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON "{table}"'
            if op.get_bind().dialect.name == "sqlite":
                op.execute(f"{head} BEGIN SELECT RAISE(ABORT, 'append-only'); END")
            else:
                op.execute(f"{head} FOR EACH ROW EXECUTE FUNCTION refuse_change()")
