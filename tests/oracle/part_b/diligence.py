"""B11: the human rights due diligence policy, item by item."""

from calendar import monthrange

from tests.oracle.part_b.conventions import session_date
from tests.oracle.plain import Json


def end_of_validity(day: str, months: int) -> str:
    """The same day of the month `months` later, or the last day of a shorter month."""
    year, month, day_of_month = (int(part) for part in day.split("-"))
    years, month_index = divmod(month - 1 + months, 12)
    year += years
    last = monthrange(year, month_index + 1)[1]
    return f"{year:04}-{month_index + 1:02}-{min(day_of_month, last):02}"


def _is_before(day: str, other: str) -> bool:
    # Compared as numbers: a year after 9999 would sort wrongly as text.
    return [int(part) for part in day.split("-")] < [int(part) for part in other.split("-")]


def _support_is_running(document: Json, item: Json) -> bool:
    for operation in document.get("operations", []):
        forces = operation.get("host_nation_forces", {})
        if operation["id"] in item.get("operations", []) and forces.get("supported_by_UN", False):
            return True
    return any(
        line["source_type"].startswith("un_") and line["status"] in ("committed", "disbursed")
        for line in item.get("funding", {}).get("lines", [])
    )


def _not_opened(step: Json | None) -> bool:
    return step is None or step["status"] in ("pending", "not_due")


def _assessment(document: Json, step: Json) -> list[str]:
    day = step.get("date")
    if day is not None:
        months = int(step.get("valid_months", 12))
        end = end_of_validity(day, months)
        if _is_before(end, session_date(document)):
            span = "1 month" if months == 1 else f"{months} months"
            return [f"risk assessment expired ({day} + {span} = {end}, before the session)"]
    return ["risk assessment marked expired"] if step["status"] == "expired" else []


def _pending_decision(step: Json | None, running: bool, kinds: str) -> list[str]:
    if step is not None and step.get("decision") is not None:
        return []
    if not running:
        return [f"decision pending; {kinds} must not start"]
    paragraph = None if step is None else step.get("continuation_paragraph")
    if paragraph is None:
        return ["decision pending while support continues"]
    recorded = f"recorded as agreed continuation, para {int(paragraph)}"
    return [f"decision pending while support continues ({recorded})"]


def _blocking(document: Json, item: Json) -> list[str]:
    steps = {step["step"]: step for step in item["hrddp"].get("steps", [])}
    kinds = ", ".join(item["hrddp"].get("support_types", [])) or "support"
    running = _support_is_running(document, item)
    decision = steps.get("decision")
    found: list[str] = []
    if _not_opened(steps.get("risk_assessment")):
        found.append(
            "assessment not opened while support continues"
            if running
            else f"assessment not opened; {kinds} must not start"
        )
    else:
        found += _assessment(document, steps["risk_assessment"])
        found += _pending_decision(decision, running, kinds)
    if item["hrddp"].get("risk_level") == "high" and _not_opened(steps.get("mitigation")):
        found.append("high risk without mitigation")
    if decision is not None and decision.get("decision") == "withhold" and running:
        found.append("support continues although the decision is to withhold")
    return found


def hrddp(document: Json) -> Json:
    """B11: only items to which the policy applies."""
    items = document["agenda_items"]
    items = [item for item in items if item.get("hrddp", {}).get("applies", False)]
    return {
        "blocking": [
            f"{item['id']}: {message}" for item in items for message in _blocking(document, item)
        ],
        "unassigned_duties": [
            f"{item['id']}: {duty['duty']}"
            for item in items
            for duty in item["hrddp"].get("compliance_responsibility", [])
            if duty["entity"] is None
        ],
    }
