"""B14: paragraphs, actions and what waits for headquarters."""

from typing import Any

import pytest

from baraza.domain.consultation import Consultation
from baraza.domain.tree import find
from tests.domain.checks.invented import Plain, found, item, pointed_out, read, result

KEY = "paragraphs"


def paragraph(no: int, kind: str = "agreement", **members: Any) -> Plain:
    return {"no": no, "kind": kind, "text": "Text."} | members


def action(number: int, **members: Any) -> Plain:
    told = {"id": f"AC-{number}", "text": "Action.", "status": "open", "responsible": "W"}
    return told | members


def event(**members: Any) -> Plain:
    return {"version": "Rev.", "date": "2026-03-20T10:00:00+03:00"} | members


def with_text(*paragraphs: Plain, **members: Any) -> Consultation:
    return read(items=[item(paragraphs=list(paragraphs))], **members)


@pytest.mark.parametrize(
    ("members", "is_named"),
    [
        ({}, True),
        ({"kind": "decision"}, True),
        ({"kind": "noting"}, False),
        ({"actions": ["AC-1"]}, False),
        ({"actions": []}, True),
        ({"no_action_reason": "Nothing to do."}, False),
        ({"bracketed": True}, False),
        ({"bracketed": True, "final": {"status": "adopted", "text": "Text."}}, True),
        ({"bracketed": True, "final": {"status": "not_adopted"}}, False),
        ({"final": {"status": "not_adopted"}}, False),
    ],
)
def test_agreement_without_action(members: Plain, is_named: bool) -> None:
    items = [item(1, paragraphs=[paragraph(7, **members)]), item(2, action_items=[action(1)])]
    told = result(KEY, read(items=items))
    assert told["agreement_without_action"] == ([7] if is_named else [])


def test_alternatives_are_no_paragraphs() -> None:
    alternatives = [{"label": "1", "text": "[A]"}, {"label": "1 bis", "text": "[B]"}]
    told = result(KEY, with_text(paragraph(1, alternatives=alternatives), paragraph(2)))
    assert told["total"] == 2


def test_only_the_link_in_a_paragraph_counts() -> None:
    items = [
        item(1, action_items=[action(1, paragraph="2"), action(2), action(3)]),
        item(2, paragraphs=[paragraph(2, actions=["AC-3"])]),
    ]
    assert result(KEY, read(items=items))["actions_without_paragraph_link"] == ["AC-1", "AC-2"]


AD_REFERENDUM = {"status": "adopted_ad_referendum", "text": "Text.", "by": ["W", "X"]}


def test_ad_referendum_opens_with_the_final_text() -> None:
    told = result(KEY, with_text(paragraph(3, final=AD_REFERENDUM), paragraph(4)))
    assert told["open_ad_referendum"] == [3]
    adopted = AD_REFERENDUM | {"status": "adopted"}
    assert result(KEY, with_text(paragraph(3, final=adopted)))["open_ad_referendum"] == []


def entries(*told: tuple[int, str, str | None, str | None]) -> list[Plain]:
    return [
        {"paragraph": no, "by": org, "confirmed": confirmed, "lapsed": lapsed}
        for no, org, confirmed, lapsed in told
    ]


NOW = "2026-03-21T10:00:00+03:00"


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        ([], [3]),
        ([(3, "W", NOW, None)], [3]),  # the other delegation is still open
        ([(3, "W", NOW, None), (3, "X", None, NOW)], []),
        ([(3, "W", NOW, None), (3, "X", None, NOW), (3, "W", None, None)], [3]),  # reopened
        ([(4, "W", None, None), (3, "W", NOW, None), (3, "X", NOW, None)], [4]),
        ([(4, "W", None, None)], [3, 4]),
    ],
)
def test_later_entries_set_the_pair(
    later: list[tuple[int, str, str | None, str | None]], expected: list[int]
) -> None:
    life = [event(ad_referendum=entries(one)) for one in later]
    text = [paragraph(3, final=AD_REFERENDUM), paragraph(4)]
    consultation = with_text(*text, outcome_lifecycle=life)
    assert result(KEY, consultation)["open_ad_referendum"] == expected


def test_findings() -> None:
    consultation = read(
        items=[
            item(
                1,
                paragraphs=[paragraph(3, final=AD_REFERENDUM), paragraph(4, kind="noting")],
                action_items=[action(1, paragraph="4"), action(2, paragraph="4 bis")],
            )
        ],
        outcome_lifecycle=[event(ad_referendum=entries((4, "X", None, None)))],
    )
    assert pointed_out(KEY, consultation) == [
        ("attention", "paragraph/3", "agreement_without_action", "draw-action"),
        ("attention", "action_item/AC-1", "actions_without_paragraph_link", "link-action"),
        ("attention", "action_item/AC-2", "actions_without_paragraph_link", "link-action"),
        ("attention", "paragraph/3", "open_ad_referendum", "settle-ad-referendum"),
        ("attention", "paragraph/4", "open_ad_referendum", "settle-ad-referendum"),
    ]
    text, actions = (
        consultation.agenda_items[0].paragraphs,
        consultation.agenda_items[0].action_items,
    )
    entry = consultation.outcome_lifecycle[0].ad_referendum[0]
    assert [(one.key, one.field) for one in found(KEY, consultation)] == [
        (text[0].key, "actions"),
        (text[1].key, "actions"),  # where the link that counts would stand
        (actions[1].key, "paragraph"),
        (text[0].key, "final"),
        (entry.key, "confirmed"),
    ]
    assert found(KEY, consultation)[3].facts["orgs"] == ("W", "X")
    assert find(consultation, entry.key) is entry
