"""Families of type, and the faces that stand in where a face lacks a character.

Noto Serif for the text, Noto Sans for headings and tables; behind them the other of the two, the
Arabic, the Ethiopic and the signs, in that order. Nothing outside ``resources/fonts`` is used.
"""

from enum import Enum
from functools import cache
from typing import NamedTuple

from baraza.exports.pdf.faces.face import Face, face
from baraza.resources import resource


class Family(Enum):
    """A family of type."""

    SERIF = "NotoSerif"
    SANS = "NotoSans"


class Cut(NamedTuple):
    """One member of a family."""

    family: Family
    strong: bool = False
    emphasis: bool = False


_ARABIC_SCALE = 1.12
type Chain = tuple[Face, ...]


@cache
def chain(cut: Cut) -> Chain:
    """Return the faces to try for a character, the family's own first."""
    other = Family.SANS if cut.family is Family.SERIF else Family.SERIF
    weight = "Bold" if cut.strong else "Regular"
    return (
        _shipped(_name(cut)),
        _shipped(_name(cut._replace(family=other))),
        _shipped(f"NotoNaskhArabic-{weight}", _ARABIC_SCALE),
        _shipped(f"NotoSansEthiopic-{weight}"),
        _shipped("NotoSansMath-Regular"),
        _shipped("NotoSansSymbols2-Regular"),
    )


def _name(cut: Cut) -> str:
    """Return the file's name; bold italics are set bold, which no text of the trade needs."""
    if cut.strong:
        return f"{cut.family.value}-Bold"
    return f"{cut.family.value}-{'Italic' if cut.emphasis else 'Regular'}"


def _shipped(name: str, scale: float = 1.0) -> Face:
    return face(resource(f"fonts/{name}.ttf"), scale)
