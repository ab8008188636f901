"""Every message of part B, as a pattern that covers the whole sentence."""

import re
from collections.abc import Iterator
from typing import Any

from tests.oracle.plain import Json

_ID = r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}"
_IDS = rf"{_ID}(?:\u2013{_ID})+"
_DAY = r"[0-9]{4,}-[0-9]{2}-[0-9]{2}"
_TERM = r"[^ ]+-(?:established|mandated|authorised|endorsed|recognised|welcomed)"
_N1 = r"without a Council decision under resolution 2719 \u2013 count as zero"
_N2 = r"\u2013 assessed contributions not available; trust fund or other"
_LISTED = r"[a-z_]+(?:, [a-z_]+)+"

# Those that name a word of their own stand before the pattern that would take any word.
_PATTERNS = {
    "B9 not held": rf"{_ID}: {_IDS} coordination not held before the session",
    "B9 divergence": rf"{_ID}: {_IDS} coordination ended in divergence",
    "B9 one open point": rf"{_ID}: {_IDS} coordination left an open point",
    "B9 open points": rf"{_ID}: {_IDS} coordination left [2-9] open points",
    "B9 partial": rf"{_ID}: {_IDS} coordination ended with a partial result",
    "B9 none recorded": rf"{_ID}: no {_IDS} coordination recorded",
    "B10-N1 no acts": rf"{_ID}: un_assessed line for an operation without recorded acts {_N1}",
    "B10-N1 one act": rf"{_ID}: un_assessed line for an operation that is {_TERM} {_N1}",
    "B10-N1 two acts": (
        rf"{_ID}: un_assessed line for an operation that is {_TERM} and {_TERM} {_N1}"
    ),
    "B10-N1 more acts": (
        rf"{_ID}: un_assessed line for an operation that is "
        rf"{_TERM}(?:, {_TERM})+ and {_TERM} {_N1}"
    ),
    "B10-N2 no UN act": rf"{_ID}: no UN act recorded {_N2}",
    **{
        f"B10-N2 {term}": rf"{_ID}: UN nomenclature is only '{term}' {_N2}"
        for term in ("endorsed", "recognised", "welcomed")
    },
    "B11 not opened, no kind": rf"{_ID}: assessment not opened; support must not start",
    "B11 not opened, one kind": rf"{_ID}: assessment not opened; [a-z_]+ must not start",
    "B11 not opened, kinds": rf"{_ID}: assessment not opened; {_LISTED} must not start",
    "B11 not opened, running": rf"{_ID}: assessment not opened while support continues",
    "B11 expired, one month": (
        rf"{_ID}: risk assessment expired "
        rf"\({_DAY} \+ 1 month = {_DAY}, before the session\)"
    ),
    "B11 expired, months": (
        rf"{_ID}: risk assessment expired "
        rf"\({_DAY} \+ (?!1 )[0-9]+ months = {_DAY}, before the session\)"
    ),
    "B11 marked expired": rf"{_ID}: risk assessment marked expired",
    "B11 decision pending, running": rf"{_ID}: decision pending while support continues",
    "B11 decision pending, recorded": (
        rf"{_ID}: decision pending while support continues "
        r"\(recorded as agreed continuation, para [0-9]+\)"
    ),
    "B11 decision pending, no kind": rf"{_ID}: decision pending; support must not start",
    "B11 decision pending, one kind": rf"{_ID}: decision pending; [a-z_]+ must not start",
    "B11 decision pending, kinds": rf"{_ID}: decision pending; {_LISTED} must not start",
    "B11 high risk": rf"{_ID}: high risk without mitigation",
    "B11 withheld but running": (rf"{_ID}: support continues although the decision is to withhold"),
    "B15 none": rf"{_ID}: no credentials recorded",
    "B15 no letter": rf"{_ID}: no letter date",
    **{
        f"B15 {status}{', no letter' if letter else ''}": rf"{_ID}: {status}{letter}"
        for status in ("accepted provisionally", "pending", "refused")
        for letter in ("", ", no letter date")
    },
}
_COMPILED = [(name, re.compile(pattern)) for name, pattern in _PATTERNS.items()]

EXPECTED = tuple(_PATTERNS)


def _sentences(found: Json) -> list[Any]:
    return [
        *found["prior_coordination_warnings"],
        *found["nomenclature_warnings"],
        *found["hrddp"]["blocking"],
        *found["credentials_warnings"],
    ]


def seen(_document: Json, found: Json) -> Iterator[str]:
    """The names of the messages among the results; a sentence of no known pattern is named too."""
    for sentence in _sentences(found):
        names = (name for name, pattern in _COMPILED if pattern.fullmatch(sentence))
        yield next(names, f"unknown message: {sentence}")
