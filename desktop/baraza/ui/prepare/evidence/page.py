"""Evidence: what the parties know and suppose, and the documents it rests on."""

from typing import Any

from baraza.domain.consultation import Consultation
from baraza.domain.evidence import Assumption, FactEntry, Precedent, Reference
from baraza.ui.editors import Field, Group
from baraza.ui.editors.form import WHOLE_WIDTH
from baraza.ui.naming import shortened
from baraza.ui.prepare.desk import RecordDesk
from baraza.ui.prepare.findings import FindingsOf
from baraza.ui.prepare.subject_page import TabbedPage
from baraza.ui.widgets import Column
from baraza.ui.widgets.cells import Cell
from baraza.ui.words import code_words, day_words

_LONGEST = 160
# What the parties hold in common is set apart from what they do not; the rest is plain.
_TONES = {"agreed": "ok", "verified": "ok", "contested": "warn", "unverified": "warn"}


class EvidencePage(TabbedPage):
    """The registers of facts and assumptions, the documents, and earlier cases."""

    def _build(self) -> None:
        self._head(self.tr("Evidence"))
        self.facts = self.add_sheet(self.tr("Facts"), self._facts())
        self.assumptions = self.add_sheet(self.tr("Assumptions"), self._assumptions())
        self.references = self.add_sheet(self.tr("Documents"), self._references())
        self.precedents = self.add_sheet(self.tr("Precedents"), self._precedents())

    def _facts(self) -> RecordDesk:
        return RecordDesk(
            self.document,
            Consultation,
            "facts",
            [
                Group("", ["text", "kind", "status", "refs", "items"]),
                Group("", ["contested_by", "verified_on", "basis", "id"]),
            ],
            title=self.tr("Register of facts"),
            table=[Column[Any]("", self._state, 108), Column[Any]("", self._fact)],
            details=[FindingsOf(self.document, self.services)],
        )

    def _fact(self, fact: FactEntry) -> Cell:
        parts = [code_words(fact.kind), self.tr("%n document(s)", "", len(fact.refs))]
        return Cell(shortened(fact.text, _LONGEST), second=" · ".join(parts))

    def _assumptions(self) -> RecordDesk:
        return RecordDesk(
            self.document,
            Consultation,
            "assumptions",
            [
                Group("", ["text", "stated_by", "confidence", "status", "kind"]),
                Group(self.tr("Plan to verify it"), ["verification", "verify_by", "owner"]),
                Group("", ["items", "id"]),
            ],
            title=self.tr("Register of assumptions"),
            table=[Column[Any]("", self._state, 108), Column[Any]("", self._assumption)],
            details=[FindingsOf(self.document, self.services)],
        )

    def _assumption(self, assumption: Assumption) -> Cell:
        by = self.document.names.badge(assumption.stated_by)[0]
        until = ""
        if assumption.verify_by:
            until = self.tr("to verify by {day}").format(day=day_words(assumption.verify_by))
        second = " · ".join(part for part in (by, until) if part)
        return Cell(shortened(assumption.text, _LONGEST), second=second)

    def _state(self, entry: FactEntry | Assumption) -> Cell:
        return Cell(code_words(entry.status), _TONES.get(entry.status, "plain"))

    def _references(self) -> RecordDesk:
        return RecordDesk(
            self.document,
            Consultation,
            "references",
            [Group("", [Field("title", WHOLE_WIDTH), "symbol", "date", "source", "file", "id"])],
            title=self.tr("Documents"),
            table=[Column[Any]("", self._reference)],
        )

    def _reference(self, reference: Reference) -> Cell:
        when = day_words(reference.date) if reference.date else ""
        second = " · ".join(part for part in (reference.symbol, when) if part)
        return Cell(shortened(reference.title, _LONGEST), second=second)

    def _precedents(self) -> RecordDesk:
        return RecordDesk(
            self.document,
            Consultation,
            "precedents",
            [Group("", ["case", "id", "measure", "terms", "outcome", "lesson", "relevance"])],
            title=self.tr("Earlier cases"),
            table=[Column[Any]("", self._precedent)],
        )

    def _precedent(self, precedent: Precedent) -> Cell:
        return Cell(precedent.case, second=shortened(precedent.measure or "", _LONGEST))

    def _show(self) -> None:
        super()._show()
        value = self.document.value
        contested = sum(1 for fact in value.facts if fact.status == "contested")
        without = sum(1 for one in self.document.findings if one.remedy == "plan-verification")
        parts = [
            self.tr("%n fact(s)", "", len(value.facts)),
            self.tr("%n contested", "", contested) if contested else "",
            self.tr("%n assumption(s)", "", len(value.assumptions)),
            self.tr("%n without a plan to verify", "", without) if without else "",
        ]
        self.header.show_words(self.tr("Evidence"), " · ".join(part for part in parts if part))
