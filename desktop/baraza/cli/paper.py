"""``paper``: a paper beside the minutes as PDF."""

import argparse

from baraza.cli.showing import show
from baraza.cli.source import consultation_of
from baraza.cli.telling import DONE, about
from baraza.services.minutes import ARCHIVES
from baraza.services.papers import Order, Paper, PaperAsked, PaperKind, Wishes, write_paper


def paper(asked: argparse.Namespace) -> int:
    """Write the paper and say where it is."""
    consultation = consultation_of(asked.file, asked.consultation)
    wanted = PaperAsked(
        kind=PaperKind(asked.kind),
        language=asked.language,
        edition=asked.edition,
        own=asked.own,
        wishes=Wishes(order=Order(asked.order)),
    )
    with about(asked.file, out=asked.pdf):
        write_paper(
            consultation,
            wanted,
            asked.pdf,
            paper=Paper(asked.paper),
            archive=ARCHIVES[asked.archive],
            sources=(asked.file,),
        )
    show(str(asked.pdf))
    return DONE
