"""What is needed, there and missing, in whole dollars, with status and date beside each amount."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any
from uuid import UUID

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QStyle, QVBoxLayout, QWidget

from baraza.domain.agenda import AgendaItem
from baraza.domain.checks.funding import funding
from baraza.domain.checks.readings import session_date
from baraza.domain.consultation import Consultation
from baraza.domain.tree import Record
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Label
from baraza.ui.words import NOTHING, day_words, money_words, number_words


class Totals(QWidget):
    """The figures of check B6 for one item, over a bar of what is covered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no figures."""
        super().__init__(parent)
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        grid = QGridLayout()
        grid.setSpacing(px(8))
        self.figures = {
            "requirement_usd": Figure(self.tr("Required")),
            "committed_usd": Figure(self.tr("Committed")),
            "pledged_usd": Figure(self.tr("Pledged")),
            "gap_after_committed_usd": Figure(self.tr("Open after commitments")),
            "gap_after_pledged_usd": Figure(self.tr("Open after pledges")),
            "gap_to_minimum_after_committed_usd": Figure(self.tr("Open to the minimum")),
        }
        for place, figure in enumerate(self.figures.values()):
            grid.addWidget(figure, place // 3, place % 3)
            grid.setColumnStretch(place % 3, 1)
        column.addLayout(grid)
        self.bar = CoverBar()
        column.addWidget(self.bar)

    def show_item(self, consultation: Consultation, item: AgendaItem | None) -> None:
        """Show the figures of an item."""
        found = {} if item is None else funding(consultation).get(item.id, {})
        as_of = self.tr("as of {day}").format(day=day_words(session_date(consultation)))
        said = self._said(found, item)
        for name, figure in self.figures.items():
            figure.setVisible(name in found)
            amount = found.get(name)
            surplus = name.startswith("gap") and amount is not None and amount < 0
            words = self.tr("{said}, {as_of}").format(said=said[name], as_of=as_of)
            if surplus:
                words = self.tr("more than needed, {as_of}").format(as_of=as_of)
            is_open = name.startswith("gap") and (amount or 0) > 0
            figure.show_amount(amount, words, is_open=is_open)
        self.bar.show_figures(found)

    def _said(self, found: dict[str, Any], item: AgendaItem | None) -> dict[str, str]:
        """Return by figure the status it has, and what it is measured by."""
        file = item.funding if item is not None else None
        need = file.requirement if file is not None else None
        least = file.minimum_requirement if file is not None else None
        share, months = found.get("committed_share_pct"), found.get("months_of_minimum_covered")
        committed = self.tr("committed or disbursed")
        if share is not None:
            committed = self.tr("committed or disbursed, {share} %").format(
                share=number_words(share)
            )
        minimum = self.tr("below the minimum")
        if least is not None and months is not None:
            minimum = self.tr("{months} months covered at the minimum").format(
                months=number_words(months)
            )
        stated = self.tr("stated")
        if need is not None and need.period:
            stated = self.tr("stated for {period}").format(period=need.period)
        return {
            "requirement_usd": stated,
            "committed_usd": committed,
            "pledged_usd": self.tr("pledged"),
            "gap_after_committed_usd": self.tr("required, not committed"),
            "gap_after_pledged_usd": self.tr("neither committed nor pledged"),
            "gap_to_minimum_after_committed_usd": minimum,
        }

    def show_parent(self, _above: Record | None) -> None:
        """Wait: the figures need the whole consultation (`show_item`)."""

    def reveal(self, _key: UUID, _field: str) -> bool:
        """Return that there is no field here."""
        return False

    def places(self) -> Iterator[tuple[type[Record], str, str]]:
        """Go through no fields."""
        yield from ()

    def keep(self) -> None:
        """Keep nothing."""


class Figure(QFrame):
    """One amount under its name, with its status and date."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        """Show the name."""
        super().__init__(parent)
        px = theme().px
        self._title = title
        self.setProperty("role", "well")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(8), px(12), px(8))
        column.setSpacing(px(1))
        self.amount, self.said = Label("", "strong"), Label("", "muted", wrap=True)
        column.addWidget(Label(title, "caption"))
        column.addWidget(self.amount)
        column.addWidget(self.said)

    def show_amount(self, amount: int | None, said: str, *, is_open: bool) -> None:
        """Show an amount; that it is open the title says, the colour only repeats it."""
        words = money_words(None if amount is None else abs(Decimal(amount)), "USD")
        self.amount.show_text(words)
        self.amount.show_tone("warn" if is_open else "")
        self.said.show_text(said)
        self.setAccessibleName(f"{self._title}: {words}, {said}")


class CoverBar(QWidget):
    """How much of what is needed is committed, pledged and open; a line marks the minimum."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing."""
        super().__init__(parent)
        self._committed = self._pledged = 0.0
        self._minimum: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_figures(self, found: dict[str, Any]) -> None:
        """Show the shares; without a requirement there is nothing to share."""
        need = found.get("requirement_usd")
        self.setVisible(bool(need))
        if not need:
            return
        self._committed = min(found["committed_usd"] / need, 1.0)
        self._pledged = min(found["pledged_usd"] / need, 1.0 - self._committed)
        gap = found.get("gap_to_minimum_after_committed_usd")
        floor = None if gap is None else (found["committed_usd"] + gap) / need
        self._minimum = floor if floor is not None and floor <= 1 else None
        share = found["committed_share_pct"]
        words = self.tr("{share} % of what is needed is committed")
        self.setAccessibleName(
            words.format(share=NOTHING if share is None else number_words(share))
        )
        self.setToolTip(self.accessibleName())
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of a line."""
        return QSize(theme().px(200), theme().px(16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the committed part full, the pledged part hatched."""
        px, room = theme().px, self.rect()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = room.adjusted(0, px(4), 0, -px(4))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("border"))
        painter.drawRoundedRect(QRectF(track), px(4), px(4))
        done, promised = round(self._committed * room.width()), round(self._pledged * room.width())
        self._fill(painter, track, 0, done, QBrush(theme().colour("ok")))
        hatched = QBrush(theme().colour("primary"), Qt.BrushStyle.BDiagPattern)
        self._fill(painter, track, done, promised, hatched)
        if self._minimum is not None:
            at = round(self._minimum * room.width())
            mark = QRect(min(at, room.width() - px(2)), 0, px(2), room.height())
            place = QStyle.visualRect(self.layoutDirection(), room, mark)
            painter.fillRect(place, theme().colour("text"))

    def _fill(self, painter: QPainter, track: QRect, start: int, wide: int, brush: QBrush) -> None:
        part = QRect(start, track.y(), wide, track.height())
        painter.setBrush(brush)
        painter.drawRoundedRect(
            QRectF(QStyle.visualRect(self.layoutDirection(), track, part)), 3, 3
        )
