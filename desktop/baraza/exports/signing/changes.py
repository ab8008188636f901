"""What was added to a file since it was signed.

The file as it was is a file by itself: the bytes that the signature covers. What came later is
what the sections of the file after it define anew. Each object that it replaces is held against a
short list of what signing may touch; whatever is not on the list counts as an alteration. So the
cost is that of what was added and not of the pages, however many there are.
"""

import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

from baraza.exports.signing.offline import PdfFileReader, generic
from baraza.exports.signing.paper import entry
from baraza.exports.signing.places import form_fields
from baraza.exports.signing.report import Since

_GRAVITY = (Since.NOTHING, Since.SIGNATURES, Since.RECORD, Since.FILLING, Since.OTHER)
_MOST_REPLACED = 5_000
_DEEPEST = 60
# White space or a comment between the parts of a reference; a few of them, none very long, so that
# no file can make the search slow. What lies beyond that is not searched but counts as hidden.
_PIECE = rb"(?:[\0\t\n\f\r ]++|%[^\r\n]{0,4096}+[\r\n])"
_GAP = _PIECE + rb"{1,8}+"
_REFERENCE = re.compile(rb"(?<![0-9])([0-9]++)" + _GAP + rb"[0-9]++" + _GAP + rb"R")
_HIDDEN = re.compile(rb"[0-9](?:" + _PIECE + rb"{9}|" + _PIECE + rb"{0,8}+%[^\r\n]{4097})")
_COMMENTED = re.compile(rb"[0-9][\0\t\n\f\r ]*+%")
_MOST_COMMENTED = 20_000

type MayDiffer = Mapping[str, Since] | Since
"""How grave it is that an object differs: by entry, or as a whole.

By entry, since an object prepared with care can be two things at once: what looks like the record
of the file may also be a page. No entry that is named here means anything on a page.
"""

# By kind of object: the entries that may differ, and how grave that is.
_SIGNED = dict.fromkeys(("/V", "/AP", "/F", "/M"), Since.SIGNATURES)
_FILLED = dict.fromkeys(("/V", "/AP", "/AS", "/M"), Since.FILLING)
_FORM = dict.fromkeys(("/SigFlags", "/DR", "/DA", "/NeedAppearances"), Since.SIGNATURES)
_CATALOGUE = {
    **dict.fromkeys(("/Extensions", "/DSS"), Since.SIGNATURES),
    "/Metadata": Since.RECORD,
}
_PROOFS = dict.fromkeys(("/Certs", "/CRLs", "/OCSPs", "/VRI"), Since.SIGNATURES)
_INFO = dict.fromkeys(
    (
        *("/Author", "/CreationDate", "/Creator", "/Keywords", "/ModDate", "/Producer"),
        *("/Subject", "/Title", "/Trapped"),
    ),
    Since.RECORD,
)


def since(earlier: PdfFileReader, later: PdfFileReader) -> Since:
    """Return what was added to a file; call it inside `unharmed`."""
    known, now = earlier.total_revisions, later.total_revisions
    if _beginnings(later)[:known] != _beginnings(earlier) or later.xrefs.hybrid_xrefs_present:
        return Since.OTHER
    if now == known:
        return Since.NOTHING
    if earlier.root_ref.idnum != later.root_ref.idnum:
        return Since.OTHER
    numbers = set[tuple[int, int]]()
    for revision in range(known, now):
        numbers |= later.xrefs.get_xref_data(revision).explicit_refs_in_revision
    there = _present(earlier)
    replaced = sorted(number for number, _ in numbers if number in there)
    if len(replaced) > _MOST_REPLACED or any(generation for _, generation in numbers):
        return Since.OTHER
    added = {number for number, _ in numbers} - there
    referred = _referred_to(earlier)
    if referred is None or added & referred.keys():
        # Something that was empty when it was signed has been filled from behind, or may have been.
        return Since.OTHER
    kinds = _kinds(earlier, referred)
    found = [Since.SIGNATURES]
    for number in replaced:
        found.append(_difference(number, kinds.get(number, {}), earlier, later))
        if found[-1] is Since.OTHER:
            break
    return max(found, key=_GRAVITY.index)


def _beginnings(reader: PdfFileReader) -> list[int]:
    """Return where the sections of a file begin, the oldest first."""
    return [
        reader.xrefs.get_xref_container_info(number).start_location
        for number in range(reader.total_revisions)
    ]


def _present(reader: PdfFileReader) -> set[int]:
    """Return the numbers of all objects that are or were defined."""
    numbers = set[int]()
    for revision in range(reader.total_revisions):
        section = reader.xrefs.get_xref_data(revision)
        numbers |= section.standard_xrefs.keys() | section.xrefs_in_objstm.keys()
    return numbers


