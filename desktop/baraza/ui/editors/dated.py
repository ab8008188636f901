"""Editors of days and instants: typed as they are written, or chosen in a calendar."""

import re
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QMenu, QWidget, QWidgetAction

from baraza.domain.kinds import PARTIAL_DAY
from baraza.domain.members import Leaf
from baraza.ui.editors.context import Context
from baraza.ui.editors.line import LineEditor
from baraza.ui.theme.theme import theme
from baraza.ui.widgets.buttons import IconButton
from baraza.ui.words import day_words, instant_words

_TYPED = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})(.*)", re.DOTALL)
_TURNED = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})(.*)", re.DOTALL)
_CLOCK = re.compile(r"(\d{1,2})[:.h](\d{2})(?::(\d{2}(?:\.\d{1,6})?))?\s*(Z|[+-]\d{2}:?\d{2})?")

# Between line and calendar; and frame, padding and caret at each side of what is typed.
_GAP, _BESIDE_LETTERS = 4, 13


def written_day(text: str) -> str:
    """Return a typed date in the form of a file: 15.12.2026 and 2026/12/15 are understood."""
    if match := _TYPED.fullmatch(text):
        year, month, day, rest = match.groups()
    elif match := _TURNED.fullmatch(text):
        day, month, year, rest = match.groups()
    else:
        return text
    return f"{year}-{int(month):02}-{int(day):02}{rest}"


class DayEditor(LineEditor):
    """A date in a line, with a calendar beside it; where the field allows, a month or year."""

    def __init__(
        self, leaf: Leaf, caption: str, meaning: str, parent: QWidget | None = None
    ) -> None:
        """Show an empty date."""
        super().__init__(leaf, caption, meaning, parent)
        partial = leaf.kind is PARTIAL_DAY
        self.line.setPlaceholderText(
            self.tr("2026-12-15, 2026-12 or 2026") if partial else self.tr("2026-12-15")
        )
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(_GAP))
        self._column.replaceWidget(self.line, holder)
        row.addWidget(self.line, 1)
        self.button = IconButton("calendar", self.tr("Calendar for {name}").format(name=caption))
        self.button.clicked.connect(self._open)
        row.addWidget(self.button)

    _longest = "2026-12-15"

    def wanted_width(self) -> int:
        """Return the width at which a date is read whole beside the calendar."""
        letters = self.line.fontMetrics().horizontalAdvance(self._longest)
        gaps = theme().px(2 * _BESIDE_LETTERS + _GAP)
        return letters + gaps + self.button.sizeHint().width()

    def display(self, value: Any) -> None:
        """Show the date; in words in the tool tip."""
        super().display(value)
        self.line.setToolTip(day_words(value) if value else "")

    def read(self, text: str) -> Any:
        """Return the date as a file writes it."""
        return written_day(text)

    def _open(self) -> None:
        menu = QMenu(self)
        calendar = QCalendarWidget(menu)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setFirstDayOfWeek(QLocale().firstDayOfWeek())
        shown = QDate.fromString(str(self._shown or "")[:10], "yyyy-MM-dd")
        if shown.isValid():
            calendar.setSelectedDate(shown)
        calendar.clicked.connect(lambda day: self._choose(day, menu))
        calendar.activated.connect(lambda day: self._choose(day, menu))
        holder = QWidgetAction(menu)
        holder.setDefaultWidget(calendar)
        menu.addAction(holder)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))
        calendar.setFocus()

    def _choose(self, day: QDate, menu: QMenu) -> None:
        menu.close()
        self.choose(day.toString("yyyy-MM-dd"))

    def choose(self, day: str) -> None:
        """Take a day from the calendar."""
        self.line.setText(day)
        self.keep()


class InstantEditor(DayEditor):
    """A date with time. Without an offset it is read in the time zone of the consultation."""

    _longest = "2026-12-15 14:30"

    def __init__(
        self, leaf: Leaf, caption: str, meaning: str, parent: QWidget | None = None
    ) -> None:
        """Show an empty date and time."""
        self._zone = "UTC"
        super().__init__(leaf, caption, meaning, parent)
        self.line.setPlaceholderText(self.tr("2026-12-15 14:30"))

    def show_context(self, context: Context) -> None:
        """Learn the time zone."""
        self._zone = context.consultation.session.timezone

    def display(self, value: Any) -> None:
        """Show date and time; in words in the tool tip."""
        LineEditor.display(self, value)
        self.line.setToolTip(instant_words(value) if value else "")

    def write(self, value: Any) -> str:
        """Return date and time; the offset only where it is not that of the consultation."""
        if not value:
            return ""
        day, clock, offset = value[:10], value[11:], ""
        match = re.fullmatch(r"(.*?)(Z|[+-]\d\d:\d\d)", clock)
        if match:
            clock, offset = match.groups()
        clock = clock.removesuffix(":00") if len(clock) == 8 else clock
        usual = self._offset(value[:19])
        same = offset == usual or (offset == "Z" and usual == "+00:00")
        return f"{day} {clock}" if same else f"{day} {clock} {offset}"

    def read(self, text: str) -> Any:
        """Return the instant as a file writes it, or the text where it is none."""
        typed = written_day(text.replace("T", " "))
        clock = _CLOCK.fullmatch(typed[10:].strip())
        if clock is None:
            return text
        hour, minute, second, offset = clock.groups()
        moment = f"{typed[:10]}T{int(hour):02}:{minute}:{second or '00'}"
        if offset and ":" not in offset and offset != "Z":
            offset = f"{offset[:3]}:{offset[3:]}"
        return f"{moment}{offset or self._offset(moment)}"

    def choose(self, day: str) -> None:
        """Take a day from the calendar, keeping the time of day."""
        clock = self.line.text()[10:].strip() or "09:00"
        super().choose(f"{day} {clock}")

    def _offset(self, moment: str) -> str:
        try:
            local = datetime.fromisoformat(moment[:19]).replace(tzinfo=ZoneInfo(self._zone))
        except (ValueError, ZoneInfoNotFoundError):
            return "+00:00"
        return local.isoformat()[-6:]
