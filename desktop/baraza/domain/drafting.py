"""Drafting the outcome: paragraphs in their numbers, square brackets, and what comes of them.

Numbers ascend through the whole document. Where a paragraph comes between two that leave no
number free, all are numbered anew and everything that names one follows: references, the
labels of alternatives (5, 5 bis) and the paragraph an action says it comes from.
"""

import re
from dataclasses import replace
from typing import Any

from baraza.domain.agenda import AgendaItem
from baraza.domain.changes import add, change, move, renumber
from baraza.domain.codes import FinalStatus
from baraza.domain.conclusions import Alternative, FinalText, Paragraph
from baraza.domain.consultation import Consultation
from baraza.domain.errors import RuleBroken, UnknownRecord
from baraza.domain.tree import Record, find, rebuilt

_FURTHER = ("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies")
_NUMBERED = re.compile(r"(\d+)(.*)", re.DOTALL)


def add_paragraph(
    consultation: Consultation, item: Any, new: Paragraph, at: int | None = None
) -> Consultation:
    """Add a paragraph under an item, at a place or at the end, with the number it has there."""
    above = find(consultation, item)
    if not isinstance(above, AgendaItem):
        raise UnknownRecord("record-gone")
    place = len(above.paragraphs) if at is None else at
    before, after = _neighbours(consultation, above, place)
    free = before + 1
    taken = after is not None and free >= after
    numbered = replace(new, no=_highest(consultation) + 1 if taken else free)
    added = add(consultation, item, "paragraphs", numbered, place)
    return _carried(added, renumber(added)) if taken else added


def move_paragraph(consultation: Consultation, key: Any, to: int) -> Consultation:
    """Move a paragraph to another place under its item; numbers follow the order."""
    return _carried(consultation, move(consultation, key, to))


def number_closely(consultation: Consultation) -> Consultation:
    """Number the paragraphs from 1 without gaps, as before a text is circulated."""
    result = consultation
    for number, paragraph in enumerate(_paragraphs(consultation), 1):
        # Numbers ascend, so that the new one is never taken by a paragraph still to come.
        result = change(result, paragraph.key, no=number)
    return _carried(consultation, result)


def put_in_brackets(consultation: Consultation, key: Any) -> Consultation:
    """Make the wording of a paragraph the first of several versions, between brackets."""
    paragraph = _paragraph(consultation, key)
    if paragraph.bracketed and paragraph.alternatives:
        return consultation
    wording = paragraph.text or ""
    first = (Alternative(label=str(paragraph.no), org=paragraph.org, text=in_brackets(wording)),)
    versions = paragraph.alternatives or (first if wording.strip() else ())
    text = None if versions else paragraph.text
    made = replace(paragraph, bracketed=True, alternatives=versions, text=text)
    return rebuilt(consultation, lambda held: made if held.key == key else held)


def add_version(
    consultation: Consultation, key: Any, wording: str, org: str | None = None
) -> Consultation:
    """Add one more version of a paragraph, between brackets; the first keeps the number."""
    bracketed = put_in_brackets(consultation, key)
    paragraph = _paragraph(bracketed, key)
    version = Alternative(label=further_label(paragraph), org=org, text=in_brackets(wording))
    return add(bracketed, key, "alternatives", version)


def take_out_of_brackets(consultation: Consultation, key: Any) -> Consultation:
    """Let the only version of a paragraph stand as its text; several have to be settled."""
    paragraph = _paragraph(consultation, key)
    if len(paragraph.alternatives) > 1 and paragraph.final is None:
        raise RuleBroken("several-versions", paragraph=paragraph.no)
    made = replace(paragraph, bracketed=False)
    if paragraph.alternatives and paragraph.final is None:
        text = without_brackets(paragraph.alternatives[0].text)
        made = replace(made, text=text, alternatives=())
    return rebuilt(consultation, lambda held: made if held.key == key else held)


