"""What can be seen of B10 and B11: acts, assessed contributions, due diligence."""

from collections.abc import Iterator

from tests.oracle.part_b.conventions import session_date
from tests.oracle.part_b.diligence import end_of_validity
from tests.oracle.part_b.nomenclature import lines_caught
from tests.oracle.plain import Json

_NOT_OPENED = ("absent", "pending", "not_due")

EXPECTED = (
    "B10 UN without an organisation of that id",
    "B10 UN of another kind than global",
    "B10 UN act of a global organisation of another id",
    "B10 organ of one word",
    "B10 organ with spaces before it",
    "B10 word that only begins with UN",
    "B10-N1 spared: no operation",
    "B10-N1 spared: outside the requirement",
    "B10-N1 spared: UN act mandated",
    "B10-N1 spared: decision under 2719",
    "B10-N1 not spared: another's act mandated",
    "B10-N1 a term repeated",
    "B10-N1 several operations",
    "B10-N1 amount null",
    "B10-N2 spared: established",
    "B10-N2 spared: mandated",
    "B10-N2 spared: authorised",
    "B10-N2 weaker beside stronger",
    "B11 does not apply",
    "B11 file in the item absent",
    "B11 running: forces supported",
    "B11 running: line committed",
    "B11 running: line disbursed",
    "B11 running: in kind",
    "B11 running: outside the requirement",
    "B11 not running: un_ line only pledged",
    *(f"B11 assessment {status}" for status in _NOT_OPENED),
    "B11 ends on the session date",
    "B11 ends the day before",
    "B11 ends the day after",
    "B11 ends on the last day of a shorter month",
    "B11 valid_months absent",
    "B11 date null",
    "B11 date absent",
    "B11 valid but marked expired",
    "B11 marked expired without a date",
    "B11 decision absent",
    "B11 decision null",
    "B11 decision not written",
    "B11 decision taken",
    "B11 recorded but not running",
    *(f"B11 high risk, mitigation {status}" for status in _NOT_OPENED),
    "B11 high risk with mitigation",
    "B11 withheld and not running",
    "B11 withheld though not opened",
    "B11 duty unassigned",
    "B11 duty unassigned where it does not apply",
)


def _acts(document: Json, operation: Json) -> Iterator[str]:
    kinds = {one["id"]: one["kind"] for one in document["organisations"]}
    terms = set()
    for act in operation["acts"]:
        word = act["organ"].split()[0]
        if act["organ"].startswith(" "):
            yield "B10 organ with spaces before it"
        if act["organ"] == word:
            yield "B10 organ of one word"
        if word == "UN-led":
            yield "B10 word that only begins with UN"
        if word == "UN" and kinds.get("UN") != "global":
            is_known = "UN" in kinds
            name = (
                "of another kind than global" if is_known else "without an organisation of that id"
            )
            yield f"B10 UN {name}"
        if kinds.get(word) == "global" and word != "UN":
            yield "B10 UN act of a global organisation of another id"
        if word == "UN" or kinds.get(word) == "global":
            terms.add(act["nomenclature"])
    strong = terms & {"established", "mandated", "authorised"}
    if strong and terms - strong:
        yield "B10-N2 weaker beside stronger"
    if len(strong) == 1:
        yield f"B10-N2 spared: {strong.pop()}"


def _assessed(document: Json, item: Json) -> Iterator[str]:
    operations = [
        one for one in document.get("operations", []) if one["id"] in item.get("operations", [])
    ]
    acts = [act for operation in operations for act in operation["acts"]]
    caught = lines_caught(document, item)
    for line in item.get("funding", {}).get("lines", []):
        if line["source_type"] != "un_assessed":
            continue
        if line["id"] in caught:
            yield from _caught(operations, acts, line)
        elif not operations:
            yield "B10-N1 spared: no operation"
        elif line.get("counts_towards_requirement") is False:
            yield "B10-N1 spared: outside the requirement"
        elif any(act.get("council_decision_2719") for act in acts):
            yield "B10-N1 spared: decision under 2719"
        else:
            yield "B10-N1 spared: UN act mandated"


