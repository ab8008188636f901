"""What the checks point out, in the language of the document, with what would help."""

import json
import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any

from baraza.domain.checks.finding import Finding, Severity, Told
from baraza.domain.checks.results import findings
from baraza.domain.codes import OrganisationKind
from baraza.exports.amounts import number
from baraza.exports.dates import day
from baraza.exports.minutes.drafting import Drafting
from baraza.exports.report import Run, Runs, plain
from baraza.exports.wording import sentences
from baraza.resources import resource

# Facts that are ids of organisations, days, and numbers that are names rather than counts.
_ORGANISATIONS = frozenset({"org", "orgs", "beneficiary", "provider"})
_DAYS = frozenset({"due", "end"})
_NUMBERS = frozenset({"number", "paragraph"})
_FACT = re.compile(r"\{(\w+)\}")


def found_for(draft: Drafting) -> tuple[Finding, ...]:
    """Return what the checks find in what one's own office sees.

    Coordination in a region always has a continental side: only that side sees every record, so
    that for any other a record it does not have is no sign that none was made.
    """
    kinds = {one.id: one.kind for one in draft.consultation.organisations}
    own = kinds.get(draft.consultation.own_org or "")
    return findings(draft.consultation, for_copy=own is not OrganisationKind.CONTINENTAL)


def found_lines(draft: Drafting, found: Iterable[Finding]) -> list[Runs]:
    """Return one line for each finding, what is serious first, what was set aside last.

    What helps against several of them is said once.
    """

    def rank(finding: Finding) -> tuple[bool, bool]:
        return finding.overridden is not None, finding.severity is not Severity.SERIOUS

    said = set[Runs]()
    lines = []
    for finding in sorted(found, key=rank):
        pattern = _sentences(draft.wording.language)[finding.remedy]
        title = tuple(map(_strong, _filled(draft, pattern["title"], finding.facts)))
        advice = _advice(draft, finding, pattern["remedy"])
        stop = Run(draft.wording.word("form.stop"))
        lines.append(sentences((*title, stop), advice if advice not in said else ()))
        said.add(advice)
    return lines


def _advice(draft: Drafting, finding: Finding, remedy: str) -> Runs:
    """Return what would help, or why it was left as it is."""
    if finding.overridden is None:
        return _filled(draft, remedy, finding.facts)
    return draft.wording.runs("papers.set_aside", reason=draft.data(finding.overridden.reason))


def _strong(run: Run) -> Run:
    return Run(run.text, strong=True, language=run.language)


@cache
def _sentences(language: str) -> Mapping[str, Mapping[str, str]]:
    text = resource(f"wording/findings.{language}.json").read_text("utf-8")
    loaded: dict[str, dict[str, str]] = json.loads(text)
    return loaded


def _filled(draft: Drafting, pattern: str, facts: Mapping[str, Told]) -> Runs:
    """Return a sentence with its facts; nothing in a fact is read as a pattern."""
    made: Runs = ()
    at = 0
    for found in _FACT.finditer(pattern):
        made += (*plain(pattern[at : found.start()]), *_told(draft, found[1], facts.get(found[1])))
        at = found.end()
    return (*made, *plain(pattern[at:]))


def _told(draft: Drafting, name: str, fact: Any) -> Runs:
    words = draft.wording
    if isinstance(fact, tuple):
        return words.listed([_told(draft, name, one) for one in fact])
    if fact is None:
        return draft.none()
    if isinstance(fact, int | Decimal):
        return plain(str(fact) if name in _NUMBERS else number(words, fact))
    return _in_words(draft, name, fact)


def _in_words(draft: Drafting, name: str, fact: str) -> Runs:
    if name in _ORGANISATIONS:
        return plain(draft.names.shorts(fact.split("+")))
    if name in _DAYS:
        return plain(day(draft.wording, fact))
    if isinstance(fact, StrEnum):
        return plain(draft.wording.word(f"papers.{name}_{fact.value}"))
    return draft.data(fact)
