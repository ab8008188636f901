"""Labour: who does what, why that one, with which money, and what support has to wait for."""

from collections.abc import Callable, Iterator
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from baraza.domain.checks.finding import Finding
from baraza.domain.checks.funding import funding
from baraza.domain.checks.readings import operations_of
from baraza.domain.codes import Step
from baraza.ui.editors.part import Part
from baraza.ui.room.labour.advantage import advantage_list
from baraza.ui.room.labour.diligence import DueDiligenceFile
from baraza.ui.room.labour.money import FundingFile
from baraza.ui.room.labour.operations import OperationsRead
from baraza.ui.room.labour.rows import LabourRows
from baraza.ui.room.labour.section import Section
from baraza.ui.room.notices import Notices, still_open
from baraza.ui.room.step import ItemStep
from baraza.ui.widgets import Label, ScrollPage
from baraza.ui.words import code_words, money_words, number_words


class LabourStep(ItemStep):
    """The division of labour of an item, and what it rests on.

    Attributes:
        rows: The matrix and the chosen task.
        sections: What can be folded, by name.
    """

    code = Step.LABOUR
    needs_width = True

    def _build(self) -> None:
        self.rows = LabourRows(self.document, self.services)
        self.advantage = advantage_list(self.document)
        self.funding = FundingFile(self.document)
        self.diligence = DueDiligenceFile(self.document)
        self.operations = OperationsRead(self.document, self.services.reveal)
        self._asked: set[str] = set()
        self.notices = {
            name: Notices(self.document, self.services)
            for name in ("operations", "funding", "diligence")
        }
        self.sections = self._sections()
        for part in self._parts_of():
            self.add_part(part, lambda: self.item)
        self.sections["labour"].folded.connect(lambda _: self._show_form())
        self._lay_out()

    def _parts_of(self) -> tuple[Part, ...]:
        return (self.rows, self.advantage, self.funding, self.diligence)

    def _sections(self) -> dict[str, Section]:
        private = self.tr("Parties only, never printed")
        made = {
            "labour": Section(self.tr("Division of labour"), folded=False),
            "advantage": Section(self.tr("Comparative advantage"), private),
            "funding": Section(self.tr("Funding")),
            "diligence": Section(self.tr("Human rights due diligence")),
            "operations": Section(self.tr("Operations")),
        }
        made["labour"].add(self.rows)
        made["advantage"].add(self.advantage)
        made["funding"].add(self.notices["funding"], self.funding)
        never = Label(
            self.tr("Names of victims, witnesses or informants are never typed here."), "muted"
        )
        made["diligence"].add(self.notices["diligence"], self.diligence, never)
        made["operations"].add(self.notices["operations"], self.operations)
        return made

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.body = ScrollPage(self.title())
        self.body.add(self.sections["labour"], self.rows.form)
        self.body.add(*(self.sections[name] for name in list(self.sections)[1:]))
        self.body.body.addStretch(1)
        column.addWidget(self.body)

    # ------------------------------------------------------------ what is shown

    def _show(self) -> None:
        super()._show()
        if self.item_changed:
            self._asked.clear()
            self.body.verticalScrollBar().setValue(0)
        self.operations.show_item(self.item)
        for name, notices in self.notices.items():
            notices.show_findings(self._found(name))
        for name, summary in self._summaries().items():
            count, serious = still_open(self._found(name))
            self.sections[name].show_summary(summary, count, serious=serious)
        self._show_wanted()
        self._show_form()

    def _show_form(self) -> None:
        """Show the chosen task below the matrix, and fold it away with the matrix."""
        folded = self.sections["labour"].is_folded
        self.rows.form.setVisible(self.rows.row is not None and not folded)

    def _show_wanted(self) -> None:
        """Show what belongs to the full file only where it is wanted, filled, or gone to."""
        item = self.item
        filled = {
            "advantage": item is not None and bool(item.comparative_advantage),
            "funding": item is not None and item.funding is not None,
            "diligence": item is not None and item.hrddp is not None,
            "operations": item is not None and bool(item.operations),
        }
        for name, has_content in filled.items():
            wanted = self.full_file or has_content or name in self._asked
            self.sections[name].setVisible(wanted)

    def _found(self, name: str) -> list[Finding]:
        """Return the findings of a section."""
        item = self.item
        if item is None:
            return []
        here = [one for one in self.document.findings if item.id in one.items]
        concerns: dict[str, Callable[[Finding], bool]] = {
            "labour": lambda one: one.check == "division_of_labour",
            "advantage": lambda _: False,
            "funding": lambda one: one.check == "funding" or one.subject_kind == "funding_line",
            "diligence": lambda one: one.check == "hrddp",
            "operations": lambda one: one.subject_kind == "operation",
        }
        return [one for one in here if concerns[name](one)]

    def _summaries(self) -> dict[str, str]:
        item = self.item
        if item is None:
            return dict.fromkeys(self.sections, "")
        operations = operations_of(self.document.value, item)
        return {
            "labour": self.tr("%n task(s)", "", len(item.division_of_labour)),
            "advantage": self._advantage_words(),
            "funding": self._money_words(funding(self.document.value).get(item.id, {})),
            "diligence": self._diligence_words(),
            "operations": ", ".join(operation.name for operation in operations),
        }

    def _advantage_words(self) -> str:
        held = self.item.comparative_advantage if self.item is not None else ()
        return ", ".join(code_words(one.function) for one in held)

    def _money_words(self, figures: dict[str, Any]) -> str:
        if not figures:
            return ""
        committed = money_words(figures["committed_usd"], "USD")
        need, share = figures["requirement_usd"], figures["committed_share_pct"]
        if need is None or share is None:
            return self.tr("{committed} committed").format(committed=committed)
        return self.tr("{committed} committed of {need}, {share} %").format(
            committed=committed, need=money_words(need, "USD"), share=number_words(share)
        )

    def _diligence_words(self) -> str:
        file = self.item.hrddp if self.item is not None else None
        if file is None:
            return ""
        if not file.applies:
            return self.tr("out of scope")
        return self.tr("in scope, %n step(s) recorded", "", len(file.steps))

    # ------------------------------------------------------------ going to things

    def reveal(self, key: UUID, field: str) -> bool:
        """Go to a field; what is folded or switched off is shown for it."""
        named = zip(("labour", "advantage", "funding", "diligence"), self._parts_of(), strict=True)
        for name, part in named:
            if part.reveal(key, field):
                self._asked.add(name)
                self.sections[name].fold(folded=False)
                self._show_wanted()
                # The caret only goes where something is seen.
                return part.reveal(key, field)
        return False

    def enter(self) -> None:
        """Put the caret into the matrix, or on the way to add the first task."""
        self.sections["labour"].fold(folded=False)
        if self.rows.rows:
            self.rows.matrix.setFocus()
        else:
            self.rows.add_line.focus()

    def go_to_delegation(self, number: int) -> bool:
        """Go to the column of a delegation, in the current row of the matrix."""
        delegations = self.document.value.delegations
        if not 1 <= number <= len(delegations):
            return False
        self.sections["labour"].fold(folded=False)
        return self.rows.matrix.go_to(delegations[number - 1].org)

    def commands(self) -> Iterator[tuple[str, Callable[[], None]]]:
        """Go through the parts that are shown."""
        for name, section in self.sections.items():
            if not section.isHidden():
                words = self.tr("Labour: {part}").format(part=section.head.title)
                yield words, self._opens(name)

    def _opens(self, name: str) -> Callable[[], None]:
        def go() -> None:
            self.sections[name].fold(folded=False)
            self.sections[name].head.setFocus(Qt.FocusReason.OtherFocusReason)

        return go

    def panes(self) -> list[QWidget]:
        """Return the matrix, the chosen task, and what is below."""
        return [self.rows, self.rows.form, *list(self.sections.values())[1:]]
