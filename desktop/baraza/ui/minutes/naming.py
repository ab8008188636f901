"""What the file of the minutes is called: day, document, state, marking, language.

Nothing that an edition may not hold stands in the name: no title, no party, no reference.
"""

from baraza.domain.codes import OutcomeState
from baraza.domain.consultation import Consultation
from baraza.domain.standing import standing

_EDITIONS = {"internal": "internal-minutes", "joint": "joint-minutes", "public": "public-version"}


def state_of(consultation: Consultation) -> OutcomeState:
    """Return the state of the text after its last event; a draft where nothing is told."""
    return standing(consultation).state or OutcomeState.DRAFT


def file_name(consultation: Consultation, edition: str, language: str) -> str:
    """Return the name proposed: ``2026-03-11_joint-minutes_adopted_confidential_en.pdf``.

    The public version carries its mark instead of the classification.
    """
    day = consultation.session.end[:10]
    parts = [day, _EDITIONS[edition], state_of(consultation).value]
    if edition != "public":
        parts.append(consultation.session.classification.value)
    return "_".join([*(part.replace("_", "-") for part in parts), language]) + ".pdf"
