"""The marked pieces of a page, read back from its operators with the texts the fonts tell."""

import re
from collections.abc import Iterator
from typing import Any

import pikepdf

_CHARACTER = re.compile(rb"<([0-9A-F]{4})> <([0-9a-f]+)>")


def marked_texts(page: pikepdf.Page) -> tuple[dict[int, str], list[str]]:
    """Return the text of each numbered piece, and texts that are neither marked nor artifacts."""
    fonts = fonts_of(page.obj)
    said: dict[int, str] = {}
    loose: list[str] = []
    for number, artifact, text in _pieces(page, fonts):
        if text is None:
            if number in said:
                loose.append(f"a second piece {number}")
        elif number is not None:
            said[number] = said.get(number, "") + text
        elif text.strip() and not artifact:
            loose.append(text)
    return said, loose


def fonts_of(thing: Any) -> dict[str, dict[int, str]]:
    """Return what the codes of each font stand for, in what has fonts of its own."""
    fonts = thing.Resources.get("/Font", {})
    return {name: _texts(font) for name, font in fonts.items()}


def _pieces(
    page: pikepdf.Page, fonts: dict[str, dict[int, str]]
) -> Iterator[tuple[int | None, bool, str | None]]:
    """Yield texts with the number they stand under; none where a piece begins."""
    open_marks: list[tuple[int | None, bool]] = []
    font: dict[int, str] = {}
    for instruction in pikepdf.parse_content_stream(page):
        operands: Any = instruction.operands
        name = str(instruction.operator)
        if name in ("BDC", "BMC"):
            number = operands[1].get("/MCID") if name == "BDC" else None
            mark = (None if number is None else int(number), operands[0] == "/Artifact")
            open_marks.append(mark)
            yield *mark, None
            if number is not None:
                yield *mark, ""
        elif name == "EMC":
            open_marks.pop()
        elif name == "Tf":
            font = fonts[str(operands[0])]
        elif name in ("Tj", "TJ"):
            number = next((one for one, _ in reversed(open_marks) if one is not None), None)
            artifact = any(one for _, one in open_marks)
            yield number, artifact, "".join(shown(operands[0], font))
    if open_marks:
        yield None, False, "a mark that is never closed"


def shown(operand: Any, font: dict[int, str]) -> Iterator[str]:
    """Yield the texts of what an operator shows."""
    for part in operand if isinstance(operand, pikepdf.Array) else [operand]:
        if isinstance(part, pikepdf.String):
            codes = bytes(part)
            for at in range(0, len(codes), 2):
                yield font.get(int.from_bytes(codes[at : at + 2]), "\N{REPLACEMENT CHARACTER}")


def _texts(font: pikepdf.Object) -> dict[int, str]:
    found = _CHARACTER.findall(font.ToUnicode.read_bytes())
    return {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in found}
