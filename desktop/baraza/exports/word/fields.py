"""Fields: text that the reader's program works out, as the number of a page."""

from collections.abc import Iterable

from baraza.exports.word.elements import Element, element

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def begin_field(instruction: str) -> list[Element]:
    """Return the beginning of a field, up to what it shows until it is worked out."""
    told = element("instrText")
    told.text = f" {instruction} "
    told.set(_SPACE, "preserve")
    return [_mark("begin"), element("r", [told]), _mark("separate")]


def end_field() -> Element:
    """Return the end of a field."""
    return _mark("end")


def field(instruction: str, shown: Iterable[Element]) -> list[Element]:
    """Return a whole field."""
    return [*begin_field(instruction), *shown, end_field()]


def _mark(kind: str) -> Element:
    return element("r", [element("fldChar", fldCharType=kind)])
