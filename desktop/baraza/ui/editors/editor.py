"""What every editor of a field has in common: caption, input, refusal, one way to commit."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from baraza.domain.errors import Faults
from baraza.domain.members import Leaf
from baraza.ui.editors.context import Context
from baraza.ui.refusals import words_of_rule
from baraza.ui.theme.theme import theme
from baraza.ui.widgets.buttons import IconLabel
from baraza.ui.widgets.label import Label, restyle, tip


class Editor(QWidget):
    """One field: its caption above, its input, and below it why a value was refused.

    Whoever owns the editor connects `committed` and calls `show_context` and `show_value` with
    every new value of the consultation; both may be called at any time and disturb nothing
    where nothing differs.

    Signals:
        committed: The user chose or left a value that is of the kind of the field; carries it.
        drafted: True while something is typed that was not left yet, False when no longer.
    """

    committed = Signal(object)
    drafted = Signal(bool)

    def __init__(
        self, leaf: Leaf, caption: str, meaning: str, parent: QWidget | None = None
    ) -> None:
        """Stand for a leaf under a caption; its meaning is the help text."""
        super().__init__(parent)
        self.leaf = leaf
        self.words = caption
        self._shown: Any = leaf.default
        self._meaning = meaning
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().px(3))
        self.caption = Label(caption, "caption", wrap=True)
        self.caption.setToolTip(tip(meaning))
        self._head = QHBoxLayout()
        self._head.setSpacing(theme().px(4))
        self._head.addWidget(self.caption, 1)
        self._column.addLayout(self._head)
        self.refusal = Label("", "refusal", wrap=True)
        self.refusal.hide()
        self._column.addWidget(self.refusal)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def hold(self, widget: QWidget, focus: QWidget | None = None) -> None:
        """Take a widget as the input; ``focus`` is the part of it that takes the keys."""
        self._column.insertWidget(1, widget)
        taker = focus or widget
        self.setFocusProxy(taker)
        taker.setAccessibleName(self.words)
        taker.setAccessibleDescription(self._meaning)
        self.caption.setBuddy(taker)

    def mark_private(self, words: str) -> None:
        """Show a lock beside the caption; ``words`` say who may see the field."""
        lock = IconLabel("lock", "text_muted", 12)
        lock.setToolTip(tip(words))
        self._head.insertWidget(0, lock)
        self._meaning = f"{words} {self._meaning}".strip()
        self.caption.setToolTip(tip(self._meaning))
        self.input.setAccessibleDescription(self._meaning)

    @property
    def input(self) -> QWidget:
        """The widget that takes the keys."""
        return self.focusProxy() or self

    @property
    def value(self) -> Any:
        """The value of the consultation that is shown, whatever is typed over it."""
        return self._shown

    @property
    def can_be_empty(self) -> bool:
        """Whether the field may say nothing."""
        return not self.leaf.required or self.leaf.nullable

    def show_context(self, context: Context) -> None:
        """Learn what may be chosen in the record as it is now."""

    def show_value(self, value: Any) -> None:
        """Show a value where it differs from what is shown; what is being typed stays."""
        if value != self._shown:
            self._shown = value
            self.refuse("")
            self.display(value)
        elif not self.is_dirty():
            self.display(value)

    def display(self, value: Any) -> None:
        """Put a value into the input; for the editor of a kind to say how."""
        raise NotImplementedError

    def wanted_width(self) -> int:
        """Return the width at which all that may stand here is read whole; 0 where it wraps."""
        return 0

    def is_dirty(self) -> bool:
        """Return whether the input holds something that is not yet saved."""
        return False

    def typed(self) -> str:
        """Return what stands in the input as text, saved or not."""
        return ""

    def keep(self) -> None:
        """Commit what is typed, as when the field is left."""

    def offer(self, value: Any) -> None:
        """Commit a value if it is of the kind of the field, else say why it is not."""
        if value is None and not self.can_be_empty:
            self.refuse(words_of_rule("missing-member", {"member": self.words}))
            return
        if value == self._shown:
            self.refuse("")
            return
        if value is not None and value != self.leaf.default:
            faults = Faults()
            self.leaf.kind.read(self.leaf.kind.plain(value), self.leaf.name, faults)
            for fault in faults:
                self.refuse(words_of_rule(fault.rule, fault.facts))
                return
        self.refuse("")
        self.committed.emit(value)

    def refuse(self, words: str) -> None:
        """Say below the field why its value was refused; empty takes it away."""
        self.refusal.show_text(words)
        self.refusal.setVisible(bool(words))
        restyle(self.input, "refused", bool(words))
        spoken = f"{words} {self._meaning}" if words else self._meaning
        self.input.setAccessibleDescription(spoken.strip())

    def focus(self) -> None:
        """Put the caret here."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
