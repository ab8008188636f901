"""The Word file: of one edition, the same each time, and never more than its readers may know."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document
from lxml import etree  # type: ignore[import-untyped]  # lxml brings no types of its own

from baraza.domain.consultation import Consultation
from baraza.domain.disclosure import EDITIONS, disclose
from baraza.domain.errors import Faults, NotWritten, RuleBroken
from baraza.domain.tree import Record, children, shape
from baraza.exchange.form import read_form
from baraza.exports.layout import Paper
from baraza.exports.word.returned import returned_paragraphs
from baraza.services.minutes import EDITION_WORDS, Edition, read_minutes
from baraza.services.word import PAPERS, word_bytes, write_word
from tests.domain.disclosure.filled import filled
from tests.domain.disclosure.labels import ALSO_IN_PUBLIC, NEVER_IN_JOINT_MINUTES, labels
from tests.exports.written import with_item, with_paragraph
from tests.oracle.files import dice, random_file
from tests.oracle.plain import published_schema
from tests.samples import sample, sample_plain

_MARKER = "zzPRIVATEzz"
_LABELS = labels(published_schema())
# What is seen is looked up in the schema, not in the program; of one's own everything is.
_SEEN: dict[Edition, set[str]] = {
    "internal": set(_LABELS),
    "joint": {path for path, one in _LABELS.items() if one in ("minutes", "public")}
    - NEVER_IN_JOINT_MINUTES
    | ALSO_IN_PUBLIC,
    "public": {path for path, one in _LABELS.items() if one == "public"} | ALSO_IN_PUBLIC,
}


@pytest.mark.parametrize("edition", EDITION_WORDS)
def test_no_byte_tells_what_the_edition_may_not(edition: Edition) -> None:
    everything = filled()
    consultation = replace(everything.consultation, outcome_lifecycle=())
    text = _everything(word_bytes(consultation, edition=edition))
    final = {"agenda_items[].paragraphs[].final.text"} if edition == "public" else set[str]()
    hidden = everything.marks.keys() - _SEEN[edition] - final
    found = [path for path in sorted(hidden) for mark in everything.marks[path] if mark in text]
    assert found == []
    assert any(mark in text for marks in everything.marks.values() for mark in marks)


@pytest.mark.parametrize(
    ("edition", "holds"), [("internal", True), ("joint", False), ("public", False)]
)
def test_a_fallback_reaches_no_one_else(edition: Edition, holds: bool) -> None:
    item = sample().agenda_items[0]
    positions = tuple(replace(one, red_line=_MARKER, fallback=_MARKER) for one in item.positions)
    desk = replace(with_item(sample(), 0, positions=positions), own_org="AU")
    seen = disclose(desk, EDITIONS[edition])
    assert (_MARKER in repr(seen)) is holds
    assert _MARKER not in _everything(word_bytes(desk, edition=edition))


@pytest.mark.parametrize("edition", EDITION_WORDS)
def test_no_hidden_key_is_told(edition: Edition) -> None:
    desk = _with_public_paragraphs(sample())
    text = _everything(word_bytes(desk, edition=edition)).replace("-", "").lower()
    assert not [key for key in _keys(desk) if key in text]


@pytest.mark.parametrize("edition", EDITION_WORDS)
def test_who_reads_the_same_file_again_writes_the_same_bytes(edition: Edition) -> None:
    """Keys are drawn anew on each reading and must not be seen."""
    once, again = (_with_public_paragraphs(_read()) for _ in range(2))
    assert _keys(once) != _keys(again)
    assert word_bytes(once, edition=edition) == word_bytes(again, edition=edition)


def test_paragraphs_of_the_public_version_are_known_again() -> None:
    data = word_bytes(_with_public_paragraphs(sample()), edition="public")
    assert len(returned_paragraphs(data)) == 2


@pytest.mark.parametrize("edition", EDITION_WORDS)
def test_changes_are_recorded_while_a_text_is_cleared(edition: Edition) -> None:
    settings = _part(word_bytes(sample(), edition=edition), "word/settings.xml")
    assert (b"trackRevisions" in settings) is (edition != "public")


@pytest.mark.parametrize("edition", EDITION_WORDS)
def test_the_copy_knows_what_it_is_of(edition: Edition) -> None:
    report = read_minutes(sample(), language="fr", edition=edition)
    data = word_bytes(sample(), language="fr", edition=edition)
    told = etree.fromstring(_part(data, "customXml/item1.xml")).attrib
    assert (told["edition"], told["language"]) == (edition, "fr")
    assert told["consultation"] == (disclose(sample(), EDITIONS[edition]).session.id or "")
    assert told["fingerprint"].startswith(report.margins.reference[-1])


def test_it_is_written_on_the_paper_asked_for(tmp_path: Path) -> None:
    out = tmp_path / "out.docx"
    write_word(sample(), out, paper=PAPERS["letter"])
    width = Document(str(out)).sections[0].page_width
    assert width is not None
    assert width.inches == 8.5
    assert set(PAPERS.values()) == set(Paper)


def test_what_it_was_made_from_is_not_replaced(tmp_path: Path) -> None:
    source = tmp_path / "desk.json"
    source.write_text("kept")
    with pytest.raises(NotWritten) as refused:
        write_word(sample(), source, sources=(source,))
    assert refused.value.rule == "would-replace-source"
    assert source.read_text() == "kept"


@pytest.mark.parametrize("seed", range(6))
def test_any_valid_file_gives_a_word_file_or_is_refused_by_a_rule(seed: int) -> None:
    consultation = read_form(random_file(dice(seed)), Faults())
    assert consultation is not None
    for edition in EDITION_WORDS:
        refused = ""
        try:
            Document(BytesIO(word_bytes(consultation, language="pt", edition=edition)))
        except RuleBroken as error:
            refused = error.rule
        assert refused in ("", "no-public-version", "open-bracket-in-final-text")


def _with_public_paragraphs(desk: Consultation) -> Consultation:
    """Return the consultation with two public paragraphs, one of them with an identity."""
    desk = with_paragraph(desk, 1, public=True)
    return with_paragraph(desk, 4, public=True, id="P-4")


def _read() -> Consultation:
    consultation = read_form(sample_plain(), Faults())
    assert consultation is not None
    return consultation


def _keys(record: Record) -> set[str]:
    """Return the hidden keys of a record and all below it."""
    found = {record.key.hex}
    for branch in shape(type(record)).branches.values():
        for one in children(record, branch):
            found |= _keys(one)
    return found


def _everything(data: bytes) -> str:
    """Return every part of a file, unpacked, as text and as the text that its XML holds."""
    told = []
    with ZipFile(BytesIO(data)) as file:
        for name in file.namelist():
            content = file.read(name)
            told += [name, content.decode(), *_held(etree.fromstring(content))]
    return "\n".join(told)


def _held(root: Any) -> Iterator[str]:
    yield "".join(root.itertext())
    for one in root.iter():
        yield from one.attrib.values()


def _part(data: bytes, name: str) -> bytes:
    with ZipFile(BytesIO(data)) as file:
        return file.read(name)
