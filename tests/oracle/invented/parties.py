"""Organisations, delegations and observers."""

from decimal import Decimal

from tests.oracle.invented import wording
from tests.oracle.invented.scene import Scene
from tests.oracle.plain import Json

# Ids and the kinds they suggest; a file may well give another kind, as ids mean nothing.
_USUAL = {
    "UN": "global",
    "AU": "continental",
    "IGAD": "rec",
    "EAC": "rec",
    "SADC": "rec",
    "EASF": "rm",
    "LCBC": "regional_organisation",
    "EU": "partner",
    "FGS": "host_government",
}
_UNUSUAL = (
    "GLOB",
    "Oau",
    "C-1",
    "rec.2",
    "NARC",
    "O_9",
    "m5",
    "UN-2",
    "AU2",
    "W",
    "0",
    "Quad",
    "TCC.KE",
)
_KINDS = (
    "global",
    "continental",
    "rec",
    "rm",
    "ad_hoc_coalition",
    "regional_organisation",
    "host_government",
    "member_state",
    "partner",
    "mission",
)
_ROLES = ("observer", "guest", "secretariat", "interpreter")
_STATUSES = ("accepted", "accepted", "accepted_provisionally", "pending", "refused")


def organisations(scene: Scene, how_many: int) -> list[Json]:
    """Organisations, most of them of the kind their id suggests, in any order."""
    ids = scene.some(list(_USUAL), 5, 9) + scene.some(_UNUSUAL, 1, 5)
    ids = [*ids, *(f"P{number}" for number in range(how_many))][: max(how_many, len(ids))]
    scene.rng.shuffle(ids)
    records = []
    for org in ids:
        is_usual = org in _USUAL and scene.chance(0.8)
        kind = _USUAL[org] if is_usual else scene.one(_KINDS)
        scene.kinds[org] = kind
        record: Json = {"id": org, "name": scene.label(), "kind": kind}
        scene.maybe(record, "seat", scene.label(), 0.1)
        scene.maybe(record, "languages", scene.some(("en", "fr", "ar", "sw"), 0, 3), 0.1)
        scene.maybe(record, "working_language_note", scene.text(), 0.05)
        records.append(record)
    return records


def _levels(scene: Scene) -> list[int]:
    if scene.chance(0.06):
        return [8] * scene.number(1, 2)
    if scene.chance(0.08):
        return [scene.number(1, 7) for _ in range(8)]
    return [scene.one((2, 3, 4, 4, 4, 5, 5, 6, 7, 8)) for _ in range(scene.number(1, 5))]


def _delegate(scene: Scene, level: int) -> Json:
    # A level may be written 4.0; it is then read as 4.
    written = Decimal(f"{level}.0") if scene.chance(0.02) else level
    record: Json = {"id": scene.fresh("delegate"), "function": scene.label(), "level": written}
    fields = scene.some(wording.EXPERTISE, 0, 5)
    grades = {name: scene.one((0, 1, 2, 2, 3)) for name in fields}
    scene.maybe(record, "expertise", grades, 0.8)
    scene.maybe(record, "attendance", scene.one(("in_person", "remote", "hybrid")))
    scene.maybe(record, "unit", scene.label(), 0.1)
    scene.maybe(record, "grade", scene.label(), 0.1)
    scene.maybe(record, "name", scene.label(), 0.1)
    scene.maybe(record, "form_of_address", "H.E.", 0.05)
    scene.maybe(record, "contact", scene.text(), 0.05)
    return record


def _delegation(scene: Scene, org: str, levels: list[int]) -> Json:
    delegates = [_delegate(scene, level) for level in levels]
    members = [delegate["id"] for delegate in delegates]
    scene.delegates[org] = members
    record: Json = {"id": scene.fresh("delegation"), "org": org, "head": scene.one(members)}
    scene.maybe(record, "alternate", scene.one([None, *members]))
    credentials: Json = {"status": scene.one(_STATUSES)}
    scene.maybe(credentials, "letter_date", scene.one((None, scene.date(-30, 1))), 0.8)
    scene.maybe(credentials, "note", scene.text(), 0.1)
    scene.maybe(record, "credentials", credentials, 0.8)
    scene.maybe(record, "authority", scene.text(), 0.2)
    scene.maybe(record, "private_notes", scene.text(), 0.05)
    return {**record, "delegates": delegates}


def delegations(scene: Scene, how_many: int) -> list[Json]:
    """The full parties, with some delegations of other roles among them."""
    orgs = scene.some(list(scene.kinds), len(scene.kinds), len(scene.kinds))
    others = scene.number(0, 2) if scene.chance(0.3) else 0
    chosen = orgs[: how_many + others]
    roles = ["full"] * how_many + [scene.one(_ROLES) for _ in chosen[how_many:]]
    scene.rng.shuffle(roles)
    is_crowd = scene.chance(0.01)
    is_level = scene.chance(0.1)
    is_support_only = scene.chance(0.01)
    records = []
    for position, (org, role) in enumerate(zip(chosen, roles, strict=True)):
        levels = [5] if is_level else _levels(scene)
        if is_support_only:
            levels = [8]
        if is_crowd:
            # 67 to 100 is the smallest pair that meets the limit of B2 exactly.
            levels = [7] * (67 if position == 0 else 100)
        record = _delegation(scene, org, levels)
        if role == "full":
            scene.parties.append(org)
        if role != "full" or scene.chance(0.3):
            record["party_role"] = role
        records.append(record)
    return records


def observers(scene: Scene) -> list[Json]:
    """Observers by item; an organisation may be observed for twice, or be a party elsewhere."""
    records = []
    orgs = list(scene.kinds)
    regional = [org for org, kind in scene.kinds.items() if kind in ("rec", "rm")] or orgs
    for _ in range(scene.number(0, 4)):
        record: Json = {
            "id": scene.fresh("observer"),
            "org": scene.one(regional if scene.chance(0.5) else orgs),
            "items": scene.some(scene.items, 0, 3),
        }
        scene.maybe(record, "function", scene.label(), 0.3)
        scene.maybe(record, "rights", scene.some(("attend", "speak_on_invitation"), 0, 2), 0.3)
        scene.maybe(record, "party_to_conclusions", value=False, probability=0.3)
        records.append(record)
    return records
