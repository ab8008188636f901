"""I13: a step of due diligence is listed once."""

from collections.abc import Iterator

from baraza.domain.due_diligence import DueDiligenceStep
from baraza.domain.errors import Fault
from baraza.domain.integrity.survey import Found, Rules, Survey


def _step_is_listed_once(found: Found[DueDiligenceStep], survey: Survey) -> Iterator[Fault]:
    step = found.record.step
    if first := survey.met(found.at("step"), "step", found.parent.key, step):
        yield found.fault("step", "step-twice", step=str(step), first=first)


ERRORS: Rules = {DueDiligenceStep: (_step_is_listed_once,)}
