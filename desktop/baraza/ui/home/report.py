"""What came of reading a file: why it was refused, or what to look at; stays until put away."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from baraza.domain.errors import Fault
from baraza.services.reading import Reading
from baraza.ui.refusals import cause_words, place_words
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Card, Column, DataTable, IconButton, Label
from baraza.ui.widgets.cells import Cell

_HEIGHT = 262


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One refusal or warning with its place and cause."""

    number: int
    is_refusal: bool
    place: str
    cause: str


class ReadingReport(Card):
    """The list of refusals and warnings of one file.

    Signals:
        closed: The user has put it away.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty report."""
        self.shut = IconButton("x", self.tr("Put this list away"))
        super().__init__(" ", self.shut, parent=parent)
        self.body.setSpacing(theme().px(4))
        self.sentence = Label("", "second")
        self.add(self.sentence)
        columns = [
            Column[ReportLine]("", self._kind, width=104),
            Column[ReportLine](self.tr("Place"), lambda line: line.place, width=360),
            Column[ReportLine](self.tr("Cause"), lambda line: line.cause),
        ]
        self.table: DataTable[ReportLine] = DataTable(
            self.tr("Refusals and warnings"), columns, lambda line: line.number
        )
        self.add(self.table, stretch=1)
        self.setFixedHeight(theme().px(_HEIGHT))
        self.shut.clicked.connect(self._close)
        self.hide()

    def show_reading(self, file: str, reading: Reading) -> None:
        """Show what came of a file; nothing where there is nothing to say."""
        lines = list(_lines(reading))
        if not lines:
            self.hide()
            return
        refused = reading.consultation is None
        title = self.tr("{file} was refused") if refused else self.tr("{file} was imported")
        self.header.show_title(title.format(file=file))
        self.sentence.show_text(self._sentence(reading))
        self.table.show_rows(())
        self.table.show_rows(lines)
        self.table.choose(0)
        self.show()

    def _sentence(self, reading: Reading) -> str:
        warnings = len(reading.warnings) + reading.more_warnings
        if reading.consultation is None:
            errors = self.tr("%n reason(s)", "", len(reading.errors) + reading.more)
            words = self.tr("Nothing was stored and nothing stored has changed. {errors}")
            words = words.format(errors=errors)
            if warnings:
                told = self.tr("%n warning(s)", "", warnings)
                words = self.tr("{errors}, {warnings}").format(errors=words, warnings=told)
            return words
        told = self.tr("%n warning(s)", "", warnings)
        return self.tr("It can be worked on as it is. {warnings} to look at:").format(warnings=told)

    def _kind(self, line: ReportLine) -> Cell:
        if line.is_refusal:
            return Cell(self.tr("Refused"), "bad")
        return Cell(self.tr("Warning"), "warn")

    def _close(self) -> None:
        self.hide()
        self.closed.emit()


def _lines(reading: Reading) -> Iterator[ReportLine]:
    told = [
        *((True, fault) for fault in _with_more(reading.errors, reading.more)),
        *((False, fault) for fault in _with_more(reading.warnings, reading.more_warnings)),
    ]
    for number, (is_refusal, fault) in enumerate(told):
        place = "" if fault.rule == "and-more" else place_words(fault)
        yield ReportLine(number, is_refusal, place, cause_words(fault))


def _with_more(faults: tuple[Fault, ...], more: int) -> tuple[Fault, ...]:
    return (*faults, Fault("", "and-more", {"count": more})) if more else faults
