"""Every field of the schema, for every audience: it is seen or not as the schema says."""

from dataclasses import replace
from functools import cache

import pytest

from baraza.domain.disclosure import (
    FULL_BACKUP,
    INTERNAL,
    JOINT,
    JOINT_COPY,
    PUBLIC,
    Audience,
    disclose,
    package_for,
)
from baraza.exchange.canonical import canonical
from baraza.exchange.form import plain_form
from tests.domain.disclosure.filled import NOT_BETWEEN, OURS, THEIRS, Filled, filled
from tests.domain.disclosure.labels import ALSO_IN_PUBLIC, NEVER_IN_JOINT_MINUTES, labels, told
from tests.oracle.plain import published_schema

LABELS = labels(published_schema())
SHARED = {"parties", "minutes", "public"}
EVERYTHING = {*SHARED, "own", "between", "co_chairs"}


@cache
def everything() -> Filled:
    return filled()


def labelled(seen: set[str]) -> set[str]:
    return {path for path, label in LABELS.items() if label in seen}


EXPECTED: dict[str, tuple[Audience, set[str]]] = {
    "full backup": (FULL_BACKUP, labelled(EVERYTHING)),
    "internal": (INTERNAL, labelled(EVERYTHING)),
    "joint": (JOINT, labelled({"minutes", "public"}) - NEVER_IN_JOINT_MINUTES | ALSO_IN_PUBLIC),
    "public": (PUBLIC, labelled({"public"}) | ALSO_IN_PUBLIC),
    "joint copy": (JOINT_COPY, labelled(SHARED)),
    "to one that coordinated": (
        package_for(THEIRS),
        labelled({*SHARED, "between"}) | {"own_org"},
    ),
    "to one that did not": (package_for(NOT_BETWEEN), labelled(SHARED) | {"own_org"}),
}


def test_the_consultation_has_something_in_every_field() -> None:
    plain = plain_form(everything().consultation)
    assert told(plain, LABELS) == set(LABELS)


@pytest.mark.parametrize("name", EXPECTED)
def test_an_audience_is_told_the_fields_of_its_labels_and_no_other(name: str) -> None:
    audience, expected = EXPECTED[name]
    plain = plain_form(disclose(everything().consultation, audience))
    assert told(plain, LABELS) == expected


@pytest.mark.parametrize("name", EXPECTED)
def test_no_mark_of_a_hidden_field_is_anywhere_in_the_copy(name: str) -> None:
    audience, expected = EXPECTED[name]
    text = canonical(plain_form(disclose(everything().consultation, audience))).decode()
    # The final text of a public paragraph is its text there.
    final = {"agenda_items[].paragraphs[].final.text"} if name == "public" else set[str]()
    hidden = everything().marks.keys() - expected - final
    assert [
        path for path in sorted(hidden) for mark in everything().marks[path] if mark in text
    ] == []
    for path in expected & everything().marks.keys():
        assert any(mark in text for mark in everything().marks[path]), path


def test_without_an_own_organisation_nothing_of_ones_own_is_in_any_edition() -> None:
    nobodys = replace(everything().consultation, own_org=None)
    assert told(plain_form(disclose(nobodys, INTERNAL)), LABELS) == labelled(SHARED)


def test_the_internal_edition_holds_no_other_sides_own_content() -> None:
    text = canonical(plain_form(disclose(everything().consultation, INTERNAL))).decode()
    assert "mark 1 delegations.private_notes end" in text
    assert "mark 2 delegations.private_notes end" not in text
    # A contact is a note of one's own office about anybody.
    assert "mark 2 delegations.delegates.contact end" in text


def test_the_internal_edition_of_one_that_did_not_coordinate_holds_no_coordination() -> None:
    theirs = replace(everything().consultation, own_org=NOT_BETWEEN)
    paths = told(plain_form(disclose(theirs, INTERNAL)), LABELS)
    assert not any(path.startswith("prior_coordination") for path in paths)
    assert OURS != NOT_BETWEEN
