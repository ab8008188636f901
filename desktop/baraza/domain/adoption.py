"""The life of the outcome text as rules: circulated, in silence, adopted, issued, corrected.

The state machine of the trade: drafts are negotiated until they are clean; a clean text is
adopted in the room, or sent out under silence until a deadline. An objection breaks the
silence and a new version follows; without one the text is adopted. An adopted text can be
issued, corrected and, for a stated reason, reopened. Not to be adopted is a legitimate end.

Every rule adds entries to the life and raises `RuleBroken` where the trade does not allow it.
Adoption is an act of the delegations: what is recorded is how, when, by whom.
"""

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum

from baraza.domain.changes import add
from baraza.domain.checks.readings import is_blank
from baraza.domain.codes import FinalStatus, OutcomeEventKind, OutcomeState, ReservationKind
from baraza.domain.conclusions import Paragraph, Reservation
from baraza.domain.consultation import Consultation
from baraza.domain.errors import RuleBroken
from baraza.domain.lifecycle import (
    hold_in_force,
    hold_negotiable,
    hold_no_brackets,
    hold_not_settled,
    hold_party,
    hold_said,
    hold_waiting,
    record,
)
from baraza.domain.objections import objections
from baraza.domain.outcome import AdReferendum
from baraza.domain.silence import keep_silence
from baraza.domain.standing import SETTLED, bracketed_numbers, standing
from baraza.domain.tree import Record, rebuilt

type Pair = tuple[int, str]
"""Number of a paragraph and id of an organisation that joins it ad referendum."""


class How(StrEnum):
    """How a text is adopted."""

    IN_THE_ROOM = "in_the_room"
    BY_SILENCE = "by_silence"


def circulate(
    consultation: Consultation,
    when: str,
    version: str,
    by: str | None = None,
    *,
    is_clean: bool = False,
) -> Consultation:
    """Record a version sent to the delegations: the first draft, a revision, a clean text."""
    hold_negotiable(consultation)
    open_numbers = bracketed_numbers(consultation)
    if is_clean:
        hold_no_brackets(consultation)
        state = OutcomeState.CLEAN
    else:
        begun = bool(consultation.outcome_lifecycle)
        state = OutcomeState.NEGOTIATION if begun else OutcomeState.DRAFT
    brackets = len(open_numbers) if open_numbers or is_clean else None
    return record(consultation, version=version, date=when, by=by, state=state, brackets=brackets)


def adopt(  # noqa: PLR0913  an adoption is recorded with all of this
    consultation: Consultation,
    when: str,
    how: How,
    by: str | None = None,
    *,
    version: str = "final",
    symbol: str | None = None,
    ad_referendum: Iterable[Pair] = (),
    despite: str = "",
) -> Consultation:
    """Record that the delegations adopted the text.

    Args:
        consultation: What is adopted.
        when: When it was adopted; by silence not before the deadline.
        how: In the room, or by silence.
        by: Who pronounced it: the co-chairs, the host.
        version: Name of the adopted version.
        symbol: Symbol or working reference.
        ad_referendum: Who joined which paragraph subject to confirmation.
        despite: What is to be on the record where an objection stands.

    Raises:
        RuleBroken: If a bracket is open, an objection stands and nothing is said about it, the
            text is adopted already, or silence was asked for and is not over.
    """
    hold_no_brackets(consultation)
    if how is How.BY_SILENCE:
        consultation = _after_silence(consultation, when)
    else:
        hold_not_settled(consultation)
    against = objections(consultation)
    if against and is_blank(despite):
        raise RuleBroken("objection-standing", count=len(against))
    pairs = tuple(dict.fromkeys(ad_referendum))
    for _, org in pairs:
        hold_party(consultation, org)
    in_room = how is How.IN_THE_ROOM
    adopted = record(
        consultation,
        version=version,
        date=when,
        by=by,
        state=OutcomeState.ADOPTED_IN_ROOM if in_room else OutcomeState.ADOPTED,
        symbol=symbol,
        reason=despite.strip() or None,
        ad_referendum=tuple(AdReferendum(paragraph=no, by=org) for no, org in pairs),
    )
    return rebuilt(adopted, lambda held: _joined(held, pairs))


def _after_silence(consultation: Consultation, when: str) -> Consultation:
    """Return the consultation with the end of the silence on record, once."""
    last = next(reversed(consultation.outcome_lifecycle), None)
    if last is not None and last.event is OutcomeEventKind.SILENCE_KEPT:
        return consultation
    hold_not_settled(consultation)
    return keep_silence(consultation, when)


