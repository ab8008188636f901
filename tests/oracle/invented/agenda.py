"""Agenda items and the history of the agenda."""

from tests.oracle.invented import (
    actions,
    conclusions,
    diligence,
    funding,
    labour,
    positions,
    wording,
)
from tests.oracle.invented.scene import Scene
from tests.oracle.plain import Json

_TYPES = ("country_situation", "regional", "thematic", "working_methods", "follow_up")
_CONVERGENCE = ("agreed", "agreed_ad_referendum", "partial", "divergent", "not_discussed")


def foresee(scene: Scene, how_many: int) -> None:
    """Give out the ids the parts refer to, before the parts are written."""
    number = scene.one((0, 0, 0, 96, 99_000))
    for _ in range(how_many):
        scene.items.append(scene.fresh("item"))
        scene.rows.append([scene.fresh("row") for _ in range(scene.number(0, 3))])
        scene.actions.append([scene.fresh("action") for _ in range(scene.number(0, 3))])
        numbers = []
        for _ in range(scene.number(0, 4)):
            number += scene.one((1, 1, 1, 2, 10))
            numbers.append(number)
        scene.numbers.append(numbers)


def _item(scene: Scene, index: int) -> Json:
    item: Json = {"title": scene.title(), "type": scene.one(_TYPES)}
    scene.maybe(item, "operations", scene.some(scene.operations, 0, 2), 0.75)
    scene.maybe(item, "required_expertise", scene.some(wording.EXPERTISE, 0, 4), 0.8)
    scene.maybe(item, "positions", positions.records(scene), 0.85)
    scene.maybe(item, "funding", funding.record(scene), 0.75)
    scene.maybe(item, "hrddp", diligence.record(scene), 0.6)
    scene.maybe(item, "comparative_advantage", labour.advantage(scene), 0.1)
    scene.maybe(item, "convergence", scene.one(_CONVERGENCE), 0.4)
    scene.maybe(item, "cycle_phase", scene.some(("prevention", "recovery"), 0, 2), 0.2)
    scene.maybe(item, "step", scene.one(("frame", "labour", "adopt")), 0.1)
    note = {"org": scene.one(list(scene.kinds)), "text": scene.text()}
    scene.maybe(item, "private_notes", [note], 0.05)
    parts = {
        "division_of_labour": labour.division(scene, scene.rows[index]),
        "paragraphs": conclusions.paragraphs(scene, scene.numbers[index]),
        "action_items": actions.action_items(scene, scene.actions[index]),
    }
    # A part without entries may be absent or stand there empty.
    item.update({name: part for name, part in parts.items() if part or scene.chance(0.3)})
    return item


def items(scene: Scene) -> list[Json]:
    """All items, their numbers ascending with gaps."""
    number = 0
    found = []
    for index, item_id in enumerate(scene.items):
        number += scene.one((1, 1, 1, 3))
        found.append({"id": item_id, "number": number, **_item(scene, index)})
    return found


def negotiation(scene: Scene) -> list[Json]:
    """Versions of the draft agenda."""
    found = []
    for version in range(1, scene.number(1, 3) + 1):
        record: Json = {"version": version, "items": [scene.label(), scene.items[0]]}
        scene.maybe(record, "by", scene.one((*scene.kinds, "co-chairs", "host")))
        scene.maybe(record, "date", scene.date(-60, -1))
        scene.maybe(record, "medium", "note", 0.3)
        scene.maybe(record, "comment", scene.text(), 0.3)
        found.append(record)
    return found
