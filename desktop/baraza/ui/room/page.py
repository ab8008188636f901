"""The room: one item of the agenda, one step of it, and the way on."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from baraza.domain.agenda import AgendaItem
from baraza.domain.codes import Step
from baraza.domain.interventions import Intervention
from baraza.ui.page import FieldPlace, Page
from baraza.ui.room.flow import Stop, newly_reached
from baraza.ui.room.keys import DelegationKeys
from baraza.ui.room.open_points import OpenPoints
from baraza.ui.room.sheets import Sheets
from baraza.ui.room.side import SidePanel
from baraza.ui.room.signs import Signs
from baraza.ui.room.step import ItemStep
from baraza.ui.room.step_stack import StepStack
from baraza.ui.room.steps import shown_steps
from baraza.ui.room.summary import Summary
from baraza.ui.room.whereabouts import Whereabouts
from baraza.ui.theme.theme import theme
from baraza.ui.words import code_words

# From this width of the window on the agenda shows titles; beside the agenda this much room must
# be left for a step with the summary at its side, and in the whole room with a sheet.
_TITLES_FROM, _STEP_AND_SUMMARY, _STEP_AND_SHEET = 1440, 1090, 1460


class RoomPage(Page):
    """Hosts the steps, and goes from one to the next."""

    def _build(self) -> None:
        preferences = self.services.preferences
        self._whereabouts = Whereabouts(self.document, lambda: preferences.value.full_file)
        self._signs = Signs(self.document, self._whereabouts)
        self.rail, self.header = self._signs.rail, self._signs.header
        self.foot = self._signs.foot
        self.summary = Summary(self.document)
        self.stack, self.side = StepStack(self.services, self.document), SidePanel(self.summary)
        self.sheets = Sheets(self.document, self.side, lambda: self.item)
        self.add_part(self.sheets.log, lambda: self.document.value)
        self._lay_out()
        self.open_points = OpenPoints(self)
        self._connect()
        self._bind_keys()

    def _lay_out(self) -> None:
        px = theme().px
        centre = QVBoxLayout()
        centre.setContentsMargins(px(18), px(14), px(18), px(12))
        centre.setSpacing(px(12))
        centre.addWidget(self.header)
        centre.addWidget(self.stack, 1)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self.rail)
        across.addLayout(centre, 1)
        across.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(across, 1)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.go_to_item)
        self.rail.outcome_asked.connect(lambda: self.go_to_step(Step.ADOPT))
        self.rail.full_file_set.connect(self._set_full_file)
        self.header.facts.clicked.connect(self.sheets.turn_facts)
        self.header.log.clicked.connect(self.sheets.turn_log)
        self.stack.sheet_asked.connect(self.sheets.show)
        self.sheets.turned.connect(self._fit)
        self.sheets.left.connect(lambda: self.step(self.current).enter())
        self.foot.open.clicked.connect(self.open_points.open)
        self.foot.steps.chosen.connect(
            lambda place: self.go_to_step(self._whereabouts.flow[place].code)
        )
        self.foot.back.clicked.connect(self.back)
        self.foot.next.clicked.connect(self.next)
        self.open_points.wanted.connect(self._see)
        self.open_points.closed.connect(self.foot.open.setFocus)
        for part in (self.summary, self.sheets.facts):
            part.wanted.connect(lambda key: self._see(key, ""))

    def _bind_keys(self) -> None:
        bound: list[tuple[str, Callable[[], Any]]] = [
            ("Ctrl+Return", self.next),
            ("Ctrl+Enter", self.next),
            ("Ctrl+Shift+Return", self.back),
            ("Ctrl+Shift+Enter", self.back),
            ("Alt+PgDown", lambda: self._turn(1)),
            ("Alt+PgUp", lambda: self._turn(-1)),
        ]
        for keys, act in bound:
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(act)
        self._keys = DelegationKeys(self)
        self._keys.delegation_wanted.connect(self.go_to_delegation)
        self._keys.agenda_wanted.connect(self.rail.list.setFocus)

    # ------------------------------------------------------------ where one is

    @property
    def item(self) -> AgendaItem:
        """The item one is on; the first one to do where it was struck."""
        return self._whereabouts.item

    @property
    def current(self) -> Step:
        """The step one is on."""
        return self._whereabouts.step

    @property
    def here(self) -> Stop:
        """Item and step one is on."""
        return self._whereabouts.here

    def step(self, code: Step) -> ItemStep:
        """Return a step, loading it the first time."""
        return self.stack.step(code)

    # ------------------------------------------------------------ going

    def go_to(self, stop: Stop) -> None:
        """Show a step of an item, with the caret where its work begins."""
        self._leave()
        self._whereabouts.be_at(stop)
        self._show()
        self.step(stop.step).enter()

    def go_to_item(self, key: UUID) -> None:
        """Show an item on the step where it was left."""
        if key != self.item.key:
            self._leave()
            self._whereabouts.be_on(key)
            self._show()

    def go_to_step(self, code: Step) -> None:
        """Show a step of the item one is on."""
        self.go_to(Stop(self.item.key, code))

    def _go_to_place(self, place: int) -> None:
        self.go_to_step(self._whereabouts.flow[place].code)

    def next(self) -> None:
        """Go on; how far an item has come is recorded."""
        self.step(self.current).keep()
        stop = self._whereabouts.following
        if stop is None:
            return
        item = self.item
        if stop.item == item.key and newly_reached(item, stop.step):
            intent = self.tr("Item {number}: {step}").format(
                number=item.number, step=code_words(stop.step)
            )
            self.document.set(intent, item.key, step=stop.step)
        self.go_to(stop)

    def back(self) -> None:
        """Go to the step before."""
        stop = self._whereabouts.before
        if stop is not None:
            self.go_to(stop)

    def _turn(self, by: int) -> None:
        item = self._whereabouts.beside(by)
        if item is not None:
            self.go_to_item(item.key)
            self.step(self.current).enter()

    def _leave(self) -> None:
        self.stack.keep(self.current)
        self.open_points.hide()
        self.sheets.leave_step()

    # ------------------------------------------------------------ what a page can do

    def fields(self) -> tuple[FieldPlace, ...]:
        """Return every field that can be edited in one of the steps, or in the log."""
        return (*super().fields(), *self.stack.fields(self.item.key))

    def reveal(self, key: UUID, field: str) -> bool:
        """Go to a field of a record, in the step of the item where it is edited."""
        item = self._whereabouts.item_of(key)
        if item is not None and key == item.key and not field:
            self.go_to_item(item.key)
            return True
        if isinstance(self.document.record(key), Intervention):
            return self._reveal_intervention(key, field)
        where = item or self.item
        code = self.stack.holding(key, field, where.key, self.current)
        if code is not None:
            self.go_to(Stop(where.key, code))
            # The caret only goes where something is seen.
            return self.step(code).reveal(key, field)
        # The steps that were asked in vain show again what they showed.
        self._show()
        return False

    def _reveal_intervention(self, key: UUID, field: str) -> bool:
        item = self._whereabouts.item_of(key)
        if item is not None:
            self.go_to_item(item.key)
        self.sheets.open_log()
        return super().reveal(key, field)

    def enter(self) -> None:
        """Put the caret where the work of the step begins."""
        self.step(self.current).enter()

    def panes(self) -> list[QWidget]:
        """Return the agenda, the parts of the step, what is beside it, and the foot."""
        return [self.rail, *self.step(self.current).panes(), self.side, self.foot]

    def commands(self) -> Iterator[tuple[str, Callable[[], None]]]:
        """Go through the steps, the facts, and what the step itself offers."""
        full = self._whereabouts.full
        for place in shown_steps(full=full, here=Step.ADOPT):
            words = self.tr("Step: {step}").format(step=place.title(full=full))
            yield words, partial(self.go_to_step, place.code)
        yield self.tr("Facts and assumptions of the item"), self.sheets.turn_facts
        yield self.tr("Interventions on the item"), self.sheets.turn_log
        yield self.tr("Full file on or off"), lambda: self._set_full_file(not full)
        yield from self.step(self.current).commands()

    def keep(self) -> None:
        """Save what is typed and not yet left."""
        super().keep()
        self.stack.keep()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the row of digits by its place, for keyboards where it gives other signs."""
        if not self._keys.take(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room for the step where the window is small."""
        super().resizeEvent(event)
        if self._built:
            self._fit()

    # ------------------------------------------------------------ showing

    def _show(self) -> None:
        super()._show()
        item = self.item
        self._whereabouts.be_on(item.key)
        self.stack.show_step(self.current, item.key)
        self._signs.show(*self.sheets.show_item(), self.open_points)
        self.summary.show_item(item)
        self._fit()

    def _fit(self) -> None:
        px, has_sheet = theme().px, self.sheets.shown is not None
        is_small = self.window().width() < px(_TITLES_FROM)
        # A sheet needs more room than the titles of the agenda.
        is_small = is_small or (has_sheet and self.width() < px(_STEP_AND_SHEET))
        left = self.width() - self.rail.width_of(small=is_small)
        has_room = left >= px(_STEP_AND_SUMMARY) and not self.step(self.current).needs_width
        turns: list[Callable[[], None]] = [
            lambda: self.rail.set_small(small=is_small),
            lambda: self.side.setVisible(has_room or has_sheet),
        ]
        # What gives room comes first: the two at their widest would widen the window.
        for turn in turns if is_small else reversed(turns):
            turn()
        self.header.facts.setChecked(self.sheets.shown is self.sheets.facts)
        self.header.log.setChecked(self.sheets.shown is self.sheets.log_sheet)

    # ------------------------------------------------------------ inside

    def _see(self, key: UUID, field: str) -> None:
        if not self.reveal(key, field) and not self.services.reveal(key, field):
            self.services.reveal(key)

    def _set_full_file(self, full: bool) -> None:
        self.services.preferences.set(full_file=full)

    def go_to_delegation(self, number: int) -> None:
        """Put the caret to a delegation, in the step where one is or else in the positions."""
        if not self.step(self.current).go_to_delegation(number):
            self.go_to_step(Step.POSITIONS)
            self.step(Step.POSITIONS).go_to_delegation(number)
