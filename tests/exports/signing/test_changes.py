"""What was added after a signature is told by what it can do to what is read."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest

from baraza.exports.signing import writing
from baraza.exports.signing.offline import PdfFileReader, generic
from baraza.exports.signing.paper import opened
from baraza.exports.signing.places import form_fields
from baraza.exports.signing.refusal import NotSigned
from baraza.exports.signing.report import Integrity, Since
from baraza.exports.signing.writing import sign
from tests.exports.signing.certificates import NOON, key_of
from tests.exports.signing.documents import looked_at, name, signed, unsigned, updated

type Change = Callable[[Any], None]


def a_page_altered(writer: Any) -> None:
    page = writer.root["/Pages"]["/Kids"][0]
    stream = generic.StreamObject(stream_data=b"0 0 300 300 re f")
    page[name("/Contents")] = writer.add_object(stream)
    writer.update_container(page)


def a_page_overwritten(writer: Any) -> None:
    contents = writer.root["/Pages"]["/Kids"][0].raw_get("/Contents")
    writer.objects[0, contents.idnum] = generic.StreamObject(stream_data=b"0 0 300 300 re f")


def a_page_added(writer: Any) -> None:
    pages = writer.root["/Pages"]
    pages["/Kids"].append(pages["/Kids"].raw_get(0))
    writer.update_container(pages)


def other_pages(writer: Any) -> None:
    writer.root[name("/Pages")] = writer.add_object(generic.DictionaryObject(writer.root["/Pages"]))
    writer.update_root()


def a_note_on_a_page(writer: Any) -> None:
    page = writer.root["/Pages"]["/Kids"][0]
    page[name("/Annots")] = generic.ArrayObject()
    writer.update_container(page)


def a_look_of_a_signature(writer: Any) -> None:
    field = writer.root["/AcroForm"]["/Fields"][0]
    field[name("/AP")] = writer.root["/AcroForm"]["/Fields"][2].raw_get("/AP")
    writer.update_container(field)


def a_look_of_an_empty_place(writer: Any) -> None:
    field = writer.root["/AcroForm"]["/Fields"][2]
    field[name("/AP")] = writer.root["/AcroForm"]["/Fields"][0].raw_get("/AP")
    writer.update_container(field)


def a_place_moved(writer: Any) -> None:
    field = writer.root["/AcroForm"]["/Fields"][2]
    field[name("/Rect")] = generic.ArrayObject(generic.NumberObject(at) for at in (0, 0, 9, 9))
    writer.update_container(field)


def a_field_added(writer: Any) -> None:
    fields = writer.root["/AcroForm"]["/Fields"]
    fields.append(writer.add_object(generic.DictionaryObject()))
    writer.update_container(writer.root["/AcroForm"])


def the_attachment_replaced(writer: Any) -> None:
    described = writer.root["/AF"][0]
    described[name("/EF")] = generic.DictionaryObject()
    writer.update_container(described)


def a_script_to_run(writer: Any) -> None:
    writer.root[name("/OpenAction")] = generic.DictionaryObject()
    writer.update_root()


def dates_of_the_file(writer: Any) -> None:
    info = writer.trailer["/Info"]
    info[name("/ModDate")] = generic.TextStringObject("D:20260402")
    writer.update_container(info)


def metadata_of_the_file(writer: Any) -> None:
    writer.root[name("/Metadata")] = writer.add_object(generic.StreamObject(stream_data=b"<x/>"))
    writer.update_root()


def proofs_of_validity(writer: Any) -> None:
    writer.root[name("/DSS")] = writer.add_object(generic.DictionaryObject())
    writer.update_root()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        *(
            (one, Since.OTHER)
            for one in (
                *(a_page_altered, a_page_overwritten, a_page_added, other_pages),
                *(a_note_on_a_page, a_look_of_a_signature, a_look_of_an_empty_place),
                *(a_place_moved, a_field_added, the_attachment_replaced, a_script_to_run),
            )
        ),
        (dates_of_the_file, Since.RECORD),
        (metadata_of_the_file, Since.RECORD),
        (proofs_of_validity, Since.SIGNATURES),
    ],
)
def test_what_was_added_is_told_by_its_weight(change: Change, told: Since) -> None:
    report = looked_at(updated(signed(count=2), change))
    assert {one.integrity for one in report.signatures} == {Integrity.INTACT}
    assert {one.since for one in report.signatures} == {told}
    assert report.holds is (told is not Since.OTHER)


def test_nobody_puts_a_name_under_what_was_altered() -> None:
    altered = updated(signed(count=2), a_page_altered)
    with pytest.raises(NotSigned, match="altered-since-signed"):
        sign(altered, "IGAD", key_of("IGAD"), NOON)
    kept = updated(signed(count=2), dates_of_the_file)
    assert looked_at(sign(kept, "IGAD", key_of("IGAD"), NOON)).holds


def test_an_alteration_between_two_signatures_is_told_of_the_first_only() -> None:
    """As another program would sign that does not look at what was signed before."""
    altered = updated(signed(count=1), a_page_altered)
    writer = writing._Writer(opened(altered), bytes(32))
    first, second = looked_at(writing._signed(writer, "AU", key_of("AU"), NOON)).signatures
    assert (first.integrity, first.since) == (Integrity.INTACT, Since.OTHER)
    assert (second.integrity, second.since) == (Integrity.INTACT, Since.NOTHING)


def test_the_record_of_the_file_that_is_also_a_page_counts_as_a_page() -> None:
    """One object prepared to be both could be replaced later under the name of the harmless one."""

    def both(writer: Any) -> None:
        page = writer.root["/Pages"]["/Kids"][0]
        writer.root[name("/Metadata")] = page.raw_get("/Contents")
        writer.update_root()

    prepared = sign(updated(unsigned(), both), "UN", key_of("UN"), NOON)
    assert looked_at(prepared).holds
    assert looked_at(updated(prepared, a_page_overwritten)).signatures[0].since is Since.OTHER


def test_the_info_that_is_also_a_page_counts_as_a_page() -> None:
    def both(writer: Any) -> None:
        page = writer.root["/Pages"]["/Kids"].raw_get(0)
        page.get_object()[name("/Producer")] = generic.TextStringObject("Baraza")
        writer.mark_update(page.reference)
        writer.trailer[name("/Info")] = page

    prepared = sign(updated(unsigned(), both), "UN", key_of("UN"), NOON)
    assert looked_at(updated(prepared, a_page_altered)).signatures[0].since is Since.OTHER


def test_what_was_empty_may_not_be_filled_from_behind() -> None:
    def prepared(writer: Any) -> None:
        page = writer.root["/Pages"]["/Kids"][0]
        nothing_yet = generic.IndirectObject(90_000, 0, writer)
        page[name("/Contents")] = generic.ArrayObject([page.raw_get("/Contents"), nothing_yet])
        writer.update_container(page)

    def filled(writer: Any) -> None:
        writer.objects[0, 90_000] = generic.StreamObject(stream_data=b"0 0 9 9 re f")
        writer._lastobj_id = 90_000

    first = sign(updated(unsigned(), prepared), "UN", key_of("UN"), NOON)
    assert looked_at(first).holds
    assert looked_at(updated(first, filled)).signatures[0].since is Since.OTHER


@pytest.mark.parametrize("between", [b" ", b"%x\n", b" % 1 0 R\r\n\t", b"%" + b"x" * 9000 + b"\n"])
def test_no_comment_hides_what_is_referred_to(between: bytes) -> None:
    hidden = b"<</Contents 000090000" + between + b"0" + between + b"R>>"

    def prepared(writer: Any) -> None:
        writer.add_object(generic.StreamObject(stream_data=hidden))

    def filled(writer: Any) -> None:
        writer.objects[0, 90_000] = generic.StreamObject(stream_data=b"0 0 9 9 re f")
        writer._lastobj_id = 90_000

    first = sign(updated(unsigned(), prepared), "UN", key_of("UN"), NOON)
    assert looked_at(updated(first, filled)).signatures[0].since is Since.OTHER


def test_the_libraries_own_comparison_agrees() -> None:
    """A second judge, by other rules and much slower: what it refuses, ours must not let pass."""
    from pyhanko.sign.diff_analysis import (  # noqa: PLC0415
        DEFAULT_DIFF_POLICY,
        ModificationLevel,
        SuspiciousModification,
    )

    def levels(data: bytes) -> list[Any]:
        reader = opened(data)
        found = []
        for signature in reader.embedded_signatures:
            if signature.signed_revision == reader.total_revisions - 1:
                continue
            try:
                judged: Any = DEFAULT_DIFF_POLICY.review_file(reader, signature.signed_revision)
                level = judged.modification_level
            except (SuspiciousModification, AttributeError):
                level = ModificationLevel.OTHER
            found.append(level)
        return found

    assert levels(signed()) == [ModificationLevel.FORM_FILLING] * 2
    assert ModificationLevel.OTHER in levels(updated(signed(count=1), a_page_altered))
    assert [one.since for one in looked_at(signed()).signatures][:2] == [Since.SIGNATURES] * 2


def test_a_signature_carried_from_another_file_is_broken() -> None:
    taken = BytesIO(signed(count=1))

    def carried(writer: Any) -> None:
        (value,) = [
            one.entries["/V"] for one in form_fields(PdfFileReader(taken)) if one.place.is_signed
        ]
        field = writer.root["/AcroForm"]["/Fields"][0]
        field[name("/V")] = writer.add_object(writer.import_object(value))
        writer.update_container(field)

    (one,) = looked_at(updated(unsigned(), carried)).signatures
    assert one.integrity is Integrity.BROKEN
