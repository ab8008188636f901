"""What every step of the room is, and how to build one.

A guide for whoever writes a step
---------------------------------
A step is a `Page` over one agenda item, in a folder of its own
(``ui/room/labour/step.py``: ``LabourStep``; ``ui/room/actions/step.py``: ``ActionsStep``)::

    class LabourStep(ItemStep):
        code = Step.LABOUR

        def _build(self) -> None:                  # once; self.document and self.item are there
            self.rows = RecordList(self.document, AgendaItem, "division_of_labour", [...])
            self.add_part(self.rows, lambda: self.item)
            body = ScrollPage(self.title())
            body.add(self.rows)
            column = QVBoxLayout(self)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(body)

        def _show(self) -> None:                   # after every change, and for another item
            super()._show()                        # the parts show themselves
            ...                                    # idempotent; read self.item anew each time

Everything that ``ui/page.py`` says of pages holds for steps. On top of it:

* **The item**: ``self.item`` is the agenda item as it is now, or None while it was struck. Never
  keep the record over a change. Parts hang on ``lambda: self.item``.
* **The room shows**, the step does not draw: number, title and step of the item, findings and
  obstacles of the step, *Back* and *Next*, the facts of the item. A step begins with its content,
  without margins at its sides; it scrolls inside itself. There is no primary button in a step,
  since *Next* in the footer is the one.
* **Width**: beside the step stands the summary of labour and actions. A step that needs the whole
  width says ``needs_width = True``; the summary then goes away.
* **A sheet** at the trailing edge, in the place of the summary, for what is too much for the step
  itself: ``self.sheet_asked.emit(title, widget)`` opens it, ``sheet_asked.emit("", None)`` closes
  it; the user closes it with Escape or its cross. The step makes the widget once, keeps it, and
  gets it back whenever another is shown. It needs about 320 px and stands in a `ScrollPage`.
  Its parts are added with ``add_part`` like the others; `reveal` opens the sheet first.
* **Findings at their place** inside a step: `baraza.ui.room.notices.Notices`.
* **Another item**: `_show` is called with another ``self.item``; ``self.item_changed`` says
  during `_show` whether it is another one than last time, to choose a first row or go to the top.
* **Where work begins**: `enter` puts the caret there; Ctrl+Enter and *Next* call it.
* **Ctrl+1 … Ctrl+9**: `go_to_delegation` puts the caret to delegation n of the consultation's
  order where the step has such a place, and returns whether it has.
* **Full file**: ``self.full_file`` says whether scores, funding and due diligence are wanted;
  `_show` is called when that changes. What is filled in the file is shown in any case.
* **Fields**: every field of the records of the step is announced, by ``add_part`` or
  ``add_field``, and found by ``reveal(key, field)``, whatever is switched off.
* **F6**: `panes` names the parts of the step; by default the step is one pane.
"""

from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from baraza.domain.agenda import AgendaItem
from baraza.domain.codes import Step
from baraza.ui.document import Document
from baraza.ui.page import Page
from baraza.ui.panes import enter
from baraza.ui.words import code_words


class ItemStep(Page):
    """One step of the guided flow, over one agenda item of the open consultation.

    Attributes:
        code: Which step it is.
        needs_width: Whether the summary beside it goes away.
        item_changed: During `_show`: whether the item is another one than last time.

    Signals:
        sheet_asked: A sheet is to stand at the trailing edge; carries its title and its widget,
            or an empty title and None to close it.
    """

    code: ClassVar[Step]
    needs_width: ClassVar[bool] = False

    sheet_asked = Signal(str, object)

    _key: UUID | None = None
    item_changed = False

    @property
    def item(self) -> AgendaItem | None:
        """The agenda item as it is now; None where it was struck."""
        found = self.document.record(self._key) if self._key is not None else None
        return found if isinstance(found, AgendaItem) else None

    @property
    def full_file(self) -> bool:
        """Whether also stance, scores, operations, due diligence and funding are wanted."""
        return self.services.preferences.value.full_file

    @classmethod
    def title(cls) -> str:
        """Return what the step is called."""
        return code_words(cls.code)

    def show_item(self, document: Document, key: UUID) -> None:
        """Show an item of a consultation as it is now; the room calls this after each change."""
        self.item_changed = key != self._key
        if self.item_changed and self._built:
            self.keep()
        self._key = key
        self.show_document(document)
        self.item_changed = False

    def enter(self) -> None:
        """Put the caret where the work of the step begins."""
        enter(self)

    def go_to_delegation(self, number: int) -> bool:
        """Put the caret to a delegation, counted from 1; returns whether the step can."""
        del number
        return False

    def panes(self) -> list[QWidget]:
        """Return the parts that F6 goes through."""
        return [self]

    def _changed(self, _changes: object) -> None:
        """Wait: the room shows the step after each change, and may show another item."""
