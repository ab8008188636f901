"""Building an office file and bringing an older one up to date, by the migrations.

Alembic is imported here and only when it is needed: it takes longer than opening an office.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from baraza.resources import migrations
from baraza.storage import pragmas
from baraza.storage.database import Connect, open_engine, uri_of
from baraza.storage.errors import OfficeDamaged, OfficeError, refusals_told
from baraza.storage.plan import PLANS, Plans


class UpgradeFailed(OfficeError):
    """An older file could not be brought up to date; it is as it was."""


@dataclass(frozen=True, slots=True)
class Schema:
    """What a file must have been through.

    Attributes:
        number: Number of the last migration; the user version of the file.
        scripts: Folder of the migrations.
        plans: What offices of each number are built like.
    """

    number: int
    scripts: Path
    plans: Plans = field(default_factory=lambda: PLANS)


CURRENT = Schema(1, migrations())


def migrate(
    office: Path,
    connect: Connect,
    schema: Schema,
    also: Callable[[Connection], None] | None = None,
) -> None:
    """Run the migrations that a file has not been through, in one transaction.

    Args:
        office: The file; one that is empty becomes an office.
        connect: Opens raw connections.
        schema: Where to get to.
        also: What to write in the same transaction.

    Raises:
        UpgradeFailed: If a migration could not be done. The file is as it was.
        OfficeError: If there is no room, or rows would be left without what they name.
    """
    # A table is rebuilt under another name, which foreign keys would not survive; they can be
    # switched off only outside a transaction.
    engine = open_engine(uri_of(office, "mode=rw"), connect, foreign_keys=False)
    try:
        with refusals_told(), engine.connect() as plain:
            db = plain.execution_options(saves=True)
            with db.begin():
                _run(db, schema)
                if also is not None:
                    also(db)
                _finish(db, schema)
    except SQLAlchemyError:
        raise UpgradeFailed("upgrade-failed", to=schema.number) from None
    finally:
        engine.dispose()


def _run(db: Connection, schema: Schema) -> None:
    from alembic import command  # noqa: PLC0415 - see above
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(schema.scripts).replace("%", "%%"))
    config.attributes["connection"] = db
    command.upgrade(config, f"{schema.number:04}")


def _finish(db: Connection, schema: Schema) -> None:
    raw = db.connection.driver_connection
    if raw is None or pragmas.has_dangling_keys(raw):
        raise OfficeDamaged("office-damaged")
    pragmas.mark(raw, schema.number)
