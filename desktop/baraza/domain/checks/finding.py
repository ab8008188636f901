"""A finding: what a check points out, about what, how much it matters, and what would help."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from baraza.domain.kinds import LABEL
from baraza.domain.maps import EMPTY, Map
from baraza.domain.notes import Override

type Told = str | int | Decimal | tuple[str, ...] | None


class Principle(StrEnum):
    """The four principles of the partnership."""

    INTERDEPENDENCE = "interdependence"
    TRANSPARENCY = "transparency"
    COMPLEMENTARITY = "complementarity"
    RESULTS_ORIENTATION = "results-orientation"


class Severity(StrEnum):
    """How much a finding matters."""

    SERIOUS = "serious"
    ATTENTION = "attention"


class Subject(StrEnum):
    """What a finding can be about."""

    SESSION = "session"
    DELEGATION = "delegation"
    AGENDA_ITEM = "agenda_item"
    FUNDING_LINE = "funding_line"
    LABOUR_ROW = "labour_row"
    FACT = "fact"
    ASSUMPTION = "assumption"
    OPERATION = "operation"
    PARAGRAPH = "paragraph"
    ACTION_ITEM = "action_item"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing a check points out.

    Attributes:
        check: Key of the check.
        principle: Principle it serves.
        severity: How much it matters.
        subject_kind: Kind of what it is about.
        subject_id: Its id; the number of a paragraph.
        detail: What tells it from others of the same check about the same subject. It says
            what was found, so that setting it aside does not cover what is found later.
        message: The canonical English form, where the rules give one; never to identify by.
        remedy: Name of what would help; its sentences stand in ``wording/findings.*.json``.
        facts: What those sentences need. Codes are members of their code list, days are ISO,
            amounts (named ``…_usd``) whole United States dollars.
        items: Ids of the agenda items under which it arises.
        key: Record to jump to.
        field: Member of that record to jump to.
        overridden: The recorded reason to leave things as they are.
    """

    check: str
    principle: Principle
    severity: Severity
    subject_kind: Subject
    subject_id: str
    remedy: str
    detail: str = ""
    message: str = ""
    facts: Map[Told] = EMPTY
    items: tuple[str, ...] = ()
    key: UUID | None = None
    field: str = ""
    overridden: Override | None = None

    @property
    def identity(self) -> tuple[str, str, str, str]:
        """What makes it the same finding after an edit, in any language."""
        return self.check, self.subject_kind, self.subject_id, self.detail


def subject_of(finding: Finding) -> str:
    """Return what an override names as its subject: kind, id and the detail where there is one.

    It has to fit in a label; only the wording of a duty can be too long for that, and is cut.
    """
    parts = [finding.subject_kind, finding.subject_id, finding.detail]
    return "/".join(part for part in parts if part)[: LABEL.most]
