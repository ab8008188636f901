"""Allocation of tasks: one role for each, one lead, joint leads that stay joint."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baraza.domain import allocation
from baraza.domain.allocation import ROLES, SEVERAL, Role, give_role, settle_lead
from baraza.domain.consultation import Consultation
from baraza.domain.errors import RuleBroken, UnknownRecord
from baraza.domain.integrity import errors, warnings
from baraza.domain.labour import LabourRow
from baraza.domain.tree import diff, rebuilt
from tests.samples import sample

ZONES = frozenset({"Africa/Addis_Ababa"})
ORGS = ("UN", "AU", "IGAD", "EU")


def row(consultation: Consultation, identity: str) -> LabourRow:
    rows = (row for item in consultation.agenda_items for row in item.division_of_labour)
    return next(row for row in rows if row.id == identity)


def with_row(identity: str, **values: Any) -> Consultation:
    key = row(sample(), identity).key

    def swap(record: Any) -> Any:
        return replace(record, **values) if record.key == key else record

    return rebuilt(sample(), swap)


def roles(consultation: Consultation, identity: str) -> dict[str, list[str]]:
    held = row(consultation, identity)
    named = {org for role in ROLES for org in allocation.holders(held, role)}
    return {org: [str(one) for one in allocation.roles_of(held, org)] for org in sorted(named)}


def test_an_organisation_gets_a_role_and_keeps_no_other() -> None:
    after = give_role(sample(), row(sample(), "DL-01").key, "IGAD", Role.CO_LEAD)
    assert roles(after, "DL-01") == {"AU": ["lead"], "IGAD": ["co_lead"], "UN": ["support"]}
    assert len(diff(sample(), after)) == 1


def test_no_role_takes_it_out() -> None:
    after = give_role(sample(), row(sample(), "DL-01").key, "UN", None)
    assert roles(after, "DL-01") == {"AU": ["lead"], "IGAD": ["informed"]}


def test_a_lead_taken_over_leaves_no_role() -> None:
    after = give_role(sample(), row(sample(), "DL-01").key, "UN", Role.LEAD)
    assert roles(after, "DL-01") == {"IGAD": ["informed"], "UN": ["lead"]}


def test_a_lead_given_another_role_leaves_the_row_without_lead() -> None:
    after = give_role(sample(), row(sample(), "DL-01").key, "AU", Role.CONTRIBUTE)
    assert row(after, "DL-01").lead is None
    assert row(after, "DL-01").contribute == ("AU",)


def test_the_same_role_again_changes_nothing_and_keeps_the_order() -> None:
    key = row(sample(), "DL-07").key
    assert row(sample(), "DL-07").support == ("UN", "AU", "IGAD")
    assert give_role(sample(), key, "UN", Role.SUPPORT) is sample()
    assert give_role(sample(), key, "FGS", Role.CONSULTED) is sample()


def test_two_roles_of_a_careless_file_become_one() -> None:
    before = with_row("DL-01", support=("UN", "AU"))
    assert allocation.roles_of(row(before, "DL-01"), "AU") == (Role.LEAD, Role.SUPPORT)
    after = give_role(before, row(before, "DL-01").key, "AU", Role.LEAD)
    assert roles(after, "DL-01") == {"AU": ["lead"], "IGAD": ["informed"], "UN": ["support"]}


def test_the_lead_is_shared_by_the_co_leads() -> None:
    after = settle_lead(sample(), row(sample(), "DL-03").key, "joint")
    assert row(after, "DL-03").lead == "joint"
    assert row(after, "DL-03").co_lead == ("AU", "UN")


def test_sharing_takes_two() -> None:
    with pytest.raises(RuleBroken) as refused:
        settle_lead(sample(), row(sample(), "DL-01").key, "joint")
    assert refused.value.rule == "joint-without-co-leads"
    assert refused.value.facts == {"least": 2, "found": 1}


def test_a_joint_lead_ends_with_its_second_co_lead() -> None:
    shared = settle_lead(sample(), row(sample(), "DL-03").key, "joint")
    after = give_role(shared, row(shared, "DL-03").key, "UN", Role.SUPPORT)
    assert (row(after, "DL-03").lead, row(after, "DL-03").co_lead) == (None, ("AU",))
    assert not list(errors(after, ZONES))


def test_not_agreed_is_an_answer() -> None:
    after = settle_lead(sample(), row(sample(), "DL-07").key, "not_agreed")
    assert row(after, "DL-07").lead == "not_agreed"
    assert settle_lead(after, row(after, "DL-07").key, None) == sample()


def test_a_co_lead_becomes_the_lead() -> None:
    after = settle_lead(sample(), row(sample(), "DL-03").key, "UN")
    assert (row(after, "DL-03").lead, row(after, "DL-03").co_lead) == ("UN", ())


def test_all_holders_of_a_role_are_named_at_once() -> None:
    key = row(sample(), "DL-01").key
    after = allocation.name_holders(sample(), key, Role.CONSULTED, ("IGAD", "UN"))
    assert roles(after, "DL-01") == {"AU": ["lead"], "IGAD": ["consulted"], "UN": ["consulted"]}


def test_the_columns_are_the_parties_then_those_with_a_role() -> None:
    items = sample().agenda_items
    across = [allocation.organisations_across(sample(), item) for item in items]
    assert across[0] == ("UN", "AU", "IGAD", "EU", "FGS")
    assert across[3] == ("UN", "AU", "IGAD", "LCBC", "EU")


def test_a_ring_is_told_at_each_of_its_rows() -> None:
    ringed = with_row("DL-02", depends_on=("DL-05",))
    assert allocation.rings_through(sample()) == {}
    found = allocation.rings_through(ringed)
    assert sorted(found) == ["DL-02", "DL-03", "DL-05"]
    assert set(found["DL-03"]) == {"DL-02", "DL-03", "DL-05"}


def test_a_row_that_is_gone_says_so() -> None:
    with pytest.raises(UnknownRecord):
        give_role(sample(), sample().key, "UN", Role.LEAD)


_STEPS = st.one_of(
    st.tuples(st.just("give"), st.sampled_from(ORGS), st.sampled_from([*ROLES, None])),
    st.tuples(
        st.just("lead"), st.sampled_from([*ORGS, "joint", "not_agreed", None]), st.just(None)
    ),
    st.tuples(
        st.just("name"),
        st.lists(st.sampled_from(ORGS), unique=True).map(tuple),
        st.sampled_from(SEVERAL),
    ),
)


@given(st.lists(_STEPS, max_size=12))
def test_whatever_is_given_nobody_has_two_roles_and_the_row_stays_sound(steps: list[Any]) -> None:
    value, refused = sample(), []
    key = row(value, "DL-03").key
    for kind, what, role in steps:
        try:
            if kind == "give":
                value = give_role(value, key, what, role)
                assert allocation.roles_of(row(value, "DL-03"), what) == ((role,) if role else ())
            elif kind == "lead":
                value = settle_lead(value, key, what)
                assert row(value, "DL-03").lead == what
            else:
                value = allocation.name_holders(value, key, role, what)
                assert getattr(row(value, "DL-03"), role) == what
        except RuleBroken:
            refused.append((kind, what))
    assert set(refused) <= {("lead", "joint")}
    assert not list(errors(value, ZONES))
    assert all(fault.rule != "organisation-in-two-roles" for fault in warnings(value))
