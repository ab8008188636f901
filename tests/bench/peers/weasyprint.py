"""WeasyPrint, from its package on PyPI; it needs Pango from the system. Tagged for UA-1."""

import importlib
import importlib.util
import os
import tempfile
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any

from baraza.exports.report import Block, BulletList, Heading, NumberedParagraph, Report, Table, read
from tests.bench.peers.engine import Job, blocks_of, shipped_fonts

NEEDS = "the package weasyprint and the system's Pango"
_LOOK = """
@page { size: A4; margin: 25mm;
  @top-left { content: "%s" } @top-right { content: "%s" }
  @bottom-right { content: counter(page) " / " counter(pages) } }
body { font: 10.5pt/14.5pt "Noto Serif", "Noto Naskh Arabic"; text-align: justify; hyphens: auto }
h1, h2, table { font-family: "Noto Sans", "Noto Naskh Arabic" }
h1 { font-size: 12.5pt } h2 { font-size: 10.5pt }
table { font-size: 8.3pt; line-height: 11pt; width: 100%%; border-collapse: collapse;
  text-align: start; hyphens: none; table-layout: fixed }
tr { border-bottom: 0.35pt solid grey; break-inside: avoid }
"""


def is_here() -> bool:
    """Tell whether the package is installed and finds Pango."""
    try:
        importlib.import_module("weasyprint")
    except (ImportError, OSError):
        return False
    return True


def start() -> None:
    """Load what a document needs."""
    folder = Path(tempfile.mkdtemp())
    os.environ["FONTCONFIG_FILE"] = str(shipped_fonts(folder))
    importlib.import_module("weasyprint")


def prepare(report: Report) -> Job:
    """Return what sets a report; its source is written beforehand."""
    weasyprint: Any = importlib.import_module("weasyprint")
    text = _html(report)

    def job() -> bytes:
        return bytes(weasyprint.HTML(string=text).write_pdf(pdf_variant="pdf/ua-1"))

    return job


def _html(report: Report) -> str:
    margins = report.margins
    look = _LOOK % (margins.marking, margins.state)
    body = "\n".join(line for block in blocks_of(report) for line in _block(block))
    head = f"<head><title>{escape(report.title)}</title><style>{look}</style></head>"
    return (
        f"<!DOCTYPE html><html lang={report.language} dir={report.direction.value}>{head}"
        f"<body>{body}</body></html>"
    )


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"<h{block.level}>{block.label} {read(block.text)}</h{block.level}>"
        case NumberedParagraph():
            yield f"<p>{block.number}. {read(block.text)}</p>"
        case BulletList():
            yield f"<ul>{''.join(f'<li>{read(item)}</li>' for item in block.items)}</ul>"
        case Table():
            total = sum(column.weight for column in block.columns)
            heads = "".join(
                f"<th scope=col style='width:{100 * column.weight / total:.1f}%'>"
                f"{read(column.title)}</th>"
                for column in block.columns
            )
            yield f"<table><thead><tr>{heads}</tr></thead><tbody>"
            for row in block.rows:
                yield f"<tr>{''.join(f'<td>{read(cell[0])}</td>' for cell in row.cells)}</tr>"
            yield "</tbody></table>"
