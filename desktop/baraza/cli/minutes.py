"""``minutes``: the joint minutes as PDF."""

import argparse

from baraza.cli.showing import show
from baraza.cli.source import consultation_of
from baraza.cli.telling import DONE, about
from baraza.services.minutes import ARCHIVES, PLACINGS, Partner, write_minutes


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
            partner=_partner(asked),
        )
    show(str(asked.pdf))
    return DONE


def _partner(asked: argparse.Namespace) -> Partner | None:
    """Return the second language, if one was asked for."""
    for word, placing in PLACINGS.items():
        language = getattr(asked, word)
        if language:
            return Partner(language, placing)
    return None
