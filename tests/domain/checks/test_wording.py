"""The sentences of findings and obstacles: complete, in both languages, with known facts."""

import ast
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from baraza.domain import stages
from baraza.domain.checks import results
from baraza.domain.checks.results import findings
from baraza.domain.codes import Stage
from tests.domain.checks.worded import assert_worded, facts_in, table
from tests.samples import sample

DOMAIN = Path(stages.__file__).parent
CHECKS = Path(results.__file__).parent


@pytest.mark.parametrize("kind", ["findings", "obstacles"])
def test_both_languages_say_the_same_things(kind: str) -> None:
    english, french = table(f"{kind}.en"), table(f"{kind}.fr")
    assert list(english) == list(french)
    for code, words in english.items():
        assert list(words) == list(french[code]) == ["title", "remedy"], code
        for part, pattern in words.items():
            assert pattern.strip()
            assert facts_in(pattern) == facts_in(french[code][part]), (code, part)
            assert pattern != french[code][part]


@pytest.mark.parametrize("language", ["ar", "es", "fr", "pt", "sw"])
def test_every_document_can_tell_every_finding_in_its_language(language: str) -> None:
    english, other = table("findings.en"), table(f"findings.{language}")
    assert list(english) == list(other)
    for code, words in english.items():
        assert list(words) == list(other[code]), code
        for part, pattern in words.items():
            assert other[code][part].strip()
            assert facts_in(pattern) == facts_in(other[code][part]), (code, part)
            assert pattern != other[code][part]


def words_in(files: list[Path]) -> set[str]:
    """Return every text that stands in the code."""
    texts = set()
    for file in files:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                texts.add(node.value)
    return texts


def codes(texts: set[str]) -> set[str]:
    """Return those that have the form of a remedy: words joined with hyphens."""
    return {
        text
        for text in texts
        if "-" in text.strip("-") and text.replace("-", "").isalpha() and text == text.lower()
    }


def test_every_remedy_has_words_and_every_word_a_remedy() -> None:
    principles = {"results-orientation"}
    assert codes(words_in(sorted(CHECKS.glob("*.py")))) - principles == set(table("findings.en"))
    own = [DOMAIN / "obstacles.py", DOMAIN / "objections.py"]
    assert codes(words_in(own)) == set(table("obstacles.en"))


def test_the_sample_is_told_in_words() -> None:
    told = findings(sample()) + findings(replace(sample(), prior_coordination=()), for_copy=True)
    for finding in told:
        assert_worded("findings", finding.remedy, finding.facts)
    for stage in Stage:
        for one in stages.obstacles(sample(), stage, date(2026, 7, 1)):
            assert_worded("obstacles" if one.finding is None else "findings", one.code, one.facts)


def test_a_fact_that_is_missing_is_noticed() -> None:
    with pytest.raises(AssertionError):
        assert_worded("findings", "match-speakers", {"number": 1})
    with pytest.raises(AssertionError):
        assert_worded("findings", "match-heads", {"spread": None})
