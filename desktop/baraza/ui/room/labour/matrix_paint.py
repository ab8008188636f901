"""How the matrix is painted: roles that can be told apart without colour."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from baraza.domain.allocation import Role
from baraza.ui.room.labour.matrix_model import FIRST_ORG, LEAD, TASK, MatrixModel
from baraza.ui.room.labour.roles import letters, role_words
from baraza.ui.room.labour.tasks import LeadCell, Task
from baraza.ui.theme.fonts import font
from baraza.ui.theme.icons import pixmap
from baraza.ui.theme.theme import theme

type _Index = QModelIndex | QPersistentModelIndex

_PAD, _PILL = 8, 24
_LEADING = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
_WRAPPED = _LEADING | int(Qt.TextFlag.TextWordWrap)


def pill_font() -> QFont:
    """Return the letters of a pill."""
    return font(theme().px(12), QFont.Weight.DemiBold)


def width_in_words() -> int:
    """Return the width of a column that shows roles in words."""
    metrics = QFontMetrics(pill_font())
    return max(metrics.horizontalAdvance(role_words(role)) for role in Role) + theme().px(26)


class MatrixDelegate(QStyledItemDelegate):
    """Paints tasks, leads and roles.

    Attributes:
        in_words: Whether roles stand in words; else as letters.
    """

    def __init__(self, view: QTableView, model: MatrixModel) -> None:
        """Paint for a view of the model."""
        super().__init__(view)
        self._view, self._model = view, model
        self.in_words = True

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of the words of a task at the width of its column."""
        width = self._view.columnWidth(index.column())
        task = self._model.task(index)
        if index.column() != TASK or task is None:
            return QSize(width, theme().px(_PILL + 12))
        room = width - 2 * theme().px(_PAD)
        heights = (self._height(text, face, room) for text, face, _ in _lines(task))
        return QSize(width, sum(heights) + theme().px(14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint a cell."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRect(option.rect)
        task, current = self._model.task(index), self._view.currentIndex()
        if index.row() == current.row():
            painter.fillRect(room, theme().colour("primary_soft"))
        painter.setPen(QPen(theme().colour("border"), 1))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        if self._begins_others(index.column()):
            edge = QStyle.visualRect(
                option.direction, room, QRect(room.x(), room.y(), 1, room.height())
            )
            painter.fillRect(edge, theme().colour("border_strong"))
        if task is not None:
            self._paint_cell(painter, room, index, task)
        if index == current and self._view.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().colour("focus"), 2))
            painter.drawRoundedRect(QRectF(room).adjusted(1.5, 1.5, -1.5, -2.5), 7, 7)
        painter.restore()

    def _paint_cell(self, painter: QPainter, room: QRect, index: _Index, task: Task) -> None:
        if index.column() == TASK:
            self._paint_task(painter, room, task)
        elif index.column() == LEAD:
            self._paint_lead(painter, room, task.lead)
        else:
            self._paint_roles(painter, room, index)

    def _begins_others(self, column: int) -> bool:
        place = column - FIRST_ORG
        across = self._model.across
        return 0 < place < len(across) and across[place - 1].is_party > across[place].is_party

    def _height(self, text: str, face: QFont, width: int) -> int:
        room = QRect(0, 0, width, 100_000)
        return QFontMetrics(face).boundingRect(room, _wrap(text, face, width), text).height()

    def _paint_task(self, painter: QPainter, room: QRect, task: Task) -> None:
        px = theme().px
        rest = room.adjusted(px(_PAD), px(6), -px(_PAD), 0)
        for text, face, colour in _lines(task):
            painter.setFont(face)
            painter.setPen(theme().colour(colour))
            painter.drawText(rest, _wrap(text, face, rest.width()), text)
            rest.setTop(rest.top() + self._height(text, face, rest.width()))

    def _paint_lead(self, painter: QPainter, room: QRect, lead: LeadCell) -> None:
        px, mark = theme().px, pixmap("triangle-alert", "warn", 14)
        colours = theme().tokens.family(lead.kind) if lead.kind else ("text_second", "sunken")
        if lead.is_open and not lead.kind:
            colours = ("warn", "warn_soft")
        inner = room.adjusted(px(_PAD), 0, -px(4), 0)
        marked = px(18) if lead.is_open else 0
        metrics = QFontMetrics(pill_font())
        wide = min(metrics.horizontalAdvance(lead.words) + px(16), inner.width() - marked)
        top = room.center().y() - px(_PILL) // 2
        place = QRect(inner.x(), top, wide, px(_PILL))
        direction = self._view.layoutDirection()
        _pill(painter, QStyle.visualRect(direction, inner, place), lead.words, *colours)
        if marked:
            beside = QRect(inner.x() + wide + px(4), top + px(5), px(14), px(14))
            painter.drawPixmap(QStyle.visualRect(direction, inner, beside).topLeft(), mark)

    def _paint_roles(self, painter: QPainter, room: QRect, index: _Index) -> None:
        px, roles = theme().px, self._model.roles(index)
        one = self._model.organisation(index)
        if one is None:
            return
        if not roles:
            painter.setPen(theme().colour("text_muted"))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, "–")
            return
        words = role_words(roles[0]) if self.in_words else letters()[roles[0]]
        metrics, across = QFontMetrics(pill_font()), theme().tokens.family(one.kind)
        wide = max(metrics.horizontalAdvance(words) + px(16), px(_PILL))
        place = QRect(0, 0, min(wide, room.width() - px(4)), px(_PILL))
        place.moveCenter(room.center())
        paint_role(painter, place, roles[0], words, across)
        if len(roles) > 1:
            mark = pixmap("triangle-alert", "warn", 12)
            painter.drawPixmap(place.right() - px(6), place.top() - px(4), mark)


