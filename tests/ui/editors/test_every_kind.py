"""Every field of every record has an editor that shows it, can be driven by keys, and saves."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from baraza.domain.consultation import Consultation
from baraza.domain.errors import Faults
from baraza.domain.integrity import errors
from baraza.domain.tree import Record, shape
from baraza.exchange.form import plain_form, read_form
from baraza.exchange.zones import known_zones
from baraza.ui.document import Document
from baraza.ui.editors.editor import Editor
from tests.ui.conftest import FormOf
from tests.ui.driving import edit
from tests.ui.everything import everything, first, leaves
from tests.ui.trial import Ledger

FIELDS = list(leaves())

# Fields that cannot be given any other value: a list of one code.
ONLY_ONE = {"Session.decision_rule", "ComparativeAdvantage.scale"}


@pytest.fixture
def whole(ledger: Ledger) -> Document:
    """Every kind of record, without the rules between members: one field at a time is driven."""
    return Document(everything(), ledger, drafts=ledger)


def test_what_begins_is_valid() -> None:
    assert list(errors(everything(), known_zones())) == []
    faults = Faults()
    again = read_form(plain_form(everything()), faults)
    assert list(faults) == []
    assert again is not None


@pytest.mark.parametrize(("kind", "field"), FIELDS, ids=lambda one: getattr(one, "__name__", one))
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_it_can_be_edited_by_keys(
    whole: Document, ledger: Ledger, form_of: FormOf, kind: type[Record], field: str
) -> None:
    if f"{kind.__name__}.{field}" in ONLY_ONE:
        pytest.skip("there is only one code")
    form = form_of(whole, kind, [field])
    editor = form.editors[field]
    before = getattr(first(whole.value, kind), field)
    edit(editor)
    record = first(whole.value, kind)
    assert editor.refusal.text() == ""
    assert getattr(record, field) != before
    assert editor.value == getattr(record, field)
    assert not editor.is_dirty()
    assert ledger.value is whole.value
    whole.undo()
    assert editor.value == before
    assert not editor.is_dirty()


@pytest.mark.parametrize(("kind", "field"), FIELDS, ids=lambda one: getattr(one, "__name__", one))
def test_it_has_a_name_and_shows_without_disturbing(
    whole: Document, ledger: Ledger, form_of: FormOf, kind: type[Record], field: str
) -> None:
    form = form_of(whole, kind, [field])
    editor = form.editors[field]
    assert editor.objectName() == f"{kind.__name__}.{field}"
    assert nameless(editor) == []
    form.show_record(form.record)
    assert not editor.is_dirty()
    editor.keep()
    assert ledger.saves == []


def nameless(editor: Editor) -> list[str]:
    return [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in editor.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisibleTo(editor)
        and not widget.accessibleName()
    ]


def test_every_kind_is_covered() -> None:
    assert len(FIELDS) > 300
    assert {kind for kind, _ in FIELDS} | {Consultation} >= {
        branch.record
        for kind, _ in FIELDS
        for branch in shape(kind).branches.values()
        if shape(branch.record).leaves
    }
