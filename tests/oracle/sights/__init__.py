"""What is to be seen in invented files: every message and every branch of B1 to B15, by name.

`seen` names what one file shows; over many files every name of `EXPECTED` has to come up, or the
files are not varied enough to compare two writings of part B on.
"""

from collections import Counter
from collections.abc import Iterable

from tests.oracle.part_b import results
from tests.oracle.plain import Json
from tests.oracle.sights import (
    conclusions,
    coordination,
    funding,
    labour,
    messages,
    operations,
    parties,
)

_PARTS = (parties, funding, labour, coordination, operations, conclusions, messages)

EXPECTED: tuple[str, ...] = tuple(name for part in _PARTS for name in part.EXPECTED)


def seen(document: Json, found: Json) -> set[str]:
    """The names of what the file and its results show."""
    return {name for part in _PARTS for name in part.seen(document, found)}


def count(documents: Iterable[Json]) -> Counter[str]:
    """In how many of the files each thing is seen."""
    counted: Counter[str] = Counter()
    for document in documents:
        counted.update(seen(document, results(document)))
    return counted
