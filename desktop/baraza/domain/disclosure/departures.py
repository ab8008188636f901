"""Where a member travels otherwise than its label says: rules.md part C, record by record.

What the minutes must not print is put back to *parties*: exchanged, but not printed. What the
public version needs of a public paragraph is brought forward to *public*.
"""

from collections.abc import Callable, Mapping
from typing import Any

from baraza.domain.agenda import AgendaItem
from baraza.domain.codes import Attribution, FactStatus, OutcomeType
from baraza.domain.conclusions import Paragraph, Reservation
from baraza.domain.disclosure.setting import Setting
from baraza.domain.disclosure.wording import standing_wording
from baraza.domain.due_diligence import DueDiligence, DueDiligenceStep
from baraza.domain.evidence import Assumption, FactEntry
from baraza.domain.funding import FundingLine
from baraza.domain.labour import Confirmation
from baraza.domain.members import Privacy
from baraza.domain.outcome import Outcome, OutcomeParagraph
from baraza.domain.parties import Organisation
from baraza.domain.positions import Position
from baraza.domain.session import Session
from baraza.domain.tree import Record

type Departures = Mapping[str, Privacy]

NONE: Departures = {}


def departures(record: Record, here: Setting) -> Departures:
    """Return the members of a record that travel otherwise than their labels say."""
    rule = _BY_CONTENT.get(type(record))
    return rule(record, here) if rule else _ALWAYS.get(type(record), NONE)


def _not_printed(*names: str) -> Departures:
    return dict.fromkeys(names, Privacy.PARTIES)


def _public(*names: str) -> Departures:
    return dict.fromkeys(names, Privacy.PUBLIC)


_ALWAYS: Mapping[type[Record], Departures] = {
    # C7: no verdict, no rating, no risk; of due diligence only that steps are required.
    AgendaItem: _not_printed("convergence"),
    FundingLine: _not_printed(
        *(
            f"{quality}{part}"
            for quality in ("predictability", "sustainability", "flexibility")
            for part in ("", "_reason")
        )
    ),
    DueDiligence: _not_printed("risk_level", "recipients", "compliance_responsibility"),
    DueDiligenceStep: _not_printed(
        "status", "date", "valid_months", "measures", "decision", "note"
    ),
    # The host is public and named by the id of its organisation; the order of the outcome
    # names paragraphs; a public version says which document it is.
    Organisation: _public("id"),
    Outcome: _public("order"),
    Session: _public("outcome_public_version"),
}

_CONTESTED = _not_printed("text", "refs", "verified_on", "contested_by", "basis")
_PUBLIC_PARAGRAPH = _public("id", "text", "texts", "public")


def _fact(fact: FactEntry, _: Setting) -> Departures:
    """C7: of a contested fact the minutes say that there are different figures, no more."""
    return _CONTESTED if fact.status is FactStatus.CONTESTED else NONE


def _assumption(assumption: Assumption, here: Setting) -> Departures:
    concerned = here.concerning(assumption.items)
    return _not_printed("stated_by") if concerned.is_at_least(Attribution.UNATTRIBUTED) else NONE


def _position(_: Position, here: Setting) -> Departures:
    """C2; and C7: texts are printed only in minutes, elsewhere the paragraphs speak."""
    names: tuple[str, ...] = ()
    if here.outcome_type is not OutcomeType.MINUTES:
        names = ("text",)
    if here.is_at_least(Attribution.DELEGATION_ONLY):
        names = (*names, "lead_speaker", "speakers")
    if here.is_at_least(Attribution.UNATTRIBUTED):
        names = (*names, "org")
    return _not_printed(*names)


def _paragraph(paragraph: Paragraph, here: Setting) -> Departures:
    wording = _public_wording(paragraph) if standing_wording(paragraph) is not None else NONE
    if here.is_at_least(Attribution.UNATTRIBUTED):
        return {**wording, **_not_printed("org")}
    return wording


def _outcome_paragraph(paragraph: OutcomeParagraph, _: Setting) -> Departures:
    return _public_wording(paragraph)


def _public_wording(paragraph: Paragraph | OutcomeParagraph) -> Departures:
    return _PUBLIC_PARAGRAPH if paragraph.public else NONE


def _reservation(_: Reservation, here: Setting) -> Departures:
    """Whose it is, is affiliation; its wording is a statement."""
    if here.is_at_least(Attribution.SUMMARY_ONLY):
        return _not_printed("org", "text")
    return _not_printed("org") if here.is_at_least(Attribution.UNATTRIBUTED) else NONE


def _confirmation(_: Confirmation, here: Setting) -> Departures:
    return _not_printed("by") if here.is_at_least(Attribution.DELEGATION_ONLY) else NONE


_BY_CONTENT: Mapping[type[Record], Callable[[Any, Setting], Departures]] = {
    Assumption: _assumption,
    Confirmation: _confirmation,
    FactEntry: _fact,
    OutcomeParagraph: _outcome_paragraph,
    Paragraph: _paragraph,
    Position: _position,
    Reservation: _reservation,
}
