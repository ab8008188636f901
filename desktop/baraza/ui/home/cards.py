"""The consultations as cards, painted, so that two hundred of them cost no more than a few."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from baraza.domain.stages import STAGES
from baraza.ui.home.catalogue import Entry
from baraza.ui.home.lettering import broken, paint_lines
from baraza.ui.theme.fonts import font
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Column, RowsModel
from baraza.ui.widgets.label import tip
from baraza.ui.words import list_words

type _Index = QModelIndex | QPersistentModelIndex

_LEAST_WIDTH, _HEIGHT, _GAP = 330, 150, 14


class ConsultationCards(QListView):
    """The list; arrows move, Enter opens, Delete asks to strike.

    Signals:
        opened: A consultation is to be opened; carries its entry.
        struck: A consultation is to be struck; carries its entry.
        chosen: Another one is current; carries its entry or None.
    """

    opened = Signal(object)
    struck = Signal(object)
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Consultations"))
        columns = [Column[Entry]("", lambda entry: entry.title, spoken=self._spoken)]
        self.rows: RowsModel[Entry] = RowsModel(columns, lambda entry: entry.key, self)
        self.setModel(self.rows)
        self.setItemDelegate(CardDelegate(self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentChanged.connect(lambda *_: self.chosen.emit(self.entry))

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these; the current one stays current while it is there."""
        self.rows.show_rows(entries)
        if self.entry is None and entries:
            self.choose(entries[0].key)

    def choose(self, key: UUID) -> bool:
        """Make a consultation current; returns whether it is listed."""
        place = self.rows.place_of(key)
        if place < 0:
            return False
        index = self.rows.index(place, 0)
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self.scrollTo(index)
        return True

    @property
    def entry(self) -> Entry | None:
        """The consultation that is current."""
        return self.rows.row_at(self.currentIndex().row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, ask to strike with Delete."""
        if self.entry is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.entry)
        elif self.entry is not None and event.key() == Qt.Key.Key_Delete:
            self.struck.emit(self.entry)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let as many cards stand side by side as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # Qt keeps room for the scroll bar, shown or not, and a pixel more.
        bar = self.style().pixelMetric(
            QStyle.PixelMetric.PM_ScrollBarExtent, None, self.verticalScrollBar()
        )
        px, width = theme().px, self.maximumViewportSize().width() - bar - 1
        side_by_side = max(1, (width + px(_GAP)) // px(_LEAST_WIDTH + _GAP))
        size = QSize(width // side_by_side, px(_HEIGHT + _GAP))
        if size != self.gridSize():
            self.setGridSize(size)

    def _open(self, index: QModelIndex) -> None:
        entry = self.rows.row_at(index.row())
        if entry is not None:
            self.opened.emit(entry)

    def _spoken(self, entry: Entry) -> str:
        sides = list_words([side.name for side in entry.sides])
        return self.tr("{title}. {parties}. {when}. {state}. {actions}").format(
            title=entry.title,
            parties=sides,
            when=entry.when_and_where,
            state=entry.state_words,
            actions=self.action_words(entry),
        )

    def action_words(self, entry: Entry) -> str:
        """Return how many actions are open, and how many of them late."""
        opened = self.tr("%n open action(s)", "", entry.open_actions)
        if not entry.late_actions:
            return opened
        late = self.tr("%n late", "", entry.late_actions)
        return self.tr("{open}, {late}").format(open=opened, late=late)


class CardDelegate(QStyledItemDelegate):
    """Paints one consultation."""

    def __init__(self, cards: ConsultationCards) -> None:
        """Paint for a list."""
        super().__init__(cards)
        self._cards = cards

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Return the room of a card with the gap around it."""
        return self._cards.gridSize()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        """Show the whole title and the names of the parties."""
        entry = self._cards.rows.row_at(index.row())
        if entry is None or event.type() != QEvent.Type.ToolTip:
            return super().helpEvent(event, view, option, index)
        names = [f"{side.badge}: {side.name}" for side in entry.sides]
        words = "<br>".join(tip(line) for line in (entry.title, *names))
        QToolTip.showText(event.globalPos(), words, view)
        return True

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint frame, title, parties, days, stages and actions."""
        entry = self._cards.rows.row_at(index.row())
        if entry is None:
            return
        px = theme().px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        card = rect.adjusted(px(1), px(1), -px(_GAP), -px(_GAP))
        card = QStyle.visualRect(painter.layoutDirection(), rect, card)
        self._paint_frame(painter, card, state)
        inner = card.adjusted(px(18), px(14), -px(18), -px(12))
        top = self._paint_title(painter, entry, inner)
        top = self._paint_sides(painter, entry, QRect(inner.x(), top, inner.width(), px(24)))
        self._paint_foot(painter, entry, inner)
        painter.restore()

    def _paint_frame(self, painter: QPainter, card: QRect, state: QStyle.StateFlag) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focused = chosen and self._cards.hasFocus()
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        colour = "focus" if focused else "control" if chosen or hovered else "border"
        painter.setPen(QPen(theme().colour(colour), 2 if focused else 1))
        painter.setBrush(theme().colour("card"))
        edge = 1.0 if focused else 0.5
        radius = theme().px(12)
        painter.drawRoundedRect(QRectF(card).adjusted(edge, edge, -edge, -edge), radius, radius)

    def _paint_title(self, painter: QPainter, entry: Entry, room: QRect) -> int:
        letters = font(theme().px(15), QFont.Weight.DemiBold)
        painter.setPen(theme().colour("text"))
        lines = broken(entry.title, letters, room.width(), 2)
        return paint_lines(painter, lines, letters, room) + theme().px(6)

    def _paint_sides(self, painter: QPainter, entry: Entry, room: QRect) -> int:
        px, direction = theme().px, painter.layoutDirection()
        letters = font(px(12), QFont.Weight.Bold)
        metrics = QFontMetrics(letters)
        x = room.x()
        for place, side in enumerate(entry.sides):
            left = len(entry.sides) - place
            word = side.badge
            wide = metrics.horizontalAdvance(word) + px(16)
            if x + wide + (px(36) if left > 1 else 0) > room.right() + 1:
                word, wide = f"+{left}", metrics.horizontalAdvance(f"+{left}") + px(16)
            more = word != side.badge
            tokens = theme().tokens
            colour, ground = (
                (tokens.text_second, tokens.sunken) if more else tokens.family(side.kind)
            )
            place_of_badge = QRect(QPoint(x, room.y()), QSize(wide, px(22)))
            seen = QStyle.visualRect(direction, room, place_of_badge)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour(ground))
            painter.drawRoundedRect(QRectF(seen), px(6), px(6))
            painter.setPen(theme().colour(colour))
            painter.setFont(letters)
            painter.drawText(seen, Qt.AlignmentFlag.AlignCenter, word)
            x += wide + px(5)
            if more:
                break
        return room.bottom()

    def _paint_foot(self, painter: QPainter, entry: Entry, room: QRect) -> None:
        px = theme().px
        height = px(18)
        below = QRect(room.x(), room.bottom() - height + 1, room.width(), height)
        actions = self._cards.action_words(entry)
        wide = self._paint_end(painter, actions, below, late=bool(entry.late_actions))
        start = below.adjusted(0, 0, -wide - px(10), 0)
        start = QStyle.visualRect(painter.layoutDirection(), below, start)
        self._paint_line(painter, entry.state_words, start, "text_muted", 12)
        bar = QRect(room.x(), below.top() - px(11), room.width(), px(6))
        self._paint_stages(painter, STAGES.index(entry.stage), bar)
        when = QRect(room.x(), bar.top() - px(24), room.width(), px(20))
        self._paint_line(painter, entry.when_and_where, when, "text_second", 13)

    def _paint_line(
        self, painter: QPainter, text: str, room: QRect, colour: str, size: int
    ) -> None:
        letters = font(theme().px(size))
        painter.setFont(letters)
        painter.setPen(theme().colour(colour))
        shown = QFontMetrics(letters).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_end(self, painter: QPainter, text: str, room: QRect, *, late: bool) -> int:
        letters = font(theme().px(12), QFont.Weight.Medium if late else QFont.Weight.Normal)
        painter.setFont(letters)
        painter.setPen(theme().colour("warn" if late else "text_muted"))
        painter.drawText(room, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter, text)
        return QFontMetrics(letters).horizontalAdvance(text)

    def _paint_stages(self, painter: QPainter, reached: int, room: QRect) -> None:
        px, count = theme().px, len(STAGES)
        gap = px(4)
        wide = (room.width() - gap * (count - 1)) / count
        painter.setPen(Qt.PenStyle.NoPen)
        for place in range(count):
            painter.setBrush(theme().colour("primary" if place <= reached else "border"))
            part = QRect(
                round(room.x() + place * (wide + gap)), room.y(), round(wide), room.height()
            )
            seen = QStyle.visualRect(painter.layoutDirection(), room, part)
            painter.drawRoundedRect(QRectF(seen), px(3), px(3))
