"""The checks of the structure can fail: a defect put into a sound file is found by one of them."""

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import page
import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from baraza.exports.pdf.writer import pdf_bytes
from tests.exports import large
from tests.exports.qpdf_check import by_library, qpdf_faults
from tests.exports.structure_checks import structure_faults
from tests.exports.test_structure import rules_broken, source
from tests.exports.written import report_of

type Defect = Callable[[pikepdf.Pdf], None]

_REPORT = report_of(large.seventy_paragraphs())


@pytest.fixture(scope="module")
def sound() -> bytes:
    return pdf_bytes(_REPORT, source=source())


def _elements(file: pikepdf.Pdf, tag: str) -> Iterator[Any]:
    waiting = [file.Root.StructTreeRoot.K]
    while waiting:
        element = waiting.pop(0)
        if str(element.S) == f"/{tag}":
            yield element
        kids = element.get("/K", Array())
        waiting += [
            kid
            for kid in (kids if isinstance(kids, Array) else [kids])
            if isinstance(kid, Dictionary) and "/S" in kid
        ]


def _first(file: pikepdf.Pdf, tag: str) -> Any:
    return next(_elements(file, tag))


def _rewritten(at: int, old: bytes, new: bytes) -> Defect:
    def defect(file: pikepdf.Pdf) -> None:
        content = file.pages[at].Contents.read_bytes()
        assert old in content
        file.pages[at].Contents = file.make_stream(content.replace(old, new, 1))

    return defect


def _without(key: str, at: Callable[[pikepdf.Pdf], Any] = lambda file: file.Root) -> Defect:
    def defect(file: pikepdf.Pdf) -> None:
        del at(file)[key]

    return defect


def _of_fonts(change: Callable[[Any], None]) -> Defect:
    def defect(file: pikepdf.Pdf) -> None:
        for font in file.pages[1].obj.Resources.Font.values():
            change(font)

    return defect


def _renamed(tag: str, to: str) -> Defect:
    def defect(file: pikepdf.Pdf) -> None:
        _first(file, tag).S = Name(to)

    return defect


def _shuffled(file: pikepdf.Pdf) -> None:
    section = list(_elements(file, "Sect"))[2]
    section.K = Array(list(section.K)[::-1])


def _parents_swapped(file: pikepdf.Pdf) -> None:
    back = file.Root.StructTreeRoot.ParentTree.Nums[-1]
    back[0], back[1] = back[1], back[0]


def _row_too_short(file: pikepdf.Pdf) -> None:
    row = list(_elements(file, "TR"))[3]
    row.K = Array(list(row.K)[:-1])


def _name_of_another(file: pikepdf.Pdf) -> None:
    names = file.Root.StructTreeRoot.IDTree.Names
    names[1] = names[3]


def _runs_something(file: pikepdf.Pdf) -> None:
    file.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="1")


def _widths(font: Any) -> None:
    font.DescendantFonts[0].W = Array([1, Array([777] * 40)])


def _font_left_out(font: Any) -> None:
    del font.DescendantFonts[0].FontDescriptor["/FontFile2"]


def _first_link(file: pikepdf.Pdf) -> Any:
    return file.pages[0].obj.Annots[0]


