"""Actions and the paragraphs they follow from."""

import pytest

from baraza.domain.actions import ActionItem
from baraza.domain.checks.paragraphs import paragraphs
from baraza.domain.codes import ActionStatus
from baraza.domain.conclusions import Paragraph
from baraza.domain.consultation import Consultation
from baraza.domain.errors import UnknownRecord
from baraza.domain.following import draw_action, follow_from, paragraphs_behind
from baraza.domain.tree import diff
from tests.samples import sample


def action(identity: str) -> ActionItem:
    found = (one for item in sample().agenda_items for one in item.action_items)
    return next(one for one in found if one.id == identity)


def paragraph(no: int, consultation: Consultation | None = None) -> Paragraph:
    found = (p for item in (consultation or sample()).agenda_items for p in item.paragraphs)
    return next(one for one in found if one.no == no)


def test_a_link_stands_in_the_paragraph() -> None:
    assert paragraphs_behind(sample(), "AC-09") == ()
    after = follow_from(sample(), action("AC-09").key, [paragraph(11).key])
    assert paragraph(11, after).actions == ("AC-07", "AC-08", "AC-09")
    assert [one.no for one in paragraphs_behind(after, "AC-09")] == [11]
    assert paragraphs(after)["actions_without_paragraph_link"] == []
    assert len(diff(sample(), after)) == 1


def test_an_action_follows_from_several_paragraphs_also_of_other_items() -> None:
    after = follow_from(sample(), action("AC-01").key, [paragraph(5).key, paragraph(14).key])
    assert [one.no for one in paragraphs_behind(after, "AC-01")] == [5, 14]
    assert paragraph(4, after).actions == ("AC-02",)


def test_the_same_links_again_change_nothing() -> None:
    assert follow_from(sample(), action("AC-01").key, [paragraph(4).key]) is sample()


def test_an_action_is_drawn_from_a_paragraph_in_one_step() -> None:
    new = ActionItem(id="AC-20", text="Report", responsible="AU", status=ActionStatus.OPEN)
    item = sample().agenda_items[2]
    after = draw_action(sample(), item.key, new, paragraph(12).key)
    assert after.agenda_items[2].action_items[-1].id == "AC-20"
    assert paragraph(12, after).actions == ("AC-20",)
    assert paragraphs(after)["agreement_without_action"] == []


def test_an_action_can_also_stand_alone() -> None:
    new = ActionItem(id="AC-20", text="Report", responsible="AU", status=ActionStatus.OPEN)
    after = draw_action(sample(), sample().agenda_items[2].key, new)
    assert paragraphs_behind(after, "AC-20") == ()


def test_an_action_that_is_gone_says_so() -> None:
    with pytest.raises(UnknownRecord):
        follow_from(sample(), sample().key, [])
