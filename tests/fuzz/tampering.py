"""Ways to tamper with an office: its bytes, its cells, its rows, its plan, what lies beside it.

Each takes the file and a generator of numbers, from which all follows, so that what was found can
be found again.
"""

# ruff: noqa: S608  statements are put together from names that the file itself gives

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any

from tests.storage.offices import raw, tables_of

type Tampering = Callable[[Path, Random], None]

PAGE = 4096
WHOLE_NUMBERS = (-1, 0, 1, 2, 7, 2**31, 2**53 + 1, 2**62, 2**63 - 1, -(2**63))
TEXTS = (
    *("", " ", "x", "tea party", "null", "[]", "{}", "[[]]", '["a"]', '{"a":1}', "NaN", "1e999"),
    *("[1e999999999]", '{"en":1e99999999}', '["\\ud800"]', '{"en":"\\udfff"}', "[" * 90_000),
    *(
        "2026-02-30",
        "2026-13-01T00:00:00Z",
        "9999-99-99",
        "0000-00-00",
        "1" * 5000,
        "-1",
        "1.5e400",
    ),
    *("\u202eevil", "a\nb", "a\0b", "\x1b[31m", "../../etc", "AU", "UN+AU", "SES-2026-01", "full"),
)
PLAIN_VALUES = (None, *WHOLE_NUMBERS, *TEXTS, 0.5, float("inf"), b"", b"\xff" * 16, bytes(15))
IN_SQL = ("CAST(x'ff80' AS TEXT)", "zeroblob(3000000)", "hex(zeroblob(400000))", "randomblob(16)")


def flip_bytes(office: Path, rng: Random) -> None:
    content = bytearray(office.read_bytes())
    for _ in range(rng.choice((1, 1, 3, 30, 500))):
        content[rng.randrange(len(content))] = rng.randrange(256)
    office.write_bytes(content)


def change_head(office: Path, rng: Random) -> None:
    """Change the head of the file, or of the schema that follows it."""
    content = bytearray(office.read_bytes())
    content[rng.randrange(rng.choice((100, 112, PAGE)))] = rng.randrange(256)
    office.write_bytes(content)


def change_pages(office: Path, rng: Random) -> None:
    content = office.read_bytes()
    pages = [content[at : at + PAGE] for at in range(0, len(content), PAGE)]
    for _ in range(rng.choice((1, 2, 8))):
        one, other = rng.randrange(1, len(pages)), rng.randrange(len(pages))
        filling = bytes([rng.choice((0, 255))])
        pages[one] = rng.choice((pages[other], filling * PAGE, rng.randbytes(PAGE)))
    office.write_bytes(b"".join(pages))


def cut_or_extend(office: Path, rng: Random) -> None:
    content = office.read_bytes()
    if rng.random() < 0.3:
        office.write_bytes(content + rng.randbytes(rng.randrange(1, 9000)))
    else:
        office.write_bytes(content[: rng.choice((1, 16, 100, 512, rng.randrange(len(content))))])


@contextmanager
def _opened(office: Path) -> Iterator[sqlite3.Connection]:
    """Look into an office also where an earlier change has left bytes that are no text."""
    with raw(office) as connection:
        connection.text_factory = lambda told: told.decode(errors="replace")
        yield connection


def _unguarded(connection: sqlite3.Connection) -> list[str]:
    """Take the triggers away, so that the history can be tampered with; return how to make them."""
    made = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    triggers = dict(made.fetchall())
    for name in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    return list(triggers.values())


def change_cells(office: Path, rng: Random) -> None:
    with _opened(office) as connection:
        triggers = _unguarded(connection)
        for _ in range(rng.choice((1, 1, 2, 5))):
            _change_cell(connection, rng)
        for statement in triggers:
            connection.execute(statement)


def _change_cell(connection: sqlite3.Connection, rng: Random) -> None:
    table = rng.choice(_filled(connection))
    column = rng.choice(_columns(connection, table))
    value = rng.choice(PLAIN_VALUES)
    told = rng.choice(IN_SQL) if rng.random() < 0.15 else "?"
    if rng.random() < 0.25:  # a value of the right sort from the wrong place
        told, value = f'(SELECT "{rng.choice(_columns(connection, table))}" FROM "{table}")', None
    where = _some_row(connection, table, rng) if rng.random() < 0.7 else ""
    statement = f'UPDATE OR REPLACE "{table}" SET "{column}" = {told} {where}'
    _tried(connection, statement, (value,) if told == "?" else ())


def _tried(connection: sqlite3.Connection, statement: str, values: tuple[Any, ...] = ()) -> None:
    """Do it if SQLite lets one: a NULL where none may be, a key twice, it refuses itself."""
    try:
        connection.execute(statement, values)
    except (sqlite3.Error, OverflowError):
        connection.execute("SELECT 1")


def _filled(connection: sqlite3.Connection) -> list[str]:
    every = tables_of(connection)
    return [t for t in every if connection.execute(f'SELECT 1 FROM "{t}"').fetchone()]


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    return [name for _, name, *_ in connection.execute(f'PRAGMA table_info("{table}")')]


def _some_row(connection: sqlite3.Connection, table: str, rng: Random) -> str:
    """Return a condition that one row meets, told by its key."""
    found = connection.execute(f'PRAGMA table_info("{table}")').fetchall()
    keys = [name for _, name, *_, place in found if place] or [found[0][1]]
    quoted = ", ".join(f'quote("{key}")' for key in keys)
    rows = connection.execute(f'SELECT {quoted} FROM "{table}"').fetchall()
    told = zip(keys, rng.choice(rows), strict=True)
    return "WHERE " + " AND ".join(f'"{key}" IS {value}' for key, value in told)


