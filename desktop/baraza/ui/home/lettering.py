"""Words painted in a few lines, the last of them cut where there is more."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption


def broken(text: str, letters: QFont, width: int, most: int) -> list[str]:
    """Return a text broken into at most so many lines; the last is cut where there is more."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(text, letters)
    layout.setTextOption(option)
    layout.beginLayout()
    lines: list[str] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start = line.textStart()
        if len(lines) == most - 1:
            rest = QFontMetrics(letters).elidedText(
                text[start:], Qt.TextElideMode.ElideRight, width
            )
            lines.append(rest)
            break
        lines.append(text[start : start + line.textLength()].rstrip())
    layout.endLayout()
    return lines


def paint_lines(painter: QPainter, lines: Sequence[str], letters: QFont, room: QRect) -> int:
    """Paint lines below one another; returns where the next would begin."""
    painter.setFont(letters)
    top, height = room.y(), QFontMetrics(letters).height()
    edge = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
    for line in lines:
        painter.drawText(QRect(room.x(), top, room.width(), height), edge, line)
        top += height
    return top
