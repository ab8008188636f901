"""What still waits for an answer: silences that run, and agreements ad referendum."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from baraza.domain.checks.implementation_rate import implementation_rate
from baraza.domain.checks.paragraphs import findings
from baraza.domain.codes import OrganisationKind, OutcomeState
from baraza.domain.consultation import Consultation
from baraza.domain.references import targets
from baraza.domain.standing import standing
from baraza.services.office import Office
from baraza.ui.naming import Names, title_of
from baraza.ui.words import clock_words, day_words

MOST_READ = 60
"""So many consultations, the latest first, are looked through for what waits."""

# Where the headquarters of a kind of organisation keep their clocks, as the minutes print it.
_HEADQUARTERS = {
    OrganisationKind.GLOBAL: "America/New_York",
    OrganisationKind.CONTINENTAL: "Africa/Addis_Ababa",
}


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing that waits for an answer.

    Attributes:
        consultation: Key of its consultation.
        consultation_id: Id of its consultation.
        title: Title of its consultation.
        sides: Who is awaited, as badge and kind; empty where all are.
        paragraph: Number of the paragraph that waits; 0 for a silence.
        wording: The paragraph, whole.
        deadline: End of a silence, as an instant; empty for ad referendum.
        clocks: That instant in every zone that matters, in words.
        is_over: Whether the deadline has passed.
        key: Record to go to.
        field: Field of that record.
    """

    consultation: UUID
    consultation_id: str
    title: str
    sides: tuple[tuple[str, str], ...]
    paragraph: int
    wording: str
    deadline: str
    clocks: str
    is_over: bool
    key: UUID
    field: str


@dataclass(frozen=True, slots=True)
class Rate:
    """How much of what was agreed at the last session was done.

    Attributes:
        title: Title of the consultation that looked back at it.
        day: Day of its opening: the states are those of that day.
        per_cent: Implemented, of what was not overtaken or cancelled; None where that is nothing.
        weighted: The same, where what is done in part counts in part.
        counts: How many actions there are by state.
    """

    title: str
    day: str
    per_cent: object
    weighted: object
    counts: tuple[tuple[str, int], ...]


def candidates(office: Office) -> list[tuple[UUID, int]]:
    """Return key and version of the consultations in which something may wait."""
    return [
        (row.key, row.version)
        for row in office.consultations(MOST_READ)
        if row.outcome_state not in (None, OutcomeState.NOT_ADOPTED)
    ]


def waiting_in(consultation: Consultation, now: datetime) -> Iterator[Waiting]:
    """Go through what waits in a consultation at a moment."""
    names = Names(consultation, targets(consultation))
    yield from _silence(consultation, now)
    for finding in findings(consultation):
        if finding.detail != "open_ad_referendum" or finding.key is None:
            continue
        orgs, number = finding.facts["orgs"], finding.facts["paragraph"]
        paragraphs = (p for item in consultation.agenda_items for p in item.paragraphs)
        wording = next((names.whole(p) for p in paragraphs if p.no == number), str(number))
        yield Waiting(
            consultation=consultation.key,
            consultation_id=consultation.session.id,
            title=title_of(consultation),
            sides=tuple(names.badge(str(one)) for one in (orgs if isinstance(orgs, tuple) else ())),
            paragraph=int(str(number)),
            wording=wording,
            deadline="",
            clocks="",
            is_over=False,
            key=finding.key,
            field=finding.field,
        )


def _silence(consultation: Consultation, now: datetime) -> Iterator[Waiting]:
    here = standing(consultation)
    if not here.deadline:
        return
    event = next(e for e in reversed(consultation.outcome_lifecycle) if e.silence_until)
    yield Waiting(
        consultation=consultation.key,
        consultation_id=consultation.session.id,
        title=title_of(consultation),
        sides=(),
        paragraph=0,
        wording=here.version,
        deadline=here.deadline,
        clocks=clocks_words(here.deadline, zones_of(consultation)),
        is_over=datetime.fromisoformat(here.deadline) < now,
        key=event.key,
        field="silence_until",
    )


def zones_of(consultation: Consultation) -> list[str]:
    """Return the zones a deadline is shown in: the session's, then those of headquarters."""
    kinds = {one.id: one.kind for one in consultation.organisations}
    parties = (kinds.get(one.org) for one in consultation.delegations if one.party_role == "full")
    others = [_HEADQUARTERS[kind] for kind in parties if kind in _HEADQUARTERS]
    return list(dict.fromkeys((consultation.session.timezone, *others)))


def clocks_words(instant: str, zones: Sequence[str]) -> str:
    """Return an instant in every zone in which the clock shows another hour."""
    told: list[str] = []
    offsets, day = set(), ""
    for zone in zones:
        try:
            moment = datetime.fromisoformat(instant).astimezone(ZoneInfo(zone))
        except (ZoneInfoNotFoundError, ValueError, OverflowError):
            continue
        if moment.utcoffset() in offsets:
            continue
        offsets.add(moment.utcoffset())
        written = moment.isoformat()
        shown = "" if written[:10] == day else f"{day_words(written)} "
        day = written[:10]
        city = zone.rpartition("/")[2].replace("_", " ")
        told.append(f"{shown}{clock_words(written)} {city}")
    return " / ".join(told) or day_words(instant)


def rate_of(consultation: Consultation) -> Rate | None:
    """Return how much of the last session was implemented; None where nothing is carried over."""
    if not consultation.previous_actions:
        return None
    found = implementation_rate(consultation)
    return Rate(
        title=title_of(consultation),
        day=consultation.session.start[:10],
        per_cent=found["rate_pct"],
        weighted=found["weighted_rate_pct"],
        counts=tuple(found["counts"].items()),
    )
