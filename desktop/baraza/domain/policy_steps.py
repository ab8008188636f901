"""The steps of due diligence in the order of the policy, whichever are recorded first."""

from typing import Any

from baraza.domain.changes import add
from baraza.domain.codes import DueDiligenceStepName, StepStatus
from baraza.domain.consultation import Consultation
from baraza.domain.due_diligence import DueDiligence, DueDiligenceStep
from baraza.domain.errors import RuleBroken, UnknownRecord
from baraza.domain.tree import find

POLICY = tuple(DueDiligenceStepName)


def record_step(consultation: Consultation, key: Any, new: DueDiligenceStep) -> Consultation:
    """Record a step of a due diligence file, before the first that comes later in the policy.

    Raises:
        RuleBroken: If the step is recorded already.
    """
    file = find(consultation, key)
    if not isinstance(file, DueDiligence):
        raise UnknownRecord("record-gone")
    if any(step.step is new.step for step in file.steps):
        raise RuleBroken("step-twice", step=str(new.step))
    later = POLICY[POLICY.index(new.step) :]
    place = next((at for at, step in enumerate(file.steps) if step.step in later), len(file.steps))
    return add(consultation, key, "steps", new, place)


def begun(step: DueDiligenceStepName) -> DueDiligenceStep:
    """Return a step as it is first recorded."""
    return DueDiligenceStep(step=step, status=StepStatus.PENDING)
