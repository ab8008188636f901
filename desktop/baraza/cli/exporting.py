"""``export``: a consultation of an office written as a file."""

from pathlib import Path

from baraza.cli.showing import show
from baraza.cli.telling import DONE, about
from baraza.services.filing import export_consultation


def export(office: Path, out: Path, which: str | None) -> int:
    """Write the only consultation of an office, or the one named."""
    with about(office, out=out):
        export_consultation(office, out, which)
    show(str(out))
    return DONE
