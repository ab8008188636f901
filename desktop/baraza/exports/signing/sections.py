"""How many places of objects a file tells, counted before anything unfolds them.

A file of a few thousand bytes can claim millions of places, packed, in sections that lead from one
to the next; to read them would take minutes and all memory. So the sections are followed here by
their plain heads alone. Whatever writes such a head in an odd way is refused: no program does.
"""

import re
from collections.abc import Iterator

from baraza.domain.errors import NotRead

MOST_OBJECTS = 300_000
_MOST_SECTIONS = 500
_MOST_OF_A_HEAD = 4096
_LAST = 1024
_MOST_SPACE = 2**16

# On lines of their own: the library goes back line by line to look for it.
_END = re.compile(rb"[\r\n]startxref\s{1,4}([0-9]{1,12})\s{1,4}%%EOF\s*\Z")
_TABLE = re.compile(rb"\s{0,8}xref\s")
_PACKED = re.compile(rb"\s{0,8}[0-9]{1,10}\s{1,4}[0-9]{1,5}\s{1,4}obj\s{0,4}<<")
_ROW = re.compile(rb" [0-9]{5} [nf]")
_PREVIOUS = re.compile(rb"/Prev\s*([0-9]{1,12})(?!\s*[0-9])")
_SIZE = re.compile(rb"/Size\s*([0-9]{1,12})(?!\s*[0-9])")
_INDEX = re.compile(rb"/Index\s*\[([0-9\s]*)\]")
_SPACE = re.compile(rb"(?<![\0\t\n\f\r ])[\0\t\n\f\r ]{%d}" % _MOST_SPACE)


def check_sections(data: bytes) -> None:
    """Refuse a file whose places would take too long to read.

    Raises:
        NotRead: ``pdf-damaged`` or ``pdf-too-large``.
    """
    if _SPACE.search(data):
        raise _damaged()  # passed over byte by byte, wherever something is looked for
    rows = sum(1 for _ in _ROW.finditer(data))
    places = 0
    for sections, packed in enumerate(_sections(data)):
        places += packed
        if rows + places > MOST_OBJECTS or sections >= _MOST_SECTIONS:
            raise NotRead("pdf-too-large")


def _sections(data: bytes) -> Iterator[int]:
    """Yield how many places each section holds packed, the newest first."""
    end = _END.search(data[-_LAST:])
    at = int(end[1]) if end else None
    if at is None:
        raise _damaged()
    seen = set[int]()
    while at is not None:
        if at in seen:
            raise _damaged()
        seen.add(at)
        if _TABLE.match(data, at):
            head = _head(data, data.find(b"trailer", at), b"startxref")
            if b"/XRefStm" in head:
                raise _damaged()
            yield 0
        elif _PACKED.match(data, at):
            head = _head(data, at, b"stream")
            yield _count(head)
        else:
            raise _damaged()
        at = _number(_PREVIOUS, head, b"/Prev")


def _head(data: bytes, start: int, end: bytes) -> bytes:
    """Return what stands before an end, where it is near and plainly written."""
    found = data.find(end, start, start + _MOST_OF_A_HEAD) if start >= 0 else -1
    head = data[start:found]
    if found < 0 or b"#" in head or b"%" in head:
        raise _damaged()
    return head


def _count(head: bytes) -> int:
    if b"/Index" not in head:
        return _number(_SIZE, head, b"/Size") or 0
    listed = _INDEX.search(head)
    if listed is None or head.count(b"/Index") > 1:
        raise _damaged()
    counts = [number[:12] for number in listed[1].split()[1::2]]
    return sum(map(int, counts))


def _number(pattern: re.Pattern[bytes], head: bytes, name: bytes) -> int | None:
    """Return the number that stands behind a name, which stands there once or not at all."""
    if name not in head:
        return None
    found = pattern.search(head)
    if found is None or head.count(name) > 1:
        raise _damaged()
    return int(found[1])


def _damaged() -> NotRead:
    return NotRead("pdf-damaged")
