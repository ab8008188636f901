"""Where a command takes its consultation from."""

from pathlib import Path

from baraza.cli.telling import REFUSED, Ended, about, tell_reading
from baraza.domain.consultation import Consultation
from baraza.services.reading import read_source


def consultation_of(file: Path, which: str | None) -> Consultation:
    """Return the consultation of a file or an office, having said what is wrong with it.

    Raises:
        Ended: If it is refused.
    """
    with about(file):
        reading = read_source(file, which)
    tell_reading(file, reading)
    if reading.consultation is None:
        raise Ended(REFUSED)
    return reading.consultation
