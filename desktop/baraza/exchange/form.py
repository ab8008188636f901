"""The JSON form of a consultation: plain members read into records, and given back.

One pass over the members says everything that is wrong with the form, in the order of the
document, and builds the value; what the members are follows from their one definition in the
records. Rules that need to look at two places at once are in `baraza.domain.integrity`.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from baraza.domain.consultation import Consultation
from baraza.domain.disclosure import is_untold
from baraza.domain.errors import Faults
from baraza.domain.keys import fresh_keys
from baraza.domain.kinds import LABEL, below, name_of
from baraza.domain.members import Branch, Leaf
from baraza.domain.ranks import spread
from baraza.domain.tree import NOTHING_WRITTEN, Record, children, shape, walk
from baraza.exchange.canonical import canonical

MAJOR = 1
MINOR = 1
"""The version of the format that this program reads and writes."""

NOT_CONTENT = ("format_version", "expected_checks")
"""Members of the top level that say something about the file, not about the consultation."""


def read_form(plain: Mapping[str, Any], faults: Faults) -> Consultation | None:
    """Return the consultation of a parsed file; nothing where a fault was added.

    Members that begin with an underscore and ``expected_checks`` are dropped.
    """
    version = _version(plain.get("format_version", "1"), faults)
    if version is None:
        return None
    content = {name: item for name, item in plain.items() if name not in NOT_CONTENT}
    tests = plain.get("expected_checks", {})
    if not isinstance(tests, dict):
        faults.add("expected_checks", "not-an-object", found=name_of(tests))
    value = Reader(faults, newer=version > MINOR).record(Consultation, content, "")
    return value if isinstance(value, Consultation) and not faults.count else None


def _version(written: Any, faults: Faults) -> int | None:
    parts = written.split(".") if isinstance(written, str) else []
    if not 1 <= len(parts) <= 2 or not all(part.isascii() and part.isdigit() for part in parts):
        faults.add("format_version", "not-a-version")
    elif parts[0] != str(MAJOR):
        faults.add("format_version", "other-major-version", found=written, known=MAJOR)
    else:
        # Longer than any real number of versions; int() of a huge text would take long.
        return int(parts[1][:9]) if len(parts) == 2 else 0
    return None


class Reader:
    """Reads plain members into records, telling every fault with its place."""

    def __init__(self, faults: Faults, *, newer: bool) -> None:
        self._faults = faults
        rule = "newer-version" if newer else "unknown-member"
        self._unknown = rule
        self._keys = fresh_keys()

    def record(self, kind: type[Record], plain: Any, place: str, rank: str = "") -> Record | None:
        """Return one record and what is below it; nothing where a fault was added."""
        if type(plain) is not dict:
            return self._short(kind, plain, place, rank)
        faults, form = self._faults, shape(kind)
        found = faults.count
        if kind.one_of or not plain.keys() >= form.required:
            self._missing(kind, plain, place)
        values: dict[str, Any] = {}
        written: set[str] = set()
        inside = f"{place}." if place else ""
        # Half a million members may come by here: each is looked at, and nothing is made for it.
        for name, item in plain.items():
            member = form.members.get(name)
            if member is None:
                if not name.startswith("_"):
                    self._faults.add(below(place, name), self._unknown)
                continue
            if item is None and member.nullable:
                value = None
            elif isinstance(member, Leaf):
                value = member.kind.read(item, inside + name, faults)
            else:
                value = self._branch(member, item, inside + name)
            values[name] = value
            if not member.required and value == member.default:
                written.add(name)
        if faults.count > found:
            return None
        return self._made(kind, values, written, rank)

    def _made(
        self, kind: type[Record], values: dict[str, Any], written: set[str], rank: str
    ) -> Record:
        if kind.short_form:
            written |= shape(kind).members.keys() - {kind.short_form}
        values["key"] = next(self._keys)
        values["rank"] = rank
        values["written"] = frozenset(written) if written else NOTHING_WRITTEN
        return kind(**values)

    def _short(self, kind: type[Record], plain: Any, place: str, rank: str) -> Record | None:
        if not kind.short_form or type(plain) is not str:
            self._faults.add(place, "not-an-object", found=name_of(plain))
            return None
        text = LABEL.read(plain, place, self._faults)
        return None if text is None else _short(kind, text, rank)

    def _branch(self, branch: Branch, plain: Any, place: str) -> Any:
        if not branch.many:
            return self.record(branch.record, plain, place)
        if type(plain) is not list:
            self._faults.add(place, "not-a-list", found=name_of(plain))
            return ()
        if len(plain) < branch.least:
            self._faults.add(place, "too-few", least=branch.least, found=len(plain))
        if len(plain) > branch.most:
            self._faults.add(place, "too-many", most=branch.most, found=len(plain))
        # The ranks that `settle` would give, so that it finds nothing to do.
        ranks = spread(len(plain))
        records = [
            self.record(branch.record, item, f"{place}[{number}]", ranks[number])
            for number, item in enumerate(plain)
        ]
        return tuple(records)

    def _missing(self, kind: type[Record], plain: dict[str, Any], place: str) -> None:
        for name in shape(kind).required:
            if name not in plain:
                self._faults.add(place, "missing-member", member=name)
        if kind.one_of and not any(name in plain for name in kind.one_of):
            self._faults.add(place, "missing-one-of", members=kind.one_of)


def plain_form(consultation: Consultation) -> dict[str, Any]:
    """Return the members of a consultation as plain JSON, in the order of the schema.

    A member is written where it differs from its default or was written in the file it came
    from. The version is named only where it is above 1.0.
    """
    minor = _minor(consultation)
    head = {"format_version": f"{MAJOR}.{minor}"} if minor else {}
    content: dict[str, Any] = plain_record(consultation)
    return head | content


def file_bytes(consultation: Consultation) -> bytes:
    """Return the bytes of a consultation's file: the same value always gives the same."""
    return canonical(plain_form(consultation))


def plain_record(record: Record) -> Any:
    """Return one record and what is below it as plain JSON; what is untold is left out."""
    if _is_short(record):
        return getattr(record, record.short_form)
    plain: dict[str, Any] = {}
    for name, member in shape(type(record)).members.items():
        value = getattr(record, name)
        if is_untold(member, value):
            continue
        if member.required or name in record.written or value != member.default:
            plain[name] = _plain_member(member, value)
    return plain


def _plain_member(member: Leaf | Branch, value: Any) -> Any:
    if value is None:
        return None
    if isinstance(member, Leaf):
        return member.kind.plain(value)
    if member.many:
        return [plain_record(child) for child in value]
    return plain_record(value)


def _short(kind: type[Record], text: str, rank: str) -> Record:
    members: dict[str, Any] = {kind.short_form: text}
    return kind(rank=rank, **members)


def _is_short(record: Record) -> bool:
    """Return whether a record may stand as the plain label it was read from."""
    if not record.short_form or record.written:
        return False
    text = getattr(record, record.short_form)
    bare = replace(_short(type(record), text, record.rank), key=record.key)
    trial = Faults()
    LABEL.read(text, "", trial)
    return record == bare and not trial.count


def _minor(consultation: Consultation) -> int:
    """Return the lowest minor version that knows every member used."""
    newest = 0
    for record in walk(consultation):
        parts = shape(type(record))
        for member in parts.members.values():
            if member.since > newest and _is_used(record, member):
                newest = member.since
    return newest


def _is_used(record: Record, member: Leaf | Branch) -> bool:
    if isinstance(member, Branch) and children(record, member):
        return True
    name = member.name
    return name in record.written or getattr(record, name) != member.default
