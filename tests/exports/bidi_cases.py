"""Unicode's conformance files for the bidirectional algorithm, read and counted.

``tests/files/unicode`` holds every 97th case as text and the whole files packed. ``./run test``
tries the former, ``./run bidi`` the latter, which takes half a minute, or other files that it is
given: those of a newer Unicode.
"""

import lzma
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from baraza.exports.pdf.lines.bidi import first_strong, levels, visual_order

FILES = Path(__file__).parents[1] / "files" / "unicode"

# One character for each class; brackets are the matter of the other file.
_CHARS = {
    "L": "a", "R": "\u05d0", "AL": "\u0627", "EN": "1", "ES": "+", "ET": "#", "AN": "\u0661",
    "CS": ",", "NSM": "\u0300", "BN": "\u00ad", "B": "\u2029", "S": "\t", "WS": " ", "ON": "!",
    "LRE": "\u202a", "RLE": "\u202b", "PDF": "\u202c", "LRO": "\u202d", "RLO": "\u202e",
    "LRI": "\u2066", "RLI": "\u2067", "FSI": "\u2068", "PDI": "\u2069",
}  # fmt: skip
_BASES = ((1, None), (2, 0), (4, 1))


class Case(NamedTuple):
    """One case: a text, the level asked for (None: by its first strong character), what is due."""

    text: str
    base: int | None
    levels: tuple[str, ...]
    order: tuple[int, ...]

    @property
    def holds(self) -> bool:
        """Whether levels and order are those that are due; an ``x`` stands for any level."""
        base = first_strong(self.text) or 0 if self.base is None else self.base
        found = levels(self.text, base)
        kept = [at for at, due in enumerate(self.levels) if due != "x"]
        order = [kept[at] for at in visual_order([found[at] for at in kept])]
        return order == list(self.order) and all(str(found[at]) == self.levels[at] for at in kept)


def cases(path: Path) -> Iterator[Case]:
    """Yield the cases of a file of either kind."""
    due: dict[str, tuple[str, ...]] = {}
    opened = lzma.open if path.suffix == ".xz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            told = line.partition("#")[0].strip()
            if told.startswith("@"):
                name, _, rest = told.partition(":")
                due[name] = tuple(rest.split())
            elif told.count(";") == 1:
                yield from _of_classes(told, due)
            elif told:
                yield _of_characters(told)


def _of_classes(told: str, due: dict[str, tuple[str, ...]]) -> Iterator[Case]:
    classes, asked = told.split(";")
    text = "".join(_CHARS[name] for name in classes.split())
    order = tuple(map(int, due["@Reorder"]))
    for bit, base in _BASES:
        if int(asked, 16) & bit:
            yield Case(text, base, due["@Levels"], order)


def _of_characters(told: str) -> Case:
    written, asked, _, found, order = told.split(";")
    text = "".join(chr(int(code, 16)) for code in written.split())
    base = None if asked == "2" else int(asked)
    return Case(text, base, tuple(found.split()), tuple(map(int, order.split())))


def main(names: Sequence[str]) -> int:
    """Try every case of the files named, or of those that come with the tests."""
    whole = True
    for path in [Path(name) for name in names] or sorted(FILES.glob("*.txt.xz")):
        told = [case.holds for case in cases(path)]
        print(f"{path.name}: {sum(told)} of {len(told)} cases hold", flush=True)
        whole = whole and bool(told) and all(told)
    return 0 if whole else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
