"""How one action is painted: what is to be done, by whom, by when, in which consultation."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from baraza.ui.followup.actions import Action, When
from baraza.ui.theme.fonts import font
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import RowsModel

type _Index = QModelIndex | QPersistentModelIndex

_PAD, _GAP, _MOST_LINES = 10, 7, 6
_TONES = {When.LATE: "warn", When.SOON: "plain", When.LATER: "plain", When.DONE: "ok"}


class ActionDelegate(QStyledItemDelegate):
    """Paints the actions of a list."""

    def __init__(self, view: QListView) -> None:
        """Paint for a list."""
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height that the words need at the width of the list."""
        action = self._action(index)
        width = self._view.viewport().width()
        if action is None:
            return QSize(width, 0)
        px = theme().px
        room = width - px(2 * _PAD + 4)
        words = self._words_height(action, room)
        lines = 2 if self._due_has_own_line(action, room) else 1
        height = px(_PAD) + words + px(4) + lines * px(25) + px(17) + px(_PAD) + px(_GAP)
        return QSize(width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one action."""
        action = self._action(index)
        if action is None:
            return
        px = theme().px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        card = rect.adjusted(px(2), px(1), -px(2), -px(_GAP))
        self._paint_frame(painter, card, state)
        inner = card.adjusted(px(_PAD), px(_PAD) - px(2), -px(_PAD), -px(_PAD) + px(2))
        top = self._paint_words(painter, action, inner)
        own_line = self._due_has_own_line(action, inner.width())
        line = QRect(inner.x(), top + px(4), inner.width(), px(22))
        self._paint_sides(painter, action, line)
        if own_line:
            line.translate(0, px(25))
        self._paint_due(painter, action, line, at_end=not own_line)
        foot = QRect(inner.x(), line.bottom() + px(4), inner.width(), px(16))
        letters = font(px(11))
        painter.setFont(letters)
        painter.setPen(theme().colour("text_muted"))
        shown = QFontMetrics(letters).elidedText(
            action.title, Qt.TextElideMode.ElideRight, foot.width()
        )
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()

    def _action(self, index: _Index) -> Action | None:
        model = self._view.model()
        row = model.row_at(index.row()) if isinstance(model, RowsModel) else None
        return row if isinstance(row, Action) else None

    def _letters(self, action: Action) -> QFont:
        letters = font(theme().px(13), QFont.Weight.Medium)
        letters.setStrikeOut(action.when is When.DONE)
        return letters

    def _words_height(self, action: Action, width: int) -> int:
        letters = self._letters(action)
        layout = QTextLayout(action.text, letters)
        layout.setTextOption(_wrapping())
        layout.beginLayout()
        lines = 0
        while lines < _MOST_LINES and (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            lines += 1
        layout.endLayout()
        return max(lines, 1) * QFontMetrics(letters).lineSpacing()

    def _paint_frame(self, painter: QPainter, card: QRect, state: QStyle.StateFlag) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focused = chosen and self._view.hasFocus()
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        colour = "focus" if focused else "control" if chosen or hovered else "border"
        painter.setPen(QPen(theme().colour(colour), 2 if focused else 1))
        painter.setBrush(theme().colour("primary_soft" if chosen else "card"))
        edge = 1.0 if focused else 0.5
        radius = theme().px(9)
        painter.drawRoundedRect(QRectF(card).adjusted(edge, edge, -edge, -edge), radius, radius)

    def _paint_words(self, painter: QPainter, action: Action, room: QRect) -> int:
        letters = self._letters(action)
        height = self._words_height(action, room.width())
        painter.setFont(letters)
        done = action.when is When.DONE
        painter.setPen(theme().colour("text_muted" if done else "text"))
        painter.save()
        painter.setClipRect(QRect(room.x(), room.y(), room.width(), height))
        option = _wrapping()
        if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            # Latin text would otherwise stand at the left in a page that reads from the right.
            option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        painter.drawText(QRectF(room.x(), room.y(), room.width(), 10_000), action.text, option)
        painter.restore()
        return room.y() + height

    def _paint_sides(self, painter: QPainter, action: Action, line: QRect) -> None:
        px = theme().px
        letters = font(px(11), QFont.Weight.Bold)
        metrics = QFontMetrics(letters)
        x = line.x()
        for place, side in enumerate(action.sides):
            left = len(action.sides) - place
            room = line.right() + 1 - x - (px(26) if left > 1 else 0)
            fits = metrics.horizontalAdvance(side[0]) + px(12) <= room
            badge, kind = side if fits else (f"+{left}", "")
            wide = metrics.horizontalAdvance(badge) + px(12)
            colours = theme().tokens.family(kind)
            _capsule(
                painter, line, QRect(x, line.y(), wide, px(21)), badge, letters, colours, px(6)
            )
            x += wide + px(4)
            if not fits:
                break

    def _paint_due(self, painter: QPainter, action: Action, line: QRect, *, at_end: bool) -> None:
        px = theme().px
        letters = font(px(11), QFont.Weight.Medium)
        words = QFontMetrics(letters).elidedText(
            action.due_words, Qt.TextElideMode.ElideRight, line.width() - px(16)
        )
        if not words:
            return
        wide = QFontMetrics(letters).horizontalAdvance(words) + px(16)
        x = line.right() + 1 - wide if at_end else line.x()
        tone = _TONES.get(action.when, "plain")
        colours = ("text_second", "sunken") if tone == "plain" else (tone, f"{tone}_soft")
        told = (theme().tokens.colour(colours[0]), theme().tokens.colour(colours[1]))
        _capsule(painter, line, QRect(x, line.y(), wide, px(21)), words, letters, told, px(10))

    def _due_has_own_line(self, action: Action, width: int) -> bool:
        px = theme().px
        bold = QFontMetrics(font(px(11), QFont.Weight.Bold))
        sides = sum(bold.horizontalAdvance(badge) + px(16) for badge, _ in action.sides)
        medium = QFontMetrics(font(px(11), QFont.Weight.Medium))
        words = action.due_words
        return bool(words) and sides + medium.horizontalAdvance(words) + px(22) > width


def _wrapping() -> QTextOption:
    """Return that lines break between words, and within one only where it is too long."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _capsule(
    painter: QPainter,
    line: QRect,
    room: QRect,
    words: str,
    letters: QFont,
    colours: tuple[str, str],
    radius: int,
) -> None:
    colour, ground = colours
    seen = QStyle.visualRect(painter.layoutDirection(), line, room)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().colour(ground))
    painter.drawRoundedRect(QRectF(seen), radius, radius)
    painter.setPen(theme().colour(colour))
    painter.setFont(letters)
    painter.drawText(seen, Qt.AlignmentFlag.AlignCenter, words)
