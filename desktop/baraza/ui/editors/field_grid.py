"""The fields of a form beside and below one another."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from baraza.ui.editors.editor import Editor
from baraza.ui.theme.theme import theme

_GAP = 14


class FieldGrid(QGridLayout):
    """Fields in columns; one whose words are too long for its columns takes the whole row.

    It is the longest of what may be chosen that counts, not what is chosen: fields stay where
    they are while one chooses.
    """

    def __init__(self, columns: int) -> None:
        """Begin empty, with so many columns."""
        super().__init__()
        self.setHorizontalSpacing(theme().px(_GAP))
        self.setVerticalSpacing(theme().px(10))
        self._columns = columns
        for column in range(columns):
            self.setColumnStretch(column, 1)
        self._fields: list[tuple[Editor, int]] = []
        self._spans: list[int] = []

    def add_field(self, editor: Editor, span: int) -> None:
        """Add a field at the end that spans so many columns, or more where it needs them."""
        self._fields.append((editor, span))

    def fit(self, width: int) -> None:
        """Give each field the columns it needs in a form of a width; 0 for one not known yet."""
        spans = [self._span(editor, span, width) for editor, span in self._fields]
        if spans == self._spans:
            return
        self._spans = spans
        row = column = 0
        for (editor, _), span in zip(self._fields, spans, strict=True):
            if column + span > self._columns:
                row, column = row + 1, 0
            self.removeWidget(editor)
            self.addWidget(editor, row, column, 1, span, Qt.AlignmentFlag.AlignTop)
            column += span

    def _span(self, editor: Editor, span: int, width: int) -> int:
        gap = theme().px(_GAP)
        column = (width + gap) // self._columns - gap
        room = span * column + (span - 1) * gap
        return self._columns if width and editor.wanted_width() > room else span
