"""A corpus of bad input, and of input that looks bad and is not: rules.md part A, case by case.

Each case is made when it is asked for, so that no large or hostile file lies in the repository.
"""

import json
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Any

from baraza.exchange.canonical import canonical
from tests.domain.integrity.changed import GONE, put
from tests.samples import sample_plain

MOST = 32 * 1024 * 1024

REFUSED, WARNED, ACCEPTED = "refused", "warned", "accepted"


@dataclass(frozen=True)
class Case:
    """One input and what has to come of it.

    Attributes:
        name: What is wrong, or is not.
        make: Makes the bytes.
        outcome: Refused, accepted with a warning, or accepted.
        rule: Rule of the first error or warning.
        place: Its place; None where the case is not about that.
    """

    name: str
    make: Callable[[], bytes]
    outcome: str
    rule: str = ""
    place: str | None = None


def given(data: bytes) -> Callable[[], bytes]:
    """Return what makes these bytes."""
    return lambda: data


def sample_bytes() -> bytes:
    """Return the bytes of the sample, without comments and in canonical form."""
    plain = sample_plain()
    plain.pop("_about")
    plain.pop("expected_checks")
    return canonical(plain)


def with_comment(text: str) -> bytes:
    """Return the sample with a comment in front, whose value is written as given."""
    return b'{"_c": ' + text.encode() + b"," + sample_bytes()[1:]


def edited(path: str, value: Any) -> bytes:
    """Return the sample with a value put at a place."""
    plain = sample_plain()
    put(plain, path, value)
    return canonical(plain)


def before_parsing() -> Iterator[Case]:
    """Go through the cases of A1."""
    text = sample_bytes()
    yield Case("the sample", lambda: text, ACCEPTED)
    yield Case("empty", lambda: b"", REFUSED, "empty-file", "")
    yield Case("white space", lambda: b" \r\n\t\n", REFUSED, "empty-file", "")
    yield Case("only a byte order mark", lambda: b"\xef\xbb\xbf", REFUSED, "empty-file", "")
    yield Case("byte order mark", lambda: b"\xef\xbb\xbf" + text, WARNED, "byte-order-mark", "")
    yield Case(
        "two byte order marks",
        lambda: b"\xef\xbb\xbf\xef\xbb\xbf" + text,
        REFUSED,
        "value-missing",
        "line 1 column 1",
    )
    for encoding in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"):
        data = text.decode().encode(encoding)
        yield Case(encoding, given(data), REFUSED, "other-encoding", "")
    for name, raw in {
        "latin-1": b"\xe9",
        "overlong": b"\xc0\xaf",
        "CESU-8": b"\xed\xa0\xbd\xed\xb8\x80",
        "a surrogate": b"\xed\xa0\x80",
        "a lone byte": b"\x80",
        "cut off": b"\xe2\x82",
        "beyond Unicode": b"\xf5\x80\x80\x80",
    }.items():
        data = b'{"_c": "' + raw + b'",' + text[1:]
        yield Case(f"not UTF-8: {name}", given(data), REFUSED, "not-utf-8", "")
    yield Case("zero byte", lambda: text + b"\0", REFUSED, "zero-byte", "")
    yield Case("zero byte within", lambda: text.replace(b"AU", b"A\0", 1), REFUSED, "zero-byte", "")
    yield from _other_types(text)


def _other_types(text: bytes) -> Iterator[Case]:
    for name, head in {
        "PDF": b"%PDF-1.7\n",
        "ZIP": b"PK\x03\x04\x14\0",
        "empty ZIP": b"PK\x05\x06" + bytes(18),
        "GZIP": b"\x1f\x8b\x08\0",
        "SQLite": b"SQLite format 3\0",
        "PNG": b"\x89PNG\r\n\x1a\n",
        "JPEG": b"\xff\xd8\xff\xe0",
        "GIF": b"GIF89a",
        "TIFF": b"II*\0",
        "XML": b"<?xml version='1.0'?>",
    }.items():
        data = head + text
        yield Case(f"type {name}", given(data), REFUSED, "other-file-type", "")
    packed = zlib.compress(text)
    yield Case("compressed without a name", lambda: packed, REFUSED)


