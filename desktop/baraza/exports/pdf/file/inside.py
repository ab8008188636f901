"""ReportLab from the inside: the only module that knows its private names.

What it writes in a way that no archive takes is written here instead: pages and their streams, the
catalogue, and the file as a whole, with small objects packed together.
"""
# ruff: noqa: SLF001, N802, N815 - private names, spelt as ReportLab spells them

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from itertools import starmap
from struct import Struct
from typing import Protocol, cast

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from baraza.exports.pdf.file.objects import stream

rl_config.useA85 = 0  # streams as bytes; the default wraps them in base 85 for old mailers
_BODY = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_PACKED_TOGETHER = 200
_ROW = Struct(">BIH")


class Page(Protocol):
    """A finished page; its operators stay text until the file is saved."""

    stream: str
    pagewidth: float
    pageheight: float
    __InternalName__: str


class Fonts(Protocol):
    """Something that adds its font objects when the file is saved."""

    def addObjects(self, document: object) -> None:
        """Add the objects; ReportLab calls it so."""


class _Pages(Protocol):
    pages: list[Page]
    __InternalName__: str


class _Dictionary(Protocol):
    dict: dict[str, object]


class _Books(Protocol):
    Catalog: object
    info: object
    Pages: _Pages
    idToObject: dict[str, object]
    idToObjectNumberAndVersion: dict[str, tuple[int, int]]
    numberToId: dict[int, str]
    objectcounter: int
    fontMapping: dict[str, str]
    delayedFonts: list[Fonts]

    def Reference(self, obj: object, name: str | None = None) -> object: ...


class _Pen(Protocol):
    _code: list[str]
    _preamble: str
    _doc: _Books


