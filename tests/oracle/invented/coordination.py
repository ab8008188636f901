"""Coordination before the session, with every result and none."""

from tests.oracle.invented.scene import Scene
from tests.oracle.plain import Json

_RESULTS = (
    "common_position",
    "common_position",
    "partial",
    "partial",
    "divergent",
    "not_held",
    "not_needed",
)


def _open_points(scene: Scene, items: list[str]) -> list[Json]:
    about = items if scene.chance(0.95) else scene.items
    return [
        {"agenda_item": scene.one(about), "point": scene.text()}
        for _ in range(scene.one((0, 1, 1, 2, 3)) if about else 0)
    ]


def records(scene: Scene) -> list[Json]:
    """Records of coordination; some items appear in several, some in none."""
    found = []
    for _ in range(scene.one((0, 0, 1, 1, 2, 3))):
        items = scene.some(scene.items, 0, 4)
        record: Json = {
            "id": scene.fresh("coordination"),
            "between": scene.some(list(scene.kinds), 2, 3),
            "items": items,
            "result": {item: scene.one(_RESULTS) for item in items if scene.chance(0.85)},
        }
        day = scene.one((None, scene.date(-40, -1), scene.date(-40, -1), scene.date(0, 0)))
        scene.maybe(record, "date", scene.date(1, 3) if scene.chance(0.2) else day, 0.8)
        scene.maybe(record, "level", scene.one((None, 5, 8)), 0.3)
        scene.maybe(record, "open_points", _open_points(scene, items), 0.7)
        found.append(record)
    return found
