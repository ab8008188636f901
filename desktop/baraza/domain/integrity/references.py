"""I02: what a reference names exists. I16: who acted on a text is known."""

from collections.abc import Iterator
from typing import Any

from baraza.domain.agenda import AgendaVersion
from baraza.domain.errors import Fault
from baraza.domain.integrity.survey import Found, Rule, Rules, Survey, joined, kinds
from baraza.domain.kinds import ListOf, MapOf
from baraza.domain.labour import LabourRow
from baraza.domain.members import NO_REFERENCE, Leaf
from baraza.domain.outcome import OutcomeEvent
from baraza.domain.tree import Record, shape

ROLES = ("rapporteurs", "co-chairs", "host", "secretariat")
"""Who may act on a text or an agenda without being an organisation."""


def named(leaf: Leaf, value: Any) -> Iterator[tuple[str, Any]]:
    """Go through the ids in a reference, each with what follows the member in its path."""
    if isinstance(leaf.kind, ListOf):
        yield from ((f"[{number}]", one) for number, one in enumerate(value))
    elif isinstance(leaf.kind, MapOf):
        yield from ((f".{one}", one) for one in value)
    else:
        yield from (("", one) for one in leaf.kind.ids(value))


def _names_what_exists(references: tuple[Leaf, ...]) -> Rule[Any]:
    told_apart = [(leaf, isinstance(leaf.kind, ListOf | MapOf)) for leaf in references]

    def rule(found: Found[Any], survey: Survey) -> Iterator[Fault]:
        for leaf, holds_several in told_apart:
            value = getattr(found.record, leaf.name)
            if not value and value != 0:  # a number may be zero; what else is empty names nothing
                continue
            known = survey.ids[leaf.ref]
            if known.issuperset(value) if holds_several else value in known:
                continue
            here = found.at(leaf.name)
            for where, one in named(leaf, value):
                if one not in known:
                    told = {"found": one, "where": leaf.ref}
                    yield Fault(f"{here}{where}", "unknown-reference", told)

    return rule


def _lead_exists(found: Found[LabourRow], survey: Survey) -> Iterator[Fault]:
    lead, where = found.record.lead, "organisations[].id"
    if lead and lead not in NO_REFERENCE and lead not in survey.ids[where]:
        yield found.fault("lead", "unknown-reference", found=lead, where=where)


def _actor_is_known(found: Found[Any], survey: Survey) -> Iterator[Fault]:
    by: str | None = found.record.by
    if by is not None and by not in ROLES and by not in survey.ids["organisations[].id"]:
        yield found.fault("by", "unknown-actor", found=by, known=ROLES)


def rules(root: type[Record]) -> Rules:
    """Return the rules for every kind of record below a kind that refers to others."""
    told: dict[type[Record], tuple[Rule[Any], ...]] = {}
    for kind in kinds(root):
        # Only a lead may be a word instead of an organisation.
        apart = "lead" if kind is LabourRow else ""
        leaves = shape(kind).leaves.values()
        if references := tuple(leaf for leaf in leaves if leaf.ref and leaf.name != apart):
            told[kind] = (_names_what_exists(references),)
    more: Rules = {
        LabourRow: (_lead_exists,),
        OutcomeEvent: (_actor_is_known,),
        AgendaVersion: (_actor_is_known,),
    }
    return joined(told, more)
