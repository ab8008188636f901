"""Styles say how the text looks; next to nothing is said beside them."""

import pytest
from docx.oxml.ns import qn

from baraza.exports.pdf import looks as pages
from baraza.exports.report import Heading, Paragraph, Run, plain
from baraza.exports.word import looks
from tests.bench.long_report import long_report
from tests.exports.word.opened import (
    document,
    made,
    paragraphs,
    part,
    report_of_blocks,
    saying,
    style,
)
from tests.exports.written import report_of
from tests.samples import sample

# What is the paper's, the label's, the script's or the place's own, and no style can know.
_BESIDE = {"pStyle", "keepNext", "numPr", "ind", "pageBreakBefore", "rStyle", "rtl", "lang"}
_SAME = (
    *("BODY", "CLOSING", "NOTE", "KEY", "SECTION", "ITEM", "PART", "CAPTION", "CELL", "CELL_GROUP"),
    *("MARKING", "PARTY", "PARTY_OF_MANY", "KIND", "TITLE", "OCCASION", "REFERENCE", "STATE"),
    *("RUNNING_HEAD", "FOOT", "CONTENTS_TITLE", "CONTENTS_SECTION", "CONTENTS_ITEM"),
    *("SIGNED_FOR", "SIGNATORY", "SIGNATURE_LABEL", "BULLET"),
)


@pytest.mark.parametrize("name", _SAME)
def test_sizes_are_those_of_the_pages(name: str) -> None:
    here, there = getattr(looks, name), getattr(pages, name)
    assert (here.size, here.leading, here.strong, here.small_caps, here.grey) == (
        *(there.size, there.leading, there.strong, there.small_caps, there.grey),
    )
    assert here.family.name == there.family.name


@pytest.mark.parametrize("language", ["en", "ar"])
def test_nothing_is_said_beside_the_styles(language: str) -> None:
    for report in (report_of(sample(), language), long_report(16, 3)):
        for name in ("pPr", "rPr"):
            for one in document(made(report)).iter(qn(f"w:{name}")):
                assert {str(child.tag).rpartition("}")[2] for child in one} <= _BESIDE


def test_every_style_that_is_used_is_there() -> None:
    data = made(report_of(sample()))
    known = {one.get(qn("w:styleId")) for one in part(data, "word/styles.xml").iter(qn("w:style"))}
    used = {
        one.get(qn("w:val"))
        for name in ("pStyle", "rStyle", "tblStyle")
        for one in document(data).iter(qn(f"w:{name}"))
    }
    assert used <= known
    based = {one.get(qn("w:val")) for one in part(data, "word/styles.xml").iter(qn("w:basedOn"))}
    following = {one.get(qn("w:val")) for one in part(data, "word/styles.xml").iter(qn("w:next"))}
    assert based | following <= known


def test_names_of_styles_and_their_identifiers_are_unique() -> None:
    assert len({look.style for look in looks.LOOKS}) == len(looks.LOOKS)
    assert len({look.name.casefold() for look in looks.LOOKS}) == len(looks.LOOKS)


def test_headings_are_headings() -> None:
    styles = part(made(report_of(sample())), "word/styles.xml")
    levels = {}
    for one in styles.iter(qn("w:style")):
        level = one.find(f".//{qn('w:outlineLvl')}")
        if level is not None:
            levels[one.find(qn("w:name")).get(qn("w:val"))] = level.get(qn("w:val"))
    assert levels == {"heading 1": "0", "heading 2": "1", "heading 3": "2"}


def test_the_title_is_the_title() -> None:
    report = report_of(sample())
    titles = [one for one in paragraphs(made(report)) if style(one) == "Title"]
    assert len(titles) == 1


def test_qualities_of_runs_are_styles_of_characters() -> None:
    text = (
        Run("[", strong=True),
        Run("ad referendum", emphasis=True),
        Run("Holder", small_caps=True),
        Run("all", emphasis=True, strong=True, small_caps=True),
        Run("none"),
    )
    data = made(report_of_blocks(Paragraph(text)))
    found = [
        [
            str(one.tag).rpartition("}")[2] + ":" + (one.get(qn("w:val")) or "")
            for one in run.iter()
        ][1:]
        for run in saying(data, "none").iter(qn("w:r"))
    ]
    assert [one[1:-1] for one in found] == [
        ["rStyle:Strong"],
        ["rStyle:Emphasis"],
        ["rStyle:SmallCapitals"],
        ["rStyle:Strong", "i:", "smallCaps:"],
        [],
    ]


def test_what_is_bold_in_a_bold_heading_is_not_turned_plain_by_word() -> None:
    data = made(report_of_blocks(Heading(2, "", (Run("Bold", strong=True),), "item")))
    assert saying(data, "Bold").find(f".//{qn('w:rStyle')}") is None


def test_a_label_that_is_wide_pushes_the_text_aside() -> None:
    data = made(
        report_of_blocks(
            Heading(2, "A.", plain("Narrow"), "a"), Heading(2, "XXXVIII.", plain("Wide"), "b")
        )
    )
    assert saying(data, "Narrow").find(f".//{qn('w:ind')}") is None
    wide = saying(data, "Wide").find(f".//{qn('w:ind')}")
    assert int(wide.get(qn("w:hanging"))) == int(wide.get(qn("w:left"))) > 28 * 20


def test_fonts_name_what_stands_in_for_them() -> None:
    fonts = part(made(report_of_blocks()), "word/fontTable.xml")
    assert {one.get(qn("w:name")): one.find(qn("w:altName")).get(qn("w:val")) for one in fonts} == {
        "Noto Serif": "Cambria",
        "Noto Sans": "Calibri",
        "Noto Naskh Arabic": "Traditional Arabic",
    }
