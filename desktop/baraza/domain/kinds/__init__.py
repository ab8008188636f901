"""Kinds of values: what a leaf may hold, read strictly from plain JSON and given back.

Types are strict (rules.md A3): ``"4"``, ``true`` and ``4.5`` are no whole numbers, 4.0 is
read as 4. Numbers are exact: an ``int`` or a `Decimal` without trailing zeros. Dates and
instants stay the text that was written, since the offset as written is part of the record.
"""

from baraza.domain.kinds.choices import Always, Code, CodeOrPair, Flag
from baraza.domain.kinds.kind import Column, Kind, Plain, below, name_of
from baraza.domain.kinds.numbers import MONEY, PER_CENT, RATE, Number, Whole, exact, is_countable
from baraza.domain.kinds.several import LOCALIZED, ListOf, MapOf
from baraza.domain.kinds.texts import (
    CURRENCY,
    DAY,
    FILE_NAME,
    ID,
    INSTANT,
    LABEL,
    LANGUAGE,
    ORG_IDS,
    PARTIAL_DAY,
    PERIOD,
    SUPPORT_TYPE,
    TEXT,
    TIMEZONE,
    Joined,
    Written,
)

__all__ = [
    "CURRENCY",
    "DAY",
    "FILE_NAME",
    "ID",
    "INSTANT",
    "LABEL",
    "LANGUAGE",
    "LOCALIZED",
    "MONEY",
    "ORG_IDS",
    "PARTIAL_DAY",
    "PERIOD",
    "PER_CENT",
    "RATE",
    "SUPPORT_TYPE",
    "TEXT",
    "TIMEZONE",
    "Always",
    "Code",
    "CodeOrPair",
    "Column",
    "Flag",
    "Joined",
    "Kind",
    "ListOf",
    "MapOf",
    "Number",
    "Plain",
    "Whole",
    "Written",
    "below",
    "exact",
    "is_countable",
    "name_of",
]
