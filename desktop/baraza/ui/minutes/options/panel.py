"""The options of a document, in a column beside its pages: what is chosen is seen at once."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from baraza.services.wanted import DocumentKind, Order, Paper
from baraza.ui.minutes.choosing import Choosing
from baraza.ui.minutes.options.annexes import AnnexTicks
from baraza.ui.minutes.options.second_language import SecondLanguage
from baraza.ui.panes import enter
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import IconButton, Label, ScrollPage, SectionHeader, Segments, Tick

_WIDTH = 288


class OptionsPanel(QFrame):
    """Second language, annexes, order, sheets, lines and data; each where it has a meaning.

    Attributes:
        second: A second language.
        annexes: The annexes.
        orders: In which order actions stand.
        papers: Size of the sheets.
        lines: Whether lines are numbered.
        data: Whether the data travel inside.

    Signals:
        closed: It is to go away.
    """

    closed = Signal()

    def __init__(self, choosing: Choosing, parent: QWidget | None = None) -> None:
        """Show what is chosen."""
        super().__init__(parent)
        px = theme().px
        self._choosing = choosing
        self.setProperty("role", "side")
        self.setAccessibleName(self.tr("Options of the document"))
        self.setFixedWidth(px(_WIDTH))
        self.shut = IconButton("x", self.tr("Close the options (Escape)"))
        self.second, self.annexes = SecondLanguage(choosing), AnnexTicks(choosing)
        self.orders, self.papers = Segments(self.tr("Order")), Segments(self.tr("Paper"))
        self.lines = Tick(self.tr("Number the lines, for drafting"))
        self.data, self.on_data = (
            Tick(self.tr("Data inside the file")),
            Label("", "muted", wrap=True),
        )
        self._offer()
        self._lay_out()
        self.shut.clicked.connect(self.closed)
        choosing.changed.connect(self.show_wanted)
        self.show_wanted()

    def _offer(self) -> None:
        choosing = self._choosing
        self.orders.show_entries(
            [
                (Order.DUE, self.tr("By due date"), ""),
                (Order.AGREED, self.tr("As agreed"), ""),
            ]
        )
        self.papers.show_entries(
            [(Paper.A4, self.tr("A4"), ""), (Paper.LETTER, self.tr("Letter"), "")]
        )
        self.orders.chosen.connect(lambda order: choosing.choose(order=order))
        self.papers.chosen.connect(lambda paper: choosing.choose(paper=paper))
        self.lines.toggled.connect(lambda is_on: choosing.choose(line_numbers=is_on))
        self.data.toggled.connect(lambda is_on: choosing.choose(with_data=is_on))

    def _lay_out(self) -> None:
        px = theme().px
        across, column, edge = QHBoxLayout(self), QVBoxLayout(), QFrame()
        across.setContentsMargins(0, 0, 0, 0)
        # A line of its own, since the edge of a style sheet stays where it is from right to left.
        edge.setProperty("role", "line")
        edge.setFixedWidth(1)
        across.addWidget(edge)
        across.addLayout(column, 1)
        column.setContentsMargins(px(16), px(10), px(6), px(10))
        column.setSpacing(px(8))
        column.addWidget(SectionHeader(self.tr("Options"), self.shut))
        self._page = ScrollPage(self.tr("Options"))
        self._page.body.setContentsMargins(0, 0, px(10), px(8))
        self._of_order = self._part(Label(self.tr("Order"), "heading"), self.orders)
        self._of_paper = self._part(Label(self.tr("Paper"), "heading"), self.papers, self.lines)
        self._of_data = self._part(Label(self.tr("Archive"), "heading"), self.data, self.on_data)
        self._page.add(self.second, self.annexes, self._of_order, self._of_paper, self._of_data)
        self._page.body.addStretch(1)
        column.addWidget(self._page, 1)

    def _part(self, *widgets: QWidget) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(6))
        for widget in widgets:
            column.addWidget(widget)
        return part

    def show_wanted(self) -> None:
        """Show what is chosen, as far as it has a meaning for the document."""
        wanted = self._choosing.wanted
        is_minutes = wanted.kind is DocumentKind.MINUTES
        self.second.show_wanted()
        self.annexes.show_wanted()
        self.second.setVisible(is_minutes)
        self.annexes.setVisible(is_minutes and wanted.edition != "public")
        self._of_order.setVisible(wanted.kind is DocumentKind.ACTIONS)
        self.orders.show_value(wanted.order)
        self.papers.show_value(wanted.paper)
        self.lines.setVisible(is_minutes)
        _tick(self.lines, is_on=wanted.line_numbers)
        _tick(self.data, is_on=wanted.with_data)
        self._show_data()

    def _show_data(self) -> None:
        wanted = self._choosing.wanted
        self.data.setVisible(wanted.may_carry_data)
        if not wanted.may_carry_data:
            words = self.tr("No data travel inside this paper.")
        elif wanted.with_data:
            words = self.tr(
                "Programs can read the consultation back from the file, as much of it as the"
                " edition may hold (PDF/A-3a)."
            )
        else:
            words = self.tr(
                "For mail gateways and archives that refuse files within files (PDF/A-2a)."
            )
        self.on_data.show_text(words)

    def enter(self) -> None:
        """Put the caret on the first option."""
        enter(self._page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go away on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _tick(tick: Tick, *, is_on: bool) -> None:
    blocked = tick.blockSignals(True)
    tick.setChecked(is_on)
    tick.blockSignals(blocked)
    tick.update()
