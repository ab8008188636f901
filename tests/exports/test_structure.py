"""The minutes keep to the standards for accessible and for archived documents.

And their structure says what the report says.
"""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import page
import pikepdf
import pytest
from PIL import Image, ImageCms

from baraza.domain.disclosure import EDITIONS, disclose
from baraza.exchange.canonical import canonical
from baraza.exchange.form import plain_form
from baraza.exports.archive import Archive, Attachment
from baraza.exports.pdf.file.colours import colour_profile
from baraza.exports.pdf.writer import pdf_bytes
from baraza.exports.report import Block, BulletList, Direction, Paragraph, Report, Run, plain
from baraza.exports.wording import languages
from tests.exports import large
from tests.exports.qpdf_check import qpdf_faults
from tests.exports.structure_checks import structure_faults, walk
from tests.exports.written import Edition, report_of, with_paragraph
from tests.samples import sample

_EDITIONS: tuple[Edition, ...] = ("internal", "joint", "public")
_ARABIC = "\u0627\u062c\u062a\u0645\u0627\u0639 \u0645\u0634\u062a\u0631\u0643 2026"
_STEPS = range(0, 256, 51)
_LIMITS = page.SafetyLimits.unlimited()


def source(edition: Edition = "joint") -> Attachment:
    """Return the sample as an edition may hold it."""
    seen = disclose(sample(), EDITIONS[edition])
    return Attachment("consultation.json", canonical(plain_form(seen)))


def rules_broken(data: bytes, profile: str) -> list[str]:
    """Return the rules of a profile that a file breaks."""
    judged = page.validate_pdf_bytes(data, profile=profile, limits=_LIMITS)
    assert judged.is_compliant is not bool(judged.failures)
    return sorted({fault.rule_id for fault in judged.failures})


@pytest.mark.parametrize("edition", _EDITIONS)
@pytest.mark.parametrize("language", languages())
def test_every_edition_in_every_language_is_accessible_and_archivable(
    language: str, edition: Edition, tmp_path: Path
) -> None:
    report = report_of(sample(), language, edition)
    data = pdf_bytes(report, source=source(edition))
    assert rules_broken(data, "ua1") == []
    assert rules_broken(data, "3a") == []
    assert structure_faults(data, report) == []
    assert qpdf_faults(data, tmp_path) == []


@pytest.mark.parametrize("language", languages())
def test_without_data_inside_it_keeps_to_the_stricter_profile(
    language: str, tmp_path: Path
) -> None:
    report = report_of(sample(), language)
    data = pdf_bytes(report, archive=Archive.A2A, source=source())
    assert rules_broken(data, "ua1") == []
    assert rules_broken(data, "2a") == []
    assert qpdf_faults(data, tmp_path) == []
    with pikepdf.open(BytesIO(data)) as file:
        assert "/AF" not in file.Root
        assert "/Names" not in file.Root


@pytest.mark.parametrize(
    "case",
    [
        large.twenty_parties,
        large.seventy_paragraphs,
        large.long_labels,
        large.endless_words,
        large.hostile,
    ],
)
def test_odd_minutes_keep_to_the_standards_as_well(case: object) -> None:
    assert callable(case)
    report = report_of(case())
    data = pdf_bytes(report, source=source())
    assert rules_broken(data, "ua1") == []
    assert rules_broken(data, "3a") == []
    assert structure_faults(data, report) == []


def test_the_data_inside_is_the_source_and_comes_out_as_it_went_in() -> None:
    inside = source()
    with pikepdf.open(BytesIO(pdf_bytes(report_of(sample()), source=inside))) as file:
        (name, found), *others = file.attachments.items()
        assert not others
        assert name == inside.name
        assert found.get_file().read_bytes() == inside.data
        assert found.get_file().mime_type == "application/json"
        assert found.obj.AFRelationship == "/Source"
        assert file.Root.AF[0] == found.obj


def test_the_metadata_say_title_language_and_profiles() -> None:
    report = report_of(sample(), "fr")
    with (
        pikepdf.open(BytesIO(pdf_bytes(report))) as file,
        file.open_metadata() as metadata,
    ):
        assert metadata["dc:title"] == report.title
        assert metadata["pdfaid:part"] + metadata["pdfaid:conformance"] == "3A"
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["xmp:CreateDate"] == report.as_of
        assert file.Root.ViewerPreferences.DisplayDocTitle
        assert file.Root.Lang == "fr"
        assert file.Root.OutputIntents[0].DestOutputProfile.read_bytes()[36:40] == b"acsp"


