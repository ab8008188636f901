"""What every page of the window is, and how to build one.

A guide for whoever writes a page
---------------------------------
A page is a class in a folder of its own (``ui/home/page.py``, ``ui/prepare/agenda/page.py``)::

    class AgendaPage(Page):
        def _build(self) -> None:                       # once, when the page is first opened
            document = self.document
            self.items = RecordList(
                document, Consultation, "agenda_items",
                [Group("", ["title", "type", "number"])],
                title=self.tr("Agenda"),
            )
            self.add_part(self.items, lambda: document.value)   # which record it hangs on
            body = ScrollPage(self.tr("Agenda"), margin=24)
            body.add(self.items)
            ...

        def _show(self) -> None:                        # after every change; idempotent
            super()._show()                             # the parts show themselves
            self.header.show_words(title_of(self.document.value))

The window knows it from one line in ``ui/pages.py`` (name, title, icon, module, class).

* **Change** only by ``self.document.edit(intent, rule, *arguments)``, with a rule of
  ``baraza.domain``. Forms and lists do that by themselves. What is refused raises; where no
  field can say so, let it rise: the window shows it as a message.
* **Show** idempotently: set a widget only where it differs (``Label.show_text``,
  ``Choice.show_value``, ``DataTable.show_rows``), so that the caret never jumps. Never keep a
  record over a change; keep its key and ask ``self.document.record(key)``.
* **Parts** (`RecordForm`, `OptionalRecord`, `RecordList`) are composed from the records: you say
  which fields, in which order and grouping. ``add_part`` makes them follow the document, be
  found by `reveal` and be counted by `fields`. Parts nest by ``details=[...]``.
* **Fields edited by hand** (a matrix, a segment) are announced with ``add_field(Kind, "field",
  widget)``; give the widget ``setObjectName("Kind.field")``.
* **Text** is data: use `Label`, `Badge`, `Pill`, `Elided`, never a bare ``QLabel``. Tool tips
  through ``tip(text)``. ``self.tr("… {name}").format(name=…)``, never an f-string inside.
  Words for codes, dates, amounts and fields come from ``baraza.ui.words``; names of records
  from ``document.names``.
* **Names**: everything that takes the focus has an accessible name.
* **Looks**: roles, not style sheets (``Label(text, "muted")``, ``Button(text, icon, "primary")``);
  colours by ``theme().colour("warn")``; lengths by ``theme().px(12)``. At most one primary button.
* **Room**: the window must fit 1366×728 with the rail; scroll inside `ScrollPage`.
* **Tell** what was struck with ``document.tell(words)``: a message with Undo appears.
* **Findings** of a page: a `FindingsPanel`, ``self.services.follow_findings(panel)`` once, and in
  `_show` ``panel.show_findings([line_of(f, document.names) for f in document.findings if …])``
  (``baraza.ui.pointing``; obstacles of a stage by ``obstacle_words``).
* **Full file**: ``self.services.preferences.value.full_file`` says whether stance, scores,
  operations, due diligence and funding are wanted; `_show` is called when it changes.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from baraza.domain.tree import Record
from baraza.ui.document import Document
from baraza.ui.editors.part import Part
from baraza.ui.panes import enter

if TYPE_CHECKING:
    from baraza.ui.services import Services


@dataclass(frozen=True, slots=True)
class FieldPlace:
    """Where a field of the file can be edited.

    Attributes:
        kind: Kind of the record.
        field: Name of the field.
        page: Class name of the page.
        widget: Object name of the editor.
    """

    kind: type[Record]
    field: str
    page: str
    widget: str


class Page(QWidget):
    """One page of the window over the open consultation, or over the office where there is none.

    Attributes:
        document: The open consultation.
        services: What the window offers to its pages.
    """

    document: Document

    def __init__(self, services: "Services", parent: QWidget | None = None) -> None:
        """Make an empty page; it is built when it is first shown."""
        super().__init__(parent)
        self.services = services
        self._parts: list[tuple[Part, Callable[[], Record | None]]] = []
        self._fields: list[tuple[type[Record], str, QWidget]] = []
        self._built = False
        self._watching: Document | None = None

    def show_document(self, document: Document | None) -> None:
        """Open the page on a consultation; building it the first time."""
        if document is self._watching and self._built:
            self._show()
            return
        if self._watching is not None:
            self._watching.changed.disconnect(self._changed)
        self._watching = document
        if document is not None:
            self.document = document
            document.changed.connect(self._changed)
        if not self._built:
            self._built = True
            self._build()
            self.services.preferences.changed.connect(self._show)
        self._show()

    def fields(self) -> tuple[FieldPlace, ...]:
        """Return every field that can be edited here."""
        name = type(self).__name__
        by_hand = tuple(FieldPlace(k, f, name, w.objectName()) for k, f, w in self._fields)
        composed = tuple(
            FieldPlace(kind, field, name, widget)
            for part, _ in self._parts
            for kind, field, widget in part.places()
        )
        return (*by_hand, *composed)

    def reveal(self, key: UUID, field: str) -> bool:
        """Go to a field of a record, or to the record where the field is empty.

        Returns:
            Whether it is on this page.

        """
        return any(part.reveal(key, field) for part, _ in self._parts)

    def commands(self) -> Iterator[tuple[str, Callable[[], None]]]:
        """Go through what can be done here: words for the palette, and what does it."""
        yield from ()

    def enter(self) -> None:
        """Put the caret where the work of the page begins; by default into its first pane."""
        any(enter(pane) for pane in (*self.panes(), self))

    def panes(self) -> list[QWidget]:
        """Return the parts that F6 goes through, each a widget that can take the focus."""
        return []

    def add_part[P: Part](self, part: P, above: Callable[[], Record | None]) -> P:
        """Let a part follow the document; ``above`` says which record it hangs on."""
        self._parts.append((part, above))
        return part

    def add_field(self, kind: type[Record], field: str, widget: QWidget) -> None:
        """Announce a field that is edited by hand."""
        self._fields.append((kind, field, widget))

    def keep(self) -> None:
        """Save what is typed and not yet left."""
        for part, _ in self._parts:
            part.keep()

    def _build(self) -> None:
        """Make the widgets; for each page to say."""
        raise NotImplementedError

    def _show(self) -> None:
        """Show the consultation as it is now; pages call this and add their own."""
        for part, above in self._parts:
            part.show_parent(above())

    def _changed(self, _changes: object) -> None:
        # A page that is not seen catches up when it is shown again.
        if self.isVisible():
            self._show()
