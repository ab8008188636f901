"""Every field of what is settled in the step of labour is there, once, and is gone to."""

from PySide6.QtWidgets import QApplication

from baraza.domain.due_diligence import DueDiligence, DueDiligenceStep, Duty, Recipient
from baraza.domain.funding import FundingLine, Requirement
from baraza.domain.labour import ComparativeAdvantage, Confirmation, LabourRow, Strengthening
from baraza.domain.tree import Record, shape
from baraza.ui.editors import Editor
from baraza.ui.room.labour.step import LabourStep
from tests.ui.everything import everything, first
from tests.ui.room.labour.host import Hosted, HostOf

KINDS: tuple[type[Record], ...] = (
    ComparativeAdvantage, LabourRow, Strengthening, Confirmation,
    Requirement, FundingLine, DueDiligence, Recipient, DueDiligenceStep, Duty,
)  # fmt: skip
FIELDS = [(kind, name) for kind in KINDS for name in shape(kind).leaves]


def test_all_fields_are_there_and_only_these(labour: Hosted[LabourStep]) -> None:
    places = [(place.kind, place.field) for place in labour.step.fields()]
    assert set(places) == set(FIELDS)
    # What is needed and the minimum are two records of one kind.
    once = [place for place in places if place[0] is not Requirement]
    assert len(once) == len(set(once))


def test_each_is_a_widget_of_the_step(labour: Hosted[LabourStep]) -> None:
    places = labour.step.fields()
    names = {editor.objectName() for editor in labour.step.findChildren(Editor)}
    assert {place.widget for place in places} <= names
    assert {place.page for place in places} == {"LabourStep"}


def test_each_field_is_gone_to(labour_of: HostOf[LabourStep]) -> None:
    labour = labour_of(everything())
    astray = []
    for kind, field in FIELDS:
        for section in list(labour.step.sections.values())[1:]:
            section.fold(folded=True)
        found = labour.page.reveal(first(labour.document.value, kind).key, field)
        QApplication.processEvents()
        if not found or labour.focused() != f"{kind.__name__}.{field}":
            astray.append(f"{kind.__name__}.{field}: {labour.focused() or 'nothing'}")
    assert astray == []


def test_findings_of_the_step_go_to_a_field(labour: Hosted[LabourStep]) -> None:
    checks = ("division_of_labour", "funding", "hrddp")
    gone = 0
    for finding in labour.document.findings:
        concerned = finding.check in checks or finding.subject_kind == "funding_line"
        if concerned and finding.key is not None:
            assert labour.page.reveal(finding.key, finding.field), finding
            QApplication.processEvents()
            focused = QApplication.focusWidget()
            assert focused is not None
            assert labour.step.isAncestorOf(focused)
            assert focused.isVisible()
            gone += 1
    assert gone == 17
