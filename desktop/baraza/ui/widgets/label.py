"""Labels that show text as it was typed: never as mark-up, and cut only with the whole at hand."""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet looks at, and dress the widget again if it differs."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def tip(text: str) -> str:
    """Return a tool tip that shows the text as it stands; Qt would take ``<b>`` for mark-up."""
    return f"<span>{escape(text)}</span>" if text else ""


class Label(QLabel):
    """A line or a paragraph of plain text.

    Args:
        text: What it says; ``&`` and ``<`` have no meaning.
        role: How it looks: title, heading, strong, second, muted, overline, caption, key.
        tone: Its colour where it tells a state: ok, warn, bad, primary.
        wrap: Whether it may take several lines.

    """

    def __init__(
        self,
        text: str = "",
        role: str = "",
        tone: str = "",
        *,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Show the text."""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        self.setWordWrap(wrap)
        if wrap:
            # Long words (an unbroken address) must not widen the page.
            self.setMinimumWidth(1)
        if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            # A label of Latin text would otherwise align to the left in a page that reads
            # from the right.
            self.setAlignment(
                Qt.AlignmentFlag.AlignRight
                | Qt.AlignmentFlag.AlignAbsolute
                | Qt.AlignmentFlag.AlignVCenter
            )
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show this text if it is not shown already."""
        if text != self.text():
            self.setText(text)

    def show_tone(self, tone: str) -> None:
        """Take the colour of a state."""
        restyle(self, "tone", tone)


class Elided(Label):
    """One line that is cut at its end where there is no room; the whole is in the tool tip."""

    def __init__(
        self, text: str = "", role: str = "", *, greedy: bool = True, parent: QWidget | None = None
    ) -> None:
        """Show the text; ``greedy`` takes all the room there is, else only what the text needs."""
        super().__init__(text, role, parent=parent)
        across = QSizePolicy.Policy.Ignored if greedy else QSizePolicy.Policy.Maximum
        self.setSizePolicy(across, QSizePolicy.Policy.Preferred)

    def show_text(self, text: str) -> None:
        """Show this text, as much of it as there is room for."""
        super().show_text(text)
        self.setToolTip(tip(text))
        self.setAccessibleName(text)

    def minimumSizeHint(self) -> QSize:
        """Return the room for a few letters."""
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint as much as fits."""
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        alignment = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, alignment, shown)


class Pill(Label):
    """A word or a number in a rounded frame: a state, a count, a date."""

    def __init__(self, text: str = "", tone: str = "", parent: QWidget | None = None) -> None:
        """Show the text in the colour of its state."""
        super().__init__(text, "pill", tone, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
