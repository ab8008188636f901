"""Why there is no document, or why it could not be written, in words."""

from uuid import UUID

from PySide6.QtCore import QCoreApplication

from baraza.domain.consultation import Consultation
from baraza.domain.errors import BarazaError
from baraza.ui.refusals import refusal_words
from baraza.ui.words.marking import QT_TRANSLATE_NOOP

_NOT_WRITTEN = QT_TRANSLATE_NOOP(
    "Minutes", "Nothing was written, and what lay there still does: {cause}. Choose another place."
)
_CAUSES = {
    "no-such-folder": QT_TRANSLATE_NOOP("Minutes", "there is no such folder"),
    "is-a-folder": QT_TRANSLATE_NOOP("Minutes", "a folder has this name"),
    "not-permitted": QT_TRANSLATE_NOOP("Minutes", "there is no permission to write there"),
    "read-only": QT_TRANSLATE_NOOP("Minutes", "the place is read-only"),
    "disk-full": QT_TRANSLATE_NOOP("Minutes", "the disk is full"),
    "name-too-long": QT_TRANSLATE_NOOP("Minutes", "the name is too long"),
    "system": QT_TRANSLATE_NOOP("Minutes", "the system refuses"),
}


def minutes_refusal(error: BarazaError) -> str:
    """Return what to tell about an expected error of the minutes."""
    if error.rule == "could-not-write" and "cause" in error.facts:
        cause = _CAUSES.get(str(error.facts["cause"]), _CAUSES["system"])
        told = QCoreApplication.translate("Minutes", cause)
        return QCoreApplication.translate("Minutes", _NOT_WRITTEN).format(cause=told)
    return refusal_words(error)


def cause_of(consultation: Consultation, error: BarazaError) -> tuple[UUID, str] | None:
    """Return record and field where a refusal of the minutes can be mended; None where nowhere."""
    if error.rule == "no-public-version":
        return consultation.session.key, "outcome_public_version"
    if error.rule == "open-bracket-in-final-text":
        number = str(error.facts.get("paragraph"))
        paragraphs = (p for item in consultation.agenda_items for p in item.paragraphs)
        paragraph = next((p for p in paragraphs if str(p.no) == number), None)
        return (paragraph.key, "final") if paragraph is not None else None
    if error.rule == "nothing-to-compare":
        outcome = consultation.outcome
        none = (consultation.key, "outcome")
        return none if outcome is None else (outcome.key, "revisions")
    return None
