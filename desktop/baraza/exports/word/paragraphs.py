"""Paragraphs: with or without a number, as headings, notes or lines of a masthead."""

from collections.abc import Iterable

from baraza.exports.report import Run, Runs, plain, read
from baraza.exports.word.elements import Element, element
from baraza.exports.word.looks import Look, twips
from baraza.exports.word.runs import Hand

# Widths of letters are not known here: they are taken to be these shares of the size.
_LETTER, _NARROW = 0.6, 0.34
_NARROW_LETTERS = frozenset("Iijlt1.,:;()[]'’ -")
_FIRST_ARABIC, _LAST_ARABIC = "\u0600", "\u06ff"
_LABEL_GAP = 6.0


def paragraph(
    hand: Hand,
    look: Look,
    text: Runs,
    *,
    label: Runs = (),
    more: Iterable[Element] = (),
    new_page: bool = False,
) -> Element:
    """Return a paragraph; a label wider than the look's indent pushes the text aside.

    Args:
        hand: How the document is written.
        look: Its style.
        text: What it says.
        label: Number or letters before it, which hang.
        more: Content that follows the text.
        new_page: Whether it begins a page.
    """
    properties = [element("pStyle", val=look.style)]
    if new_page:
        properties.append(element("pageBreakBefore"))
    if label:
        width = _width(label, look)
        if width > look.hanging:
            properties.append(_wide(width))
    return element("p", [element("pPr", properties), *_content(hand, look, label, text), *more])


def _content(hand: Hand, look: Look, label: Runs, text: Runs) -> list[Element]:
    if not label:
        return hand.runs(text, look)
    tab = element("r", [element("tab")])
    return [*hand.runs(label, look), tab, *hand.runs(text, look)]


def _wide(width: float) -> Element:
    return element("ind", left=twips(width), hanging=twips(width))


def _width(label: Runs, look: Look) -> float:
    """Return about how wide a label is, with the gap behind it."""
    return sum(map(_letter, read(label))) * look.size * (1.1 if look.strong else 1) + _LABEL_GAP


def _letter(letter: str) -> float:
    if letter in _NARROW_LETTERS:
        return _NARROW
    return 0.52 if _FIRST_ARABIC <= letter <= _LAST_ARABIC else _LETTER


def number_label(number: str, suffix: str) -> Runs:
    """Return the number of a paragraph as it is written before it: ``4 bis.``."""
    if not number:
        return ()
    bis = (Run(f" {suffix}", emphasis=True),) if suffix else ()
    return (Run(number), *bis, *plain("."))
