"""The sample with something changed in its file, read as a value."""

import re
from typing import Any

from baraza.domain.consultation import Consultation
from baraza.domain.errors import Faults
from baraza.exchange.form import read_form
from tests.samples import sample_plain

GONE = object()
"""In place of a value: the member is left out."""

ZONES = frozenset({"Africa/Addis_Ababa", "UTC"})
_STEP = re.compile(r"[\w-]+|\[\+\]")


def put(plain: Any, path: str, value: Any) -> None:
    """Put a value at a member path; ``[+]`` is a new entry at the end of a list."""
    *steps, last = (int(s) if s.isdigit() else s for s in _STEP.findall(path))
    for step in steps:
        plain = plain[step]
    if last == "[+]":
        plain.append(value)
    elif value is GONE:
        del plain[last]
    else:
        plain[last] = value


def changed(*edits: tuple[str, Any]) -> Consultation:
    """Return the sample after values were put at places; it must stay in the form."""
    plain = sample_plain()
    for path, value in edits:
        put(plain, path, value)
    faults = Faults()
    consultation = read_form(plain, faults)
    assert consultation is not None, list(faults)
    return consultation
