"""Words parted at the end of a line: where, which never, and what a reader is told of it."""

import random
from io import BytesIO
from itertools import pairwise

import pyphen  # type: ignore[import-untyped]  # Pyphen ships no types
import pytest
from pypdf import PdfReader

from baraza.exports.pdf.lines.hyphens import Patterns, places
from baraza.exports.pdf.lines.setting import set_lines
from baraza.exports.pdf.looks import BODY, CELL
from baraza.exports.pdf.writer import page_boxes, pdf_bytes
from baraza.exports.report import Run, plain
from tests.exports.reports import report_with
from tests.exports.written import report_of, said
from tests.samples import sample

_DICTIONARIES = {"en": "en_GB", "es": "es", "fr": "fr", "pt": "pt_BR"}
_LONG = {
    "en": "The consultation on humanitarian coordination recommended strengthening implementation ",
    "fr": "La consultation recommande le renforcement de l’accompagnement opérationnel conjoint ",
    "es": "La consulta recomienda fortalecer el acompañamiento operacional correspondiente ",
    "pt": "A consulta recomenda fortalecer o acompanhamento operacional correspondente ",
    "sw": "Mashauriano yanapendekeza kuimarisha utekelezaji unaohusiana na ushirikiano ",
}


def _parted(word: str, language: str) -> str:
    at = (0, *places(word, language), len(word))
    return "-".join(word[start:stop] for start, stop in pairwise(at))


@pytest.mark.parametrize("language", _DICTIONARIES)
def test_places_are_those_that_pyphen_finds(language: str) -> None:
    name = _DICTIONARIES[language]
    ours, theirs = Patterns(name), pyphen.Pyphen(lang=name, left=0, right=0)
    chance = random.Random(language)  # noqa: S311 - nothing is kept secret with it
    letters = "aaeeiioubcdfghlmnprstvzéñçã"
    words = {"".join(chance.choices(letters, k=chance.randint(1, 14))) for _ in range(400)}
    words |= {word.lower() for word in said(report_of(sample(), language)).split()}
    for word in words:
        expected = [at for at in theirs.positions(word) if 0 <= at <= len(word)]
        assert [at for at in ours.places(word) if 0 <= at <= len(word)] == expected, word


@pytest.mark.parametrize(
    ("language", "word", "parted"),
    [
        ("en", "consultation,", "con-sulta-tion,"),
        ("fr", "l’organisation", "l’or-ga-ni-sa-tion"),
        ("es", "(cooperación)", "(coope-ra-ción)"),
        ("pt", "cooperação", "co-o-pe-ra-ção"),
        ("sw", "makubaliano", "ma-ku-ba-liano"),
        ("sw", "daktari", "daktari"),
        ("sw", "kumbukumbu", "ku-mbu-ku-mbu"),
        ("ar", "التعاون", "التعاون"),
    ],
)
def test_words_are_parted_by_their_language(language: str, word: str, parted: str) -> None:
    found = _parted(word, language)
    assert found.replace("-", "") == word
    assert found == parted


@pytest.mark.parametrize(
    "word",
    [
        *("ECOWAS", "AfCFTA", "Ouagadougou", "S/RES/2719(2023)", "2026-03-31", "3400–3600"),
        *("https://example.org/consultations", "desk@example.org", "peace-support", "it", "agree"),
    ],
)
def test_names_references_addresses_and_numbers_stay_whole(word: str) -> None:
    assert places(word, "en") == ()


@pytest.mark.parametrize("language", _LONG)
def test_body_text_is_parted_within_its_limits(language: str) -> None:
    text = (_LONG[language] * 12).strip()
    parted = 0
    for measure in range(150, 330, 7):
        lines = set_lines(plain(text), BODY, measure, language=language)
        whole = "".join(f"{line.text} " for line in lines).replace("\u00ad ", "")
        assert whole.split() == text.split()
        ends = "".join("-" if line.hyphen else " " for line in lines)
        assert "---" not in ends
        assert not lines[-1].hyphen
        assert not lines[-2].hyphen or " " in lines[-1].text
        for line, following in pairwise(lines):
            if line.hyphen:
                parted += 1
                assert len(line.text.split()[-1].strip("(«“l’\u00ad")) >= 2
                assert len(following.text.split()[0].strip(").,;»”")) >= 3
            assert line.width <= measure + 0.02
    assert parted > 20


def test_text_of_several_runs_is_parted_alike() -> None:
    text = (_LONG["en"] * 6).strip()
    runs = (Run(text), Run(" [", strong=True), Run("bracketed"), Run("]", strong=True))
    lines = set_lines(runs, BODY, 200, language="en")
    assert sum(line.hyphen for line in lines) >= 3
    whole = "".join(f"{line.text} " for line in lines).replace("\u00ad ", "")
    assert whole.split() == [*text.split(), "[bracketed]"]


def test_a_word_wider_than_its_column_is_parted_and_no_other() -> None:
    narrow = set_lines(plain("of internationalisation"), CELL, 60, language="en")
    assert next(line.text.strip() for line in narrow) == "of"
    assert any(line.hyphen for line in narrow)
    wide = set_lines(plain(_LONG["en"] * 3), CELL, 120, language="en")
    assert not any(line.hyphen for line in wide)


@pytest.mark.parametrize("strong", [False, True])
def test_a_soft_hyphen_that_was_typed_says_where(strong: bool) -> None:
    word = "Ouaga\u00addougou"
    runs = (Run("In "), Run(f"{word} and", strong=strong), Run(" beyond"))
    for given in (runs, plain(f"In {word} and beyond")):
        lines = set_lines(given, BODY, 80, language="en")
        assert [line.text.strip() for line in lines][:2] == ["In Ouaga\u00ad", "dougou and"]
        assert set_lines(given, BODY, 300)[0].text == "In Ouagadougou and beyond"


def test_a_hyphen_that_may_not_break_does_not() -> None:
    lines = set_lines(plain("co\u2011operation peace\u2011support"), BODY, 75)
    assert [line.text.strip() for line in lines] == ["co\u2011operation", "peace\u2011support"]


def test_whoever_copies_gets_the_word_whole() -> None:
    text = (_LONG["en"] * 12).strip()
    report = report_with(text)
    assert any(box.line.hyphen for box in page_boxes(report))
    pages = PdfReader(BytesIO(pdf_bytes(report))).pages
    copied = "".join(page.extract_text() for page in pages)
    assert "\u00ad\n" in copied
    assert text in " ".join(copied.replace("\u00ad\n", "").split())


def test_a_mark_in_small_capitals_stays_whole() -> None:
    runs = (*plain("aaaa " * 15), Run("[ancien paragraphe 10]", small_caps=True))
    for measure in range(150, 400, 7):
        assert not any(line.hyphen for line in set_lines(runs, BODY, float(measure), 0, "fr"))
