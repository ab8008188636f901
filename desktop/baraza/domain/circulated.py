"""Texts as they were circulated: frozen, so that two of them can be compared later."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from baraza.domain.changes import add, fresh_id
from baraza.domain.checks.paragraphs import is_open_bracket
from baraza.domain.checks.readings import party_ids
from baraza.domain.codes import FinalStatus, OutcomeState, TextState
from baraza.domain.conclusions import Paragraph
from baraza.domain.consultation import Consultation
from baraza.domain.disclosure.wording import in_its_final_form
from baraza.domain.outcome import FrozenParagraph, Outcome, OutcomeParagraph, Revision
from baraza.domain.outcome_order import outcome_order
from baraza.domain.tree import Record, rebuilt


def keep_text(
    consultation: Consultation, name: str, when: str, state: OutcomeState | None
) -> Consultation:
    """Keep the text as it stands now as a revision that went to the full parties.

    Paragraphs get the lasting identities they may still lack: by these they are found again
    when two revisions are compared, whatever their numbers have become.
    """
    known = with_identities(consultation)
    if known.outcome is None:
        known = add(known, known.key, "outcome", Outcome())
    revision = Revision(
        id=fresh_id(known, "outcome.revisions[].id", "REV"),
        name=name,
        date=when,
        addressees=party_ids(known),
        state=state,
        paragraphs=standing_text(known),
    )
    above = known.outcome
    return known if above is None else add(known, above.key, "revisions", revision)


def standing_text(consultation: Consultation) -> tuple[FrozenParagraph, ...]:
    """Return the text as it stands: each paragraph in every language it can be relied on in."""
    working = consultation.session.languages.working
    original = working[0] if working else None
    return tuple(
        frozen
        for _, paragraph in outcome_order(consultation)
        for frozen in _frozen(paragraph, original)
    )


def _frozen(
    paragraph: Paragraph | OutcomeParagraph, original: str | None
) -> Iterator[FrozenParagraph]:
    number = None
    if isinstance(paragraph, Paragraph):
        if paragraph.final is not None and paragraph.final.status is FinalStatus.NOT_ADOPTED:
            return
        paragraph, number = in_its_final_form(paragraph), paragraph.no
    text = _wording(paragraph)
    if text:
        yield FrozenParagraph(id=paragraph.id, no=number, language=original, text=text)
    for other in paragraph.texts:
        if other.state is not TextState.BEHIND and other.language != original:
            yield FrozenParagraph(
                id=paragraph.id, no=number, language=other.language, text=other.text
            )


def _wording(paragraph: Paragraph | OutcomeParagraph) -> str:
    """Return the wording, competing versions one below the other with their labels."""
    if isinstance(paragraph, Paragraph) and is_open_bracket(paragraph) and paragraph.alternatives:
        return "\n".join(f"{one.label}. {_bracketed(one.text)}" for one in paragraph.alternatives)
    text = paragraph.text or ""
    if isinstance(paragraph, Paragraph) and is_open_bracket(paragraph) and text:
        return _bracketed(text)
    return text


def _bracketed(text: str) -> str:
    said = text.strip()
    return said if said.startswith("[") and said.endswith("]") else f"[{said}]"


def with_identities(consultation: Consultation) -> Consultation:
    """Give a lasting identity to each paragraph that has none; one that is gone comes not back."""
    taken = {(entry.paragraph.id or "").casefold() for entry in outcome_order(consultation)}
    for revision in consultation.outcome.revisions if consultation.outcome is not None else ():
        taken |= {(frozen.id or "").casefold() for frozen in revision.paragraphs}
    free = (f"par-{number}" for number in count(1) if f"par-{number}" not in taken)

    def identified(record: Record) -> Record:
        if isinstance(record, Paragraph) and not record.id:
            return replace(record, id=next(free))
        return record

    return rebuilt(consultation, identified)
