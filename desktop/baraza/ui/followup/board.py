"""The board: five lists of actions, by when they are due."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QVBoxLayout,
    QWidget,
)

from baraza.ui.followup.action_card import ActionDelegate
from baraza.ui.followup.actions import Action, When
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Card, Column, Label, Pill, RowsModel
from baraza.ui.words import code_words

MOST_SHOWN = 150
"""So many actions stand in one list; a filter brings up the others."""


class ActionList(QListView):
    """Actions below one another, painted as cards.

    Signals:
        opened: Enter: the action is to be seen in its consultation; carries it.
        marked: Space: the action is implemented, or open again; carries it.
        asked: D or O: a field is to be edited; carries the action and ``due`` or ``owner``.
        chosen: Another action is current; carries it or None.
        sideways: An arrow leaves the list; carries the step.
    """

    opened = Signal(object)
    marked = Signal(object)
    asked = Signal(object, str)
    chosen = Signal(object)
    sideways = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self.setAccessibleName(name)
        columns = [Column[Action]("", lambda action: action.text, spoken=self._spoken)]
        self.rows: RowsModel[Action] = RowsModel(columns, lambda action: action.key, self)
        self.setModel(self.rows)
        self.setItemDelegate(ActionDelegate(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.doubleClicked.connect(self._emit_opened)
        self.clicked.connect(lambda _: self.chosen.emit(self.action))
        self.selectionModel().currentChanged.connect(lambda *_: self.chosen.emit(self.action))

    @property
    def action(self) -> Action | None:
        """The action that is current."""
        return self.rows.row_at(self.currentIndex().row())

    def show_actions(self, actions: Sequence[Action]) -> None:
        """Show these; the current one stays current while it is there."""
        blocked = self.selectionModel().blockSignals(True)
        self.rows.show_rows(actions)
        self.selectionModel().blockSignals(blocked)
        self.scheduleDelayedItemsLayout()

    def choose(self, key: UUID) -> bool:
        """Make an action current; returns whether it is here."""
        place = self.rows.place_of(key)
        if place < 0:
            return False
        index = self.rows.index(place, 0)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flag)
        self.scrollTo(index)
        return True

    def let_go(self) -> None:
        """Have no current action: it is in another list."""
        blocked = self.selectionModel().blockSignals(True)
        self.selectionModel().clear()
        self.selectionModel().blockSignals(blocked)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do with the current action what the key says."""
        action, key = self.action, Qt.Key(event.key())
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if not plain or (action is None and key not in steps):
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(action)
        elif key == Qt.Key.Key_Space:
            self.marked.emit(action)
        elif key in (Qt.Key.Key_D, Qt.Key.Key_O):
            self.asked.emit(action, "due" if key == Qt.Key.Key_D else "owner")
        elif key in steps:
            rightward = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
            self.sideways.emit(steps[key] if rightward else -steps[key])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have a current action as soon as the keys come here."""
        super().focusInEvent(event)
        if self.action is None and self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(0, 0))
        elif event.reason() != Qt.FocusReason.MouseFocusReason:
            self.chosen.emit(self.action)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew where the width differs."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def _emit_opened(self, index: QModelIndex) -> None:
        action = self.rows.row_at(index.row())
        if action is not None:
            self.opened.emit(action)

    def _spoken(self, action: Action) -> str:
        due = action.due_words or self.tr("no date")
        return self.tr("{text}. {who}. {due}. {status}. {title}").format(
            text=action.text.rstrip("."),
            who=", ".join(action.organisations),
            due=due,
            status=code_words(action.status),
            title=action.title,
        )


class ListCard(Card):
    """One list under its heading, with how many there are."""

    def __init__(self, title: str, tone: str = "", parent: QWidget | None = None) -> None:
        """Make an empty list."""
        self.count = Pill("0", tone)
        super().__init__(title, self.count, parent=parent)
        px = theme().px
        self._tone = tone
        self.body.setContentsMargins(px(8), px(10), px(4), px(8))
        self.body.setSpacing(px(6))
        self.header.setContentsMargins(px(6), 0, px(6), 0)
        self.list = ActionList(title)
        self.more = Label("", "muted", wrap=True)
        self.none = Label(self.tr("None"), "muted")
        self.none.setContentsMargins(px(6), 0, 0, 0)
        self.add(self.none)
        self.add(self.list, stretch=1)
        self.add(self.more)

    def show_actions(self, actions: Sequence[Action]) -> None:
        """Show these."""
        self.count.show_text(str(len(actions)))
        self.count.show_tone(self._tone if actions else "")
        self.list.show_actions(actions[:MOST_SHOWN])
        left = len(actions) - MOST_SHOWN
        self.more.show_text(self.tr("%n more; a filter brings them up.", "", max(left, 0)))
        self.more.setVisible(left > 0)
        self.none.setVisible(not actions)


class Board(QWidget):
    """The lists side by side; arrows go from one to the next.

    Signals:
        opened: As of a list.
        marked: As of a list.
        asked: As of a list.
        chosen: As of a list.
    """

    opened = Signal(object)
    marked = Signal(object)
    asked = Signal(object, str)
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make empty lists."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Actions"))
        self.cards = {
            When.LATE: ListCard(self.tr("Late"), "warn"),
            When.SOON: ListCard(self.tr("Next 14 days")),
            When.LATER: ListCard(self.tr("Later")),
            When.UNDATED: ListCard(self.tr("Without date"), "warn"),
            When.DONE: ListCard(self.tr("Done"), "ok"),
        }
        px = theme().px
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(px(10))
        shared = QVBoxLayout()
        shared.setSpacing(px(10))
        shared.addWidget(self.cards[When.LATER], 3)
        shared.addWidget(self.cards[When.UNDATED], 2)
        across.addWidget(self.cards[When.LATE], 1)
        across.addWidget(self.cards[When.SOON], 1)
        across.addLayout(shared, 1)
        across.addWidget(self.cards[When.DONE], 1)
        for card in self.cards.values():
            card.setMinimumWidth(px(150))
            self._follow(card.list)

    def _follow(self, actions: ActionList) -> None:
        actions.opened.connect(self.opened)
        actions.marked.connect(self.marked)
        actions.asked.connect(self.asked)
        actions.chosen.connect(lambda action: self._choose(actions, action))
        actions.sideways.connect(lambda step: self._go_sideways(actions, step))

    @property
    def lists(self) -> list[ActionList]:
        """The lists, in the order of reading."""
        return [card.list for card in self.cards.values()]

    def show_actions(self, actions: Sequence[Action]) -> None:
        """Show these, each where it belongs."""
        for when, card in self.cards.items():
            card.show_actions([one for one in actions if one.when is when])
        self.cards[When.UNDATED].setVisible(any(one.when is When.UNDATED for one in actions))

    def choose(self, key: UUID, *, focus: bool = False) -> bool:
        """Make an action current, wherever it is; returns whether it is shown."""
        for held in self.lists:
            if held.choose(key):
                if focus:
                    held.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def _choose(self, actions: ActionList, action: Action | None) -> None:
        if action is None:
            return
        for held in self.lists:
            if held is not actions:
                held.let_go()
        self.chosen.emit(action)

    def _go_sideways(self, actions: ActionList, step: int) -> None:
        filled = [held for held in self.lists if held.rows.rowCount() or held is actions]
        place = filled.index(actions) + step
        if 0 <= place < len(filled):
            filled[place].setFocus(Qt.FocusReason.OtherFocusReason)
