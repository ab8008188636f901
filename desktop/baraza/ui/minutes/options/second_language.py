"""A second language in the same file, and where it stands."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from baraza.services.minutes import LANGUAGES, Placing
from baraza.ui.minutes.choosing import Choosing
from baraza.ui.minutes.languages import language_words
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Choice, Label, Segments


class SecondLanguage(QWidget):
    """None or another than the first; side by side with it or after it.

    Attributes:
        languages: None, and the other languages.
        placings: Where the second stands.
    """

    def __init__(self, choosing: Choosing, parent: QWidget | None = None) -> None:
        """Let one be chosen."""
        super().__init__(parent)
        self._choosing = choosing
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(6))
        name = self.tr("Second language")
        self.languages, self.placings = Choice(), Segments(self.tr("Two languages"))
        self.languages.setAccessibleName(name)
        self.placings.show_entries(
            [
                (Placing.BESIDE, self.tr("Side by side"), ""),
                (Placing.THEN, self.tr("One after the other"), ""),
            ]
        )
        for widget in (Label(name, "heading"), self.languages, self.placings):
            column.addWidget(widget)
        self.languages.activated.connect(lambda _: choosing.choose_partner(self.languages.value()))
        self.placings.chosen.connect(choosing.choose_placing)

    def show_wanted(self) -> None:
        """Show what is chosen."""
        wanted = self._choosing.wanted
        others = [one for one in LANGUAGES if one != wanted.language]
        entries = [("", self.tr("None")), *((one, language_words(one)) for one in others)]
        self.languages.show_entries(entries)
        self.languages.show_value("" if wanted.partner is None else wanted.partner.language)
        self.placings.setVisible(wanted.partner is not None)
        self.placings.show_value(self._choosing.placing)