def _caught(operations: list[Json], acts: list[Json], line: Json) -> Iterator[str]:
    terms = [(act["organ"].split()[0], act["nomenclature"]) for act in acts]
    if len(terms) > len(set(terms)):
        yield "B10-N1 a term repeated"
    if len(operations) > 1:
        yield "B10-N1 several operations"
    if line["amount"] is None:
        yield "B10-N1 amount null"
    if any(act["nomenclature"] == "mandated" for act in acts):
        yield "B10-N1 not spared: another's act mandated"


def _running(document: Json, item: Json) -> list[str]:
    reasons = []
    for operation in document.get("operations", []):
        forces = operation.get("host_nation_forces", {})
        if operation["id"] in item.get("operations", []) and forces.get("supported_by_UN"):
            reasons.append("forces supported")
    for line in item.get("funding", {}).get("lines", []):
        if line["source_type"].startswith("un_") and line["status"] in ("committed", "disbursed"):
            reasons.append(f"line {line['status']}")
            if line["source_type"] == "un_in_kind":
                reasons.append("in kind")
            if line.get("counts_towards_requirement") is False:
                reasons.append("outside the requirement")
    return reasons


def _assessment(document: Json, step: Json) -> Iterator[str]:
    day = step.get("date", "")
    if not day:
        yield "B11 date null" if day is None else "B11 date absent"
        if step["status"] == "expired":
            yield "B11 marked expired without a date"
        return
    if "valid_months" not in step:
        yield "B11 valid_months absent"
    end = end_of_validity(day, step.get("valid_months", 12))
    session = session_date(document)
    if end[8:] != day[8:]:
        yield "B11 ends on the last day of a shorter month"
    if end == session:
        yield "B11 ends on the session date"
    if end >= session and step["status"] == "expired":
        yield "B11 valid but marked expired"
    if end[:8] == session[:8]:
        days = int(end[8:]) - int(session[8:])
        names = {-1: "the day before", 1: "the day after"}
        if days in names:
            yield f"B11 ends {names[days]}"


def _status(steps: dict[str, Json], name: str) -> str:
    return str(steps[name]["status"]) if name in steps else "absent"


def _decision(steps: dict[str, Json], *, is_running: bool) -> Iterator[str]:
    step = steps.get("decision")
    if step is None:
        yield "B11 decision absent"
        return
    decision = step.get("decision", "")
    if decision:
        yield "B11 decision taken"
    else:
        yield "B11 decision null" if decision is None else "B11 decision not written"
        if "continuation_paragraph" in step and not is_running:
            yield "B11 recorded but not running"
    if decision == "withhold" and not is_running:
        yield "B11 withheld and not running"


def _diligence(document: Json, item: Json) -> Iterator[str]:
    hrddp = item["hrddp"]
    steps = {step["step"]: step for step in hrddp.get("steps", [])}
    reasons = _running(document, item)
    yield from (f"B11 running: {reason}" for reason in reasons)
    lines = item.get("funding", {}).get("lines", [])
    if not reasons and any(
        line["source_type"].startswith("un_") and line["status"] == "pledged" for line in lines
    ):
        yield "B11 not running: un_ line only pledged"
    status = _status(steps, "risk_assessment")
    if status in _NOT_OPENED:
        yield f"B11 assessment {status}"
        if reasons and steps.get("decision", {}).get("decision") == "withhold":
            yield "B11 withheld though not opened"
    else:
        yield from _assessment(document, steps["risk_assessment"])
        yield from _decision(steps, is_running=bool(reasons))
    if hrddp.get("risk_level") == "high":
        mitigation = _status(steps, "mitigation")
        name = f", mitigation {mitigation}" if mitigation in _NOT_OPENED else " with mitigation"
        yield f"B11 high risk{name}"


def seen(document: Json, found: Json) -> Iterator[str]:
    """The names of what the file shows."""
    for operation in document.get("operations", []):
        yield from _acts(document, operation)
    if found["hrddp"]["unassigned_duties"]:
        yield "B11 duty unassigned"
    for item in document["agenda_items"]:
        yield from _assessed(document, item)
        if "hrddp" not in item:
            yield "B11 file in the item absent"
        elif item["hrddp"]["applies"]:
            yield from _diligence(document, item)
        else:
            yield "B11 does not apply"
            duties = item["hrddp"].get("compliance_responsibility", [])
            if any(duty["entity"] is None for duty in duties):
                yield "B11 duty unassigned where it does not apply"