def numbers_and_nesting() -> Iterator[Case]:
    """Go through the limits of A1 and A2 that the text alone shows."""
    for levels in (2, 63, 64):
        text = "[" * (levels - 1) + "]" * (levels - 1)
        yield _comment(f"{levels} levels", text, ACCEPTED)
    yield _comment("65 levels", "[" * 64 + "]" * 64, REFUSED, "too-deep", "line 1 column 71")
    yield _comment("65 levels of objects", '{"a":' * 64 + "1" + "}" * 64, REFUSED, "too-deep")
    yield _comment("brackets in text", json.dumps("[{" * 500), ACCEPTED)
    yield _comment("escaped marks in text", json.dumps('\\"[{' * 500 + "\\"), ACCEPTED)
    yield Case("100,000 levels", lambda: b"[" * 100_000, REFUSED, "too-deep", "line 1 column 65")
    yield Case("levels of objects", lambda: b'{"a":' * 90_000, REFUSED, "too-deep")
    for word in ("NaN", "Infinity", "-Infinity"):
        yield _comment(word, word, REFUSED, "not-a-json-number", "line 1 column 8")
    for number in ("1e400", "-1e400", "1E+309", "1e-400", "9" * 18 + "e300"):
        yield _comment(
            f"number {number}", number, REFUSED, "number-out-of-range", "line 1 column 8"
        )
    for number in ("1e308", "-1.7976931348623157e308", "0e999999", "0.0E-9999", "1e-300", "-0"):
        yield _comment(f"number {number}", number, ACCEPTED)
    yield _comment("18 digits", "-" + "9" * 18, ACCEPTED)
    yield _comment("19 digits", "1" + "0" * 18, REFUSED, "too-many-digits", "line 1 column 8")
    yield _comment("a million digits", "7" * 10**6, REFUSED, "too-many-digits", "line 1 column 8")
    yield _comment("a long fraction", "0." + "3" * 10**6, ACCEPTED)


def _comment(name: str, text: str, outcome: str, rule: str = "", place: str | None = None) -> Case:
    return Case(f"comment: {name}", lambda: with_comment(text), outcome, rule, place)


