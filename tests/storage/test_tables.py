"""The tables follow from the records, and the migrations build exactly these tables."""

import io
import re
import sqlite3
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

from baraza.domain.consultation import Consultation
from baraza.domain.tree import shape
from baraza.resources import migrations
from baraza.storage.rows import ORGANISATIONS
from baraza.storage.tables import APPEND_ONLY, CONSULTATION, METADATA, RECORDS, kinds_below
from baraza.storage.upgrade import CURRENT
from tests.storage.offices import raw, tables_of


def test_every_kind_of_record_has_a_table_with_a_column_for_each_leaf() -> None:
    for kind in kinds_below(Consultation):
        table = CONSULTATION if kind is Consultation else RECORDS[kind]
        assert set(shape(kind).leaves) <= set(table.c.keys()), kind


def test_no_leaf_takes_the_name_of_a_column_of_another_meaning() -> None:
    taken = {"consultation", "key", "parent", "branch", "rank", "written"}
    for kind in kinds_below(Consultation):
        assert not taken & set(shape(kind).members), kind


def test_the_register_keeps_every_kind_below_an_organisation() -> None:
    assert {kind.__name__ for kind in ORGANISATIONS.tables} == {"PrintedName"}


def described(connection: sqlite3.Connection) -> dict[str, object]:
    """Return columns, keys and indexes of every table, as the database understood them."""
    return {
        table: (
            connection.execute(f'PRAGMA table_xinfo("{table}")').fetchall(),
            sorted(connection.execute(f'PRAGMA foreign_key_list("{table}")').fetchall()),
            sorted(_indexes(connection, table)),
            connection.execute("SELECT wr FROM pragma_table_list(?)", (table,)).fetchall(),
        )
        for table in tables_of(connection)
        if table != "alembic_version"
    }


def _indexes(connection: sqlite3.Connection, table: str) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []
    for _, name, unique, origin, _partial in connection.execute(f'PRAGMA index_list("{table}")'):
        columns = connection.execute(f'PRAGMA index_xinfo("{name}")').fetchall()
        definition = connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", (name,))
        [text] = definition.fetchone() or (None,)
        plain = re.sub(r'[\s"]+', "", text) if text else ""
        found.append((name, str(unique), str(origin), str(columns), plain))
    return found


def test_the_migrations_build_what_the_records_say(path: Path, tmp_path: Path) -> None:
    made = tmp_path / "made.db"
    engine = create_engine(f"sqlite:///{made}")
    METADATA.create_all(engine)
    engine.dispose()
    with raw(path) as migrated, raw(made) as from_records:
        assert described(migrated) == described(from_records)


def test_the_schema_is_that_of_the_last_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrations()))
    head = ScriptDirectory.from_config(config).get_current_head()
    assert head == f"{CURRENT.number:04}"


@pytest.mark.parametrize("table", METADATA.sorted_tables, ids=lambda table: table.name)
def test_the_tables_compile_for_postgresql(table: object) -> None:
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]  # SQLAlchemy left it untyped
    text = str(CreateTable(table).compile(dialect=dialect))  # type: ignore[arg-type]  # a Table
    assert "BLOB" not in text
    assert "WITHOUT ROWID" not in text


def postgresql_script() -> str:
    """Return what the migrations would run on PostgreSQL."""
    printed = io.StringIO()
    config = Config(output_buffer=printed)
    config.set_main_option("script_location", str(migrations()))
    config.attributes["dialect"] = "postgresql"
    command.upgrade(config, "head", sql=True)
    return printed.getvalue()


def test_the_migrations_compile_for_postgresql() -> None:
    script = postgresql_script()
    made = re.findall(r"CREATE TABLE (\S+)", script)
    expected = {table.name for table in METADATA.sorted_tables}
    assert {name.strip('"') for name in made} == expected | {"alembic_version"}
    assert "BLOB" not in script
    for table in APPEND_ONLY:
        for action in ("UPDATE", "DELETE", "TRUNCATE"):
            assert f"BEFORE {action} ON {table.name}" in script


def test_the_tables_have_the_indexes_of_the_migrations_on_postgresql() -> None:
    script = postgresql_script()
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]  # SQLAlchemy left it untyped
    for table in METADATA.sorted_tables:
        for index in table.indexes:
            assert str(CreateIndex(index).compile(dialect=dialect)) in script
