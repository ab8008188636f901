"""LibreOffice from the system: an OpenDocument text of ours, set to a PDF tagged for UA-1 and A-3.

It makes no table of contents by itself on the way; the text brings the entries, each a link, and
LibreOffice finds their pages.
"""

import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from html import escape
from pathlib import Path

from baraza.exports.report import Block, BulletList, Heading, NumberedParagraph, Report, Table, read
from tests.bench.peers.engine import Job, blocks_of, shipped_fonts

NEEDS = "soffice on the PATH (Debian: libreoffice-writer-nogui)"
_FILTER = {
    "SelectPdfVersion": {"type": "long", "value": "3"},
    "PDFUACompliance": {"type": "boolean", "value": "true"},
}
_SPACES = "".join(
    f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "style", "text", "table")
) + "".join(
    f' xmlns:{short}="{name}"'
    for short, name in (
        ("fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"),
        ("svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"),
        ("xlink", "http://www.w3.org/1999/xlink"),
    )
)


def is_here() -> bool:
    """Tell whether the program is installed."""
    return shutil.which("soffice") is not None


def start() -> None:
    """Load nothing: every document is made by a process of its own."""


def prepare(report: Report) -> Job:
    """Return what sets a report; its source is written beforehand."""
    folder = tempfile.TemporaryDirectory()
    place = Path(folder.name)
    file = place / "report.fodt"
    file.write_text(_document(report), encoding="utf-8")
    words = [
        *(shutil.which("soffice") or "soffice", f"-env:UserInstallation=file://{place}/own"),
        # What it does not know for what it is, it would set as plain text.
        *("--headless", "--infilter=OpenDocument Text Flat XML"),
        *("--convert-to", f"pdf:writer_pdf_Export:{json.dumps(_FILTER)}"),
        *("--outdir", str(place), str(file)),
    ]
    environment = {"FONTCONFIG_FILE": str(shipped_fonts(place)), "HOME": str(place)}

    def job() -> bytes:
        with folder:
            subprocess.run(words, check=True, capture_output=True, env=environment)
            return file.with_suffix(".pdf").read_bytes()

    return job


def _document(report: Report) -> str:
    language, way = report.language, "rl-tb" if report.language == "ar" else "lr-tb"
    body = _contents(report) + "".join(
        line for block in blocks_of(report) for line in _block(block)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<office:document{_SPACES} office:version="1.2"'
        ' office:mimetype="application/vnd.oasis.opendocument.text"><office:styles>'
        f"{_style('Text', 'Noto Serif', 10.5, language, 'justify')}"
        f"{_style('Cell', 'Noto Sans', 8.3, language, 'start')}"
        f"{_style('H1', 'Noto Sans', 12.5, language, 'start', bold=True)}"
        f"{_style('H2', 'Noto Sans', 10.5, language, 'start', bold=True)}"
        '</office:styles><office:automatic-styles><style:page-layout style:name="A4">'
        '<style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm"'
        f' fo:margin="25mm" style:writing-mode="{way}"/></style:page-layout>'
        f"{_columns(report)}</office:automatic-styles><office:master-styles>"
        '<style:master-page style:name="Standard" style:page-layout-name="A4">'
        f'<style:header><text:p text:style-name="Cell">{report.margins.marking} '
        f"{report.margins.state}</text:p></style:header>"
        '<style:footer><text:p text:style-name="Cell">REF/2026/1 <text:page-number/> / '
        "<text:page-count/></text:p></style:footer></style:master-page></office:master-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    )


def _contents(report: Report) -> str:
    heads = [block for block in blocks_of(report) if isinstance(block, Heading)]
    entries = "".join(
        '<text:p text:style-name="Cell">'
        f'<text:a xlink:type="simple" xlink:href="#{head.anchor}">'
        f"{head.label} {escape(read(head.text))} "
        f'<text:bookmark-ref text:reference-format="page" text:ref-name="{head.anchor}">0'
        "</text:bookmark-ref></text:a></text:p>"
        for head in heads
    )
    title = f'<text:h text:style-name="H1" text:outline-level="1">{read(report.contents)}</text:h>'
    return f"{title}{entries}"


def _columns(report: Report) -> str:
    """Return the styles of columns, by their weight, and of cells."""
    tables = (block for block in blocks_of(report) if isinstance(block, Table))
    weights = {column.weight for table in tables for column in table.columns}
    return (
        '<style:style style:name="Ruled" style:family="table-cell">'
        '<style:table-cell-properties fo:border-bottom="0.35pt solid #000000"'
        ' fo:padding="3pt"/></style:style>'
    ) + "".join(
        f'<style:style style:name="Column{weight:g}" style:family="table-column">'
        f'<style:table-column-properties style:rel-column-width="{weight * 1000:.0f}*"/>'
        "</style:style>"
        for weight in sorted(weights)
    )


def _style(
    name: str, font: str, size: float, language: str, adjust: str, *, bold: bool = False
) -> str:
    weight = ' fo:font-weight="bold"' if bold else ""
    after = 0 if name == "Cell" else 6
    keep = ' fo:keep-with-next="always"' if bold else ""
    return (
        f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties'
        f' fo:text-align="{adjust}" fo:orphans="2" fo:widows="2"'
        f' fo:margin-bottom="{after}pt"{keep}/>'
        f'<style:text-properties style:font-name="{font}" fo:font-family="{font}"{weight}'
        f' fo:font-size="{size}pt" fo:language="{language}" fo:country="none"'
        f' style:font-family-complex="Noto Naskh Arabic" style:font-size-complex="{size * 1.12}pt"'
        f' style:language-complex="{language}" fo:hyphenate="true"/></style:style>'
    )


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield (
                f'<text:h text:style-name="H{block.level}" text:outline-level="{block.level}">'
                f'<text:bookmark text:name="{block.anchor}"/>'
                f"{block.label} {escape(read(block.text))}</text:h>"
            )
        case NumberedParagraph():
            yield _paragraph(f"{block.number}. {read(block.text)}", "Text")
        case BulletList():
            items = (
                f"<text:list-item>{_paragraph(read(item), 'Text')}</text:list-item>"
                for item in block.items
            )
            yield f"<text:list>{''.join(items)}</text:list>"
        case Table():
            yield _paragraph(read(block.caption), "H2")
            heads = "".join(_cell(read(column.title)) for column in block.columns)
            columns = (
                f'<table:table-column table:style-name="Column{column.weight:g}"/>'
                for column in block.columns
            )
            yield f"<table:table>{''.join(columns)}"
            yield f"<table:table-header-rows>{_row(heads)}</table:table-header-rows>"
            for row in block.rows:
                yield _row("".join(_cell(read(cell[0])) for cell in row.cells))
            yield "</table:table>"


def _paragraph(text: str, style: str) -> str:
    return f'<text:p text:style-name="{style}">{escape(text)}</text:p>'


def _row(cells: str) -> str:
    return f"<table:table-row>{cells}</table:table-row>"


def _cell(text: str) -> str:
    said = _paragraph(text, "Cell")
    return f'<table:table-cell table:style-name="Ruled">{said}</table:table-cell>'
