"""Consultations taken from a file into an office, and out of it into a file."""

from dataclasses import dataclass
from pathlib import Path

from baraza.domain.consultation import Consultation
from baraza.domain.disclosure import FULL_BACKUP, disclose
from baraza.exchange.form import file_bytes
from baraza.services.office import Office
from baraza.services.targets import check_target, write_whole


@dataclass(frozen=True, slots=True)
class Filed:
    """What came of taking a consultation into an office.

    Attributes:
        id: Its id.
        changed: How many records were added, struck or altered.
        replaced: Whether it took the place of an earlier reading.
    """

    id: str
    changed: int
    replaced: bool


def file_consultation(consultation: Consultation, office: Path, *, replace: bool = False) -> Filed:
    """Take a consultation into an office, which is begun where there is none.

    Raises:
        OfficeError: ``consultation-exists`` where it is there and may not be replaced, or what
            stands in the way of writing. The office is then as it was, also where there was none.
    """
    with Office.fill(office) as opened:
        done = opened.import_consultation(consultation, replace=replace)
    return Filed(consultation.session.id, len(done.changes), done.replaced)


def export_consultation(office: Path, out: Path, which: str | None = None) -> Consultation:
    """Write a consultation of an office as a file: one's own full backup.

    Raises:
        OfficeError: If it cannot be read from the office.
        NotWritten: If it cannot be written; what stood there still does.
    """
    check_target(out, (office,))
    with Office.read(office) as opened:
        consultation = opened.consultation(which)
    write_whole(out, file_bytes(disclose(consultation, FULL_BACKUP)))
    return consultation
