"""The papers beside the minutes: which there are, for whom, and writing one."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from baraza.domain.codes import PartyRole
from baraza.domain.consultation import Consultation
from baraza.domain.disclosure import EDITIONS, disclose
from baraza.domain.errors import RuleBroken
from baraza.exchange.canonical import fingerprint
from baraza.exchange.form import plain_form
from baraza.exports.archive import Archive, Attachment
from baraza.exports.layout import Layout, Paper
from baraza.exports.minutes.drafting import Drafting
from baraza.exports.minutes.numbering import numbered
from baraza.exports.papers.actions import actions_report
from baraza.exports.papers.agenda import agenda_report
from baraza.exports.papers.attendance import attendance_report
from baraza.exports.papers.brief import brief_report
from baraza.exports.papers.head import USUAL, Order, Wishes
from baraza.exports.papers.labour import labour_report
from baraza.exports.papers.signatures import signatures_report
from baraza.exports.pdf.writer import pdf_bytes
from baraza.exports.report import Report
from baraza.exports.wording import wording
from baraza.services.minutes import Edition, Progress, read_source
from baraza.services.naming import named
from baraza.services.targets import check_target, write_whole

__all__ = ["FORMS", "Order", "Paper", "PaperAsked", "PaperKind", "Wishes", "write_paper"]


class PaperKind(StrEnum):
    """A paper beside the minutes."""

    AGENDA = "agenda"
    BRIEF = "brief"
    ACTIONS = "actions"
    LABOUR = "labour"
    ATTENDANCE = "attendance"
    SIGNATURES = "signatures"


@dataclass(frozen=True, slots=True)
class PaperForm:
    """What a kind of paper is.

    Attributes:
        build: Makes its report.
        name: What its file is called.
        editions: Those it is made in, the usual one first.
        carries_data: Whether the data of the joint edition travel inside; an internal paper, and
            one that is only signed or read before the meeting, never carries any.
        tells_state: Whether the state of the text matters to it.
        landscape: Whether its pages lie on their side.
    """

    build: Callable[[Drafting, str, Wishes], Report]
    name: str
    editions: tuple[Edition, ...] = ("joint", "internal")
    carries_data: bool = False
    tells_state: bool = False
    landscape: bool = False


FORMS = {
    PaperKind.AGENDA: PaperForm(agenda_report, "annotated-agenda"),
    PaperKind.BRIEF: PaperForm(brief_report, "brief", ("internal",)),
    PaperKind.ACTIONS: PaperForm(
        actions_report, "action-items", carries_data=True, tells_state=True
    ),
    PaperKind.LABOUR: PaperForm(
        labour_report, "division-of-labour", carries_data=True, tells_state=True, landscape=True
    ),
    PaperKind.ATTENDANCE: PaperForm(attendance_report, "attendance-sheet"),
    PaperKind.SIGNATURES: PaperForm(signatures_report, "signature-sheet", tells_state=True),
}
"""Every paper, with what decides how it is made."""


@dataclass(frozen=True, slots=True)
class PaperAsked:
    """Which paper is asked for.

    Attributes:
        kind: Which it is.
        language: Language of the document.
        edition: For whom it is; None for the usual edition of its kind.
        own: Organisation of one's own delegation, for an internal paper; None for the office whose
            copy the consultation is.
        wishes: What is chosen for its content.
    """

    kind: PaperKind
    language: str = "en"
    edition: Edition | None = None
    own: str | None = None
    wishes: Wishes = USUAL

    @property
    def form(self) -> PaperForm:
        """What its kind is."""
        return FORMS[self.kind]

    @property
    def audience(self) -> Edition:
        """The edition in which it is made.

        Raises:
            RuleBroken: ``paper-not-in-edition``.
        """
        edition, editions = self.edition or self.form.editions[0], self.form.editions
        if edition not in editions:
            raise RuleBroken(
                "paper-not-in-edition", paper=self.kind.value, edition=edition, editions=editions
            )
        return edition


def read_paper(consultation: Consultation, asked: PaperAsked) -> Report:
    """Return what a paper says, before any format.

    Raises:
        RuleBroken: ``paper-not-in-edition``; ``own-delegation-unknown``,
            ``own-delegation-other``, ``recipient-unknown`` or ``recipient-not-a-party`` where no
            internal paper can be made for the delegation; ``nobody-signs``.
    """
    edition = asked.audience
    if edition == "internal":
        consultation = _own_copy(consultation, asked)
    seen = disclose(consultation, EDITIONS[edition])
    draft = numbered(Drafting(seen, wording(asked.language), edition, {}))
    return asked.form.build(draft, fingerprint(plain_form(seen)), asked.wishes)


def paper_source(consultation: Consultation, asked: PaperAsked) -> Attachment | None:
    """Return the data that travel inside a paper; None for one that carries none."""
    if asked.audience != "joint" or not asked.form.carries_data:
        return None
    return read_source(consultation, edition="joint")


def set_paper(
    report: Report,
    source: Attachment | None,
    asked: PaperAsked,
    *,
    paper: Paper = Paper.A4,
    archive: Archive = Archive.A3A,
    progress: Progress | None = None,
) -> bytes:
    """Return a paper that was read already as PDF, with its data inside if they may be there.

    Args:
        report: What `read_paper` returned.
        source: What `paper_source` returned.
        asked: Which paper it is.
        paper: Size of the sheets.
        archive: The profile for archives; one without files leaves the data out.
        progress: Told how many sections are set out of how many; may raise to stop.
    """
    layout = Layout(paper, landscape=asked.form.landscape)
    return pdf_bytes(report, progress, archive=archive, source=source, layout=layout)


def paper_name(consultation: Consultation, asked: PaperAsked) -> str:
    """Return the name proposed: ``2026-03-11_joint-action-items_adopted_confidential_en.pdf``."""
    document = f"{asked.audience}-{asked.form.name}"
    return named(consultation, document, asked.language, with_state=asked.form.tells_state)


def write_paper(
    consultation: Consultation,
    asked: PaperAsked,
    out: Path,
    *,
    paper: Paper = Paper.A4,
    archive: Archive = Archive.A3A,
    sources: tuple[Path, ...] = (),
) -> None:
    """Write a paper as PDF, for screen readers and archives.

    Args:
        consultation: The whole consultation; what the edition may not hold is left out first.
        asked: Which paper.
        out: Where to write.
        paper: Size of the sheets.
        archive: The profile for archives; one without files leaves the data out.
        sources: Files it was made from, which it must not replace.

    Raises:
        RuleBroken: What `read_paper` says.
        NotWritten: ``could-not-write`` with ``file`` and ``cause``, or what `check_target` says.
    """
    check_target(out, sources)
    report, source = read_paper(consultation, asked), paper_source(consultation, asked)
    write_whole(out, set_paper(report, source, asked, paper=paper, archive=archive))


def _own_copy(consultation: Consultation, asked: PaperAsked) -> Consultation:
    """Return the consultation as that of one's own delegation.

    What an office noted for itself is its own: a copy that names whose it is serves nobody else.
    """
    known = consultation.own_org
    own = asked.own or known
    if own is None:
        if PaperKind.BRIEF is asked.kind:
            raise RuleBroken("own-delegation-unknown")
        return consultation
    if known is not None and own != known:
        raise RuleBroken("own-delegation-other", organisation=own, own=known)
    if all(one.id != own for one in consultation.organisations):
        raise RuleBroken("recipient-unknown", organisation=own)
    parties = {one.org for one in consultation.delegations if one.party_role is PartyRole.FULL}
    if own not in parties and (asked.own or asked.kind is PaperKind.BRIEF):
        raise RuleBroken("recipient-not-a-party", organisation=own)
    return replace(consultation, own_org=own)
