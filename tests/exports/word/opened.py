"""A Word file taken apart: its parts, and what its paragraphs say."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from baraza.exports.layout import Layout
from baraza.exports.report import (
    Block,
    Direction,
    Heading,
    Margins,
    Masthead,
    Report,
    Run,
    Runs,
    Section,
    plain,
)
from baraza.exports.word.identities import Copy
from baraza.exports.word.writer import docx_bytes

_SIGNS = {"tab": "\t", "br": "\n", "noBreakHyphen": "-", "softHyphen": "\u00ad"}
_MARKS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def made(report: Report, layout: Layout | None = None) -> bytes:
    """Return the file of a report, a copy of nothing in particular."""
    return docx_bytes(report, Copy("SES-1", "joint", report.language, "ab" * 32), layout)


def parts(data: bytes) -> dict[str, bytes]:
    """Return all parts by their names."""
    with ZipFile(BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def part(data: bytes, name: str) -> Any:
    """Return the root of a part."""
    return parse_xml(parts(data)[name])


def document(data: bytes) -> Any:
    """Return the root of the text."""
    return part(data, "word/document.xml")


def paragraphs(data: bytes, *, contents: bool = False) -> list[Any]:
    """Return the paragraphs of the text in their order, those of the contents only on wish."""
    found = document(data).iter(qn("w:p"))
    return [one for one in found if contents or next(one.iterancestors(qn("w:sdt")), None) is None]


def said(paragraph: Any) -> str:
    """Return what a paragraph says, without the marks that only tell its direction."""
    return _MARKS.sub("", "".join(_texts(paragraph)))


def _texts(paragraph: Any) -> Iterator[str]:
    for one in paragraph.iter():
        if one.tag == qn("w:t"):
            yield one.text or ""
        elif one.getparent() is not None and one.getparent().tag == qn("w:r"):
            yield _SIGNS.get(one.tag.rpartition("}")[2], "")


def raw(run: Any) -> str:
    """Return the text of a run, its marks included."""
    return "".join(one.text or "" for one in run.iter(qn("w:t")))


def style(paragraph: Any) -> str:
    """Return the style of a paragraph."""
    found: str = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}").get(qn("w:val"))
    return found


def saying(data: bytes, text: str) -> Any:
    """Return the first paragraph that says something."""
    return next(one for one in paragraphs(data) if text in said(one))


def report_of_blocks(*blocks: Block, language: str = "en") -> Report:
    """Return a short report with these blocks in its only section."""
    right = Direction.RIGHT_TO_LEFT if language == "ar" else Direction.LEFT_TO_RIGHT
    head = plain("Head")
    masthead = Masthead(plain("Restricted"), (head,), head, plain("Title"), head, head, head)
    margins = Margins("Restricted", "Draft", ("REF/1", "joint", "0a"), "page {page} of {pages}")
    section = Section(Heading(1, "I.", plain("Section"), "section"), blocks, weighed=True)
    at = "2026-03-31T17:00:00+03:00"
    return Report("Title", language, right, masthead, margins, (section,), (), at, "Subject")


def runs_of(*texts: str) -> Runs:
    """Return texts as runs of their own."""
    return tuple(Run(text) for text in texts)
