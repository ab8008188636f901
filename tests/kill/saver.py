"""The program that is killed: saves without end, and acknowledges each save when it is done.

Run as ``python -m tests.kill.saver OFFICE SEED``. An acknowledgement is one line on standard
output, written by a single call, so that it is there as a whole or not at all.
"""

import os
import sys
from dataclasses import replace
from itertools import count
from pathlib import Path
from random import Random

from baraza.domain.codes import FactKind, FactStatus
from baraza.domain.consultation import Consultation
from baraza.domain.evidence import FactEntry
from baraza.domain.tree import settle
from baraza.services.desk import Desk
from baraza.services.office import Office
from tests.storage.variations import any_consultation

MAIN = "SES-2026-01"
"""Id of the consultation that is edited."""


def acknowledge(*words: object) -> None:
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def edited(value: Consultation, rng: Random, word: str) -> Consultation:
    """Return a next value: its place says which one it is, and some records come or go."""
    session = replace(value.session, place=word)
    facts = list(value.facts)
    choice = rng.random()
    if choice < 0.2:
        facts.insert(rng.randrange(len(facts) + 1), _fact(word, rng.randrange(1, 6000)))
    elif choice < 0.4 and len(facts) > 5:
        facts.pop(rng.randrange(len(facts)))
    elif choice < 0.5:
        rng.shuffle(facts)
    return settle(replace(value, session=session, facts=tuple(facts)))


def _fact(word: str, length: int) -> FactEntry:
    return FactEntry(
        id=f"F-{word}", text="x" * length, kind=FactKind.ESTIMATE, status=FactStatus.AGREED
    )


def main(path: Path, seed: int) -> None:
    """Save until killed."""
    rng = Random(seed)  # noqa: S311 - a choice that can be repeated, no secret
    office = Office.open(path)
    desk = Desk(office, MAIN)
    for number in count():
        before = desk.consultation
        word = f"{seed}-{number}"
        after = edited(before, rng, word)
        desk.save(before, after, "edit")
        acknowledge("edit", desk.version, word)
        if rng.random() < 0.1:
            desk.save(after, before, "edit", "edit")
            acknowledge("edit", desk.version, before.session.place)
        if rng.random() < 0.03:
            other = any_consultation(seed * 1000 + number)
            office.import_consultation(other)
            acknowledge("import", 1, other.session.id)
        desk.keep_draft(after.session.key, "place", word)
        acknowledge("draft", desk.version, word)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
