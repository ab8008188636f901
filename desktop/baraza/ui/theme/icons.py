"""Icons drawn from the Lucide set in any colour of the theme."""

from functools import cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from baraza.resources import resource
from baraza.ui.theme.theme import theme

# These point along the line of reading and turn round with it.
DIRECTIONAL = {"arrow-left", "arrow-right", "chevron-left", "chevron-right", "undo-2", "redo-2"}


def pixmap(name: str, colour: str = "text_second", size: int = 18) -> QPixmap:
    """Return an icon as a picture of ``size`` pixels, sharp on the current screen.

    Args:
        name: File name in ``resources/icons`` without its ending.
        colour: Name of a colour of the theme, or #RRGGBB.
        size: Edge in device-independent pixels, before the theme's scale.

    """
    current = theme()
    application = QGuiApplication.instance()
    ratio = application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0
    right_to_left = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    mirrored = name in DIRECTIONAL and right_to_left
    return _drawn(name, current.tokens.colour(colour), current.px(size), ratio, mirrored)


def icon(name: str, colour: str = "text_second", size: int = 18) -> QIcon:
    """Return an icon for a button; see `pixmap`."""
    return QIcon(pixmap(name, colour, size))


@cache
def _source(name: str) -> str:
    return (resource("icons") / f"{name}.svg").read_text(encoding="utf-8")


@cache
def _drawn(name: str, colour: str, size: int, ratio: float, mirrored: bool) -> QPixmap:
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    if mirrored:
        painter.translate(size, 0)
        painter.scale(-1, 1)
    svg = _source(name).replace("currentColor", colour).encode()
    QSvgRenderer(svg).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture
