"""Arabic from right to left, and what stands in it from left to right, for any program."""

import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from baraza.exports.isolation import with_isolates
from baraza.exports.pdf.lines.bidi import levels
from baraza.exports.report import BulletList, NumberedParagraph, Paragraph, Report, Run, plain
from baraza.exports.word.directions import stretches
from tests.exports.word.opened import (
    document,
    made,
    paragraphs,
    part,
    raw,
    report_of_blocks,
    saying,
)
from tests.exports.written import Edition, report_of
from tests.samples import sample

_ARABIC = "قوة"


@pytest.mark.parametrize("name", ["styles", "document"])
def test_paragraphs_tables_and_the_section_are_from_right_to_left(name: str) -> None:
    data = made(report_of(sample(), "ar"))
    root = part(data, f"word/{name}.xml")
    if name == "styles":
        normal = next(one for one in root.iter(qn("w:style")) if one.get(qn("w:default")) == "1")
        assert normal.find(f".//{qn('w:bidi')}") is not None
        return
    tables = list(root.iter(qn("w:tbl")))
    assert tables
    assert all(one.find(f".//{qn('w:bidiVisual')}") is not None for one in tables)
    assert root.find(f".//{qn('w:sectPr')}/{qn('w:bidi')}") is not None


def test_nothing_of_the_kind_stands_in_a_document_from_left_to_right() -> None:
    data = made(report_of(sample(), "fr"))
    for name in ("bidi", "bidiVisual", "rtl"):
        assert document(data).find(f".//{qn(f'w:{name}')}") is None
        assert part(data, "word/styles.xml").find(f".//{qn(f'w:{name}')}") is None


def test_every_arabic_letter_is_in_a_run_from_right_to_left() -> None:
    for run in document(made(report_of(sample(), "ar"))).iter(qn("w:r")):
        text = "".join(one.text for one in run.iter(qn("w:t")))
        if any("\u0620" <= letter <= "\u064a" for letter in text):
            assert run.find(f"{qn('w:rPr')}/{qn('w:rtl')}") is not None, text


@pytest.mark.parametrize("edition", ["internal", "joint", "public"])
def test_characters_alone_give_the_order_that_the_runs_ask_for(edition: Edition) -> None:
    report = report_of(sample(), "ar", edition)
    checked = sum(_check_order([run.text for run in runs]) for runs in _all_runs(report))
    assert checked > 5


# Brackets, and what joins numbers, pair across texts by the algorithm's own rules.
@given(
    st.lists(
        st.text(alphabet="ab12-. /,\u0642\u0648\u0629", max_size=12).map(
            lambda text: text.strip("-./,")
        ),
        max_size=4,
    )
)
def test_any_text_keeps_its_order(texts: list[str]) -> None:
    report = report_of_blocks(Paragraph(tuple(map(Run, texts))), language="ar")
    block = with_isolates(report).sections[0].blocks[0]
    assert isinstance(block, Paragraph)
    _check_order([run.text for run in block.text])


def test_an_amount_and_a_range_read_as_they_are_meant() -> None:
    told = with_isolates(
        report_of_blocks(Paragraph(plain("تردد 3400–3600 MHz هنا")), language="ar")
    )
    runs = list(saying(made(told), "3400").iter(qn("w:r")))
    plain_runs = [one for one in runs if one.find(f".//{qn('w:rtl')}") is None]
    assert [raw(one) for one in plain_runs] == ["\u200e3400–3600 MHz"]


def test_no_character_that_word_does_not_know_is_left() -> None:
    data = made(report_of(sample(), "ar"))
    text = "".join(map(raw, document(data).iter(qn("w:r"))))
    assert not set(text) & set(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))


def test_arabic_in_an_english_text_is_told_apart_with_its_numbers() -> None:
    text = plain("The force (قوة 12 السلام) withdrew.")
    data = made(report_of_blocks(Paragraph(text)))
    found = [
        (raw(run), run.find(f".//{qn('w:rtl')}") is not None)
        for run in saying(data, "withdrew").iter(qn("w:r"))
    ]
    assert [one for one, right in found if right] == ["قوة 12 السلام"]


@pytest.mark.parametrize("control", ["\u202e", "\u202d", "\u202b", "\u2067", "\u2068"])
def test_controls_of_direction_reach_nothing_outside_their_text(control: str) -> None:
    runs = (Run("before "), Run(f"{control}typed"), Run(" after"))
    data = made(report_of_blocks(NumberedParagraph("1", runs, "paragraph-1")))
    told = saying(data, "before")
    assert (
        "".join(one.text for one in told.iter(qn("w:t")))
        .replace("\u200e", "")
        .replace("\u200f", "")
        == "1.before typed after"
    )
    assert control not in raw(told)


@pytest.mark.parametrize(
    ("language", "letter", "attribute", "name"),
    [
        ("fr", "mot", "val", "fr-FR"),
        ("ar", _ARABIC, "bidi", "ar-SA"),
        ("zh", "字", "eastAsia", "zh-CN"),
        ("yo", "ọrọ", "val", "yo"),
    ],
)
def test_text_in_another_language_says_so(
    language: str, letter: str, attribute: str, name: str
) -> None:
    data = made(report_of_blocks(Paragraph((Run(letter, language=language),))))
    told = saying(data, letter).find(f".//{qn('w:lang')}")
    assert dict(told.attrib) == {qn(f"w:{attribute}"): name}


@pytest.mark.parametrize(
    ("language", "told"),
    [("fr", ("fr-FR", "ar-SA")), ("sw", ("sw-KE", "ar-SA")), ("ar", ("en-GB", "ar-SA"))],
)
def test_the_styles_name_the_language_of_the_document(language: str, told: tuple[str, str]) -> None:
    styles = part(made(report_of(sample(), language)), "word/styles.xml")
    found = styles.find(f"{qn('w:docDefaults')}//{qn('w:lang')}")
    assert (found.get(qn("w:val")), found.get(qn("w:bidi"))) == told


def test_a_code_is_not_broken_where_it_would_be_read_from_the_wrong_end() -> None:
    text = plain("الإجراء AC-01 وأيضا peace-keeping")
    data = made(with_isolates(report_of_blocks(Paragraph(text), language="ar")))
    hyphens = list(saying(data, "AC-01").iter(qn("w:noBreakHyphen")))
    assert len(hyphens) == 1
    english = made(report_of_blocks(Paragraph(plain("action AC-01"))))
    assert not list(paragraphs(english)[-1].iter(qn("w:noBreakHyphen")))


def _all_runs(report: Report) -> list[tuple[Run, ...]]:
    found = [report.masthead.title, report.masthead.occasion, report.masthead.reference]
    for section in report.sections:
        for block in section.blocks:
            if isinstance(block, NumberedParagraph | Paragraph):
                found.append(block.text)
            elif isinstance(block, BulletList):
                found += block.items
    return [runs for runs in found if runs]


def _check_order(texts: list[str]) -> int:
    """Compare the directions of stretches with what the bare characters give (UAX #9)."""
    made_of = stretches(texts, 1)
    text = "".join(one.text for one in made_of)
    found = iter(levels(text.replace("\n", " "), 1))
    for stretch in made_of:
        for letter in stretch.text:
            level = next(found)
            if letter.isalnum() or letter in "()-–/,.":
                assert level % 2 == stretch.right_to_left, (text, letter)
    return len(made_of)
