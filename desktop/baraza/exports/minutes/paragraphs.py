"""A paragraph of the outcome: wording, brackets, competing versions, what is noted behind it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from baraza.domain.agenda import AgendaItem
from baraza.domain.checks.paragraphs import is_open_bracket
from baraza.domain.codes import Attribution, FinalStatus, ParagraphKind, TextState
from baraza.domain.conclusions import Alternative, Paragraph, ParagraphText, Reservation
from baraza.domain.disclosure.wording import in_its_final_form
from baraza.domain.errors import RuleBroken
from baraza.exports.minutes.drafting import Drafting
from baraza.exports.minutes.languages import primary
from baraza.exports.minutes.translation import original_mark, standing
from baraza.exports.report import NumberedParagraph, Run, Runs, plain, read

_BRACKET = re.compile(r"[\[\]]")
_LABEL = re.compile(r"\s*(\d+)\s*(.*)")


def is_told(draft: Drafting, item: AgendaItem, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph appears.

    One that was not adopted does not (C1), nor a statement where statements are not recorded (C2).
    """
    if paragraph.final is not None and paragraph.final.status is FinalStatus.NOT_ADOPTED:
        return False
    if draft.edition == "public":
        return paragraph.public
    summary = draft.attribution(item.id) is Attribution.SUMMARY_ONLY
    return not (summary and paragraph.kind is ParagraphKind.POSITION)


def paragraph_blocks(
    draft: Drafting, item: AgendaItem, paragraph: Paragraph
) -> Iterator[NumberedParagraph]:
    """Yield a paragraph, or its competing versions while it stands in brackets.

    Raises:
        RuleBroken: The text is final and the paragraph is still in brackets.
    """
    anchor = f"paragraph-{paragraph.no or paragraph.id or _place(item, paragraph)}"
    number = draft.numbers.before.get(paragraph.key, "")
    is_open = is_open_bracket(paragraph)
    if is_open and draft.life.is_final:
        raise RuleBroken("open-bracket-in-final-text", paragraph=str(paragraph.no or ""))
    if is_open and paragraph.alternatives:
        yield from _versions(draft, item, paragraph, anchor)
        return
    text = wording_of(draft, in_its_final_form(paragraph))
    if is_open:
        inner = text or draft.wording.runs("item.in_negotiation")
        text = _bold_brackets(_in_brackets(inner))
    elif not draft.life.is_final:
        text = _bold_brackets(text)
    told = _with_notes(draft, text, _notes(draft, item, paragraph))
    mark = original_mark(draft, standing(draft, paragraph.texts)) if text else ()
    yield NumberedParagraph(number, (*told, *mark), anchor)


def _place(item: AgendaItem, paragraph: Paragraph) -> str:
    """Return where a paragraph stands that has neither number nor id; its key is never told."""
    keys = [one.key for one in item.paragraphs]
    return f"{item.id}.{keys.index(paragraph.key) + 1}"


def wording_of(draft: Drafting, paragraph: Paragraph) -> Runs:
    """Return the text in the document's language, else in the language it was written in."""
    return text_in(draft, paragraph.text, paragraph.texts)


def text_in(draft: Drafting, text: str | None, texts: tuple[ParagraphText, ...]) -> Runs:
    """Return a text in the document's language where it can be relied on, else the original."""
    if not draft.is_original:
        wanted = primary(draft.wording.language)
        for other in texts:
            if primary(other.language) == wanted and other.state is not TextState.BEHIND:
                return plain(other.text)
    return draft.data(text)


def _versions(
    draft: Drafting, item: AgendaItem, paragraph: Paragraph, anchor: str
) -> Iterator[NumberedParagraph]:
    for at, alternative in enumerate(paragraph.alternatives):
        found = _LABEL.fullmatch(alternative.label)
        number, suffix = (found[1], found[2]) if found else (alternative.label, "")
        if number == str(paragraph.no):
            number = draft.numbers.before.get(paragraph.key, "")
        text = _bold_brackets(_in_brackets(draft.data(alternative.text)))
        last = at == len(paragraph.alternatives) - 1
        notes = _notes(draft, item, paragraph) if last else []
        text = (*text, *_holder(draft, item, alternative))
        text = (*text, *original_mark(draft, standing(draft, ())))
        yield NumberedParagraph(
            number, _with_notes(draft, text, notes), f"{anchor}-{at + 1}" if at else anchor, suffix
        )


def _holder(draft: Drafting, item: AgendaItem, alternative: Alternative) -> Runs:
    if not alternative.org or not draft.may_name([item.id]):
        return ()
    names = draft.wording.joined([draft.names.called(part) for part in alternative.org.split("+")])
    small = tuple(replace(run, small_caps=True) for run in names)
    return draft.wording.runs("item.held_by", party=small)


def _in_brackets(text: Runs) -> Runs:
    said = read(text).strip()
    if said.startswith("[") and said.endswith("]"):
        return text
    return (Run("["), *text, Run("]"))


def _bold_brackets(text: Runs) -> Runs:
    """Return text with its square brackets bold, as a draft shows what is not agreed."""
    made: list[Run] = []
    for run in text:
        at = 0
        for found in _BRACKET.finditer(run.text):
            made += plain(run.text[at : found.start()], run.language)
            made.append(Run(found[0], strong=True, language=run.language))
            at = found.end()
        made += plain(run.text[at:], run.language)
    return tuple(made)


def _with_notes(draft: Drafting, text: Runs, notes: list[Runs]) -> Runs:
    """Return text with what is noted behind it, before the full stop that ends it."""
    if not notes:
        return text
    stop = draft.wording.word("form.stop")
    note = draft.wording.runs(
        "form.note", note=draft.wording.joined(notes, separator="form.clause")
    )
    last = text[-1] if text else Run("")
    if last.text.endswith(stop) and not last.text.endswith(stop * 2) and not last.strong:
        kept = Run(last.text.removesuffix(stop), last.emphasis, language=last.language)
        return (*text[:-1], kept, *note, Run(stop))
    return (*text, *note)


def _notes(draft: Drafting, item: AgendaItem, paragraph: Paragraph) -> list[Runs]:
    words = draft.wording
    notes = []
    if paragraph.actions:
        many = words.counted("item.actions", len(paragraph.actions))
        form = many if len(paragraph.actions) > 1 else "item.action"
        actions = words.word("form.between").join(paragraph.actions)
        notes.append(words.runs(form, actions=actions))
    for pair in draft.life.pairs.values():
        if pair.paragraph == paragraph.no and not pair.confirmed:
            form = "item.lapsed" if pair.lapsed else "item.ad_referendum"
            notes.append(words.runs(form, party=draft.names.called(pair.by)))
    notes += [reservation_label(draft, item, one) for one in paragraph.reservations]
    return notes


def reservation_label(draft: Drafting, item: AgendaItem, reservation: Reservation) -> Runs:
    """Return what a delegation put on record, by name where statements under the item are."""
    kind = reservation.kind.value
    if not reservation.org or not draft.may_name([item.id]):
        return draft.wording.runs(f"reservation.unnamed_{kind}")
    return draft.wording.runs(f"reservation.{kind}", party=draft.names.called(reservation.org))
