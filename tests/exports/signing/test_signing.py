"""Three heads of delegation sign one after the other; the document stays what it was."""

import shutil
import subprocess
from datetime import datetime, timedelta, timezone
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from baraza.exports.pdf.writer import pdf_bytes
from baraza.exports.signing.places import fields
from baraza.exports.signing.refusal import NotSigned
from baraza.exports.signing.report import Coverage, Integrity, Since, Trust
from baraza.exports.signing.verifying import verify
from baraza.exports.signing.writing import sign
from tests.exports.marked_text import fonts_of, shown
from tests.exports.signing.certificates import NOON, key_of, other_authority
from tests.exports.signing.documents import FIELDS, SOURCE, looked_at, signed, unsigned
from tests.exports.structure_checks import structure_faults
from tests.exports.test_structure import rules_broken
from tests.exports.written import report_of, until
from tests.samples import sample

# The validator measures every signature by the end of the file, also one that others followed.
FALSE_ALARM = "PDFA3A-SIGNATURE-BYTERANGE-001"
LANGUAGES = pytest.mark.parametrize("language", ["en", "ar"])


def test_only_a_joint_text_that_is_clean_or_adopted_has_places_to_sign() -> None:
    assert [place.field for place in fields(unsigned())] == list(FIELDS)
    assert fields(pdf_bytes(report_of(sample(), edition="internal"))) == ()
    assert fields(pdf_bytes(report_of(sample(), edition="public"))) == ()
    assert fields(pdf_bytes(report_of(until(sample(), 1)))) == ()


def test_a_place_says_for_whom_it_is_in_the_language_of_the_document() -> None:
    first, *_ = fields(unsigned())
    assert first.says.startswith("Signature: United Nations, ")
    assert not first.is_signed
    assert "التوقيع" in fields(unsigned("ar"))[0].says


@LANGUAGES
def test_all_signatures_stand_and_say_who_and_when(language: str) -> None:
    report = looked_at(signed(language))
    assert report.holds
    assert report.open_places == ()
    assert [one.place.field for one in report.signatures] == list(FIELDS)
    assert {one.integrity for one in report.signatures} == {Integrity.INTACT}
    assert {one.trust for one in report.signatures} == {Trust.TRUSTED}
    assert [one.since for one in report.signatures] == [
        *(Since.SIGNATURES, Since.SIGNATURES, Since.NOTHING)
    ]
    assert [one.coverage for one in report.signatures] == [
        *(Coverage.EARLIER, Coverage.EARLIER, Coverage.WHOLE)
    ]
    first = report.signatures[0]
    assert first.certificate is not None
    assert first.certificate.signatory == "Head of Delegation A"
    assert first.certificate.organisation == "United Nations"
    assert first.certificate.issuer == "Joint Secretariat Test Authority"
    assert first.certificate.chain == 1
    assert first.claimed == (NOON + timedelta(hours=1)).isoformat()
    assert first.was_valid


def test_trust_is_said_only_where_an_authority_is_given() -> None:
    assert {one.trust for one in verify(signed(), None, NOON).signatures} == {Trust.NOT_CHECKED}
    report = verify(signed(), (other_authority().certificate,), NOON)
    assert {one.trust for one in report.signatures} == {Trust.NOT_TRUSTED}
    assert not report.holds
    own = key_of("UN").certificate
    assert verify(signed(), (own,), NOON).signatures[0].trust is Trust.TRUSTED


@LANGUAGES
def test_what_was_there_stays_byte_for_byte(language: str) -> None:
    assert signed(language, 1).startswith(unsigned(language))
    assert signed(language, 2).startswith(signed(language, 1))
    with (
        pikepdf.open(BytesIO(unsigned(language))) as before,
        pikepdf.open(BytesIO(signed(language))) as after,
    ):
        assert after.attachments[SOURCE.name].get_file().read_bytes() == SOURCE.data
        assert after.Root.Metadata.read_bytes() == before.Root.Metadata.read_bytes()
        for one, other in zip(before.pages, after.pages, strict=True):
            assert one.Contents.read_bytes() == other.Contents.read_bytes()
            assert one.obj.unparse() == other.obj.unparse()


