"""The text of the minutes to be read, searched and copied; also by a screen reader."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Self

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextTableFormat,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from baraza.exports.report import (
    Block,
    BulletList,
    Direction,
    Heading,
    NumberedParagraph,
    Paragraph,
    Report,
    Runs,
    SignatureBlocks,
    Table,
)
from baraza.ui.minutes.columns import PADDING, Room, fit_tables, share_out
from baraza.ui.theme.fonts import font
from baraza.ui.theme.theme import theme

_SIZES = {0: 20, 1: 17, 2: 15, 3: 14}


class MinutesText(QTextBrowser):
    """A document as text with headings and tables; text is data and never mark-up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._shown: tuple[Report, ...] = ()

    def show_reports(self, reports: tuple[Report, ...]) -> None:
        """Show a neutral report, or one in each of two languages, one after the other."""
        if reports == self._shown:
            return
        self._shown = reports
        option = self.document().defaultTextOption()
        option.setTextDirection(_way(reports[0]))
        self.document().setDefaultTextOption(option)
        self._write(reports)

    def show_name(self, document: str) -> None:
        """Say whose text it is, to a screen reader."""
        self.setAccessibleName(self.tr("Text: {document}").format(document=document))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let tables fill the new width, or keep to what their words need."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Scroll sideways only for a table that goes beyond: Qt keeps a bar that it once needed."""
        beyond = fit_tables(self.document(), self.viewport().width())
        policy = Qt.ScrollBarPolicy
        wanted = policy.ScrollBarAsNeeded if beyond else policy.ScrollBarAlwaysOff
        if self.horizontalScrollBarPolicy() is not wanted:
            self.setHorizontalScrollBarPolicy(wanted)

    def _write(self, reports: tuple[Report, ...]) -> None:
        where = self.verticalScrollBar().value()
        written = self.document()
        written.clear()
        written.setDocumentMargin(theme().px(28))
        with Writer.whole(written) as writer:
            for report in reports:
                writer.turn(_way(report))
                ReportText(report).write(writer)
        self._fit()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(where)


class Writer:
    """Writes headings, paragraphs and tables into a text document."""

    def __init__(self, document: QTextDocument) -> None:
        """Begin at the top."""
        self._cursor = QTextCursor(document)
        self._room = Room(document)
        self._first = True
        self._way = Qt.LayoutDirection.LeftToRight

    @classmethod
    @contextmanager
    def whole(cls, document: QTextDocument) -> Iterator[Self]:
        """Write all of it in one step: laid out after every cell, it would take seconds."""
        writer = cls(document)
        writer._cursor.beginEditBlock()
        try:
            yield writer
        finally:
            writer._cursor.endEditBlock()

    def turn(self, way: Qt.LayoutDirection) -> None:
        """Write from here on the way that a language is written."""
        self._way = way

    def heading(self, text: str, level: int) -> None:
        """Write a heading; level 0 is the title of the whole."""
        letters = QTextCharFormat()
        letters.setFont(font(theme().px(_SIZES[level]), QFont.Weight.Bold))
        block = QTextBlockFormat()
        block.setHeadingLevel(level + 1)
        block.setTopMargin(theme().px(18 if level else 4))
        block.setBottomMargin(theme().px(6))
        self._block(text, block, letters)

    def paragraph(self, text: str, *, indent: int = 0) -> None:
        """Write a paragraph."""
        block = QTextBlockFormat()
        block.setBottomMargin(theme().px(8))
        block.setIndent(indent)
        block.setLineHeight(140, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        self._block(text, block, QTextCharFormat())

    def table(self, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Write a table; a row with one cell goes over all columns."""
        form = QTextTableFormat()
        form.setHeaderRowCount(1)
        form.setCellPadding(theme().px(PADDING))
        form.setCellSpacing(0)
        form.setBorder(1)
        form.setBorderBrush(theme().colour("border_strong"))
        form.setBorderCollapse(True)
        form.setLayoutDirection(self._way)
        share_out(form, self._room.widths(heads, rows))
        table = self._cursor.insertTable(len(rows) + 1, len(heads), form)
        strong = QTextCharFormat()
        strong.setFontWeight(QFont.Weight.DemiBold)
        for place, head in enumerate(heads):
            self._fill(table.cellAt(0, place).firstCursorPosition(), head, strong)
        for number, row in enumerate(rows, 1):
            if len(row) == 1 and len(heads) > 1:
                table.mergeCells(number, 0, 1, len(heads))
            letters = strong if len(row) == 1 else QTextCharFormat()
            for place, words in enumerate(row[: len(heads)]):
                self._fill(table.cellAt(number, place).firstCursorPosition(), words, letters)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._first = False

    def _fill(self, cell: QTextCursor, words: str, letters: QTextCharFormat) -> None:
        block = QTextBlockFormat()
        block.setLayoutDirection(self._way)
        cell.mergeBlockFormat(block)
        cell.insertText(words, letters)

    def _block(self, text: str, block: QTextBlockFormat, letters: QTextCharFormat) -> None:
        block.setLayoutDirection(self._way)
        if self._first:
            self._cursor.setBlockFormat(block)
            self._first = False
        else:
            self._cursor.insertBlock(block, letters)
        self._cursor.insertText(text, letters)


class ReportText:
    """A neutral report in its own order: masthead, sections, annexes."""

    def __init__(self, report: Report) -> None:
        """Take a report."""
        self._report = report

    def write(self, writer: Writer) -> None:
        """Write the report."""
        head = self._report.masthead
        writer.heading(self._report.title, 0)
        for runs in (head.marking, *head.parties, head.kind, head.occasion, head.reference):
            if told := read(runs):
                writer.paragraph(told)
        if told := read(head.state):
            writer.paragraph(told)
        writer.paragraph(" · ".join(self._report.margins.reference))
        for section in self._report.sections:
            self._heading(section.heading, writer)
            for block in section.blocks:
                self._write_block(block, writer)

    def _write_block(self, block: Block, writer: Writer) -> None:
        match block:
            case Heading():
                self._heading(block, writer)
            case Paragraph():
                writer.paragraph(read(block.text))
            case NumberedParagraph():
                number = " ".join(part for part in (block.number, block.suffix) if part)
                told = read(block.text)
                writer.paragraph(f"{number}. {told}" if number else told)
            case BulletList():
                for item in block.items:
                    writer.paragraph(f"{block.mark} {read(item)}", indent=1)
            case Table():
                self._table(block, writer)
            case SignatureBlocks():
                for line in _signatures(block):
                    writer.paragraph(line)

    def _heading(self, heading: Heading, writer: Writer) -> None:
        told = " ".join(part for part in (heading.label, read(heading.text)) if part)
        writer.heading(told, heading.level)

    def _table(self, table: Table, writer: Writer) -> None:
        for runs in (table.caption, table.key):
            if told := read(runs):
                writer.paragraph(told)
        rows = [
            ["\n".join(read(runs) for runs in cell) for cell in row.cells] for row in table.rows
        ]
        writer.table([read(column.title) for column in table.columns], rows)


def _signatures(block: SignatureBlocks) -> Iterator[str]:
    for one in block.signatures:
        parts = (one.party, one.signatory, *one.labels)
        yield ", ".join(told for part in parts if (told := read(part)))


def _way(report: Report) -> Qt.LayoutDirection:
    is_rtl = report.direction is Direction.RIGHT_TO_LEFT
    return Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight


def read(runs: Runs) -> str:
    """Return what runs say, without their style."""
    return "".join(run.text for run in runs)
