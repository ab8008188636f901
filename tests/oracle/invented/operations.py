"""Operations with acts of several organs."""

from tests.oracle.invented import wording
from tests.oracle.invented.scene import Scene
from tests.oracle.plain import Json

_TERMS = ("established", "mandated", "authorised", "endorsed", "recognised", "welcomed")
_TYPES = ("un_peacekeeping", "un_support_office", "ad_hoc_coalition", "hybrid_operation", "other")


def _organ(scene: Scene) -> str:
    global_orgs = [org for org, kind in scene.kinds.items() if kind == "global"]
    others = [org for org, kind in scene.kinds.items() if kind != "global"]
    word = scene.one(("UN", *global_orgs, *others[:3], scene.one(others), "Council", "UN-led"))
    # Only the first word counts, however it is set off.
    return scene.one(("{} Security Council", "{}", "{} PSC", " {}  UN Council")).format(word)


def _act(scene: Scene) -> Json:
    act: Json = {
        "organ": _organ(scene),
        "nomenclature": scene.one(_TERMS),
        "instrument": scene.label(),
    }
    if scene.chance(0.4):
        act["date"] = scene.date(-900, 0)
        scene.maybe(act, "until", scene.one((None, act["date"], scene.date(1, 400))))
    scene.maybe(act, "council_decision_2719", scene.chance(0.4), 0.3)
    scene.maybe(act, "basis", scene.one(wording.BASES), 0.1)
    return act


def _host_nation_forces(scene: Scene) -> Json:
    forces: Json = {"present": scene.chance(0.7)}
    scene.maybe(forces, "supported_by_UN", scene.chance(0.4), 0.7)
    scene.maybe(forces, "relation", scene.one(("none", "operate_alongside", "sectorised")))
    scene.maybe(forces, "name", scene.label(), 0.2)
    return forces


def records(scene: Scene) -> list[Json]:
    """Operations; without acts, with one and with several, some repeating one another."""
    found = []
    for _ in range(scene.number(0, 3)):
        acts = [_act(scene) for _ in range(scene.one((0, 1, 1, 1, 2, 2, 3, 4)))]
        if acts and scene.chance(0.15):
            acts.append({**acts[0], "instrument": scene.label()})
        record: Json = {
            "id": scene.fresh("operation"),
            "name": scene.label(),
            "type": scene.one(_TYPES),
            "acts": acts,
        }
        scene.operations.append(record["id"])
        scene.maybe(record, "host_nation_forces", _host_nation_forces(scene))
        scene.maybe(record, "command", scene.one(list(scene.kinds)), 0.3)
        scene.maybe(record, "consent", scene.one(("none", "disputed")), 0.2)
        scene.maybe(record, "force_posture", "self_defence", 0.1)
        scene.maybe(record, "peace_to_keep", scene.chance(0.5), 0.2)
        scene.maybe(record, "strength_ceiling", scene.number(0, 20000), 0.2)
        found.append(record)
    return found
