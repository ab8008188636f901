"""``compare``: two circulated texts, what was added and struck, as PDF."""

import argparse

from baraza.cli.showing import show
from baraza.cli.source import consultation_of
from baraza.cli.telling import DONE, about
from baraza.services.clock import wall_clock
from baraza.services.comparison import write_comparison


def compare(asked: argparse.Namespace) -> int:
    """Write the comparison and say where it is."""
    consultation = consultation_of(asked.file, asked.consultation)
    with about(asked.file, out=asked.pdf):
        write_comparison(
            consultation,
            asked.pdf,
            wall_clock,
            before=asked.before,
            after=asked.after,
            language=asked.language,
            sources=(asked.file,),
        )
    show(str(asked.pdf))
    return DONE
