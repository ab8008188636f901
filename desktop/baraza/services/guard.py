"""What an edit may not do: break a rule between members that held before it."""

from baraza.domain.consultation import Consultation
from baraza.domain.errors import RuleBroken
from baraza.domain.integrity import errors
from baraza.exchange.zones import known_zones


def hold(before: Consultation, after: Consultation) -> None:
    """Refuse an edit that brings in a fault; one that was there already stays and is no bar.

    Raises:
        RuleBroken: With the rule and the facts of the first new fault.
    """
    found = errors(after, known_zones())
    if not len(found):
        return
    had = {(fault.place, fault.rule) for fault in errors(before, known_zones())}
    for fault in found:
        if (fault.place, fault.rule) not in had:
            raise RuleBroken(fault.rule, **fault.facts)
