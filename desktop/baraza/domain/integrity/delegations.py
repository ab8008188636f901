"""I03, I04, W08: who the parties are, and that heads and alternates are of their delegation."""

from collections.abc import Iterator

from baraza.domain.errors import Fault
from baraza.domain.integrity.survey import Found, Rules, Survey
from baraza.domain.parties import Delegation

LEAST_PARTIES = 2
MOST_PARTIES = 20
_DELEGATES = "delegations[].delegates[].id"


def _are_enough_parties(found: Found[Delegation], survey: Survey) -> Iterator[Fault]:
    """Look at the number of full parties once, where the delegations begin."""
    delegations = survey.consultation.delegations
    if found.record is delegations[0]:
        count, place = len(survey.parties), found.place.partition("[")[0]
        if count < LEAST_PARTIES:
            yield Fault(place, "too-few-parties", {"least": LEAST_PARTIES, "found": count})
        if count > MOST_PARTIES:
            yield Fault(place, "too-many-parties", {"most": MOST_PARTIES, "found": count})


def _has_one_delegation(found: Found[Delegation], survey: Survey) -> Iterator[Fault]:
    org = found.record.org
    if first := survey.met(found.at("org"), "delegation", org):
        yield found.fault("org", "delegation-twice", org=org, first=first)


def _is_led_by_its_own(found: Found[Delegation], survey: Survey) -> Iterator[Fault]:
    delegation = found.record
    own = {delegate.id for delegate in delegation.delegates}
    for member, rule in (
        ("head", "head-from-elsewhere"),
        ("alternate", "alternate-from-elsewhere"),
    ):
        delegate: str | None = getattr(delegation, member)
        # An id that nobody has is a reference to nothing, and reported as that.
        if delegate and delegate not in own and delegate in survey.ids[_DELEGATES]:
            yield found.fault(member, rule, id=delegate, org=delegation.org)


def _alternate_is_another(found: Found[Delegation], _survey: Survey) -> Iterator[Fault]:
    if found.record.alternate and found.record.alternate == found.record.head:
        yield found.fault("alternate", "alternate-is-head", id=found.record.head)


ERRORS: Rules = {Delegation: (_are_enough_parties, _has_one_delegation, _is_led_by_its_own)}
WARNINGS: Rules = {Delegation: (_alternate_is_another,)}
