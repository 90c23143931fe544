"""Alembic's entry: runs the steps on the connection that `storage.schema` hands over."""

from alembic import context

from judging_app.storage.tables import Base

context.configure(connection=context.config.attributes["connection"], target_metadata=Base.metadata)
with context.begin_transaction():
    context.run_migrations()
