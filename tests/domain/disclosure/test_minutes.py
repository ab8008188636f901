"""C1 and C7: what joint minutes hold of texts, facts, due diligence, funding and positions."""

from dataclasses import replace

import pytest

from baraza.domain.codes import (
    FactStatus,
    FinalStatus,
    OutcomeEventKind,
    OutcomeType,
    ParagraphKind,
    TextState,
)
from baraza.domain.conclusions import Alternative, FinalText, Paragraph, ParagraphText
from baraza.domain.consultation import Consultation
from baraza.domain.disclosure import JOINT, JOINT_COPY, UNTOLD, disclose
from baraza.domain.outcome import AdReferendum, Outcome, OutcomeEvent
from tests.samples import sample

ALTERNATIVES = (Alternative(label="2", text="[shall]"), Alternative(label="2 bis", text="[may]"))
NOT_ADOPTED = Paragraph(
    no=3,
    id="P-3",
    kind=ParagraphKind.AGREEMENT,
    text="Contested.",
    final=FinalText(status=FinalStatus.NOT_ADOPTED),
)


def with_paragraphs(*paragraphs: Paragraph) -> Consultation:
    desk = sample()
    actions = tuple(
        replace(action, paragraph=label)
        for action, label in zip(
            desk.agenda_items[0].action_items, ("2", "2 bis", "3"), strict=False
        )
    )
    item = replace(desk.agenda_items[0], paragraphs=paragraphs, action_items=actions)
    others = tuple(replace(other, paragraphs=()) for other in desk.agenda_items[1:])
    return replace(desk, agenda_items=(item, *others), outcome_lifecycle=())


def bracketed(final: FinalText | None, *texts: ParagraphText) -> Paragraph:
    return Paragraph(
        no=2,
        id="P-2",
        kind=ParagraphKind.AGREEMENT,
        text="Bracketed.",
        bracketed=True,
        alternatives=ALTERNATIVES,
        final=final,
        texts=texts,
    )


@pytest.mark.parametrize("status", [FinalStatus.ADOPTED, FinalStatus.ADOPTED_AD_REFERENDUM])
def test_of_an_adopted_paragraph_the_final_text_alone_is_printed(status: FinalStatus) -> None:
    final = FinalText(text="Agreed.", status=status, by=("IGAD",))
    [paragraph] = disclose(with_paragraphs(bracketed(final)), JOINT).agenda_items[0].paragraphs
    assert paragraph.text == "Agreed."
    assert paragraph.final == final
    assert paragraph.alternatives == ()


def test_alternatives_go_to_the_parties() -> None:
    desk = with_paragraphs(bracketed(FinalText(text="Agreed.", status=FinalStatus.ADOPTED)))
    assert disclose(desk, JOINT_COPY).agenda_items[0].paragraphs == desk.agenda_items[0].paragraphs


def test_a_paragraph_still_in_brackets_is_printed_without_its_alternatives() -> None:
    [paragraph] = disclose(with_paragraphs(bracketed(None)), JOINT).agenda_items[0].paragraphs
    assert (paragraph.text, paragraph.alternatives) == ("Bracketed.", ())
    assert paragraph.bracketed


@pytest.mark.parametrize(
    ("final", "printed"),
    [(None, ["original", "translated", "reviewed"]), ("Agreed.", ["reviewed"])],
)
def test_a_translation_is_printed_if_it_can_be_of_the_wording_that_stands(
    final: str | None, printed: list[str]
) -> None:
    texts = [ParagraphText(language="fr", text=state, state=state) for state in TextState]
    adopted = None if final is None else FinalText(text=final, status=FinalStatus.ADOPTED)
    desk = with_paragraphs(bracketed(adopted, *texts))
    [paragraph] = disclose(desk, JOINT).agenda_items[0].paragraphs
    assert [text.text for text in paragraph.texts] == printed


