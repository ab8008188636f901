"""The second pass over a text that is not JSON: what is wrong first, in which line and column.

It reads member by member, keeps its place in a list of open brackets and not on the stack,
and never looks at a character more than a fixed number of times.
"""

import json
import re
from dataclasses import dataclass

from baraza.exchange.numbers import NumberRefused, decimal, whole
from baraza.exchange.outline import MOST_LEVELS
from baraza.exchange.refusal import FileRefused

# Possessive throughout (``*+``): nothing is ever tried twice.
_SPACE = r"[ \t\r\n]*+"
_BEGUN = r'"[^"\\\x00-\x1f]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*+)*+'
_STRING = f'{_BEGUN}"'
# Texts without half a pair, and numbers that are surely in range: nothing more than their form has
# to be checked.
_PAIR = r"[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
_EASY_ESCAPE = rf'\\(?:["\\/bfnrt]|u(?:(?![dD][89a-fA-F])[0-9a-fA-F]{{4}}|{_PAIR}))'
_EASY = rf'[^"\\\x00-\x1f]*+(?:{_EASY_ESCAPE}[^"\\\x00-\x1f]*+)*+'
_EASY_POWER = r"[eE](?:\+?(?:2[0-8][0-9]|1[0-9]{2}|[0-9]{1,2})|-(?:1[0-9]{2}|[0-9]{1,2}))"
_EASY_NUMBER = rf"-?(?:0|[1-9][0-9]{{0,16}}+)(?:\.[0-9]{{1,99}}+)?+(?:{_EASY_POWER})?+"
_FLAT = f'(?:"{_EASY}"|{_EASY_NUMBER}|true|false|null)'
# Lists of these, and objects of one member, in which no name can stand twice.
_FLAT_LIST = f"\\[{_SPACE}(?:{_FLAT}{_SPACE}(?:,{_SPACE}{_FLAT}{_SPACE})*+)?+\\]"
_FLAT_MEMBER = f'"{_EASY}"{_SPACE}:{_SPACE}(?:{_FLAT}|{_FLAT_LIST}){_SPACE}'
_EASY_VALUE = f"(?:{_FLAT}|{_FLAT_LIST}|{{{_SPACE}(?:{_FLAT_MEMBER})?+}})"
_EASY_LEVELS = 2

_GAP = re.compile(_SPACE)
_MARK = re.compile(f"{_SPACE}(.?)", re.DOTALL)
_NAME = re.compile(f"({_STRING}){_SPACE}:")
_BEGUN_STRING = re.compile(_BEGUN)
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*+)(\.[0-9]++)?+([eE][+-]?[0-9]++)?+")
_WORD = re.compile("true|false|null")
_NO_NUMBER = re.compile("NaN|-?Infinity")

PAIRED = rf"(?:[^\\]++|\\(?:[^u]|u(?:(?![dD][89a-fA-F])|{_PAIR})))*+"
"""Pattern of everything up to half of a surrogate pair that stands alone."""
_PAIRED = re.compile(PAIRED)


@dataclass(frozen=True, slots=True)
class _Strides:
    """What is read in one go: values of which nothing more than their form has to be checked.

    Attributes:
        member: A member with the comma or the bracket that follows.
        entries: Entries of a list, each with the comma that follows.
    """

    member: re.Pattern[str]
    entries: re.Pattern[str]


def _strides(value: str) -> _Strides:
    return _Strides(
        re.compile(f'{_SPACE}"({_EASY})"{_SPACE}:{_SPACE}{value}{_SPACE}([,}}])'),
        re.compile(f"(?:{_SPACE}{value}{_SPACE},)*+"),
    )


_LONG = _strides(_EASY_VALUE)
_SHORT = _strides(_FLAT)


def place_of(text: str, at: int) -> str:
    """Return line and column of a character, both from 1, in code points."""
    line = text.count("\n", 0, at) + 1
    return f"line {line} column {at - text.rfind('\n', 0, at)}"


def place_of_value(text: str) -> str:
    """Return line and column of the value at the top."""
    return place_of(text, _after(_GAP, text, 0))


def first_fault(text: str) -> FileRefused | None:
    """Return the first fault of syntax in a text; nothing where there is none."""
    try:
        _Pass(text).run()
    except _Found as found:
        return FileRefused(found.rule, place_of(text, found.at), **found.facts)
    return None


class _Found(Exception):
    """The first fault."""

    def __init__(self, rule: str, at: int, **facts: str | int) -> None:
        super().__init__(rule)
        self.rule = rule
        self.at = at
        self.facts = facts


class _List:
    """Stands for a list among the open brackets; an object stands there as its names so far."""


_LIST = _List()
_DECODER = json.JSONDecoder()


