"""Left-to-right tokens in right-to-left text: symbols, ids, ranges, amounts, times and names.

By the algorithm alone a range like ``3400–3600 MHz`` turns round in an Arabic sentence, and the
brackets of ``S/RES/2719(2023)`` part from it. Such tokens are put between the isolates of Unicode
when a document is composed; what already holds marks of direction is left as it was typed.
"""

import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace

from baraza.exports.report import Direction, Report, Run

OPEN, CLOSE = "\N{LEFT-TO-RIGHT ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
_MARKED = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
# A number with its full stop follows the direction of the line, as does what is no word at all.
_BARE = re.compile(r"[0-9]*[\W_]*")
_LETTER = "A-Za-z\u00c0-\u024f"
_TOKEN = re.compile(
    rf"""
    [$€£+−]? [{_LETTER}0-9]
    (?: [{_LETTER}0-9]
      | [./:+°%_&'’×@\#\u2010-\u2014−-]+ (?=[{_LETTER}0-9])    # 17:00, 2025/26, AC-01
      | , (?=[0-9])                                            # 1,000
      | [\u00a0\u202f] (?=[{_LETTER}0-9])                      # 124 875 000
      | (?<=[{_LETTER}]) [ ] (?=[{_LETTER}0-9])                # United Nations
      | (?<=[0-9]) [ ] (?=[{_LETTER}])                         # 3600 MHz, 166.5 million
      | (?<=[0-9]) [ ] (?=\([0-9]{{4}}\))                      # S/RES/2719 (2023)
      | (?<=[{_LETTER}0-9.\ ]) \( [{_LETTER}0-9]{{1,12}} \)    # S/RES/2719(2023)
    )*
    [%°]?
    """,
    re.VERBOSE,
)


def isolated(text: str) -> str:
    """Return a text of a right-to-left document with its left-to-right tokens isolated."""
    if _MARKED.search(text):
        return text
    if _RIGHT_TO_LEFT.search(text):
        return _TOKEN.sub(_wrapped, text)
    # Nothing in it is written from right to left: it reads from left to right as a whole.
    return _whole(text)


def with_isolates(report: Report) -> Report:
    """Return a report whose left-to-right tokens are isolated, where it needs any.

    Text in another language than the document's is left as it is: it has its own direction.
    """
    if report.direction is Direction.LEFT_TO_RIGHT:
        return report
    margins = report.margins
    return replace(
        report,
        masthead=_changed(report.masthead, isolated),
        margins=replace(
            margins,
            marking=isolated(margins.marking),
            state=isolated(margins.state),
        ),
        sections=_changed(report.sections, isolated),
    )


def _wrapped(found: re.Match[str]) -> str:
    token = found[0]
    return token if token.isdigit() else f"{OPEN}{token}{CLOSE}"


def _whole(text: str) -> str:
    inner = text.strip()
    if _BARE.fullmatch(inner):
        return text
    lead, _, trail = text.partition(inner)
    return f"{lead}{OPEN}{inner}{CLOSE}{trail}"


def _changed[T](value: T, change: Callable[[str], str]) -> T:
    """Return a part of a report with the text of every run changed."""
    made: object = value
    if isinstance(value, Run):
        made = value if value.language else replace(value, text=change(value.text))
    elif isinstance(value, tuple):
        made = tuple(_changed(one, change) for one in value)
    elif is_dataclass(value) and not isinstance(value, type):
        inner = {
            one.name: _changed(getattr(value, one.name), change)
            for one in fields(value)
            if isinstance(getattr(value, one.name), tuple) or is_dataclass(getattr(value, one.name))
        }
        made = replace(value, **inner)
    return made  # type: ignore[return-value]  # a part keeps its kind
