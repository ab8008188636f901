"""Invented files: valid by the schema and by every integrity error of rules.md, and varied."""

import datetime as dt
import random

from tests.oracle.invented import (
    actions,
    agenda,
    conclusions,
    coordination,
    evidence,
    moments,
    operations,
    parties,
    session,
)
from tests.oracle.invented.scene import Scene
from tests.oracle.plain import Json

# Days on which adding months meets shorter months, leap days and turns of the year.
_DAYS = ("2026-02-28", "2024-02-29", "2026-03-31", "2026-12-31", "2026-03-01", "2025-06-30")


def dice(seed: int) -> random.Random:
    """Dice that fall the same way for the same seed."""
    return random.Random(seed)  # noqa: S311 - chance for tests, not a secret


def _day(rng: random.Random) -> dt.date:
    if rng.random() < 0.5:
        return dt.date.fromisoformat(rng.choice(_DAYS))
    return dt.date(2024, 1, 1) + dt.timedelta(days=rng.randrange(1500))


def random_file(rng: random.Random) -> Json:
    """A valid consultation file; mostly small, seldom with up to twenty parties or eight items."""
    scene = Scene(rng, _day(rng))
    how_many_parties = scene.number(2, 5) if scene.chance(0.97) else scene.number(6, 20)
    how_many_items = scene.number(1, 4) if scene.chance(0.97) else scene.number(5, 8)
    start = moments.opening(scene)
    agenda.foresee(scene, how_many_items)
    document: Json = {
        "organisations": parties.organisations(scene, how_many_parties),
        "delegations": parties.delegations(scene, how_many_parties),
        "observers": parties.observers(scene),
        "prior_coordination": coordination.records(scene),
        "references": evidence.references(scene),
        "facts": evidence.facts(scene),
        "assumptions": evidence.assumptions(scene),
        "operations": operations.records(scene),
        "agenda_items": agenda.items(scene),
        "precedents": evidence.precedents(scene),
        "previous_actions": actions.previous_actions(scene),
        "outcome_lifecycle": conclusions.lifecycle(scene, start),
    }
    # An optional part without entries may be absent or stand there empty.
    document = {name: part for name, part in document.items() if part or scene.chance(0.3)}
    document["session"] = session.record(scene, start)
    scene.maybe(document, "agenda_negotiation", agenda.negotiation(scene), 0.2)
    scene.maybe(document, "format_version", scene.one(("1", "1.0")), 0.2)
    scene.maybe(document, "own_org", scene.one(scene.parties), 0.2)
    scene.maybe(document, "_comment", {"anything": [1, None]}, 0.05)
    return document
