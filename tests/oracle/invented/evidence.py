"""References, facts, assumptions and precedents."""

from tests.oracle.invented import wording
from tests.oracle.invented.scene import Scene
from tests.oracle.plain import Json

_FACT_STATES = ("proposed", "agreed", "contested", "withdrawn", "verified", "refuted")
_ASSUMPTION_STATES = ("unverified", *_FACT_STATES)


def references(scene: Scene) -> list[Json]:
    """Documents cited."""
    found = []
    for _ in range(scene.number(0, 3)):
        record: Json = {"id": scene.fresh("reference"), "title": scene.label()}
        scene.references.append(record["id"])
        scene.maybe(record, "symbol", scene.one((None, "S/RES/2719(2023)")))
        scene.maybe(record, "date", scene.one(("2025", "2025-07", "2025-07-31")))
        scene.maybe(record, "source", "example.org/?q=%s&x=<y>", 0.2)
        scene.maybe(record, "file", "note 1.pdf", 0.1)
        found.append(record)
    return found


def facts(scene: Scene) -> list[Json]:
    """Entries of the register, with and without sources."""
    found = []
    for _ in range(scene.number(0, 4)):
        record: Json = {
            "id": scene.fresh("fact"),
            "text": scene.text(),
            "kind": scene.one(("fact", "fact", "estimate", "inference")),
            "status": scene.one(_FACT_STATES),
        }
        scene.maybe(record, "refs", scene.some(scene.references, 0, 2), 0.7)
        scene.maybe(record, "items", scene.some(scene.items, 0, 2))
        scene.maybe(record, "verified_on", scene.one((None, scene.date(-9, 0))), 0.3)
        scene.maybe(record, "contested_by", scene.some(list(scene.kinds), 0, 2), 0.3)
        scene.maybe(record, "basis", scene.one(wording.BASES), 0.3)
        found.append(record)
    return found


def assumptions(scene: Scene) -> list[Json]:
    """Assumptions whose plan may be complete, missing, null or blank."""
    found = []
    for _ in range(scene.number(0, 4)):
        record: Json = {
            "id": scene.fresh("assumption"),
            "text": scene.text(),
            "status": scene.one(_ASSUMPTION_STATES),
        }
        plan = scene.one(wording.BLANK_TEXTS) if scene.chance(0.15) else scene.text()
        scene.maybe(record, "verification", None if scene.chance(0.1) else plan, 0.85)
        scene.maybe(record, "verify_by", scene.one((None, *[scene.date(1, 90)] * 5)), 0.85)
        scene.maybe(record, "owner", scene.one((None, *[scene.any_delegate()] * 5)), 0.85)
        scene.maybe(record, "kind", "assumption", 0.2)
        scene.maybe(record, "stated_by", scene.one(list(scene.kinds)), 0.3)
        scene.maybe(record, "confidence", scene.one(("high", "medium", "low")), 0.3)
        scene.maybe(record, "items", scene.some(scene.items, 0, 2), 0.3)
        found.append(record)
    return found


def precedents(scene: Scene) -> list[Json]:
    """Earlier cases."""
    return [
        {
            "id": scene.fresh("precedent"),
            "case": scene.label(),
            "measure": scene.text(),
            "relevance": scene.some(scene.items, 0, 2),
        }
        for _ in range(scene.number(0, 2))
    ]
