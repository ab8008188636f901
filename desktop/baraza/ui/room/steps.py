"""The six steps of an item and where their classes are; each is imported when first opened."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import cast

from PySide6.QtCore import QCoreApplication

from baraza.domain.codes import Step
from baraza.ui.room.step import ItemStep
from baraza.ui.words.marking import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class StepPlace:
    """One step of the room.

    Attributes:
        code: Which step.
        words: What it is called in the full file.
        short: What it is called in a short meeting; empty where such a meeting has no such step.
        page: Name of its class, in ``step.py`` of the folder named like the step.
    """

    code: Step
    words: str
    page: str
    short: str = ""

    def title(self, *, full: bool) -> str:
        """Return what the step is called."""
        words = self.words if full or not self.short else self.short
        return QCoreApplication.translate("StepPlace", words)

    def load(self) -> type[ItemStep]:
        """Return its class."""
        found = getattr(import_module(f"baraza.ui.room.{self.code.value}.step"), self.page)
        return cast("type[ItemStep]", found)


STEP_PLACES = (
    StepPlace(Step.FRAME, QT_TRANSLATE_NOOP("StepPlace", "Frame"), "FrameStep"),
    StepPlace(
        Step.POSITIONS,
        QT_TRANSLATE_NOOP("StepPlace", "Positions"),
        "PositionsStep",
        QT_TRANSLATE_NOOP("StepPlace", "Notes"),
    ),
    StepPlace(
        Step.CONVERGE,
        QT_TRANSLATE_NOOP("StepPlace", "Converge"),
        "ConvergeStep",
        QT_TRANSLATE_NOOP("StepPlace", "Conclusions"),
    ),
    StepPlace(Step.LABOUR, QT_TRANSLATE_NOOP("StepPlace", "Labour"), "LabourStep"),
    StepPlace(
        Step.ACTIONS,
        QT_TRANSLATE_NOOP("StepPlace", "Actions"),
        "ActionsStep",
        QT_TRANSLATE_NOOP("StepPlace", "Actions"),
    ),
    StepPlace(Step.ADOPT, QT_TRANSLATE_NOOP("StepPlace", "Adopt"), "AdoptStep"),
)


def place_of_step(code: Step) -> StepPlace:
    """Return the place of a step."""
    return next(place for place in STEP_PLACES if place.code is code)


def shown_steps(*, full: bool, here: Step | None = None) -> Sequence[StepPlace]:
    """Return the steps of the flow: all six, or the three of a short meeting.

    A step that one has gone to all the same stands among them as long as one is there.
    """
    return [place for place in STEP_PLACES if full or place.short or place.code is here]


def first_step(wanted: Step | None, *, full: bool) -> Step:
    """Return the step to begin with: the one reached, or in a short meeting the next of its own."""
    flow = [place.code for place in shown_steps(full=full)]
    if wanted is None:
        return flow[0]
    order = tuple(Step)
    later = [code for code in flow if order.index(code) >= order.index(wanted)]
    return later[0] if later else flow[-1]
