"""Where the text of the outcome stands, read from its life: state, version, silence, objections."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from baraza.domain.agenda import AgendaItem
from baraza.domain.checks.paragraphs import AGREED, findings, is_effective, is_open_bracket
from baraza.domain.checks.readings import SPOKEN, parties_taking_part, positions_on
from baraza.domain.codes import Authority, OutcomeEventKind, OutcomeState
from baraza.domain.conclusions import Paragraph
from baraza.domain.consultation import Consultation
from baraza.domain.objections import broken_silence
from baraza.domain.outcome import OutcomeEvent

IN_FORCE = frozenset(
    {
        OutcomeState.ADOPTED,
        OutcomeState.ADOPTED_IN_ROOM,
        OutcomeState.ISSUED,
        OutcomeState.CORRIGENDUM,
    }
)
"""States of a text that the delegations have agreed to."""

SETTLED = IN_FORCE | {OutcomeState.NOT_ADOPTED}
"""States of a text that is no longer negotiated; not to adopt it is a legitimate end."""

_UNSURE = frozenset({Authority.AD_REFERENDUM, Authority.PERSONAL_CAPACITY, Authority.NONE})


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the text stands after its last entry.

    Attributes:
        state: State of the text; None where nothing of its life is told.
        since: Instant from which it has the state.
        version: Name of the last version.
        deadline: End of the silence that is running; empty where none is.
        symbol: Last symbol or working reference.
        is_withdrawn: Whether the text itself was withdrawn.
    """

    state: OutcomeState | None = None
    since: str = ""
    version: str = ""
    deadline: str = ""
    symbol: str = ""
    is_withdrawn: bool = False

    @property
    def is_in_force(self) -> bool:
        """Whether the delegations have agreed to the text."""
        return self.state in IN_FORCE and not self.is_withdrawn


def standing(consultation: Consultation) -> Standing:
    """Return where the text stands."""
    here = Standing()
    objecting = set[str | None]()
    for event in consultation.outcome_lifecycle:
        if event.event is OutcomeEventKind.SILENCE_BROKEN:
            objecting.add(event.by)
        elif event.event is OutcomeEventKind.WITHDRAWN and event.by in objecting:
            # An objection is withdrawn, not the text.
            objecting.discard(event.by)
            continue
        elif event.event is OutcomeEventKind.SILENCE_KEPT or event.state in IN_FORCE:
            objecting.clear()
        here = _after(here, event)
    return here


def _after(here: Standing, event: OutcomeEvent) -> Standing:
    """Return where the text stands after one more entry."""
    here = replace(here, version=event.version or here.version, symbol=event.symbol or here.symbol)
    if event.state is not None:
        until = event.silence_until if event.state is OutcomeState.SILENCE else None
        here = replace(here, state=event.state, since=event.date, deadline=until or "")
        here = replace(here, is_withdrawn=False)
    match event.event:
        case OutcomeEventKind.SILENCE_BROKEN:
            return replace(here, state=OutcomeState.NEGOTIATION, since=event.date, deadline="")
        case OutcomeEventKind.SILENCE_KEPT if here.state is OutcomeState.SILENCE:
            return replace(here, state=OutcomeState.ADOPTED, since=event.date, deadline="")
        case OutcomeEventKind.WITHDRAWN:
            return replace(here, is_withdrawn=True, since=event.date)
    return here


def is_adopted(consultation: Consultation, item: AgendaItem) -> bool:
    """Return whether what stands under an item is adopted, no paragraph still in brackets."""
    open_here = any(is_open_bracket(paragraph) for paragraph in item.paragraphs)
    return standing(consultation).is_in_force and not open_here


def bracketed_numbers(consultation: Consultation) -> tuple[int, ...]:
    """Return the numbers of the paragraphs still between square brackets."""
    return tuple(p.no for p in _paragraphs(consultation) if is_open_bracket(p))


def standing_objections(consultation: Consultation) -> tuple[OutcomeEvent, ...]:
    """Return the objections made in silence that nothing recorded since has answered."""
    keys = {obstacle.key for obstacle in broken_silence(consultation)}
    return tuple(event for event in consultation.outcome_lifecycle if event.key in keys)


def waiting_ad_referendum(consultation: Consultation) -> tuple[tuple[int, str], ...]:
    """Return paragraphs and delegations whose headquarters have not yet answered."""
    waiting = list[tuple[int, str]]()
    for finding in findings(consultation):
        if finding.detail == "open_ad_referendum":
            number, orgs = finding.facts["paragraph"], finding.facts["orgs"]
            assert isinstance(number, int)  # noqa: S101  the number of a paragraph
            assert isinstance(orgs, tuple)  # noqa: S101  ids of organisations
            waiting += [(number, str(org)) for org in orgs]
    return tuple(waiting)


def unsure_of_their_authority(
    consultation: Consultation, item: AgendaItem
) -> Iterator[tuple[Paragraph, str]]:
    """Go through agreements and the parties whose position rests on no instruction (M5).

    What such a delegation agrees to is agreed ad referendum, unless its head confirms it.
    """
    positions = positions_on(item)
    unsure = [
        party.org
        for party in parties_taking_part(consultation, item)
        if (position := positions.get(party.org)) is not None
        and position.stage in SPOKEN
        and position.authority in _UNSURE
    ]
    for paragraph in item.paragraphs:
        if paragraph.kind in AGREED and is_effective(paragraph):
            yield from ((paragraph, org) for org in unsure)


def _paragraphs(consultation: Consultation) -> Iterator[Paragraph]:
    for item in consultation.agenda_items:
        yield from item.paragraphs
