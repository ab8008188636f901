"""Every rule that can be broken has words, and quotes what was typed with care."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import baraza.domain
from baraza.domain.errors import BarazaError
from baraza.storage.errors import OfficeError
from baraza.ui.refusals import TABLE, refusal_words, words_of_rule

PACKAGE = Path(baraza.domain.__file__).parents[1]
RULE = re.compile(r"[a-z]+(-[a-z0-9]+)+")
RAISING = {"add", "fault", "Fault", "Written", "Joined", "_Dated"}


def rules() -> Iterator[str]:
    """Go through the rules that the shores and the domain name where they refuse something."""
    for folder in ("domain/integrity", "domain", "storage", "exchange", "services"):
        for path in (PACKAGE / folder).glob("*.py"):
            for call in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(call, ast.Call) and refuses(call.func):
                    yield from (
                        text.value
                        for argument in [*call.args, *(k.value for k in call.keywords)]
                        for text in ast.walk(argument)
                        if isinstance(text, ast.Constant)
                        and isinstance(text.value, str)
                        and RULE.fullmatch(text.value)
                    )


def refuses(function: ast.expr) -> bool:
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    known = {one.__name__ for one in errors_below(BarazaError)}
    return name in RAISING or name in known


def errors_below(kind: type[BarazaError]) -> Iterator[type[BarazaError]]:
    yield kind
    for below in kind.__subclasses__():
        yield from errors_below(below)


def test_every_rule_has_words() -> None:
    assert OfficeError in errors_below(BarazaError)
    assert len(set(rules())) > 60
    assert set(rules()) - set(TABLE) == set()


def test_every_sentence_says_what_is_safe_or_what_to_do() -> None:
    for rule, words in TABLE.items():
        assert words.endswith("."), rule
        assert words[0] in "“{" or words[0].isupper(), rule


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
