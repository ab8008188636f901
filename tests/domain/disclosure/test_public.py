"""The public version: note 1 of part C."""

from dataclasses import replace

import pytest

from baraza.domain.codes import FinalStatus, ParagraphKind, PublicVersion
from baraza.domain.conclusions import FinalText, Paragraph, ParagraphText
from baraza.domain.consultation import Consultation
from baraza.domain.disclosure import PUBLIC, UNTOLD, disclose
from baraza.domain.errors import RuleBroken
from baraza.domain.outcome import Outcome, OutcomeParagraph
from tests.samples import sample

KIND = ParagraphKind.AGREEMENT


def with_paragraphs(*paragraphs: Paragraph, outcome: Outcome | None = None) -> Consultation:
    desk = sample()
    item = replace(desk.agenda_items[0], paragraphs=paragraphs)
    return replace(desk, agenda_items=(item,), outcome=outcome)


@pytest.mark.parametrize("version", [None, PublicVersion.NONE])
def test_there_is_none_where_the_session_has_none(version: PublicVersion | None) -> None:
    desk = sample()
    session = replace(desk.session, outcome_public_version=version)
    with pytest.raises(RuleBroken) as refused:
        disclose(replace(desk, session=session), PUBLIC)
    assert refused.value.rule == "no-public-version"


def test_it_holds_the_text_of_public_paragraphs_and_nothing_else_of_them() -> None:
    final = FinalText(text="Agreed.", status=FinalStatus.ADOPTED, by=("AU",))
    desk = with_paragraphs(
        Paragraph(no=1, kind=KIND, text="Hidden."),
        Paragraph(no=2, kind=KIND, org="AU", verb="agreed", text="Seen.", public=True),
        Paragraph(no=3, kind=KIND, text="Was.", bracketed=True, final=final, public=True),
    )
    seen, agreed = disclose(desk, PUBLIC).agenda_items[0].paragraphs
    for paragraph, text in ((seen, "Seen."), (agreed, "Agreed.")):
        bare = Paragraph(
            key=paragraph.key,
            rank=paragraph.rank,
            no=UNTOLD,
            kind=UNTOLD,
            text=text,
            public=True,
        )
        assert paragraph == bare


def test_a_public_paragraph_that_was_not_adopted_or_has_no_wording_is_not_in_it() -> None:
    desk = with_paragraphs(
        Paragraph(no=1, kind=KIND, public=True, alternatives=()),
        Paragraph(
            no=2,
            kind=KIND,
            text="No.",
            public=True,
            final=FinalText(status=FinalStatus.NOT_ADOPTED),
        ),
    )
    assert disclose(desk, PUBLIC).agenda_items[0].paragraphs == ()


def test_it_keeps_the_order_of_the_outcome_for_what_it_holds() -> None:
    outcome = Outcome(
        order=("O-1", "P-2", "P-1", "O-2"),
        paragraphs=(
            OutcomeParagraph(id="O-1", kind=KIND, text="Opening.", public=True),
            OutcomeParagraph(id="O-2", kind=KIND, text="Closing."),
        ),
    )
    desk = with_paragraphs(
        Paragraph(no=1, id="P-1", kind=KIND, text="Hidden."),
        Paragraph(no=2, id="P-2", kind=KIND, text="Seen.", public=True),
        outcome=outcome,
    )
    copy = disclose(desk, PUBLIC)
    assert copy.outcome is not None
    assert copy.outcome.order == ("O-1", "P-2")
    assert [paragraph.text for paragraph in copy.outcome.paragraphs] == ["Opening."]


def test_an_order_of_agenda_paragraphs_alone_is_kept_and_an_empty_one_is_not() -> None:
    seen = Paragraph(no=2, id="P-2", kind=KIND, text="Seen.", public=True)
    order = Outcome(order=("P-2",))
    assert disclose(with_paragraphs(seen, outcome=order), PUBLIC).outcome == order
    hidden = replace(seen, public=False)
    assert disclose(with_paragraphs(hidden, outcome=order), PUBLIC).outcome is None


def test_a_translation_goes_out_with_its_paragraph() -> None:
    texts = (ParagraphText(language="fr", text="Vu."),)
    desk = with_paragraphs(Paragraph(no=1, kind=KIND, text="Seen.", public=True, texts=texts))
    assert disclose(desk, PUBLIC).agenda_items[0].paragraphs[0].texts == texts


def test_nothing_stands_beside_session_organisations_items_and_outcome() -> None:
    copy = disclose(sample(), PUBLIC)
    bare = Consultation(
        key=copy.key,
        session=copy.session,
        organisations=copy.organisations,
        agenda_items=copy.agenda_items,
    )
    assert copy == bare
    assert copy.session.attribution is UNTOLD
    assert copy.session.quorum_rule is None
    assert copy.session.host == sample().session.host
