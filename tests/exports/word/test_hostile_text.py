"""Whatever a text holds, it stands in the file as it was typed, or is shown, and does nothing."""

from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document
from docx.oxml.ns import qn

from baraza.exports.report import Column, NumberedParagraph, Paragraph, Row, Table, plain
from tests.exports.word.opened import document, made, paragraphs, parts, report_of_blocks, said

_TYPED = (
    "</w:t></w:r></w:p><w:p/>",
    "<w:instrText>DDEAUTO c:\\\\windows</w:instrText>",
    "&amp; &lt; ]]> <!-- -->",
    '"><script>alert(1)</script>',
    '{ INCLUDEPICTURE "http://example.org/a.png" }',
    "%s {0} ${x} =cmd|' /C calc'!A0",
    "\U0001f54a\ufe0f \U0001f1f0\U0001f1ea",
    "e\u0301\u0327",
    "  two  spaces  ",
)


@pytest.mark.parametrize("typed", _TYPED)
def test_text_is_printed_as_typed(typed: str) -> None:
    column = Column(plain(typed), 1)
    data = made(
        report_of_blocks(
            NumberedParagraph("1", plain(typed), "paragraph-1"),
            Paragraph(plain(typed)),
            Table("t", (column,), (Row(((plain(typed),),)),), plain(typed), plain(typed)),
        )
    )
    told = [said(one) for one in paragraphs(data)]
    assert sum(one.endswith(typed) for one in told) == 6
    assert not list(document(data).iter(qn("w:instrText")))
    Document(BytesIO(data))


@pytest.mark.parametrize("code", [0, 1, 8, 0x0B, 0x0C, 0x1F, 0x7F, 0x85, 0x9F, 0xFFFE, 0xFFFF])
def test_what_xml_cannot_hold_is_shown_and_never_dropped(code: int) -> None:
    data = made(report_of_blocks(Paragraph(plain(f"a{chr(code)}b"))))
    assert said(paragraphs(data)[-1]) == "a\N{REPLACEMENT CHARACTER}b"


def test_so_is_half_a_pair() -> None:
    data = made(report_of_blocks(Paragraph(plain("a\ud800b"))))
    assert said(paragraphs(data)[-1]) == "a\N{REPLACEMENT CHARACTER}b"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_ends_of_lines_and_tabs_are_kept(end: str) -> None:
    data = made(report_of_blocks(Paragraph(plain(f"one{end}two\tthree"))))
    assert said(paragraphs(data)[-1]) == "one\ntwo\tthree"


def test_a_word_of_a_million_letters() -> None:
    word = "m" * 1_000_000
    data = made(report_of_blocks(NumberedParagraph("1", plain(word), "paragraph-1")))
    assert said(paragraphs(data)[-1]) == f"1.\t{word}"


def test_the_longest_text_from_right_to_left() -> None:
    text = "كلمة 12 word " * 1_600
    data = made(report_of_blocks(Paragraph(plain(text)), language="ar"))
    assert said(paragraphs(data)[-1]) == text


def test_titles_and_margins_are_text_as_well() -> None:
    report = report_of_blocks()
    odd = "<&>\x01\ud800"
    margins = replace(
        report.margins, marking=odd, state=odd, reference=(odd, odd), page=f"{odd}{{page}}"
    )
    data = made(replace(report, title=odd, subject=odd, margins=margins))
    assert (
        Document(BytesIO(data)).core_properties.title
        == "<&>\N{REPLACEMENT CHARACTER}" * 1 + "\N{REPLACEMENT CHARACTER}"
    )
    assert all(b"\x01" not in one for one in parts(data).values())
