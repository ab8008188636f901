"""Lines of a paper that tell one thing each: a label, set strong, and what it says."""

from collections.abc import Iterable

from baraza.domain.agenda import AgendaItem
from baraza.domain.evidence import Reference
from baraza.domain.positions import Position
from baraza.exports.minutes.drafting import Drafting
from baraza.exports.report import Align, BulletList, Column, Heading, Paragraph, Run, Runs, plain


def labelled(draft: Drafting, name: str, text: Runs) -> Runs:
    """Return a label from the words of the papers and what it says."""
    label = (Run(draft.wording.word(f"papers.{name}"), strong=True),)
    return draft.wording.runs("form.labelled", label=label, text=text)


def line(draft: Drafting, name: str, text: Runs) -> tuple[Paragraph, ...]:
    """Return a labelled paragraph; nothing where there is nothing to say."""
    return (Paragraph(labelled(draft, name, text)),) if text else ()


def bullets(draft: Drafting, items: Iterable[Runs]) -> tuple[BulletList, ...]:
    """Return a list; nothing where it is empty."""
    told = tuple(item for item in items if item)
    return (BulletList(draft.wording.word("form.mark"), told),) if told else ()


def titled(
    draft: Drafting,
    name: str,
    weight: float,
    align: Align = Align.START,
    *,
    row_header: bool = False,
) -> Column:
    """Return a column whose title is among the words of the papers."""
    return Column(plain(draft.wording.word(f"papers.{name}")), weight, align, row_header)


def item_heading(draft: Drafting, item: AgendaItem) -> Heading:
    """Return the heading of an agenda item."""
    return Heading(2, f"{item.number}.", draft.localized(item.title), f"item-{item.id}")


def part(draft: Drafting, name: str, item: AgendaItem) -> Heading:
    """Return the heading of a part of what is told of an item."""
    return Heading(3, "", plain(draft.wording.word(f"papers.{name}")), f"{name}-{item.id}")


def speakers(draft: Drafting, position: Position) -> Runs:
    """Return who speaks to a position, the lead speaker first, as far as the edition tells."""
    named, known = (position.lead_speaker, *position.speakers), draft.names.delegates
    people = [draft.names.person(known[one][1]) for one in named if one in known]
    return draft.wording.listed(people, long=True)


def document(draft: Drafting, reference: Reference) -> Runs:
    """Return a document with id, symbol and title."""
    between = plain(draft.wording.word("form.between"))
    told = [(Run(reference.id, strong=True),), plain(reference.symbol or "")]
    made: Runs = ()
    for text in (*told, draft.data(reference.title)):
        made += (*between, *text) if made and text else text
    return made