def test_a_paragraph_not_adopted_leaves_no_trace() -> None:
    bound = replace(bracketed(None), alternatives=(), id="P-2", actions=())
    desk = replace(
        with_paragraphs(bound, NOT_ADOPTED),
        outcome=Outcome(order=("P-3", "P-2")),
        outcome_lifecycle=(
            OutcomeEvent(
                event=OutcomeEventKind.RESERVATION, date="2026-03-11T10:00:00Z", paragraph=3
            ),
            OutcomeEvent(
                version="final",
                date="2026-03-11T11:00:00Z",
                ad_referendum=(
                    AdReferendum(paragraph=3, by="AU"),
                    AdReferendum(paragraph=2, by="AU"),
                ),
            ),
        ),
    )
    minutes = disclose(desk, JOINT)
    assert [paragraph.no for paragraph in minutes.agenda_items[0].paragraphs] == [2]
    assert minutes.outcome is not None
    assert minutes.outcome.order == ("P-2",)
    reserved, final = minutes.outcome_lifecycle
    assert reserved.paragraph is None
    assert [pair.paragraph for pair in final.ad_referendum] == [2]
    labels = [action.paragraph for action in minutes.agenda_items[0].action_items]
    assert "3" not in labels
    assert disclose(desk, JOINT_COPY).agenda_items[0] == desk.agenda_items[0]


def test_an_action_names_only_what_is_printed() -> None:
    desk = with_paragraphs(bracketed(None))
    labels = [action.paragraph for action in desk.agenda_items[0].action_items]
    assert labels[:2] == ["2", "2 bis"]
    printed = [action.paragraph for action in disclose(desk, JOINT).agenda_items[0].action_items]
    assert printed[:2] == ["2", None]


@pytest.mark.parametrize("status", list(FactStatus))
def test_facts_are_printed_once_they_are_agreed_or_verified(status: FactStatus) -> None:
    desk = sample()
    fact = replace(desk.facts[0], status=status, contested_by=("UN",))
    printed = disclose(replace(desk, facts=(fact,)), JOINT).facts
    if status in (FactStatus.AGREED, FactStatus.VERIFIED):
        assert printed == (fact,)
    elif status is FactStatus.CONTESTED:
        [mark] = printed
        assert (mark.id, mark.items, mark.status) == (fact.id, fact.items, status)
        assert mark.text is UNTOLD
        assert (mark.refs, mark.contested_by, mark.verified_on) == ((), (), None)
    else:
        assert printed == ()
    assert disclose(replace(desk, facts=(fact,)), JOINT_COPY).facts == (fact,)


def test_of_due_diligence_only_that_steps_are_required() -> None:
    printed = next(item.hrddp for item in disclose(sample(), JOINT).agenda_items if item.hrddp)
    known = next(item.hrddp for item in sample().agenda_items if item.hrddp)
    assert printed.applies == known.applies
    assert printed.support_types == known.support_types
    assert [step.step for step in printed.steps] == [step.step for step in known.steps]
    assert {step.status for step in printed.steps} == {UNTOLD}
    assert {step.date for step in printed.steps} == {None}
    assert {step.decision for step in printed.steps} == {None}
    assert (printed.risk_level, printed.recipients) == (None, ())
    assert printed.compliance_responsibility == ()
    paragraphs = [step.continuation_paragraph for step in known.steps]
    assert [step.continuation_paragraph for step in printed.steps] == paragraphs


@pytest.mark.parametrize("outcome", list(OutcomeType))
def test_texts_of_positions_are_printed_only_in_minutes(outcome: OutcomeType) -> None:
    desk = sample()
    desk = replace(desk, session=replace(desk.session, outcome_type=outcome))
    texts = [position.text for position in desk.agenda_items[0].positions]
    printed = [position.text for position in disclose(desk, JOINT).agenda_items[0].positions]
    assert printed == (texts if outcome is OutcomeType.MINUTES else [None] * len(texts))
