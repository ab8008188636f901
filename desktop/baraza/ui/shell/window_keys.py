"""The keys of the window, wherever the caret is."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Protocol

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from baraza.ui.shell.commands import Acts
from baraza.ui.shell.keys import DIGITS, FRENCH_DIGITS


class KeyActs(Acts, Protocol):
    """What the window does on its keys."""

    def open_palette(self) -> None:
        """Open the palette, or close it."""
        ...

    def next_pane(self) -> None:
        """Go to the next pane."""
        ...

    def previous_pane(self) -> None:
        """Go to the pane before."""
        ...


def bind_keys(window: QWidget, acts: KeyActs, pages: Sequence[str]) -> None:
    """Give a window its keys, and each of its pages a digit."""
    bound: list[tuple[str, Callable[[], Any]]] = [
        ("Ctrl+K", acts.open_palette),
        ("F3", acts.open_palette),
        ("Ctrl+Z", acts.undo),
        ("Ctrl+Shift+Z", acts.redo),
        ("Ctrl+Y", acts.redo),
        ("F1", acts.show_keys),
        ("F6", acts.next_pane),
        ("Shift+F6", acts.previous_pane),
        ("F8", acts.open_findings),
        ("Ctrl+Shift+L", acts.switch_theme),
    ]
    for number, name in enumerate(pages):
        # On a French keyboard the row of digits gives other signs without Shift.
        signs = (digits[number] for digits in (DIGITS, FRENCH_DIGITS))
        bound += [(f"Alt+{sign}", partial(acts.go, name)) for sign in signs]
    for keys, act in bound:
        QShortcut(QKeySequence(keys), window).activated.connect(act)
