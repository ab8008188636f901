"""``import``: a consultation taken into an office."""

from pathlib import Path

from baraza.cli.showing import show
from baraza.cli.source import consultation_of
from baraza.cli.telling import DONE, about
from baraza.services.filing import file_consultation


def take_in(file: Path, office: Path, which: str | None, *, replace: bool) -> int:
    """Take the consultation of a file into an office and show its id."""
    consultation = consultation_of(file, which)
    with about(office, changes_office=True):
        filed = file_consultation(consultation, office, replace=replace)
    show(filed.id)
    return DONE
