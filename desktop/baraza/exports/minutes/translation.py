"""Where the document stands in the original: what is not translated, or translated too early.

Nothing is dropped for want of a translation. The original stands in its place with the code of its
language behind it, and a note before the conclusions lists every such place. Tables are full of
short texts which the format knows in one language only: there, one note below says so for all.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum

from baraza.domain.codes import TextState
from baraza.domain.conclusions import Paragraph as OfItem
from baraza.domain.conclusions import ParagraphText
from baraza.domain.outcome import OutcomeParagraph
from baraza.exports.minutes.drafting import Drafting
from baraza.exports.minutes.languages import primary
from baraza.exports.report import Block, Paragraph, Run, Runs, Tone, plain


class Standing(Enum):
    """How a text stands in the language of the document."""

    HERE = "here"
    MISSING = "untranslated"
    BEHIND = "behind"


def standing(draft: Drafting, texts: Sequence[ParagraphText]) -> Standing:
    """Tell whether a text is there in the document's language and can be relied on."""
    if draft.is_original:
        return Standing.HERE
    wanted = primary(draft.wording.language)
    own = {one.state for one in texts if primary(one.language) == wanted}
    if own - {TextState.BEHIND}:
        return Standing.HERE
    return Standing.BEHIND if own else Standing.MISSING


def original_mark(draft: Drafting, found: Standing) -> Runs:
    """Return what stands behind a text given in the original."""
    if found is Standing.HERE:
        return ()
    form = "item.mark_behind" if found is Standing.BEHIND else "item.mark"
    told = draft.wording.text(form, language=draft.source_language)
    return (Run(told, small_caps=True),)


def in_original(draft: Drafting, text: str | None) -> Runs:
    """Return a text that the format knows in one language only, marked where that is another."""
    told = draft.data(text)
    return (*told, *original_mark(draft, standing(draft, ()))) if told else ()


def original_note(draft: Drafting, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the note below tables whose texts stand in the original; nothing where none does."""
    if draft.is_original or not any(_is_original(draft, run) for run in _runs(tuple(blocks))):
        return ()
    return (Paragraph(_original(draft, "item.original_texts"), Tone.KEY),)


def original_told(draft: Drafting) -> Runs:
    """Return the sentence before the conclusions: paragraphs may stand in the original."""
    return _original(draft, "item.original")


def _original(draft: Drafting, key: str) -> Runs:
    language = draft.source_language
    name = draft.wording.words["language"].get(primary(language), language)
    return draft.wording.runs(key, language=name, code=language)


def _is_original(draft: Drafting, run: Run) -> bool:
    return run.language is not None and primary(run.language) == primary(draft.source_language)


def _runs(part: object) -> Iterator[Run]:
    """Go through all runs of a part of a report."""
    if isinstance(part, Run):
        yield part
    elif isinstance(part, tuple):
        for one in part:
            yield from _runs(one)
    elif is_dataclass(part):
        for one in fields(part):
            yield from _runs(getattr(part, one.name))


def translation_list(
    draft: Drafting, paragraphs: Sequence[OfItem | OutcomeParagraph]
) -> Iterator[Runs]:
    """Yield a sentence for each way in which something is not there in the document's language."""
    words = draft.wording
    for wanted in (Standing.MISSING, Standing.BEHIND):
        found = [one for one in paragraphs if _of(draft, one) is wanted]
        numbers = sorted(one.no for one in found if isinstance(one, OfItem) and one.no)
        if len(numbers) < len(found):
            yield words.runs(f"item.{wanted.value}_count", count=str(len(found)))
        elif found:
            key = words.counted(f"item.{wanted.value}", len(numbers))
            yield words.runs(key, numbers=ranges(draft, numbers))
    items = [
        str(one.number)
        for one in draft.consultation.agenda_items
        if not has_title(draft, one.title)
    ]
    if items:
        listed = words.listed([plain(number) for number in items])
        key = words.counted("item.untranslated_titles", len(items))
        yield words.runs(key, items=listed)
    outcome = draft.consultation.outcome
    own = outcome.title if outcome is not None and outcome.title else None
    if not has_title(draft, own or draft.consultation.session.title):
        yield words.runs("item.untranslated_document")


def has_title(draft: Drafting, titles: Mapping[str, str]) -> bool:
    """Tell whether a title is there in the document's language."""
    wanted = primary(draft.wording.language)
    return any(text for language, text in titles.items() if primary(language) == wanted)


def ranges(draft: Drafting, numbers: Sequence[int]) -> str:
    """Return paragraphs by the numbers they are printed with, neighbours as ranges: ``1–3, 7``."""
    spoken = [draft.numbers.of(number) for number in numbers]
    whole = all(number.isdigit() for number in spoken)
    told = _in_ranges(sorted(map(int, spoken))) if whole else spoken
    return draft.wording.word("form.between").join(told)


def _in_ranges(numbers: Sequence[int]) -> Iterator[str]:
    start = 0
    for at, number in enumerate(numbers):
        if at + 1 < len(numbers) and numbers[at + 1] == number + 1:
            continue
        first = numbers[start]
        yield str(first) if first == number else f"{first}–{number}"
        start = at + 1


def _of(draft: Drafting, paragraph: OfItem | OutcomeParagraph) -> Standing:
    if isinstance(paragraph, OfItem) and paragraph.alternatives and paragraph.final is None:
        return standing(draft, ())
    return standing(draft, paragraph.texts)
