"""A part of a step under a heading that folds it; what matters of it is said in the heading."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Elided, Label, Pill
from baraza.ui.widgets.buttons import IconLabel
from baraza.ui.widgets.label import tip


class SectionHead(QPushButton):
    """The heading of a section; a click, Enter or Space folds or unfolds it."""

    def __init__(self, title: str, private: str = "", parent: QWidget | None = None) -> None:
        """Show the title; ``private`` says who may see the section, where not all may."""
        super().__init__(parent)
        px = theme().px
        self.title, self._private = title, private
        self.setProperty("kind", "row")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(6), px(4), px(6), px(4))
        row.setSpacing(px(10))
        self._chevron = IconLabel("chevron-down", "text_muted", 16)
        row.addWidget(self._chevron)
        if private:
            lock = IconLabel("lock", "text_muted", 14)
            row.addWidget(lock)
        row.addWidget(Label(title, "heading"))
        if private:
            row.addWidget(Pill(private))
        self.summary = Elided("", "second")
        row.addWidget(self.summary, 1)
        self.pill = Pill("", "warn")
        self.pill.hide()
        row.addWidget(self.pill)
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setToolTip(tip(private))

    def show_state(self, summary: str, still: int, *, serious: bool, folded: bool) -> None:
        """Say what matters of the section, how much is found in it, and whether it is folded."""
        self.summary.show_text(summary)
        self.pill.show_text(self.tr("%n finding(s)", "", still))
        self.pill.show_tone("bad" if serious else "warn")
        self.pill.setVisible(bool(still))
        self._chevron.show_icon("chevron-right" if folded else "chevron-down", "text_muted")
        state = self.tr("folded") if folded else self.tr("unfolded")
        parts = [self.title, summary, self.pill.text() if still else "", state, self._private]
        self.setAccessibleName(", ".join(part for part in parts if part))

    def sizeHint(self) -> QSize:
        """Return the room for one line."""
        return QSize(theme().px(200), theme().px(40))

    def minimumSizeHint(self) -> QSize:
        """Return the least room."""
        return QSize(theme().px(120), theme().px(40))


class Section(QFrame):
    """A frame with a heading and a body that can be folded away.

    Attributes:
        head: The heading.
        body: What can be folded away.

    Signals:
        folded: It was folded or unfolded; carries whether it is folded now.
    """

    folded = Signal(bool)

    def __init__(
        self, title: str, private: str = "", *, folded: bool = True, parent: QWidget | None = None
    ) -> None:
        """Make an empty section."""
        super().__init__(parent)
        px = theme().px
        self.setProperty("role", "card")
        self._folded = folded
        self._said: tuple[str, int, bool] = ("", 0, False)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(8), px(6), px(8), px(6))
        column.setSpacing(px(4))
        self.head = SectionHead(title, private)
        self.head.clicked.connect(lambda: self.fold(folded=not self._folded))
        column.addWidget(self.head)
        self.body = QWidget()
        self._inner = QVBoxLayout(self.body)
        self._inner.setContentsMargins(px(8), px(4), px(8), px(10))
        self._inner.setSpacing(px(12))
        column.addWidget(self.body)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._draw()

    def add(self, *widgets: QWidget) -> None:
        """Put widgets below one another into the body."""
        for widget in widgets:
            self._inner.addWidget(widget)

    @property
    def is_folded(self) -> bool:
        """Whether the body is folded away."""
        return self._folded

    def fold(self, *, folded: bool) -> None:
        """Fold the body away, or show it."""
        if folded != self._folded:
            self._folded = folded
            self._draw()
            self.folded.emit(folded)

    def show_summary(self, summary: str, still: int = 0, *, serious: bool = False) -> None:
        """Say in the heading what matters, and how much is found."""
        self._said = summary, still, serious
        self._draw()

    def _draw(self) -> None:
        summary, still, serious = self._said
        self.body.setVisible(not self._folded)
        self.head.show_state(summary, still, serious=serious, folded=self._folded)
