"""Every field of the records that are prepared is edited under one of the subjects."""

from PySide6.QtWidgets import QApplication

from baraza.domain.actions import PreviousAction
from baraza.domain.agenda import AgendaItem, AgendaVersion
from baraza.domain.consultation import Consultation
from baraza.domain.coordination import Coordination, OpenPoint
from baraza.domain.evidence import Assumption, FactEntry, Precedent, Reference
from baraza.domain.notes import Override, ParityRemark, PrivateNote
from baraza.domain.operations import Act, HostNationForces, Operation
from baraza.domain.parties import (
    Credentials,
    Delegate,
    Delegation,
    Observer,
    Organisation,
    PrintedName,
)
from baraza.domain.session import (
    AttributionException,
    Languages,
    NextMeeting,
    QuorumRule,
    Session,
)
from baraza.domain.tree import Record, shape
from baraza.ui.editors import Editor
from baraza.ui.preferences import PreferencesStore
from baraza.ui.prepare.subjects import SUBJECTS, subject_of
from tests.ui.everything import everything, first
from tests.ui.prepare.driving import Desk, DeskOf

PREPARED: tuple[type[Record], ...] = (
    Consultation, Session, Languages, QuorumRule, AttributionException, NextMeeting,
    Organisation, PrintedName, Delegation, Credentials, Delegate, Observer,
    AgendaItem, AgendaVersion, Coordination, OpenPoint,
    Reference, FactEntry, Assumption, Precedent,
    Operation, Act, HostNationForces, PreviousAction,
    PrivateNote, ParityRemark, Override,
)  # fmt: skip
# What an item holds of the meeting itself is edited in the room.
IN_THE_ROOM = {(AgendaItem, "convergence")}
FIELDS = [
    (kind, name)
    for kind in PREPARED
    for name in shape(kind).leaves
    if (kind, name) not in IN_THE_ROOM
]


def test_the_subjects_edit_all_members_of_what_is_prepared(desk: Desk) -> None:
    there = {(place.kind, place.field) for place in desk.page.fields()}
    assert [one for one in FIELDS if one not in there] == []


def test_each_field_stands_in_one_place_only(desk: Desk) -> None:
    places = [(place.kind, place.field) for place in desk.page.fields()]
    assert len(places) == len(set(places))


def test_each_field_is_a_widget_of_its_page(desk: Desk) -> None:
    places = desk.page.fields()
    names = {editor.objectName() for editor in desk.page.findChildren(Editor)}
    assert {place.widget for place in places} <= names
    pages = {type(desk.page.subject(subject.name)).__name__ for subject in SUBJECTS}
    assert {place.page for place in places} <= pages


def test_every_kind_of_record_belongs_to_one_subject() -> None:
    for kind in PREPARED[1:]:
        assert subject_of(kind.__name__) is not None, kind
    kinds = [kind for subject in SUBJECTS for kind in subject.kinds]
    assert len(kinds) == len(set(kinds))


def test_each_field_is_gone_to(desk_of: DeskOf, preferences: PreferencesStore) -> None:
    preferences.set(full_file=True)
    desk = desk_of(everything())
    astray = []
    for kind, field in FIELDS:
        record = first(desk.value(), kind)
        if kind is PrivateNote:
            # Notes on an item are written in the room.
            record = desk.value().private_notes[0]
        found = desk.page.reveal(record.key, field)
        QApplication.processEvents()
        focused = desk.focused()
        name = focused.objectName() if focused is not None else "nothing"
        if not found or name != f"{kind.__name__}.{field}":
            astray.append(f"{kind.__name__}.{field}: {name}")
    assert astray == []
