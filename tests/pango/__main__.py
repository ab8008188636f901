"""``./run pango [FOLDER]``: the Arabic minutes set by us and by Pango, side by side.

Every paragraph once by us (left) and once by Pango (right), in the same faces, in pictures for
eyes; and the words that poppler reads out of either. Goes to ``build/pango`` unless another folder
is named.
"""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from baraza.exports.report import Runs
from tests.pango.paragraphs import MIXED, paragraphs
from tests.pango.setting import by_pango, found, ours

ROOT = Path(__file__).resolve().parents[2]
_RESOLUTION = "110"
_HIGHEST = 1500


def main(words: Sequence[str]) -> int:
    """Make the pictures and tell the numbers."""
    out = Path(words[0]) if words else ROOT / "build" / "pango"
    out.mkdir(parents=True, exist_ok=True)
    texts = paragraphs()
    with TemporaryDirectory() as held:
        folder = Path(held)
        for name, some in (("minutes", texts[: -len(MIXED)]), ("mixed", texts[-len(MIXED) :])):
            own = folder / "ours.pdf"
            own.write_bytes(ours(some))
            theirs = by_pango(some, folder)
            (here, total), (there, _) = found(some, own), found(some, theirs)
            shares = f"ours {here} ({here / total:.1%}), Pango {there} ({there / total:.1%})"
            print(f"{name}: of {total} words {shares}", flush=True)
        pairs = [_pair(runs, folder) for runs in texts]
    count = 0
    for count, picture in enumerate(_sheets(pairs), start=1):
        picture.save(out / f"pango-{count:02}.png")
    print(f"{len(texts)} paragraphs on {count} pictures in {out}; ours at the left")
    return 0


def _pair(runs: Runs, folder: Path) -> tuple[Image.Image, Image.Image]:
    own = folder / "one.pdf"
    own.write_bytes(ours([runs]))
    return _picture(own, folder), _picture(by_pango([runs], folder), folder)


def _picture(path: Path, folder: Path) -> Image.Image:
    drawn = folder / "drawn"
    words = ["pdftoppm", "-r", _RESOLUTION, "-png", "-singlefile", str(path), str(drawn)]
    subprocess.run(words, check=True)
    with Image.open(drawn.with_suffix(".png")) as picture:
        return picture.convert("RGB")


def _sheets(pairs: Sequence[tuple[Image.Image, Image.Image]]) -> Iterator[Image.Image]:
    """Yield sheets with pairs below one another."""
    width = max(one.width for pair in pairs for one in pair)
    waiting = list(pairs)
    while waiting:
        taken: list[tuple[Image.Image, Image.Image]] = []
        height = 0
        while waiting and height + _height(waiting[0]) <= _HIGHEST:
            taken.append(waiting.pop(0))
            height += _height(taken[-1])
        sheet, top = Image.new("RGB", (2 * width + 20, height), "white"), 0
        for own, theirs in taken:
            sheet.paste(own, (0, top))
            sheet.paste(theirs, (width + 20, top))
            top += _height((own, theirs))
        yield sheet


def _height(pair: tuple[Image.Image, Image.Image]) -> int:
    return max(one.height for one in pair)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
