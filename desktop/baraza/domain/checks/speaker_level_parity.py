"""B4: whether the lead speakers on an item are of one level."""

from collections.abc import Iterator
from typing import Any

from baraza.domain.agenda import AgendaItem
from baraza.domain.checks.finding import Finding, Principle, Subject
from baraza.domain.checks.parity import farthest, level_parity, severity
from baraza.domain.checks.readings import counted_level, parties_taking_part, positions_on
from baraza.domain.consultation import Consultation
from baraza.domain.maps import Map


def speaker_level_parity(consultation: Consultation) -> dict[str, Any]:
    """Return by item the levels of the lead speakers, their spread and its flag."""
    return {
        item.id: level_parity(_levels(consultation, item)) for item in consultation.agenda_items
    }


def _levels(consultation: Consultation, item: AgendaItem) -> dict[str, int]:
    positions = positions_on(item)
    speakers = {
        party.org: counted_level(party, positions[party.org].lead_speaker)
        for party in parties_taking_part(consultation, item)
        if party.org in positions
    }
    return {org: level for org, level in speakers.items() if level is not None}


def findings(consultation: Consultation) -> Iterator[Finding]:
    """Point out items on which the lead speakers differ in level."""
    for item in consultation.agenda_items:
        levels = _levels(consultation, item)
        result = level_parity(levels)
        found = severity(result["flag"])
        if found is not None:
            yield Finding(
                check="speaker_level_parity",
                principle=Principle.INTERDEPENDENCE,
                severity=found,
                subject_kind=Subject.AGENDA_ITEM,
                subject_id=item.id,
                remedy="match-speakers",
                facts=Map({"number": item.number, "spread": result["spread"]}),
                items=(item.id,),
                key=positions_on(item)[farthest(levels)].key,
                field="lead_speaker",
            )
