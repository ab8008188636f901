"""What the eyes of one audience may see in a given consultation."""

from dataclasses import dataclass

from baraza.domain.codes import PartyRole, PublicVersion
from baraza.domain.consultation import Consultation
from baraza.domain.disclosure.audience import Audience, Purpose
from baraza.domain.disclosure.setting import OUR_OFFICE, Setting
from baraza.domain.errors import RuleBroken
from baraza.domain.members import Privacy

_PRINTED = frozenset({Privacy.MINUTES, Privacy.PUBLIC})
_SHARED = _PRINTED | {Privacy.PARTIES}
_ALWAYS = {
    Purpose.INTERNAL: _SHARED,
    Purpose.JOINT: _PRINTED,
    Purpose.PUBLIC: frozenset({Privacy.PUBLIC}),
    Purpose.JOINT_COPY: _SHARED,
    Purpose.PACKAGE: _SHARED,
}


@dataclass(frozen=True, slots=True)
class Sight:
    """What an audience sees, beyond what it sees in any case.

    Attributes:
        always: Labels it sees wherever they stand.
        viewer: Organisation it is; empty if it is none in particular.
        chairs: Whether the delegation of that organisation provides a co-chair.
        at_home: Whether it is the office whose copy this is.
    """

    always: frozenset[Privacy]
    viewer: str = ""
    chairs: bool = False
    at_home: bool = False

    def sees(self, privacy: Privacy, here: Setting) -> bool:
        """Return whether it sees content with this label in this setting."""
        if privacy in self.always:
            return True
        if not self.viewer:
            return False
        if privacy is Privacy.BETWEEN:
            return self.viewer in here.between
        its_own = self.at_home and here.owner in (OUR_OFFICE, self.viewer)
        return its_own or (privacy is Privacy.CO_CHAIRS and self.chairs)


def sight_of(consultation: Consultation, audience: Audience) -> Sight:
    """Return what an audience other than the full backup sees.

    Raises:
        RuleBroken: ``no-public-version`` where the session has none, ``recipient-unknown`` or
            ``recipient-not-a-party`` where a package is for an organisation that is no full
            party.
    """
    always = _ALWAYS[audience.purpose]
    match audience.purpose:
        case Purpose.PUBLIC:
            _require_public_version(consultation)
        case Purpose.INTERNAL if consultation.own_org:
            viewer = consultation.own_org
            return Sight(always, viewer, _chairs(consultation, viewer), at_home=True)
        case Purpose.PACKAGE:
            viewer = audience.recipient
            _require_party(consultation, viewer)
            return Sight(always, viewer, _chairs(consultation, viewer))
        case _:
            pass
    return Sight(always)


def _require_public_version(consultation: Consultation) -> None:
    if consultation.session.outcome_public_version in (None, PublicVersion.NONE):
        raise RuleBroken("no-public-version")


def _require_party(consultation: Consultation, organisation: str) -> None:
    if all(known.id != organisation for known in consultation.organisations):
        raise RuleBroken("recipient-unknown", organisation=organisation)
    roles = {known.org: known.party_role for known in consultation.delegations}
    if roles.get(organisation) is not PartyRole.FULL:
        raise RuleBroken("recipient-not-a-party", organisation=organisation)


def _chairs(consultation: Consultation, organisation: str) -> bool:
    chairs = consultation.session.co_chairs
    return any(
        delegate.id in chairs
        for delegation in consultation.delegations
        if delegation.org == organisation
        for delegate in delegation.delegates
    )
