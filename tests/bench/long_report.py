"""Reports as long as asked, the same for the same seed: headings, paragraphs, lists and tables."""

import random

from baraza.exports.report import (
    Block,
    BulletList,
    Column,
    Direction,
    Heading,
    Margins,
    Masthead,
    NumberedParagraph,
    Report,
    Row,
    Runs,
    Section,
    Table,
    plain,
)

_VOCABULARY = 24_000
_PAGES_OF_A_SECTION = 5.3
_COLUMNS = (("No.", 1.0), ("Action", 3.0), ("Owner", 2.0), ("Due", 1.5))


class _Author:
    """Writes text out of words of its own."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)  # noqa: S311 - nothing is kept secret with it
        self._words = ["".join(self._letters()) for _ in range(_VOCABULARY)]

    def _letters(self) -> list[str]:
        return self._chance.choices("aeioumnrstlkdpgbfvhw", k=self._chance.randint(2, 11))

    def text(self, words: int) -> Runs:
        return plain(" ".join(self._chance.choices(self._words, k=words)))


def long_report(pages: int, seed: int) -> Report:
    """Return a report of about so many pages of A4."""
    author = _Author(seed)
    sections = tuple(
        _section(author, number) for number in range(1, round(pages / _PAGES_OF_A_SECTION) + 1)
    )
    masthead = Masthead(
        plain("Confidential"),
        (plain("Organisation of the North"), plain("Organisation of the South")),
        plain("Joint minutes"),
        plain("A very long consultation"),
        plain("Between the rivers, 3 March 2026"),
        plain("REF/2026/1"),
        plain("Draft, revision 2"),
    )
    margins = Margins(
        "Confidential", "Draft, revision 2", ("REF/2026/1", "joint"), "page {page} of {pages}"
    )
    return Report(
        "A very long consultation",
        "en",
        Direction.LEFT_TO_RIGHT,
        masthead,
        margins,
        sections,
        plain("Contents"),
        "2026-03-31T17:00:00+03:00",
    )


def _section(author: _Author, number: int) -> Section:
    blocks: list[Block] = []
    for part in range(3):
        blocks.append(Heading(2, f"{'ABC'[part]}.", author.text(5), f"item-{number}-{part}"))
        for paragraph in range(6):
            own = (number * 3 + part) * 6 + paragraph
            blocks.append(NumberedParagraph(str(own), author.text(60), f"paragraph-{own}"))
        blocks.append(BulletList("\u2013", tuple(author.text(18) for _ in range(4))))
        blocks.append(_table(author, f"table-{number}-{part}"))
    heading = Heading(1, f"{number}.", author.text(4), f"section-{number}")
    return Section(heading, tuple(blocks), weighed=True)


def _table(author: _Author, anchor: str) -> Table:
    columns = tuple(
        Column(plain(title), weight, row_header=title == "No.") for title, weight in _COLUMNS
    )
    rows = tuple(
        Row(((plain(f"AC-{at}"),), (author.text(12),), (author.text(5),), (plain("2026-03-31"),)))
        for at in range(8)
    )
    return Table(anchor, columns, rows, caption=author.text(4))
