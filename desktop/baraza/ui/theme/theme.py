"""The theme in force: which colours, how large, and switching between light and dark."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from baraza.ui.theme.fonts import font, load_fonts
from baraza.ui.theme.sheet import sheet
from baraza.ui.theme.tokens import DARK, LIGHT, Tokens

_PALETTE = {
    QPalette.ColorRole.Window: "ground",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "card",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "card",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "on_primary",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.PlaceholderText: "text_muted",
    QPalette.ColorRole.Link: "primary",
    QPalette.ColorRole.LinkVisited: "primary",
    QPalette.ColorRole.Accent: "primary",
    QPalette.ColorRole.ToolTipBase: "text",
    QPalette.ColorRole.ToolTipText: "card",
    QPalette.ColorRole.Light: "card",
    QPalette.ColorRole.Midlight: "border",
    QPalette.ColorRole.Mid: "border_strong",
    QPalette.ColorRole.Dark: "control",
    QPalette.ColorRole.Shadow: "control",
}


class Theme(QObject):
    """The colours and the scale of all windows.

    Signals:
        changed: Colours or scale differ; what paints by hand must paint again.
    """

    changed = Signal()

    def __init__(self) -> None:
        """Begin in the light theme at the size of a desk."""
        super().__init__()
        self.tokens: Tokens = LIGHT
        self.scale = 1.0

    @property
    def is_dark(self) -> bool:
        """Whether the dark colours are in force."""
        return self.tokens is DARK

    def px(self, size: float) -> int:
        """Return a length of the design in pixels of the current scale."""
        return round(size * self.scale)

    def colour(self, name: str) -> QColor:
        """Return a colour by what it is for."""
        return QColor(self.tokens.colour(name))

    def apply(self, tokens: Tokens, scale: float = 1.0) -> None:
        """Dress the running application in these colours at this scale."""
        self.tokens, self.scale = tokens, scale
        application = QApplication.instance()
        if not isinstance(application, QApplication):
            return
        load_fonts()
        if application.style().objectName() != "fusion":
            application.setStyle("Fusion")
        application.setFont(font(self.px(14)))
        application.setPalette(self._palette())
        application.setStyleSheet(sheet(tokens, scale))
        self.changed.emit()

    def switch(self) -> None:
        """Change from light to dark or back."""
        self.apply(LIGHT if self.is_dark else DARK, self.scale)

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, name in _PALETTE.items():
            palette.setColor(role, self.colour(name))
        for role in (
            QPalette.ColorRole.Text,
            QPalette.ColorRole.ButtonText,
            QPalette.ColorRole.WindowText,
        ):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("text_muted"))
        return palette


_theme: list[Theme] = []


def theme() -> Theme:
    """Return the one theme of the running program."""
    if not _theme:
        _theme.append(Theme())
    return _theme[0]
