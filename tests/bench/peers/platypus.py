"""ReportLab's Platypus as it comes: it knows neither tags nor hyphens, and joins no Arabic."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from baraza.exports.report import Block, BulletList, Heading, NumberedParagraph, Report, Table, read
from baraza.resources import resource
from tests.bench.peers.engine import Job, blocks_of

NEEDS = "nothing"


def is_here() -> bool:
    """Tell that it is: the program brings ReportLab."""
    return True


def start() -> None:
    """Load what a document needs."""
    import reportlab.platypus.tableofcontents  # noqa: F401, PLC0415 - loading it is what is measured


def prepare(report: Report) -> Job:
    """Return what sets a report."""
    return lambda: _set(report)


def _looks() -> dict[str, Any]:
    from reportlab.lib.enums import TA_JUSTIFY, TA_LEFT  # noqa: PLC0415 - see above
    from reportlab.lib.styles import ParagraphStyle  # noqa: PLC0415
    from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415
    from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415

    for name in ("NotoSerif-Regular", "NotoSans-Regular", "NotoSans-Bold"):
        pdfmetrics.registerFont(TTFont(name, str(resource(f"fonts/{name}.ttf"))))
    sizes = {
        "text": ("NotoSerif-Regular", 10.5, 14.5, 0, 6),
        "head": ("NotoSans-Bold", 11, 14, 14, 5),
        "cell": ("NotoSans-Regular", 8.3, 11, 0, 0),
    }
    return {
        name: ParagraphStyle(
            name,
            fontName=font,
            fontSize=size,
            leading=leading,
            alignment=TA_JUSTIFY if name == "text" else TA_LEFT,
            spaceBefore=before,
            spaceAfter=after,
            keepWithNext=int(name == "head"),
        )
        for name, (font, size, leading, before, after) in sizes.items()
    }


def _set(report: Report) -> bytes:
    from reportlab.lib.pagesizes import A4  # noqa: PLC0415 - see above
    from reportlab.platypus import SimpleDocTemplate  # noqa: PLC0415
    from reportlab.platypus.tableofcontents import TableOfContents  # noqa: PLC0415

    class Document(SimpleDocTemplate):
        def afterFlowable(self, flowable: Any) -> None:  # noqa: N802 - Platypus calls it so
            level = getattr(flowable, "level", None)
            if level is not None:
                self.notify("TOCEntry", (level, flowable.getPlainText(), self.page))

    looks = _looks()
    story: list[Any] = [TableOfContents()]
    for block in blocks_of(report):
        story += _flowables(block, looks)
    target = BytesIO()
    Document(target, pagesize=A4).multiBuild(story)
    return target.getvalue()


def _flowables(block: Block, looks: dict[str, Any]) -> Iterator[Any]:
    from reportlab.platypus import ListFlowable, Paragraph  # noqa: PLC0415 - see above
    from reportlab.platypus import Table as Grid  # noqa: PLC0415

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
