"""Readiness: the stage, the parity of the parties, and what stands open before the opening."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from baraza.domain.codes import Stage
from baraza.domain.stages import STAGES, stage_of
from baraza.ui.prepare.counts import prepares, to_prepare
from baraza.ui.prepare.overview.grid import ParityGrid
from baraza.ui.prepare.overview.items import ItemTable
from baraza.ui.prepare.overview.parity import ParityCell, overall, parity_rows
from baraza.ui.prepare.overview.principles import Principles
from baraza.ui.prepare.subject_page import SubjectPage
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Button, Card, Label, Pill, ScrollPage, StepBar
from baraza.ui.widgets.steps import CURRENT, DONE, TO_COME, Step
from baraza.ui.words import code_words


class OverviewPage(SubjectPage):
    """What a head of delegation asks the evening before: are we ready, and are we even?"""

    def _build(self) -> None:
        self.start = Button(self.tr("Open the session"), "play", "primary")
        self.start.clicked.connect(self._start)
        self._head(self.tr("Readiness"), self.start)
        self.stages = StepBar(self.tr("Stages of the consultation"))
        self.stages.chosen.connect(lambda place: self._go_to(STAGES[place]))
        self.grid = ParityGrid()
        self.grid.wanted.connect(self._open_cell)
        self.items = ItemTable(self.document)
        self.items.wanted.connect(self.services.reveal)
        self.principles = Principles(self.services)
        self._lay_out()

    def _lay_out(self) -> None:
        stages = Card()
        stages.add(self.stages)
        self.even = Pill()
        parity = Card(self.tr("Parity of the parties"), self.even)
        legend = self.tr(
            "Amber: the parties differ there, or nobody is named yet. Enter or a click goes to"
            " the field. A dash: not needed, or not taking part."
        )
        parity.add(self.grid, Label(legend, "muted", wrap=True))
        leading, across = QVBoxLayout(), QHBoxLayout()
        agenda = Card(self.tr("Agenda"))
        agenda.add(self.items)
        leading.setSpacing(theme().px(14))
        leading.addWidget(parity)
        leading.addWidget(agenda)
        leading.addStretch(1)
        across.setSpacing(theme().px(14))
        across.addLayout(leading, 8)
        across.addWidget(self.principles, 5)
        scroll = ScrollPage(self.tr("Readiness"))
        scroll.add(stages)
        scroll.body.addLayout(across)
        scroll.body.addStretch(1)
        self.column.addWidget(scroll, 1)

    def _show(self) -> None:
        super()._show()
        found = [one.finding for one in to_prepare(self.document, self.document.clock().date())]
        still = [finding for finding in found if finding is not None]
        aside = [one for one in self.document.findings if one.overridden and prepares(one)]
        parts = [self.tr("%n point(s) open", "", len(found))]
        if aside:
            parts.append(self.tr("%n left as is", "", len(aside)))
        self.header.show_words(self.tr("Readiness"), " · ".join(parts))
        self.principles.show_findings([*still, *aside], self.document)
        self.items.show_document()
        self._show_stage(len(found))
        self._show_parity()

    def _show_stage(self, still: int) -> None:
        here = stage_of(self.document.value)
        place = STAGES.index(here)
        states = [DONE] * place + [CURRENT] + [TO_COME] * (len(STAGES) - place - 1)
        self.stages.show_steps(
            [
                Step(code_words(stage), state, still if stage is Stage.PREPARE else 0)
                for stage, state in zip(STAGES, states, strict=True)
            ]
        )
        self._show_way(here)

    def _show_way(self, here: Stage) -> None:
        """Say on the button what follows: to open the session, to go on in it, or to follow up."""
        if here is Stage.PREPARE:
            self.start.show_text(self.tr("Open the session"))
            self.start.show_icon("play")
        elif here is Stage.FOLLOW_UP:
            self.start.show_text(self.tr("Go to follow-up"))
            self.start.show_icon("list-todo")
        else:
            self.start.show_text(self.tr("Go to the room"))
            self.start.show_icon("play")

    def _show_parity(self) -> None:
        names = self.document.names
        rows = parity_rows(self.document.value)
        self.grid.show_rows(rows, [names.badge(party.id) for party in names.parties()])
        even, counted = overall(rows)
        words = self.tr("{even} of {all} rows even")
        self.even.show_text(words.format(even=even, all=counted))
        self.even.show_tone("ok" if even == counted else "warn")

    def _open_cell(self, cell: ParityCell) -> None:
        if cell.key is not None and not self.services.reveal(cell.key, cell.field):
            self.services.reveal(cell.key)

    def _start(self) -> None:
        # What is open stays open and is recorded; it never stands in the way.
        here = stage_of(self.document.value)
        if here is Stage.PREPARE:
            self._go_to(Stage.OPEN)
        self.services.go("follow-up" if here is Stage.FOLLOW_UP else "room")

    def _go_to(self, stage: Stage) -> None:
        key = self.document.value.session.key
        self.document.set(self.tr("Stage of the consultation"), key, stage=stage)

    def panes(self) -> list[QWidget]:
        """Return stages, grid, agenda and findings."""
        return [self.stages, self.grid, self.items, self.principles]
