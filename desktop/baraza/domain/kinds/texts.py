"""Texts that must match a pattern: ids, labels, running text, days, instants, codes of others."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from baraza.domain.errors import Faults
from baraza.domain.kinds.kind import Kind, name_of

_BIDI = "\\u202A-\\u202E\\u2066-\\u2069"
ID_PATTERN = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}"


@dataclass(frozen=True, slots=True)
class Written(Kind):
    """Text that must match a pattern as a whole.

    Attributes:
        name: Name of the definition in the published schema; empty: written out in place.
        pattern: Pattern as published (ECMA-262).
        most: Most code points, 0 for no limit.
        least: Fewest code points.
        rule: Rule that is broken where the pattern does not match.
        matcher: The pattern in Python's own terms, where it has to differ to stay linear.
    """

    name: str = ""
    pattern: str = ""
    most: int = 0
    least: int = 0
    rule: str = "not-in-form"
    matcher: re.Pattern[str] | None = None

    def __post_init__(self) -> None:
        """Make the pattern ready once."""
        if self.matcher is None:
            object.__setattr__(self, "matcher", re.compile(self.pattern))

    def read(self, plain: Any, place: str, faults: Faults) -> str | None:
        """Return the text as it stands."""
        if type(plain) is not str:
            faults.add(place, "not-text", found=name_of(plain))
        elif self.most and len(plain) > self.most:
            faults.add(place, "too-long", most=self.most, found=len(plain))
        elif len(plain) < self.least:
            faults.add(place, "empty-text")
        elif self.matcher is None or self.matcher.fullmatch(plain) is None:
            faults.add(place, self.rule, found=plain)
        else:
            return plain
        return None

    def schema(self) -> dict[str, Any]:
        """Return a reference to the definition, or the pattern written out."""
        if self.name:
            return {"$ref": f"#/$defs/{self.name}"}
        limits = {"minLength": self.least, "maxLength": self.most}
        return {"type": "string", "pattern": self.pattern} | {k: v for k, v in limits.items() if v}


@dataclass(frozen=True, slots=True)
class _Dated(Written):
    """Text that begins with a day, which must exist."""

    def read(self, plain: Any, place: str, faults: Faults) -> str | None:
        """Return the text as it stands."""
        text = Written.read(self, plain, place, faults)
        if text is not None and not _begins_with_a_day(text):
            faults.add(place, "no-such-day", found=text)
            return None
        return text


def _begins_with_a_day(text: str) -> bool:
    try:
        date.fromisoformat(text[:10])
    except ValueError:
        return len(text) < 10 and text[:4] != "0000"
    return True


@dataclass(frozen=True, slots=True)
class Joined(Written):
    """Several ids joined with a plus sign."""

    def ids(self, value: Any) -> Iterator[Any]:
        """Go through the parts."""
        yield from value.split("+")


_DAY = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
_CLOCK = (
    "T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,6})?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])"
)
_LABEL_BAD = "\\u0000-\\u001F\\u007F-\\u009F\\u2028\\u2029" + _BIDI
_TEXT_BAD = "\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F"

ID = Written("id", f"^{ID_PATTERN}$", rule="not-an-id")
ORG_IDS = Joined("org_ids_joined", f"^{ID_PATTERN}(\\+{ID_PATTERN})*$", rule="not-joined-ids")
LABEL = Written(
    "label",
    f"^(?=.*\\S)[^{_LABEL_BAD}]*$",
    most=500,
    least=1,
    rule="not-a-label",
    # ECMA-262 counts U+FEFF as white space and Python does not; one pass, no look-ahead.
    matcher=re.compile(f"[^{_LABEL_BAD}]*[^\\s\\uFEFF{_LABEL_BAD}][^{_LABEL_BAD}]*"),
)
TEXT = Written("text", f"^[^{_TEXT_BAD}]*$", most=20_000, least=1, rule="not-running-text")
DAY = _Dated("date", f"^{_DAY}$", rule="not-a-day")
PARTIAL_DAY = _Dated(
    "partial_date",
    "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$",
    rule="not-a-day",
)
INSTANT = _Dated("instant", f"^{_DAY}{_CLOCK}$", rule="not-an-instant")
LANGUAGE = Written("language", "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", rule="not-a-language")
CURRENCY = Written("currency", "^[A-Z]{3}$", rule="not-a-currency")
PERIOD = Written("period", LABEL.pattern, 500, 1, "not-a-label", LABEL.matcher)
TIMEZONE = Written(
    "", "^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$", most=64, rule="not-a-time-zone"
)
SUPPORT_TYPE = Written("", "^[a-z][a-z_]*$", most=64, rule="not-in-form")
FILE_NAME = Written(
    "",
    "^(?!\\.)(?!.*[. ]$)(?!([cC][oO][nN]|[pP][rR][nN]|[aA][uU][xX]|[nN][uU][lL]|"
    "[cC][oO][mM][0-9]|[lL][pP][tT][0-9])(\\.|$))"
    '[^\\u0000-\\u001F\\u007F-\\u009F\\u202A-\\u202E\\u2066-\\u2069/\\\\:*?\\"<>|]+$',
    most=200,
    least=1,
    rule="not-a-file-name",
)
