"""The subjects of the preparation, in their order. Each is imported when it is first opened."""

from dataclasses import dataclass
from importlib import import_module
from typing import cast

from PySide6.QtCore import QCoreApplication

from baraza.domain.consultation import Consultation
from baraza.ui.page import Page
from baraza.ui.words.marking import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Subject:
    """One subject of the preparation.

    Attributes:
        name: By which it is called inside the program; also the folder of its page.
        words: Title, in English.
        icon: Icon in the list.
        page: Name of the class of its page.
        kinds: Names of the kinds of record that are edited there.
        members: Members of the consultation itself that are edited there.
        in_full_file: Whether it appears only when wanted, or when there is something in it.
    """

    name: str
    words: str
    icon: str
    page: str
    kinds: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    in_full_file: bool = False

    def title(self) -> str:
        """Return the title in the interface's language."""
        return QCoreApplication.translate("Subject", self.words)

    def load(self) -> type[Page]:
        """Return the class of its page."""
        module = import_module(f"baraza.ui.prepare.{self.name}.page")
        return cast("type[Page]", getattr(module, self.page))

    def is_empty(self, consultation: Consultation) -> bool:
        """Return whether there is nothing in it."""
        return not any(getattr(consultation, member) for member in self.members)


SUBJECTS = (
    Subject(
        "overview", QT_TRANSLATE_NOOP("Subject", "Readiness"), "clipboard-check", "OverviewPage"
    ),
    Subject(
        "session",
        QT_TRANSLATE_NOOP("Subject", "Session"),
        "calendar",
        "SessionPage",
        kinds=("Session", "Languages", "QuorumRule", "AttributionException", "NextMeeting"),
        members=("own_org", "made_for"),
    ),
    Subject(
        "parties",
        QT_TRANSLATE_NOOP("Subject", "Parties"),
        "users",
        "PartiesPage",
        kinds=("Delegation", "Credentials", "Delegate", "Organisation", "PrintedName", "Observer"),
        members=("delegations", "organisations", "observers"),
    ),
    Subject(
        "agenda",
        QT_TRANSLATE_NOOP("Subject", "Agenda"),
        "list-ordered",
        "AgendaPage",
        kinds=("AgendaItem", "AgendaVersion"),
        members=("agenda_items", "agenda_negotiation"),
    ),
    Subject(
        "coordination",
        QT_TRANSLATE_NOOP("Subject", "Coordination"),
        "handshake",
        "CoordinationPage",
        kinds=("Coordination", "OpenPoint"),
        members=("prior_coordination",),
    ),
    Subject(
        "evidence",
        QT_TRANSLATE_NOOP("Subject", "Evidence"),
        "book-open",
        "EvidencePage",
        kinds=("FactEntry", "Assumption", "Reference", "Precedent"),
        members=("facts", "assumptions", "references", "precedents"),
    ),
    Subject(
        "operations",
        QT_TRANSLATE_NOOP("Subject", "Operations"),
        "shield",
        "OperationsPage",
        kinds=("Operation", "Act", "HostNationForces"),
        members=("operations",),
        in_full_file=True,
    ),
    Subject(
        "earlier",
        QT_TRANSLATE_NOOP("Subject", "Earlier actions"),
        "history",
        "EarlierActionsPage",
        kinds=("PreviousAction",),
        members=("previous_actions",),
    ),
    Subject(
        "notes",
        QT_TRANSLATE_NOOP("Subject", "Notes"),
        "lock",
        "NotesPage",
        kinds=("PrivateNote", "ParityRemark", "Override"),
        members=("private_notes", "parity_remarks", "overrides"),
    ),
)


def subject_of(kind: str, field: str = "") -> Subject | None:
    """Return the subject under which a field of a kind of record is edited.

    Args:
        kind: Name of the kind.
        field: The field; it decides only where the record is the consultation itself.
    """
    if kind == Consultation.__name__:
        return next((subject for subject in SUBJECTS if field in subject.members), None)
    return next((subject for subject in SUBJECTS if kind in subject.kinds), None)
