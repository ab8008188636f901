"""How much is still open under each subject of the preparation."""

from collections import Counter
from datetime import date

from baraza.domain.checks.finding import Finding
from baraza.domain.codes import Stage
from baraza.domain.obstacles import Obstacle, unsettled_previous_actions
from baraza.domain.stages import obstacles
from baraza.ui.document import Document
from baraza.ui.prepare.subjects import subject_of

_CHECKS = frozenset(
    {
        "number_parity",
        "head_level_parity",
        "speaker_level_parity",
        "expertise_gaps",
        "prior_coordination_warnings",
        "credentials_warnings",
    }
)
READINESS, EARLIER = "overview", "earlier"


def open_points(document: Document, today: date) -> dict[str, int]:
    """Return by name of the subject how many points are open there.

    Readiness counts what stands open before the session is opened; every other subject counts
    the findings, not left as they are, whose field is on its page; earlier actions count those
    that still ask something of somebody.
    """
    counted = Counter[str]()
    for finding in document.findings:
        record = document.record(finding.key) if finding.key else None
        if finding.overridden is None and record is not None:
            subject = subject_of(type(record).__name__, finding.field)
            if subject is not None:
                counted[subject.name] += 1
    counted[EARLIER] += sum(1 for _ in unsettled_previous_actions(document.value))
    counted[READINESS] = len(to_prepare(document, today))
    return dict(counted)


def to_prepare(document: Document, today: date) -> tuple[Obstacle, ...]:
    """Return what stands open before the session is opened."""
    return obstacles(document.value, Stage.PREPARE, today)


def prepares(finding: Finding) -> bool:
    """Return whether a finding matters before the session is opened (rules.md D)."""
    is_plan = finding.detail == "assumptions_without_verification_plan"
    return finding.check in _CHECKS or is_plan
