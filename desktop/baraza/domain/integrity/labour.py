"""I10, I11, W01, W02: leads, scores, and what must come before what."""

from collections.abc import Iterator

from baraza.domain.errors import Fault
from baraza.domain.integrity.survey import Found, Rules, Survey
from baraza.domain.labour import ComparativeAdvantage, LabourRow
from baraza.domain.members import NO_REFERENCE

JOINT = "joint"
LEAST_CO_LEADS = 2
_ROLES = ("co_lead", "support", "contribute", "consulted", "informed")


def _joint_lead_is_shared(found: Found[LabourRow], _survey: Survey) -> Iterator[Fault]:
    co_leads = len(found.record.co_lead)
    if found.record.lead == JOINT and co_leads < LEAST_CO_LEADS:
        yield found.fault("lead", "joint-without-co-leads", least=LEAST_CO_LEADS, found=co_leads)


def _scores_match_criteria(found: Found[ComparativeAdvantage], _survey: Survey) -> Iterator[Fault]:
    criteria = len(found.record.criteria)
    for member in ("scores", "justifications"):
        for org, told in getattr(found.record, member).items():
            if len(told) != criteria:
                facts = {"criteria": criteria, "found": len(told)}
                yield found.fault(f"{member}.{org}", "not-as-many-as-criteria", **facts)


def _waits_in_no_ring(found: Found[LabourRow], survey: Survey) -> Iterator[Fault]:
    if ring := survey.rings.get(found.record.key):
        yield found.fault("depends_on", "dependency-ring", ring=ring)


def _has_one_role_each(found: Found[LabourRow], _survey: Survey) -> Iterator[Fault]:
    row = found.record
    roles: dict[str, list[str]] = {}
    if row.lead and row.lead not in NO_REFERENCE:
        roles[row.lead] = ["lead"]
    for role in _ROLES:
        for org in getattr(row, role):
            roles.setdefault(org, []).append(role)
    for org, told in roles.items():
        if len(told) > 1:
            rule = "organisation-in-two-roles"
            yield found.fault(told[-1], rule, org=org, roles=tuple(told))


ERRORS: Rules = {
    LabourRow: (_joint_lead_is_shared,),
    ComparativeAdvantage: (_scores_match_criteria,),
}
WARNINGS: Rules = {LabourRow: (_waits_in_no_ring, _has_one_role_each)}
