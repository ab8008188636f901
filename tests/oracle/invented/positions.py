"""Positions of the parties on an item, in several stages."""

from tests.oracle.invented import wording
from tests.oracle.invented.scene import Scene
from tests.oracle.plain import Json

_STAGES = ("said", "handed_in", "our_line", "our_reading")


def _authority(scene: Scene) -> str:
    org = scene.one(list(scene.kinds))
    named = f"common_position_with_{org}"
    return scene.one(("none", "ad_referendum", "common_position", "personal_capacity", named))


def _interests(scene: Scene) -> list[str | Json]:
    limited = {"text": scene.text(), "disclosed_to": scene.one(("own", "co_chairs", "all"))}
    return scene.some((scene.label(), limited), 0, 2)


def _position(scene: Scene, org: str, stage: str) -> Json:
    position: Json = {"org": org}
    scene.maybe(
        position, "participation", scene.one(("full", "full", "full", "observer", "absent"))
    )
    scene.maybe(position, "lead_speaker", scene.one([None, *scene.delegates[org] * 3]), 0.85)
    scene.maybe(position, "text", scene.text(), 0.3)
    scene.maybe(position, "authority", _authority(scene), 0.3)
    scene.maybe(position, "stance", scene.one(("support", "oppose", "no_position")), 0.2)
    scene.maybe(position, "strategic_interests", _interests(scene), 0.2)
    scene.maybe(position, "basis", scene.one(wording.BASES), 0.1)
    scene.maybe(position, "red_line", scene.text(), 0.05)
    scene.maybe(position, "fallback", scene.text(), 0.05)
    scene.maybe(position, "private_notes", scene.text(), 0.05)
    if stage != "said" or scene.chance(0.4):
        position["stage"] = stage
    return position


def records(scene: Scene) -> list[Json]:
    """At most one position per party and stage, in any order."""
    found = []
    for org in scene.parties:
        stages = scene.one((["said"], ["said"], [], scene.some(_STAGES, 1, 4)))
        found += [_position(scene, org, stage) for stage in stages]
    scene.rng.shuffle(found)
    return found
