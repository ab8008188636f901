"""B10: what the words of the acts allow: assessed contributions need more than recognition."""

from collections.abc import Iterator
from dataclasses import dataclass

from baraza.domain.agenda import AgendaItem
from baraza.domain.checks.finding import Finding, Principle, Severity, Subject
from baraza.domain.checks.readings import DASH, kinds_of_organisation, operations_of
from baraza.domain.codes import Nomenclature, OrganisationKind, SourceType
from baraza.domain.consultation import Consultation
from baraza.domain.funding import FundingLine
from baraza.domain.maps import Map
from baraza.domain.operations import Act, Operation

STRENGTH = tuple(Nomenclature)
"""From strongest to weakest, as the code list stands."""


def nomenclature_warnings(consultation: Consultation) -> list[str]:
    """Return the messages on lines without a decision, then those on operations."""
    lines = [found.message for found in _assessed_lines(consultation)]
    return lines + [found.message for found in _weak_operations(consultation)]


@dataclass(frozen=True, slots=True)
class _AssessedLine:
    item: AgendaItem
    line: FundingLine
    acts: str

    @property
    def message(self) -> str:
        """The canonical form."""
        what = f"that is {self.acts}" if self.acts else "without recorded acts"
        return (
            f"{self.line.id}: un_assessed line for an operation {what} without a Council "
            f"decision under resolution 2719 {DASH} count as zero"
        )


def lines_without_decision(consultation: Consultation) -> tuple[FundingLine, ...]:
    """Return the lines of assessed contributions that count as zero, in document order."""
    return tuple(found.line for found in _assessed_lines(consultation))


def _assessed_lines(consultation: Consultation) -> Iterator[_AssessedLine]:
    global_ids = _global_ids(consultation)
    for item in consultation.agenda_items:
        operations = operations_of(consultation, item)
        if item.funding is None or not operations:
            continue
        acts = [act for operation in operations for act in operation.acts]
        if any(_opens_assessed(act, global_ids) for act in acts):
            continue
        for line in item.funding.lines:
            if line.source_type is SourceType.UN_ASSESSED and line.counts_towards_requirement:
                yield _AssessedLine(item, line, _listed(acts))


def _global_ids(consultation: Consultation) -> frozenset[str]:
    kinds = kinds_of_organisation(consultation)
    return frozenset({"UN"} | {one for one, k in kinds.items() if k is OrganisationKind.GLOBAL})


def _is_un_act(act: Act, global_ids: frozenset[str]) -> bool:
    return _organisation(act) in global_ids


def _organisation(act: Act) -> str:
    """Return the first word of the organ; a label always has one."""
    return act.organ.split()[0]


def _opens_assessed(act: Act, global_ids: frozenset[str]) -> bool:
    mandated = act.nomenclature is Nomenclature.MANDATED and _is_un_act(act, global_ids)
    return mandated or act.council_decision_2719


def _listed(acts: list[Act]) -> str:
    """Return the acts without repeats, as in ``AU-mandated, LCBC-endorsed and UN-recognised``."""
    words = list(dict.fromkeys(f"{_organisation(act)}-{act.nomenclature}" for act in acts))
    return " and ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


@dataclass(frozen=True, slots=True)
class _WeakOperation:
    operation: Operation
    term: Nomenclature | None

    @property
    def message(self) -> str:
        """The canonical form."""
        found = f"UN nomenclature is only '{self.term}'" if self.term else "no UN act recorded"
        return (
            f"{self.operation.id}: {found} {DASH} assessed contributions not available; "
            "trust fund or other"
        )


def _weak_operations(consultation: Consultation) -> Iterator[_WeakOperation]:
    global_ids = _global_ids(consultation)
    for operation in consultation.operations:
        terms = [act.nomenclature for act in operation.acts if _is_un_act(act, global_ids)]
        strongest = min(terms, key=STRENGTH.index, default=None)
        if strongest is None or STRENGTH.index(strongest) > STRENGTH.index(Nomenclature.AUTHORISED):
            yield _WeakOperation(operation, strongest)


def findings(consultation: Consultation) -> Iterator[Finding]:
    """Point out money that cannot come from where it is expected."""
    for found in _assessed_lines(consultation):
        yield Finding(
            check="nomenclature_warnings",
            principle=Principle.COMPLEMENTARITY,
            severity=Severity.SERIOUS,
            subject_kind=Subject.FUNDING_LINE,
            subject_id=found.line.id,
            message=found.message,
            remedy="seek-council-decision",
            facts=Map({"line": found.line.id, "number": found.item.number}),
            items=(found.item.id,),
            key=found.line.key,
            field="source_type",
        )
    for weak in _weak_operations(consultation):
        yield _of_operation(consultation, weak)


def _of_operation(consultation: Consultation, found: _WeakOperation) -> Finding:
    operation = found.operation
    return Finding(
        check="nomenclature_warnings",
        principle=Principle.COMPLEMENTARITY,
        severity=Severity.ATTENTION,
        subject_kind=Subject.OPERATION,
        subject_id=operation.id,
        detail=found.term or "no_un_act",
        message=found.message,
        remedy="plan-other-sources" if found.term else "record-un-act",
        facts=Map({"operation": operation.name, "nomenclature": found.term}),
        items=tuple(i.id for i in consultation.agenda_items if operation.id in i.operations),
        key=operation.key,
        field="acts",
    )
