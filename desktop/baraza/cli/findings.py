"""Findings in the words that ship with the program."""

import json
import re
from enum import StrEnum
from functools import cache

from baraza.domain.checks.finding import Finding, Told
from baraza.resources import resource

_FACT = re.compile(r"\{(\w+)\}")


def told(finding: Finding) -> str:
    """Return what a finding says: its canonical form where the rules give one."""
    if finding.message:
        return finding.message
    sentence = _sentences().get(finding.remedy, {}).get("title", finding.check)

    return _FACT.sub(lambda found: _shown(found[1], finding.facts.get(found[1])), sentence)


def _shown(name: str, value: Told) -> str:
    if isinstance(value, tuple):
        return ", ".join(_shown(name, one) for one in value)
    if isinstance(value, StrEnum):
        return value.replace("_", " ")
    return f"{value:,}" if isinstance(value, int) and name.endswith("_usd") else str(value)


@cache
def _sentences() -> dict[str, dict[str, str]]:
    text = resource("wording/findings.en.json").read_text("utf-8")
    sentences: dict[str, dict[str, str]] = json.loads(text)
    return sentences
