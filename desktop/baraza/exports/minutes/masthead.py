"""Masthead and margins: parties, kind of document, occasion, reference, marking and state."""

from baraza.exports.dates import span
from baraza.exports.minutes.drafting import Drafting
from baraza.exports.minutes.state import draft_word, state_in_full, state_on_pages
from baraza.exports.report import Margins, Masthead, Runs, plain, read

_FINGERPRINT_SHOWN = 8


def masthead(draft: Drafting) -> Masthead:
    """Return the head of the first page."""
    parties = tuple(draft.names.party(one.org) for one in draft.names.parties)
    return Masthead(
        marking=plain(marking(draft)),
        parties=parties,
        kind=plain(draft.wording.label("kind", draft.document)),
        title=title(draft),
        occasion=_occasion(draft),
        reference=plain(reference(draft)),
        state=() if draft.edition == "public" else state_in_full(draft),
    )


def margins(draft: Drafting, fingerprint: str) -> Margins:
    """Return what stands at head and foot of every page."""
    return Margins(
        marking=marking(draft),
        state="" if draft.edition == "public" else state_on_pages(draft),
        reference=(
            reference(draft),
            draft.wording.label("edition", draft.edition),
            fingerprint[:_FINGERPRINT_SHOWN],
        ),
        page=draft.wording.word("margin.page"),
        draft=draft_word(draft),
    )


def title(draft: Drafting) -> Runs:
    """Return the title of the document, else of the meeting."""
    outcome = draft.consultation.outcome
    own = draft.localized(outcome.title) if outcome is not None else ()
    return own or draft.localized(draft.consultation.session.title)


def occasion(draft: Drafting) -> str:
    """Return place and dates: ``Addis Ababa, 10 and 11 March 2026``."""
    return read(_occasion(draft))


def _occasion(draft: Drafting) -> Runs:
    dates = plain(span(draft.wording, *days(draft)))
    place = draft.proper(draft.consultation.session.place)
    return draft.wording.joined([part for part in (place, dates) if part])


def days(draft: Drafting) -> tuple[str, str]:
    """Return first and last day of the meeting, the local dates as written (rules.md 0)."""
    session = draft.consultation.session
    return session.start[:10], session.end[:10]


def marking(draft: Drafting) -> str:
    """Return the classification, or the mark of the public version."""
    if draft.edition == "public":
        return draft.wording.word("margin.public_mark")
    return draft.wording.label("classification", draft.consultation.session.classification)


def reference(draft: Drafting) -> str:
    """Return the symbol of the text, else the session's reference; an id is a last resort."""
    session = draft.consultation.session
    return draft.life.symbol or session.reference or session.id or ""
