"""B7: who leads what, and which rows nobody leads."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from baraza.domain.agenda import AgendaItem
from baraza.domain.checks.finding import Finding, Principle, Severity, Subject, Told
from baraza.domain.checks.readings import JOINT, NO_LEADS, party_ids
from baraza.domain.consultation import Consultation
from baraza.domain.labour import LabourRow
from baraza.domain.maps import Map


def division_of_labour(consultation: Consultation) -> dict[str, Any]:
    """Return the rows without lead, with strengthening, led by each and by non-parties."""
    rows = [row for item in consultation.agenda_items for row in item.division_of_labour]
    parties = frozenset(party_ids(consultation))
    return {
        "rows": len(rows),
        "without_lead": [row.id for row in rows if is_without_lead(row)],
        "with_strengthening": [row.id for row in rows if row.strengthening is not None],
        "led_by": dict(Counter(row.lead for row in rows if not is_without_lead(row))),
        "led_by_non_party": [row.id for row in rows if _outsiders(row, parties)],
    }


def is_without_lead(row: LabourRow) -> bool:
    """Return whether the parties have not agreed who leads a row."""
    return row.lead in NO_LEADS


def _outsiders(row: LabourRow, parties: frozenset[str]) -> list[str]:
    """Return the organisations that lead a row, alone or jointly, without being a full party."""
    if row.lead is None or is_without_lead(row):
        return []
    leads = row.co_lead if row.lead == JOINT else (row.lead,)
    return [org for org in leads if org not in parties]


def findings(consultation: Consultation) -> Iterator[Finding]:
    """Point out what is still to be settled about the rows, row by row within each list."""
    rows = [(item, row) for item in consultation.agenda_items for row in item.division_of_labour]
    parties = frozenset(party_ids(consultation))
    for item, row in rows:
        if is_without_lead(row):
            yield _about(item, row, "without_lead", "settle-lead", "lead")
    for item, row in rows:
        if row.strengthening is not None:
            told = row.strengthening
            remedy = "follow-strengthening" if told.provider else "name-provider"
            facts: dict[str, Told] = {"beneficiary": told.beneficiary, "provider": told.provider}
            yield _about(item, row, "with_strengthening", remedy, "strengthening", **facts)
    for item, row in rows:
        if outsiders := _outsiders(row, parties):
            field = "co_lead" if row.lead == JOINT else "lead"
            orgs = tuple(outsiders)
            yield _about(item, row, "led_by_non_party", "record-consent", field, orgs=orgs)


def _about(
    item: AgendaItem, row: LabourRow, detail: str, remedy: str, field: str, **facts: Told
) -> Finding:
    return Finding(
        check="division_of_labour",
        principle=Principle.COMPLEMENTARITY,
        severity=Severity.ATTENTION,
        subject_kind=Subject.LABOUR_ROW,
        subject_id=row.id,
        detail=detail,
        remedy=remedy,
        facts=Map({"row": row.id, "activity": row.activity, "number": item.number, **facts}),
        items=(item.id,),
        key=row.key,
        field=field,
    )
