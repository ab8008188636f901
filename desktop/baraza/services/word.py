"""The minutes as a Word file, for those who clear the text in rounds."""

from collections.abc import Collection
from pathlib import Path

from baraza.domain.consultation import Consultation
from baraza.domain.disclosure import EDITIONS, disclose
from baraza.exchange.canonical import fingerprint
from baraza.exchange.form import plain_form
from baraza.exports.layout import Layout, Paper
from baraza.exports.minutes.drafting import Edition
from baraza.exports.minutes.report import minutes_report
from baraza.services.targets import check_target, write_whole

PAPERS = {paper.value: paper for paper in Paper}
"""Papers, by the words that ask for them."""


def write_word(
    consultation: Consultation,
    out: Path,
    *,
    language: str = "en",
    edition: Edition = "joint",
    sources: tuple[Path, ...] = (),
    paper: Paper = Paper.A4,
    annexes: Collection[str] | None = None,
) -> None:
    """Write the minutes for Word, with changes recorded and each paragraph known by its identity.

    Args:
        consultation: The whole consultation; what the edition may not hold is left out first.
        out: Where to write.
        language: Language of the document.
        edition: For whom it is; the public version is not cleared any more, so that nobody has
            changes recorded in it.
        sources: Files it was made from, which it must not replace.
        paper: Size of the sheets.
        annexes: Names of the annexes it is to have; None for all that have content.

    Raises:
        RuleBroken: ``no-public-version``, or what the minutes refuse to print.
        NotWritten: ``could-not-write`` with ``file`` and ``cause``, or what `check_target` says.
    """
    check_target(out, sources)
    data = word_bytes(
        consultation, language=language, edition=edition, paper=paper, annexes=annexes
    )
    write_whole(out, data)


def word_bytes(
    consultation: Consultation,
    *,
    language: str = "en",
    edition: Edition = "joint",
    paper: Paper = Paper.A4,
    annexes: Collection[str] | None = None,
) -> bytes:
    """Return the Word file of an edition; the same consultation gives the same bytes.

    Raises:
        RuleBroken: ``no-public-version``, or what the minutes refuse to print.
    """
    # Loaded here: python-docx takes longer to load than most words of the command line take.
    from baraza.exports.word.identities import Copy  # noqa: PLC0415
    from baraza.exports.word.writer import docx_bytes  # noqa: PLC0415

    seen = disclose(consultation, EDITIONS[edition])
    mark = fingerprint(plain_form(seen))
    report = minutes_report(seen, language, edition, mark, annexes)
    copy = Copy(seen.session.id or "", edition, language, mark)
    return docx_bytes(report, copy, Layout(paper=paper), tracked=edition != "public")
