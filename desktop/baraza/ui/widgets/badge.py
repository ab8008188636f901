"""The badge of an organisation: its short name in the colour of its kind, never colour alone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from baraza.ui.theme.tokens import FAMILY_OF_KIND
from baraza.ui.widgets.label import Label, restyle, tip


class Badge(Label):
    """Names an organisation in a few letters."""

    def __init__(
        self, text: str = "", kind: str = "", name: str = "", parent: QWidget | None = None
    ) -> None:
        """Show an organisation; see `show_organisation`."""
        super().__init__("", "badge", parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.show_organisation(text, kind, name)

    def show_organisation(self, text: str, kind: str, name: str = "") -> None:
        """Show the short name of an organisation of a kind; the full name is in the tool tip."""
        self.show_text(text)
        restyle(self, "family", FAMILY_OF_KIND.get(kind, "state"))
        self.setToolTip(tip(name))
        self.setAccessibleName(name or text)
