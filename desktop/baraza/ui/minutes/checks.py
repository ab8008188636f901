"""What the minutes still need: the questions of the last stage, and the findings."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from baraza.domain.checks.finding import Finding
from baraza.domain.codes import Stage
from baraza.domain.obstacles import Obstacle
from baraza.domain.stages import obstacles
from baraza.ui.document import Document
from baraza.ui.pointing import line_of, obstacle_words
from baraza.ui.services import Services
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import (
    FindingLine,
    FindingRow,
    FindingsPanel,
    IconLabel,
    Label,
    Pill,
    SectionHeader,
)
from baraza.ui.widgets.findings import ATTENTION, SERIOUS
from baraza.ui.words.marking import QT_TRANSLATE_NOOP

# What is asked of every text before it is final, and the obstacles that answer no.
_QUESTIONS = (
    (
        ("settle-objection", "settle-opposition"),
        QT_TRANSLATE_NOOP("Checks", "No delegation objects"),
    ),
    (("settle-brackets",), QT_TRANSLATE_NOOP("Checks", "No paragraph is in brackets")),
    (("draw-action",), QT_TRANSLATE_NOOP("Checks", "Every agreement leads to an action")),
    (("name-owner",), QT_TRANSLATE_NOOP("Checks", "Every action has an owner")),
    (("set-due-date",), QT_TRANSLATE_NOOP("Checks", "Every action has a date")),
)


# Checks of what stands in the minutes; what else is found belongs to the preparation.
_ON_THE_TEXT = (
    "paragraphs",
    "division_of_labour",
    "funding",
    "hrddp",
    "nomenclature_warnings",
    "register",
)


class MinutesChecks(QWidget):
    """What is in order, what is open and jumps to its place, and the findings besides.

    Signals:
        jumped: A place is to be seen; carries key and field.
    """

    jumped = Signal(object, str)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        """Make an empty list; findings are jumped from by the window."""
        super().__init__(parent)
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        self._in_order = QVBoxLayout()
        self._in_order.setSpacing(px(4))
        column.addLayout(self._in_order)
        self._open = QVBoxLayout()
        self._open.setSpacing(0)
        column.addLayout(self._open)
        column.addSpacing(px(10))
        self.count = Pill()
        column.addWidget(SectionHeader(self.tr("Findings on the text"), self.count))
        self.panel = FindingsPanel()
        services.follow_findings(self.panel)
        column.addWidget(self.panel)
        self.rows: list[FindingRow] = []
        self._shown: tuple[object, ...] | None = None

    def show_document(self, document: Document, today: str) -> None:
        """Show what is open in a consultation on a day."""
        found = obstacles(document.value, Stage.CONCLUDE, date.fromisoformat(today))
        told = tuple((one, obstacle_words(one, document.names)) for one in found)
        if told != self._shown:
            self._shown = told
            self._show_in_order(found)
            self._show_open(told)
        in_obstacles = {one.finding.identity for one in found if one.finding is not None}
        others = [
            one
            for one in document.findings
            if one.check in _ON_THE_TEXT and one.identity not in in_obstacles
        ]
        self._show_findings(others, document)

    def _show_in_order(self, found: Sequence[Obstacle]) -> None:
        while (item := self._in_order.takeAt(0)) is not None:
            held = item.widget()
            if held is not None:
                held.hide()
                held.deleteLater()
        codes = {one.code for one in found}
        for asked, words in _QUESTIONS:
            if not codes.intersection(asked):
                told = QCoreApplication.translate("Checks", words)
                self._in_order.addWidget(_in_order_line(told))

    def _show_open(self, told: Sequence[tuple[Obstacle, tuple[str, str]]]) -> None:
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []
        for obstacle, (title, remedy) in told:
            row = FindingRow(FindingLine(obstacle.key, ATTENTION, title, remedy))
            row.clicked.connect(self._jumps(obstacle.key, obstacle.field))
            self._open.addWidget(row)
            self.rows.append(row)

    def _jumps(self, key: UUID | None, field: str) -> Callable[[], None]:
        return lambda: self.jumped.emit(key, field)

    def _show_findings(self, found: Sequence[Finding], document: Document) -> None:
        opened = sum(1 for one in found if one.overridden is None)
        self.count.show_text(str(opened))
        # The serious ones come first, but nothing is red: a shortcoming accuses no one.
        lines = sorted(
            (line_of(one, document.names) for one in found), key=lambda one: one.severity != SERIOUS
        )
        self.panel.show_findings([_in_amber(line) for line in lines])


def _in_amber(line: FindingLine) -> FindingLine:
    severity = ATTENTION if line.severity == SERIOUS else line.severity
    return replace(line, principle="", severity=severity)


def _in_order_line(words: str) -> QWidget:
    px = theme().px
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(px(8), px(2), px(8), px(2))
    row.setSpacing(px(10))
    row.addWidget(IconLabel("circle-check", "ok"))
    row.addWidget(Label(words, "second", wrap=True), 1)
    line.setAccessibleName(words)
    return line
