"""All that a file holds, its streams inflated: for tests that look for what must not be there."""

from collections.abc import Iterator
from io import BytesIO

import pikepdf

from tests.exports.marked_text import marked_texts


def everything(data: bytes) -> str:
    """Return all objects, all streams inflated, and all text of the pages."""
    parts: list[str] = []
    with pikepdf.open(BytesIO(data)) as file:
        for thing in file.objects:
            if isinstance(thing, pikepdf.Stream):
                data = thing.read_bytes()
                parts += [data.decode("utf-8", "replace"), data.decode("utf-16-be", "replace")]
            parts += _strings(thing)
        for page in file.pages:
            said, loose = marked_texts(page)
            parts += [*said.values(), *loose]
    return "\n".join(parts)


def _strings(thing: pikepdf.Object) -> Iterator[str]:
    if isinstance(thing, pikepdf.String):
        yield str(thing)
    elif isinstance(thing, pikepdf.Array):
        for one in thing:
            yield from _strings(one) if not _stands_elsewhere(one) else ()
    elif isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        for key in thing.keys():  # noqa: SIM118 - no mapping of Python
            member = thing.get(key)
            if member is not None and not _stands_elsewhere(member):
                yield from _strings(member)


def _stands_elsewhere(thing: object) -> bool:
    """Return whether an object stands elsewhere in the file, where it is read by itself."""
    return isinstance(thing, pikepdf.Object) and thing.is_indirect
