"""The joint minutes of a consultation, written for one audience in one language."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from baraza.domain.consultation import Consultation
from baraza.domain.disclosure import EDITIONS, disclose
from baraza.exchange.canonical import canonical, fingerprint
from baraza.exchange.form import plain_form
from baraza.exports.archive import Archive, Attachment
from baraza.exports.minutes.report import minutes_report
from baraza.exports.pdf.parallel import Placing, parallel_bytes
from baraza.exports.pdf.writer import pdf_bytes
from baraza.exports.report import Report
from baraza.exports.wording import languages
from baraza.services.targets import check_target, write_whole

type Edition = Literal["internal", "joint", "public"]

LANGUAGES = languages()
"""Languages in which minutes can be written."""

EDITION_WORDS: tuple[Edition, ...] = get_args(Edition.__value__)
"""Editions of the minutes."""


ARCHIVES = {archive.value.lower(): archive for archive in Archive}
"""Profiles for archives, by the words that ask for them."""


PLACINGS = {placing.value: placing for placing in Placing}
"""How a second language stands in the file, by the words that ask for it."""


@dataclass(frozen=True, slots=True)
class Partner:
    """The second language of a document in two.

    Attributes:
        language: The language, another than the document's.
        placing: Beside the first, or after it.
    """

    language: str
    placing: Placing


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
    partner: Partner | None = None,
) -> None:
    """Write the minutes as PDF, for screen readers and archives, with their data inside.

    Args:
        consultation: The whole consultation; what the edition may not hold is left out first.
        out: Where to write.
        language: Language of the document.
        edition: For whom it is.
        sources: Files it was made from, which it must not replace.
        archive: The profile for archives; one without files leaves the data out.
        partner: A second language in the same file, if it is to hold two.

    Raises:
        RuleBroken: ``no-public-version``, or what the minutes refuse to print.
        NotWritten: ``could-not-write`` with ``file`` and ``cause``, or what `check_target` says.
    """
    check_target(out, sources)
    report = read_minutes(consultation, language=language, edition=edition)
    source = read_source(consultation, edition=edition)
    if partner is None:
        write_report(report, out, source, archive=archive)
        return
    other = read_minutes(consultation, language=partner.language, edition=edition)
    both = (report, other)
    write_whole(out, parallel_bytes(both, partner.placing, archive=archive, source=source))


def write_report(
    report: Report, out: Path, source: Attachment | None, *, archive: Archive = Archive.A3A
) -> None:
    """Write minutes that were read already as PDF, with their source inside if there is one.

    Raises:
        NotWritten: ``could-not-write`` with ``file`` and ``cause``.
    """
    write_whole(out, pdf_bytes(report, archive=archive, source=source))
