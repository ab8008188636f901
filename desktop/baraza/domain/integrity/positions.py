"""I04, I05, W05: positions are those of parties, one each, spoken for by their own delegates."""

from collections.abc import Iterator

from baraza.domain.agenda import AgendaItem
from baraza.domain.codes import Authority
from baraza.domain.errors import Fault
from baraza.domain.integrity.survey import Found, Rules, Survey
from baraza.domain.positions import Position
from baraza.domain.tree import shape

_AUTHORITY = shape(Position).leaves["authority"]
_DELEGATES = "delegations[].delegates[].id"


def _is_of_a_party(found: Found[Position], survey: Survey) -> Iterator[Fault]:
    org = found.record.org
    if org not in survey.parties and org in survey.ids["organisations[].id"]:
        yield found.fault("org", "position-of-no-party", org=org)


def _is_the_only_one(found: Found[Position], survey: Survey) -> Iterator[Fault]:
    org, stage = found.record.org, found.record.stage
    if first := survey.met(found.at("org"), "position", found.parent.key, org, stage):
        yield found.fault("org", "position-twice", org=org, stage=str(stage), first=first)


def _is_spoken_for_by_its_own(found: Found[Position], survey: Survey) -> Iterator[Fault]:
    position = found.record
    own = survey.members.get(position.org)
    if own is None:
        return  # an organisation without a delegation: no party, which is reported
    told = [("lead_speaker", position.lead_speaker)]
    told += [(f"speakers[{number}]", one) for number, one in enumerate(position.speakers)]
    for member, speaker in told:
        if speaker and speaker not in own and speaker in survey.ids[_DELEGATES]:
            yield found.fault(member, "speaker-from-elsewhere", id=speaker, org=position.org)


def _common_position_is_recorded(found: Found[Position], survey: Survey) -> Iterator[Fault]:
    position, item = found.record, found.parent
    other = next(_AUTHORITY.ids(position.authority), "")
    if not isinstance(item, AgendaItem) or not (
        other or position.authority == Authority.COMMON_POSITION
    ):
        return
    records = survey.common_positions.get((item.id, position.org), 0)
    if other:
        records &= survey.common_positions.get((item.id, other), 0)
    if records:
        return
    own = survey.consultation.own_org
    # Records of coordination travel only between those who coordinated (rules.md C8).
    is_copy = survey.consultation.made_for is not None
    seen = not is_copy and (own is None or own in (position.org, other))
    rule = "no-common-position-recorded" if seen else "coordination-not-visible"
    yield found.fault("authority", rule, org=position.org, other=other, item=item.id)


ERRORS: Rules = {Position: (_is_of_a_party, _is_the_only_one, _is_spoken_for_by_its_own)}
WARNINGS: Rules = {Position: (_common_position_is_recorded,)}
