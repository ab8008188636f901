"""Annex: the documents cited."""

from baraza.exports.dates import day
from baraza.exports.minutes.annexes.columns import column
from baraza.exports.minutes.drafting import Drafting, paragraphs
from baraza.exports.report import Block, Row, Run, Table, plain


def documents(draft: Drafting) -> tuple[Block, ...]:
    """Return symbol, title, date and source of every document."""
    columns = (
        column(draft, "number", 10, row_header=True),
        column(draft, "symbol", 45),
        column(draft, "date", 18),
        column(draft, "source", 27),
    )
    rows = tuple(
        Row(
            (
                (plain(one.id),),
                paragraphs(
                    (Run(one.symbol, strong=True),) if one.symbol else (), draft.data(one.title)
                ),
                (plain(day(draft.wording, one.date)) if one.date else draft.none(),),
                (draft.data(one.source),),
            )
        )
        for one in draft.consultation.references
    )
    return (Table("documents-list", columns, rows),) if rows else ()
