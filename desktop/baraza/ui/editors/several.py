"""Editors of several records or codes: chips in an order."""

from typing import Any

from PySide6.QtWidgets import QWidget

from baraza.domain.kinds import Code, Joined, ListOf
from baraza.domain.members import Leaf
from baraza.ui.editors.context import Context
from baraza.ui.editors.editor import Editor
from baraza.ui.widgets.chips import ChipRow
from baraza.ui.words import code_words


class SeveralEditor(Editor):
    """Several values as chips, saved with every chip added or taken out."""

    def __init__(
        self, leaf: Leaf, caption: str, meaning: str, parent: QWidget | None = None
    ) -> None:
        """Show no chips."""
        super().__init__(leaf, caption, meaning, parent)
        self.chips = ChipRow(caption)
        self.hold(self.chips, self.chips.adder)
        self.chips.adder.setAccessibleName(self.tr("Add to {name}").format(name=caption))
        self.chips.changed.connect(self._commit)

    def display(self, value: Any) -> None:
        """Show the values."""
        self.chips.show_values(self.parts(value))

    def parts(self, value: Any) -> tuple[Any, ...]:
        """Return the values that a value of the field is made of."""
        return tuple(value or ())

    def joined(self, parts: tuple[Any, ...]) -> Any:
        """Return the value of the field that is made of values."""
        return parts

    def focus(self) -> None:
        """Put the caret on the way to add, or on the last chip where all are chosen."""
        if self.chips.adder.isHidden() and self.chips.chips:
            self.chips.chips[-1].strike.setFocus()
        else:
            super().focus()

    def _commit(self, parts: tuple[Any, ...]) -> None:
        self.offer(self.joined(parts))
        self.chips.show_values(self.parts(self._shown))


class ReferencesEditor(SeveralEditor):
    """Several records by their names."""

    def show_context(self, context: Context) -> None:
        """Offer what may be named."""
        self.chips.show_offers(context.names.offers(self.leaf.ref))


class JoinedEditor(ReferencesEditor):
    """Several organisations that a file joins with a plus sign."""

    def parts(self, value: Any) -> tuple[Any, ...]:
        """Return the ids."""
        return tuple(value.split("+")) if value else ()

    def joined(self, parts: tuple[Any, ...]) -> Any:
        """Return the ids joined; nothing for none."""
        assert isinstance(self.leaf.kind, Joined)  # noqa: S101  chosen by the kind
        return "+".join(parts) or None


class CodesEditor(SeveralEditor):
    """Several codes by their words."""

    def __init__(
        self, leaf: Leaf, caption: str, meaning: str, parent: QWidget | None = None
    ) -> None:
        """Offer the codes."""
        super().__init__(leaf, caption, meaning, parent)
        assert isinstance(leaf.kind, ListOf)  # noqa: S101  chosen by the kind
        assert isinstance(leaf.kind.kind, Code)  # noqa: S101  chosen by the kind
        self.chips.show_offers([(code, code_words(code)) for code in leaf.kind.kind.codes])
