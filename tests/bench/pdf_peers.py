"""The same report set by others: Typst, stock Platypus, and WeasyPrint or LibreOffice if there."""

import importlib.util
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from html import escape
from io import BytesIO
from pathlib import Path
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import ListFlowable, Paragraph, SimpleDocTemplate
from reportlab.platypus import Table as Grid
from reportlab.platypus.tableofcontents import TableOfContents

from baraza.exports.pdf.writer import pdf_bytes
from baraza.exports.report import (
    Block,
    BulletList,
    Heading,
    NumberedParagraph,
    Report,
    Table,
    read,
)
from baraza.resources import resource

type Engine = Callable[[Report], bytes]


def engines() -> dict[str, Engine]:
    """Return the engines this machine has, our own first."""
    found: dict[str, Engine] = {"baraza": pdf_bytes}
    if importlib.util.find_spec("typst"):
        found["typst, UA-1 and A-2a"] = _typst
    found["platypus, untagged"] = _platypus
    if importlib.util.find_spec("weasyprint"):
        found["weasyprint, UA-1"] = _weasyprint
    if shutil.which("soffice"):
        found["libreoffice"] = _libreoffice
    return found


def _blocks(report: Report) -> Iterator[Block]:
    for section in report.sections:
        yield section.heading
        yield from section.blocks


# ---- Typst

_TYPST_HEAD = """
#set document(title: "{title}", date: datetime(year: 2026, month: 3, day: 31))
#set page(paper: "a4", margin: 25mm, header: [Confidential · Draft, revision 2],
  footer: context [REF/2026/1 #h(1fr) page #counter(page).display() of
    #counter(page).final().first()])
#set text(font: "Noto Serif", size: 10.5pt, lang: "en")
#set par(justify: true)
#show heading: set text(font: "Noto Sans")
#show table: set text(font: "Noto Sans", size: 8.3pt)
#outline(title: [Contents], depth: 2)
"""


def _typst(report: Report) -> bytes:
    typst: Any = importlib.import_module("typst")
    source = _TYPST_HEAD.replace("{title}", report.title) + "\n".join(
        line for block in _blocks(report) for line in _typst_block(block)
    )
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "report.typ"
        file.write_text(source, encoding="utf-8")
        made: Any = typst.compile(
            str(file),
            format="pdf",
            font_paths=[str(resource("fonts"))],
            ignore_system_fonts=True,
            pdf_standards=["ua-1", "a-2a"],
        )
    return bytes(made)


def _typst_block(block: Block) -> Iterator[str]:
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


# ---- Platypus as it comes


def _platypus(report: Report) -> bytes:
    for name in ("NotoSerif-Regular", "NotoSans-Regular", "NotoSans-Bold"):
        pdfmetrics.registerFont(TTFont(name, str(resource(f"fonts/{name}.ttf"))))
    looks = {
        "text": ParagraphStyle(
            "text",
            fontName="NotoSerif-Regular",
            fontSize=10.5,
            leading=14.5,
            alignment=4,
            spaceAfter=6,
        ),
        "head": ParagraphStyle(
            "head",
            fontName="NotoSans-Bold",
            fontSize=11,
            leading=14,
            spaceBefore=14,
            spaceAfter=5,
            keepWithNext=1,
        ),
        "cell": ParagraphStyle("cell", fontName="NotoSans-Regular", fontSize=8.3, leading=11),
    }

    class Document(SimpleDocTemplate):
        def afterFlowable(self, flowable: Any) -> None:  # noqa: N802 - Platypus calls it so
            level = getattr(flowable, "level", None)
            if level is not None:
                self.notify("TOCEntry", (level, flowable.getPlainText(), self.page))

    story: list[Any] = [TableOfContents()]
    for block in _blocks(report):
        story += _flowables(block, looks)
    target = BytesIO()
    Document(target, pagesize=A4).multiBuild(story)
    return target.getvalue()


def _flowables(block: Block, looks: dict[str, Any]) -> Iterator[Any]:
    match block:
        case Heading():
            heading: Any = Paragraph(f"{block.label} {read(block.text)}", looks["head"])
            heading.level = block.level - 1
            yield heading
        case NumberedParagraph():
            yield Paragraph(f"{block.number}. {read(block.text)}", looks["text"])
        case BulletList():
            items = [Paragraph(read(item), looks["text"]) for item in block.items]
            yield ListFlowable(items, bulletType="bullet", bulletFontName="NotoSerif-Regular")
        case Table():
            yield Paragraph(read(block.caption), looks["head"])
            total = sum(column.weight for column in block.columns)
            rows = [[Paragraph(read(column.title), looks["cell"]) for column in block.columns]]
            rows += [
                [Paragraph(read(cell[0]), looks["cell"]) for cell in row.cells]
                for row in block.rows
            ]
            widths = [column.weight / total * 450 for column in block.columns]
            yield Grid(rows, colWidths=widths, repeatRows=1)


# ---- What starts from HTML


def _html(report: Report) -> str:
    body = "\n".join(line for block in _blocks(report) for line in _html_block(block))
    head = f"<head><title>{escape(report.title)}</title></head>"
    return f"<html lang=en>{head}<body>{body}</body></html>"


def _html_block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"<h{block.level}>{block.label} {read(block.text)}</h{block.level}>"
        case NumberedParagraph():
            yield f"<p>{block.number}. {read(block.text)}</p>"
        case BulletList():
            yield f"<ul>{''.join(f'<li>{read(item)}</li>' for item in block.items)}</ul>"
        case Table():
            heads = "".join(f"<th scope=col>{read(column.title)}</th>" for column in block.columns)
            yield f"<table><thead><tr>{heads}</tr></thead><tbody>"
            for row in block.rows:
                yield f"<tr>{''.join(f'<td>{read(cell[0])}</td>' for cell in row.cells)}</tr>"
            yield "</tbody></table>"


def _weasyprint(report: Report) -> bytes:
    made: Any = importlib.import_module("weasyprint").HTML(string=_html(report))
    return bytes(made.write_pdf(pdf_variant="pdf/ua-1"))


def _libreoffice(report: Report) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "report.html"
        file.write_text(_html(report), encoding="utf-8")
        office = shutil.which("soffice") or "soffice"
        words = [office, f"-env:UserInstallation=file://{folder}/own", "--headless"]
        words += ["--convert-to", "pdf:writer_web_pdf_Export", "--outdir", folder, str(file)]
        subprocess.run(words, check=True, capture_output=True)
        return file.with_suffix(".pdf").read_bytes()
