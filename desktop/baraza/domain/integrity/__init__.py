"""Integrity: what must be true between the members of a consultation (rules.md I01–I16, W01–W09).

An error refuses a file and stops an edit; a warning stays visible and stops nothing. Both are
told in the order of the document, with the member path of what is wrong.
"""

from baraza.domain.consultation import Consultation
from baraza.domain.errors import Faults
from baraza.domain.integrity import (
    conclusions,
    coordination,
    delegations,
    due_diligence,
    identities,
    labour,
    money,
    numbering,
    operations,
    positions,
    references,
    session,
    texts,
    times,
)
from baraza.domain.integrity.survey import Survey, apply, joined

KEPT_WARNINGS = 1000
"""Warnings kept of one file: every one of a real file, an end to those of a hostile one."""

_ERRORS = joined(
    identities.rules(Consultation),
    references.rules(Consultation),
    delegations.ERRORS,
    positions.ERRORS,
    times.ERRORS,
    numbering.ERRORS,
    session.ERRORS,
    labour.ERRORS,
    money.ERRORS,
    due_diligence.ERRORS,
    conclusions.ERRORS,
    coordination.ERRORS,
)
_WARNINGS = joined(
    session.WARNINGS,
    delegations.WARNINGS,
    positions.WARNINGS,
    labour.WARNINGS,
    money.WARNINGS,
    operations.WARNINGS,
    conclusions.WARNINGS,
    texts.rules(Consultation),
)


def errors(consultation: Consultation, zones: frozenset[str]) -> Faults:
    """Return what must not be; ``zones`` are the known names of time zones, compared exactly."""
    return apply(_ERRORS, Survey(consultation, zones), Faults())


def warnings(consultation: Consultation) -> Faults:
    """Return what is probably not meant, but may stand."""
    return apply(_WARNINGS, Survey(consultation), Faults(most=KEPT_WARNINGS))


def examined(consultation: Consultation, zones: frozenset[str]) -> tuple[Faults, Faults]:
    """Return errors and warnings, for the price of one look over the records."""
    survey = Survey(consultation, zones)
    told = apply(_ERRORS, survey, Faults())
    return told, apply(_WARNINGS, survey, Faults(most=KEPT_WARNINGS))