class _Raw(pdfdoc.PDFObject):
    """An object of the file that is already written out."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    def format(self, document: object) -> bytes:
        del document
        return self.data


class _Document(pdfdoc.PDFDocument):
    """A document written with packed objects; ReportLab calls `format` for the bytes."""

    catalog_entries: str
    filled: dict[int, str | bytes]

    def format(self) -> bytes:
        document = cast("_Books", self)
        catalog, info = document.Reference(document.Catalog), document.Reference(document.info)
        small: list[tuple[int, str]] = []
        file = _File()
        number = 0
        # Writing an object may bring another, at the end.
        while (number := number + 1) <= document.objectcounter:
            data = self.filled.get(number) or self._written(document, number)
            if isinstance(data, bytes):
                file.add(number, data)
            else:
                small.append((number, data))
        file.pack(small, number)
        return file.finish(self._said(catalog), self._said(info))

    def _written(self, document: _Books, number: int) -> str | bytes:
        thing = document.idToObject[document.numberToId[number]]
        if isinstance(thing, _Raw):
            data = thing.data
        else:
            data = cast("bytes", pdfdoc.format(thing, self, toplevel=1)).rstrip()
        if type(thing) is pdfdoc.PDFCatalog:
            data = data.removesuffix(b">>") + self.catalog_entries.encode() + b">>"
        return data if data.endswith(b"endstream") else data.decode("latin-1")

    def _said(self, reference: object) -> str:
        said: bytes = pdfdoc.format(reference, self)
        return said.decode("ascii")


class _File:
    """The bytes of a file and where each object stands in them."""

    def __init__(self) -> None:
        self._parts = [_BODY]
        self._length = len(_BODY)
        self._places: dict[int, tuple[int, int, int]] = {0: (0, 0, 65535)}

    def add(self, number: int, data: bytes) -> None:
        """Add an object."""
        self._places[number] = (1, self._length, 0)
        self._append(b"%d 0 obj\n%b\nendobj\n" % (number, data))

    def _append(self, data: bytes) -> None:
        self._parts.append(data)
        self._length += len(data)

    def pack(self, small: Sequence[tuple[int, str]], number: int) -> None:
        """Add small objects packed together; ``number`` is the first that is free."""
        for start in range(0, len(small), _PACKED_TOGETHER):
            part = small[start : start + _PACKED_TOGETHER]
            at, index = 0, []
            for place, (own, data) in enumerate(part):
                index.append(f"{own} {at}")
                at += len(data) + 1
                self._places[own] = (2, number, place)
            head = " ".join(index)
            body = "\n".join([head, *[data for _, data in part]]).encode("latin-1")
            self.add(number, stream(f"/Type/ObjStm/N {len(part)}/First {len(head) + 1}", body))
            number += 1

    def finish(self, catalog: str, info: str) -> bytes:
        """Return the file; its identity follows from its content."""
        number, start = max(self._places) + 1, self._length
        self._places[number] = (1, start, 0)
        rows = b"".join(starmap(_ROW.pack, map(self._places.__getitem__, sorted(self._places))))
        digest = hashlib.sha256(b"".join(self._parts)).hexdigest()[:32]
        entries = (
            f"/Type/XRef/Size {number + 1}/W[1 4 2]/Root {catalog}/Info {info}"
            f"/ID[<{digest}><{digest}>]"
        )
        self._append(b"%d 0 obj\n%b\nendobj\n" % (number, stream(entries, rows)))
        return b"".join([*self._parts, b"startxref\n%d\n%%%%EOF\n" % start])


class Inside:
    """What lies inside a canvas."""

    def __init__(self, canvas: Canvas) -> None:
        """Look into a canvas that was just made."""
        self._pen = cast("_Pen", canvas)
        self._document = self._pen._doc
        self._forget_standard_font()
        self._entries: dict[int, list[str]] = defaultdict(list)
        self._catalog: list[str] = []
        self._filled: dict[int, str | bytes] = {}

    @property
    def _font_names(self) -> dict[str, object]:
        return cast("_Dictionary", self._document.idToObject["BasicFonts"]).dict

    def _forget_standard_font(self) -> None:
        """Take out the Helvetica that a new canvas puts into every file as its last object."""
        document = self._document
        self._pen._preamble = ""
        self._font_names.clear()
        for _ in range(len(document.fontMapping)):
            name = document.numberToId.pop(document.objectcounter)
            del document.idToObject[name], document.idToObjectNumberAndVersion[name]
            document.objectcounter -= 1
        document.fontMapping.clear()

    @property
    def operators(self) -> list[str]:
        """Operators of the page being drawn."""
        return self._pen._code

    @property
    def pages(self) -> list[Page]:
        """The pages that are finished."""
        return self._document.Pages.pages

    def use(self, fonts: Fonts) -> None:
        """Let fonts add their objects when the file is saved."""
        self._document.delayedFonts.append(fonts)

    def add_object(self, name: str, data: bytes) -> int:
        """Add an object written out and return its number."""
        self._document.Reference(_Raw(data), name)
        return self._document.idToObjectNumberAndVersion[name][0]

    def name_font(self, name: str, number: int) -> None:
        """Let pages call a font object by name."""
        self._font_names[name] = f"{number} 0 R"

    def reserve(self, count: int) -> int:
        """Keep so many objects free, to be filled; return the number of the first."""
        first = self._document.objectcounter + 1
        self._document.objectcounter += count
        return first

    def fill(self, number: int, data: str | bytes) -> None:
        """Write an object that was reserved, a stream as bytes."""
        self._filled[number] = data

    def page_object(self, page: int) -> int:
        """Return the number of the object of a finished page, counted from 1."""
        name = self.pages[page - 1].__InternalName__
        return self._document.idToObjectNumberAndVersion[name][0]

    def on_page(self, page: int, entries: str) -> None:
        """Add entries to the dictionary of a page."""
        self._entries[page].append(entries)

    def in_catalog(self, entries: str) -> None:
        """Add entries to the catalogue of the document."""
        self._catalog.append(entries)

    def close(self) -> None:
        """Write the pages and hand over to what saves the file."""
        document = self._document
        document.Reference(document.Pages, "Pages")
        parent = document.idToObjectNumberAndVersion["Pages"][0]
        fonts = document.idToObjectNumberAndVersion["BasicFonts"][0]
        contents = self.reserve(len(self.pages))
        for at, page in enumerate(self.pages):
            self.fill(contents + at, stream("", page.stream.encode("latin-1")))
            page.stream = ""
            dictionary = (
                f"<</Type/Page/Parent {parent} 0 R"
                f"/MediaBox[0 0 {page.pagewidth:.2f} {page.pageheight:.2f}]"
                f"/Resources<</Font {fonts} 0 R>>/Contents {contents + at} 0 R"
                f"{''.join(self._entries[at + 1])}>>"
            )
            self._filled[self.page_object(at + 1)] = dictionary
        own = cast("_Document", document)
        own.__class__ = _Document
        own.catalog_entries, own.filled = "".join(self._catalog), self._filled

    def release(self) -> None:
        """Let go of a file that is saved: its parts know each other and would stay for long."""
        document = self._document
        document.delayedFonts.clear()
        self._filled.clear()
        document.idToObject.clear()
        document.idToObjectNumberAndVersion.clear()
        document.numberToId.clear()
        document.Pages.pages.clear()
