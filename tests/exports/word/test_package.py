"""The file as a package: the same bytes each time, and nothing in it that is not ours to tell."""

import re
from datetime import datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn

from baraza.exports.layout import Layout, Paper
from baraza.exports.word.identities import Copy
from baraza.exports.word.writer import docx_bytes
from tests.exports.word.opened import made, part, parts, report_of_blocks
from tests.exports.written import report_of
from tests.samples import sample

_PARTS = {
    *("[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml"),
    *("word/_rels/document.xml.rels", "word/styles.xml", "word/settings.xml", "word/header.xml"),
    *("word/footer.xml", "word/fontTable.xml", "word/numbering.xml", "customXml/item1.xml"),
    *("customXml/_rels/item1.xml.rels", "customXml/itemProps1.xml"),
}


def test_the_same_report_gives_the_same_bytes() -> None:
    assert made(report_of(sample())) == made(report_of(sample()))


def test_no_entry_tells_when_or_where_it_was_made() -> None:
    with ZipFile(BytesIO(made(report_of(sample())))) as file:
        assert {one.date_time for one in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {one.create_system for one in file.infolist()} == {3}
        assert file.namelist()[0] == "[Content_Types].xml"


def test_it_holds_its_parts_and_no_others() -> None:
    assert set(parts(made(report_of(sample())))) == _PARTS


def test_its_properties_name_no_person_and_no_machine() -> None:
    report = report_of(sample(), "fr")
    told = Document(BytesIO(made(report))).core_properties
    assert told.title == report.title
    assert told.subject == report.subject
    assert told.language == "fr"
    dated = datetime.fromisoformat(report.as_of)
    assert told.created == told.modified == dated
    assert (told.author, told.last_modified_by, told.comments, told.category) == ("", "", "", "")
    assert told.revision == 0


def test_nothing_leads_out_of_the_file() -> None:
    for name, data in parts(made(report_of(sample()))).items():
        if name.endswith(".rels"):
            assert b"TargetMode" not in data
            targets = re.findall(rb'Target="([^"]+)"', data)
            assert all(b":" not in target for target in targets)


def test_word_takes_it_for_a_text_of_its_own_time_and_records_changes() -> None:
    data = made(report_of(sample()))
    settings = part(data, "word/settings.xml")
    mode = {
        one.get(qn("w:name")): one.get(qn("w:val")) for one in settings.iter(qn("w:compatSetting"))
    }
    assert mode["compatibilityMode"] == "15"
    assert settings.find(qn("w:trackRevisions")) is not None
    assert settings.find(qn("w:updateFields")) is None
    assert settings.find(qn("w:attachedTemplate")) is None


def test_changes_are_not_recorded_where_nobody_asked() -> None:
    data = docx_bytes(report_of(sample()), Copy(), tracked=False)
    assert part(data, "word/settings.xml").find(qn("w:trackRevisions")) is None


@pytest.mark.parametrize(
    ("layout", "size"),
    [
        (Layout(), (11906, 16838)),
        (Layout(Paper.LETTER), (12240, 15840)),
        (Layout(landscape=True), (16838, 11906)),
    ],
)
def test_the_sheet_is_the_one_that_was_chosen(layout: Layout, size: tuple[int, int]) -> None:
    section = Document(BytesIO(made(report_of_blocks(), layout))).sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    assert (section.page_width.twips, section.page_height.twips) == size


def test_lines_are_numbered_on_wish() -> None:
    told = made(report_of_blocks(), Layout(line_numbers=True))
    assert part(told, "word/document.xml").find(f".//{qn('w:lnNumType')}") is not None
    assert (
        part(made(report_of_blocks()), "word/document.xml").find(f".//{qn('w:lnNumType')}") is None
    )


def test_progress_is_told_and_may_stop_it() -> None:
    told: list[tuple[int, int]] = []
    report = report_of(sample())
    docx_bytes(report, Copy(), progress=lambda done, total: told.append((done, total)))
    assert told == [(at, len(report.sections)) for at in range(len(report.sections))]

    def stop(_done: int, _total: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        docx_bytes(report, Copy(), progress=stop)
