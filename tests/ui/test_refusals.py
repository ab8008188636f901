"""Every rule that can be broken has words, and quotes what was typed with care."""

import re
from pathlib import Path

import pytest

from baraza.domain.errors import BarazaError, Fault
from baraza.domain.integrity.references import ROLES
from baraza.domain.members import Leaf
from baraza.domain.tree import shape
from baraza.ui.refusals import TABLE, cause_words, refusal_words, words_of_rule
from baraza.ui.refusals.worded import DATES, EDITIONS, LISTS, worded
from baraza.ui.words.codes import CODES
from baraza.ui.words.fields import FIELDS
from baraza.ui.words.things import THINGS
from tests.cli.test_words_of_rules import PACKAGE, rules_in
from tests.ui.everything import kinds

BELOW = ("domain", "exchange", "exports", "services", "storage")
"""What the windows stand on."""
REFERENCES: list[Leaf] = [
    leaf for kind in kinds() for leaf in shape(kind).leaves.values() if leaf.ref
]


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


# Facts that are told as they stand: what was typed or written, names and numbers of the office's
# own, and what is no word of any list.
AS_WRITTEN = {
    *("byte", "cause", "count", "criteria", "currency", "encoding", "field", "fields", "found"),
    *("id", "item"),
    *("known", "least", "most", "most_mib", "name", "number", "numbers", "only", "org", "organ"),
    *("organisation", "own", "paragraph", "part", "rate", "ring", "type", "rule"),
}
IN_WORDS = [
    *((rule, name, code) for (rule, name), held in LISTS.items() for code in CODES[held]),
    *((rule, "known", code) for rule in ("unknown-code",) for held in CODES.values()
      for code in held),
    *(("listed-twice", "found", code) for code in CODES["Expertise"]),
    *(("unknown-actor", "known", role) for role in ROLES),
    *(("missing-member", "member", name) for name in sorted({f.split(".")[1] for f in FIELDS})),
    *(("missing-one-of", "members", name) for kind in kinds() for name in kind.one_of),
    *(("still-named", "kind", kind) for kind in THINGS),
    *(("organisation-in-two-roles", "roles", role) for role in ("lead", "co_lead", "support")),
    *(("no-title-in-language", "language", code) for code in ("en", "fr", "ar", "pt", "es", "sw")),
    *(("paper-not-in-edition", "editions", edition) for edition in EDITIONS),
    *(("unknown-reference", "where", leaf.ref) for leaf in REFERENCES),
]  # fmt: skip


def placeholders() -> set[tuple[str, str]]:
    return {(rule, name) for rule in TABLE for name in re.findall(r"{(\w+)}", TABLE[rule])}


def test_every_fact_is_told_as_written_or_in_words() -> None:
    in_words = {(rule, name) for rule, name, _ in IN_WORDS} | {("still-named", "member")}
    missing = {
        (rule, name) for rule, name in placeholders() - in_words if name not in AS_WRITTEN | DATES
    }
    assert missing == set()


@pytest.mark.parametrize(("rule", "name"), sorted({(rule, name) for rule, name, _ in IN_WORDS}))
def test_no_code_or_member_is_told_raw(rule: str, name: str) -> None:
    for fact in (fact for of, called, fact in IN_WORDS if (of, called) == (rule, name)):
        told = cause_words(Fault("", rule, {name: fact}))
        several = cause_words(Fault("", rule, {name: (fact, fact)}))
        for words in (told, several):
            assert "_" not in words, words
            assert "[]" not in words, words
        assert worded(rule, name, fact, {}) is not None, (rule, name, fact)


def test_codes_are_called_what_they_are_called_on_screen() -> None:
    twice = words_of_rule("step-twice", {"step": "risk_assessment"})
    assert twice.startswith("The step “Risk assessment” is listed twice.")
    looser = words_of_rule("exception-looser", {"exception": "full", "session": "unattributed"})
    assert "“Without attribution”" in looser


def test_members_are_called_by_the_kind_that_is_told() -> None:
    error = BarazaError("missing-member", kind="OutcomeEvent", member="silence_until")
    assert refusal_words(error).startswith("Silence until is missing")


def test_dates_are_read_out() -> None:
    facts = {"date": "2026-03-10T09:00:00+03:00", "before": "2026-03-11T10:00:00+03:00"}
    words = words_of_rule("lifecycle-not-in-order", facts)
    assert "10 Mar 2026" in words
    assert "T09" not in words
    facts = {"until": "10 Mar 2026 17:00 Addis Ababa"}
    assert "17:00 Addis Ababa" in words_of_rule("silence-running", facts)
