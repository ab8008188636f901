"""How ready a consultation is, in a few lines: what is in order, and what is still open."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from baraza.domain.codes import Stage
from baraza.domain.consultation import Consultation
from baraza.domain.obstacles import Obstacle
from baraza.domain.references import targets
from baraza.domain.stages import obstacles, stage_of
from baraza.ui.naming import Names
from baraza.ui.pointing import obstacle_words
from baraza.ui.words import code_words
from baraza.ui.words.marking import QT_TRANSLATE_NOOP

_READY = {
    "number_parity": QT_TRANSLATE_NOOP("Readiness", "Delegations are of similar size"),
    "head_level_parity": QT_TRANSLATE_NOOP("Readiness", "Heads of delegation are of one level"),
    "expertise_gaps": QT_TRANSLATE_NOOP("Readiness", "Every side has the expertise it needs"),
    "prior_coordination_warnings": QT_TRANSLATE_NOOP("Readiness", "Prior coordination is recorded"),
    "credentials_warnings": QT_TRANSLATE_NOOP("Readiness", "Credentials are in order"),
}


@dataclass(frozen=True, slots=True)
class ReadinessLine:
    """One line of the readiness of a consultation.

    Attributes:
        words: What is in order, or what is open.
        count: How many things of this kind are open; 0 where it is in order.
        key: Record to jump to.
        field: Field of that record.
    """

    words: str
    count: int = 0
    key: UUID | None = None
    field: str = ""


def readiness(consultation: Consultation, today: str) -> list[ReadinessLine]:
    """Return the lines for the stage a consultation is in: what is in order first."""
    stage = stage_of(consultation)
    found = obstacles(consultation, stage, date.fromisoformat(today))
    names = Names(consultation, targets(consultation))
    return [*_in_order(consultation, stage, found), *_open(found, names)]


def _in_order(
    consultation: Consultation, stage: Stage, found: Sequence[Obstacle]
) -> Iterator[ReadinessLine]:
    if stage is not Stage.PREPARE:
        if not found:
            words = QCoreApplication.translate(
                "Readiness", "Nothing is open in this stage: {stage}"
            )
            yield ReadinessLine(words.format(stage=code_words(stage)))
        return
    pointed_out = {one.finding.check for one in found if one.finding is not None}
    for check, words in _READY.items():
        if check not in pointed_out:
            yield ReadinessLine(QCoreApplication.translate("Readiness", words))
    if consultation.agenda_items:
        words = QCoreApplication.translate(
            "Readiness", "Agenda of %n item(s)", None, len(consultation.agenda_items)
        )
        yield ReadinessLine(words)


def _open(found: Sequence[Obstacle], names: Names) -> Iterator[ReadinessLine]:
    """Go through what is open, one line for each kind of it."""
    kinds: dict[str, list[Obstacle]] = {}
    for obstacle in found:
        kinds.setdefault(obstacle.code, []).append(obstacle)
    for alike in kinds.values():
        first = alike[0]
        title, _ = obstacle_words(first, names)
        yield ReadinessLine(title, len(alike), first.key, first.field)
