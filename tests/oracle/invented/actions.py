"""Action items of this session and those carried over from the last one."""

from decimal import Decimal

from tests.oracle.invented.scene import Scene
from tests.oracle.plain import Json

_STATUSES = (
    "open",
    "in_progress",
    "implemented",
    "implemented",
    "partially_implemented",
    "partially_implemented",
    "not_implemented",
    "overtaken_by_events",
    "cancelled",
)
_LIVE = ("open", "implemented", "implemented", "not_implemented", "partially_implemented")
_PROGRESS = (
    0,
    10,
    49,
    50,
    100,
    Decimal("24.5"),
    Decimal("33.3"),
    Decimal("66.67"),
    Decimal("5E+1"),
)


def _responsible(scene: Scene) -> str:
    orgs = scene.some(list(scene.kinds), 1, 3)
    if scene.chance(0.05):
        orgs.append(orgs[0])
    return "+".join(orgs)


def action_items(scene: Scene, ids: list[str]) -> list[Json]:
    """Actions of one item, due, not due or without a date."""
    found = []
    for action_id in ids:
        action: Json = {
            "id": action_id,
            "text": scene.text(),
            "responsible": _responsible(scene),
            "status": scene.one(_STATUSES),
        }
        scene.maybe(action, "due", scene.one((None, scene.date(-5, 200))), 0.7)
        numbers = [str(number) for number in scene.all_numbers()]
        scene.maybe(action, "paragraph", scene.one([*numbers, "5 bis"]), 0.4)
        scene.maybe(action, "progress", scene.one(_PROGRESS), 0.2)
        for name in ("owner_function", "indicator", "target"):
            scene.maybe(action, name, scene.label(), 0.2)
        for name in ("reason", "evidence"):
            scene.maybe(action, name, scene.text(), 0.1)
        found.append(action)
    return found


def previous_actions(scene: Scene) -> list[Json]:
    """What the last session left: seldom sixteen, all live, as one in sixteen is 6.25 per cent."""
    how_many = 16 if scene.chance(0.03) else scene.one((0, 1, 2, 2, 3, 4, 5))
    found = []
    for _ in range(how_many):
        action: Json = {
            "id": scene.fresh("action"),
            "text": scene.text(),
            "status": scene.one(_STATUSES if how_many < 16 else _LIVE),
        }
        scene.maybe(action, "progress", scene.one(_PROGRESS), 0.6)
        scene.maybe(action, "responsible", _responsible(scene))
        scene.maybe(action, "due", scene.one((None, scene.date(-300, -1))))
        scene.maybe(action, "reason", scene.text(), 0.1)
        found.append(action)
    return found
