"""Head and foot: marking, state, reference and page on every page, the first included."""

import re
from dataclasses import replace

import pytest
from docx.oxml.ns import qn

from tests.exports.word.opened import document, made, part, report_of_blocks, said
from tests.exports.written import Edition, report_of
from tests.samples import sample


@pytest.mark.parametrize("language", ["en", "pt", "ar"])
@pytest.mark.parametrize("edition", ["internal", "joint", "public"])
def test_every_page_carries_marking_state_and_reference(language: str, edition: Edition) -> None:
    report = report_of(sample(), language, edition)
    data = made(report)
    head = " ".join(map(said, part(data, "word/header.xml")))
    foot = " ".join(map(said, part(data, "word/footer.xml")))
    assert report.margins.marking in _bare(head)
    assert _bare(report.margins.state) in _bare(head)
    for told in filter(None, report.margins.reference):
        assert told in foot
    section = document(data).find(f".//{qn('w:sectPr')}")
    assert section.find(qn("w:titlePg")) is None
    kinds = [one.get(qn("w:type")) for one in section.iter(qn("w:headerReference"))]
    assert kinds == ["default"]


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_the_page_is_told_by_fields(language: str) -> None:
    report = report_of(sample(), language)
    foot = part(made(report), "word/footer.xml")
    fields = [one.text.strip() for one in foot.iter(qn("w:instrText"))]
    wanted = re.findall(r"\{(\w+)\}", report.margins.page)
    assert fields == [{"page": "PAGE", "pages": "NUMPAGES"}[name] for name in wanted]
    shown = re.sub(r"\{\w+\}", "1", report.margins.page)
    assert said(foot).endswith(shown)


def test_a_long_state_stands_below_the_marking() -> None:
    report = report_of_blocks()
    long = replace(report, margins=replace(report.margins, state="Under silence " * 8))
    assert len(part(made(report), "word/header.xml")) == 1
    assert len(part(made(long), "word/header.xml")) == 2


def test_a_state_that_is_not_told_leaves_no_stop() -> None:
    report = report_of_blocks()
    bare = replace(report, margins=replace(report.margins, state=""))
    assert said(part(made(bare), "word/header.xml")[0]) == "Restricted"


def _bare(text: str) -> str:
    return re.sub("[\u200e\u200f\u2066-\u2069]", "", text)
