"""Funding of an item: what is needed, what is there, what each line adds, and what is missing."""

from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from baraza.domain.agenda import AgendaItem
from baraza.domain.checks.readings import session_date
from baraza.domain.counted import Counted, Counting, counted
from baraza.domain.funding import Funding, FundingLine
from baraza.domain.tree import Record
from baraza.ui.document import Document
from baraza.ui.editors import Field, Group, OptionalRecord, RecordList
from baraza.ui.room.labour.beside import SideBySide
from baraza.ui.room.labour.item_file import ItemFile
from baraza.ui.room.labour.totals import Totals
from baraza.ui.widgets import Column
from baraza.ui.widgets.cells import Cell
from baraza.ui.words import caption, code_words, day_words, money_words, number_words

_TONES = {"committed": "ok", "disbursed": "ok", "pledged": "primary"}


class FundingFile(ItemFile):
    """The funding of an item: totals, requirement and minimum, lines.

    Attributes:
        totals: The totals, as check B6 adds them up.
        requirement: What is needed.
        minimum: The floor below which the activity stops.
        lines: The lines.
    """

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        """Show no item."""
        self._open = document
        self._item: AgendaItem | None = None
        self.totals = Totals()
        self.requirement = _amount(document, "requirement")
        self.minimum = _amount(document, "minimum_requirement")
        self.lines = self._lines()
        super().__init__(
            document,
            AgendaItem,
            "funding",
            [],
            title=self.tr("Totals"),
            details=[self.totals, SideBySide(self.requirement, self.minimum), self.lines],
            parent=parent,
        )

    def _lines(self) -> RecordList:
        reasons = ["predictability_reason", "sustainability_reason", "flexibility_reason"]
        return RecordList(
            self._open,
            Funding,
            "lines",
            [
                Group(
                    "",
                    [
                        Field("provider", 2),
                        "source_type",
                        "amount",
                        "currency",
                        "status",
                        "rate_to_usd",
                        "rate_date",
                        "period",
                        Field("counts_towards_requirement", 2),
                        "basis",
                        Field("note", 2),
                        "id",
                    ],
                ),
                Group(
                    self.tr("How far it can be relied on"),
                    [
                        *["predictability", "sustainability", "flexibility"],
                        *(Field(reason, 1) for reason in reasons),
                    ],
                ),
            ],
            title=self.tr("Lines"),
            columns=3,
            table=[
                Column[Any](caption(FundingLine, "provider"), self._provider),
                Column[Any](caption(FundingLine, "amount"), self._amount, 176, align_end=True),
                Column[Any](caption(FundingLine, "status"), self._status, 132),
                Column[Any](self.tr("Adds to the totals"), self._adds, 236),
            ],
        )

    def _provider(self, line: FundingLine) -> Cell:
        parts = (code_words(line.source_type), line.period)
        return Cell(line.provider, second=" · ".join(part for part in parts if part))

    def _amount(self, line: FundingLine) -> Cell:
        if line.amount is None:
            return Cell(self.tr("in kind, or not stated"))
        rate = ""
        if line.currency != "USD" and line.rate_to_usd is not None:
            rate = self.tr("at {rate}").format(rate=number_words(line.rate_to_usd))
            if line.rate_date:
                rate = self.tr("at {rate} of {day}").format(
                    rate=number_words(line.rate_to_usd), day=day_words(line.rate_date)
                )
        return Cell(money_words(line.amount, line.currency), second=rate)

    def _status(self, line: FundingLine) -> Cell:
        return Cell(code_words(line.status), _TONES.get(line.status, "plain"))

    def _adds(self, line: FundingLine) -> Cell:
        if self._item is None:
            return Cell()
        found = counted(self._open.value, self._item).get(line.key)
        return Cell() if found is None else self._counted(line, found)

    def _counted(self, line: FundingLine, found: Counted) -> Cell:
        day = day_words(session_date(self._open.value))
        if found.how in (Counting.COMMITTED, Counting.PLEDGED):
            words = self.tr("as {status}, as of {day}")
            status = code_words(line.status).lower()
            dollars = None if found.dollars is None else Decimal(found.dollars)
            return Cell(money_words(dollars, "USD"), second=words.format(status=status, day=day))
        why = {
            Counting.OUTSIDE: self.tr("outside the requirement"),
            Counting.NO_DECISION: self.tr("no Council decision under resolution 2719"),
            Counting.NO_AMOUNT: self.tr("no amount stated"),
            Counting.NO_MONEY_YET: self.tr("neither pledged nor committed"),
            Counting.NO_RATE: self.tr("no rate to the US dollar"),
        }[found.how]
        return Cell(self.tr("counts as zero"), second=why)

    def show_parent(self, above: Record | None) -> None:
        """Show the funding of an item."""
        assert above is None or isinstance(above, AgendaItem)  # noqa: S101  the step says so
        self._item = above
        self.totals.show_item(self._open.value, above)
        super().show_parent(above)
        # What a line adds also hangs on acts of operations, which stand elsewhere.
        self.lines.table.viewport().update()


def _amount(document: Document, branch: str) -> OptionalRecord:
    return OptionalRecord(
        document,
        Funding,
        branch,
        [Group("", ["amount", "currency", "period", "rate_to_usd", "rate_date", "basis"])],
        title=_title(branch),
    )


def _title(branch: str) -> str:
    if branch == "requirement":
        return QCoreApplication.translate("FundingFile", "What is needed")
    return QCoreApplication.translate("FundingFile", "The minimum, below which the activity stops")
