"""What lists show of consultations, read from the rows alone."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from baraza.domain.codes import ActionStatus, OutcomeState, Stage
from baraza.domain.consultation import Consultation
from baraza.domain.tree import settle
from baraza.services.office import Office
from baraza.storage.consultations import universal
from baraza.storage.listing import OPEN_ACTIONS
from tests.samples import sample
from tests.storage.variations import any_consultation

SAMPLE_ACTIONS = [action for item in sample().agenda_items for action in item.action_items]


def with_session(value: Consultation, **values: object) -> Consultation:
    return settle(replace(value, session=replace(value.session, **values)))  # type: ignore[arg-type]  # names of leaves


def test_a_consultation_is_listed_with_what_a_card_shows(office: Office) -> None:
    office.import_consultation(with_session(sample(), stage=Stage.FOLLOW_UP))
    [card] = office.consultations()
    session = sample().session
    assert (card.key, card.id, card.title) == (sample().key, session.id, session.title)
    assert (card.start, card.end, card.place) == (session.start, session.end, "Addis Ababa")
    assert (card.stage, card.outcome_state) == (Stage.FOLLOW_UP, OutcomeState.ADOPTED)
    assert (card.format, card.outcome_type) == (session.format, session.outcome_type)
    assert card.classification is session.classification
    assert [party.id for party in card.parties] == ["UN", "AU", "IGAD"]
    kinds = {one.id: one.kind for one in sample().organisations}
    assert all(party.kind is kinds[party.id] for party in card.parties)
    assert (card.items, card.version) == (len(sample().agenda_items), 1)
    assert card.changed_at.startswith("2026-11-23T09:00:")


def test_open_and_late_actions_are_counted(office: Office) -> None:
    office.import_consultation(sample())
    [card] = office.consultations()
    still_open = [action for action in SAMPLE_ACTIONS if action.status in OPEN_ACTIONS]
    late = [action for action in still_open if action.due and action.due < office.today()]
    assert (card.open_actions, card.late_actions) == (len(still_open), len(late))
    assert late


def test_only_full_parties_are_listed_and_in_their_own_order(office: Office) -> None:
    turned = replace(sample(), delegations=tuple(reversed(sample().delegations)))
    office.import_consultation(settle(turned))
    [card] = office.consultations()
    assert [party.id for party in card.parties] == ["IGAD", "AU", "UN"]


def test_the_latest_opening_comes_first_whatever_its_zone(office: Office) -> None:
    starts = {
        "B": "2026-03-10T09:00:00+03:00",  # 06:00 in universal time
        "A": "2026-03-10T08:00:00+00:00",
        "D": "2026-03-09T23:30:00-04:00",  # 03:30 of the day after
        "C": "2026-03-10T06:00:00.5+01:00",  # 05:00
    }
    for seed, (identifier, start) in enumerate(starts.items()):
        office.import_consultation(with_session(any_consultation(seed), id=identifier, start=start))
    assert [card.id for card in office.consultations()] == ["A", "B", "C", "D"]
    assert [card.id for card in office.consultations(limit=2, offset=1)] == ["B", "C"]
    assert office.count() == 4


@pytest.mark.parametrize("instant", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"])
def test_the_ends_of_time_can_be_listed(instant: str) -> None:
    assert universal(instant).startswith(instant[:10])


def test_universal_time_sorts_as_text() -> None:
    moments = [universal(f"2026-03-10T06:00:00{part}Z") for part in ("", ".000001", ".5", ".51")]
    assert moments == sorted(moments)
    assert datetime.fromisoformat(moments[0]) == datetime(2026, 3, 10, 6, tzinfo=UTC)


def test_a_list_follows_an_edit(office: Office) -> None:
    office.import_consultation(sample())
    after = with_session(sample(), place="Nairobi", start="2027-01-01T09:00:00+03:00")
    office.save(sample(), after, "edit", version=1)
    [card] = office.consultations()
    assert (card.place, card.start, card.version) == ("Nairobi", "2027-01-01T09:00:00+03:00", 2)


def test_actions_of_all_consultations_are_followed_by_due_day(office: Office) -> None:
    office.import_consultation(sample())
    other = office.import_consultation(any_consultation(3)).consultation
    found = office.actions(tuple(ActionStatus))
    expected = {action.key for action in SAMPLE_ACTIONS}
    expected |= {action.key for item in other.agenda_items for action in item.action_items}
    expected |= {action.key for one in (sample(), other) for action in one.previous_actions}
    assert {action.key for action in found} == expected
    days = [action.due for action in found]
    assert days == sorted(days, key=lambda day: (day is None, day or ""))


def test_an_action_is_followed_with_its_item_and_consultation(office: Office) -> None:
    office.import_consultation(sample())
    followed = {action.id: action for action in office.actions(tuple(ActionStatus))}
    for item in sample().agenda_items:
        for action in item.action_items:
            found = followed[action.id]
            assert (found.item, found.number, found.is_carried_over) == (
                item.id,
                item.number,
                False,
            )
            assert (found.consultation, found.title) == (sample().key, sample().session.title)
            assert "+".join(found.responsible) == action.responsible
            assert (found.text, found.due, found.status) == (action.text, action.due, action.status)
            assert (found.owner_function, found.progress) == (
                action.owner_function,
                action.progress,
            )
    for earlier in sample().previous_actions:
        assert followed[earlier.id].is_carried_over
        assert followed[earlier.id].progress == earlier.progress


def test_what_is_settled_is_not_followed_and_lateness_is_a_matter_of_the_day(
    office: Office,
) -> None:
    office.import_consultation(sample())
    actions = office.actions()
    assert {action.status for action in actions} <= set(OPEN_ACTIONS)
    day = min(action.due for action in actions if action.due)
    first = next(action for action in actions if action.due == day)
    assert not first.is_late(day)
    assert first.is_late("2999-01-01")
    assert [action.due for action in office.actions(until=day)] == [day] * sum(
        action.due == day for action in actions
    )