def syntax() -> Iterator[Case]:
    """Go through the faults of syntax of A2, each with its line and column."""
    for name, text, rule, place in (
        ("nothing but a bracket", "{", "truncated", "line 1 column 2"),
        ("open list", '{"a": [1, 2', "truncated", "line 1 column 12"),
        ("open text", '{"a": "b', "truncated", "line 1 column 9"),
        ("open escape", '{"a": "b\\', "truncated", "line 1 column 10"),
        ("open name", '{"a', "truncated", "line 1 column 4"),
        ("no value", '{"a":', "truncated", "line 1 column 6"),
        ("two objects", "{}\n {}", "text-after-the-end", "line 2 column 2"),
        ("text after", "{} x", "text-after-the-end", "line 1 column 4"),
        ("a list", " [1]", "not-an-object-at-top", "line 1 column 2"),
        ("a text", '"a"', "not-an-object-at-top", "line 1 column 1"),
        ("null", "\nnull", "not-an-object-at-top", "line 2 column 1"),
        ("name twice", '{"a": 1,\n "a": 2}', "name-twice", "line 2 column 2"),
        ("name twice, escaped", '{"a": 1, "\\u0061": 2}', "name-twice", "line 1 column 10"),
        ("name twice, deep", '{"_c": [{"x": {}, "x": 1}]}', "name-twice", "line 1 column 19"),
        ("empty name twice", '{"": 1, "": 2}', "name-twice", "line 1 column 9"),
        ("line comment", "{ // no\n}", "comment", "line 1 column 3"),
        ("block comment", '{"a": /* no */ 1}', "comment", "line 1 column 7"),
        ("hash comment", "{}\n# no", "comment", "line 2 column 1"),
        ("comma in an object", '{"a": 1,}', "trailing-comma", "line 1 column 9"),
        ("comma in a list", '{"a": [1,\n]}', "trailing-comma", "line 2 column 1"),
        ("two commas", '{"a": 1,, "b": 2}', "name-missing", "line 1 column 9"),
        ("comma first", '{"a": [,1]}', "value-missing", "line 1 column 8"),
        ("no comma", '{"a": 1 "b": 2}', "comma-missing", "line 1 column 9"),
        ("no colon", '{"a" 1}', "colon-missing", "line 1 column 6"),
        ("wrong bracket", '{"a": [1}', "comma-missing", "line 1 column 9"),
        ("single quotes", "{'a': 1}", "name-missing", "line 1 column 2"),
        ("bare name", "{a: 1}", "name-missing", "line 1 column 2"),
        ("upper case", '{"a": True}', "value-missing", "line 1 column 7"),
        ("undefined", '{"a": undefined}', "value-missing", "line 1 column 7"),
        ("leading zero", '{"a": 01}', "comma-missing", "line 1 column 8"),
        ("plus sign", '{"a": +1}', "value-missing", "line 1 column 7"),
        ("bare fraction", '{"a": .5}', "value-missing", "line 1 column 7"),
        ("bare point", '{"a": 1.}', "comma-missing", "line 1 column 8"),
        ("hexadecimal", '{"a": 0x1F}', "comma-missing", "line 1 column 8"),
        ("Arabic digits", '{"a": \u0661}', "value-missing", "line 1 column 7"),
        ("bad escape", '{"a": "b\\q"}', "bad-escape", "line 1 column 9"),
        ("short escape", '{"a": "\\u12"}', "bad-escape", "line 1 column 8"),
        ("line break in text", '{"a": "b\nc"}', "control-character", "line 1 column 9"),
        ("tab in text", '{"a": "é\t"}', "control-character", "line 1 column 9"),
        ("high half", '{"a": "\\ud83d"}', "lone-surrogate", "line 1 column 8"),
        ("low half", '{"a": "x\\uDE00"}', "lone-surrogate", "line 1 column 9"),
        ("halves reversed", '{"a": "\\ude00\\ud83d"}', "lone-surrogate", "line 1 column 8"),
        ("two high halves", '{"a": "\\ud83d\\ud83d\\ude00"}', "lone-surrogate", "line 1 column 8"),
        ("half after backslash", '{"a": "\\\\\\ud83d"}', "lone-surrogate", "line 1 column 10"),
        ("halves apart", '{"a": "\\ud83d\\\\\\ude00"}', "lone-surrogate", "line 1 column 8"),
        ("half in a name", '{"\\ud83d": 1}', "lone-surrogate", "line 1 column 3"),
        ("form feed", "{\f}", "name-missing", "line 1 column 2"),
        ("no-break space", "{\u00a0}", "name-missing", "line 1 column 2"),
        ("line separator", '{"😀": 1,\u2028"b": 2}', "name-missing", "line 1 column 9"),
        ("third line", '{"é😀":\r\n1,\r\n"b" 2}', "colon-missing", "line 3 column 5"),
    ):
        yield Case(name, given(text.encode()), REFUSED, rule, place)
    yield _comment("a pair", '"\\ud83d\\ude00"', ACCEPTED)
    yield _comment("a backslash before u", '"\\\\ud83d"', ACCEPTED)


