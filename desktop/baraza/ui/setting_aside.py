"""Leaving a finding as it is, for a reason that is recorded; and pointing it out again."""

from baraza.domain.changes import add, strike
from baraza.domain.checks.finding import Finding, subject_of
from baraza.domain.notes import Override
from baraza.ui.document import Document
from baraza.ui.editors.beginnings import now


def found(document: Document, identity: object) -> Finding | None:
    """Return the finding with an identity, as long as it is still found."""
    return next((one for one in document.findings if one.identity == identity), None)


def set_aside(document: Document, intent: str, identity: object, reason: str, by: str) -> None:
    """Record why a finding stands; it is shown as left as it is from then on."""
    finding = found(document, identity)
    if finding is None:
        return
    override = Override(
        check=finding.check,
        subject=subject_of(finding),
        reason=reason,
        by=by or None,
        at=now(document.value, document.clock),
    )
    document.edit(intent, add, document.value.key, "overrides", override)


def bring_back(document: Document, intent: str, identity: object) -> None:
    """Point a finding out again."""
    finding = found(document, identity)
    if finding is not None and finding.overridden is not None:
        document.edit(intent, strike, finding.overridden.key)
