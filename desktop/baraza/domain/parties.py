"""Who takes part: organisations, delegations, delegates, observers."""

from baraza.domain.codes import (
    Attendance,
    CredentialsStatus,
    Expertise,
    ObserverRight,
    OrganisationKind,
    OutcomeType,
    PartyRole,
)
from baraza.domain.kinds import DAY, ID, LABEL, LANGUAGE, TEXT, Always, Code, ListOf, MapOf, Whole
from baraza.domain.maps import EMPTY, Map
from baraza.domain.members import Privacy, leaf, many, one
from baraza.domain.tree import Record, record


@record
class PrintedName(Record):
    """How an organisation is printed in one kind of document or one language."""

    document: OutcomeType | None = leaf(
        Code(OutcomeType), "Kind of document it is for; absent: every kind.", default=None
    )
    language: str | None = leaf(
        LANGUAGE, "Language it is for; absent: every language.", default=None
    )
    name: str = leaf(LABEL, "Name, printed as given.")
    short_name: str | None = leaf(LABEL, "Short name, printed as given.", default=None)
    organ: str | None = leaf(LABEL, "Organ that takes part in its name.", default=None)
    order: int | None = leaf(
        Whole(1, 200), "Place among the parties in the document; carries no rank.", default=None
    )


@record
class Organisation(Record):
    """An organisation named anywhere: party, observer, contributor or owner of a task."""

    id: str = leaf(
        ID,
        "Identifier used by every reference to this organisation. Order of organisations "
        "carries no rank.",
    )
    name: str = leaf(LABEL, "Official name, printed as given.", privacy=Privacy.PUBLIC)
    kind: OrganisationKind = leaf(
        Code(OrganisationKind),
        "Kind of organisation. REC and RM are the eight recognised communities and the "
        "two mechanisms of the African Union.",
        privacy=Privacy.PUBLIC,
    )
    seat: str | None = leaf(LABEL, "Seat.", privacy=Privacy.PUBLIC, default=None)
    languages: tuple[str, ...] = leaf(
        ListOf(LANGUAGE, unique=True),
        "Official or working languages.",
        privacy=Privacy.PUBLIC,
        default=(),
    )
    working_language_note: str | None = leaf(
        TEXT, "Remark on languages in practice.", privacy=Privacy.PARTIES, default=None
    )
    printed: tuple[PrintedName, ...] = many(
        "Names for one kind of document or one language.",
        privacy=Privacy.PUBLIC,
        since=1,
        default=(),
    )


@record
class Credentials(Record):
    """Letter naming the delegation."""

    status: CredentialsStatus = leaf(
        Code(CredentialsStatus), "State of the credentials.", privacy=Privacy.MINUTES
    )
    letter_date: str | None = leaf(
        DAY, "Date of the letter; null if it has not arrived.", nullable=True, default=None
    )
    note: str | None = leaf(
        TEXT, "Remark for the secretariat.", privacy=Privacy.PARTIES, default=None
    )


@record
class Delegate(Record):
    """A delegate. Samples name functions only; real files may carry names."""

    id: str = leaf(ID, "Unique across all delegations.")
    name: str | None = leaf(
        LABEL, "Name as the person writes it.", privacy=Privacy.MINUTES, default=None
    )
    form_of_address: str | None = leaf(
        LABEL, "Form of address (H.E., Ms, Dr, Général …).", privacy=Privacy.MINUTES, default=None
    )
    contact: str | None = leaf(
        TEXT, "Telephone, e-mail, notes for one's own office.", privacy=Privacy.OWN, default=None
    )
    function: str = leaf(LABEL, "Function.", privacy=Privacy.MINUTES)
    unit: str | None = leaf(
        LABEL, "Department, division or office.", privacy=Privacy.MINUTES, default=None
    )
    grade: str | None = leaf(
        LABEL,
        "Grade as the organisation writes it (D-2, P6, Director …).",
        privacy=Privacy.PARTIES,
        default=None,
    )
    level: int = leaf(
        Whole(1, 8),
        "Level on the common scale (handbook 2.4): 1 head of organisation, 2 USG / "
        "Commissioner / minister, 3 ASG / ambassador, 4 director, 5 head of unit, 6 desk "
        "officer, 7 associate, 8 support staff (interpreter, note-taker), who are never "
        "counted.",
        privacy=Privacy.PARTIES,
    )
    expertise: Map[int] = leaf(
        MapOf(Code(Expertise), Whole(0, 3)),
        "Field of expertise to 0 none, 1 basic, 2 working knowledge, 3 expert.",
        privacy=Privacy.PARTIES,
        default=EMPTY,
    )
    attendance: Attendance = leaf(
        Code(Attendance),
        "How the delegate attends.",
        privacy=Privacy.MINUTES,
        default=Attendance.IN_PERSON,
    )


@record
class Delegation(Record):
    """Delegation of one organisation. At most one delegation per organisation."""

    id: str = leaf(ID, "Identifier of the delegation.")
    org: str = leaf(ID, "Organisation represented.", ref="organisations[].id")
    party_role: PartyRole = leaf(
        Code(PartyRole),
        "Only full delegations are parties: they alone agree, are counted for parity and "
        "are asked for positions.",
        privacy=Privacy.MINUTES,
        default=PartyRole.FULL,
    )
    head: str = leaf(
        ID,
        "Head of delegation, one of the delegates of this delegation.",
        privacy=Privacy.MINUTES,
        ref="delegations[].delegates[].id",
    )
    alternate: str | None = leaf(
        ID,
        "Alternate, one of the delegates of this delegation.",
        ref="delegations[].delegates[].id",
        nullable=True,
        default=None,
    )
    credentials: Credentials | None = one("Letter naming the delegation.", default=None)
    authority: str | None = leaf(
        TEXT, "What the delegation can and cannot commit.", privacy=Privacy.PARTIES, default=None
    )
    delegates: tuple[Delegate, ...] = many("Members.", required=True, least=1, most=500, default=())
    private_notes: str | None = leaf(
        TEXT, "Working notes of this delegation.", privacy=Privacy.OWN, default=None
    )


@record
class Observer(Record):
    """Observer admitted for some items. Never a party to the conclusions."""

    id: str = leaf(ID, "Identifier of the observer.")
    org: str = leaf(ID, "Organisation represented.", ref="organisations[].id")
    function: str | None = leaf(LABEL, "Function.", privacy=Privacy.MINUTES, default=None)
    items: tuple[str, ...] = leaf(
        ListOf(ID, unique=True),
        "Items for which the observer is admitted.",
        ref="agenda_items[].id",
    )
    rights: tuple[ObserverRight, ...] = leaf(
        ListOf(Code(ObserverRight), unique=True), "Rights.", default=()
    )
    party_to_conclusions: bool | None = leaf(Always(value=False), "Always false.", default=None)
