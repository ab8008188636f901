"""Translations of the outcome: what becomes of them when the wording they render is changed.

A wording in a further language says how far it can be relied on. Nobody has to remember that: an
edit which changes the original and leaves a translation as it was marks the translation as behind,
and an edit of a translation that was behind brings it level again. What somebody says expressly in
the same edit stands.
"""

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from baraza.domain.codes import TextState
from baraza.domain.conclusions import Paragraph, ParagraphText
from baraza.domain.consultation import Consultation
from baraza.domain.disclosure.wording import adopted_text
from baraza.domain.outcome import OutcomeParagraph
from baraza.domain.tree import Record, rebuilt, walk

type Translated = Paragraph | OutcomeParagraph


def follow_originals(before: Consultation, after: Consultation) -> Consultation:
    """Return what an edit made, with the state of every translation following from the edit."""
    if before is after:
        return after
    earlier = {one.key: one for one in walk(before) if _is_translated(one)}
    later = (one for one in walk(after) if _is_translated(one))
    changed = {one.key: _followed(earlier[one.key], one) for one in later if one.key in earlier}
    texts = {key: made for key, made in changed.items() if made is not None}
    if not texts:
        return after

    def take(record: Record) -> Record:
        found = texts.get(record.key)
        if found is None or not isinstance(record, Paragraph | OutcomeParagraph):
            return record
        return replace(record, texts=found)

    return rebuilt(after, take)


def originals(paragraph: Translated) -> tuple[str, ...]:
    """Return what the translations of a paragraph render, without what is no wording.

    Square brackets around the whole and white space say nothing that is translated. A wording in
    a further language that is itself an original counts among them.
    """
    own = [one.text for one in paragraph.texts if one.state is TextState.ORIGINAL]
    return tuple(_bare(text) for text in (*_wordings(paragraph), *own))


def _wordings(paragraph: Translated) -> tuple[str, ...]:
    if isinstance(paragraph, OutcomeParagraph):
        return (paragraph.text,)
    stands = adopted_text(paragraph) or paragraph.text
    return (stands,) if stands else tuple(one.text for one in paragraph.alternatives)


def _bare(text: str) -> str:
    return " ".join(text.strip().strip("[]").split())


def _is_translated(record: Record) -> bool:
    return isinstance(record, Paragraph | OutcomeParagraph) and bool(record.texts)


def _followed(before: Record, after: Record) -> tuple[ParagraphText, ...] | None:
    """Return the wordings in further languages with their states; None where none changes."""
    if before == after or not isinstance(before, Paragraph | OutcomeParagraph):
        return None
    if not isinstance(after, Paragraph | OutcomeParagraph):
        return None
    is_new = originals(before) != originals(after)
    known = {one.key: one for one in before.texts}
    made = tuple(_state(known, one, is_new=is_new) for one in after.texts)
    return made if made != after.texts else None


def _state(
    known: Mapping[UUID, ParagraphText], text: ParagraphText, *, is_new: bool
) -> ParagraphText:
    was = known.get(text.key)
    if was is None or was.state is not text.state or text.state is TextState.ORIGINAL:
        return text  # it is new itself, or somebody has said what it is worth
    is_retranslated = was.text != text.text
    if is_retranslated and text.state is TextState.BEHIND:
        return replace(text, state=TextState.TRANSLATED)
    if is_new and not is_retranslated:
        return replace(text, state=TextState.BEHIND)
    return text
