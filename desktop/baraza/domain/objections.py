"""What stands in the way of adoption: an objection on the record that nothing has answered.

A text is adopted by consensus or not at all; this is the only obstacle that blocks. A
reservation is no objection: whoever makes one lets the text pass.
"""

from collections.abc import Iterator

from baraza.domain.agenda import AgendaItem
from baraza.domain.checks.paragraphs import AGREED, is_effective
from baraza.domain.checks.readings import SPOKEN, parties_taking_part, positions_on
from baraza.domain.codes import Convergence, OutcomeEventKind, OutcomeState, Stance
from baraza.domain.consultation import Consultation
from baraza.domain.maps import Map
from baraza.domain.obstacles import Obstacle
from baraza.domain.outcome import OutcomeEvent

ADOPTION = frozenset({OutcomeState.ADOPTED, OutcomeState.ADOPTED_IN_ROOM, OutcomeState.ISSUED})
APART = (None, Convergence.NOT_DISCUSSED, Convergence.DIVERGENT)


def objections(consultation: Consultation) -> tuple[Obstacle, ...]:
    """Return what stands in the way of adopting the outcome."""
    found = list(broken_silence(consultation))
    for item in consultation.agenda_items:
        found += opposition(consultation, item)
    return tuple(found)


def broken_silence(consultation: Consultation) -> Iterator[Obstacle]:
    """Go through the objections made in silence that nothing recorded since has answered."""
    standing: list[OutcomeEvent] = []
    for event in consultation.outcome_lifecycle:
        if event.event is OutcomeEventKind.SILENCE_BROKEN:
            standing.append(event)
        elif event.event is OutcomeEventKind.WITHDRAWN:
            standing = [one for one in standing if one.by != event.by]
        elif _answers(event):
            standing = []
    for event in standing:
        yield Obstacle(
            code="settle-objection",
            facts=Map({"org": event.by, "paragraph": event.paragraph}),
            key=event.key,
            field="reason",
            is_objection=True,
        )


def _answers(event: OutcomeEvent) -> bool:
    """Return whether an entry shows that an objection was met: a new text, or its adoption."""
    is_kept = event.event is OutcomeEventKind.SILENCE_KEPT
    return event.version is not None or is_kept or event.state in ADOPTION


def opposition(consultation: Consultation, item: AgendaItem) -> Iterator[Obstacle]:
    """Go through the parties that oppose, where a text says it is agreed all the same.

    Only what was said or handed in is an objection, and only while no convergence is recorded.
    A text that says how the views differ can be adopted.
    """
    is_agreed = any(one.kind in AGREED and is_effective(one) for one in item.paragraphs)
    if not is_agreed or item.convergence not in APART:
        return
    positions = positions_on(item)
    for party in parties_taking_part(consultation, item):
        position = positions.get(party.org)
        if position and position.stage in SPOKEN and position.stance is Stance.OPPOSE:
            yield Obstacle(
                code="settle-opposition",
                facts=Map({"number": item.number, "org": party.org}),
                items=(item.id,),
                key=position.key,
                field="stance",
                is_objection=True,
            )
