"""The list of what leaves and what stays, before anything leaves."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from baraza.ui.minutes.leaving import Staying, SubjectLine, totals
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import FlowLayout, Label, Pill
from baraza.ui.widgets.label import tip
from baraza.ui.words import NOTHING, number_words

_ROLE = Qt.ItemDataRole.UserRole
_CENTRE = Qt.AlignmentFlag.AlignCenter


class LeavingView(QWidget):
    """Subjects with how much leaves and how much stays; open one to see every place.

    Signals:
        jumped: A place is to be seen; carries what stays there.
    """

    jumped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        px = theme().px
        self._lines: list[SubjectLine] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self.sentence = Label("", "second", wrap=True)
        column.addWidget(self.sentence)
        self.note = Label("", "muted", wrap=True)
        column.addWidget(self.note)
        self._totals = QWidget()
        self._flow = FlowLayout(self._totals, px(6))
        column.addWidget(self._totals)
        self.tree = _Tree()
        self.tree.setAccessibleName(self.tr("What leaves and what stays"))
        self.tree.setHeaderLabels(
            [self.tr("Subject"), self.tr("Leaves"), self.tr("Stays"), self.tr("Stays with")]
        )
        self.tree.setColumnCount(4)
        heads = self.tree.headerItem()
        for place in (1, 2):
            heads.setTextAlignment(place, _CENTRE)
        head = self.tree.header()
        head.setStretchLastSection(True)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for place, width in ((1, 76), (2, 76), (3, 330)):
            head.setSectionResizeMode(place, QHeaderView.ResizeMode.Fixed)
            self.tree.setColumnWidth(place, px(width))
        column.addWidget(self.tree, 1)
        self.tree.itemDoubleClicked.connect(lambda item, _: self._jump(item))
        self.tree.entered.connect(self._jump)

    def show_lines(self, lines: Sequence[SubjectLine], edition: str, note: str) -> None:
        """Show what leaves with an edition, called by its name, and a note on its data."""
        self.note.show_text(note)
        staying = sum(len(line.stays) for line in lines)
        words = self.tr("Everything in this desk copy is in the {edition}.")
        if staying:
            words = self.tr("Not in the {edition}: %n point(s) of this desk copy.", "", staying)
        self.sentence.show_text(words.format(edition=edition))
        if list(lines) == self._lines:
            return
        self._lines = list(lines)
        self._show_totals(lines)
        self.tree.clear()
        self.tree.addTopLevelItems([self._item(line) for line in lines])
        first = self.tree.topLevelItem(0)
        if first is not None:
            self.tree.setCurrentItem(first)

    def _show_totals(self, lines: Sequence[SubjectLine]) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            held = item.widget()
            if held is not None:
                held.hide()
                held.deleteLater()
        told = totals(lines)
        for words, count in told:
            pill = self.tr("{who}: {count}").format(who=words, count=number_words(count))
            self._flow.addWidget(Pill(pill))
        self._totals.setVisible(bool(told))

    def _item(self, line: SubjectLine) -> QTreeWidgetItem:
        stays = len(line.stays)
        shares = [f"{words} {number_words(count)}" for words, count in line.by_privacy]
        item = QTreeWidgetItem(
            [
                line.name,
                number_words(line.leaves) if line.leaves else NOTHING,
                number_words(stays) if stays else NOTHING,
                "; ".join(shares),
            ]
        )
        item.setToolTip(3, tip(item.text(3)))
        # All rows are as high as the first.
        item.setSizeHint(0, QSize(0, theme().px(28)))
        for place in (1, 2):
            item.setTextAlignment(place, _CENTRE)
        for one in line.stays:
            below = QTreeWidgetItem([one.words, "", "", one.privacy])
            below.setToolTip(0, tip(one.place))
            below.setData(0, _ROLE, one)
            item.addChild(below)
        return item

    def _jump(self, item: QTreeWidgetItem) -> None:
        held: Any = item.data(0, _ROLE)
        if isinstance(held, Staying):
            self.jumped.emit(held)


class _Tree(QTreeWidget):
    """A tree in which Enter goes to a place, or opens and shuts a subject.

    Signals:
        entered: Enter on a place; carries its item.
    """

    entered = Signal(object)

    def __init__(self) -> None:
        """Make an empty tree."""
        super().__init__()
        self.setUniformRowHeights(True)
        self.setRootIsDecorated(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to a place with Enter."""
        item = self.currentItem()
        if item is None or event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif item.childCount():
            item.setExpanded(not item.isExpanded())
        else:
            self.entered.emit(item)
