"""``minutes``: the joint minutes as PDF."""

import argparse

from baraza.cli.showing import show
from baraza.cli.source import consultation_of
from baraza.cli.telling import DONE, about
from baraza.services.minutes import ARCHIVES, PLACINGS, Layout, Paper, Partner, Wish, write_minutes


def minutes(asked: argparse.Namespace) -> int:
    """Write the minutes and say where they are."""
    consultation = consultation_of(asked.file, asked.consultation)
    with about(asked.file, out=asked.pdf):
        write_minutes(consultation, asked.pdf, _wish(asked), sources=(asked.file,))
    show(str(asked.pdf))
    return DONE


def _wish(asked: argparse.Namespace) -> Wish:
    return Wish(
        asked.language,
        asked.edition,
        partner=_partner(asked),
        annexes=None if asked.annexes is None else frozenset(asked.annexes),
        layout=Layout(Paper(asked.paper), line_numbers=asked.line_numbers),
        archive=ARCHIVES[asked.archive],
    )


def _partner(asked: argparse.Namespace) -> Partner | None:
    """Return the second language, if one was asked for."""
    for word, placing in PLACINGS.items():
        language = getattr(asked, word)
        if language:
            return Partner(language, placing)
    return None
