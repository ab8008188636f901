"""Head and foot of every page: marking and state, reference and page.

They stand on the first page as well, whatever is put before the masthead.
"""

import re
from itertools import count

from baraza.exports.report import Margins, Run, plain
from baraza.exports.word.elements import Element, element
from baraza.exports.word.fields import field
from baraza.exports.word.looks import FOOT, RUNNING_HEAD, Look, twips
from baraza.exports.word.runs import Hand

_SEPARATOR = Run(" · ")
_PLACES = re.compile(r"\{(pages?)\}")
_FIELDS = {"page": "PAGE", "pages": "NUMPAGES"}
# Marking and state of more letters than this do not fit on one line.
_LETTERS_OF_A_LINE = 78


def header(hand: Hand, margins: Margins, measure: float) -> Element:
    """Return the head: marking at the start, state at the end or below where both are long."""
    marking, state = plain(margins.marking), plain(margins.state)
    if len(margins.marking) + len(margins.state) <= _LETTERS_OF_A_LINE:
        return element("hdr", [_line(hand, RUNNING_HEAD, marking, state, measure)])
    lines = [_paragraph(RUNNING_HEAD, hand.runs(text, RUNNING_HEAD)) for text in (marking, state)]
    return element("hdr", lines)


def footer(hand: Hand, margins: Margins, measure: float) -> Element:
    """Return the foot: reference, edition and fingerprint, then the page and how many there are."""
    told: list[Run] = []
    for part in filter(None, margins.reference):
        told += [_SEPARATOR, Run(part)] if told else [Run(part)]
    made = _paragraph(FOOT, hand.runs(tuple(told), FOOT), _end_tab(measure))
    made.append(element("r", [element("tab")]))
    made.extend(_numbers(hand, margins.page))
    return element("ftr", [made])


def _numbers(hand: Hand, pattern: str) -> list[Element]:
    """Return the pattern of the page with fields in its places."""
    made: list[Element] = []
    for at, part in zip(count(), _PLACES.split(pattern), strict=False):
        if at % 2:
            made += field(_FIELDS[part], hand.runs(plain("1"), FOOT))
        elif part:
            made += hand.runs(plain(part), FOOT)
    return made


def _line(
    hand: Hand, look: Look, start: tuple[Run, ...], end: tuple[Run, ...], measure: float
) -> Element:
    made = _paragraph(look, hand.runs(start, look), _end_tab(measure))
    if end:
        made.append(element("r", [element("tab")]))
        made.extend(hand.runs(end, look))
    return made


def _paragraph(look: Look, runs: list[Element], *more: Element) -> Element:
    properties = element("pPr", [element("pStyle", val=look.style), *more])
    return element("p", [properties, *runs])


def _end_tab(measure: float) -> Element:
    """Return a stop at the end of the measure, which no style can know: it is the paper's."""
    return element("tabs", [element("tab", val="right", pos=twips(measure))])
