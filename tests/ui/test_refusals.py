"""Every rule that can be broken has words, and quotes what was typed with care."""

from pathlib import Path

import pytest

from baraza.domain.errors import BarazaError, Fault
from baraza.ui.refusals import TABLE, cause_words, refusal_words, words_of_rule
from tests.cli.test_words_of_rules import PACKAGE, rules_in

BELOW = ("domain", "exchange", "exports", "services", "storage")
"""What the windows stand on."""


def sources() -> list[Path]:
    return [path for part in BELOW for path in (PACKAGE / part).rglob("*.py")]


def test_every_rule_has_words() -> None:
    raised = {rule for path in sources() for rule in rules_in(path)}
    assert {"several-versions", "office-newer", "truncated", "no-public-version"} <= raised
    assert len(raised) > 120
    assert raised - set(TABLE) == set()


def test_no_words_stand_for_a_rule_that_does_not_exist() -> None:
    # Some rules reach an error by way of a variable, so every name that is written counts. How a
    # list that was cut goes on is no rule: the window itself adds that line.
    written = "".join(path.read_text("utf-8") for path in sources())
    assert {rule for rule in TABLE if f'"{rule}"' not in written} == {"and-more"}


def test_every_sentence_says_what_is_safe_or_what_to_do() -> None:
    for rule in TABLE:
        words = words_of_rule(rule, {})
        assert words.endswith("."), rule
        assert words[0] in "“–" or words[0].isupper(), rule


def test_an_edit_that_breaks_the_form_is_said_to_have_changed_nothing() -> None:
    fault = Fault("parties", "too-few-parties", {"least": 2, "found": 1})
    cause = "At least 2 full parties are needed; found: 1."
    assert cause_words(fault) == cause
    assert words_of_rule(fault.rule, fault.facts) == f"{cause} Nothing was changed."


def test_what_was_typed_is_quoted_shortened() -> None:
    words = words_of_rule("not-a-day", {"found": "<b>" + "x" * 500})
    assert "<b>xxx" in words
    assert len(words) < 200


@pytest.mark.parametrize("rule", sorted(TABLE))
def test_a_missing_fact_never_fails(rule: str) -> None:
    assert "{" not in refusal_words(BarazaError(rule))


def test_an_unknown_rule_still_says_that_nothing_changed() -> None:
    assert "Nothing was changed" in refusal_words(BarazaError("something-new"))


def test_what_names_it_is_told_in_words() -> None:
    error = BarazaError("still-named", id="D-1", kind="Delegation", member="head")
    assert "delegation: Head of delegation" in refusal_words(error)
