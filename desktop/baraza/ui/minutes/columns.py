"""Columns of a table in the text of a document: a code or a word is not broken letter by letter."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)

from baraza.ui.theme.theme import theme

# In letters: how long a word, or a line, counts for the width of its column.
_WORD, _LINE = 14, 24
# Where a line may end: not at a space that holds together.
_WORDS, _LINES = re.compile("[ \n]"), re.compile("\n")
# Letters differ in width: a word that is shorter by no more than this may be the widest.
_NEARLY = 3
# What the least window leaves for a table, the space around the text of a cell, and its lines.
_LEAST_WINDOW, PADDING, _EDGE = 420, 5, 4
_NEEDED = QTextFormat.Property.UserProperty.value + 1


class Room:
    """How wide texts of a document are, those of its titles and all others."""

    def __init__(self, document: QTextDocument) -> None:
        """Measure in the letters of a document."""
        own = document.defaultFont()
        self._own = QFontMetricsF(own)
        own.setWeight(QFont.Weight.DemiBold)
        self._strong = QFontMetricsF(own)

    def widths(self, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[float]:
        """Return a width for each column, in pixels; together they fill the least window.

        A column holds its longest word, since Qt would break it letter by letter; what is left
        goes to those with long lines.
        """
        whole = [row for row in rows if len(row) == len(heads)]
        columns = [*zip(heads, *whole, strict=True)]
        needed = [self._widest(one, _WORDS, _WORD) for one in columns]
        lines = [self._widest(one, _LINES, _LINE) for one in columns]
        longer = [max(line - least, 1.0) for line, least in zip(lines, needed, strict=True)]
        spare = max(theme().px(_LEAST_WINDOW) - sum(needed), 0.0) / sum(longer)
        return [least + spare * more for least, more in zip(needed, longer, strict=True)]

    def _widest(self, column: Sequence[str], between: re.Pattern[str], most: int) -> float:
        """Return the width of the longest part of a column, as far as it counts, and around it."""
        head, *cells = column
        told = {part[:most] for cell in cells for part in between.split(cell)}
        widths = [*_measured(self._own, told), *_measured(self._strong, {*between.split(head)})]
        return max(widths, default=0.0) + 2 * theme().px(PADDING) + _EDGE


def _measured(letters: QFontMetricsF, texts: AbstractSet[str]) -> Iterator[float]:
    """Yield the widths of the longest texts; measuring all of a document would take long."""
    longest = max(map(len, texts), default=0)
    for text in texts:
        if len(text) >= longest - _NEARLY:
            yield letters.horizontalAdvance(text)


def share_out(form: QTextTableFormat, widths: Sequence[float]) -> None:
    """Let the columns of a table share its width, and note how much they need together."""
    whole = sum(widths)
    share = QTextLength.Type.PercentageLength
    form.setProperty(_NEEDED, whole)
    form.setWidth(QTextLength(share, 100))
    form.setColumnWidthConstraints([QTextLength(share, 100 * one / whole) for one in widths])


def fit_tables(document: QTextDocument, width: float) -> bool:
    """Let every table fill a width, and tell whether one goes beyond: its words need more."""
    room = width - 2 * document.documentMargin()
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    beyond = False
    for table in document.rootFrame().childFrames():
        if isinstance(table, QTextTable):
            form = table.format().toTableFormat()
            needed = float(form.property(_NEEDED) or 0.0)
            fitting = QTextLength(QTextLength.Type.PercentageLength, 100)
            if needed > room:
                beyond, fitting = True, QTextLength(QTextLength.Type.FixedLength, needed)
            if form.width() != fitting:
                form.setWidth(fitting)
                table.setFormat(form)
    cursor.endEditBlock()
    return beyond
