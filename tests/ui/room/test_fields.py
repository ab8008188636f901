"""Every field of what the room holds is gone to, typed by keys, and found in the document."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from baraza.domain.agenda import AgendaItem
from baraza.domain.conclusions import (
    Alternative,
    FinalText,
    Paragraph,
    ParagraphText,
    Reservation,
)
from baraza.domain.notes import PrivateNote
from baraza.domain.outcome import AdReferendum, OutcomeEvent
from baraza.domain.positions import Interest, Position
from baraza.domain.tree import Record, find, shape, walk
from baraza.ui.editors import Editor
from baraza.ui.preferences import PreferencesStore
from tests.ui.driving import edit
from tests.ui.room.driving import MINE, Room

KINDS: tuple[type[Record], ...] = (
    Position,
    Interest,
    Paragraph,
    Alternative,
    FinalText,
    Reservation,
    ParagraphText,
    OutcomeEvent,
    AdReferendum,
    PrivateNote,
)
OF_THE_ITEM = ("convergence", "step", "operations", "required_expertise", "title", "type")
FIELDS = [(kind, name) for kind in KINDS for name in shape(kind).leaves]
FIELDS += [(AgendaItem, name) for name in OF_THE_ITEM]


def record_of(room: Room, kind: type[Record]) -> Record:
    """Return a record of a kind; a note only of an item."""
    value = room.document.value
    roots: tuple[Record, ...] = (value,)
    if kind is PrivateNote:
        roots = value.agenda_items
    return next(one for root in roots for one in walk(root) if type(one) is kind)


def focused_editor(room: Room) -> Editor:
    widget: QWidget | None = room.focused()
    while widget is not None and not isinstance(widget, Editor):
        widget = widget.parentWidget()
    assert isinstance(widget, Editor)
    return widget


def test_every_field_is_announced(room: Room) -> None:
    found = {
        (field.kind, field.field)
        for step in MINE
        for field in room.page.stack.shown(step, room.page.item.key).fields()
    }
    assert [one for one in FIELDS if one not in found] == []


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("full", [True, False])
def test_every_field_is_gone_to_and_typed(
    free_room: Room, preferences: PreferencesStore, full: bool
) -> None:
    room = free_room
    preferences.set(full_file=full)
    astray = []
    for kind, name in FIELDS:
        record = record_of(room, kind)
        before = getattr(record, name)
        # A menu that closed has left no window active where there is no window manager.
        room.window.activateWindow()
        QTest.qWaitForWindowActive(room.window)
        found = room.window.reveal(record.key, name)
        room.settle()
        where = room.focused_editor()
        if not found or where != f"{kind.__name__}.{name}":
            astray.append(f"{kind.__name__}.{name}: {where or 'nowhere'}")
            continue
        editor = focused_editor(room)
        edit(editor)
        after = find(room.document.value, record.key)
        assert editor.refusal.text() == "", (kind, name)
        if getattr(after, name) == before:
            astray.append(f"{kind.__name__}.{name}: not changed")
        room.document.undo()
    assert astray == []
