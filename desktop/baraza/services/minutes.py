"""The joint minutes of a consultation, written for one audience in one language."""

from pathlib import Path
from typing import Literal, get_args

from baraza.domain.consultation import Consultation
from baraza.domain.disclosure import EDITIONS, disclose
from baraza.exchange.canonical import canonical, fingerprint
from baraza.exchange.form import plain_form
from baraza.exports.archive import Archive, Attachment
from baraza.exports.layout import Layout, Paper
from baraza.exports.minutes.report import minutes_report
from baraza.exports.pdf.writer import pdf_bytes
from baraza.exports.report import Report
from baraza.exports.wording import languages
from baraza.services.targets import check_target, write_whole

__all__ = [
    "ARCHIVES",
    "EDITION_WORDS",
    "LANGUAGES",
    "Edition",
    "Paper",
    "read_minutes",
    "read_source",
    "write_minutes",
    "write_report",
]

type Edition = Literal["internal", "joint", "public"]

LANGUAGES = languages()
"""Languages in which minutes can be written."""

EDITION_WORDS: tuple[Edition, ...] = get_args(Edition.__value__)
"""Editions of the minutes."""


ARCHIVES = {archive.value.lower(): archive for archive in Archive}
"""Profiles for archives, by the words that ask for them."""

_USUAL = Layout()


def read_minutes(
    consultation: Consultation, *, language: str = "en", edition: Edition = "joint"
) -> Report:
    """Return what the minutes say, before any format; for the pages, a screen reader, a test.

    Raises:
        RuleBroken: ``no-public-version``, or what the minutes refuse to print.
    """
    seen = disclose(consultation, EDITIONS[edition])
    return minutes_report(seen, language, edition, fingerprint(plain_form(seen)))


def read_source(consultation: Consultation, *, edition: Edition = "joint") -> Attachment:
    """Return the data behind the minutes as the edition may hold it, to travel inside them.

    Its SHA-256 is the fingerprint whose beginning stands at the foot of the pages.
    """
    seen = disclose(consultation, EDITIONS[edition])
    return Attachment(f"consultation-{edition}.json", canonical(plain_form(seen)))


def write_minutes(
    consultation: Consultation,
    out: Path,
    *,
    language: str = "en",
    edition: Edition = "joint",
    sources: tuple[Path, ...] = (),
    archive: Archive = Archive.A3A,
    paper: Paper = Paper.A4,
) -> None:
    """Write the minutes as PDF, for screen readers and archives, with their data inside.

    Args:
        consultation: The whole consultation; what the edition may not hold is left out first.
        out: Where to write.
        language: Language of the document.
        edition: For whom it is.
        sources: Files it was made from, which it must not replace.
        archive: The profile for archives; one without files leaves the data out.
        paper: Size of the sheets.

    Raises:
        RuleBroken: ``no-public-version``, or what the minutes refuse to print.
        NotWritten: ``could-not-write`` with ``file`` and ``cause``, or what `check_target` says.
    """
    check_target(out, sources)
    report = read_minutes(consultation, language=language, edition=edition)
    source = read_source(consultation, edition=edition)
    write_report(report, out, source, archive=archive, layout=Layout(paper))


def write_report(
    report: Report,
    out: Path,
    source: Attachment | None,
    *,
    archive: Archive = Archive.A3A,
    layout: Layout = _USUAL,
) -> None:
    """Write minutes that were read already as PDF, with their source inside if there is one.

    Raises:
        NotWritten: ``could-not-write`` with ``file`` and ``cause``.
    """
    write_whole(out, pdf_bytes(report, archive=archive, source=source, layout=layout))
