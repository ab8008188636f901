"""F6: from pane to pane, so that a long page is crossed in a few keys."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


def next_pane(panes: Sequence[QWidget], focused: QWidget | None, *, backward: bool = False) -> bool:
    """Move the focus to the pane after the one it is in; returns whether there was one."""
    seen = [pane for pane in panes if pane.isVisible()]
    if not seen:
        return False
    here = next((n for n, pane in enumerate(seen) if focused and _holds(pane, focused)), None)
    step = -1 if backward else 1
    start = (here + step) if here is not None else (len(seen) - 1 if backward else 0)
    return any(enter(seen[(start + turn * step) % len(seen)]) for turn in range(len(seen)))


def enter(pane: QWidget) -> bool:
    """Put the focus on the first widget of a pane that takes it; returns whether there is one."""
    for widget in (pane, *_in_tab_order(pane)):
        if (
            widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.isEnabled()
            and widget.isVisible()
        ):
            widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
    return False


def give_back(before: QWidget | None) -> bool:
    """Give the focus back to what had it before; returns whether it is still there to be seen."""
    # What was noted some time ago may have been deleted with its page.
    if before is None or not isValid(before) or not before.isVisible():
        return False
    before.setFocus(Qt.FocusReason.OtherFocusReason)
    return True


def _in_tab_order(pane: QWidget) -> list[QWidget]:
    order, widget = [], pane.nextInFocusChain()
    while widget is not pane and widget is not None:
        if pane.isAncestorOf(widget):
            order.append(widget)
        widget = widget.nextInFocusChain()
    return order


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)
