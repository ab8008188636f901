"""What is said when something is refused: what happened, what is safe, what to do.

The domain names a rule and facts; here they become words. The command line has a table of its
own. What was typed is quoted shortened, since it may be long or hostile.
"""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from baraza.domain.errors import BarazaError
from baraza.ui.refusals.fields import OF_FIELDS
from baraza.ui.refusals.files import OF_FILES
from baraza.ui.refusals.members import OF_MEMBERS
from baraza.ui.refusals.office import OF_OFFICE
from baraza.ui.refusals.outcome import OF_OUTCOME
from baraza.ui.words.fields import FIELDS
from baraza.ui.words.marking import QT_TRANSLATE_NOOP
from baraza.ui.words.things import THINGS

TABLE = OF_FILES | OF_FIELDS | OF_MEMBERS | OF_OFFICE | OF_OUTCOME
_ANY = QT_TRANSLATE_NOOP(
    "Refusal",
    "This was refused ({rule}). Nothing was changed and what was saved before is safe.",
)
_QUOTED = 60


def refusal_words(error: BarazaError) -> str:
    """Return what to tell the user about an expected error."""
    return words_of_rule(error.rule, error.facts)


def words_of_rule(rule: str, facts: Mapping[str, Any]) -> str:
    """Return the words of a rule that was broken."""
    pattern = QCoreApplication.translate("Refusal", TABLE.get(rule, _ANY))
    told = {name: _told(name, fact, facts) for name, fact in facts.items()}
    return pattern.format_map(_Facts({"rule": rule} | told))


class _Facts(dict[str, str]):
    """Facts by name; one that is missing is left out of the sentence rather than failing it."""

    def __missing__(self, name: str) -> str:
        """Return a dash."""
        return "–"


def _told(name: str, fact: Any, facts: Mapping[str, Any]) -> str:
    if name == "kind" and fact in THINGS:
        return QCoreApplication.translate("Thing", THINGS[fact])
    if name == "member":
        words = FIELDS.get(f"{facts.get('kind', '')}.{fact}")
        return QCoreApplication.translate("Field", words) if words else str(fact)
    text = ", ".join(map(str, fact)) if isinstance(fact, tuple) else str(fact)
    return text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…"