def form() -> Iterator[Case]:
    """Go through A3 to A5."""
    level = "delegations[0].delegates[0].level"
    amount = "agenda_items[0].funding.requirement.amount"
    position = "agenda_items[0].positions[0]"
    decimal = Decimal
    for name, path, value, rule, place in (
        ("level in quotes", level, "4", "not-a-whole-number", level),
        ("level true", level, True, "not-a-whole-number", level),
        ("level 4.5", level, decimal("4.5"), "not-a-whole-number", level),
        ("level 9", level, 9, "out-of-range", level),
        ("level null", level, None, "not-a-whole-number", level),
        ("unknown member", "session.titel", 1, "unknown-member", "session.titel"),
        ("unknown at the top", "notes", 1, "unknown-member", "notes"),
        ("expected checks a list", "expected_checks", [], "not-an-object", "expected_checks"),
        ("version 2", "format_version", "2.0", "other-major-version", "format_version"),
        ("version 0", "format_version", "0.9", "other-major-version", "format_version"),
        ("version a number", "format_version", 1, "not-a-version", "format_version"),
        ("version in words", "format_version", "1.x", "not-a-version", "format_version"),
        ("missing", "session.classification", GONE, "missing-member", "session"),
        ("wrong code", "session.format", "meeting", "unknown-code", "session.format"),
        ("id with a line break", "session.id", "S-1\n", "not-an-id", "session.id"),
        ("no such day", "facts[0].verified_on", "2026-02-30", "no-such-day", "?"),
        ("no zone", "session.start", "2026-03-10T09:00:00", "not-an-instant", "session.start"),
        ("negative", amount, -1, "out-of-range", amount),
        ("in quotes", amount, "5", "not-a-number", amount),
        ("19 digits", amount, decimal("123456789012345678.5"), "too-exact", amount),
        ("far digits", amount, decimal("0.1" + "0" * 40 + "1"), "too-exact", amount),
        ("tiny", amount, decimal("1e-30"), "too-exact", amount),
        ("label with a tab", "session.place", "Addis\tAbaba", "not-a-label", "session.place"),
        ("label with a line break", "session.place", "a\nb", "not-a-label", "session.place"),
        ("label reversed", "session.place", "a\u202eb", "not-a-label", "session.place"),
        ("label isolated", "session.place", "a\u2066b", "not-a-label", "session.place"),
        ("label too long", "session.place", "x" * 501, "too-long", "session.place"),
        ("label blank", "session.place", "  ", "not-a-label", "session.place"),
        ("text too long", f"{position}.text", "x" * 20_001, "too-long", f"{position}.text"),
        ("text with a bell", f"{position}.text", "\a", "not-running-text", f"{position}.text"),
        ("text with a zero", f"{position}.text", "\0", "not-running-text", f"{position}.text"),
    ):
        where = path if place == "?" else place
        yield Case(name, partial(edited, path, value), REFUSED, rule, where)
    newer = [("format_version", "1.9"), ("session.mood", 1)]
    yield Case("newer with unknown", lambda: _both(newer), REFUSED, "newer-version", "session.mood")
    for path, value in (
        (level, decimal("4.0")),
        (level, decimal("4E+0")),
        (amount, decimal("1E+3")),
        (amount, decimal("12.50")),
        (amount, decimal("100.00000000000000000000000000")),
        ("session._note", {"anything": [None, {"a": 1.5 and True}]}),
        ("session.title._note", "in a map as well"),
        ("format_version", "1.9"),
        ("expected_checks", {"delegate_count": "wrong"}),
        ("session.place", "\u200e\u200fA\u200c\u200d"),
        (f"{position}.text", "<b>&amp;</b> %s {0} ${x} \\n '; DROP TABLE x; -- =1+1 ../../etc"),
    ):
        name = f"{path} = {value!r}"[:70]
        yield Case(name, partial(edited, path, value), ACCEPTED)
    for char in "\u202a\u202e\u2066\u2069\u200b\u2060\ufeff":
        yield Case(
            f"text with U+{ord(char):04X}",
            partial(edited, f"{position}.text", f"a{char}b"),
            WARNED,
            "unseen-characters",
            f"{position}.text",
        )


def _both(edits: list[tuple[str, Any]]) -> bytes:
    plain = sample_plain()
    for path, value in edits:
        put(plain, path, value)
    return canonical(plain)


def large() -> Iterator[Case]:
    """Go through what would exhaust memory or time; each is made in a process of its own."""
    text = sample_bytes()
    yield Case("32 MiB exactly", lambda: text + b" " * (MOST - len(text)), ACCEPTED)
    yield Case(
        "32 MiB and one", lambda: text + b" " * (MOST - len(text) + 1), REFUSED, "file-too-large"
    )
    yield _filled("open brackets", b"", b"[", b"", "too-many-values")
    yield _filled("closing brackets", b"[", b"]", b"", "text-after-the-end")
    yield _filled("quotation marks", b"", b'"', b"", "text-after-the-end")
    yield _filled("backslashes", b'"', b"\\", b"", "truncated")
    yield _filled("commas", b"[", b",", b"", "too-many-values")
    yield _filled("spaces", b"", b" ", b"", "empty-file")
    yield _filled("zeros", b"", b"\0", b"", "zero-byte")
    yield _filled("digits", b'{"a":', b"1", b"}", "too-many-digits")
    yield _filled("digits of a fraction", b'{"_a":0.', b"1", b"," + text[1:], "")
    yield _filled("digits of an exponent", b'{"a":1e', b"1", b"}", "number-out-of-range")
    yield _filled("one text", b'{"_a":"', b"a", b'",' + text[1:], "")
    yield _filled("one text of commas", b'{"_a":"', b",[", b'",' + text[1:], "")
    yield _filled("one text of emoji", b'{"_a":"', "😀".encode(), b'",' + text[1:], "")
    yield _filled("one wide text", b'{"_a":"\xf0\x9f\x98\x80', b"a", b'",' + text[1:], "")
    wide = b'{"_a":"\xf0\x9f\x98\x80\\n'
    yield _filled("one wide text with an escape", wide, b"a", b'",' + text[1:], "")
    yield _filled("one text of escapes", b'{"_a":"', b"\\n", b'",' + text[1:], "")
    yield _filled("one text of pairs", b'{"_a":"', b"\\ud83d\\ude00", b'",' + text[1:], "")
    yield _filled(
        "pairs and one half", b'{"_a":"', b"\\ud83d\\ude00", b'\\ud83d"}', "lone-surrogate"
    )
    yield _filled("lines", b"{", b"\n", b"x}", "name-missing")
    yield _filled("one long label", b'{"session":{"id":"', b"a", b'"}}', "missing-member")
    yield _filled("one long unknown name", b'{"', b"a", b'":1}', "missing-member")


