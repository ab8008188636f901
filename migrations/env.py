"""Runs the migrations on a connection that is handed over, or prints them for a database by name.

Nothing here imports the program: a migration must do for ever what it did when it was written.
"""

from alembic import context
from sqlalchemy import Connection

APPEND_ONLY = ("tx", "op")
"""Tables of the history. What stands in them is neither changed nor struck."""

_SQLITE = """
CREATE TRIGGER {name} BEFORE {action} ON {table}
BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END
"""
_POSTGRESQL = """
CREATE OR REPLACE TRIGGER {name} BEFORE {action} ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
"""
_POSTGRESQL_FUNCTION = """
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$BEGIN RAISE EXCEPTION 'the history is append-only'; END$$
"""


def guard_history(dialect: str) -> None:
    """Make the triggers anew: a table that was rebuilt has lost its own without a word."""
    actions = ["UPDATE", "DELETE"]
    if dialect == "postgresql":
        context.execute(_POSTGRESQL_FUNCTION)
        actions.append("TRUNCATE")
    for table in APPEND_ONLY:
        for action in actions:
            name = f"{table}_{action.lower()}"
            if dialect == "postgresql":
                trigger = _POSTGRESQL
            else:
                trigger = _SQLITE
                context.execute(f"DROP TRIGGER IF EXISTS {name}")
            context.execute(trigger.format(name=name, action=action, table=table))


def run() -> None:
    """Run the migrations."""
    connection: Connection | None = context.config.attributes.get("connection")
    if connection is None:
        dialect = context.config.attributes["dialect"]
        context.configure(dialect_name=dialect, literal_binds=True)
    else:
        dialect = connection.dialect.name
        context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()
        guard_history(dialect)


run()
