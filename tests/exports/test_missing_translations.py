"""What is not translated: shown in the original, marked, and listed; never dropped."""

from dataclasses import replace

import pytest

from baraza.domain.codes import TextState
from baraza.domain.conclusions import ParagraphText
from baraza.domain.consultation import Consultation
from baraza.domain.maps import Map
from baraza.exports.minutes.drafting import Drafting
from baraza.exports.minutes.translation import ranges
from baraza.exports.report import Run
from baraza.exports.wording import wording
from tests.exports.written import report_of, said, section, until, with_item, with_paragraph
from tests.samples import sample

_FRENCH = ParagraphText(language="fr", text="La réunion s’est déclarée préoccupée.")


def _open() -> Consultation:
    """Return the sample before its adoption, when a translation need not be a reviewed one."""
    return until(sample(), 2)


def test_the_original_is_marked_and_listed_and_the_translation_is_not() -> None:
    report = report_of(with_paragraph(sample(), 1, texts=(_FRENCH,)), "fr")
    told = section(report, "section-conclusions").replace("\N{NO-BREAK SPACE}", " ")
    assert "1. La réunion s’est déclarée préoccupée.\n" in told
    assert "had been adopted to meet precisely such cases. (en)\n" in told
    assert "Non traduits : paragraphes 2–17." in told


def test_the_mark_is_in_small_capitals_and_no_part_of_the_text() -> None:
    report = report_of(sample(), "sw")
    runs = [
        run
        for one in report.sections
        for block in one.blocks
        for run in getattr(block, "text", ())
        if run.text == " (en)"
    ]
    assert runs
    assert set(runs) == {Run(" (en)", small_caps=True)}


def test_a_translation_that_is_behind_is_told_from_one_that_is_missing() -> None:
    behind = replace(_FRENCH, state=TextState.BEHIND)
    report = report_of(with_paragraph(_open(), 1, texts=(behind,)), "fr", "internal")
    told = section(report, "section-conclusions").replace("\N{NO-BREAK SPACE}", " ")
    assert "(en\u202f; traduction non à jour)" in told
    assert "Traduction non à jour : paragraphe 1." in told
    assert "Non traduits : paragraphes 2–17." in told
    assert "La réunion s’est déclarée préoccupée" not in told


def test_nothing_is_marked_in_the_language_of_the_original() -> None:
    told = said(report_of(sample(), "en"))
    assert "(en)" not in told
    assert "Not translated" not in told


def test_a_title_without_translation_stands_marked_and_is_listed() -> None:
    told = said(report_of(sample(), "es"))
    assert "A. Somalia: predictable financing of AUSSOM" in told
    assert "adaptation of UNSOS support (en)\n" in told
    assert "Títulos sin traducir: temas 1, 2, 3, 4 y 5." in told
    one = with_item(sample(), 0, title=Map({"es": "Somalia", "en": "Somalia"}))
    assert "Títulos sin traducir: temas 2, 3, 4 y 5." in said(report_of(one, "es"))
    assert not report_of(sample(), "es").title.endswith("(en)")


def test_paragraphs_without_numbers_are_counted() -> None:
    consultation = sample()
    for number in (1, 4):
        consultation = with_paragraph(consultation, number, public=True)
    told = said(report_of(consultation, "pt", "public"))
    assert "Parágrafos não traduzidos: 2." in told


@pytest.mark.parametrize(
    ("numbers", "told"),
    [([], ""), ([3], "3"), ([1, 2, 3, 7], "1–3, 7"), ([1, 3, 4], "1, 3–4")],
)
def test_neighbours_are_told_as_ranges(numbers: list[int], told: str) -> None:
    draft = Drafting(sample(), wording("en"), "joint", {})
    assert ranges(draft, numbers) == told


@pytest.mark.parametrize("language", ["ar", "es", "fr", "pt", "sw"])
def test_no_paragraph_is_dropped_in_any_language(language: str) -> None:
    told = said(report_of(sample(), language))
    english = [
        paragraph.text
        for item in sample().agenda_items
        for paragraph in item.paragraphs
        if paragraph.text and paragraph.final is None
    ]
    assert english
    for text in english:
        assert text.rstrip(".") in told
