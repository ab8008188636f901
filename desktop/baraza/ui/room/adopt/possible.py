"""When an act is possible: what must hold of the text before it."""

from baraza.domain.codes import OutcomeState
from baraza.domain.consultation import Consultation
from baraza.domain.standing import (
    IN_FORCE,
    SETTLED,
    Standing,
    standing_objections,
    waiting_ad_referendum,
)


def is_negotiated(_value: Consultation, here: Standing) -> bool:
    """Return whether versions still follow one another."""
    return here.state not in SETTLED and here.state is not OutcomeState.SILENCE


def is_silent(_value: Consultation, here: Standing) -> bool:
    """Return whether a silence is running."""
    return here.state is OutcomeState.SILENCE


def is_open(_value: Consultation, here: Standing) -> bool:
    """Return whether the text is not settled yet."""
    return here.state not in SETTLED


def is_in_force(_value: Consultation, here: Standing) -> bool:
    """Return whether the delegations have agreed to the text."""
    return here.is_in_force


def is_settled(_value: Consultation, here: Standing) -> bool:
    """Return whether the text is settled, adopted or not."""
    return here.state in SETTLED


def has_objection(value: Consultation, _here: Standing) -> bool:
    """Return whether an objection made in silence still stands."""
    return bool(standing_objections(value))


def waits(value: Consultation, here: Standing) -> bool:
    """Return whether headquarters have still to confirm an adopted text."""
    return here.state in IN_FORCE and bool(waiting_ad_referendum(value))


def always(_value: Consultation, _here: Standing) -> bool:
    """Return that it is possible whatever the text is."""
    return True
