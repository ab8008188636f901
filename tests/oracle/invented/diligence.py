"""The due diligence file of an item, with assessments that end around the session."""

import calendar
import datetime as dt

from tests.oracle.invented.scene import Scene
from tests.oracle.plain import Json

_STEPS = ("scope", "recipients", "communication", "monitoring", "suspension", "report")
_STATUSES = ("pending", "partial", "done", "done", "expired", "at_risk", "defined", "not_due")
_SUPPORT = ("rations", "fuel", "training", "medical_evacuation")


def _assessed_on(scene: Scene, months: int) -> str:
    """A day such that the validity ends near the session: on it, a day before, a day after."""
    year, month = divmod(scene.day.year * 12 + scene.day.month - 1 - months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    day = last if scene.chance(0.3) else min(scene.day.day, last)
    return (dt.date(year, month + 1, day) + dt.timedelta(scene.number(-3, 2))).isoformat()


def _risk_assessment(scene: Scene) -> Json:
    step: Json = {"step": "risk_assessment", "status": scene.one(_STATUSES)}
    months = scene.one((1, 1, 6, 12, 12, 18, 120))
    if months != 12 or scene.chance(0.5):
        scene.maybe(step, "valid_months", months, 0.9)
    day = scene.one((None, _assessed_on(scene, step.get("valid_months", 12))))
    scene.maybe(step, "date", _assessed_on(scene, months) if scene.chance(0.7) else day, 0.85)
    return step


def _decision(scene: Scene) -> Json:
    step: Json = {"step": "decision", "status": scene.one(_STATUSES)}
    decision = scene.one((None, "grant", "grant_with_conditions", "withhold", "withhold"))
    scene.maybe(step, "decision", decision, 0.7)
    if scene.all_numbers():
        scene.maybe(step, "continuation_paragraph", scene.one(scene.all_numbers()))
    return step


def _steps(scene: Scene) -> list[Json]:
    steps: list[Json] = [
        {"step": name, "status": scene.one(_STATUSES)} for name in scene.some(_STEPS, 0, 3)
    ]
    if scene.chance(0.8):
        steps.append(_risk_assessment(scene))
    if scene.chance(0.75):
        steps.append(_decision(scene))
    if scene.chance(0.6):
        mitigation: Json = {"step": "mitigation", "status": scene.one(_STATUSES)}
        scene.maybe(mitigation, "measures", [scene.label()], 0.2)
        steps.append(mitigation)
    scene.rng.shuffle(steps)
    for step in steps:
        scene.maybe(step, "note", scene.text(), 0.1)
    return steps


def _duty(scene: Scene) -> Json:
    duty: Json = {"duty": scene.label(), "entity": scene.one([None, None, *scene.kinds])}
    scene.maybe(duty, "status", scene.one(("agreed", "disputed", "not_agreed")), 0.3)
    return duty


def _recipient(scene: Scene) -> Json:
    relation = scene.one(("direct", "direct_host_nation", "indirect", "out_of_support"))
    return {"id": scene.fresh("recipient"), "name": scene.label(), "relation": relation}


def record(scene: Scene) -> Json:
    """The file of one item."""
    hrddp: Json = {"applies": scene.chance(0.85)}
    scene.maybe(hrddp, "support_types", scene.some(_SUPPORT, 0, 3), 0.8)
    scene.maybe(hrddp, "steps", _steps(scene), 0.95)
    scene.maybe(hrddp, "risk_level", scene.one((None, "low", "medium", "high", "high")), 0.7)
    duties = [_duty(scene) for _ in range(scene.number(0, 2))]
    scene.maybe(hrddp, "compliance_responsibility", duties, 0.7)
    scene.maybe(hrddp, "recipients", [_recipient(scene)], 0.2)
    return hrddp
