"""Every field of the schema has a page and a widget; typed by keys it stands in the exported file.

One window serves all fields: each is gone to, edited by keys, looked for in the file, and undone.
"""

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from baraza.domain.tree import Record, places, shape
from baraza.exchange.form import plain_form
from baraza.services.office import Office
from baraza.ui.document import Document
from baraza.ui.editors.editor import Editor
from baraza.ui.page import FieldPlace
from baraza.ui.pages import PLACES
from baraza.ui.preferences import PreferencesStore
from baraza.ui.theme import LIGHT, theme
from baraza.ui.window import Window
from tests.ui.driving import edit
from tests.ui.everything import everything, first, leaves
from tests.ui.trial import Ledger

FIELDS = list(leaves())
ONLY_ONE = {"Session.decision_rule", "ComparativeAdvantage.scale"}


def is_there(module: str) -> bool:
    package = module.rsplit(".", 1)[0]
    return find_spec(package) is not None and find_spec(module) is not None


pytestmark = [
    pytest.mark.skipif(
        not all(is_there(place.module) for place in PLACES), reason="a page is not there yet"
    ),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]


@pytest.fixture(scope="module")
def document() -> Document:
    """Every kind of record; rules between members are left out, one field is edited at a time."""
    return Document(everything(), Ledger())


@pytest.fixture(scope="module")
def window(
    qapp: QApplication, document: Document, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Window]:
    theme().apply(LIGHT)
    folder: Path = tmp_path_factory.mktemp("preferences")
    preferences = PreferencesStore(folder / "preferences.json")
    preferences.set(function="Desk officer", full_file=True)
    with Office.open(folder / "office.baraza", create=True) as office:
        made = Window(office, preferences, lambda _office, _id: document)
        made.resize(1366, 728)
        made.show()
        QTest.qWaitForWindowActive(made)
        made.open_document(document, "prepare")
        for place in PLACES:
            made.go(place.name)
            qapp.processEvents()
        yield made
        made.close()
        made.deleteLater()
        qapp.processEvents()


@pytest.fixture(scope="module")
def where(window: Window) -> dict[tuple[type[Record], str], list[FieldPlace]]:
    found: dict[tuple[type[Record], str], list[FieldPlace]] = {}
    for place in PLACES:
        for field in window.page(place.name).fields():
            found.setdefault((field.kind, field.field), []).append(field)
    return found


def test_every_field_of_the_schema_has_a_page_and_a_widget(
    where: dict[tuple[type[Record], str], list[FieldPlace]],
) -> None:
    missing = [f"{kind.__name__}.{name}" for kind, name in FIELDS if (kind, name) not in where]
    assert missing == []
    nameless = [place for held in where.values() for place in held if not place.widget]
    assert nameless == []


@pytest.mark.parametrize(("kind", "field"), FIELDS, ids=lambda one: getattr(one, "__name__", one))
def test_it_is_typed_by_keys_and_stands_in_the_file(
    window: Window, document: Document, qapp: QApplication, kind: type[Record], field: str
) -> None:
    # A menu that closed has left no window active where there is no window manager.
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    record = first(document.value, kind)
    before = in_file(document, record, field)
    assert window.reveal(record.key, field)
    qapp.processEvents()
    editor = editor_of(window, kind, field)
    if f"{kind.__name__}.{field}" in ONLY_ONE:
        return
    edit(editor)
    assert editor.refusal.text() == ""
    try:
        after = in_file(document, record, field)
        assert after != before
        changed = document.record(record.key)
        leaf = shape(kind).leaves[field]
        value = getattr(changed, field)
        assert after == (None if value == leaf.default else leaf.kind.plain(value))
    finally:
        document.undo()


def editor_of(window: Window, kind: type[Record], field: str) -> Editor:
    """Return the editor of a field that can be seen, the one with the focus first."""
    name = f"{kind.__name__}.{field}"
    focused = QApplication.focusWidget()
    above: QWidget | None = focused
    while above is not None:
        if isinstance(above, Editor) and above.objectName() == name:
            return above
        above = above.parentWidget()
    found = [e for e in window.findChildren(Editor) if e.objectName() == name and e.isVisible()]
    assert found, f"no editor of {name} is seen; the focus is on {focused}"
    return found[0]


def in_file(document: Document, record: Record, field: str) -> Any:
    """Return what the exported file says of a field; None where it is absent."""
    place = next(at for at, held in places(document.value) if held.key == record.key)
    plain: Any = plain_form(document.value)
    for part in place.replace("[", ".").replace("]", "").split("."):
        if part:
            plain = plain[int(part)] if part.isdigit() else plain[part]
    return plain.get(field) if isinstance(plain, dict) else plain
