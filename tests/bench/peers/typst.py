"""Typst, from its package on PyPI, with the same faces, tagged for UA-1 and A-2a."""

import importlib
import importlib.util
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from baraza.exports.report import Block, BulletList, Heading, NumberedParagraph, Report, Table, read
from baraza.resources import resource
from tests.bench.peers.engine import Job, blocks_of

NEEDS = "the package typst"
_FACES = {"en": ('"Noto Serif"', '"Noto Sans"'), "ar": ('"Noto Naskh Arabic", "Noto Serif"',) * 2}
_HEAD = """
#set document(title: "{title}", date: datetime(year: 2026, month: 3, day: 31))
#set page(paper: "a4", margin: 25mm, header: [{marking} #h(1fr) {state}],
  footer: context [REF/2026/1 #h(1fr) #counter(page).display() / #counter(page).final().first()])
#set text(font: ({text},), size: {size}pt, lang: "{language}")
#set par(justify: true)
#show heading: set text(font: ({heads},))
#show table: set text(font: ({heads},), size: {small}pt)
#outline(title: [{contents}], depth: 2)
"""


def is_here() -> bool:
    """Tell whether the package is installed."""
    return importlib.util.find_spec("typst") is not None


def start() -> None:
    """Load what a document needs."""
    importlib.import_module("typst")


def prepare(report: Report) -> Job:
    """Return what sets a report; its source is written beforehand."""
    typst: Any = importlib.import_module("typst")
    text, heads = _FACES[report.language]
    larger = 1.12 if report.language == "ar" else 1.0
    said = {"title": report.title, "marking": report.margins.marking, "text": text, "heads": heads}
    said |= {"state": report.margins.state, "language": report.language}
    said |= {"size": f"{10.5 * larger:.2f}", "small": f"{8.3 * larger:.2f}"}
    source = _HEAD.format(contents=read(report.contents), **said)
    source += "\n".join(line for block in blocks_of(report) for line in _block(block))
    folder = tempfile.TemporaryDirectory()
    file = Path(folder.name) / "report.typ"
    file.write_text(source, encoding="utf-8")

    def job() -> bytes:
        with folder:
            made: Any = typst.compile(
                str(file),
                format="pdf",
                font_paths=[str(resource("fonts"))],
                ignore_system_fonts=True,
                pdf_standards=["ua-1", "a-2a"],
            )
        return bytes(made)

    return job


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"{'=' * block.level} {block.label} {read(block.text)}\n"
        case NumberedParagraph():
            yield f"{block.number}. {read(block.text)}\n"
        case BulletList():
            yield from (f"- {read(item)}" for item in block.items)
            yield ""
        case Table():
            yield f"*{read(block.caption)}*\n"
            weights = ", ".join(f"{column.weight}fr" for column in block.columns)
            heads = ", ".join(f"[{read(column.title)}]" for column in block.columns)
            yield f"#table(columns: ({weights}), stroke: 0.35pt, table.header({heads}),"
            for row in block.rows:
                yield ", ".join(f"[{read(cell[0])}]" for cell in row.cells) + ","
            yield ")\n"
