"""The agenda: its items in order, and its versions while it was negotiated."""

from typing import Any

from baraza.domain.agenda import AgendaItem, AgendaVersion
from baraza.domain.checks.finding import Finding
from baraza.domain.consultation import Consultation
from baraza.domain.tree import Record
from baraza.ui.editors import Field, Group
from baraza.ui.editors.form import WHOLE_WIDTH
from baraza.ui.naming import in_language, serving_words
from baraza.ui.prepare.counts import prepares
from baraza.ui.prepare.desk import RecordDesk
from baraza.ui.prepare.findings import FindingsOf
from baraza.ui.prepare.subject_page import TabbedPage
from baraza.ui.widgets import Column
from baraza.ui.widgets.cells import Cell
from baraza.ui.words import code_words, day_words

_WIDE = [Field(name, WHOLE_WIDTH) for name in ("required_expertise", "cycle_phase", "operations")]


class AgendaPage(TabbedPage):
    """What will be talked about, and how that came about."""

    def _build(self) -> None:
        self._head(self.tr("Agenda"))
        self.items = self.add_sheet(self.tr("Items"), self._items())
        self.versions = self.add_sheet(self.tr("Versions"), self._versions())

    def _items(self) -> RecordDesk:
        return RecordDesk(
            self.document,
            Consultation,
            "agenda_items",
            [
                Group("", ["title", "type", "number", *_WIDE, "step", "id"]),
            ],
            title=self.tr("Items"),
            table=[
                Column[Any]("", lambda item: Cell(str(item.number), "plain"), 52),
                Column[Any]("", self._item),
                Column[Any]("", self._still, 84),
            ],
            details=[FindingsOf(self.document, self.services, self._about)],
        )

    def _item(self, item: AgendaItem) -> Cell:
        title = in_language(item.title, self.document.value.session.languages.working)
        return Cell(title, second=code_words(item.type))

    def _about(self, item: Record) -> list[Finding]:
        """Return what stands open on an item before the session is opened."""
        found = (one for one in self.document.findings if prepares(one))
        return [one for one in found if isinstance(item, AgendaItem) and item.id in one.items]

    def _still(self, item: AgendaItem) -> Cell:
        still = sum(1 for one in self._about(item) if one.overridden is None)
        return Cell(self.tr("%n open", "", still), "warn") if still else Cell()

    def _versions(self) -> RecordDesk:
        return RecordDesk(
            self.document,
            Consultation,
            "agenda_negotiation",
            [Group("", ["version", "date", "by", "medium", "items", "comment", "status"])],
            title=self.tr("Versions, the oldest first"),
            table=[
                Column[Any]("", lambda one: Cell(str(one.version), "plain"), 52),
                Column[Any]("", self._version),
            ],
        )

    def _version(self, version: AgendaVersion) -> Cell:
        by = serving_words().get(version.by or "", "")
        if version.by and not by:
            by = self.document.names.by("organisations[].id", version.by)
        first = " · ".join(part for part in (day_words(version.date), by) if part)
        return Cell(first, second=version.status or version.medium or "")

    def _show(self) -> None:
        super()._show()
        items = self.tr("%n item(s)", "", len(self.document.value.agenda_items))
        versions = self.document.value.agenda_negotiation
        latest = versions[-1] if versions else None
        parts = [items]
        if latest is not None:
            words = self.tr("version {number} of {date}")
            parts.append(words.format(number=latest.version, date=day_words(latest.date)))
        self.header.show_words(self.tr("Agenda"), " · ".join(parts))
