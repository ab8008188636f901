"""How a member of a record is defined: once, with its kind, meaning and privacy.

From this one definition follow the JSON member, the column, the entry in the history, the
place in a comparison and, where a plain form will do, the editor. ``privacy`` is the
``x-privacy`` of the published schema, ``ref`` its ``x-ref``, ``since`` the minor version of
the format that brought the member.
"""

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, get_args, get_origin

from baraza.domain.kinds import Kind, ListOf, MapOf

if TYPE_CHECKING:
    from baraza.domain.tree import Record


class Privacy(StrEnum):
    """How far the content of a member may travel, from nearest to farthest."""

    OWN = "own"
    CO_CHAIRS = "co_chairs"
    BETWEEN = "between"
    PARTIES = "parties"
    MINUTES = "minutes"
    PUBLIC = "public"


NO_REFERENCE = frozenset({"joint", "not_agreed"})
"""Words that stand where an id could: a lead that is shared, or not agreed."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A member that holds a plain value.

    Attributes:
        name: Name of the attribute, the JSON member and the column.
        kind: What values it takes.
        meaning: What it is for, in the words of the trade.
        privacy: How far it travels; None follows the record it belongs to.
        ref: Where the ids it holds are found, as in ``organisations[].id``; empty: no reference.
        required: Whether a file must have it.
        nullable: Whether a file may write null.
        default: What an absent member means.
        since: Minor version of the format that brought it.
    """

    name: str
    kind: Kind
    meaning: str
    privacy: Privacy | None
    ref: str
    required: bool
    nullable: bool
    default: Any
    since: int

    def ids(self, value: Any) -> Iterator[Any]:
        """Go through the ids that a value refers to; none where the member is no reference."""
        if not self.ref or value is None:
            return
        held = value if isinstance(self.kind, ListOf | MapOf) else self.kind.ids(value)
        yield from (one for one in held if one not in NO_REFERENCE)


@dataclass(frozen=True, slots=True)
class Branch:
    """A member that holds records: one (``many`` false) or a tuple of them.

    Attributes:
        name: Name of the attribute and the JSON member.
        record: Kind of the records.
        many: Whether it holds a tuple.
        meaning: What it is for.
        privacy: How far it travels; None follows the record it belongs to.
        required: Whether a file must have it.
        nullable: Whether a file may write null.
        least: Fewest records allowed.
        most: Most records allowed.
        default: What an absent member means: none.
        since: Minor version of the format that brought it.
    """

    name: str
    record: "type[Record]"
    many: bool
    meaning: str
    privacy: Privacy | None
    required: bool
    nullable: bool
    least: int
    most: int
    default: tuple[()] | None
    since: int


@dataclass(frozen=True, slots=True)
class _LeafTerms:
    kind: Kind
    meaning: str
    privacy: Privacy | None
    ref: str
    required: bool
    nullable: bool
    since: int


@dataclass(frozen=True, slots=True)
class _BranchTerms:
    meaning: str
    privacy: Privacy | None
    required: bool
    nullable: bool
    least: int
    most: int
    since: int


NO_LIMIT = 1_000_000_000


def leaf(  # noqa: PLR0913  each word of a definition is one argument
    kind: Kind,
    meaning: str = "",
    *,
    privacy: Privacy | None = None,
    ref: str = "",
    nullable: bool = False,
    since: int = 0,
    required: bool = False,
    default: Any = MISSING,
) -> Any:
    """Define a leaf; without a default it is required."""
    must = required or default is MISSING
    terms = _LeafTerms(kind, meaning, privacy, ref, must, nullable, since)
    return field(default=default, metadata={"terms": terms})


def one(
    meaning: str = "",
    *,
    privacy: Privacy | None = None,
    nullable: bool = False,
    since: int = 0,
    default: Any = MISSING,
) -> Any:
    """Define a branch of one record; without a default it is required."""
    terms = _BranchTerms(meaning, privacy, default is MISSING, nullable, 0, 1, since)
    return field(default=default, metadata={"terms": terms})


def many(
    meaning: str = "",
    *,
    privacy: Privacy | None = None,
    required: bool = False,
    least: int = 0,
    most: int = NO_LIMIT,
    since: int = 0,
    default: Any = (),
) -> Any:
    """Define a branch of any number of records."""
    terms = _BranchTerms(
        meaning, privacy, required, nullable=False, least=least, most=most, since=since
    )
    return field(default=default, metadata={"terms": terms})


def bound(item: "Field[Any]", hint: Any) -> Leaf | Branch:
    """Return the definition of a member with its name and what its annotation says."""
    terms = item.metadata["terms"]
    if isinstance(terms, _LeafTerms):
        return Leaf(
            name=item.name,
            kind=terms.kind,
            meaning=terms.meaning,
            privacy=terms.privacy,
            ref=terms.ref,
            required=terms.required,
            nullable=terms.nullable,
            default=None if item.default is MISSING else item.default,
            since=terms.since,
        )
    is_many = get_origin(hint) is tuple
    held = [part for part in get_args(hint) or (hint,) if isinstance(part, type)]
    return Branch(
        name=item.name,
        record=next(part for part in held if part is not type(None)),
        many=is_many,
        meaning=terms.meaning,
        privacy=terms.privacy,
        required=terms.required,
        nullable=terms.nullable,
        least=terms.least,
        most=terms.most,
        default=() if is_many else None,
        since=terms.since,
    )


def is_empty(value: Any) -> bool:
    """Return whether a value of a leaf says nothing: absent, blank, or an empty list or map."""
    return value is None or value == "" or (isinstance(value, tuple | Mapping) and not value)
