"""Ours: tagged, UA-1 and A-3a."""

from baraza.exports.report import Report
from tests.bench.peers.engine import Job

NEEDS = "nothing"


def is_here() -> bool:
    """Tell that it is."""
    return True


def start() -> None:
    """Load what a document needs."""
    import baraza.exports.pdf.writer  # noqa: F401, PLC0415 - loading it is what is measured


def prepare(report: Report) -> Job:
    """Return what sets a report."""
    from baraza.exports.pdf.writer import pdf_bytes  # noqa: PLC0415 - see above

    return lambda: pdf_bytes(report)
