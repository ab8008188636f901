"""The places of a file where somebody signs, and whether somebody has."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from baraza.domain.errors import NotRead
from baraza.exports.signing.offline import PdfFileReader, generic
from baraza.exports.signing.paper import entry, opened, unharmed

_MOST_FIELDS = 2_000
_DEEPEST = 32
_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class SignaturePlace:
    """A place to sign.

    Attributes:
        field: Its name, by which it is asked for.
        says: For whom it is, in the language of the document.
        is_signed: Whether somebody has signed.
    """

    field: str
    says: str
    is_signed: bool


@dataclass(frozen=True, slots=True)
class FormField:
    """A field of the file's form: its name, object and dictionary, and whether it takes a name."""

    name: str
    number: int
    entries: Any
    is_signature: bool

    @property
    def place(self) -> SignaturePlace:
        """What is told of it."""
        said = entry(self.entries, "/TU", "")
        return SignaturePlace(self.name, str(said)[:_LONGEST_NAME], is_signed="/V" in self.entries)


def fields(data: bytes) -> tuple[SignaturePlace, ...]:
    """Return the places to sign of a file, in its order.

    Raises:
        NotRead: As `opened` says.
    """
    reader = opened(data)
    with unharmed():
        return tuple(field.place for field in form_fields(reader) if field.is_signature)


def form_fields(reader: PdfFileReader) -> tuple[FormField, ...]:
    """Return the fields of a form that take a value; call it inside `unharmed`."""
    form = entry(reader.root, "/AcroForm")
    if not isinstance(form, generic.DictionaryObject):
        return ()
    found = tuple(_walk(entry(form, "/Fields")))
    names = [field.name for field in found]
    if len(set(names)) < len(names):
        raise NotRead("pdf-damaged")
    return found


def _walk(listed: Any) -> Iterator[FormField]:
    seen = set[int]()
    waiting = [(kid, "", None, 0) for kid in reversed(_references(listed))]
    while waiting:
        reference, above, kind, depth = waiting.pop()
        number = reference.idnum
        if number in seen or len(seen) >= _MOST_FIELDS or depth > _DEEPEST:
            raise NotRead("pdf-damaged")
        seen.add(number)
        entries = reference.get_object()
        own = entry(entries, "/T")
        name = ".".join(part for part in (above, "" if own is None else str(own)) if part)
        kind = entry(entries, "/FT", kind)
        kids = _references(entry(entries, "/Kids"))
        if any("/T" in kid.get_object() for kid in kids):
            waiting += [(kid, name, kind, depth + 1) for kid in reversed(kids)]
        else:
            yield FormField(name[:_LONGEST_NAME], number, entries, kind == "/Sig")


def _references(listed: Any) -> list[Any]:
    """Return the references of an array; whatever else stands in it names no object."""
    if not isinstance(listed, generic.ArrayObject):
        return []
    whole = [listed.raw_get(at) for at in range(len(listed))]
    return [one for one in whole if isinstance(one, generic.IndirectObject)]
