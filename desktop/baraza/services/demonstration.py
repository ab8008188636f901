"""The main job on the shipped sample: a new office, the checks, the joint minutes."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from baraza.domain.checks.finding import Finding
from baraza.domain.checks.results import findings
from baraza.domain.consultation import Consultation
from baraza.domain.errors import NotRead
from baraza.exchange.reader import read_file
from baraza.resources import resource
from baraza.services.minutes import write_minutes
from baraza.services.office import Office
from baraza.services.targets import own_folder

SAMPLE = "samples/desk-to-desk.json"
OFFICE = "demo-office"


@dataclass(frozen=True, slots=True)
class Demonstration:
    """What the demonstration came to.

    Attributes:
        consultation: The sample, as it came back from the office.
        found: What the checks point out.
    """

    consultation: Consultation
    found: tuple[Finding, ...]


def sample() -> Consultation:
    """Return the consultation that ships with the program.

    Raises:
        NotRead: ``part-failed``, if the installation is damaged.
    """
    consultation = read_file(resource(SAMPLE)).consultation
    if consultation is None:
        raise NotRead("part-failed", part=SAMPLE)
    return consultation


def demonstrate(office: Path, pdf: Path) -> Demonstration:
    """Take the sample into a new office, check it there, and write its joint minutes.

    Raises:
        OfficeError: If the office cannot be written.
        NotWritten: If the minutes cannot be written.
    """
    with Office.fill(office) as opened:
        opened.import_consultation(sample())
        consultation = opened.consultation()
    write_minutes(consultation, pdf, sources=(office,))
    return Demonstration(consultation, findings(consultation))


@contextmanager
def office_for_show(beside: Path, *, stays: bool) -> Iterator[Path]:
    """Give the place of a new office; no file that is there already is ever touched.

    Args:
        beside: The file it is to lie beside, if it stays.
        stays: Whether it is kept; otherwise it lies in a folder of its own that is removed.
    """
    if stays:
        yield _free_name(beside.parent)
        return
    with own_folder() as folder:
        yield folder / f"{OFFICE}.baraza"


def _free_name(folder: Path) -> Path:
    names = (f"{OFFICE}.baraza" if n == 1 else f"{OFFICE}-{n}.baraza" for n in count(1))
    return next(place for name in names if not os.path.lexists(place := folder / name))
