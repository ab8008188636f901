"""How the windows look: colours, type and icons, in one place for light and dark."""

from baraza.ui.theme.icons import icon, pixmap
from baraza.ui.theme.theme import Theme, theme
from baraza.ui.theme.tokens import DARK, LIGHT, Tokens

__all__ = ["DARK", "LIGHT", "Theme", "Tokens", "icon", "pixmap", "theme"]
