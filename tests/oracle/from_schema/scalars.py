"""Strategies for plain values: text, codes, dates, instants, numbers."""

import datetime as dt
import re
from decimal import Decimal
from functools import cache
from typing import Any

from hypothesis import strategies as st

from tests.oracle.plain import Json

_TRICKY = (
    "x",
    " padded ",
    "<b>&amp;</b> %s {0} \\n",
    '=1+1 "quoted"',
    "Côte d\u2019Ivoire",
    "e\u0301 differs from \u00e9",
    "\u0627\u0644\u0627\u062a\u062d\u0627\u062f \u0627\u0644\u0623\u0641\u0631\u064a\u0642\u064a",
    "\u200f\u200e\u200d\u200c.",
    "\U0001f54a\ufe0f",
    "\u00a0.",
)
_TRICKY_TEXTS = (*_TRICKY, " ", "a\nb\n", "\t", "a\r\nb", "\u202eabc\u202c", "\ufeff\u200b\u2060")
_FILE_NAMES = ("note.pdf", "a b.docx", "\u0645\u0630\u0643\u0631\u0629.pdf", "x", "con-2.txt")
_ZONES = ("Africa/Addis_Ababa", "America/New_York", "UTC", "America/Port-au-Prince", "Etc/GMT+3")
_OFFSETS = ("Z", "+00:00", "+03:00", "-05:00", "+05:45", "+14:00", "-11:30")
_TIMES = ("00:00:00", "23:59:59", "09:30:00", "12:00:00.5", "12:00:00.123456")
_LANGUAGES = ("en", "fr", "ar", "sw", "pt-BR", "zh-Hans", "kab")
_ID_SIGNS = "abXYZ019._-"


def _lines(tricky: tuple[str, ...]) -> st.SearchStrategy[str]:
    # U+FEFF is white space in ECMA patterns but not in Python's: alone it would be no label.
    plain = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufeff")
    return st.one_of(st.sampled_from(tricky), st.text(plain, min_size=1, max_size=6))


_DATES = st.dates(dt.date(1990, 1, 1), dt.date(2099, 12, 31)).map(dt.date.isoformat)
_IDS = st.text(_ID_SIGNS, min_size=1, max_size=5)
# Strategies for the patterns of the schema, by the definition that carries the pattern.
_KNOWN = {
    "id": _IDS,
    "org_ids_joined": st.lists(_IDS, min_size=1, max_size=3).map("+".join),
    "label": _lines(_TRICKY),
    "text": _lines(_TRICKY_TEXTS),
    "date": _DATES,
    "partial_date": st.tuples(_DATES, st.sampled_from((4, 7, 10))).map(
        lambda two: two[0][: two[1]]
    ),
    "instant": st.tuples(_DATES, st.sampled_from(_TIMES), st.sampled_from(_OFFSETS)).map(
        lambda parts: f"{parts[0]}T{parts[1]}{parts[2]}"
    ),
    "language": st.sampled_from(_LANGUAGES),
    "currency": st.sampled_from(("USD", "USD", "EUR", "XAF")),
    "timezone": st.sampled_from(_ZONES),
    "file": st.sampled_from(_FILE_NAMES),
}


def _name_of(pattern: str, schema: Json) -> str | None:
    carriers = {
        **schema["$defs"],
        "timezone": schema["properties"]["session"]["properties"]["timezone"],
        "file": schema["properties"]["references"]["items"]["properties"]["file"],
    }
    names = (name for name in _KNOWN if carriers[name].get("pattern") == pattern)
    return next(names, None)


@cache
def _strings(name: str | None, pattern: str, low: int, high: int) -> st.SearchStrategy[str]:
    # An ECMA pattern is plain ASCII here, and `$` must not stand before a last line break.
    whole = re.compile(pattern, re.ASCII)
    drawn = st.from_regex(whole, fullmatch=True) if name is None else _KNOWN[name]
    accepted = re.compile(pattern)
    return drawn.filter(
        lambda text: low <= len(text) <= high and accepted.fullmatch(text) is not None
    )


def strings(node: Json, schema: Json) -> st.SearchStrategy[str]:
    """Strings the node accepts; a pattern this module does not know is taken as it stands."""
    low, high = node.get("minLength", 0), node.get("maxLength", 10**6)
    if "pattern" not in node:
        return _strings("text", r"(?s).*", low, high)
    return _strings(_name_of(node["pattern"], schema), node["pattern"], low, high)


@cache
def _numbers(low: Decimal, high: Decimal) -> st.SearchStrategy[Decimal]:
    # Two decimals are all an amount may have (I12), and enough for a rate.
    exact = st.decimals(low, high, places=2)
    texts = ("1", "1.0", "2.50", "0.25", "1E+1")
    small = [number for number in map(Decimal, texts) if low <= number <= high]
    return st.one_of(st.sampled_from(small), exact) if small else exact


def numbers(node: Json) -> st.SearchStrategy[Decimal]:
    """Decimals within the limits of the node."""
    low = Decimal(str(node.get("minimum", node.get("exclusiveMinimum", 0))))
    if "exclusiveMinimum" in node:
        low += Decimal("0.01")
    return _numbers(low, Decimal(str(node.get("maximum", 10**12))))


@cache
def one_of(choices: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    """One of the choices."""
    return st.sampled_from(choices)


@cache
def whole_numbers(low: int, high: int) -> st.SearchStrategy[int]:
    """Whole numbers, both ends included."""
    return st.integers(low, high)


def scalars(node: Json, schema: Json) -> st.SearchStrategy[Any]:
    """Values of a node that is neither an object nor an array."""
    if "const" in node:
        return st.just(node["const"])
    if "enum" in node:
        return one_of(tuple(node["enum"]))
    kind = node["type"]
    if kind == "null":
        return st.none()
    if kind == "boolean":
        return st.booleans()
    if kind == "integer":
        return whole_numbers(node.get("minimum", -(10**6)), node.get("maximum", 10**6))
    return strings(node, schema) if kind == "string" else numbers(node)
