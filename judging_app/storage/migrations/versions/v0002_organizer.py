"""What an organizer's desk keeps: rulebook drafts, evidence, and seats for one dimension only."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the new tables; evidence once kept is never changed."""
    op.add_column("seat", sa.Column("dimension", sa.Text(), server_default="", nullable=False))
    op.create_table(
        "rulebook_draft",
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("base", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["round"], ["round.code"], name=op.f("fk_rulebook_draft_round")),
        sa.PrimaryKeyConstraint("round", name=op.f("pk_rulebook_draft")),
    )
    op.create_table(
        "evidence",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("entry", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("withdrawn", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["entry"], ["entry.code"], name=op.f("fk_evidence_entry")),
        sa.ForeignKeyConstraint(["round"], ["round.code"], name=op.f("fk_evidence_round")),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_evidence")),
    )
    op.create_table(
        "evidence_content",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["code"], ["evidence.code"], name=op.f("fk_evidence_content_code")),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_evidence_content")),
    )
    for act in ("UPDATE", "DELETE"):
        head = f"CREATE TRIGGER evidence_content_no_{act.lower()} BEFORE {act} ON evidence_content"
        if op.get_bind().dialect.name == "sqlite":
            op.execute(f"{head} BEGIN SELECT RAISE(ABORT, 'append-only'); END")
        else:
            op.execute(f"{head} FOR EACH ROW EXECUTE FUNCTION refuse_change()")
