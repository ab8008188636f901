"""Fields side by side where what may be chosen fits, else below one another."""

from PySide6.QtWidgets import QApplication, QWidget

from baraza.domain.codes import MeetingFormat
from baraza.domain.session import Session
from baraza.ui.document import Document
from baraza.ui.editors import RecordForm
from baraza.ui.words import code_words
from tests.ui.conftest import FormOf

FIELDS = ["format", "mode", "reference", "place"]


def tops(form: RecordForm) -> list[int]:
    """Return how far down each field stands."""
    QApplication.processEvents()
    return [form.editors[name].y() for name in FIELDS]


def resized(form: RecordForm, width: int) -> list[int]:
    holder = form.window()
    assert isinstance(holder, QWidget)
    holder.resize(width, 600)
    return tops(form)


def test_a_long_choice_takes_the_whole_row_only_where_it_must(
    form_of: FormOf, document: Document
) -> None:
    form = form_of(document, Session, list(FIELDS))
    wanted = form.editors["format"].wanted_width()
    wide = resized(form, 2 * wanted + 200)
    assert wide[0] == wide[1] < wide[2] == wide[3]
    narrow = resized(form, 2 * wanted - 100)
    assert narrow[0] < narrow[1] == narrow[2] < narrow[3]
    assert form.editors["format"].width() == form.width()
    assert resized(form, 2 * wanted + 200) == wide


def test_fields_stay_where_they_are_while_one_chooses(form_of: FormOf, document: Document) -> None:
    form = form_of(document, Session, list(FIELDS))
    before = resized(form, 2 * form.editors["format"].wanted_width() - 100)
    session = document.value.session
    shortest = min(MeetingFormat, key=lambda code: len(code_words(code)))
    assert session.format is not shortest
    document.set("Kind of meeting", session.key, format=shortest)
    assert tops(form) == before