class _Pass:
    """One pass over a text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._open: list[set[str] | _List] = []
        self._fresh = False  # a bracket was just opened

    def run(self) -> None:
        """Read the text to its end."""
        self._value(self._look(), after_comma=False)
        while self._open:
            self._next(self._open[-1])
        if self._look():
            raise self._unexpected("text-after-the-end")

    def _next(self, around: set[str] | _List) -> None:
        """Read the bracket that closes, or the next entry with the comma before it."""
        mark = self._look()
        if mark == ("]" if around is _LIST else "}"):
            self._open.pop()
            self._fresh = False
            self._at += 1
        elif self._fresh:
            self._entry(around, after_comma=False)
        elif mark == ",":
            self._at += 1
            self._entry(around, after_comma=True)
        else:
            raise self._unexpected("comma-missing")

    def _entry(self, around: set[str] | _List, *, after_comma: bool) -> None:
        self._fresh = False
        begin = self._at
        strides = _LONG if len(self._open) + _EASY_LEVELS <= MOST_LEVELS else _SHORT
        if isinstance(around, _List):
            self._at = _after(strides.entries, self._text, begin)
            self._value(self._look(), after_comma=after_comma or self._at > begin)
        elif not self._ends_easily(around, strides.member):
            self._name(around, after_comma=after_comma or self._at > begin)
            self._value(self._look(), after_comma=False)

    def _ends_easily(self, names: set[str], member: re.Pattern[str]) -> bool:
        """Read the members that are easy, and return whether the object ended with them."""
        while match := member.match(self._text, self._at):
            self._add(names, match[1], match.start(1) - 1)
            self._at = match.end()
            if match[2] == "}":
                self._open.pop()
                return True
        return False

    def _name(self, names: set[str], *, after_comma: bool) -> None:
        self._look()
        match = _NAME.match(self._text, self._at)
        if not match:
            raise self._no_name(after_comma=after_comma)
        self._check_surrogates(*match.span(1))
        self._add(names, match[1][1:-1], self._at)
        self._at = match.end()

    def _add(self, names: set[str], written: str, at: int) -> None:
        name = _DECODER.raw_decode(self._text, at)[0] if "\\" in written else written
        if name in names:
            raise _Found("name-twice", at, name=name)
        names.add(name)

    def _no_name(self, *, after_comma: bool) -> _Found:
        """Return what is wrong where a name and a colon should stand."""
        mark = self._text[self._at : self._at + 1]
        if mark == '"':
            self._string()
            self._look()
            return self._unexpected("colon-missing")
        if mark == "}" and after_comma:
            return _Found("trailing-comma", self._at)
        return self._unexpected("name-missing")

    def _value(self, mark: str, *, after_comma: bool) -> None:
        if mark == '"':
            self._string()
        elif mark in ("{", "["):
            self._enter(mark)
        elif match := _NUMBER.match(self._text, self._at):
            self._number(match)
        elif match := _WORD.match(self._text, self._at):
            self._at = match.end()
        elif _NO_NUMBER.match(self._text, self._at):
            raise _Found("not-a-json-number", self._at)
        elif mark == "]" and after_comma:
            raise _Found("trailing-comma", self._at)
        else:
            raise self._unexpected("value-missing")

    def _enter(self, mark: str) -> None:
        if len(self._open) == MOST_LEVELS:
            raise _Found("too-deep", self._at, most=MOST_LEVELS)
        self._open.append(set() if mark == "{" else _LIST)
        self._fresh = True
        self._at += 1

    def _number(self, match: re.Match[str]) -> None:
        try:
            if match[1] or match[2]:
                decimal(match[0])
            else:
                whole(match[0])
        except NumberRefused as refused:
            raise _Found(str(refused), self._at) from None
        self._at = match.end()

    def _string(self) -> None:
        begin = self._at
        self._at = _after(_BEGUN_STRING, self._text, begin)
        self._check_surrogates(begin, self._at)
        if not self._text.startswith('"', self._at):
            raise self._bad_string()
        self._at += 1

    def _bad_string(self) -> _Found:
        """Return what is wrong where a text does not go on."""
        rest = self._text[self._at : self._at + 2]
        if rest in ("", "\\"):
            return self._truncated()
        if rest[0] == "\\":
            return _Found("bad-escape", self._at, found=rest)
        return _Found("control-character", self._at, found=rest[0])

    def _check_surrogates(self, start: int, end: int) -> None:
        if self._text.find("\\u", start, end) < 0:
            return
        match = _PAIRED.match(self._text, start, end)
        at = match.end() if match else start
        if at < end:
            raise _Found("lone-surrogate", at, found=self._text[at : at + 6])

    def _unexpected(self, rule: str) -> _Found:
        mark = self._text[self._at : self._at + 1]
        if not mark:
            return self._truncated()
        if self._text.startswith(("//", "/*", "#"), self._at):
            return _Found("comment", self._at)
        return _Found(rule, self._at, found=mark)

    def _truncated(self) -> _Found:
        return _Found("truncated", len(self._text))

    def _look(self) -> str:
        """Go to the next character that is no white space and return it; nothing at the end."""
        mark = self._text[self._at : self._at + 1]
        if mark > " ":
            return mark
        match = _MARK.match(self._text, self._at)
        if not match:
            return ""
        self._at = match.start(1)
        return match[1]


def _after(pattern: re.Pattern[str], text: str, at: int) -> int:
    """Return where a pattern that matches anything ends."""
    match = pattern.match(text, at)
    return match.end() if match else at
