"""The session itself: what kind of meeting, when, where, under which rules."""

from baraza.domain.codes import (
    Attendance,
    Attribution,
    Classification,
    DecisionRule,
    MeetingFormat,
    OutcomeType,
    PublicVersion,
    QuorumType,
    Stage,
)
from baraza.domain.kinds import (
    ID,
    INSTANT,
    LABEL,
    LANGUAGE,
    LOCALIZED,
    PARTIAL_DAY,
    TEXT,
    TIMEZONE,
    Code,
    Flag,
    ListOf,
)
from baraza.domain.maps import Map
from baraza.domain.members import Privacy, leaf, many, one
from baraza.domain.tree import Record, record


@record
class Languages(Record):
    """Languages of the meeting."""

    working: tuple[str, ...] = leaf(
        ListOf(LANGUAGE, unique=True, least=1),
        "Working languages; the first is the language of all plain text.",
    )
    interpretation: tuple[str, ...] = leaf(
        ListOf(LANGUAGE, unique=True), "Languages with interpretation.", default=()
    )
    authentic_outcome: tuple[str, ...] = leaf(
        ListOf(LANGUAGE, unique=True), "Languages in which the outcome is authentic.", default=()
    )


@record
class QuorumRule(Record):
    """Rule of representation."""

    type: QuorumType = leaf(Code(QuorumType), "Which rule applies.")
    met: bool | None = leaf(Flag(), "Whether it was met at the opening.", default=None)


@record
class AttributionException(Record):
    """Stricter attribution for one agenda item."""

    agenda_item: str = leaf(ID, "The item.", ref="agenda_items[].id")
    attribution: Attribution = leaf(Code(Attribution), "At least as strict as that of the session.")
    reason: str | None = leaf(TEXT, "Why.", default=None)


@record
class NextMeeting(Record):
    """When and where the parties meet again, as far as it is known."""

    date: str | None = leaf(PARTIAL_DAY, "Date, to the day, the month or the year.", default=None)
    place: str | None = leaf(LABEL, "City or venue.", default=None)
    host: str | None = leaf(
        ID, "Organisation that will host.", ref="organisations[].id", default=None
    )
    note: str | None = leaf(TEXT, "What was said about it.", default=None)


@record
class Session(Record):
    """The consultation itself."""

    id: str = leaf(ID, "Identifier of the session.")
    format: MeetingFormat = leaf(
        Code(MeetingFormat), "Kind of meeting (handbook section 3).", privacy=Privacy.PUBLIC
    )
    title: Map[str] = leaf(LOCALIZED, "Title of the meeting.", privacy=Privacy.PUBLIC)
    place: str | None = leaf(
        LABEL, "City or venue. Absent for a virtual meeting.", privacy=Privacy.PUBLIC, default=None
    )
    host: str | None = leaf(
        ID,
        "Organisation that hosts.",
        privacy=Privacy.PUBLIC,
        ref="organisations[].id",
        default=None,
    )
    mode: Attendance = leaf(
        Code(Attendance),
        "How the meeting is held.",
        privacy=Privacy.MINUTES,
        default=Attendance.IN_PERSON,
    )
    timezone: str = leaf(
        TIMEZONE, "IANA time zone in which times are shown, e.g. Africa/Addis_Ababa."
    )
    start: str = leaf(INSTANT, "Opening of the meeting.", privacy=Privacy.PUBLIC)
    end: str = leaf(
        INSTANT, "Closing of the meeting; not before the opening.", privacy=Privacy.PUBLIC
    )
    languages: Languages = one("Languages of the meeting.", privacy=Privacy.PUBLIC)
    co_chairs: tuple[str, ...] = leaf(
        ListOf(ID, unique=True),
        "Delegates who chair together.",
        privacy=Privacy.MINUTES,
        ref="delegations[].delegates[].id",
        default=(),
    )
    rapporteurs: tuple[str, ...] = leaf(
        ListOf(ID, unique=True),
        "Delegates who draft.",
        privacy=Privacy.MINUTES,
        ref="delegations[].delegates[].id",
        default=(),
    )
    decision_rule: DecisionRule = leaf(
        Code(DecisionRule),
        "Texts are adopted by consensus; nothing is voted.",
        privacy=Privacy.MINUTES,
        default=DecisionRule.CONSENSUS,
    )
    quorum_rule: QuorumRule | None = one(
        "Rule of representation.", privacy=Privacy.MINUTES, default=None
    )
    classification: Classification = leaf(
        Code(Classification),
        "Strictest marking of the parties; printed on every page. No default: a file without "
        "it, or with another value, is refused.",
        privacy=Privacy.PUBLIC,
    )
    attribution: Attribution = leaf(
        Code(Attribution),
        "How statements are attributed in exports, from loosest to strictest: full (name of "
        "function and delegation), delegation_only, unattributed (Chatham House: content "
        "without identity or affiliation), summary_only (no statements, only joint "
        "conclusions).",
        privacy=Privacy.MINUTES,
    )
    attribution_exceptions: tuple[AttributionException, ...] = many(
        "Exceptions per item; only towards stricter.", privacy=Privacy.MINUTES, default=()
    )
    outcome_type: OutcomeType = leaf(
        Code(OutcomeType), "Document the meeting produces.", privacy=Privacy.PUBLIC
    )
    outcome_public_version: PublicVersion | None = leaf(
        Code(PublicVersion),
        "Public document drawn from the outcome, if any: only paragraphs marked public.",
        privacy=Privacy.MINUTES,
        default=None,
    )
    stage: Stage | None = leaf(
        Code(Stage),
        "Stage of the guided flow the consultation has reached (rules.md D).",
        privacy=Privacy.PARTIES,
        default=None,
    )
    reference: str | None = leaf(
        LABEL,
        "Working reference of the session, printed as given.",
        privacy=Privacy.PUBLIC,
        since=1,
        default=None,
    )
    next_meeting: NextMeeting | None = one(
        "The next meeting.", privacy=Privacy.MINUTES, since=1, default=None
    )
