"""Where a result may be written: never over what it was made from, nor over an office."""

from pathlib import Path

from baraza.domain.errors import NotWritten
from baraza.services.reading import is_office


def check_target(out: Path, sources: tuple[Path, ...] = ()) -> None:
    """Refuse a place where something would be lost that cannot be made again.

    Raises:
        NotWritten: ``would-replace-source`` or ``would-replace-office``, with ``file``.
    """
    for source in sources:
        if _is_same(out, source):
            raise NotWritten("would-replace-source", file=str(out))
    if is_office(out):
        raise NotWritten("would-replace-office", file=str(out))


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return False
