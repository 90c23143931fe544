"""What judges' own laptops need: the host's identity, slips, pairings, what is held back, signatures."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the new tables; pairings and signatures once kept are never changed."""
    op.add_column(
        "participation", sa.Column("closed", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    op.create_table(
        "host_identity",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_host_identity_single")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_host_identity")),
    )
    op.create_table(
        "slip",
        sa.Column("judge", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["judge"], ["judge.code"], name=op.f("fk_slip_judge")),
        sa.PrimaryKeyConstraint("judge", name=op.f("pk_slip")),
    )
    op.create_table(
        "pairing",
        sa.Column("judge", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["judge"], ["judge.code"], name=op.f("fk_pairing_judge")),
        sa.PrimaryKeyConstraint("judge", "number", name=op.f("pk_pairing")),
    )
    op.create_table(
        "held_submission",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("submission", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_held_submission")),
        sa.UniqueConstraint("submission", name=op.f("uq_held_submission_submission")),
    )
    op.create_table(
        "signature",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_signature")),
        sa.UniqueConstraint("id", name=op.f("uq_signature_id")),
    )
    op.create_table(
        "packet",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("judge", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_packet")),
    )
    op.create_table(
        "desk_rules",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_desk_rules_single")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_desk_rules")),
    )
    for table in ("pairing", "signature"):
        for act in ("UPDATE", "DELETE"):
            head = f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table}"
            if op.get_bind().dialect.name == "sqlite":
                op.execute(f"{head} BEGIN SELECT RAISE(ABORT, 'append-only'); END")
            else:
                op.execute(f"{head} FOR EACH ROW EXECUTE FUNCTION refuse_change()")
