"""Parts of a step that stand side by side over the same record."""

from collections.abc import Iterator
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from baraza.domain.tree import Record
from baraza.ui.editors.part import Part
from baraza.ui.theme.theme import theme


class SideBySide(QWidget):
    """Two or three parts in columns of the same width; itself a part."""

    def __init__(self, *parts: Part, parent: QWidget | None = None) -> None:
        """Hold the parts."""
        super().__init__(parent)
        self._parts = parts
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme().px(24))
        for part in parts:
            assert isinstance(part, QWidget)  # noqa: S101  every part is a widget
            column = QVBoxLayout()
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
            column.addStretch(1)
            across.addLayout(column, 1)

    def show_parent(self, above: Record | None) -> None:
        """Show what the parts show of this record."""
        for part in self._parts:
            part.show_parent(above)

    def reveal(self, key: UUID, field: str) -> bool:
        """Go to a field of one of the parts."""
        return any(part.reveal(key, field) for part in self._parts)

    def places(self) -> Iterator[tuple[type[Record], str, str]]:
        """Go through the fields of all parts."""
        for part in self._parts:
            yield from part.places()

    def keep(self) -> None:
        """Save what is typed and not yet left."""
        for part in self._parts:
            part.keep()
