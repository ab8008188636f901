"""Actions: who does what by when, how completion is seen, and from which paragraph it follows."""

from collections import Counter
from collections.abc import Callable, Iterator
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from baraza.domain.checks.finding import Finding
from baraza.domain.codes import Step
from baraza.domain.conclusions import Paragraph
from baraza.ui.room.actions.actions import ActionList
from baraza.ui.room.actions.links import words_of
from baraza.ui.room.notices import Notices
from baraza.ui.room.step import ItemStep
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Button, FlowLayout, ScrollPage
from baraza.ui.words import day_words


class ActionsStep(ItemStep):
    """The actions of an item, and the agreements from which nothing follows yet.

    Attributes:
        action_list: The actions.
        agreements: The agreements from which nothing follows yet, with a way to draw an action.
    """

    code = Step.ACTIONS
    needs_width = True

    def _build(self) -> None:
        self.action_list = ActionList(self.document, self.services)
        self.add_part(self.action_list, lambda: self.item)
        self.agreements = Agreements(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.body = ScrollPage(self.title())
        self.body.add(self.agreements, self.action_list)
        self.body.body.addStretch(1)
        column.addWidget(self.body)

    def _show(self) -> None:
        super()._show()
        if self.item_changed:
            self.body.verticalScrollBar().setValue(0)
        self.action_list.figures.show_text(self._figures())
        self.agreements.show_findings(self._without_action())

    def _without_action(self) -> list[Finding]:
        item = self.item
        if item is None:
            return []
        found = (one for one in self.document.findings if item.id in one.items)
        return [one for one in found if one.detail == "agreement_without_action"]

    def _figures(self) -> str:
        """Return what check B13 counts, for this item."""
        actions = self.item.action_items if self.item is not None else ()
        if not actions:
            return ""
        counted = Counter(org for one in actions for org in one.responsible.split("+"))
        parts = [self.tr("%n action(s)", "", len(actions))]
        parts += [f"{self.document.names.badge(org)[0]} {n}" for org, n in counted.items()]
        days = sorted(one.due for one in actions if one.due is not None)
        if days:
            words = self.tr("from {first} to {last}") if days[0] != days[-1] else self.tr("{first}")
            parts.append(words.format(first=day_words(days[0]), last=day_words(days[-1])))
        return " · ".join(parts)

    def draw_from(self, paragraph: UUID) -> None:
        """Begin an action that follows from a paragraph."""
        self.action_list.quick.begin(paragraph)

    def enter(self) -> None:
        """Put the caret where the next action begins."""
        self.action_list.quick.begin()

    def commands(self) -> Iterator[tuple[str, Callable[[], None]]]:
        """Go through what can be done with the actions."""
        yield self.tr("Add an action"), self.enter
        yield self.tr("Actions by due date"), lambda: self.action_list.sort(by_day=True)
        yield self.tr("Actions as agreed"), lambda: self.action_list.sort(by_day=False)

    def panes(self) -> list[QWidget]:
        """Return the agreements, the actions, and the chosen one."""
        return [self.agreements, self.action_list.list_card, self.action_list.form_card]


class Agreements(QWidget):
    """Agreements from which nothing follows yet; away where there are none."""

    def __init__(self, step: ActionsStep) -> None:
        """Stand in a step."""
        super().__init__()
        self._step = step
        self.notices = Notices(step.document, step.services)
        self.buttons: list[Button] = []
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder, theme().px(6))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(4))
        column.addWidget(self.notices)
        column.addWidget(self._holder)

    def show_findings(self, found: list[Finding]) -> None:
        """Show what is found, and a button for each paragraph that is not left as it is."""
        self.notices.show_findings(found)
        keys = [one.key for one in found if one.overridden is None and one.key is not None]
        paragraphs = [self._step.document.record(key) for key in keys]
        for button in self.buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(one) for one in paragraphs if isinstance(one, Paragraph)]
        for button in self.buttons:
            self._flow.addWidget(button)
        self._holder.setVisible(bool(self.buttons))
        self.setVisible(bool(found))

    def _button(self, paragraph: Paragraph) -> Button:
        words = self.tr("Draw an action from paragraph {number}").format(number=paragraph.no)
        button = Button(words, "plus", "quiet")
        button.setToolTip(words_of(self._step.document, paragraph))
        key = paragraph.key
        button.clicked.connect(lambda: self._step.draw_from(key))
        return button
