"""Whether something can be told in words: a sentence for its code, a fact for each gap in it."""

import json
from collections.abc import Mapping
from functools import cache
from string import Formatter
from typing import Any

from baraza.resources import resource

type Words = dict[str, dict[str, str]]


@cache
def table(name: str) -> Words:
    """Return the sentences of a kind in a language, as in ``findings.en``."""
    words: Words = json.loads(resource(f"wording/{name}.json").read_text("utf-8"))
    return words


def facts_in(pattern: str) -> set[str]:
    """Return the names of the facts a sentence needs."""
    return {name for _, name, _, _ in Formatter().parse(pattern) if name is not None}


def assert_worded(kind: str, code: str, facts: Mapping[str, Any]) -> None:
    """Hold that a code has sentences and the facts they need, in both languages."""
    for language in ("en", "fr"):
        for pattern in table(f"{kind}.{language}")[code].values():
            for name in facts_in(pattern):
                assert facts.get(name) not in (None, "", ()), (code, name)
