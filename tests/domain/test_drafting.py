"""Drafting: numbers that ascend and are followed, brackets that open and are settled."""

from dataclasses import replace

import pytest

from baraza.domain import drafting
from baraza.domain.codes import FinalStatus, ParagraphKind
from baraza.domain.conclusions import Alternative, Paragraph
from baraza.domain.consultation import Consultation
from baraza.domain.errors import RuleBroken, UnknownRecord
from baraza.domain.integrity import errors
from baraza.domain.tree import rebuilt, settle
from baraza.domain.verbs import OF_OWN_ORGANS, VERBS
from tests.samples import sample

ZONES = frozenset({"Africa/Addis_Ababa"})


def numbers(consultation: Consultation) -> list[list[int]]:
    return [[p.no for p in item.paragraphs] for item in consultation.agenda_items]


def new(text: str = "The meeting agreed.") -> Paragraph:
    return Paragraph(no=1, kind=ParagraphKind.AGREEMENT, text=text)


def test_a_paragraph_at_the_end_takes_the_next_number() -> None:
    after = drafting.add_paragraph(sample(), sample().agenda_items[-1].key, new())
    assert numbers(after)[-1] == [15, 16, 17, 18]
    assert numbers(after)[:-1] == numbers(sample())[:-1]


def test_a_paragraph_between_two_moves_the_later_numbers_and_what_names_them() -> None:
    after = drafting.add_paragraph(sample(), sample().agenda_items[0].key, new(), 3)
    assert numbers(after)[:2] == [[1, 2, 3, 4, 5, 6], [7, 8, 9, 10]]
    moved = after.agenda_items[0].paragraphs[5]
    assert [one.label for one in moved.alternatives] == ["6", "6 bis"]
    assert [one.paragraph for one in after.agenda_items[0].action_items] == ["5", "5", "6"]
    objection = after.outcome_lifecycle[3]
    assert objection.paragraph == 6
    assert not list(errors(settle(after, sample()), ZONES))


def test_a_gap_is_used_before_anything_is_numbered_anew() -> None:
    item = sample().agenda_items[1]
    third = item.paragraphs[1]
    gap = drafting.move_paragraph(sample(), third.key, 1)
    assert gap is sample()
    struck = rebuilt(sample(), lambda held: None if held.key == third.key else held)
    after = drafting.add_paragraph(struck, item.key, new(), 1)
    assert numbers(after) == numbers(sample())


def test_moving_carries_numbers_and_labels_along() -> None:
    fifth = sample().agenda_items[0].paragraphs[4]
    after = drafting.move_paragraph(sample(), fifth.key, 0)
    first = after.agenda_items[0].paragraphs[0]
    assert (first.key, first.no) == (fifth.key, 1)
    assert [one.label for one in first.alternatives] == ["1", "1 bis"]
    assert after.agenda_items[0].action_items[2].paragraph == "1"
    assert after.outcome_lifecycle[-1].ad_referendum[0].paragraph == 1


def test_numbering_closely_leaves_no_gap() -> None:
    second = sample().agenda_items[0].paragraphs[1]
    struck = rebuilt(sample(), lambda held: None if held.key == second.key else held)
    after = drafting.number_closely(struck)
    assert [no for held in numbers(after) for no in held] == list(range(1, 17))
    assert [one.label for one in after.agenda_items[0].paragraphs[3].alternatives] == ["4", "4 bis"]
    assert drafting.number_closely(sample()) is sample()


def test_brackets_make_the_wording_the_first_version() -> None:
    fourth = sample().agenda_items[0].paragraphs[3]
    after = drafting.put_in_brackets(sample(), fourth.key)
    made = after.agenda_items[0].paragraphs[3]
    assert (made.bracketed, made.text) == (True, None)
    [version] = made.alternatives
    assert (version.label, version.text) == ("4", f"[{fourth.text}]")
    assert drafting.further_label(made) == "4 bis"
    assert drafting.put_in_brackets(after, fourth.key) is after


def test_a_version_more_is_labelled_and_bracketed() -> None:
    fourth = sample().agenda_items[0].paragraphs[3]
    after = drafting.add_version(sample(), fourth.key, "The meeting noted.", "UN")
    made = after.agenda_items[0].paragraphs[3]
    assert [(one.label, one.org) for one in made.alternatives] == [("4", None), ("4 bis", "UN")]
    assert made.alternatives[1].text == "[The meeting noted.]"
    with pytest.raises(RuleBroken):
        drafting.take_out_of_brackets(after, fourth.key)


def test_an_only_version_becomes_the_text_again() -> None:
    fourth = sample().agenda_items[0].paragraphs[3]
    after = drafting.take_out_of_brackets(
        drafting.put_in_brackets(sample(), fourth.key), fourth.key
    )
    made = after.agenda_items[0].paragraphs[3]
    assert (made.text, made.bracketed, made.alternatives) == (fourth.text, False, ())


def test_another_verb_also_stands_in_the_wording() -> None:
    first = sample().agenda_items[0].paragraphs[0]
    after = drafting.choose_verb(sample(), first.key, "deplored")
    made = after.agenda_items[0].paragraphs[0]
    assert made.verb == "deplored"
    assert made.text is not None
    assert made.text.startswith("The meeting deplored at the gap")


def test_brackets_are_settled_with_a_wording_or_without() -> None:
    fifth = sample().agenda_items[0].paragraphs[4]
    after = drafting.settle_brackets(sample(), fifth.key, FinalStatus.ADOPTED, "[The text.]")
    final = after.agenda_items[0].paragraphs[4].final
    assert final is not None
    assert (final.text, final.status, final.by) == ("The text.", FinalStatus.ADOPTED, ("UN",))
    gone = drafting.settle_brackets(sample(), fifth.key, FinalStatus.NOT_ADOPTED)
    settled = gone.agenda_items[0].paragraphs[4].final
    assert settled is not None
    assert settled.text is None
    with pytest.raises(RuleBroken):
        drafting.settle_brackets(sample(), fifth.key, FinalStatus.ADOPTED, "[ ]")


def test_a_record_that_is_gone_is_said_to_be() -> None:
    with pytest.raises(UnknownRecord):
        drafting.add_paragraph(sample(), sample().key, new())
    with pytest.raises(UnknownRecord):
        drafting.put_in_brackets(sample(), sample().key)


@pytest.mark.parametrize(
    ("text", "bare"),
    [("[a]", "a"), ("[[a]]", "a"), ("[a] or [b]", "[a] or [b]"), ("a [b]", "a [b]")],
)
def test_only_the_brackets_around_the_whole_are_taken_off(text: str, bare: str) -> None:
    assert drafting.without_brackets(text) == bare


def test_labels_go_on_after_ten_versions() -> None:
    paragraph = sample().agenda_items[0].paragraphs[4]
    labels = list[str]()
    for _ in range(12):
        label = drafting.further_label(paragraph)
        assert label not in labels
        labels.append(label)
        version = Alternative(label=label, text="[x]")
        paragraph = replace(paragraph, alternatives=(*paragraph.alternatives, version))
    assert labels[0] == "5 ter"


def test_every_kind_of_paragraph_has_verbs_and_the_sample_uses_them() -> None:
    assert set(VERBS) == set(ParagraphKind)
    assert set(VERBS[ParagraphKind.REQUEST]) > OF_OWN_ORGANS
    for item in sample().agenda_items:
        for paragraph in item.paragraphs:
            assert paragraph.verb in VERBS[paragraph.kind]
