"""``validate``: whether a file can be read, and everything that is wrong with it."""

from pathlib import Path

from baraza.cli.showing import show
from baraza.cli.source import consultation_of
from baraza.cli.telling import DONE


def validate(file: Path, which: str | None) -> int:
    """Read a file and say what is wrong with it."""
    consultation = consultation_of(file, which)
    show(f"{file}: {consultation.session.id} can be read")
    return DONE
