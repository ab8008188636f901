"""Opens a consultation as the first thing a program does, then its rows by raw sqlite3.

Run as ``python -m tests.bench.first_opening OFFICE KEY``; prints milliseconds, imports and
engine aside.
"""

import sqlite3
import sys
import time
from pathlib import Path
from uuid import UUID

from baraza.services.office import Office
from baraza.storage.tables import RECORDS, table_name


def main(path: Path, key: UUID) -> None:
    """Open and print."""
    with Office.read(path) as office:
        begun = time.perf_counter()
        office.consultation(key)
        ours = time.perf_counter() - begun
    peer = sqlite3.connect(path)
    begun = time.perf_counter()
    for kind in RECORDS:
        statement = f'SELECT * FROM "{table_name(kind)}" WHERE consultation = ?'  # noqa: S608 - names of our own tables
        peer.execute(statement, (key.bytes,)).fetchall()
    raw = time.perf_counter() - begun
    peer.close()
    print(f"{ours * 1000:.3f} {raw * 1000:.3f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), UUID(sys.argv[2]))