def _referred_to(reader: PdfFileReader) -> Counter[int] | None:
    """Return how often a file refers to objects, whether they are there or not, by number.

    None where references may be hidden behind more comments than any program writes.
    """
    written = [reader.stream.getvalue()]
    for revision in range(reader.total_revisions):
        for reference in reader.xrefs.object_streams_used_in(revision):
            packed: Any = reference.get_object()
            written.append(packed.data)
    if any(_hides(part) for part in written):
        return None
    return Counter(int(found[1]) for part in written for found in _REFERENCE.finditer(part))


def _hides(part: bytes) -> bool:
    commented = sum(1 for _ in _COMMENTED.finditer(part))
    return commented > _MOST_COMMENTED or _HIDDEN.search(part) is not None


def _kinds(reader: PdfFileReader, referred: Counter[int]) -> dict[int, MayDiffer]:
    """Return the objects that may be replaced, each with the entries that may differ."""
    kinds: dict[int, MayDiffer] = {reader.root_ref.idnum: _CATALOGUE}
    form = _number(reader.root, "/AcroForm")
    if form is not None:
        kinds[form] = _FORM
    proofs = _number(reader.root, "/DSS")
    if proofs is not None:
        kinds[proofs] = _PROOFS
    info = _number(reader.trailer, "/Info")
    if info is not None:
        kinds[info] = _INFO
    record = _number(reader.root, "/Metadata")
    if record is not None and referred[record] <= _in_catalogues(reader, record):
        kinds[record] = Since.RECORD
    for field in form_fields(reader):
        signed = field.is_signature and "/V" in field.entries
        if not signed:
            kinds[field.number] = _SIGNED if field.is_signature else _FILLED
    return kinds


def _in_catalogues(reader: PdfFileReader, record: int) -> int:
    """Return how often the catalogue, over all its versions, refers to the file's own record."""
    root = (reader.root_ref.idnum, 0)
    versions = [
        reader.get_historical_root(number)
        for number in range(reader.total_revisions)
        if root in reader.xrefs.get_xref_data(number).explicit_refs_in_revision
    ]
    return sum(_number(one, "/Metadata") == record for one in versions)


def _number(entries: Any, key: str) -> int | None:
    """Return the number of the object that an entry refers to."""
    found = entries.raw_get(key) if key in entries else None
    return int(found.idnum) if isinstance(found, generic.IndirectObject) else None


def _difference(
    number: int, may_differ: MayDiffer, earlier: PdfFileReader, later: PdfFileReader
) -> Since:
    """Return how an object that was defined again differs from what it was."""
    before, after = (_object(number, reader) for reader in (earlier, later))
    if _plain(before) == _plain(after):
        return Since.NOTHING
    if type(before) is not type(after) or not isinstance(before, generic.DictionaryObject):
        return Since.OTHER
    if isinstance(before, generic.StreamObject):
        # A stream is replaced as a whole or not at all.
        return may_differ if isinstance(may_differ, Since) else Since.OTHER
    if isinstance(may_differ, Since):
        return may_differ
    if may_differ is _SIGNED and not _is_signature(after):
        return Since.OTHER
    differing = [key for key in before.keys() | after.keys() if _at(before, key) != _at(after, key)]
    graves = [may_differ.get(key, Since.OTHER) for key in differing]
    return max(graves, key=_GRAVITY.index)


def _is_signature(field: Any) -> bool:
    """Return whether a field that was empty has been signed, and not merely touched."""
    value = entry(field, "/V")
    return isinstance(value, generic.DictionaryObject) and "/ByteRange" in value


def _at(entries: Any, key: str) -> Any:
    return _plain(entries.raw_get(key)) if key in entries else None


def _object(number: int, reader: PdfFileReader) -> Any:
    reference = generic.Reference(number, 0, reader)
    return None if reader.xrefs[reference] is None else reference.get_object()


def _plain(thing: Any, depth: int = 0) -> Any:
    """Return an object as plain values, in which the same thing is the same whoever read it."""
    if depth > _DEEPEST:
        raise RecursionError
    if isinstance(thing, generic.IndirectObject):
        return ("to", thing.idnum, thing.generation)
    if isinstance(thing, generic.DictionaryObject):
        entries = frozenset((str(key), _plain(thing.raw_get(key), depth + 1)) for key in thing)
        data = thing.encoded_data if isinstance(thing, generic.StreamObject) else None
        return (entries, data)
    if isinstance(thing, generic.ArrayObject):
        return tuple(_plain(thing.raw_get(at), depth + 1) for at in range(len(thing)))
    return (type(thing).__name__, thing if thing is None else str(thing), repr(thing))
