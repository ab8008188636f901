"""The outcome as one document: its title, its order, what stands outside the items, revisions."""

from PySide6.QtCore import QCoreApplication

from baraza.domain.consultation import Consultation
from baraza.domain.outcome import (
    FrozenParagraph,
    Outcome,
    OutcomeParagraph,
    Revision,
)
from baraza.ui.document import Document
from baraza.ui.editors import Field, Group, OptionalRecord, RecordList
from baraza.ui.widgets import Column
from baraza.ui.widgets.cells import Cell
from baraza.ui.words import caption, code_words, instant_words

_WHOLE = 0


def outcome_part(document: Document) -> OptionalRecord:
    """Return the form of the outcome document, with what hangs on it."""
    return OptionalRecord(
        document,
        Consultation,
        "outcome",
        [Group("", ["title", "numbering", Field("order", _WHOLE)])],
        title=QCoreApplication.translate("Outcome", "The outcome as one document"),
        details=[_paragraphs(document), _revisions(document)],
    )


def _paragraphs(document: Document) -> RecordList:
    texts = RecordList(
        document,
        OutcomeParagraph,
        "texts",
        [Group("", ["language", "state", "text"])],
        title=QCoreApplication.translate("Outcome", "Wording in further languages"),
    )
    return RecordList(
        document,
        Outcome,
        "paragraphs",
        [Group("", ["kind", "verb", "id", "public", "text"])],
        title=QCoreApplication.translate("Outcome", "Paragraphs outside the agenda items"),
        table=[
            Column(caption(OutcomeParagraph, "kind"), lambda p: code_words(p.kind), width=150),
            Column(caption(OutcomeParagraph, "text"), lambda p: Cell(p.text)),
        ],
        movable=True,
        details=[texts],
    )


def _revisions(document: Document) -> RecordList:
    frozen = RecordList(
        document,
        Revision,
        "paragraphs",
        [Group("", ["no", "language", "id", "text"])],
        title=QCoreApplication.translate("Outcome", "The text as it was circulated"),
        table=[
            Column(caption(FrozenParagraph, "no"), lambda p: str(p.no or ""), width=110),
            Column(caption(FrozenParagraph, "text"), lambda p: Cell(p.text)),
        ],
        movable=True,
    )
    return RecordList(
        document,
        Outcome,
        "revisions",
        [Group("", ["name", "date", "state", "id", Field("addressees", _WHOLE), "note"])],
        title=QCoreApplication.translate("Outcome", "Circulated revisions"),
        table=[
            Column(caption(Revision, "name"), lambda r: Cell(r.name, is_strong=True)),
            Column(caption(Revision, "date"), lambda r: instant_words(r.date), width=190),
            Column(caption(Revision, "state"), lambda r: code_words(r.state), width=150),
        ],
        details=[frozen],
    )
