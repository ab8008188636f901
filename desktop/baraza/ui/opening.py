"""Opening a consultation of the office: read, watched by the checks, with typing brought back."""

from baraza.domain.checks.finding import Finding
from baraza.domain.checks.results import findings
from baraza.domain.consultation import Consultation
from baraza.domain.errors import BarazaError
from baraza.domain.kinds import LABEL, TEXT
from baraza.domain.tree import shape
from baraza.services.desk import Desk
from baraza.services.guard import hold
from baraza.services.office import Office
from baraza.ui.document import Document
from baraza.ui.words import caption


def open_document(office: Office, identity: str) -> Document:
    """Open a consultation by the id of its session.

    Raises:
        BarazaError: Where it is not in the office, or the file cannot be read.
    """
    desk = Desk(office, identity)
    document = Document(
        desk.consultation, desk, examine=examine, hold=hold, drafts=desk, clock=office.now
    )
    _bring_back(document, desk)
    return document


def examine(consultation: Consultation) -> tuple[Finding, ...]:
    """Return what the checks find; a copy made for others says what it cannot see."""
    return findings(consultation, for_copy=consultation.made_for is not None)


def _bring_back(document: Document, desk: Desk) -> None:
    """Save typing that was not left when the program last ended; undo takes it back."""
    for draft in desk.drafts():
        record = document.record(draft.record)
        leaf = shape(type(record)).leaves.get(draft.field) if record is not None else None
        if record is None or leaf is None or leaf.kind not in (LABEL, TEXT):
            desk.drop_draft(draft.record, draft.field)
            continue
        try:
            words = caption(type(record), draft.field)
            document.set(words, draft.record, **{draft.field: draft.text or None})
        except BarazaError:
            # It cannot be saved as it stands; it stays a draft, for the next version to try.
            continue
        desk.drop_draft(draft.record, draft.field)
