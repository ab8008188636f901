"""A paper on two circulated texts: what was added and struck, by paragraph.

Circulated texts travel to the parties and are never printed for others (rules.md C), so that the
comparison is an internal paper.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from uuid import UUID

from baraza.domain.comparing import Compared, Fate, compare
from baraza.domain.consultation import Consultation
from baraza.domain.outcome import FrozenParagraph, Revision
from baraza.domain.outcome_order import outcome_order
from baraza.exports.dates import local_day
from baraza.exports.isolation import with_isolates
from baraza.exports.minutes.drafting import Drafting
from baraza.exports.minutes.masthead import margins, masthead, title
from baraza.exports.minutes.numbering import Standing, printed, scheme_of, standing
from baraza.exports.report import (
    Block,
    Heading,
    NumberedParagraph,
    Paragraph,
    Report,
    Run,
    Runs,
    Section,
    Tone,
    plain,
    read,
)
from baraza.exports.wording import sentences, wording

_TOLD = (Fate.CHANGED, Fate.ADDED, Fate.STRUCK, Fate.KEPT)


def comparison_report(
    consultation: Consultation, before: Revision, after: Revision, language: str, fingerprint: str
) -> Report:
    """Return the comparison of two revisions of a consultation disclosed for its own office.

    Raises:
        UnknownLanguage: There is no wording in the language.
    """
    draft = Drafting(consultation, wording(language), "internal", {})
    words = draft.wording
    texts = _in_one_language(before.paragraphs, after.paragraphs, language)
    numbers = {key: number for text in texts for key, number in _numbers(draft, text)}
    kind = words.word("comparison.kind")
    head = masthead(draft)
    between = words.text("comparison.between", before=before.name, after=after.name)
    heading = Heading(1, "", plain(words.word("comparison.section")), "comparison")
    report = Report(
        title=f"{kind}: {read(title(draft)[:1])}",
        language=language,
        direction=words.direction,
        masthead=replace(head, kind=plain(kind), state=_versions(draft, before, after)),
        margins=replace(margins(draft, fingerprint), state=between, draft=""),
        sections=(Section(heading, tuple(_blocks(draft, compare(*texts), numbers))),),
        contents=(),
        as_of=after.date,
        subject=f"{kind}: {between}",
    )
    return with_isolates(report)


def _versions(draft: Drafting, before: Revision, after: Revision) -> Runs:
    return draft.wording.runs(
        "comparison.versions",
        before=before.name,
        first=local_day(draft.wording, before.date, draft.zone),
        after=after.name,
        last=local_day(draft.wording, after.date, draft.zone),
    )


def _numbers(draft: Drafting, text: Sequence[FrozenParagraph]) -> Iterator[tuple[UUID, str]]:
    """Yield what is printed before the paragraphs of a text, as the document is numbered today.

    Of a paragraph that is gone since, only its number in the consultation is known; one without
    stood outside the items.
    """
    consultation = draft.consultation
    today = {one.paragraph.id: standing(one) for one in outcome_order(consultation)}
    places = []
    for paragraph in text:
        number = paragraph.no
        known = today.get(paragraph.id) if paragraph.id else None
        gone = Standing(number, None, preamble=number is None)
        places.append(known._replace(number=number) if known else gone)
    told = printed(scheme_of(consultation, draft.document), places)
    yield from zip((one.key for one in text), told, strict=True)


def _blocks(
    draft: Drafting, compared: Sequence[Compared], numbers: Mapping[UUID, str]
) -> Iterator[Block]:
    words = draft.wording
    counts = [
        words.runs(f"comparison.count_{fate.value}", count=str(_count(compared, fate)))
        for fate in _TOLD
    ]
    moved = str(sum(one.moved for one in compared))
    counts.insert(3, words.runs("comparison.count_moved", count=moved))
    yield Paragraph(sentences(*counts))
    yield Paragraph(_key(draft), Tone.KEY)
    for at, one in enumerate(compared, start=1):
        yield _paragraph(draft, one, at, numbers)


def _count(compared: Sequence[Compared], fate: Fate) -> int:
    return sum(one.fate is fate for one in compared)


def _key(draft: Drafting) -> Runs:
    words = draft.wording
    return words.runs(
        "comparison.key",
        added=(Run(words.word("comparison.key_added"), added=True),),
        struck=(Run(words.word("comparison.key_struck"), struck=True),),
    )


def _paragraph(
    draft: Drafting, one: Compared, at: int, numbers: Mapping[UUID, str]
) -> NumberedParagraph:
    here = one.after or one.before
    number = numbers[here.key] if here is not None else ""
    language = here.language if here is not None else None
    foreign = language if language != draft.wording.language else None
    runs = tuple(
        Run(
            stretch.text,
            added=stretch.fate is Fate.ADDED,
            struck=stretch.fate is Fate.STRUCK,
            language=foreign,
        )
        for stretch in one.stretches
    )
    mark = _mark(draft, one, numbers)
    aloud = _aloud(draft, one) + read(mark) if one.fate is Fate.CHANGED else ""
    return NumberedParagraph(number, (*runs, *mark), f"compared-{at}", aloud=aloud)


def _aloud(draft: Drafting, one: Compared) -> str:
    """Return the words of a paragraph with what became of them in words as well."""
    told = []
    for stretch in one.stretches:
        if stretch.fate is Fate.KEPT:
            told.append(stretch.text)
        else:
            form = f"comparison.aloud_{stretch.fate.value}"
            told.append(draft.wording.text(form, text=stretch.text))
    return "".join(told)


def _mark(draft: Drafting, one: Compared, numbers: Mapping[UUID, str]) -> Runs:
    """Return what became of a paragraph, in words: lines under letters are not read aloud."""
    words = draft.wording
    told = [] if one.fate is Fate.KEPT else [words.word(f"comparison.{one.fate.value}")]
    if one.moved:
        told.append(words.word("comparison.moved"))
    was = numbers[one.before.key] if one.before and one.after else ""
    if was and one.after and was != numbers[one.after.key]:
        told.append(words.text("comparison.was", number=was))
    if not told:
        return ()
    mark = words.word("form.between").join(told)
    return (Run(words.text("comparison.mark", said=mark), small_caps=True),)


def _in_one_language(
    before: Sequence[FrozenParagraph], after: Sequence[FrozenParagraph], language: str
) -> tuple[tuple[FrozenParagraph, ...], tuple[FrozenParagraph, ...]]:
    """Return both texts with each paragraph once, in the language if both texts have it there."""
    both = _having(before, language) & _having(after, language)
    return _chosen(before, language, both), _chosen(after, language, both)


def _identity(paragraph: FrozenParagraph) -> tuple[str, int]:
    return paragraph.id or "", 0 if paragraph.id else paragraph.no or 0


def _having(text: Sequence[FrozenParagraph], language: str) -> set[tuple[str, int]]:
    return {_identity(one) for one in text if one.language == language}


def _chosen(
    text: Sequence[FrozenParagraph], language: str, both: set[tuple[str, int]]
) -> tuple[FrozenParagraph, ...]:
    chosen: list[FrozenParagraph] = []
    for identity, group in groupby(text, key=_identity):
        versions = tuple(group)
        if identity == ("", 0):
            chosen += versions
            continue
        own = [one for one in versions if one.language == language]
        chosen.append(own[0] if own and identity in both else versions[0])
    return tuple(chosen)
