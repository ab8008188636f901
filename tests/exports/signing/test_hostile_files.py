"""Whatever a file holds, it is refused by a rule or looked at; nothing else comes of it."""

import random
import re
import zlib
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from baraza.domain.errors import NotRead
from baraza.exports.signing import writing
from baraza.exports.signing.offline import (
    PdfCMSEmbedder,
    SigIOSetup,
    SignatureObject,
    SigObjSetup,
    SigSeedSubFilter,
)
from baraza.exports.signing.paper import opened
from baraza.exports.signing.places import fields
from baraza.exports.signing.refusal import NotSigned
from baraza.exports.signing.report import Integrity
from baraza.exports.signing.verifying import verify
from baraza.exports.signing.writing import sign
from tests.exports.signing.certificates import NOON, key_of
from tests.exports.signing.documents import looked_at, signed, unsigned


def refused(data: bytes) -> str:
    with pytest.raises(NotRead) as refusal:
        verify(data, None, NOON)
    with pytest.raises(NotRead):
        sign(data, "UN", key_of("UN"), NOON)
    return refusal.value.rule


def pdf(objects: dict[int, bytes], trailer: bytes = b"") -> bytes:
    """Return a file put together by hand; object 1 is the catalogue."""
    out, places = bytearray(b"%PDF-1.7\n"), dict[int, int]()
    for number, written in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%b\nendobj\n" % (number, written)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places.values())
    size = len(places) + 1
    out += b"trailer\n<</Size %d/Root 1 0 R%b>>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, start)
    return bytes(out)


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"", "empty-file"),
        (b"minutes", "not-a-pdf"),
        (b"\0" * 1000, "not-a-pdf"),
        (b"%PDF-", "pdf-damaged"),
        (b"%PDF-1.7\n" + b"rubbish " * 1000, "pdf-damaged"),
        (b"%PDF-1.7\nstartxref\n0\n%%EOF\n", "pdf-damaged"),
        (b"%PDF-1.7\nstartxref\n99999999999999999999\n%%EOF\n", "pdf-damaged"),
        (b"%PDF-1.7\n" + b"startxref\n9\n%%EOF\n" * 600, "pdf-damaged"),
    ],
)
def test_what_is_no_pdf_is_refused(data: bytes, rule: str) -> None:
    assert refused(data) == rule


def test_nesting_without_end_is_refused() -> None:
    deep = b"[" * 100_000 + b"]" * 100_000
    assert refused(pdf({1: b"<</Type/Catalog/AcroForm<</Fields " + deep + b">>>>"})) == (
        "pdf-damaged"
    )


def test_a_million_objects_are_refused_before_they_are_read() -> None:
    entries = b"0000000009 00000 n \n" * 1_000_000
    data = b"%PDF-1.7\nxref\n0 1000000\n" + entries + b"trailer\n<</Size 1000000/Root 1 0 R>>\n"
    assert refused(data + b"startxref\n9\n%%EOF\n") == "pdf-too-large"


def packed_section(at: int, entries: bytes, unfolds_to: int) -> bytes:
    """Return a section of places, packed, that stands at a place of a file."""
    packed = zlib.compress(b"\0" * unfolds_to)
    head = b"<</Type/XRef/W[1 1 0]/Root 1 0 R%b/Filter/FlateDecode/Length %d>>"
    written = head % (entries, len(packed))
    return b"%d 0 obj\n%b\nstream\n%b\nendstream\nendobj\n" % (at, written, packed)


@pytest.mark.parametrize(
    ("entries", "rule"),
    [
        (b"/Size 20000000", "pdf-too-large"),
        (b"/Size 9/Index[0 10000000 0 10000000]", "pdf-too-large"),
        (b"/Size 9/Index 5 0 R", "pdf-damaged"),
        (b"/Size 9/Ind#65x[0 20000000]", "pdf-damaged"),
        (b"/Size 9/Size 20000000", "pdf-damaged"),
        (b"/Size 9/Prev 9", "pdf-damaged"),
    ],
)
def test_places_that_unfold_to_more_than_can_be_read_are_refused(entries: bytes, rule: str) -> None:
    stream = packed_section(1, entries, 40 * 2**20)
    assert refused(b"%PDF-1.7\n" + stream + b"\nstartxref\n9\n%%EOF\n") == rule


def test_sections_that_lead_from_one_to_the_next_are_counted_together() -> None:
    data, before = b"%PDF-1.7\n", b""
    for number in range(40):
        at = len(data)
        data += packed_section(number + 1, b"/Size 20000" + before, 40_000)
        before = b"/Prev %d" % at
    assert refused(data + b"\nstartxref\n%d\n%%%%EOF\n" % at) == "pdf-too-large"


def test_space_without_end_is_refused() -> None:
    space = b"\n" * 4 * 2**20
    assert refused(b"%PDF-1.7\n" + space + b"startxref\n9\n%%EOF") == "pdf-damaged"
    assert refused(pdf({1: b"<</Type/Catalog>>", 2: space})) == "pdf-damaged"


def test_a_file_larger_than_can_be_read_is_refused() -> None:
    assert refused(b"%PDF-1.7\n" + b"0" * 33 * 2**20) == "file-too-large"


