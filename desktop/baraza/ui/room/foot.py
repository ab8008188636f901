"""The foot of the room: what is open, the steps of the item, back and on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from baraza.domain.codes import Step
from baraza.ui.room.steps import StepPlace
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Button, StepBar
from baraza.ui.widgets import Step as ShownStep
from baraza.ui.widgets.steps import CURRENT, DONE, TO_COME

_HEIGHT = 64


class RoomFoot(QFrame):
    """Never locked: one can go to any step, whatever is open.

    Attributes:
        open: Lists what is open.
        steps: The steps.
        back: Goes one step back.
        next: Goes one step on; the one primary button of the room.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        px = theme().px
        self.setProperty("role", "footer")
        self.setAccessibleName(self.tr("Steps of the item"))
        self.setFixedHeight(px(_HEIGHT))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(6), px(16), px(6))
        row.setSpacing(px(10))
        self.open = Button("", "circle-check", "quiet")
        self.steps = StepBar(self.tr("Steps of the item"))
        self.steps.setMaximumWidth(px(820))
        self.back = Button(self.tr("Back"))
        self.next = Button("", "arrow-right", "primary")
        # The arrow stands after the words, as the way goes.
        self.next.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft
            if self.layoutDirection() == Qt.LayoutDirection.LeftToRight
            else Qt.LayoutDirection.LeftToRight
        )
        row.addWidget(self.open)
        row.addStretch(1)
        row.addWidget(self.steps, 6)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.next)

    def show_steps(
        self,
        flow: Sequence[StepPlace],
        here: Step,
        reached: Step | None,
        counts: dict[Step, int],
        *,
        full: bool,
    ) -> None:
        """Show the steps of the flow, how far the item has come, and what is open in each."""
        order = tuple(Step)
        far = order.index(reached) if reached is not None else -1
        shown = []
        for place in flow:
            state = DONE if order.index(place.code) < far else TO_COME
            state = CURRENT if place.code is here else state
            shown.append(ShownStep(place.title(full=full), state, counts.get(place.code, 0)))
        self.steps.show_steps(shown)

    def show_open(self, count: int) -> None:
        """Show how much is open in the step one is on."""
        self.open.show_icon("triangle-alert" if count else "circle-check")
        self.open.show_text(
            self.tr("{count} open").format(count=count) if count else self.tr("Nothing open")
        )
        self.open.setEnabled(bool(count))

    def show_ways(self, *, has_back: bool, on: str) -> None:
        """Show where Back and Next go; nowhere is greyed."""
        self.back.setEnabled(has_back)
        self.next.show_text(on or self.tr("End of the agenda"))
        self.next.setEnabled(bool(on))
