"""The steps that were opened, of which one is seen."""

from collections.abc import Iterator
from uuid import UUID

from PySide6.QtCore import Signal

from baraza.domain.codes import Step
from baraza.ui.document import Document
from baraza.ui.page import FieldPlace
from baraza.ui.room.step import ItemStep
from baraza.ui.room.steps import STEP_PLACES, place_of_step
from baraza.ui.services import Services
from baraza.ui.widgets import Stack


class StepStack(Stack):
    """Loads a step when it is first wanted, and shows an item in it.

    Signals:
        sheet_asked: As of a step.
    """

    sheet_asked = Signal(str, object)

    def __init__(self, services: Services, document: Document) -> None:
        """Begin with no step."""
        super().__init__()
        self._services, self._document = services, document
        self._steps: dict[Step, ItemStep] = {}

    def step(self, code: Step) -> ItemStep:
        """Return a step, loading it the first time."""
        if code not in self._steps:
            step = place_of_step(code).load()(self._services)
            step.sheet_asked.connect(self.sheet_asked)
            self._steps[code] = step
            self.addWidget(step)
        return self._steps[code]

    def shown(self, code: Step, item: UUID) -> ItemStep:
        """Return a step that shows an item."""
        step = self.step(code)
        step.show_item(self._document, item)
        return step

    def show_step(self, code: Step, item: UUID) -> None:
        """Show a step of an item."""
        self.setCurrentWidget(self.shown(code, item))

    def keep(self, code: Step | None = None) -> None:
        """Save what is typed and not yet left, in one step or in all."""
        for held, step in self._steps.items():
            if code is None or held is code:
                step.keep()

    def fields(self, item: UUID) -> Iterator[FieldPlace]:
        """Go through every field that can be edited in one of the steps."""
        for place in STEP_PLACES:
            yield from self.shown(place.code, item).fields()

    def holding(self, key: UUID, field: str, item: UUID, first: Step) -> Step | None:
        """Return the step of an item where a field is edited, asking one of them first."""
        order = sorted(Step, key=lambda code: code is not first)
        return next((code for code in order if self.shown(code, item).reveal(key, field)), None)
