"""The report of the joint minutes (handbook 4.7)."""

from collections.abc import Callable, Collection
from dataclasses import replace
from itertools import count

from baraza.domain.consultation import Consultation
from baraza.exports.isolation import with_isolates
from baraza.exports.marks import mark
from baraza.exports.minutes.annexes.actions import actions
from baraza.exports.minutes.annexes.agenda import agenda
from baraza.exports.minutes.annexes.diligence import diligence
from baraza.exports.minutes.annexes.documents import documents
from baraza.exports.minutes.annexes.evidence import evidence
from baraza.exports.minutes.annexes.funding import funding
from baraza.exports.minutes.annexes.labour import labour
from baraza.exports.minutes.annexes.participants import participants
from baraza.exports.minutes.closing import closing, next_meeting
from baraza.exports.minutes.conclusions import conclusions, other_matters
from baraza.exports.minutes.drafting import Drafting, Edition
from baraza.exports.minutes.follow_up import follow_up
from baraza.exports.minutes.masthead import margins, masthead, occasion, title
from baraza.exports.minutes.numbering import numbered
from baraza.exports.minutes.opening import opening
from baraza.exports.minutes.translation import original_note
from baraza.exports.report import Block, Heading, Report, Section, plain, read
from baraza.exports.scripts import with_scripts_marked
from baraza.exports.wording import wording

type Part = Callable[[Drafting], tuple[Block, ...]]

# In this order the annexes that are present are numbered.
_ANNEX_PARTS: dict[str, Part] = {
    "participants": participants,
    "agenda": agenda,
    "labour": labour,
    "funding": funding,
    "evidence": evidence,
    "diligence": diligence,
    "actions": actions,
    "documents": documents,
}
ANNEXES = tuple(_ANNEX_PARTS)
"""Names of the annexes there may be, in their order."""

_BODY: dict[str, Part] = {
    "opening": opening,
    "follow_up": follow_up,
    "conclusions": conclusions,
    "other_matters": other_matters,
    "next_meeting": next_meeting,
    "closing": closing,
}
_PUBLIC = ("conclusions", "other_matters")
# Full of texts without translation; elsewhere each such text bears its own mark.
_OF_TEXTS = frozenset(
    ("follow_up", "participants", "labour", "funding", "evidence", "actions", "documents")
)
_WEIGHED = "conclusions"


def minutes_report(
    consultation: Consultation,
    language: str,
    edition: Edition,
    fingerprint: str,
    wanted: Collection[str] | None = None,
) -> Report:
    """Return the minutes of a consultation that went through `disclose` for this edition.

    What the edition may not hold is taken to be absent already; attribution, brackets and prudence
    (rules.md C1, C2, C7) are obeyed here once more.

    Args:
        consultation: What the edition may hold.
        language: Language of the document.
        edition: For whom it is.
        fingerprint: Of the data that it is made from.
        wanted: Names of the annexes it is to have, of `ANNEXES`; None for all with content.

    Raises:
        UnknownLanguage: There is no wording in the language.
        RuleBroken: The text is final and a paragraph is still in brackets.
    """
    words = wording(language)
    draft = numbered(Drafting(consultation, words, edition, {}))
    if edition != "public":
        draft = replace(draft, annexes=_present(draft, wanted))
    occasion_told = occasion(draft)
    kind = words.label("kind", draft.document)
    report = Report(
        title=read(title(draft)[:1]),  # without the mark of its language
        language=language,
        direction=words.direction,
        masthead=masthead(draft),
        margins=margins(draft, fingerprint),
        sections=(*_body(draft), *_annexes(draft)),
        contents=plain(words.word("margin.contents")),
        as_of=draft.life.since or consultation.session.end,
        subject=words.text("margin.subject", kind=kind, occasion=occasion_told),
    )
    return with_isolates(with_scripts_marked(report))


def _present(draft: Drafting, wanted: Collection[str] | None) -> dict[str, str]:
    """Return the mark of each annex that is wanted and has content."""
    present = [
        name
        for name, part in _ANNEX_PARTS.items()
        if (wanted is None or name in wanted) and part(draft)
    ]
    return {name: mark(draft.wording, "annexes", at) for at, name in enumerate(present, start=1)}


def _body(draft: Drafting) -> tuple[Section, ...]:
    numbers = count(1)
    sections = []
    for name, part in _BODY.items():
        if draft.edition == "public" and name not in _PUBLIC:
            continue
        blocks = _with_note(draft, name, part(draft))
        if blocks:
            label = _section_mark(draft, next(numbers))
            text = plain(draft.wording.word(f"section.{name}"))
            heading = Heading(1, label, text, f"section-{name}")
            sections.append(Section(heading, blocks, weighed=name == _WEIGHED))
    return tuple(sections)


def _section_mark(draft: Drafting, number: int) -> str:
    if draft.edition == "public":
        return ""
    words = draft.wording
    return words.text("marks.section", number=mark(words, "sections", number))


def _annexes(draft: Drafting) -> tuple[Section, ...]:
    made = []
    for name, number in draft.annexes.items():
        label = draft.wording.text("section.annex", number=number)
        heading = Heading(1, label, plain(draft.wording.word(f"annex.{name}")), f"annex-{name}")
        blocks = _with_note(draft, name, _ANNEX_PARTS[name](draft))
        made.append(Section(heading, blocks, annex=True))
    return tuple(made)


def _with_note(draft: Drafting, name: str, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return (*blocks, *original_note(draft, blocks)) if name in _OF_TEXTS else blocks
