"""Short reports of given text."""

from collections.abc import Sequence

from baraza.exports.report import (
    Block,
    Direction,
    Heading,
    Margins,
    Masthead,
    Paragraph,
    Report,
    Section,
    plain,
)


def report_with(*content: str | Block, language: str = "en") -> Report:
    """Return a report with one section of these texts and blocks."""
    blocks: Sequence[Block] = [
        Paragraph(plain(one)) if isinstance(one, str) else one for one in content
    ]
    heading = Heading(1, "I.", plain("Conclusions"), "conclusions")
    return Report(
        "Title",
        language,
        Direction.RIGHT_TO_LEFT if language == "ar" else Direction.LEFT_TO_RIGHT,
        Masthead(*((),) * 2, *(plain("Head"),) * 5),
        Margins("Marking", "State", ("REF",), "{page}/{pages}"),
        (Section(heading, tuple(blocks)),),
        plain("Contents"),
        "2026-03-31T17:00:00+03:00",
    )