@pytest.mark.parametrize(
    "fields_written",
    [b"[2 0 R]", b"[2 0 R 2 0 R]", b"[3 0 R]", b"[9 0 R]"],
)
def test_a_form_that_turns_in_a_circle_ends(fields_written: bytes) -> None:
    loop = b"<</T(a)/Kids[2 0 R 3 0 R]>>"
    data = pdf(
        {
            1: b"<</Type/Catalog/AcroForm<</Fields " + fields_written + b">>>>",
            2: loop,
            3: b"<</T(b)/FT/Sig/Kids[2 0 R]>>",
        }
    )
    with pytest.raises(NotRead, match="pdf-damaged"):
        fields(data)


def test_an_encrypted_file_is_refused() -> None:
    out = BytesIO()
    with pikepdf.open(BytesIO(unsigned())) as file:
        file.save(out, encryption=pikepdf.Encryption(owner="owner", user=""))
    assert refused(out.getvalue()) == "pdf-encrypted"


def test_what_others_made_is_looked_at_but_not_signed() -> None:
    foreign = pdf({1: b"<</Type/Catalog>>"})
    report = verify(foreign, None, NOON)
    assert (report.signatures, report.open_places, report.holds) == ((), (), False)
    with pytest.raises(NotSigned, match="not-our-document"):
        sign(foreign, "UN", key_of("UN"), NOON)
    with pytest.raises(NotSigned, match="no-place-to-sign"):
        sign(
            pdf({1: b"<</Type/Catalog>>", 2: b"<</Producer(Baraza)>>"}, b"/Info 2 0 R"),
            "UN",
            key_of("UN"),
            NOON,
        )


def test_a_byte_changed_anywhere_is_seen() -> None:
    whole = signed(count=1)
    random_places = random.Random(5)  # noqa: S311 - the same places each time
    for _ in range(60):
        at = random_places.randrange(len(whole))
        changed = bytearray(whole)
        changed[at] ^= 0x01
        try:
            report = verify(bytes(changed), None, NOON)
        except NotRead:
            continue
        assert not report.holds, at


def test_a_wider_hole_is_seen() -> None:
    """The bytes left out must be the signature itself and nothing beside it."""
    whole = signed(count=1)
    (found,) = re.finditer(rb"/ByteRange ?\[0 (\d+) (\d+) (\d+)\]", whole)
    first, second, rest = (int(found[at]) for at in (1, 2, 3))
    for wider in (
        (first - 2, second, rest),
        (first, second + 2, rest - 2),
        (first, second, rest - 7),
        (first, second, rest + 7),
        (first, first, rest),
    ):
        written = b"/ByteRange [0 %d %d %d]" % wider
        changed = whole[: found.start()] + written.ljust(len(found[0])) + whole[found.end() :]
        (one,) = looked_at(changed).signatures
        assert one.integrity is Integrity.BROKEN, wider


def test_files_cut_off_or_shuffled_end_in_a_rule() -> None:
    whole = signed(count=1)
    chance = random.Random(7)  # noqa: S311 - the same files each time
    made = [whole[: len(whole) * part // 16] for part in range(16)]
    for _ in range(60):
        changed = bytearray(whole)
        # Mostly in what was added by signing: places, objects, and the signature itself.
        start = len(unsigned()) if chance.random() < 0.8 else 0
        for _ in range(chance.randrange(1, 12)):
            changed[chance.randrange(start, len(changed))] = chance.randrange(256)
        made.append(bytes(changed))
    for data in made:
        try:
            assert not looked_at(data).holds
        except NotRead as refusal:
            assert refusal.rule  # noqa: PT017 - any rule will do


@pytest.mark.parametrize(
    "written", [b"", b"\x30\x80", b"\xff" * 200, b"\x30\x82\xff\xff" + b"0" * 99]
)
def test_a_signature_that_is_none_is_unreadable(written: bytes) -> None:
    whole = signed(count=1)
    start = whole.index(b"/Contents <") + len(b"/Contents <")
    end = whole.index(b">", start)
    hexed = written.hex().encode().ljust(end - start, b"0")
    (one,) = looked_at(whole[:start] + hexed + whole[end:]).signatures
    assert one.integrity is Integrity.UNREADABLE
    assert not one.holds


def test_a_digest_that_can_be_forged_is_not_relied_on() -> None:
    """A signature over SHA-1, which our own signing refuses to make."""
    key = key_of("AU")
    writer: Any = writing._Writer(opened(unsigned()), bytes(32))
    signer = writing._signer(key)
    steps: Any = PdfCMSEmbedder().write_cms("AU", writer, existing_fields_only=True)
    next(steps)
    steps.send(SigObjSetup(SignatureObject(subfilter=SigSeedSubFilter.PADES)))
    prepared, output = steps.send(SigIOSetup(md_algorithm="sha1"))
    steps.send(writing._statement(signer, prepared.document_digest, "sha1"))
    (one,) = looked_at(output.getvalue()).signatures
    assert one.integrity is Integrity.WEAK
    assert one.claimed == ""
    assert not one.holds
