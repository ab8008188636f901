"""What is kept of a text when it is circulated."""

from dataclasses import replace

from baraza.domain import adoption
from baraza.domain.adoption import How
from baraza.domain.changes import add, change, strike
from baraza.domain.circulated import standing_text, with_identities
from baraza.domain.codes import FinalStatus, ParagraphKind, TextState
from baraza.domain.conclusions import Alternative, FinalText, Paragraph, ParagraphText
from baraza.domain.consultation import Consultation
from baraza.domain.drafting import add_paragraph
from baraza.domain.integrity import errors
from baraza.domain.outcome import Outcome, OutcomeParagraph, Revision
from tests.samples import sample

ZONES = frozenset({"Africa/Addis_Ababa"})
FIRST, SECOND = "2026-03-13T10:00:00+03:00", "2026-03-18T10:00:00+03:00"


def before_its_life() -> Consultation:
    return replace(sample(), outcome_lifecycle=())


def paragraphs(consultation: Consultation) -> list[Paragraph]:
    return [one for item in consultation.agenda_items for one in item.paragraphs]


def revisions(consultation: Consultation) -> tuple[Revision, ...]:
    assert consultation.outcome is not None
    return consultation.outcome.revisions


def test_a_version_keeps_its_text_with_date_and_addressees() -> None:
    known = adoption.circulate(before_its_life(), FIRST, "Rev.1", "co-chairs")
    [kept] = revisions(known)
    assert (kept.name, kept.date, kept.addressees) == ("Rev.1", FIRST, ("UN", "AU", "IGAD"))
    assert [one.no for one in kept.paragraphs] == [one.no for one in paragraphs(known)]
    assert [one.id for one in kept.paragraphs] == [one.id for one in paragraphs(known)]
    assert not list(errors(known, ZONES))


def test_what_is_changed_later_does_not_change_what_was_circulated() -> None:
    first = adoption.circulate(before_its_life(), FIRST, "Rev.1")
    changed = change(first, paragraphs(first)[0].key, text="Another wording.")
    second = adoption.circulate(changed, SECOND, "Rev.2")
    one, two = revisions(second)
    assert one == revisions(first)[0]
    assert two.paragraphs[0].text == "Another wording."


def test_adoption_and_silence_keep_the_text_as_well() -> None:
    adopted = adoption.adopt(before_its_life(), FIRST, How.IN_THE_ROOM, "co-chairs")
    assert [one.name for one in revisions(adopted)] == ["final"]
    confirmed = adoption.issue(adopted, SECOND, "A/1")
    assert len(revisions(confirmed)) == len(revisions(adopted))


def test_an_identity_never_comes_back() -> None:
    first = adoption.circulate(before_its_life(), FIRST, "Rev.1")
    gone = paragraphs(first)[3]
    struck = strike(first, gone.key)
    new = Paragraph(no=1, kind=ParagraphKind.AGREEMENT, text="New.")
    added = with_identities(add_paragraph(struck, struck.agenda_items[0].key, new))
    ids = [one.id for one in paragraphs(added)]
    assert gone.id not in ids
    assert len(set(ids)) == len(ids)


def test_each_language_that_can_be_relied_on_is_kept() -> None:
    texts = (
        ParagraphText(language="fr", text="En français."),
        ParagraphText(language="ar", text="قديم", state=TextState.BEHIND),
    )
    known = before_its_life()
    item = known.agenda_items[0]
    kept = replace(
        known,
        agenda_items=(
            replace(item, paragraphs=(replace(item.paragraphs[0], texts=texts),)),
            *known.agenda_items[1:],
        ),
    )
    told = [one for one in standing_text(kept) if one.no == item.paragraphs[0].no]
    assert [one.language for one in told] == ["en", "fr"]


def test_brackets_and_competing_versions_are_part_of_the_text() -> None:
    known = before_its_life()
    first = paragraphs(known)[0]
    versions = (
        Alternative(label="1", org="UN", text="One."),
        Alternative(label="1 bis", org="AU", text="[Two.]"),
    )
    open_one = replace(first, text=None, bracketed=True, alternatives=versions)
    item = known.agenda_items[0]
    drafted = replace(
        known,
        agenda_items=(
            replace(item, paragraphs=(open_one, *item.paragraphs[1:])),
            *known.agenda_items[1:],
        ),
    )
    assert standing_text(drafted)[0].text == "1. [One.]\n1 bis. [Two.]"


def test_a_paragraph_that_was_not_adopted_is_no_part_of_the_text() -> None:
    known = before_its_life()
    item = known.agenda_items[0]
    gone = replace(item.paragraphs[0], final=FinalText(status=FinalStatus.NOT_ADOPTED))
    drafted = replace(
        known,
        agenda_items=(replace(item, paragraphs=(gone,)), *known.agenda_items[1:]),
    )
    assert item.paragraphs[0].no not in {one.no for one in standing_text(drafted)}


def test_paragraphs_outside_the_items_stand_where_the_outcome_puts_them() -> None:
    known = with_identities(before_its_life())
    preamble = OutcomeParagraph(id="pre", kind=ParagraphKind.PREAMBLE, text="Recalling.")
    last = paragraphs(known)[-1]
    outcome = Outcome(order=(last.id or "", "pre"), paragraphs=(preamble,))
    ordered = standing_text(add(known, known.key, "outcome", outcome))
    assert [one.id for one in ordered][:2] == [last.id, "pre"]
