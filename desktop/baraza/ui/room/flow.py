"""The way through the room: from step to step, from item to item, and what is open on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from baraza.domain.agenda import AgendaItem
from baraza.domain.checks.finding import Finding
from baraza.domain.codes import Step
from baraza.domain.consultation import Consultation
from baraza.domain.obstacles import Obstacle
from baraza.domain.stages import step_obstacles
from baraza.domain.standing import is_adopted
from baraza.ui.room.steps import first_step, shown_steps

_ORDER = tuple(Step)


@dataclass(frozen=True, slots=True)
class Stop:
    """Where one is: an item and a step of it."""

    item: UUID
    step: Step


def first_item(consultation: Consultation) -> AgendaItem:
    """Return the item to begin with: the first that is not adopted."""
    items = consultation.agenda_items
    return next((item for item in items if not is_adopted(consultation, item)), items[0])


def next_stop(consultation: Consultation, here: Stop, *, full: bool) -> Stop | None:
    """Return where the way goes on, whatever is open; nothing at its end."""
    flow = [place.code for place in shown_steps(full=full, here=here.step)]
    place = flow.index(here.step) + 1
    if place < len(flow):
        return Stop(here.item, flow[place])
    following = next_item(consultation, here.item, 1)
    if following is not None:
        return Stop(following.key, first_step(following.step, full=full))
    return None if here.step is Step.ADOPT else Stop(here.item, Step.ADOPT)


def stop_before(consultation: Consultation, here: Stop, *, full: bool) -> Stop | None:
    """Return the step before, or the last step of the item before."""
    flow = [place.code for place in shown_steps(full=full, here=here.step)]
    place = flow.index(here.step) - 1
    if place >= 0:
        return Stop(here.item, flow[place])
    before = next_item(consultation, here.item, -1)
    return None if before is None else Stop(before.key, shown_steps(full=full)[-1].code)


def next_item(consultation: Consultation, key: UUID, by: int) -> AgendaItem | None:
    """Return the item so many after another; nothing beyond the ends of the agenda."""
    items = consultation.agenda_items
    place = next((n for n, item in enumerate(items) if item.key == key), 0) + by
    return items[place] if 0 <= place < len(items) else None


def newly_reached(item: AgendaItem, step: Step) -> bool:
    """Return whether an item has not yet been as far as a step."""
    return item.step is None or _ORDER.index(step) > _ORDER.index(item.step)


def open_in(
    consultation: Consultation,
    item: AgendaItem,
    step: Step,
    found: Sequence[Finding],
    *,
    full: bool,
) -> tuple[Obstacle, ...]:
    """Return what is open in a step; the conclusions of a short meeting also hold adoption."""
    is_short = step is Step.CONVERGE and not full
    return step_obstacles(consultation, item, Step.ADOPT if is_short else step, found=found)
