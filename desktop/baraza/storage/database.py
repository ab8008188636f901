"""An open database: connections as the program needs them, and their transactions.

The engine takes a callable that opens a connection. An encrypting driver will come in there;
PostgreSQL with an engine of its own, and what only SQLite needs is told to SQLite only.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import IntegrityError
from sqlalchemy.pool import QueuePool

from baraza.storage import pragmas
from baraza.storage.errors import OfficeDamaged, refusals_told

type Connect = Callable[[str], sqlite3.Connection]
"""Opens a raw connection to a file, named as a URI of SQLite."""


def plain_connection(uri: str) -> sqlite3.Connection:
    """Open a file that is not encrypted. Transactions are begun by the engine, not the driver."""
    return sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)


def uri_of(path: Path, mode: str) -> str:
    """Return how SQLite is told to open a file: ``mode=ro``, ``rw`` or ``rwc``."""
    return f"{path.resolve().as_uri()}?{mode}"


@contextmanager
def looking_into(path: Path, mode: str, connect: Connect) -> Iterator[sqlite3.Connection]:
    """Give a raw connection to look at a file as a whole, with expected troubles told."""
    with refusals_told(), closing(connect(uri_of(path, mode))) as connection:
        pragmas.bound(connection)
        yield connection


def open_engine(
    uri: str, connect: Connect, *, read_only: bool = False, foreign_keys: bool = True
) -> Engine:
    """Return an engine on a file; nothing is opened before it is used."""

    def opened() -> sqlite3.Connection:
        connection = connect(uri)
        try:
            pragmas.prepare(connection, read_only=read_only, foreign_keys=foreign_keys)
        except BaseException:
            connection.close()
            raise
        return connection

    engine = create_engine(
        "sqlite://",
        creator=opened,
        poolclass=QueuePool,
        pool_size=2,
        hide_parameters=True,  # or an error would print what delegations said
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    # A save takes the right to write at once: from reading to writing there may be no way.
    saves = connection.get_execution_options().get("saves", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if saves else "BEGIN")


type Transaction = Connection
"""A connection within a transaction, as the services hand it on."""


class Database:
    """Transactions on an engine, with expected troubles told as errors of the office."""

    def __init__(self, engine: Engine) -> None:
        """Work through an engine."""
        self._engine = engine

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one state of the database throughout."""
        with refusals_told(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def saving(self) -> Iterator[Connection]:
        """Give a connection whose writing is kept as a whole, or not at all."""
        with refusals_told(), self._engine.connect() as plain:
            connection = plain.execution_options(saves=True)
            try:
                with connection.begin():
                    yield connection
            except IntegrityError:
                # What we write fits an office that holds together; is it this one's fault?
                raw = plain.connection.driver_connection
                if raw is None or pragmas.is_in_joint(raw):
                    raise
                raise OfficeDamaged("office-damaged") from None

    def settle(self) -> None:
        """Bring everything that was saved into the file itself.

        Raises:
            CouldNotWrite: If there is no room. What was saved is then in the log beside it.
        """
        with refusals_told(), self._engine.connect() as connection:
            if raw := connection.connection.driver_connection:
                pragmas.settle(raw)

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()
