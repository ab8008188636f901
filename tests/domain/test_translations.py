"""Translations follow their original: behind when it is changed, level again when they are."""

from dataclasses import replace
from typing import Any

import pytest

from baraza.domain import drafting
from baraza.domain.changes import add, change, settled
from baraza.domain.codes import FinalStatus, ParagraphKind, TextState
from baraza.domain.conclusions import Paragraph, ParagraphText
from baraza.domain.consultation import Consultation
from baraza.domain.outcome import Outcome, OutcomeParagraph
from baraza.domain.translations import originals
from tests.samples import sample

_FRENCH = ParagraphText(language="fr", text="La réunion s’est déclarée préoccupée.")
_ARABIC = ParagraphText(language="ar", text="أعرب الاجتماع عن القلق.", state=TextState.REVIEWED)


def _translated(*texts: ParagraphText) -> Consultation:
    value = sample()
    for text in texts or (_FRENCH, _ARABIC):
        value = settled(value, add(value, _first(value).key, "texts", text))
    return value


def _first(value: Consultation) -> Paragraph:
    return value.agenda_items[0].paragraphs[0]


def _states(value: Consultation) -> list[TextState]:
    return [text.state for text in _first(value).texts]


def _edited(value: Consultation, **values: Any) -> Consultation:
    return settled(value, change(value, _first(value).key, **values))


def test_an_edit_of_the_original_leaves_its_translations_behind() -> None:
    after = _edited(_translated(), text="The meeting expressed grave concern.")
    assert _states(after) == [TextState.BEHIND, TextState.BEHIND]
    assert [text.text for text in _first(after).texts] == [_FRENCH.text, _ARABIC.text]


def test_a_newer_translation_is_level_again_and_the_others_are_not() -> None:
    after = _edited(_translated(), text="The meeting expressed grave concern.")
    french = _first(after).texts[0]
    newer = "La réunion s’est déclarée gravement préoccupée."
    after = settled(after, change(after, french.key, text=newer))
    assert _states(after) == [TextState.TRANSLATED, TextState.BEHIND]


def test_what_is_said_expressly_stands() -> None:
    after = _edited(_translated(), text="The meeting expressed grave concern.")
    french = _first(after).texts[0]
    reviewed = settled(after, change(after, french.key, state=TextState.REVIEWED))
    assert _states(reviewed) == [TextState.REVIEWED, TextState.BEHIND]
    kept = settled(after, change(after, french.key, text="Autre.", state=TextState.REVIEWED))
    assert _states(kept)[0] is TextState.REVIEWED


def test_both_changed_in_one_edit_stay_level() -> None:
    value = _translated(_FRENCH)
    french = replace(_first(value).texts[0], text="Autre.")
    made = change(value, _first(value).key, text="Other.")
    made = change(made, french.key, text=french.text)
    assert _states(settled(value, made)) == [TextState.TRANSLATED]


@pytest.mark.parametrize("same", ["  {}  ", "[{}]", "{}\n"])
def test_brackets_and_white_space_are_no_wording(same: str) -> None:
    value = _translated()
    after = _edited(value, text=same.format(_first(value).text))
    assert _states(after) == [TextState.TRANSLATED, TextState.REVIEWED]


def test_brackets_alone_leave_them_level_and_a_second_version_does_not() -> None:
    value = _translated()
    key = _first(value).key
    bracketed = settled(value, drafting.put_in_brackets(value, key))
    assert _states(bracketed) == [TextState.TRANSLATED, TextState.REVIEWED]
    two = settled(bracketed, drafting.add_version(bracketed, key, "Another wording."))
    assert set(_states(two)) == {TextState.BEHIND}


def test_a_final_text_that_differs_leaves_them_behind() -> None:
    value = _translated()
    key = _first(value).key
    text = _first(value).text
    value = settled(value, drafting.put_in_brackets(value, key))
    same = settled(value, drafting.settle_brackets(value, key, FinalStatus.ADOPTED, text))
    assert _states(same) == [TextState.TRANSLATED, TextState.REVIEWED]
    other = settled(value, drafting.settle_brackets(value, key, FinalStatus.ADOPTED, "Other."))
    assert set(_states(other)) == {TextState.BEHIND}


def test_a_further_original_is_none_and_its_change_counts() -> None:
    also = replace(_ARABIC, state=TextState.ORIGINAL)
    value = _translated(_FRENCH, also)
    after = _edited(value, text="Other.")
    assert _states(after) == [TextState.BEHIND, TextState.ORIGINAL]
    arabic = _first(value).texts[1]
    after = settled(value, change(value, arabic.key, text="أعرب الاجتماع."))
    assert _states(after) == [TextState.BEHIND, TextState.ORIGINAL]


def test_paragraphs_outside_the_items_follow_as_well() -> None:
    value = sample()
    opening = OutcomeParagraph(
        id="OP-1", kind=ParagraphKind.DECISION, text="We met.", texts=(_FRENCH,)
    )
    value = settled(value, add(value, value.key, "outcome", Outcome(paragraphs=(opening,))))
    assert value.outcome is not None
    held = value.outcome.paragraphs[0]
    after = settled(value, change(value, held.key, text="We met in May."))
    assert after.outcome is not None
    assert after.outcome.paragraphs[0].texts[0].state is TextState.BEHIND


def test_nothing_else_is_touched() -> None:
    value = _translated()
    after = _edited(value, public=True)
    assert _first(after).texts == _first(value).texts
    assert after.agenda_items[1] is value.agenda_items[1]
    moved = settled(value, drafting.move_paragraph(value, _first(value).key, 2))
    assert moved.agenda_items[0].paragraphs[2].texts == _first(value).texts
    assert originals(_first(value)) == (str(_first(value).text),)
