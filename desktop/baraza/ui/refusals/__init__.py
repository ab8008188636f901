"""What is said when something is refused: what happened, what is safe, what to do.

The domain names a rule and facts; this one table makes words of them, for a file that is read as
for an edit. The command line has a table of its own.
"""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from baraza.domain.errors import BarazaError, Fault
from baraza.ui.refusals.between import OF_PLACES
from baraza.ui.refusals.editing import OF_EDITING
from baraza.ui.refusals.form import OF_FORM
from baraza.ui.refusals.office import OF_OFFICE
from baraza.ui.refusals.outcome import OF_OUTCOME
from baraza.ui.refusals.reading import OF_READING
from baraza.ui.refusals.signing import OF_SIGNING
from baraza.ui.refusals.telling import filled, quoted
from baraza.ui.words.marking import QT_TRANSLATE_NOOP

# These say what is wrong and nothing else: a list of faults need not repeat what is safe.
_CAUSES = OF_READING | OF_FORM | OF_PLACES
TABLE = _CAUSES | OF_EDITING | OF_OFFICE | OF_OUTCOME | OF_SIGNING
_ANY = QT_TRANSLATE_NOOP(
    "Refusal",
    "This was refused ({rule}). Nothing was changed and what was saved before is safe.",
)
_SAFE = QT_TRANSLATE_NOOP("Refusal", "{cause} Nothing was changed.")
_PLACES = {
    "first": QT_TRANSLATE_NOOP("Refusal", "The first: {first}."),
    "where": QT_TRANSLATE_NOOP("Refusal", "Looked for among: {where}."),
}
_LONGEST_PLACE = 160


def refusal_words(error: BarazaError) -> str:
    """Return what to tell the user about an expected error."""
    return words_of_rule(error.rule, error.facts)


def words_of_rule(rule: str, facts: Mapping[str, Any]) -> str:
    """Return the words of a rule that was broken by an edit, and that nothing was changed."""
    words = filled(QCoreApplication.translate("Refusal", TABLE.get(rule, _ANY)), rule, facts)
    if rule not in _CAUSES:
        return words
    cause = words if words.endswith((".", "…")) else f"{words}."
    return QCoreApplication.translate("Refusal", _SAFE).format(cause=cause)


def cause_words(fault: Fault) -> str:
    """Return what is wrong at a place of a file, and nothing else."""
    pattern = QCoreApplication.translate("Refusal", "This breaks a rule of the format ({rule}).")
    if fault.rule in TABLE:
        pattern = QCoreApplication.translate("Refusal", TABLE[fault.rule])
    words = filled(pattern, fault.rule, fault.facts)
    # Where else to look: of use in a file, and meaningless beside a field.
    for name, also in _PLACES.items():
        if name in fault.facts:
            told = filled(QCoreApplication.translate("Refusal", also), fault.rule, fault.facts)
            words = f"{words} {told}"
    return words


def place_words(fault: Fault) -> str:
    """Return where it is: a member path or a line, or that it is the whole file."""
    whole = QCoreApplication.translate("Refusal", "the whole file")
    return quoted(fault.place, _LONGEST_PLACE) or whole
