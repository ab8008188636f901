"""Reading a consultation file: refused, accepted, or accepted with warnings (rules.md A)."""

import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from baraza.domain import integrity
from baraza.domain.collecting import collector_paused
from baraza.domain.consultation import Consultation
from baraza.domain.errors import Fault, Faults
from baraza.exchange.envelope import MOST_BYTES, check_size
from baraza.exchange.form import read_form
from baraza.exchange.parsing import parse
from baraza.exchange.refusal import FileRefused, cause_of
from baraza.exchange.unseen import note_unseen
from baraza.exchange.zones import known_zones


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading a file came to. Nothing that is stored changes by it.

    Attributes:
        consultation: What was read; nothing where the file is refused.
        errors: Why it is refused, in the order of the document, the first hundred.
        more: How many errors there are beyond those.
        warnings: What stays visible, also of a refused file as far as it could be read.
        more_warnings: How many warnings there are beyond those kept.
    """

    consultation: Consultation | None
    errors: tuple[Fault, ...] = ()
    more: int = 0
    warnings: tuple[Fault, ...] = ()
    more_warnings: int = 0


def read_file(path: Path) -> Reading:
    """Read a file; whatever it holds, this returns."""
    with collector_paused():
        return _read_file(path)


def read_bytes(data: bytes) -> Reading:
    """Read what a file would hold; whatever it is, this returns."""
    warnings = Faults(most=integrity.KEPT_WARNINGS)
    with collector_paused():
        try:
            members = parse(data, warnings)
        except FileRefused as refused:
            return _refused(refused, warnings)
        return _read(members, warnings)


def _read_file(path: Path) -> Reading:
    warnings = Faults(most=integrity.KEPT_WARNINGS)
    try:
        # The bytes are kept by nobody here, so that they can go once there is a text.
        members = parse(bytes_of(path), warnings)
    except FileRefused as refused:
        return _refused(refused, warnings)
    return _read(members, warnings)


def bytes_of(path: Path, most: int = MOST_BYTES) -> bytes:
    """Return what stands in a plain file, with one byte beyond the most that is read of it.

    Raises:
        FileRefused: ``could-not-read`` with ``cause``, or ``file-too-large`` with ``most_mib``.
    """
    try:
        about = path.stat()
        if stat.S_ISDIR(about.st_mode):
            raise FileRefused("could-not-read", cause="is-a-folder")
        if not stat.S_ISREG(about.st_mode):
            # A pipe nobody writes to would be waited for without end.
            raise FileRefused("could-not-read", cause="not-a-file")
        check_size(about.st_size, most)
        with path.open("rb") as file:
            # It may grow meanwhile; one byte beyond the limit is enough to see that.
            return file.read(most + 1)
    except OSError as error:
        raise FileRefused("could-not-read", cause=cause_of(error)) from None
    except ValueError:  # a zero in the name
        raise FileRefused("could-not-read", cause="no-such-file") from None


def _refused(refused: FileRefused, warnings: Faults) -> Reading:
    return Reading(None, (refused.fault,), 0, tuple(warnings), warnings.more)


def _read(members: Mapping[str, Any], warnings: Faults) -> Reading:
    errors = Faults()
    consultation = read_form(members, errors)
    if consultation is None:
        note_unseen(members, warnings)
        return _came_to(None, errors, warnings)
    errors, more = integrity.examined(consultation, known_zones())
    warnings.join(more)
    return _came_to(consultation, errors, warnings)


def examined(consultation: Consultation) -> Reading:
    """Return what reading comes to where the form is right: whether the members agree."""
    return _came_to(consultation, *integrity.examined(consultation, known_zones()))


def _came_to(consultation: Consultation | None, errors: Faults, warnings: Faults) -> Reading:
    return Reading(
        None if errors.count else consultation,
        tuple(errors),
        errors.more,
        tuple(warnings),
        warnings.more,
    )