def choose_verb(consultation: Consultation, key: Any, verb: str) -> Consultation:
    """Give a paragraph another operative verb, in its wording too where the old one stands."""
    paragraph = _paragraph(consultation, key)
    values: dict[str, Any] = {"verb": verb}
    before, text = paragraph.verb, paragraph.text
    if before and text and before in text:
        values["text"] = text.replace(before, verb, 1)
    return change(consultation, key, **values)


def settle_brackets(
    consultation: Consultation, key: Any, status: FinalStatus, text: str | None = None
) -> Consultation:
    """Record what became of a paragraph in brackets: the agreed wording, or that there is none."""
    paragraph = _paragraph(consultation, key)
    wording = without_brackets(text) if text else None
    if status is not FinalStatus.NOT_ADOPTED and not wording:
        raise RuleBroken("adopted-without-text", status=str(status))
    before = paragraph.final
    made = FinalText(status=status, text=wording)
    if before is not None:
        made = replace(before, status=status, text=wording)
    return add(consultation, key, "final", made)


def further_label(paragraph: Paragraph) -> str:
    """Return the label of one more version: 5, then 5 bis, 5 ter and on."""
    number = str(paragraph.no)
    taken = {one.label for one in paragraph.alternatives}
    offered = [number, *(f"{number} {word}" for word in _FURTHER)]
    free = [one for one in offered if one not in taken]
    return free[0] if free else f"{number} ({len(taken) + 1})"


def in_brackets(text: str) -> str:
    """Return a wording between square brackets, once."""
    bare = text.strip()
    return bare if bare.startswith("[") and bare.endswith("]") else f"[{bare}]"


def without_brackets(text: str) -> str:
    """Return a wording without the square brackets around it; those inside stay."""
    bare = text.strip()
    while bare.startswith("[") and bare.endswith("]") and _is_one_pair(bare):
        bare = bare[1:-1].strip()
    return bare


def _is_one_pair(text: str) -> bool:
    """Return whether the first bracket is closed by the last and not before."""
    depth = 0
    for place, letter in enumerate(text):
        depth += {"[": 1, "]": -1}.get(letter, 0)
        if depth == 0:
            return place == len(text) - 1
    return False


def _paragraphs(consultation: Consultation) -> list[Paragraph]:
    return [paragraph for item in consultation.agenda_items for paragraph in item.paragraphs]


def _paragraph(consultation: Consultation, key: Any) -> Paragraph:
    found = find(consultation, key)
    if not isinstance(found, Paragraph):
        raise UnknownRecord("record-gone")
    return found


def _highest(consultation: Consultation) -> int:
    return max((paragraph.no for paragraph in _paragraphs(consultation)), default=0)


def _neighbours(consultation: Consultation, item: AgendaItem, place: int) -> tuple[int, int | None]:
    """Return the number before a place under an item, and the one after it if there is one."""
    earlier, later = list[int](), list[int]()
    side = earlier
    for other in consultation.agenda_items:
        numbers = [paragraph.no for paragraph in other.paragraphs]
        if other.key == item.key:
            side = later
            earlier += numbers[:place]
            numbers = numbers[place:]
        side += numbers
    return max(earlier, default=0), next(iter(later), None)


def _carried(before: Consultation, after: Consultation) -> Consultation:
    """Let labels that begin with the number of a paragraph follow its new number."""
    was = {paragraph.key: paragraph.no for paragraph in _paragraphs(before)}
    numbers = {
        was[paragraph.key]: paragraph.no
        for paragraph in _paragraphs(after)
        if paragraph.key in was and was[paragraph.key] != paragraph.no
    }
    if not numbers:
        return after

    def carry(record: Record) -> Record:
        changed: dict[str, Any] = {}
        for name in ("label", "paragraph"):
            held = getattr(record, name, None)
            if isinstance(held, str) and (said := _NUMBERED.fullmatch(held)):
                number = numbers.get(int(said[1]))
                if number is not None:
                    changed[name] = f"{number}{said[2]}"
        return replace(record, **changed) if changed else record

    return rebuilt(after, carry)
