"""``./run screens [--dark] [--size 1366x768] [FOLDER]``: a picture of every screen.

The real window over a real office that holds the sample, at a fixed hour. The pictures are for
eyes: they go to ``build/screens`` unless another folder is named, and are not kept in the tree.
"""

import argparse
import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[2]


def main(words: list[str]) -> int:
    """Take the pictures and say where they are."""
    parser = argparse.ArgumentParser(prog="run screens", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "build" / "screens")
    parser.add_argument("--dark", action="store_true", help="the dark look")
    parser.add_argument("--size", default="1366x768", help="of the window, in pixels")
    asked = parser.parse_args(words)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from tests.screens.taking import take  # noqa: PLC0415  Qt only after the words are read

    width, height = (int(part) for part in asked.size.split("x"))
    asked.folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as office:
        names = take(Path(office), asked.folder, width, height, dark=asked.dark)
    print(f"{len(names)} pictures in {asked.folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
