"""Reports as long as asked, the same for the same seed: headings, paragraphs, lists and tables.

All reports of a language draw on the same words, so that what is kept of words from one document
to the next can show, while no two documents say the same.
"""

import random
from functools import cache

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
_PAGES_OF_A_SECTION = 5.1
_LETTERS = {"en": "aeioumnrstlkdpgbfvhw", "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"}
_COLUMNS = {
    "en": (("No.", 1.0), ("Action", 3.0), ("Owner", 2.0), ("Due", 1.5)),
    "ar": (("الرقم", 1.0), ("الإجراء", 3.0), ("المسؤول", 2.0), ("الموعد", 1.5)),
}
_SAID = {
    "en": ("Confidential", "Draft, revision 2", "Joint minutes", "page {page} of {pages}"),
    "ar": ("سري", "مشروع، التنقيح 2", "محضر مشترك", "صفحة {page} من {pages}"),
}


@cache
def _words(language: str) -> list[str]:
    chance = random.Random(language)  # noqa: S311 - nothing is kept secret with it
    letters = _LETTERS[language]
    return ["".join(chance.choices(letters, k=chance.randint(2, 11))) for _ in range(_VOCABULARY)]


class _Author:
    """Writes text."""

    def __init__(self, seed: int, language: str) -> None:
        self._chance = random.Random(seed)  # noqa: S311 - nothing is kept secret with it
        self.language = language

    def text(self, words: int) -> Runs:
        return plain(" ".join(self._chance.choices(_words(self.language), k=words)))


def long_report(pages: int, seed: int, language: str = "en") -> Report:
    """Return a report of about so many pages of A4, in English or Arabic."""
    author = _Author(seed, language)
    marking, state, kind, page = _SAID[language]
    sections = tuple(
        _section(author, number) for number in range(1, round(pages / _PAGES_OF_A_SECTION) + 1)
    )
    title = plain("A very long consultation") if language == "en" else author.text(4)
    masthead = Masthead(
        plain(marking),
        (author.text(4), author.text(4)),
        plain(kind),
        title,
        author.text(6),
        plain("REF/2026/1"),
        plain(state),
    )
    return Report(
        "A very long consultation",
        language,
        Direction.RIGHT_TO_LEFT if language == "ar" else Direction.LEFT_TO_RIGHT,
        masthead,
        Margins(marking, state, ("REF/2026/1",), page),
        sections,
        plain("Contents") if language == "en" else plain("المحتويات"),
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
        Column(plain(title), weight, row_header=at == 0)
        for at, (title, weight) in enumerate(_COLUMNS[author.language])
    )
    rows = tuple(
        Row(((plain(f"AC-{at}"),), (author.text(12),), (author.text(5),), (plain("2026-03-31"),)))
        for at in range(8)
    )
    return Table(anchor, columns, rows, caption=author.text(4))