def many() -> Iterator[Case]:
    """Go through what has very many values."""
    yield _many("members", 499_000, lambda n: f'"_{n}":{n}', "{", "}", "missing-member")
    yield _many(
        "members, then a comma", 499_000, lambda n: f'"a{n}":{n}', "{", ",}", "trailing-comma"
    )
    yield _many("one name many times", 499_000, lambda _: '"a":0', "{", "}", "name-twice")
    yield _many("unknown members", 499_000, lambda n: f'"a{n}":{n}', "{", "}", "missing-member")
    yield _many("objects", 166_000, lambda _: '{"a":[1]}', '{"_":[', "]}", "missing-member")
    yield _many(
        "objects, then a comma", 166_000, lambda _: '{"a":[1]}', '{"_":[', ",]}", "trailing-comma"
    )
    for name, count, entry in (
        ("objects of two", 166_000, '{"a":1,"b":2}'),
        ("objects in objects", 124_000, '{"a":{"b":{"c":2}}}'),
        ("lists in lists", 124_000, "[[[0]]]"),
        ("deep lists", 8_000, "[" * 61 + "]" * 61),
        ("numbers with an exponent", 490_000, "1e222"),
    ):
        told = f"{name}, then a comma"
        yield _many(told, count, partial(_same, entry), '{"_":[', ",]}", "trailing-comma")
    yield _many("values, one too many", 499_999, lambda _: "0", '{"_":[', "]}", "too-many-values")
    yield _many("values, just enough", 499_998, lambda _: "0", '{"_":[', "]}", "missing-member")
    yield Case("490,000 references to nothing", _to_nothing, REFUSED, "unknown-reference")
    yield Case("160,000 warnings", _unseen, WARNED, "unseen-characters")
    yield _many("faults", 249_000, lambda _: '{"id":1}', '{"facts":[', "]}", "missing-member")


def _same(entry: str, _number: int) -> str:
    return entry


def _to_nothing() -> bytes:
    names = ",".join(f'"x{n}"' for n in range(490_000))
    return sample_bytes().replace(b'"co_chairs": [', f'"co_chairs": [{names},'.encode(), 1)


def _unseen() -> bytes:
    notes = ",".join('{"org":"UN","text":"\u200b"}' for _ in range(160_000))
    return f'{{"private_notes":[{notes}],'.encode() + sample_bytes()[1:]


def _filled(name: str, head: bytes, filling: bytes, tail: bytes, rule: str) -> Case:
    def make() -> bytes:
        times = (MOST - len(head) - len(tail)) // len(filling)
        return head + filling * times + tail

    return Case(f"32 MiB of {name}", make, REFUSED if rule else ACCEPTED, rule)


def _many(
    name: str, count: int, entry: Callable[[int], str], head: str, tail: str, rule: str
) -> Case:
    def make() -> bytes:
        return (head + ",".join(entry(n) for n in range(count)) + tail).encode()

    return Case(f"{count} {name}", make, REFUSED, rule)


SMALL = [*before_parsing(), *numbers_and_nesting(), *syntax(), *form()]
LARGE = [*large(), *many()]
