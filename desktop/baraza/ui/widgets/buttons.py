"""Buttons with icons that follow the theme."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget

from baraza.ui.theme.icons import icon, pixmap
from baraza.ui.theme.theme import theme
from baraza.ui.widgets.label import tip

_DRESSED = (QEvent.Type.StyleChange, QEvent.Type.PaletteChange)


class Button(QPushButton):
    """A button that says what it does.

    Args:
        text: What it does, as a verb.
        icon: Icon before the words.
        kind: ``primary`` for the one main action of a page, ``quiet`` for one in a line,
            ``row`` for a whole line that can be chosen; empty for the others.

    """

    def __init__(
        self, text: str, icon: str = "", kind: str = "", parent: QWidget | None = None
    ) -> None:
        """Show the words."""
        super().__init__(parent)
        self._icon = icon
        self.setProperty("kind", kind)
        self.show_text(text)
        self.setAutoDefault(False)
        self._draw()

    def show_text(self, text: str) -> None:
        """Say this, letter by letter: an ampersand is no shortcut."""
        literal = text.replace("&", "&&")
        # Qt sets the icon close to the words; a space keeps them apart.
        literal = f"\u2009{literal}" if self._icon and literal else literal
        if literal != self.text():
            self.setText(literal)
            self.setAccessibleName(text)

    def show_icon(self, icon: str) -> None:
        """Show another icon before the words."""
        if icon != self._icon:
            self._icon = icon
            self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon again when the theme changed."""
        super().changeEvent(event)
        if event.type() in _DRESSED:
            self._draw()

    def _draw(self) -> None:
        if getattr(self, "_icon", ""):
            kind = self.property("kind")
            colour = {"primary": "on_primary", "quiet": "primary"}.get(kind, "text_second")
            self.setIcon(icon(self._icon, colour, 16))
            self.setIconSize(QSize(theme().px(16), theme().px(16)))


class IconButton(QToolButton):
    """A button that is only an icon; its name is in the tool tip and for screen readers."""

    def __init__(
        self, icon: str, name: str, colour: str = "text_second", parent: QWidget | None = None
    ) -> None:
        """Show the icon."""
        super().__init__(parent)
        self._icon, self._colour = icon, colour
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.show_name(name)
        # A tool button takes no focus by Tab unless told so.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._draw()

    def show_name(self, name: str) -> None:
        """Say what it does."""
        if name != self.accessibleName():
            self.setAccessibleName(name)
            self.setToolTip(tip(name))

    def show_icon(self, icon: str, colour: str = "") -> None:
        """Show another icon."""
        self._icon, self._colour = icon, colour or self._colour
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon again when the theme changed."""
        super().changeEvent(event)
        if event.type() in _DRESSED:
            self._draw()

    def _draw(self) -> None:
        if getattr(self, "_icon", ""):
            colour = "primary" if self.isChecked() else self._colour
            self.setIcon(icon(self._icon, colour, 18))
            self.setIconSize(QSize(theme().px(18), theme().px(18)))


class IconLabel(QLabel):
    """A picture beside words that say the same; screen readers pass over it."""

    def __init__(
        self,
        icon: str,
        colour: str = "text_second",
        size: int = 17,
        parent: QWidget | None = None,
    ) -> None:
        """Show the icon."""
        super().__init__(parent)
        self._icon, self._colour, self._size = icon, colour, size
        self._draw()

    def show_icon(self, icon: str, colour: str) -> None:
        """Show another icon."""
        if (icon, colour) != (self._icon, self._colour):
            self._icon, self._colour = icon, colour
            self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon again when the theme changed."""
        super().changeEvent(event)
        if event.type() in _DRESSED and hasattr(self, "_icon"):
            self._draw()

    def _draw(self) -> None:
        self.setPixmap(pixmap(self._icon, self._colour, self._size))
