"""The joint minutes of a consultation, written for one audience in one language or two."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from baraza.domain.consultation import Consultation
from baraza.domain.disclosure import EDITIONS, disclose
from baraza.exchange.canonical import canonical, fingerprint
from baraza.exchange.form import plain_form
from baraza.exports.archive import Archive, Attachment
from baraza.exports.layout import USUAL, Layout, Paper
from baraza.exports.minutes.report import ANNEXES, minutes_report
from baraza.exports.pdf.parallel.writer import Placing, parallel_bytes
from baraza.exports.pdf.writer import Progress, pdf_bytes
from baraza.exports.report import Report
from baraza.exports.wording import languages
from baraza.services.targets import check_target, write_whole

__all__ = [
    "ANNEXES",
    "ARCHIVES",
    "EDITION_WORDS",
    "LANGUAGES",
    "PLACINGS",
    "Archive",
    "Edition",
    "Layout",
    "Paper",
    "Partner",
    "Placing",
    "Progress",
    "Report",
    "Wish",
    "read_minutes",
    "read_source",
    "read_wished",
    "set_wished",
    "write_minutes",
]

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


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted of the minutes.

    Attributes:
        language: Language of the document.
        edition: For whom it is.
        partner: A second language in the same file, if it is to hold two.
        annexes: Names of the annexes it is to have; None for all that have content.
        layout: What is chosen for its pages.
        archive: The profile for archives; one without files leaves the data out.
    """

    language: str = "en"
    edition: Edition = "joint"
    partner: Partner | None = None
    annexes: frozenset[str] | None = None
    layout: Layout = USUAL
    archive: Archive = Archive.A3A


_USUAL = Wish()


def read_minutes(
    consultation: Consultation,
    *,
    language: str = "en",
    edition: Edition = "joint",
    annexes: Collection[str] | None = None,
) -> Report:
    """Return what the minutes say, before any format; for the pages, a screen reader, a test.

    Raises:
        RuleBroken: ``no-public-version``, or what the minutes refuse to print.
    """
    seen = disclose(consultation, EDITIONS[edition])
    return minutes_report(seen, language, edition, fingerprint(plain_form(seen)), annexes)


def read_wished(consultation: Consultation, wish: Wish) -> tuple[Report, ...]:
    """Return what the minutes say in each language that is wished, the document's own first.

    Raises:
        RuleBroken: As `read_minutes`.
    """
    wanted = [wish.language] if wish.partner is None else [wish.language, wish.partner.language]
    return tuple(
        read_minutes(consultation, language=one, edition=wish.edition, annexes=wish.annexes)
        for one in wanted
    )


def read_source(consultation: Consultation, *, edition: Edition = "joint") -> Attachment:
    """Return the data behind the minutes as the edition may hold it, to travel inside them.

    Its SHA-256 is the fingerprint whose beginning stands at the foot of the pages.
    """
    seen = disclose(consultation, EDITIONS[edition])
    return Attachment(f"consultation-{edition}.json", canonical(plain_form(seen)))


def set_wished(
    reports: tuple[Report, ...], source: Attachment, wish: Wish, progress: Progress | None = None
) -> bytes:
    """Return minutes that were read already as PDF, with their source inside if it may be there.

    Args:
        reports: What `read_wished` returned.
        source: What `read_source` returned for the same edition.
        wish: How they are to be set.
        progress: Told how many sections are set out of how many; may raise to stop.
    """
    if wish.partner is None:
        [report] = reports
        return pdf_bytes(report, progress, archive=wish.archive, source=source, layout=wish.layout)
    own, other = reports
    return parallel_bytes(
        (own, other),
        wish.partner.placing,
        progress,
        archive=wish.archive,
        source=source,
        layout=wish.layout,
    )


def write_minutes(
    consultation: Consultation,
    out: Path,
    wish: Wish = _USUAL,
    *,
    sources: tuple[Path, ...] = (),
    progress: Progress | None = None,
) -> None:
    """Write the minutes as PDF, for screen readers and archives, with their data inside.

    Args:
        consultation: The whole consultation; what the edition may not hold is left out first.
        out: Where to write.
        wish: What is wanted.
        sources: Files it was made from, which it must not replace.
        progress: Told how many sections are set out of how many; may raise to stop.

    Raises:
        RuleBroken: ``no-public-version``, or what the minutes refuse to print.
        NotWritten: ``could-not-write`` with ``file`` and ``cause``, or what `check_target` says.
    """
    check_target(out, sources)
    reports = read_wished(consultation, wish)
    source = read_source(consultation, edition=wish.edition)
    write_whole(out, set_wished(reports, source, wish, progress))
