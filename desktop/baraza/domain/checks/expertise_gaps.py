"""B5: fields of expertise that an item needs and a party has not named anybody for."""

from collections.abc import Iterator

from baraza.domain.agenda import AgendaItem
from baraza.domain.checks.finding import Finding, Principle, Severity, Subject
from baraza.domain.checks.readings import counted_delegates, parties_taking_part
from baraza.domain.codes import Expertise
from baraza.domain.consultation import Consultation
from baraza.domain.maps import Map
from baraza.domain.parties import Delegation

WORKING_KNOWLEDGE = 2


def expertise_gaps(consultation: Consultation) -> dict[str, dict[str, list[str]]]:
    """Return by item and party the fields for which it has no delegate with 2 or more."""
    return {
        item.id: {
            party.org: [str(tag) for tag in missing]
            for party in parties_taking_part(consultation, item)
            if (missing := _missing(party, item))
        }
        for item in consultation.agenda_items
    }


def _missing(party: Delegation, item: AgendaItem) -> list[Expertise]:
    delegates = counted_delegates(party)
    return [
        tag
        for tag in item.required_expertise
        if not any(one.expertise.get(tag, 0) >= WORKING_KNOWLEDGE for one in delegates)
    ]


def findings(consultation: Consultation) -> Iterator[Finding]:
    """Point out each field that a party taking part in an item does not cover."""
    for item in consultation.agenda_items:
        for party in parties_taking_part(consultation, item):
            for tag in _missing(party, item):
                yield Finding(
                    check="expertise_gaps",
                    principle=Principle.INTERDEPENDENCE,
                    severity=Severity.ATTENTION,
                    subject_kind=Subject.AGENDA_ITEM,
                    subject_id=item.id,
                    detail=f"{party.org}/{tag}",
                    remedy="bring-in-expertise",
                    facts=Map({"number": item.number, "org": party.org, "expertise": tag}),
                    items=(item.id,),
                    key=party.key,
                    field="delegates",
                )
