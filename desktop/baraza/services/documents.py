"""What a document that is wanted says, its bytes, its name, and writing it.

What is looked at before it is written and what is written are made by `made_document` alone, so
that the two cannot differ.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from baraza.domain.consultation import Consultation
from baraza.exports.layout import Layout
from baraza.exports.report import Report
from baraza.services.comparison import read_comparison, set_comparison
from baraza.services.minutes import Progress, read_minutes, read_source, read_wished, set_wished
from baraza.services.naming import file_name, named
from baraza.services.papers import paper_name, paper_source, read_paper, set_paper
from baraza.services.targets import check_target, write_whole
from baraza.services.wanted import DocumentKind, Wanted
from baraza.services.word import word_bytes

_ANNEX = "annex-"
_COMPARISON = "internal-comparison"


@dataclass(frozen=True, slots=True)
class MadeDocument:
    """A document that was made.

    Attributes:
        reports: What it says, in each of its languages.
        data: The PDF.
    """

    reports: tuple[Report, ...]
    data: bytes


def read_document(consultation: Consultation, wanted: Wanted, now: datetime) -> tuple[Report, ...]:
    """Return what a document says in each of its languages, before any format.

    Args:
        consultation: The whole consultation; what the edition may not hold is left out first.
        wanted: Which document.
        now: What time it is, for a comparison with the text of today.

    Raises:
        RuleBroken: What `read_wished`, `read_paper` or `read_comparison` refuse.
    """
    if wanted.kind is DocumentKind.MINUTES:
        return read_wished(consultation, wanted.wish)
    if wanted.kind is DocumentKind.COMPARISON:
        compared = read_comparison(
            consultation,
            lambda: now,
            before=wanted.before,
            after=wanted.after,
            language=wanted.language,
        )
        return (compared,)
    return (read_paper(consultation, wanted.asked),)


def made_document(
    consultation: Consultation,
    wanted: Wanted,
    now: datetime,
    progress: Progress | None = None,
) -> MadeDocument:
    """Return a document with what it says.

    Args:
        consultation: The whole consultation; what the edition may not hold is left out first.
        wanted: Which document.
        now: What time it is, for a comparison with the text of today.
        progress: Told how many sections are set out of how many; may raise to stop.

    Raises:
        RuleBroken: As `read_document`.
    """
    reports = read_document(consultation, wanted, now)
    return MadeDocument(reports, _set(consultation, wanted, reports, progress))


def _set(
    consultation: Consultation,
    wanted: Wanted,
    reports: tuple[Report, ...],
    progress: Progress | None,
) -> bytes:
    if wanted.kind is DocumentKind.MINUTES:
        source = read_source(consultation, edition=wanted.edition)
        return set_wished(reports, source, wanted.wish, progress)
    [report] = reports
    if wanted.kind is DocumentKind.COMPARISON:
        return set_comparison(report, layout=Layout(wanted.paper), progress=progress)
    return set_paper(
        report,
        paper_source(consultation, wanted.asked),
        wanted.asked,
        paper=wanted.paper,
        archive=wanted.archive,
        progress=progress,
    )


def write_document(
    consultation: Consultation,
    wanted: Wanted,
    out: Path,
    now: datetime,
    *,
    sources: tuple[Path, ...] = (),
    progress: Progress | None = None,
) -> None:
    """Write a document as PDF.

    Args:
        consultation: The whole consultation; what the edition may not hold is left out first.
        wanted: Which document.
        out: Where to write.
        now: What time it is, for a comparison with the text of today.
        sources: Files it was made from, which it must not replace.
        progress: Told how far it is; may raise to stop, and then nothing is written.

    Raises:
        RuleBroken: As `read_document`.
        NotWritten: ``could-not-write`` with ``file`` and ``cause``, or what `check_target` says.
    """
    check_target(out, sources)
    made = made_document(consultation, wanted, now, progress)
    _go_on(progress)
    write_whole(out, made.data)


def write_word_document(
    consultation: Consultation,
    wanted: Wanted,
    out: Path,
    *,
    sources: tuple[Path, ...] = (),
    progress: Progress | None = None,
) -> None:
    """Write the minutes that are wanted for Word, in their first language; see `write_word`.

    Raises:
        RuleBroken: ``no-public-version``, or what the minutes refuse to print.
        NotWritten: ``could-not-write`` with ``file`` and ``cause``, or what `check_target` says.
    """
    check_target(out, sources)
    data = word_bytes(
        consultation,
        language=wanted.language,
        edition=wanted.edition,
        paper=wanted.paper,
        annexes=wanted.annexes,
    )
    _go_on(progress)
    write_whole(out, data)


def _go_on(progress: Progress | None) -> None:
    """Give whoever waits a last chance to stop before anything is written."""
    if progress is not None:
        progress(1, 1)


def document_name(consultation: Consultation, wanted: Wanted, ending: str = "pdf") -> str:
    """Return the name proposed: day, document, state, marking and languages."""
    language = wanted.language
    if wanted.kind is DocumentKind.MINUTES:
        if wanted.partner is not None and ending == "pdf":
            language = f"{language}-{wanted.partner.language}"
        return file_name(consultation, wanted.edition, language, ending)
    if wanted.kind is DocumentKind.COMPARISON:
        return named(consultation, _COMPARISON, language, with_state=False)
    return paper_name(consultation, wanted.asked)


def annexes_with_content(
    consultation: Consultation, wanted: Wanted, reports: tuple[Report, ...]
) -> tuple[str, ...]:
    """Return the names of the annexes that the minutes can have, in their order.

    Args:
        consultation: The whole consultation.
        wanted: The minutes that were made.
        reports: What they say; where they have all annexes, nothing is read anew.
    """
    if wanted.kind is not DocumentKind.MINUTES:
        return ()
    whole = reports[0]
    if wanted.left_out:
        whole = read_minutes(consultation, language=wanted.language, edition=wanted.edition)
    return tuple(_annexes_of(whole))


def _annexes_of(report: Report) -> Iterator[str]:
    for section in report.sections:
        if section.annex:
            yield section.heading.anchor.removeprefix(_ANNEX)
