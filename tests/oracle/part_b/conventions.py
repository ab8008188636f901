"""Section 0 of rules.md: what the words of the checks mean, and how numbers are rounded."""

from decimal import Decimal
from fractions import Fraction

from tests.oracle.plain import Json


def full_parties(document: Json) -> list[Json]:
    """The delegations that are parties, in document order."""
    delegations = document["delegations"]
    return [entry for entry in delegations if entry.get("party_role", "full") == "full"]


def full_party_orgs(document: Json) -> list[str]:
    """The organisations of the full parties, in document order of their delegations."""
    return [delegation["org"] for delegation in full_parties(document)]


def counted_delegates(delegation: Json) -> list[Json]:
    """The delegates of level 1 to 7; level 8 is ignored by every check."""
    return [delegate for delegate in delegation["delegates"] if 1 <= delegate["level"] <= 7]


def counted_level(delegation: Json, delegate_id: str | None) -> int | None:
    """Level of a delegate of the delegation; nothing if there is none or it is not counted."""
    for delegate in counted_delegates(delegation):
        if delegate["id"] == delegate_id:
            return int(delegate["level"])
    return None


def position_of(org: str, item: Json) -> Json | None:
    """The later of `said` and `handed_in`, else `our_line`; `our_reading` is never looked at."""
    positions: list[Json] = item.get("positions", [])
    own = [position for position in positions if position["org"] == org]
    for stages in (("said", "handed_in"), ("our_line",)):
        found = [position for position in own if position.get("stage", "said") in stages]
        if found:
            return found[-1]
    return None


def takes_part(org: str, item: Json) -> bool:
    """Whether a full party takes part in the item: its position says `full`, or it has none."""
    position = position_of(org, item)
    return position is None or position.get("participation", "full") == "full"


def session_date(document: Json) -> str:
    """The local date as written: the first ten characters of the opening."""
    start: str = document["session"]["start"]
    return start[:10]


def rounded(value: Fraction, places: int) -> Decimal:
    """Half away from zero, exactly: with one place 12.25 gives 12.3, and so below zero."""
    whole, rest = divmod(abs(value) * 10**places, 1)
    if rest >= Fraction(1, 2):
        whole += 1
    digits = tuple(int(digit) for digit in str(whole))
    # Built from its digits, since arithmetic on Decimal would cut at the precision of its context.
    return Decimal((1 if value < 0 and whole else 0, digits, -places))
