"""A mark in every text of an invented consultation; none in a byte of an edition it must not reach.

Pages, tags, metadata, bookmarks and data inside are looked at with all streams inflated, and the
Word file with its package unpacked. Who may read what is read out of rules.md by another hand.
"""

from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings

from baraza.domain.consultation import Consultation
from baraza.domain.errors import BarazaError, Faults
from baraza.exchange.form import read_form
from baraza.services.minutes import (
    EDITION_WORDS,
    Edition,
    Wish,
    read_source,
    read_wished,
    set_wished,
)
from baraza.services.word import word_bytes
from tests.domain.disclosure.literal import Token, is_read, tokenised
from tests.domain.disclosure.private import with_private_parts
from tests.domain.disclosure.test_literal import SCHEMA, is_dropped
from tests.exports.inflated import everything
from tests.oracle.files import dice, random_file
from tests.oracle.plain import Json
from tests.oracle.strategies import documents


def leaks(document: Json, language: str) -> tuple[list[tuple[str, str, str]], int]:
    """Return what reached a file it must not reach, and how many marks were hidden from one."""
    marked, tokens = tokenised(document, SCHEMA)
    faults = Faults()
    consultation = read_form(marked, faults)
    assert consultation is not None, list(faults)
    found: list[tuple[str, str, str]] = []
    hidden_marks = 0
    for edition in EDITION_WORDS:
        hidden = [one for one in tokens if _is_hidden(one, marked, edition)]
        hidden_marks += len(hidden)
        for kind, held in _files(consultation, edition, language):
            found += [(edition, kind, one.path) for one in hidden if one.text in held]
    return found, hidden_marks


def _is_hidden(token: Token, document: Json, edition: Edition) -> bool:
    return not is_dropped(token) and not is_read(token, document, edition, "")


def _files(
    consultation: Consultation, edition: Edition, language: str
) -> Iterator[tuple[str, str]]:
    """Yield the files of an edition as text; none where the rules refuse to make it."""
    wish = Wish(language, edition)
    try:
        reports = read_wished(consultation, wish)
        source = read_source(consultation, edition=edition)
    except BarazaError:
        return
    yield "pdf", everything(set_wished(reports, source, wish))
    with ZipFile(BytesIO(word_bytes(consultation, language=language, edition=edition))) as file:
        parts = [file.read(name).decode("utf-8", "replace") for name in file.namelist()]
        yield "word", "\n".join(parts)


@pytest.mark.parametrize("seed", range(12))
def test_no_private_text_of_an_invented_file_leaves(seed: int) -> None:
    document = with_private_parts(random_file(dice(seed)), dice(seed))
    found, hidden = leaks(document, ("en", "ar", "fr")[seed % 3])
    assert found == []
    assert hidden > 20


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(document=documents(SCHEMA, budget=30))
def test_no_private_text_of_a_file_drawn_from_the_schema_leaves(document: Json) -> None:
    found, _ = leaks(document, "en")
    assert found == []


def test_what_may_leave_is_found_so_that_the_check_can_fail() -> None:
    marked, tokens = tokenised(random_file(dice(1)), SCHEMA)
    consultation = read_form(marked, Faults())
    assert consultation is not None
    seen = [one for one in tokens if is_read(one, marked, "internal", "") and not is_dropped(one)]
    for kind, held in _files(consultation, "internal", "en"):
        share = sum(one.text in held for one in seen) / len(seen)
        assert share > (0.9 if kind == "pdf" else 0.2), kind
