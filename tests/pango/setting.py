"""One text set by us and by Pango, as files; and what poppler reads out of a file."""

import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from baraza.exports.archive import Archive
from baraza.exports.pdf.blocks.texts import text_block
from baraza.exports.pdf.faces.families import Family
from baraza.exports.pdf.file.ink import Ink
from baraza.exports.pdf.file.sheets import Sheets
from baraza.exports.pdf.file.structure import Tree
from baraza.exports.pdf.looks import Look, Paper
from baraza.exports.report import Runs
from baraza.resources import resource
from tests.pango.paragraphs import for_pango, words

MEASURE = 440.0
MARGIN = 12.0
SIZE = 11
_LOOK = Look(Family.SERIF, SIZE, 19, after=8)
_FAMILIES = "Noto Serif, Noto Naskh Arabic, Noto Sans Ethiopic"
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
# A page of a PDF may be this high; what is higher goes on.
_HIGHEST = 14_000.0


def ours(texts: Sequence[Runs]) -> bytes:
    """Return texts set by us, from right to left, on as few pages as they need."""
    tree = Tree("ar", 1)
    blocks = [
        text_block(runs, _LOOK, MEASURE, 1, element=tree.root.add(tree.leaf("P", runs)))
        for runs in texts
    ]
    height = sum(block.height + block.after for block in blocks) + 2 * MARGIN
    paper = Paper(MEASURE + 2 * MARGIN, min(height, _HIGHEST), MARGIN)
    sheets = Sheets(paper, title="Setting", subject="", language="ar", dated="2026-01-01T00:00:00Z")
    ink = Ink(sheets, 1, "ar")
    top = paper.height - MARGIN
    for block in blocks:
        if top - block.height < MARGIN:
            sheets.turn()
            top = paper.height - MARGIN
        block.draw(ink, MARGIN, top)
        top -= block.height + block.after
    sheets.turn()
    return sheets.save(tree.root, Archive.A3A, None)


def by_pango(texts: Sequence[Runs], folder: Path) -> Path:
    """Set texts with Pango in the same faces, and return where the file is."""
    config, source, out = (folder / name for name in ("fonts.conf", "text.txt", "pango.pdf"))
    fonts = resource("fonts/NotoSerif-Regular.ttf").parent
    config.write_text(
        f'<?xml version="1.0"?><fontconfig><dir>{fonts}</dir>'
        f"<cachedir>{folder / 'cache'}</cachedir></fontconfig>",
        "utf-8",
    )
    source.write_text("\n".join(for_pango(runs) for runs in texts), "utf-8")
    asked = ["-q", "--rtl", "--no-auto-dir", f"--width={MEASURE:g}", "--dpi=72"]
    asked += [f"--margin={MARGIN:g}", f"--font={_FAMILIES} {SIZE}", f"--output={out}", str(source)]
    command = [str(shutil.which("pango-view")), *asked]
    subprocess.run(command, check=True, env={"FONTCONFIG_FILE": str(config)})
    return out


def found(texts: Sequence[Runs], path: Path) -> tuple[int, int]:
    """Return how many of the words of texts poppler reads out of a file, and how many there are.

    Either way of reading counts, by lines or by the order of the file, whichever finds more.
    """
    told = Counter(word for runs in texts for word in words(runs))
    return max((told & _read_out(path, *way)).total() for way in ((), ("-raw",))), told.total()


def _read_out(path: Path, *way: str) -> Counter[str]:
    command = [str(shutil.which("pdftotext")), *way, str(path), "-"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return Counter(_UNSEEN.sub("", done.stdout).split())
