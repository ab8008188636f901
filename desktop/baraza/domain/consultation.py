"""The consultation: the root of the tree."""

from baraza.domain.actions import PreviousAction
from baraza.domain.agenda import AgendaItem, AgendaVersion
from baraza.domain.codes import CopyAudience
from baraza.domain.coordination import Coordination
from baraza.domain.evidence import Assumption, FactEntry, Precedent, Reference
from baraza.domain.interventions import Intervention
from baraza.domain.kinds import ID, Code
from baraza.domain.members import Privacy, leaf, many, one
from baraza.domain.notes import Override, ParityRemark, PrivateNote
from baraza.domain.operations import Operation
from baraza.domain.outcome import Outcome, OutcomeEvent
from baraza.domain.parties import Delegation, Observer, Organisation
from baraza.domain.session import Session
from baraza.domain.tree import Record, record


@record
class Consultation(Record):
    """One consultation between delegations: everything that is known of it, as one value."""

    own_org: str | None = leaf(
        ID,
        "Whose copy of the file this is.",
        privacy=Privacy.OWN,
        ref="organisations[].id",
        default=None,
    )
    made_for: CopyAudience | None = leaf(
        Code(CopyAudience),
        "For whom this copy was made; absent: the desk copy of an office.",
        privacy=Privacy.PARTIES,
        since=1,
        default=None,
    )
    session: Session = one("The consultation itself.")
    agenda_negotiation: tuple[AgendaVersion, ...] = many(
        "History of the agenda, oldest first.", privacy=Privacy.PARTIES, default=()
    )
    organisations: tuple[Organisation, ...] = many(
        "All organisations. Ids unique.", required=True, least=2, most=200, default=()
    )
    delegations: tuple[Delegation, ...] = many(
        "Delegations (2 to 20 full parties).", required=True, least=2, most=60, default=()
    )
    observers: tuple[Observer, ...] = many(
        "Observers by item.", privacy=Privacy.MINUTES, default=()
    )
    prior_coordination: tuple[Coordination, ...] = many(
        "Coordination before the session. Content is known only to the organisations that held it.",
        privacy=Privacy.BETWEEN,
        default=(),
    )
    references: tuple[Reference, ...] = many("Documents.", privacy=Privacy.MINUTES, default=())
    facts: tuple[FactEntry, ...] = many("Register of facts.", privacy=Privacy.MINUTES, default=())
    assumptions: tuple[Assumption, ...] = many(
        "Register of assumptions.", privacy=Privacy.MINUTES, default=()
    )
    operations: tuple[Operation, ...] = many(
        "Peace operations.", privacy=Privacy.MINUTES, default=()
    )
    agenda_items: tuple[AgendaItem, ...] = many(
        "Agenda in order.", required=True, least=1, most=200, default=()
    )
    precedents: tuple[Precedent, ...] = many("Precedents.", privacy=Privacy.PARTIES, default=())
    previous_actions: tuple[PreviousAction, ...] = many(
        "Follow-up of earlier conclusions.", privacy=Privacy.MINUTES, default=()
    )
    outcome_lifecycle: tuple[OutcomeEvent, ...] = many(
        "Life of the outcome text, oldest first.", privacy=Privacy.MINUTES, default=()
    )
    parity_remarks: tuple[ParityRemark, ...] = many(
        "Remarks on parity.", privacy=Privacy.OWN, default=()
    )
    private_notes: tuple[PrivateNote, ...] = many(
        "Working notes on the session.", privacy=Privacy.OWN, default=()
    )
    overrides: tuple[Override, ...] = many(
        "Findings set aside with a reason (rules.md B16).", privacy=Privacy.OWN, default=()
    )
    outcome: Outcome | None = one(
        "The outcome as one document.", privacy=Privacy.MINUTES, since=1, default=None
    )
    interventions: tuple[Intervention, ...] = many(
        "Log of interventions.", privacy=Privacy.OWN, since=1, default=()
    )
