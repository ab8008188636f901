"""What a file that leaves is called: day, document, state, marking, language.

Nothing that an edition may not hold stands in the name (rules.md C5): no title, no party, no
reference. All of it is day and codes, so that it is a plain name on every system.
"""

from baraza.domain.codes import OutcomeState
from baraza.domain.consultation import Consultation
from baraza.domain.standing import standing

_MINUTES = {"internal": "internal-minutes", "joint": "joint-minutes", "public": "public-version"}


def state_of(consultation: Consultation) -> OutcomeState:
    """Return the state of the text after its last event; a draft where nothing is told."""
    return standing(consultation).state or OutcomeState.DRAFT


def file_name(consultation: Consultation, edition: str, language: str, ending: str = "pdf") -> str:
    """Return the name of minutes: ``2026-03-11_joint-minutes_adopted_confidential_en.pdf``.

    The public version carries its mark instead of the classification.
    """
    is_public = edition == "public"
    return named(consultation, _MINUTES[edition], language, public=is_public, ending=ending)


def named(
    consultation: Consultation,
    document: str,
    language: str,
    *,
    public: bool = False,
    with_state: bool = True,
    ending: str = "pdf",
) -> str:
    """Return the name of a file.

    Args:
        consultation: What it was made from.
        document: Which document it is, in plain letters joined with hyphens.
        language: Code of its language.
        public: Whether its document says already that it is public.
        with_state: Whether the state of the text matters to it.
        ending: Ending of the name, without a dot.
    """
    parts = [consultation.session.end[:10], document]
    if with_state:
        parts.append(state_of(consultation).value)
    if not public:
        parts.append(consultation.session.classification.value)
    return "_".join([*(part.replace("_", "-") for part in parts), language]) + f".{ending}"
