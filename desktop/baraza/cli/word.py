"""``word``: the joint minutes for Word."""

import argparse

from baraza.cli.showing import show
from baraza.cli.source import consultation_of
from baraza.cli.telling import DONE, about
from baraza.services.word import PAPERS, write_word


def word(asked: argparse.Namespace) -> int:
    """Write the Word file and say where it is."""
    consultation = consultation_of(asked.file, asked.consultation)
    with about(asked.file, out=asked.docx):
        write_word(
            consultation,
            asked.docx,
            language=asked.language,
            edition=asked.edition,
            sources=(asked.file,),
            paper=PAPERS[asked.paper],
        )
    show(str(asked.docx))
    return DONE