def _lines(task: Task) -> list[tuple[str, QFont, str]]:
    px = theme().px
    small = font(px(12))
    lines = [
        (task.function, font(px(11), QFont.Weight.DemiBold), "text_muted"),
        (task.activity, font(px(14)), "text"),
        (task.about, small, "text_second"),
        (task.warning, small, "warn"),
    ]
    return [line for line in lines if line[0]]


def _wrap(text: str, face: QFont, width: int) -> int:
    """Return how a text is broken: within a word only where the word is wider than the column."""
    metrics = QFontMetrics(face)
    if all(metrics.horizontalAdvance(word) <= width for word in text.split()):
        return _WRAPPED
    return _LEADING | int(Qt.TextFlag.TextWrapAnywhere)


def _pill(painter: QPainter, place: QRect, words: str, colour: str, ground: str) -> None:
    px = theme().px
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().colour(ground))
    painter.drawRoundedRect(QRectF(place), px(7), px(7))
    _words(painter, place, words, colour, pill_font())


def _words(painter: QPainter, place: QRect, words: str, colour: str, face: QFont) -> None:
    painter.setPen(theme().colour(colour))
    painter.setFont(face)
    shown = QFontMetrics(face).elidedText(
        words, Qt.TextElideMode.ElideRight, place.width() - theme().px(4)
    )
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, shown)


def paint_role(
    painter: QPainter, place: QRect, role: Role, words: str, across: tuple[str, str]
) -> None:
    """Paint a role: the more it answers for, the heavier, so that grey paper tells it too."""
    colour, ground = across
    fills = {Role.LEAD: colour, Role.CO_LEAD: ground, Role.SUPPORT: ground}
    edges = {
        Role.CO_LEAD: QPen(theme().colour(colour), 2),
        Role.CONTRIBUTE: QPen(theme().colour(colour), 1.2, Qt.PenStyle.DashLine),
        Role.CONSULTED: QPen(theme().colour("control"), 1.2),
    }
    weight = QFont.Weight.Bold if role in (Role.LEAD, Role.CO_LEAD) else QFont.Weight.Medium
    painter.setPen(edges.get(role, QPen(Qt.PenStyle.NoPen)))
    if role in fills:
        painter.setBrush(theme().colour(fills[role]))
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(
        QRectF(place).adjusted(1, 1, -1, -1), place.height() / 2, place.height() / 2
    )
    ink = {Role.LEAD: "card", Role.CONSULTED: "text_second", Role.INFORMED: "text_second"}
    _words(painter, place, words, ink.get(role, colour), font(theme().px(12), weight))


class OrganisationHeader(QHeaderView):
    """The heads of the columns: badges, upright where the columns are narrow."""

    def __init__(self, view: QWidget, model: MatrixModel) -> None:
        """Head a view of the model."""
        super().__init__(Qt.Orientation.Horizontal, view)
        self._model = model
        self.setHighlightSections(False)
        self.setSectionsClickable(False)

    def sizeHint(self) -> QSize:
        """Return the height for the badges as they stand."""
        px, least = theme().px, super().sizeHint().width()
        if not self._is_upright():
            return QSize(least, px(34))
        metrics = QFontMetrics(self._letters())
        longest = max(metrics.horizontalAdvance(one.badge) for one in self._model.across)
        return QSize(least, min(longest + px(18), px(110)))

    def _letters(self) -> QFont:
        return font(theme().px(12), QFont.Weight.Bold)

    def _is_upright(self) -> bool:
        metrics, across = QFontMetrics(self._letters()), self._model.across
        return any(
            metrics.horizontalAdvance(one.badge) + theme().px(14) > self.sectionSize(n + FIRST_ORG)
            for n, one in enumerate(across)
        )

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint the head of a column."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().colour("border_strong"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if section < FIRST_ORG:
            self._paint_words(painter, rect, section)
        elif self._is_upright():
            self._paint_upright(painter, rect, section)
        else:
            self._paint_badge(painter, rect, section)
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.setFont(font(theme().px(12), QFont.Weight.DemiBold))
        painter.setPen(theme().colour("text_muted"))
        room = rect.adjusted(theme().px(_PAD), 0, -theme().px(_PAD), -theme().px(8))
        aligned = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom)
        words = self._model.headerData(section, Qt.Orientation.Horizontal)
        painter.drawText(room, aligned, str(words))

    def _paint_badge(self, painter: QPainter, rect: QRect, section: int) -> None:
        px, one = theme().px, self._model.across[section - FIRST_ORG]
        metrics = QFontMetrics(self._letters())
        wide = min(metrics.horizontalAdvance(one.badge) + px(14), rect.width() - px(2))
        place = QRect(0, 0, wide, px(22))
        place.moveCenter(rect.center())
        colour, ground = theme().tokens.family(one.kind)
        _pill(painter, place, one.badge, colour, ground if one.is_party else "card")

    def _paint_upright(self, painter: QPainter, rect: QRect, section: int) -> None:
        one = self._model.across[section - FIRST_ORG]
        painter.translate(rect.center().x(), rect.bottom() - theme().px(6))
        painter.rotate(-90)
        painter.setFont(self._letters())
        painter.setPen(theme().colour(theme().tokens.family(one.kind)[0]))
        room = QRect(0, -rect.width() // 2, rect.height() - theme().px(8), rect.width())
        aligned = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        shown = QFontMetrics(self._letters()).elidedText(
            one.badge, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, aligned, shown)
