"""The frame of the session."""

import datetime as dt

from tests.oracle.invented import moments
from tests.oracle.invented.scene import Scene
from tests.oracle.plain import Json

_ATTRIBUTION = ("full", "delegation_only", "unattributed", "summary_only")
_ZONES = ("Africa/Addis_Ababa", "America/New_York", "UTC", "Etc/GMT+3", "Africa/Porto-Novo")
_OUTCOMES = ("minutes", "summary_of_conclusions", "joint_communique", "action_matrix")


def _exceptions(scene: Scene, attribution: str) -> list[Json]:
    stricter = _ATTRIBUTION[_ATTRIBUTION.index(attribution) :]
    return [
        {"agenda_item": item, "attribution": scene.one(stricter)}
        for item in scene.some(scene.items, 0, 2)
    ]


def record(scene: Scene, start: dt.datetime) -> Json:
    """The session, opening at `start`."""
    attribution = scene.one(_ATTRIBUTION)
    end = start + dt.timedelta(minutes=scene.one((0, 90, 1440, 4000)))
    session: Json = {
        "id": "SES-1",
        "format": scene.one(("desk_to_desk", "experts", "trilateral", "ad_hoc")),
        "title": scene.title(),
        "timezone": scene.one(_ZONES),
        "start": moments.written(scene, start),
        "end": moments.written(scene, moments.elsewhere(scene, end)),
        "languages": {"working": scene.some(("en", "fr", "ar"), 1, 2)},
        "classification": scene.one(("unclassified", "confidential", "strictly_confidential")),
        "attribution": attribution,
        "outcome_type": scene.one(_OUTCOMES),
    }
    scene.maybe(session, "attribution_exceptions", _exceptions(scene, attribution), 0.3)
    scene.maybe(session, "host", scene.one(list(scene.kinds)), 0.3)
    scene.maybe(session, "place", scene.label(), 0.3)
    scene.maybe(session, "mode", scene.one(("in_person", "remote", "hybrid")), 0.3)
    chairs = {scene.any_delegate(): None for _ in range(2)}
    scene.maybe(session, "co_chairs", list(chairs), 0.5)
    scene.maybe(session, "rapporteurs", [scene.any_delegate()], 0.3)
    scene.maybe(session, "quorum_rule", {"type": "none", "met": True}, 0.1)
    scene.maybe(session, "decision_rule", "consensus", 0.1)
    scene.maybe(session, "outcome_public_version", scene.one((*_OUTCOMES, "none")), 0.2)
    scene.maybe(session, "stage", scene.one(("prepare", "conclude", "follow_up")), 0.2)
    return session
