"""What every paper has round its content: masthead, margins, and the report that holds it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from baraza.exports.isolation import with_isolates
from baraza.exports.minutes.drafting import Drafting
from baraza.exports.minutes.masthead import margins, masthead, occasion
from baraza.exports.report import Masthead, Report, Runs, Section, plain, read


class Order(StrEnum):
    """In which order actions stand."""

    DUE = "due"
    AGREED = "agreed"


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a reader chooses for one paper.

    Attributes:
        order: In which order actions stand.
    """

    order: Order = Order.DUE


USUAL = Wishes()
"""What is chosen where nothing is asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What head and foot of a paper say beyond what the consultation tells of itself.

    Attributes:
        marking: Marking instead of the classification.
        state: State in the masthead.
        on_pages: State at the head of every page.
        word: Word set pale behind the text.
        short: Whether the masthead gives way to one large table.
        contents: Whether a long paper gets a page of contents.
    """

    marking: str = ""
    state: Runs = ()
    on_pages: str = ""
    word: str = ""
    short: bool = False
    contents: bool = False


PLAIN = Head()
"""Nothing beyond what the consultation tells of itself."""


def paper(
    draft: Drafting, fingerprint: str, name: str, sections: Sequence[Section], head: Head = PLAIN
) -> Report:
    """Return a paper.

    Args:
        draft: The consultation as the edition may see it, and its words.
        fingerprint: Fingerprint of the data it is made from.
        name: Which paper, as its title is called among the words.
        sections: Its content.
        head: What head and foot say besides.
    """
    kind = draft.wording.label("papers", name)
    foot = margins(draft, fingerprint)
    title = draft.localized(draft.consultation.session.title)
    report = Report(
        title=f"{kind}: {read(title[:1])}",
        language=draft.wording.language,
        direction=draft.wording.direction,
        masthead=face(draft, name, head),
        margins=replace(
            foot,
            marking=head.marking or foot.marking,
            state=head.on_pages or read(head.state),
            draft=head.word,
        ),
        sections=tuple(sections),
        contents=plain(draft.wording.word("margin.contents")) if head.contents else (),
        as_of=draft.life.since or draft.consultation.session.end,
        subject=draft.wording.text("margin.subject", kind=kind, occasion=occasion(draft)),
    )
    return with_isolates(report)


def face(draft: Drafting, name: str, head: Head) -> Masthead:
    """Return the masthead of a paper: that of the minutes with the name and state of the paper."""
    own = masthead(draft)
    if head.short:
        told = [text for text in (own.occasion, own.reference) if text]
        where = draft.wording.joined(told, separator="key.separator")
        own = replace(own, occasion=where, reference=())
    return replace(
        own,
        marking=plain(head.marking) or own.marking,
        kind=plain(draft.wording.label("papers", name)),
        title=draft.localized(draft.consultation.session.title),
        state=head.state,
        short=head.short,
    )
