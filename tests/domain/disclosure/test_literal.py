"""The program against the literal reading of rules.md part C, over invented files."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from baraza.domain.disclosure import Audience, Purpose, disclose
from baraza.domain.errors import Faults
from baraza.exchange.canonical import canonical
from baraza.exchange.form import plain_form, read_form
from tests.domain.disclosure.literal import Token, audiences, is_read, label_of, tokenised
from tests.domain.disclosure.private import with_private_parts
from tests.oracle.files import dice, random_file
from tests.oracle.plain import Json, published_schema
from tests.oracle.strategies import documents

SCHEMA = published_schema()


def hold(document: Json) -> set[tuple[str, str, bool]]:
    """Compare every text for every audience; return what was met: audience, label, answer."""
    marked, tokens = tokenised(document, SCHEMA)
    faults = Faults()
    consultation = read_form(marked, faults)
    assert consultation is not None, list(faults)
    met = set[tuple[str, str, bool]]()
    for name, recipient in audiences(marked):
        copy = disclose(consultation, Audience(Purpose(name), recipient))
        found = texts_in(plain_form(copy))
        for token in tokens:
            if is_dropped(token):
                continue
            expected = is_read(token, marked, name, recipient)
            assert (token.text in found) == expected, (name, recipient, token.path, token.label)
            met.add((name, label_of(token), expected))
    return met


def texts_in(plain: Any) -> set[str]:
    return set(_texts(json.loads(canonical(plain))))


def _texts(plain: Any) -> list[str]:
    if isinstance(plain, dict):
        return [text for value in plain.values() for text in _texts(value)]
    if isinstance(plain, list):
        return [text for value in plain for text in _texts(value)]
    return [plain] if isinstance(plain, str) else []


def is_dropped(token: Token) -> bool:
    return any(part.startswith("_") for part in token.path.split(".")) or token.path.startswith(
        "expected_checks"
    )


@pytest.mark.parametrize("seed", range(40))
def test_every_text_of_an_invented_file_is_read_by_whom_the_rules_say(seed: int) -> None:
    hold(random_file(dice(seed)))


def test_every_label_was_met_by_every_audience_that_may_and_that_may_not_read_it() -> None:
    met = set[tuple[str, str, bool]]()
    for seed in range(40):
        met |= hold(with_private_parts(random_file(dice(seed)), dice(seed)))
    labels = ("own", "between", "co_chairs", "parties", "minutes", "public")
    known = {
        "full_backup": dict.fromkeys(labels, "always"),
        "internal": dict.fromkeys(labels[:3], "sometimes") | dict.fromkeys(labels[3:], "always"),
        "joint_copy": dict.fromkeys(labels[:3], "never") | dict.fromkeys(labels[3:], "always"),
        "package": {"own": "never", "between": "sometimes", "co_chairs": "sometimes"}
        | dict.fromkeys(labels[3:], "always"),
        "joint": dict.fromkeys(labels[:4], "never") | {"minutes": "sometimes", "public": "always"},
        "public": dict.fromkeys(labels[:4], "never") | {"minutes": "sometimes", "public": "always"},
    }
    answers = {"always": {True}, "never": {False}, "sometimes": {True, False}}
    assert met == {
        (audience, label, answer)
        for audience, by_label in known.items()
        for label, how in by_label.items()
        for answer in answers[how]
    }


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(document=documents(SCHEMA, budget=40))
def test_every_text_of_a_file_drawn_from_the_schema_is_read_by_whom_the_rules_say(
    document: Json,
) -> None:
    hold(document)
