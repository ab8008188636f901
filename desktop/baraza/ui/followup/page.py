"""Follow-up: what is late, what is due soon, and who is to be reminded, across consultations."""

from collections.abc import Callable, Iterator
from uuid import UUID

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from baraza.domain.codes import ActionStatus
from baraza.ui.document import Document
from baraza.ui.followup.actions import Action, When, actions_of, kinds_of_parties
from baraza.ui.followup.board import Board
from baraza.ui.followup.desks import Desks, OwnUndoKeys
from baraza.ui.followup.panel import ActionPanel
from baraza.ui.followup.reader import Reader
from baraza.ui.followup.reminding import reminder
from baraza.ui.followup.waiting import Rate, Waiting, rate_of, waiting_in
from baraza.ui.followup.waiting_card import RateCard, WaitingCard
from baraza.ui.page import Page
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Button, Choice, EmptyState, Label, PageHeader, ScrollPage
from baraza.ui.words import day_words

_SIDE_WIDTH, _SCROLL = 322, 10


class FollowUpPage(Page):
    """The board of actions; at its side the chosen one, what waits, and the rate."""

    def _build(self) -> None:
        self._actions: list[Action] = []
        self._chosen: UUID | None = None
        self.reader = Reader(self.services.office, self)
        self.desks = Desks(self.services, self)
        self.organisation, self.consultation = Choice(), Choice()
        self.copy = Button(self.tr("Copy reminder text"), "copy", "primary")
        self.header = PageHeader(self.tr("Follow-up of actions"), " ", self.copy)
        self.menu = QMenu(self)
        self.board, self.panel = Board(), ActionPanel()
        self.waiting, self.rate = WaitingCard(), RateCard()
        self.empty = EmptyState(
            "list-todo", self.tr("No action is recorded in any consultation yet.")
        )
        self._lay_out()
        self._connect()
        self._undo_keys = OwnUndoKeys(self.desks, self)

    def _lay_out(self) -> None:
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(18), px(14), px(8))
        column.setSpacing(px(10))
        for choice, name in (
            (self.organisation, self.tr("Only actions of")),
            (self.consultation, self.tr("Only actions in")),
        ):
            choice.setAccessibleName(name)
            choice.setFixedWidth(px(196))
        # The filters stand before the button that works on what they leave.
        head = self.header.layout()
        if isinstance(head, QHBoxLayout):
            head.insertWidget(1, self.consultation)
            head.insertWidget(1, self.organisation)
            head.setContentsMargins(0, 0, px(_SCROLL), 0)
        column.addWidget(self.header)
        across = QHBoxLayout()
        across.setSpacing(px(12))
        across.addWidget(self.board, 1)
        across.addWidget(self.empty, 1)
        side = ScrollPage(self.tr("The chosen action, and what waits"))
        side.setFixedWidth(px(_SIDE_WIDTH))
        side.add(self.panel, self.waiting, self.rate)
        side.body.addStretch(1)
        side.body.setContentsMargins(0, 0, px(_SCROLL), 0)
        across.addWidget(side)
        column.addLayout(across, 1)
        keys = self.tr("Enter opens · Space: implemented · D: date · O: owner · arrows: next list")
        self.keys = Label(keys, "muted")
        column.addWidget(self.keys)

    def _connect(self) -> None:
        self.board.chosen.connect(self._choose)
        self.board.opened.connect(self._open)
        self.board.marked.connect(self.mark)
        self.board.asked.connect(self._ask)
        self.panel.opened.connect(lambda: self._open(self.action))
        for choice in (self.organisation, self.consultation):
            choice.activated.connect(lambda _: self._show_board())
        self.copy.clicked.connect(self.copy_reminder)
        self.waiting.jumped.connect(self._jump)
        self.desks.changed.connect(self._show)
        self.reader.read.connect(self._show_waiting)

    def show_document(self, document: Document | None) -> None:
        """Open the page; what was open here may have been changed elsewhere since."""
        if self._built:
            self._leave()
        self._kinds = kinds_of_parties(self.services.office)
        super().show_document(document)

    def _changed(self, changes: object) -> None:
        self.desks.note_shown()
        super()._changed(changes)

    def _show(self) -> None:
        super()._show()
        office, document = self.services.office, self.services.document
        open_one = document.value.key if document is not None else None
        self._actions = actions_of(office, self._kinds, open_one)
        self._show_filters()
        self._show_board()
        self._show_line()
        self.reader.start()
        self._show_waiting()

    def _show_filters(self) -> None:
        organisations = dict.fromkeys(one for a in self._actions for one in a.organisations)
        self.organisation.show_entries(
            [("", self.tr("All organisations")), *((one, one) for one in sorted(organisations))]
        )
        titles = {one.consultation: one.title for one in self._actions}
        self.consultation.show_entries(
            [(None, self.tr("All consultations")), *((key, words) for key, words in titles.items())]
        )
        for choice in (self.organisation, self.consultation):
            if choice.currentIndex() < 0:
                choice.setCurrentIndex(0)

    def shown(self) -> list[Action]:
        """Return the actions that the filters leave."""
        organisation, consultation = self.organisation.value(), self.consultation.value()
        return [
            one
            for one in self._actions
            if (not organisation or organisation in one.organisations)
            and (consultation is None or one.consultation == consultation)
        ]

    def _show_board(self) -> None:
        actions = self.shown()
        for widget in (self.board, self.keys):
            widget.setVisible(bool(self._actions))
        self.empty.setVisible(not self._actions)
        self.board.show_actions(actions)
        here = next((one for one in actions if one.key == self._chosen), None)
        if here is None:
            here = next((one for when in When for one in actions if one.when is when), None)
        if here is None:
            self._chosen = None
            self.panel.leave()
        else:
            self._chosen = here.key
            self.board.choose(here.key)
            self._show_action(here)
        self.panel.setVisible(here is not None)

    def _show_line(self) -> None:
        late = sum(1 for one in self._actions if one.when is When.LATE)
        soon = sum(1 for one in self._actions if one.when is When.SOON)
        consultations = len({one.consultation for one in self._actions})
        counted = self.tr("%n action(s)", "", len(self._actions))
        among = self.tr("in %n consultation(s)", "", consultations)
        words = self.tr("{actions} {among} · {late} late · {soon} due in 14 days · as of {day}")
        self.header.show_words(
            self.tr("Follow-up of actions"),
            words.format(
                actions=counted,
                among=among,
                late=late,
                soon=soon,
                day=day_words(self.services.office.today()),
            ),
        )

    @property
    def action(self) -> Action | None:
        """The action that is chosen."""
        return next((one for one in self._actions if one.key == self._chosen), None)

    def _choose(self, action: Action) -> None:
        if action.key != self._chosen:
            self.panel.keep()
            self._chosen = action.key
            # What was typed may have been saved, and the action be another value now.
            self._show_action(self.action or action)

    def _show_action(self, action: Action) -> None:
        document = self.desks.document(action)
        record = document.record(action.key)
        if record is not None:
            self.panel.show_action(action, document, record)

    def _ask(self, action: Action, field: str) -> None:
        self._choose(action)
        self.panel.ask(action.key, field)

    def mark(self, action: Action) -> None:
        """Mark an action as implemented; one that is done is open again."""
        document = self.desks.document(action)
        done = action.when is When.DONE
        status = ActionStatus.OPEN if done else ActionStatus.IMPLEMENTED
        intent = self.tr("Action open again") if done else self.tr("Action implemented")
        if document.set(intent, action.key, status=status):
            words = self.tr("Open again: {action}") if done else self.tr("Implemented: {action}")
            document.tell(words.format(action=action.text))
        self.board.choose(action.key, focus=True)

    def _open(self, action: Action | None) -> None:
        if action is None:
            return
        self._leave()
        self._go_to(action.consultation, action.consultation_id, "room")
        if not self.services.reveal(action.key, "status"):
            self.services.reveal(action.key)

    def _jump(self, waiting: Waiting) -> None:
        self._leave()
        self._go_to(waiting.consultation, waiting.consultation_id, "minutes")
        if not self.services.reveal(waiting.key, waiting.field):
            self.services.reveal(waiting.key)

    def _go_to(self, key: UUID, identity: str, page: str) -> None:
        """Open a consultation, unless it is open already: what can be undone in it stays."""
        document = self.services.document
        if document is None or document.value.key != key:
            self.services.open_consultation(identity, page)

    def copy_reminder(self) -> None:
        """Copy the text for the organisation of the filter, or ask for which."""
        chosen = self.organisation.value()
        if chosen:
            self._copy(chosen)
            return
        self.menu.clear()
        opened = [one for one in self.shown() if one.when is not When.DONE]
        for one in sorted({name for action in opened for name in action.organisations}):
            entry = self.menu.addAction(one.replace("&", "&&"))
            entry.triggered.connect(lambda _=False, one=one: self._copy(one))
        if not self.menu.isEmpty():
            self.menu.popup(self.copy.mapToGlobal(self.copy.rect().bottomLeft()))
            self.menu.setActiveAction(self.menu.actions()[0])

    def _copy(self, organisation: str) -> None:
        text = reminder(organisation, self.shown(), self.services.office.today())
        if not text:
            words = self.tr("{organisation} has nothing open here.")
            self.services.message(words.format(organisation=organisation))
            return
        QGuiApplication.clipboard().setText(text)
        words = self.tr("Reminder text of {organisation} copied; paste it where you write.")
        self.services.message(words.format(organisation=organisation))

    def _show_waiting(self) -> None:
        now = self.services.office.now()
        values = self.reader.values(self.services.document)
        self.waiting.show_waiting([one for value in values for one in waiting_in(value, now)])
        document = self.services.document
        first = [document.value] if document is not None else []
        rates = (rate_of(value) for value in (*first, *values))
        found: Rate | None = next((rate for rate in rates if rate is not None), None)
        self.rate.show_rate(found)

    def _leave(self) -> None:
        self.panel.leave()
        self.desks.leave()

    def keep(self) -> None:
        """Save what is typed and not yet left, before another page is shown."""
        super().keep()
        self.reader.stop()
        self._leave()

    def commands(self) -> Iterator[tuple[str, Callable[[], None]]]:
        """Go through what can be done here."""
        yield self.tr("Copy reminder text"), self.copy_reminder
        action = self.action
        if action is not None:
            yield self.tr("Open the action in its consultation"), lambda: self._open(action)
            yield self.tr("Mark the action as implemented"), lambda: self.mark(action)

    def panes(self) -> list[QWidget]:
        """Return the parts that F6 goes through."""
        return [self.header, self.board, self.panel, self.waiting]
