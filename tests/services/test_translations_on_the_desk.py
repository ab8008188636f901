"""From the edit on the desk to the page: a translation falls behind, is marked, is made good."""

from typing import Any

import pytest

from baraza.domain.changes import add, change, settled
from baraza.domain.codes import TextState
from baraza.domain.conclusions import Paragraph, ParagraphText
from baraza.exports.report import NumberedParagraph, read
from baraza.services.desk import Desk
from baraza.services.minutes import read_minutes
from baraza.services.office import Office
from tests.exports.written import until
from tests.samples import sample

_EARLIER = "La réunion s’est déclarée préoccupée."
_NEWER = "La réunion s’est déclarée gravement préoccupée."


@pytest.fixture
def desk(office: Office) -> Desk:
    office.import_consultation(until(sample(), 2))  # before it was adopted
    return Desk(office)


def _paragraph(desk: Desk) -> Paragraph:
    return desk.office.consultation().agenda_items[0].paragraphs[0]


def _edit(desk: Desk, key: object, **values: Any) -> None:
    before = desk.consultation
    desk.save(before, settled(before, change(before, key, **values)), "wording")


def _told(desk: Desk) -> tuple[str, str]:
    """Return the first paragraph and the note before the conclusions, as the pages have them."""
    report = read_minutes(desk.office.consultation(), language="fr", edition="internal")
    (conclusions,) = [one for one in report.sections if one.weighed]
    first = next(one for one in conclusions.blocks if isinstance(one, NumberedParagraph))
    note = conclusions.blocks[0]
    return read(first.text), read(getattr(note, "text", ()))


def test_behind_is_kept_printed_and_listed_until_a_newer_translation(desk: Desk) -> None:
    before = desk.consultation
    french = ParagraphText(language="fr", text=_EARLIER)
    made = add(before, _paragraph(desk).key, "texts", french)
    desk.save(before, settled(before, made), "translation")
    assert _told(desk)[0] == _EARLIER

    _edit(desk, _paragraph(desk).key, text="The meeting expressed grave concern.")
    assert _paragraph(desk).texts[0].state is TextState.BEHIND
    text, note = _told(desk)
    assert text == "The meeting expressed grave concern. (en\u202f; traduction non à jour)"
    assert "Traduction non à jour\u00a0: paragraphe 1." in note

    _edit(desk, _paragraph(desk).texts[0].key, text=_NEWER)
    assert _paragraph(desk).texts[0].state is TextState.TRANSLATED
    text, note = _told(desk)
    assert text == _NEWER
    assert "non à jour" not in note


def test_what_is_taken_back_brings_the_states_back(desk: Desk) -> None:
    before = desk.consultation
    french = ParagraphText(language="fr", text=_EARLIER)
    translated = settled(before, add(before, _paragraph(desk).key, "texts", french))
    desk.save(before, translated, "translation")
    _edit(desk, _paragraph(desk).key, text="Other.")
    desk.save(desk.consultation, translated, "wording", "wording")
    assert _paragraph(desk).texts[0].state is TextState.TRANSLATED
