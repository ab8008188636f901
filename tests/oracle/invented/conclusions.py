"""Paragraphs of the outcome and the life of its text."""

import datetime as dt

from tests.oracle.invented import moments, wording
from tests.oracle.invented.scene import Scene
from tests.oracle.plain import Json

_KINDS = ("agreement", "agreement", "agreement", "decision", "decision", "noting", "divergence")
_STATES = ("draft", "negotiation", "clean", "silence", "adopted", "issued", "not_adopted")
_EVENTS = ("silence_broken", "ad_referendum_confirmed", "ad_referendum_lapsed", "reservation")


def _final(scene: Scene) -> Json:
    status = scene.one(("adopted", "adopted_ad_referendum", "adopted_ad_referendum", "not_adopted"))
    final: Json = {"status": status}
    if status != "not_adopted":
        final["text"] = scene.text()
    if status == "adopted_ad_referendum":
        final["by"] = scene.some(scene.parties, 1, 2)
    return final


def _alternatives(scene: Scene, number: int) -> list[Json]:
    labels = (f"{number}", f"{number} bis")[: scene.number(1, 2)]
    found: list[Json] = [{"label": label, "text": f"[{scene.text()}]"} for label in labels]
    scene.maybe(found[0], "org", "+".join(scene.some(scene.parties, 1, 2)))
    return found


def paragraphs(scene: Scene, numbers: list[int]) -> list[Json]:
    """Paragraphs: plain, in open brackets, settled, not adopted."""
    found = []
    for number in numbers:
        paragraph: Json = {"no": number, "kind": scene.one(_KINDS)}
        has_alternatives = scene.chance(0.2)
        if has_alternatives:
            paragraph["alternatives"] = _alternatives(scene, number)
        if not has_alternatives or scene.chance(0.3):
            paragraph["text"] = scene.text()
        scene.maybe(paragraph, "bracketed", scene.chance(0.6), 0.4)
        scene.maybe(paragraph, "final", _final(scene), 0.35)
        scene.maybe(paragraph, "actions", scene.some(scene.all_actions(), 0, 2))
        reason = scene.one(wording.BLANK_TEXTS) if scene.chance(0.1) else scene.text()
        scene.maybe(paragraph, "no_action_reason", reason, 0.2)
        scene.maybe(paragraph, "public", scene.chance(0.5), 0.2)
        scene.maybe(paragraph, "org", scene.one(scene.parties), 0.1)
        scene.maybe(paragraph, "verb", scene.label(), 0.2)
        found.append(paragraph)
    return found


def _ad_referendum(scene: Scene, pairs: list[tuple[int, str]], moment: str) -> list[Json]:
    found = []
    for number, org in scene.some(pairs, 0, 2):
        entry: Json = {"paragraph": number, "by": org}
        scene.maybe(entry, "confirmed", scene.one((None, moment)))
        scene.maybe(entry, "lapsed", scene.one((None, None, moment)), 0.4)
        found.append(entry)
    return found


def lifecycle(scene: Scene, start: dt.datetime) -> list[Json]:
    """Entries in time order; few pairs, so that the same is settled and opened again."""
    some_numbers = scene.some(scene.all_numbers(), 0, 3)
    pairs = [(number, org) for number in some_numbers for org in scene.some(scene.parties, 1, 2)]
    found = []
    now = start
    for _ in range(scene.one((0, 1, 2, 3, 4, 6))):
        now += dt.timedelta(minutes=scene.one((0, 1, 60, 1440, 10080)))
        date = moments.written(scene, moments.elsewhere(scene, now))
        entry: Json = {"date": date}
        if scene.chance(0.3):
            entry["event"] = scene.one(_EVENTS)
        else:
            entry.update({"version": scene.label(), "state": scene.one(_STATES)})
        deadline = moments.written(scene, now + dt.timedelta(minutes=scene.number(1, 9000)))
        scene.maybe(entry, "silence_until", deadline, 0.2)
        by = (*scene.kinds, "rapporteurs", "co-chairs", "host", "secretariat")
        scene.maybe(entry, "by", scene.one(by))
        if scene.all_numbers():
            scene.maybe(entry, "paragraph", scene.one(scene.all_numbers()), 0.2)
        scene.maybe(entry, "ad_referendum", _ad_referendum(scene, pairs, date), 0.6)
        scene.maybe(entry, "brackets", scene.number(0, 5), 0.1)
        scene.maybe(entry, "reason", scene.text(), 0.1)
        scene.maybe(entry, "symbol", scene.label(), 0.1)
        found.append(entry)
    return found
