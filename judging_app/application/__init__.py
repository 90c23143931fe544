"""Use cases: commands that change an event, queries that read it, and the ports they need."""
