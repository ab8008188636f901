"""Division of labour and comparative advantage."""

from tests.oracle.invented import wording
from tests.oracle.invented.scene import Scene
from tests.oracle.plain import Json

_CRITERIA = ("mandate", "capability", "resources", "acceptance", "speed")


def _lead(scene: Scene, row: Json) -> None:
    how = scene.one(("none", "null", "not_agreed", "joint", "joint", "org", "org", "org", "org"))
    orgs = list(scene.kinds)
    if how == "joint":
        row["lead"] = "joint"
        among = scene.parties if scene.chance(0.5) else orgs
        row["co_lead"] = scene.some(among, 2, 3)
    elif how == "org":
        row["lead"] = scene.one(scene.parties) if scene.chance(0.6) else scene.one(orgs)
    elif how != "none":
        row["lead"] = None if how == "null" else "not_agreed"
    if how != "joint":
        scene.maybe(row, "co_lead", scene.some(orgs, 0, 2), 0.4)


def _strengthening(scene: Scene) -> Json:
    orgs = list(scene.kinds)
    record: Json = {"beneficiary": scene.one(orgs), "need": scene.text()}
    scene.maybe(record, "provider", "+".join(scene.some(orgs, 1, 3)))
    return record


def division(scene: Scene, ids: list[str]) -> list[Json]:
    """Rows with every kind of lead; they may depend on one another in a ring (a warning only)."""
    found = []
    for row_id in ids:
        row: Json = {
            "id": row_id,
            "function": scene.one(wording.FUNCTIONS),
            "activity": scene.label(),
        }
        _lead(scene, row)
        scene.maybe(row, "strengthening", scene.one((None, _strengthening(scene))))
        for name in ("support", "contribute", "consulted", "informed"):
            scene.maybe(row, name, scene.some(list(scene.kinds), 0, 2), 0.2)
        scene.maybe(row, "depends_on", scene.some(scene.all_rows(), 0, 2), 0.2)
        scene.maybe(row, "phase", scene.number(1, 20), 0.3)
        scene.maybe(row, "priority", scene.one(("critical", "high", "medium", "low")), 0.3)
        scene.maybe(row, "rationale", scene.text(), 0.2)
        found.append(row)
    return found


def advantage(scene: Scene) -> list[Json]:
    """Comparative advantage, each function once."""
    found = []
    for function in scene.some(wording.FUNCTIONS, 0, 2):
        criteria = scene.some(_CRITERIA, 1, 3)
        orgs = scene.some(list(scene.kinds), 0, 2)
        record: Json = {
            "function": function,
            "criteria": criteria,
            "scores": {org: [scene.number(0, 3) for _ in criteria] for org in orgs},
        }
        reasons = {org: [scene.one((None, scene.text())) for _ in criteria] for org in orgs}
        scene.maybe(record, "justifications", reasons, 0.3)
        scene.maybe(record, "closest_entity", scene.one([None, *scene.kinds]), 0.3)
        scene.maybe(record, "scale", "0-3", 0.3)
        scene.maybe(record, "note", scene.text(), 0.2)
        found.append(record)
    return found
