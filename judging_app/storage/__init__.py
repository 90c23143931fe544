"""The event file: tables, transactions, migrations, backups. The only room that knows SQL."""
