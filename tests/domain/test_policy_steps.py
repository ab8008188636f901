"""Steps of due diligence are recorded in the order of the policy."""

import pytest

from baraza.domain.codes import DueDiligenceStepName, StepStatus
from baraza.domain.consultation import Consultation
from baraza.domain.errors import RuleBroken, UnknownRecord
from baraza.domain.policy_steps import POLICY, begun, record_step
from tests.samples import sample


def steps(consultation: Consultation) -> list[str]:
    file = consultation.agenda_items[1].hrddp
    assert file is not None
    return [str(step.step) for step in file.steps]


FILE = sample().agenda_items[1].hrddp


def test_a_step_is_recorded_where_the_policy_has_it() -> None:
    assert FILE is not None
    after = record_step(sample(), FILE.key, begun(DueDiligenceStepName.RECIPIENTS))
    assert steps(after)[:3] == ["scope", "recipients", "communication"]
    after = record_step(after, FILE.key, begun(DueDiligenceStepName.SUSPENSION))
    assert steps(after)[-2:] == ["suspension", "report"]
    order = [POLICY.index(DueDiligenceStepName(step)) for step in steps(after)]
    assert order == sorted(order)


def test_it_begins_pending() -> None:
    assert begun(DueDiligenceStepName.REPORT).status is StepStatus.PENDING


def test_a_step_is_recorded_once() -> None:
    assert FILE is not None
    with pytest.raises(RuleBroken, match="step-twice"):
        record_step(sample(), FILE.key, begun(DueDiligenceStepName.SCOPE))


def test_a_file_that_is_gone_says_so() -> None:
    with pytest.raises(UnknownRecord):
        record_step(sample(), sample().key, begun(DueDiligenceStepName.SCOPE))
