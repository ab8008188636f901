"""The shipped sample, for tests that need a real consultation."""

import json
from decimal import Decimal
from functools import cache
from typing import Any

from baraza.domain.consultation import Consultation
from baraza.domain.errors import Faults
from baraza.exchange.form import read_form
from baraza.resources import resource


def sample_plain() -> dict[str, Any]:
    """Return the sample as parsed, comments and expected results included."""
    text = resource("samples/desk-to-desk.json").read_text("utf-8")
    parsed: dict[str, Any] = json.loads(text, parse_float=Decimal)
    return parsed


@cache
def sample() -> Consultation:
    """Return the sample as a value. It is frozen, so that all tests may share it."""
    faults = Faults()
    consultation = read_form(sample_plain(), faults)
    assert consultation is not None, list(faults)
    return consultation
