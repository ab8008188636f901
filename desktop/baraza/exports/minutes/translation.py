"""Where the document stands in the original: what is not translated, or translated too early.

Nothing is dropped for want of a translation. The original stands in its place with the code of its
language behind it, and a note before the conclusions lists every such place.
"""

from collections.abc import Iterator, Sequence
from enum import Enum

from baraza.domain.codes import TextState
from baraza.domain.conclusions import Paragraph, ParagraphText
from baraza.domain.outcome import OutcomeParagraph
from baraza.exports.minutes.drafting import Drafting
from baraza.exports.report import Run, Runs, plain


class Standing(Enum):
    """How a text stands in the language of the document."""

    HERE = "here"
    MISSING = "untranslated"
    BEHIND = "behind"


def standing(draft: Drafting, texts: Sequence[ParagraphText]) -> Standing:
    """Tell whether a text is there in the document's language and can be relied on."""
    if draft.source_language == draft.wording.language:
        return Standing.HERE
    own = {one.state for one in texts if one.language == draft.wording.language}
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


def translation_list(
    draft: Drafting, paragraphs: Sequence[Paragraph | OutcomeParagraph]
) -> Iterator[Runs]:
    """Yield a sentence for each way in which something is not there in the document's language."""
    words = draft.wording
    for wanted in (Standing.MISSING, Standing.BEHIND):
        found = [one for one in paragraphs if _of(draft, one) is wanted]
        numbers = sorted(one.no for one in found if isinstance(one, Paragraph) and one.no)
        if len(numbers) < len(found):
            yield words.runs(f"item.{wanted.value}_count", count=str(len(found)))
        elif found:
            yield words.runs(f"item.{wanted.value}", numbers=ranges(draft, numbers))
    items = [
        str(one.number)
        for one in draft.consultation.agenda_items
        if not one.title.get(words.language)
    ]
    if items:
        listed = words.listed([plain(number) for number in items])
        yield words.runs("item.untranslated_titles", items=listed)


def ranges(draft: Drafting, numbers: Sequence[int]) -> str:
    """Return numbers in order, with neighbours as ranges: ``1–3, 7``."""
    told: list[str] = []
    start = 0
    for at, number in enumerate(numbers):
        if at + 1 < len(numbers) and numbers[at + 1] == number + 1:
            continue
        first = numbers[start]
        told.append(str(first) if first == number else f"{first}–{number}")
        start = at + 1
    return draft.wording.word("form.between").join(told)


def _of(draft: Drafting, paragraph: Paragraph | OutcomeParagraph) -> Standing:
    if isinstance(paragraph, Paragraph) and paragraph.alternatives and paragraph.final is None:
        return standing(draft, ())
    return standing(draft, paragraph.texts)