def test_the_colour_profile_is_that_of_srgb() -> None:
    ours = ImageCms.ImageCmsProfile(BytesIO(colour_profile()))
    theirs = ImageCms.createProfile("sRGB")
    colours = [(red, green, blue) for red in _STEPS for green in _STEPS for blue in _STEPS]
    picture = Image.new("RGB", (len(colours), 1))
    picture.putdata(colours)
    made = ImageCms.profileToProfile(picture, ours, theirs)
    assert made is not None
    for at, colour in enumerate(colours):
        assert made.getpixel((at, 0)) == pytest.approx(colour, abs=1)


def test_a_repeated_header_is_read_once() -> None:
    report = report_of(large.long_labels())
    with pikepdf.open(BytesIO(pdf_bytes(report))) as file:
        heads = [node.text.split() for node in walk(file) if "THead" in node.above]
    assert heads.count(["Source"]) == 1


def test_a_list_has_marks_and_bodies() -> None:
    items = (plain("first"), plain("second " * 60))
    report = _with(report_of(sample()), BulletList("\u2013", items))
    data = pdf_bytes(report)
    assert rules_broken(data, "ua1") == []
    assert structure_faults(data, report) == []
    with pikepdf.open(BytesIO(data)) as file:
        nodes = [node for node in walk(file) if "LI" in node.above]
    assert [node.tag for node in nodes] == ["Lbl", "LBody"] * 2
    assert [node.text.strip() for node in nodes[::2]] == ["\u2013"] * 2


def test_an_entry_of_the_contents_leads_to_the_page_it_tells() -> None:
    report = report_of(large.seventy_paragraphs())
    with pikepdf.open(BytesIO(pdf_bytes(report))) as file:
        pages = {one.obj.objgen: number for number, one in enumerate(file.pages, start=1)}
        links = [node for node in walk(file) if node.tag == "Link"]
        assert len(links) > 10
        for node in links:
            assert node.above[-3:] == ("TOC", "TOCI", "Reference")
            (pointer,) = [kid for kid in node.element.K if isinstance(kid, pikepdf.Dictionary)]
            link = pointer.Obj
            assert str(pages[link.Dest[0].objgen]) == node.text.split()[-1]
            assert "".join(node.text.split()).startswith("".join(str(link.Contents).split()))


def test_text_in_another_language_says_so() -> None:
    report = _with(
        report_of(sample()),
        Paragraph((Run(_ARABIC, language="ar"),)),
        Paragraph((Run("The word "), Run("baraza", language="sw"), Run(" was used."))),
    )
    data = pdf_bytes(report)
    assert rules_broken(data, "ua1") == []
    assert structure_faults(data, report) == []
    with pikepdf.open(BytesIO(data)) as file:
        (spoken,) = [node for node in walk(file) if "/Lang" in node.element]
        assert spoken.element.Lang == "ar"
        assert spoken.element.ActualText == _ARABIC
        pages = b"".join(one.Contents.read_bytes() for one in file.pages)
    assert pages.count(b"/Span<</Lang(sw)>>BDC") == 1


def test_a_document_from_right_to_left_keeps_to_the_standards() -> None:
    arabic = with_paragraph(large.seventy_paragraphs(), 1, text=_ARABIC)
    report = replace(report_of(arabic), language="ar", direction=Direction.RIGHT_TO_LEFT)
    data = pdf_bytes(report, source=source())
    assert rules_broken(data, "ua1") == []
    assert rules_broken(data, "3a") == []
    # Latin words are turned round as well where they stand behind a number, or in several runs.
    assert structure_faults(data, report) == []
    with pikepdf.open(BytesIO(data)) as file:
        spoken = [node.text for node in walk(file) if "/ActualText" in node.element]
    assert f"1.{_ARABIC}" in spoken
    # What is in Latin letters throughout is turned round on the page as well.
    assert any(text.isascii() for text in spoken)


def test_the_longest_paragraph_in_arabic_is_archivable() -> None:
    longest = (_ARABIC + " ") * (20_000 // (len(_ARABIC) + 1))
    assert len(longest) > 16_400
    data = pdf_bytes(report_of(with_paragraph(sample(), 2, text=longest), "ar"))
    assert rules_broken(data, "3a") == []


def _with(report: Report, *blocks: Block) -> Report:
    first = report.sections[0]
    changed = replace(first, blocks=(*first.blocks, *blocks))
    return replace(report, sections=(changed, *report.sections[1:]))