_DEFECTS: dict[str, Defect] = {
    "not marked as tagged": _without("/MarkInfo"),
    "no language": _without("/Lang"),
    "no structure": _without("/StructTreeRoot"),
    "the title is not shown": _without("/ViewerPreferences"),
    "no metadata": _without("/Metadata"),
    "no meaning of colours": _without("/OutputIntents"),
    "a link without words": _without("/Contents", _first_link),
    "a link outside the structure": _without("/StructParent", _first_link),
    "a link that is not printed": _without("/F", _first_link),
    "no order of tabs": _without("/Tabs", lambda file: file.pages[0].obj),
    "no way from a page to its elements": _without(
        "/StructParents", lambda file: file.pages[1].obj
    ),
    "a running head that is read aloud": _rewritten(
        1, b"/Artifact<</Type/Pagination>>BDC", b"/Span<<>>BDC"
    ),
    "a rule that is content": _rewritten(1, b"/Artifact BMC", b"/P<</MCID 0>>BDC"),
    "text that is not marked": _rewritten(1, b"/H2<</MCID 1>>BDC", b"/Span<<>>BDC"),
    "a header cell without scope": _without("/A", lambda file: _first(file, "TH")),
    "a header cell of the wrong scope": lambda file: setattr(
        _first(file, "TH").A, "Scope", Name.Row
    ),
    "a heading two levels down": _renamed("H2", "/H5"),
    "an unknown element": _renamed("P", "/Wording"),
    "a picture without words": _renamed("P", "/Figure"),
    "a row with a cell less": _row_too_short,
    "an entry outside its contents": _renamed("TOC", "/P"),
    "reading order turned round": _shuffled,
    "parents swapped": _parents_swapped,
    "a name of another element": _name_of_another,
    "data without its relationship": _without("/AFRelationship", lambda file: file.Root.AF[0]),
    "data that belongs to nothing": _without("/AF"),
    "data of no kind": _without("/Subtype", lambda file: file.Root.AF[0].EF.F),
    "glyphs without text": _of_fonts(lambda font: font.__delitem__("/ToUnicode")),
    "a font left out": _of_fonts(_font_left_out),
    "wrong widths": _of_fonts(_widths),
    "something that runs": _runs_something,
}


def test_the_sound_file_passes(sound: bytes) -> None:
    assert _found(sound) == []


@pytest.mark.parametrize("defect", _DEFECTS)
def test_a_defect_is_found(defect: str, sound: bytes) -> None:
    assert _found(_spoilt(sound, defect))


def test_each_check_finds_something_that_is_its_own(sound: bytes, tmp_path: Path) -> None:
    """Neither profile nor the look at the structure is there for nothing."""
    found = {name: _judged(_spoilt(sound, name), tmp_path) for name in _ALONE}
    assert found == _ALONE


_ALONE = {
    "the title is not shown": {"ua1"},
    "data of no kind": {"3a"},
    "reading order turned round": {"structure"},
}


def _judged(data: bytes, folder: Path) -> set[str]:
    faults = {
        "ua1": rules_broken(data, "ua1"),
        "3a": rules_broken(data, "3a"),
        "structure": structure_faults(data, _REPORT),
        "qpdf": qpdf_faults(data, folder),
    }
    return {name for name, found in faults.items() if found}


_DAMAGES: dict[str, tuple[bytes, bytes]] = {
    "a table that is not where the file says": (b"startxref\n", b"startxref\n1"),
    "objects that are not where the table says": (b"%PDF-1.7\n", b"%PDF-1.7\n\n\n"),
    "a stream of another length": (b"/Length ", b"/Length 1"),
}


@pytest.mark.parametrize("damage", _DAMAGES)
def test_qpdf_finds_what_is_damaged(damage: str, sound: bytes, tmp_path: Path) -> None:
    old, new = _DAMAGES[damage]
    assert old in sound
    assert qpdf_faults(sound, tmp_path) == []
    spoilt = sound.replace(old, new, 1)
    assert qpdf_faults(spoilt, tmp_path)
    assert by_library(spoilt)


def test_where_the_tool_is_not_there_the_library_answers(sound: bytes) -> None:
    assert by_library(sound) == []
    assert by_library(sound[:-200])


@pytest.mark.parametrize("cut", [200, 5000])
def test_a_file_cut_short_is_found(cut: int, sound: bytes) -> None:
    with pytest.raises((page.PageError, pikepdf.PdfError)):
        _found(sound[:-cut])


def _spoilt(sound: bytes, defect: str) -> bytes:
    with pikepdf.open(BytesIO(sound)) as file:
        _DEFECTS[defect](file)
        spoilt = BytesIO()
        file.save(spoilt)
    return spoilt.getvalue()


def _found(data: bytes) -> list[str]:
    broken = [*rules_broken(data, "ua1"), *rules_broken(data, "3a")]
    # Each check alone would do; the slower one is asked only where the other finds nothing.
    return broken or structure_faults(data, _REPORT)
