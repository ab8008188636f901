"""Marks of sections, annexes and items, by each language's own custom.

Most languages count in Roman figures and capital letters; Arabic documents count in words
(handbook 4.4). A series of words that ends is gone on with in figures.
"""

from typing import Literal

from baraza.exports.wording import Wording

type Series = Literal["sections", "annexes", "items"]

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def mark(wording: Wording, series: Series, number: int) -> str:
    """Return the bare mark of a place in a series, counted from 1: ``III``, ``C``, ``ثالثا``."""
    custom: str | list[str] = wording.words["marks"][series]
    if custom == "roman":
        return roman(number)
    if custom == "letters":
        return letter(number)
    return custom[number - 1] if number <= len(custom) else str(number)


def roman(number: int) -> str:
    """Return a number below forty in Roman figures."""
    told = ""
    for value, figures in _ROMAN:
        while number >= value:
            told += figures
            number -= value
    return told


def letter(number: int) -> str:
    """Return the letter of a place counted from 1: A to Z, then AA."""
    told = ""
    while number:
        number, rest = divmod(number - 1, 26)
        told = chr(ord("A") + rest) + told
    return told
