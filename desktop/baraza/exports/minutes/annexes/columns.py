"""Columns of the annexes' tables."""

from baraza.exports.minutes.drafting import Drafting
from baraza.exports.report import Align, Column, plain


def column(
    draft: Drafting,
    name: str,
    weight: float,
    align: Align = Align.START,
    *,
    row_header: bool = False,
    **facts: str,
) -> Column:
    """Return a column whose title is a word of the document's language."""
    return Column(plain(draft.wording.text(f"table.{name}", **facts)), weight, align, row_header)