@LANGUAGES
def test_it_stays_accessible_and_archivable(language: str) -> None:
    for count in (1, 3):
        data = signed(language, count)
        assert rules_broken(data, "ua1") == []
        assert set(rules_broken(data, "3a")) <= ({FALSE_ALARM} if count > 1 else set())
    report = report_of(sample(), language)
    assert structure_faults(signed(language), report) == structure_faults(
        unsigned(language), report
    )


def test_the_signature_is_seen_with_name_function_and_date() -> None:
    east = timezone(timedelta(hours=3), "EAT")
    data = sign(unsigned(), "UN", key_of("UN"), datetime(2026, 4, 1, 9, 5, tzinfo=east))
    assert _seen(data, "UN") == (
        "Signed electronically Head of Delegation A Director, Eastern Africa Division, "
        "United Nations 1 April 2026, 09:05 EAT"
    )
    assert _seen(data, "AU") == ""


def test_the_signature_is_seen_in_arabic() -> None:
    seen = _seen(signed("ar"), "IGAD")
    assert "2026" in seen
    assert "15:00 UTC" in seen


@pytest.mark.skipif(not shutil.which("pdfsig"), reason="poppler is not here")
@LANGUAGES
def test_another_reader_finds_the_signatures_valid(language: str, tmp_path: Path) -> None:
    file = tmp_path / "minutes.pdf"
    file.write_bytes(signed(language))
    answer = subprocess.run(
        ["pdfsig", "-nocert", str(file)],  # noqa: S607
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.stdout.count("Signature is Valid") == 3
    assert answer.stdout.count("ETSI.CAdES.detached") == 3


@pytest.mark.skipif(not shutil.which("pdftoppm"), reason="poppler is not here")
def test_pages_look_as_before_but_for_the_signatures(tmp_path: Path) -> None:
    before, after = (_pictures(tmp_path / kind, data) for kind, data in _both())
    changed = [
        number for number, (one, two) in enumerate(zip(before, after, strict=True), 1) if one != two
    ]
    with pikepdf.open(BytesIO(unsigned())) as file:
        expected = [at for at, page in enumerate(file.pages, 1) if _widgets(page)]
    assert changed == expected


def test_the_same_key_at_the_same_time_gives_the_same_file() -> None:
    assert sign(unsigned(), "UN", key_of("UN"), NOON) == sign(unsigned(), "UN", key_of("UN"), NOON)


def test_what_cannot_be_signed_is_refused() -> None:
    with pytest.raises(NotSigned, match="field-signed"):
        sign(signed(count=1), "UN", key_of("UN"), NOON)
    with pytest.raises(NotSigned, match="no-such-field") as refused:
        sign(unsigned(), "un", key_of("UN"), NOON)
    assert refused.value.facts == {"fields": FIELDS}


def _both() -> tuple[tuple[str, bytes], tuple[str, bytes]]:
    return ("before", unsigned()), ("after", signed())


def _pictures(stem: Path, data: bytes) -> list[bytes]:
    file = stem.with_suffix(".pdf")
    file.write_bytes(data)
    subprocess.run(["pdftoppm", "-r", "30", str(file), str(stem)], check=True)  # noqa: S607
    return [one.read_bytes() for one in sorted(stem.parent.glob(f"{stem.name}-*.ppm"))]


def _widgets(page: Any) -> list[Any]:
    return [one for one in page.obj.get("/Annots", []) if one.get("/FT") == "/Sig"]


def _seen(data: bytes, field: str) -> str:
    """Return what the look of a signature says, read by the fonts inside it."""
    with pikepdf.open(BytesIO(data)) as file:
        (one,) = [one for one in file.Root.AcroForm.Fields if field == one.T]
        form = one.AP.N
        fonts = fonts_of(form)
        text, font = "", dict[int, str]()
        for instruction in pikepdf.parse_content_stream(form):
            operands: Any = instruction.operands
            if str(instruction.operator) == "Tf":
                font = fonts[str(operands[0])]
            elif str(instruction.operator) == "TJ":
                text += "".join(shown(operands[0], font))
        return " ".join(text.split())