def _joined(record: Record, pairs: tuple[Pair, ...]) -> Record:
    """Note at a paragraph that was in brackets who joined it ad referendum."""
    if not isinstance(record, Paragraph) or record.final is None:
        return record
    joining = tuple(org for no, org in pairs if no == record.no)
    final = record.final
    if not joining or final.status is FinalStatus.NOT_ADOPTED:
        return record
    by = tuple(dict.fromkeys((*final.by, *joining)))
    status = FinalStatus.ADOPTED_AD_REFERENDUM
    return replace(record, final=replace(final, status=status, by=by))


def confirm_ad_referendum(
    consultation: Consultation, when: str, paragraph: int, by: str
) -> Consultation:
    """Record that the headquarters of a delegation confirmed a paragraph."""
    hold_waiting(consultation, paragraph, by)
    return record(
        consultation,
        event=OutcomeEventKind.AD_REFERENDUM_CONFIRMED,
        date=when,
        by=by,
        paragraph=paragraph,
        ad_referendum=(AdReferendum(paragraph=paragraph, by=by, confirmed=when),),
    )


def lapse_ad_referendum(
    consultation: Consultation, when: str, paragraph: int, by: str
) -> Consultation:
    """Record that a confirmation did not come."""
    hold_waiting(consultation, paragraph, by)
    return record(
        consultation,
        event=OutcomeEventKind.AD_REFERENDUM_LAPSED,
        date=when,
        by=by,
        paragraph=paragraph,
        ad_referendum=(AdReferendum(paragraph=paragraph, by=by, lapsed=when),),
    )


def reserve(
    consultation: Consultation,
    when: str,
    paragraph: int,
    reservation: Reservation,
) -> Consultation:
    """Record what a delegation puts on the record about a paragraph it lets pass."""
    hold_party(consultation, reservation.org)
    held = [p for item in consultation.agenda_items for p in item.paragraphs if p.no == paragraph]
    if not held:
        raise RuleBroken("unknown-paragraph", paragraph=paragraph)
    noted = add(consultation, held[0].key, "reservations", reservation)
    if reservation.kind is ReservationKind.EXPLANATION:
        # An explanation of position stands beside the text and limits nothing.
        return noted
    return record(
        noted,
        event=OutcomeEventKind.RESERVATION,
        date=when,
        by=reservation.org,
        paragraph=paragraph,
        reason=reservation.text,
    )


def issue(
    consultation: Consultation, when: str, symbol: str | None = None, by: str | None = None
) -> Consultation:
    """Record that the adopted text was published."""
    hold_in_force(consultation)
    return record(
        consultation,
        event=OutcomeEventKind.PUBLISHED,
        date=when,
        by=by,
        state=OutcomeState.ISSUED,
        symbol=symbol,
    )


def correct(
    consultation: Consultation, when: str, version: str, reason: str, by: str | None = None
) -> Consultation:
    """Record a corrigendum to an adopted text, and what it corrects."""
    hold_in_force(consultation)
    hold_said(reason)
    return record(
        consultation,
        version=version,
        date=when,
        by=by,
        state=OutcomeState.CORRIGENDUM,
        reason=reason,
    )


def leave_unadopted(
    consultation: Consultation, when: str, reason: str, by: str | None = None
) -> Consultation:
    """Record that the delegations did not adopt the text, and why."""
    hold_not_settled(consultation)
    hold_said(reason)
    version = standing(consultation).version or "final"
    return record(
        consultation,
        version=version,
        date=when,
        by=by,
        state=OutcomeState.NOT_ADOPTED,
        reason=reason,
    )


def reopen(
    consultation: Consultation, when: str, version: str, reason: str, by: str | None = None
) -> Consultation:
    """Record that a settled text is negotiated again, and why."""
    if standing(consultation).state not in SETTLED:
        raise RuleBroken("text-not-settled")
    hold_said(reason)
    return record(
        consultation,
        version=version,
        date=when,
        by=by,
        state=OutcomeState.NEGOTIATION,
        reason=reason,
    )


def next_version(consultation: Consultation) -> str:
    """Return the usual name of the version that follows: zero draft, then Rev.1, Rev.2 and on."""
    told = [event.version for event in consultation.outcome_lifecycle if event.version]
    if not told:
        return "zero draft"
    numbers = [int(digits) for one in told if (digits := one.removeprefix("Rev.")).isdecimal()]
    return f"Rev.{max(numbers, default=0) + 1}"
