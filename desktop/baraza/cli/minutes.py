"""``minutes``: the joint minutes as PDF."""

import argparse

from baraza.cli.showing import show
from baraza.cli.source import consultation_of
from baraza.cli.telling import DONE, about
from baraza.services.minutes import ARCHIVES, Paper, write_minutes


def minutes(asked: argparse.Namespace) -> int:
    """Write the minutes and say where they are."""
    consultation = consultation_of(asked.file, asked.consultation)
    with about(asked.file, out=asked.pdf):
        write_minutes(
            consultation,
            asked.pdf,
            language=asked.language,
            edition=asked.edition,
            sources=(asked.file,),
            archive=ARCHIVES[asked.archive],
            paper=Paper(asked.paper),
        )
    show(str(asked.pdf))
    return DONE
