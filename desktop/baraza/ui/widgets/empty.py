"""What a list shows when it has nothing: one sentence and what can be done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from baraza.ui.theme.theme import theme
from baraza.ui.widgets.buttons import IconLabel
from baraza.ui.widgets.flow import FlowLayout
from baraza.ui.widgets.label import Label


class EmptyState(QWidget):
    """One sentence, an icon and the buttons that begin."""

    def __init__(
        self, icon: str, sentence: str, *buttons: QWidget, parent: QWidget | None = None
    ) -> None:
        """Show the sentence."""
        super().__init__(parent)
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(20), px(16), px(20))
        column.setSpacing(px(10))
        column.addStretch(1)
        picture = IconLabel(icon, "text_muted", 28)
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(picture)
        self.sentence = Label(sentence, "second", wrap=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.sentence)
        if buttons:
            holder = QWidget()
            flow = FlowLayout(holder, px(8))
            for button in buttons:
                flow.addWidget(button)
            holder.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
            holder.setMinimumWidth(sum(b.sizeHint().width() + px(8) for b in buttons))
            column.addWidget(holder, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def show_sentence(self, sentence: str) -> None:
        """Say this."""
        self.sentence.show_text(sentence)
