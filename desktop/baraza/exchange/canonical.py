"""Canonical JSON: the same value always gives the same bytes.

UTF-8 without byte order mark, LF, members in the order given, one space of indent a level,
decimals as plain digits. The standard library cannot write a `Decimal` as a number, and a
binary float would not be the amount that was agreed.
"""

from decimal import Decimal
from hashlib import sha256
from json.encoder import encode_basestring
from typing import Any

_CONSTANTS = {True: "true", False: "false", None: "null"}


def canonical(plain: Any) -> bytes:
    """Return plain JSON (text, int, Decimal, bool, None, list, dict) as canonical bytes.

    Raises:
        TypeError: For a float or any other kind of value.
    """
    parts: list[str] = []
    _write(plain, "\n", parts)
    parts.append("\n")
    return "".join(parts).encode()


def fingerprint(plain: Any) -> str:
    """Return the SHA-256 of the canonical bytes, in hexadecimal digits."""
    return sha256(canonical(plain)).hexdigest()


def _write(plain: Any, line: str, parts: list[str]) -> None:
    if isinstance(plain, dict):
        named = [(f"{encode_basestring(str(name))}: ", item) for name, item in plain.items()]
        _write_inside("{}", named, line, parts)
    elif isinstance(plain, list | tuple):
        _write_inside("[]", [("", item) for item in plain], line, parts)
    else:
        parts.append(_scalar(plain))


def _write_inside(brackets: str, items: list[tuple[str, Any]], line: str, parts: list[str]) -> None:
    parts.append(brackets[0])
    deeper = line + " "
    for number, (name, item) in enumerate(items):
        parts.append(("," if number else "") + deeper + name)
        _write(item, deeper, parts)
    parts.append((line if items else "") + brackets[1])


def _scalar(plain: Any) -> str:
    if isinstance(plain, str):
        return encode_basestring(str(plain))
    if plain is None or isinstance(plain, bool):
        return _CONSTANTS[plain]
    if isinstance(plain, int):
        return str(plain)
    if isinstance(plain, Decimal):
        return format(plain, "f")
    raise TypeError(type(plain).__name__)
