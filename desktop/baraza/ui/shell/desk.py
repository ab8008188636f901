"""Who is at the desk: asked once, printed in the history of changes; never a login name."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from baraza.ui.theme.theme import theme
from baraza.ui.widgets.buttons import Button
from baraza.ui.widgets.label import Label


class DeskStrip(QFrame):
    """A strip that asks for function and organisation, until they are given or it is put off.

    Signals:
        given: Carries function and organisation.
    """

    given = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Ask."""
        super().__init__(parent)
        px = theme().px
        self.setProperty("role", "topbar")
        self.setAccessibleName(self.tr("Who is at this desk?"))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(8), px(16), px(8))
        row.setSpacing(px(8))
        row.addWidget(
            Label(self.tr("Who is at this desk? It stands in the history of changes."), "second"), 1
        )
        self.function, self.organisation = QLineEdit(), QLineEdit()
        self.function.setPlaceholderText(self.tr("Function"))
        self.organisation.setPlaceholderText(self.tr("Organisation"))
        for line in (self.function, self.organisation):
            line.setAccessibleName(line.placeholderText())
            line.setMaximumWidth(px(200))
            line.returnPressed.connect(self._give)
            row.addWidget(line)
        self.keep = Button(self.tr("Keep"))
        self.later = Button(self.tr("Later"), "", "quiet")
        row.addWidget(self.keep)
        row.addWidget(self.later)
        self.keep.clicked.connect(self._give)
        self.later.clicked.connect(self.hide)

    def _give(self) -> None:
        function, organisation = self.function.text().strip(), self.organisation.text().strip()
        if not function:
            self.function.setFocus()
            return
        self.given.emit(function, organisation)
        self.hide()
