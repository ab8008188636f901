"""Signature sheets on paper: as many originals as parties, each beginning with another one.

No party signs first everywhere: the order of the places, and of the names above them, turns by one
from original to original.
"""

from dataclasses import replace

from baraza.domain.codes import OutcomeState
from baraza.domain.errors import RuleBroken
from baraza.exports.minutes.closing import UNSIGNED, signature_blocks
from baraza.exports.minutes.drafting import Drafting
from baraza.exports.minutes.masthead import title
from baraza.exports.minutes.opening import language_names
from baraza.exports.minutes.state import state_in_full, state_on_pages
from baraza.exports.papers.head import Head, Wishes, face, paper
from baraza.exports.report import Heading, Masthead, Paragraph, Report, Section, Tone
from baraza.exports.wording import sentences


def signatures_report(draft: Drafting, fingerprint: str, _wishes: Wishes) -> Report:
    """Return one sheet for each original.

    Raises:
        RuleBroken: ``nobody-signs``: the document is of a kind that is not signed, or the text was
            not adopted or withdrawn.
    """
    life = draft.life
    if draft.document in UNSIGNED or life.withdrawn or life.state is OutcomeState.NOT_ADOPTED:
        raise RuleBroken("nobody-signs")
    head = Head(state=state_in_full(draft), on_pages=state_on_pages(draft))
    originals = len(draft.names.parties)
    sections = [_sheet(draft, head, turn, originals) for turn in range(originals)]
    return paper(draft, fingerprint, "signatures", sections, head)


def _sheet(draft: Drafting, head: Head, turn: int, originals: int) -> Section:
    words = draft.wording
    number, of = str(turn + 1), str(originals)
    heading = Heading(
        1, "", words.runs("papers.original", number=number, count=of), f"section-original-{number}"
    )
    authentic = draft.consultation.session.languages.authentic_outcome
    form = "closing.authentic_equally" if len(authentic) > 1 else "closing.authentic"
    languages = language_names(draft, authentic)
    text = sentences(
        words.runs(
            "papers.signed",
            kind=words.label("kind", draft.document),
            title=title(draft),
            count=of,
        ),
        words.runs(form, languages=languages) if authentic else (),
    )
    blocks = signature_blocks(draft, f"signatures-{number}", turn)
    further = _turned(face(draft, "signatures", head), turn) if turn else None
    return Section(heading, (Paragraph(text, Tone.CLOSING), blocks), masthead=further)


def _turned(masthead: Masthead, turn: int) -> Masthead:
    parties = masthead.parties
    return replace(masthead, parties=(*parties[turn:], *parties[:turn]))