def change_rows(office: Path, rng: Random) -> None:
    """Strike rows, make them twice, hang them below others: without a parent, or in a ring."""
    with _opened(office) as connection:
        triggers = _unguarded(connection)
        for _ in range(rng.choice((1, 1, 3))):
            _change_row(connection, rng)
        for statement in triggers:
            connection.execute(statement)


def _change_row(connection: sqlite3.Connection, rng: Random) -> None:
    table = rng.choice(_filled(connection))
    where = _some_row(connection, table, rng)
    columns = _columns(connection, table)
    named = ", ".join(f'"{name}"' for name in columns)
    fresh = named.replace('"key"', "randomblob(16)").replace('"n"', '"n" + 1000000')
    below = rng.choice(("key", "consultation", "randomblob(16)", "(SELECT key FROM position)"))
    choices = [
        f'DELETE FROM "{table}" {where}',
        f'DELETE FROM "{table}"',
        f'INSERT OR IGNORE INTO "{table}" ({named}) SELECT {fresh} FROM "{table}" {where}',
        f'UPDATE "{table}" SET parent = {below} {where}',
        f"UPDATE \"{table}\" SET branch = 'positions' {where}",
        f'UPDATE "{table}" SET key = consultation {where}',
    ]
    _tried(connection, rng.choice(choices))


ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"


_BUILT = (
    "sql = ''",
    "sql = 'CREATE TABLE'",
    "type = 'view'",
    "name = CAST(x'ff' AS TEXT)",
    "sql = replace(sql, 'TEXT', 'INTEGER')",
    "sql = replace(sql, 'BLOB', 'BLOB CHECK (0)')",
)
MANY_VIEWS = (
    f"INSERT INTO sqlite_master {ENDLESS} SELECT 'view', 'v' || i, 'v' || i, 0,"
    " 'CREATE VIEW v' || i || ' AS SELECT 1' FROM n LIMIT 30000"
)


def change_plan(office: Path, rng: Random) -> None:
    """Build something into the office that is not ours, or take something out."""
    with _opened(office) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        for _ in range(rng.choice((1, 1, 2))):
            table = rng.choice(tables_of(connection))
            column = rng.choice(_columns(connection, table))
            for statement in rng.choice(_plans(table, column, rng)).split(";; "):
                _tried(connection, statement)


def _plans(table: str, column: str, rng: Random) -> tuple[str, ...]:
    away = f'ALTER TABLE "{table}" RENAME TO "{table}_was"'
    return (
        f'DROP TABLE "{table}"',
        f'{away};; CREATE VIEW "{table}" AS SELECT * FROM "{table}_was"',
        f'{away};; CREATE VIEW "{table}" AS {ENDLESS} SELECT n.*, w.* FROM n, "{table}_was" w',
        f'{away};; CREATE VIEW "{table}" AS SELECT * FROM "{table}"',
        f'{away};; CREATE TABLE "{table}" AS SELECT * FROM "{table}_was"',
        f'ALTER TABLE "{table}" DROP COLUMN "{column}"',
        f'ALTER TABLE "{table}" ADD COLUMN extra',
        f'ALTER TABLE "{table}" ADD COLUMN made GENERATED ALWAYS AS (randomblob(1000000)) VIRTUAL',
        f'ALTER TABLE "{table}" RENAME COLUMN "{column}" TO other',
        f'CREATE INDEX more ON "{table}" ("{column}")',
        f"CREATE TABLE more AS {ENDLESS} SELECT i FROM n LIMIT 10",
        f'CREATE TRIGGER more AFTER INSERT ON "{table}" BEGIN DELETE FROM op; END',
        f'CREATE TRIGGER more BEFORE INSERT ON "{table}" BEGIN {ENDLESS} SELECT i FROM n; END',
        "DROP TRIGGER op_update",
        "CREATE VIEW more AS SELECT 1",
        "CREATE VIRTUAL TABLE more USING fts5(x)",
        "ANALYZE",
        f"PRAGMA user_version = {rng.choice((-1, 0, 2, 99, 2**31 - 1, -(2**31)))}",
        f"PRAGMA application_id = {rng.choice((0, 1, -1))}",
        *(f"UPDATE sqlite_master SET {change} WHERE name = '{table}'" for change in _BUILT),
        f"UPDATE sqlite_master SET rootpage = {rng.randrange(200)} WHERE name = '{table}'",
        MANY_VIEWS,
    )


def lay_beside(office: Path, rng: Random) -> None:
    """Put something where SQLite looks for its log, its index, its journal."""
    beside = office.with_name(office.name + rng.choice(("-wal", "-wal", "-shm", "-journal")))
    content = office.read_bytes()
    head = b"\x37\x7f\x06\x82" + rng.randbytes(28)
    journal = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + rng.randbytes(20)
    kind = rng.randrange(6)
    if kind == 0:
        beside.mkdir()
    elif kind == 1:
        beside.symlink_to(office.with_name("elsewhere"))
    else:
        beside.write_bytes(
            rng.choice((b"", rng.randbytes(5000), head + content, journal + content, content))
        )


TAMPERINGS: tuple[Tampering, ...] = (
    flip_bytes,
    change_head,
    change_pages,
    cut_or_extend,
    change_cells,
    change_cells,
    change_cells,
    change_rows,
    change_rows,
    change_plan,
    change_plan,
    lay_beside,
)
