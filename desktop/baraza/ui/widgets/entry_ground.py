"""The ground of an entry in a list at the edge of a page: chosen, pointed at, with the focus."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle

from baraza.ui.theme.theme import theme


def paint_ground(painter: QPainter, room: QRect, state: QStyle.StateFlag) -> None:
    """Paint the ground of an entry; nothing under one that is neither chosen nor pointed at."""
    radius = theme().px(8)
    here = bool(state & QStyle.StateFlag.State_Selected)
    painter.setPen(Qt.PenStyle.NoPen)
    if here or state & QStyle.StateFlag.State_MouseOver:
        painter.setBrush(theme().colour("primary_soft" if here else "sunken"))
        painter.drawRoundedRect(room, radius, radius)
    if here and state & QStyle.StateFlag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme().colour("focus"), 2))
        painter.drawRoundedRect(room.adjusted(1, 1, -1, -1), radius, radius)
