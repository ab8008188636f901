"""How far a member travels, as a page shows it."""

from dataclasses import replace

import pytest

from baraza.domain.codes import Disclosure, PositionStage
from baraza.domain.disclosure import label_of, privacies
from baraza.domain.members import Privacy
from baraza.domain.positions import Interest
from tests.domain.disclosure.labels import labels
from tests.oracle.plain import published_schema
from tests.samples import sample

LABELS = labels(published_schema())


@pytest.mark.parametrize("path", sorted(LABELS))
def test_the_label_of_a_member_is_that_of_the_schema(path: str) -> None:
    assert label_of(*path.replace("[]", "").split(".")) == LABELS[path]


def test_there_is_no_label_for_a_member_that_is_not() -> None:
    with pytest.raises(KeyError):
        label_of("agenda_items", "colour")


def test_a_page_is_told_what_the_rules_add() -> None:
    desk = sample()
    first = desk.agenda_items[0]
    interest = Interest(text="Ours.", disclosed_to=Disclosure.CO_CHAIRS)
    said = replace(first.positions[0], strategic_interests=(interest,))
    meant = replace(first.positions[1], stage=PositionStage.OUR_LINE)
    item = replace(first, positions=(said, meant))
    known = privacies(replace(desk, agenda_items=(item,)))
    assert known[said.key, "org"] is Privacy.MINUTES
    assert known[said.key, "red_line"] is Privacy.OWN
    assert known[interest.key, "text"] is Privacy.CO_CHAIRS
    assert known[meant.key, "text"] is Privacy.OWN
    assert known[item.key, "convergence"] is Privacy.PARTIES
    assert known[item.key, "title"] is Privacy.PUBLIC
    assert known[item.key, "positions"] is Privacy.MINUTES
