"""The comparison of two circulated texts, written as a paper of its own."""

from pathlib import Path

from baraza.domain.circulated import standing_text
from baraza.domain.consultation import Consultation
from baraza.domain.disclosure import INTERNAL, disclose
from baraza.domain.errors import RuleBroken
from baraza.domain.outcome import Revision
from baraza.domain.standing import standing
from baraza.exchange.canonical import fingerprint
from baraza.exchange.form import plain_form
from baraza.exports.archive import Archive
from baraza.exports.comparison import comparison_report
from baraza.exports.layout import USUAL, Layout
from baraza.exports.pdf.writer import Progress, pdf_bytes
from baraza.exports.report import Report
from baraza.exports.wording import wording
from baraza.services.clock import Clock
from baraza.services.targets import check_target, write_whole

TODAY = "today"
"""Stands for the text as it is now, where the name of a revision stands."""


def texts_kept(consultation: Consultation) -> tuple[Revision, ...]:
    """Return the texts that were circulated and may be compared here, oldest first."""
    seen = disclose(consultation, INTERNAL)
    return seen.outcome.revisions if seen.outcome is not None else ()


def read_comparison(
    consultation: Consultation, clock: Clock, *, before: str, after: str, language: str = "en"
) -> Report:
    """Return what the comparison says, before any format.

    Args:
        consultation: The whole consultation.
        clock: Says what time it is, for the text of today.
        before: Name or id of the earlier revision; empty for the last but one.
        after: Name or id of the later one, or `TODAY`; empty for the last.
        language: Language of the paper.

    Raises:
        RuleBroken: ``no-such-revision`` with ``name``, or ``nothing-to-compare`` where no text
            was circulated.
    """
    seen = disclose(consultation, INTERNAL)
    earlier, later = texts_compared(
        consultation, clock, before=before, after=after, language=language
    )
    return comparison_report(seen, earlier, later, language, fingerprint(plain_form(seen)))


def texts_compared(
    consultation: Consultation, clock: Clock, *, before: str, after: str, language: str = "en"
) -> tuple[Revision, Revision]:
    """Return the two texts that are compared, the earlier first; arguments as `read_comparison`.

    Raises:
        RuleBroken: What `read_comparison` refuses.
    """
    kept = list(texts_kept(consultation))
    if not kept:
        raise RuleBroken("nothing-to-compare")
    seen = disclose(consultation, INTERNAL)
    today = _today(seen, clock, wording(language).word("comparison.now"))
    texts = [*kept, today] if len(kept) == 1 or after == TODAY else kept
    later = _found(texts, after, today) if after else texts[-1]
    earlier = _found(texts, before, today) if before else texts[max(texts.index(later) - 1, 0)]
    return earlier, later


def set_comparison(
    report: Report, *, layout: Layout = USUAL, progress: Progress | None = None
) -> bytes:
    """Return a comparison that was read already as PDF; no data travels inside it."""
    return pdf_bytes(report, progress, archive=Archive.A2A, source=None, layout=layout)


def _today(consultation: Consultation, clock: Clock, name: str) -> Revision:
    when = clock().isoformat(timespec="seconds")
    state, text = standing(consultation).state, standing_text(consultation)
    return Revision(id=TODAY, name=name, date=when, state=state, paragraphs=text)


def _found(texts: list[Revision], wanted: str, today: Revision) -> Revision:
    """Return the text of a name or id; of several circulated under one name the last."""
    if wanted == TODAY:
        return today
    name = wanted.casefold()
    for one in reversed(texts):
        if name in (one.name.casefold(), one.id.casefold()):
            return one
    raise RuleBroken("no-such-revision", name=wanted)


def write_comparison(
    consultation: Consultation,
    out: Path,
    clock: Clock,
    *,
    before: str = "",
    after: str = "",
    language: str = "en",
    sources: tuple[Path, ...] = (),
) -> None:
    """Write the comparison as PDF; no data travels inside it.

    Raises:
        RuleBroken: What `read_comparison` refuses.
        NotWritten: ``could-not-write`` with ``file`` and ``cause``, or what `check_target` says.
    """
    check_target(out, sources)
    report = read_comparison(consultation, clock, before=before, after=after, language=language)
    write_whole(out, set_comparison(report))
