"""Annex: the agenda as it was adopted."""

from baraza.exports.minutes.annexes.columns import column
from baraza.exports.minutes.drafting import Drafting
from baraza.exports.report import Block, Row, Table, plain


def agenda(draft: Drafting) -> tuple[Block, ...]:
    """Return the items with their numbers."""
    rows = tuple(
        Row(((plain(str(item.number)),), (draft.localized(item.title),)))
        for item in draft.consultation.agenda_items
    )
    columns = (column(draft, "item", 13, row_header=True), column(draft, "activity_title", 87))
    return (Table("agenda-items", columns, rows),) if rows else ()
