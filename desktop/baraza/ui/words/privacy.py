"""Who may see a private field, for its lock and for screen readers."""

from PySide6.QtCore import QCoreApplication

from baraza.domain.disclosure.visibility import label_of
from baraza.domain.members import Privacy
from baraza.ui.words.marking import QT_TRANSLATE_NOOP

_WORDS = {
    Privacy.OWN: QT_TRANSLATE_NOOP("Privacy", "Own office only: it stays in this desk copy."),
    Privacy.CO_CHAIRS: QT_TRANSLATE_NOOP(
        "Privacy", "Only the offices that provide a co-chair see this."
    ),
    Privacy.BETWEEN: QT_TRANSLATE_NOOP(
        "Privacy", "Only the organisations that coordinated see this."
    ),
}


def private_words(place: str, *names: str) -> str:
    """Return who may see the members of a place, or one of them; nothing where all parties may.

    Args:
        place: Kind of place, as in ``delegations[].delegates[]``; empty for the consultation.
        names: A member there.
    """
    path = [part for part in place.replace("[]", "").split(".") if part]
    words = _WORDS.get(label_of(*path, *names))
    return QCoreApplication.translate("Privacy", words) if words else ""
