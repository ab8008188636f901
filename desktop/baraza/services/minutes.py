"""The joint minutes of a consultation, written for one audience in one language."""

from pathlib import Path
from typing import Literal, get_args

from baraza.domain.consultation import Consultation
from baraza.domain.disclosure import EDITIONS, disclose
from baraza.exchange.canonical import fingerprint
from baraza.exchange.form import plain_form
from baraza.exports.minutes.report import minutes_report
from baraza.exports.pdf.writer import pdf_bytes
from baraza.exports.report import Report
from baraza.exports.wording import languages
from baraza.services.targets import check_target, write_whole

type Edition = Literal["internal", "joint", "public"]

LANGUAGES = languages()
"""Languages in which minutes can be written."""

EDITION_WORDS: tuple[Edition, ...] = get_args(Edition.__value__)
"""Editions of the minutes."""


def read_minutes(
    consultation: Consultation, *, language: str = "en", edition: Edition = "joint"
) -> Report:
    """Return what the minutes say, before any format; for the pages, a screen reader, a test.

    Raises:
        RuleBroken: ``no-public-version``, or what the minutes refuse to print.
    """
    seen = disclose(consultation, EDITIONS[edition])
    return minutes_report(seen, language, edition, fingerprint(plain_form(seen)))


def write_minutes(
    consultation: Consultation,
    out: Path,
    *,
    language: str = "en",
    edition: Edition = "joint",
    sources: tuple[Path, ...] = (),
) -> None:
    """Write the minutes as PDF.

    Args:
        consultation: The whole consultation; what the edition may not hold is left out first.
        out: Where to write.
        language: Language of the document.
        edition: For whom it is.
        sources: Files it was made from, which it must not replace.

    Raises:
        RuleBroken: ``no-public-version``, or what the minutes refuse to print.
        NotWritten: ``could-not-write`` with ``file`` and ``cause``, or what `check_target` says.
    """
    check_target(out, sources)
    write_report(read_minutes(consultation, language=language, edition=edition), out)


def write_report(report: Report, out: Path) -> None:
    """Write minutes that were read already as PDF.

    Raises:
        NotWritten: ``could-not-write`` with ``file`` and ``cause``.
    """
    write_whole(out, pdf_bytes(report))
