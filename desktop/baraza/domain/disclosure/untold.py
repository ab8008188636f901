"""What stands in the place of a required member that an edition does not tell."""

from typing import Any

from baraza.domain.members import Branch, Leaf

UNTOLD: Any = None
"""Stands for every required member that is withheld, whatever its kind.

No required member that a file must not write as null can hold it, so that it is never taken
for content. Only editions on paper hold it; an encoder leaves out what `is_untold`.
"""


def stand_in(member: Leaf | Branch) -> Any:
    """Return what a member holds where it is withheld: what an absent member means."""
    if isinstance(member, Branch):
        return () if member.many else None
    return UNTOLD if member.required else member.default


def is_untold(member: Leaf | Branch, value: Any) -> bool:
    """Return whether a required member was withheld, so that an encoder leaves it out."""
    return value is UNTOLD and member.required and not member.nullable
