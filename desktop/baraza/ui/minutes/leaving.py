"""What leaves with an edition and what stays in this desk copy, counted by subject."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from baraza.domain.consultation import Consultation
from baraza.domain.disclosure import EDITIONS, Withheld, disclose, withheld
from baraza.domain.members import Privacy
from baraza.domain.tree import Record, children, shape, walk
from baraza.ui.naming import Names
from baraza.ui.words import caption, thing
from baraza.ui.words.marking import QT_TRANSLATE_NOOP

_PLURALS = {
    "Session": QT_TRANSLATE_NOOP("Subject", "Session"),
    "AgendaVersion": QT_TRANSLATE_NOOP("Subject", "Versions of the agenda"),
    "Organisation": QT_TRANSLATE_NOOP("Subject", "Organisations"),
    "Delegation": QT_TRANSLATE_NOOP("Subject", "Delegations"),
    "Delegate": QT_TRANSLATE_NOOP("Subject", "Delegates"),
    "Credentials": QT_TRANSLATE_NOOP("Subject", "Credentials"),
    "Observer": QT_TRANSLATE_NOOP("Subject", "Observers"),
    "Coordination": QT_TRANSLATE_NOOP("Subject", "Prior coordination"),
    "Reference": QT_TRANSLATE_NOOP("Subject", "Documents"),
    "FactEntry": QT_TRANSLATE_NOOP("Subject", "Facts"),
    "Assumption": QT_TRANSLATE_NOOP("Subject", "Assumptions"),
    "Operation": QT_TRANSLATE_NOOP("Subject", "Operations"),
    "AgendaItem": QT_TRANSLATE_NOOP("Subject", "Agenda items"),
    "Position": QT_TRANSLATE_NOOP("Subject", "Positions"),
    "Interest": QT_TRANSLATE_NOOP("Subject", "Interests"),
    "ComparativeAdvantage": QT_TRANSLATE_NOOP("Subject", "Comparative advantage"),
    "LabourRow": QT_TRANSLATE_NOOP("Subject", "Division of labour"),
    "Funding": QT_TRANSLATE_NOOP("Subject", "Funding"),
    "FundingLine": QT_TRANSLATE_NOOP("Subject", "Funding lines"),
    "DueDiligence": QT_TRANSLATE_NOOP("Subject", "Due diligence"),
    "DueDiligenceStep": QT_TRANSLATE_NOOP("Subject", "Steps of due diligence"),
    "Recipient": QT_TRANSLATE_NOOP("Subject", "Recipients of support"),
    "Paragraph": QT_TRANSLATE_NOOP("Subject", "Paragraphs"),
    "Alternative": QT_TRANSLATE_NOOP("Subject", "Alternative wordings"),
    "Reservation": QT_TRANSLATE_NOOP("Subject", "Reservations"),
    "ActionItem": QT_TRANSLATE_NOOP("Subject", "Actions"),
    "PreviousAction": QT_TRANSLATE_NOOP("Subject", "Actions of the last session"),
    "PrivateNote": QT_TRANSLATE_NOOP("Subject", "Own notes"),
    "ParityRemark": QT_TRANSLATE_NOOP("Subject", "Remarks on parity"),
    "Override": QT_TRANSLATE_NOOP("Subject", "Findings left as they are"),
    "Precedent": QT_TRANSLATE_NOOP("Subject", "Precedents"),
    "Intervention": QT_TRANSLATE_NOOP("Subject", "Log of interventions"),
    "OutcomeEvent": QT_TRANSLATE_NOOP("Subject", "Life of the outcome"),
    "Outcome": QT_TRANSLATE_NOOP("Subject", "Outcome document"),
    "Revision": QT_TRANSLATE_NOOP("Subject", "Circulated revisions"),
}

_STAYS = {
    Privacy.OWN: QT_TRANSLATE_NOOP("Stays", "own office only"),
    Privacy.CO_CHAIRS: QT_TRANSLATE_NOOP("Stays", "co-chairs only"),
    Privacy.BETWEEN: QT_TRANSLATE_NOOP("Stays", "those who coordinated"),
    Privacy.PARTIES: QT_TRANSLATE_NOOP("Stays", "the parties, never printed"),
    Privacy.MINUTES: QT_TRANSLATE_NOOP("Stays", "the minutes, not the public"),
    Privacy.PUBLIC: QT_TRANSLATE_NOOP("Stays", "left out with what it belongs to"),
}


@dataclass(frozen=True, slots=True)
class Staying:
    """One place that stays behind.

    Attributes:
        words: What it is, in words.
        place: Member path.
        privacy: Who may see it, in words.
        key: Record to jump to.
        member: Member of that record; empty for the whole record.
    """

    words: str
    place: str
    privacy: str
    key: UUID
    member: str


@dataclass(frozen=True, slots=True)
class SubjectLine:
    """What leaves and what stays of one subject.

    Attributes:
        name: Name of the subject.
        leaves: How many records of it leave.
        stays: What stays of it.
        by_privacy: How much stays, by who may see it, in words.
    """

    name: str
    leaves: int
    stays: tuple[Staying, ...]
    by_privacy: tuple[tuple[str, int], ...]


def leaving(consultation: Consultation, edition: str, names: Names) -> list[SubjectLine]:
    """Return what leaves and what stays with an edition, subject by subject.

    Raises:
        RuleBroken: ``no-public-version``, where there is no such edition.
    """
    audience = EDITIONS[edition]
    stays = withheld(consultation, audience)
    kinds = {record.key: record for record in walk(consultation)}
    above = _parents(consultation)
    leave = Counter(_subject(record) for record in walk(disclose(consultation, audience)))
    grouped: dict[str, list[Withheld]] = {}
    for one in stays:
        grouped.setdefault(_subject(kinds[one.key]), []).append(one)
    subjects = [subject for subject in _in_order(consultation) if subject]
    return [
        SubjectLine(
            name=subject_words(subject),
            leaves=leave[subject],
            stays=tuple(
                _staying(one, _called(kinds[one.key], above, names), kinds[one.key])
                for one in grouped.get(subject, ())
            ),
            by_privacy=_by_privacy(grouped.get(subject, ())),
        )
        for subject in subjects
    ]


def subject_words(subject: str) -> str:
    """Return the name of a subject."""
    return QCoreApplication.translate("Subject", _PLURALS[subject])


def stays_words(privacy: Privacy) -> str:
    """Return who may see what stays."""
    return QCoreApplication.translate("Stays", _STAYS[privacy])


_PART_OF = {
    "Consultation": "Session",
    "Languages": "Session",
    "QuorumRule": "Session",
    "AttributionException": "Session",
    "NextMeeting": "Session",
    "PrintedName": "Organisation",
    "OpenPoint": "Coordination",
    "Act": "Operation",
    "HostNationForces": "Operation",
    "Strengthening": "LabourRow",
    "Confirmation": "LabourRow",
    "Requirement": "Funding",
    "Duty": "DueDiligence",
    "FinalText": "Paragraph",
    "ParagraphText": "Paragraph",
    "AdReferendum": "OutcomeEvent",
    "OutcomeParagraph": "Outcome",
    "FrozenParagraph": "Revision",
}


def _subject(record: Record) -> str:
    kind = type(record).__name__
    return kind if kind in _PLURALS else _PART_OF.get(kind, "Session")


def _in_order(consultation: Consultation) -> list[str]:
    return list(dict.fromkeys(_subject(record) for record in walk(consultation)))


def _parents(consultation: Consultation) -> dict[UUID, Record]:
    """Return the record above each record."""
    return {
        child.key: record
        for record in walk(consultation)
        for branch in shape(type(record)).branches.values()
        for child in children(record, branch)
    }


def _called(record: Record, above: Mapping[UUID, Record], names: Names) -> str:
    """Return what a record is called; one without a name of its own by that of the one above."""
    name = names.of(record)
    parent = above.get(record.key)
    if name != thing(type(record)) or parent is None or isinstance(parent, Consultation):
        return name
    return f"{_called(parent, above, names)} \u2013 {name}"


def _staying(one: Withheld, name: str, record: Record) -> Staying:
    words = f"{name} \u2013 {caption(type(record), one.member)}" if one.member else name
    return Staying(words, one.place, stays_words(one.privacy), one.key, one.member)


def _by_privacy(stays: Sequence[Withheld]) -> tuple[tuple[str, int], ...]:
    counted = Counter(one.privacy for one in stays)
    return tuple((stays_words(privacy), counted[privacy]) for privacy in _STAYS if counted[privacy])


def totals(lines: Sequence[SubjectLine]) -> list[tuple[str, int]]:
    """Return how much stays in all, by who may see it."""
    counted: Counter[str] = Counter()
    for line in lines:
        counted.update(dict(line.by_privacy))
    words = (stays_words(privacy) for privacy in _STAYS)
    return [(told, counted[told]) for told in words if counted[told]]
