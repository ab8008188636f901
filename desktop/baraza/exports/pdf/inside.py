"""ReportLab from the inside: the only module that knows its private names."""
# ruff: noqa: SLF001, N802, N815 - private names, spelt as ReportLab spells them

from typing import Protocol, cast

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

rl_config.useA85 = 0  # page streams as bytes; the default wraps them in base 85 for old mailers


class Page(Protocol):
    """A finished page; its operators stay text until the file is saved."""

    stream: str


class Fonts(Protocol):
    """Something that adds its font objects when the file is saved."""

    def addObjects(self, document: object) -> None:
        """Add the objects; ReportLab calls it so."""


class _Pages(Protocol):
    pages: list[Page]


class _Dictionary(Protocol):
    dict: dict[str, object]


class _Document(Protocol):
    Pages: _Pages
    idToObject: dict[str, _Dictionary]
    idToObjectNumberAndVersion: dict[str, tuple[int, int]]
    numberToId: dict[int, str]
    objectcounter: int
    fontMapping: dict[str, str]
    delayedFonts: list[Fonts]

    def Reference(self, obj: object, name: str) -> object: ...


class _Pen(Protocol):
    _code: list[str]
    _preamble: str
    _doc: _Document


class _Raw(pdfdoc.PDFObject):
    """An object of the file that is already written out."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    def format(self, document: object) -> bytes:
        del document
        return self.data


class Inside:
    """What lies inside a canvas."""

    def __init__(self, canvas: Canvas) -> None:
        """Look into a canvas that was just made."""
        self._pen = cast("_Pen", canvas)
        self._document = self._pen._doc
        self._forget_standard_font()

    def _forget_standard_font(self) -> None:
        """Take out the Helvetica that a new canvas puts into every file as its last object."""
        document = self._document
        self._pen._preamble = ""
        document.idToObject["BasicFonts"].dict.clear()
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
        self._document.idToObject["BasicFonts"].dict[name] = f"{number} 0 R"
