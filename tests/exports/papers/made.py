"""Papers made from variations of the sample."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from baraza.domain.agenda import AgendaItem
from baraza.domain.codes import Function, ItemType
from baraza.domain.consultation import Consultation
from baraza.domain.labour import LabourRow
from baraza.domain.maps import Map
from baraza.exports.layout import Layout
from baraza.exports.layout import Paper as Size
from baraza.exports.report import Report
from baraza.services.papers import FORMS, Order, PaperAsked, PaperKind, Wishes, read_paper
from tests.exports import large
from tests.exports.written import with_item, with_session
from tests.samples import sample

KINDS = tuple(PaperKind)
CASES = tuple((kind, edition) for kind in KINDS for edition in FORMS[kind].editions)


def asked(kind: PaperKind, language: str = "en", **more: Any) -> PaperAsked:
    """Return what is asked for; the brief is that of the African Union."""
    order = Wishes(order=more.pop("order", Order.DUE))
    if kind is PaperKind.BRIEF:
        more.setdefault("own", "AU")
    return PaperAsked(kind, language=language, wishes=order, **more)


def made(
    kind: PaperKind, consultation: Consultation | None = None, language: str = "en", **more: Any
) -> Report:
    """Return a paper of a consultation, the sample unless another is given."""
    return read_paper(consultation or sample(), asked(kind, language, **more))


def layout(kind: PaperKind, size: Size = Size.A4) -> Layout:
    """Return the layout of a kind of paper."""
    return Layout(size, landscape=FORMS[kind].landscape)


def many_tasks(count: int) -> Consultation:
    """Return the sample with twenty parties and so many tasks under its first item."""
    consultation = large.twenty_parties()
    orgs = [one.org for one in consultation.delegations]
    rows = tuple(
        LabourRow(
            id=f"TK-{number:03}",
            function=Function.ANALYSIS_SHARING,
            activity=f"Task number {number} of the many that have been divided among all of them",
            lead=orgs[number % len(orgs)],
            support=(orgs[(number + 1) % len(orgs)],),
            informed=tuple(one for one in orgs if one not in orgs[number % 20 : number % 20 + 2]),
        )
        for number in range(count)
    )
    return with_item(consultation, 0, division_of_labour=rows)


def many_organisations(count: int) -> Consultation:
    """Return the sample with a task about which so many organisations are informed."""
    first = sample().organisations[-1]
    orgs = tuple(replace(first, id=f"X{n:03}", name=f"Body {n}") for n in range(count))
    item = sample().agenda_items[0]
    row = replace(item.division_of_labour[0], informed=tuple(one.id for one in orgs))
    consultation = replace(sample(), organisations=(*sample().organisations, *orgs))
    return with_item(consultation, 0, division_of_labour=(row,))


def bare() -> Consultation:
    """Return a consultation in which nothing is told but what a file must tell."""
    item = AgendaItem(id="X", number=1, title=Map({"en": "X"}), type=ItemType.REGIONAL)
    delegations = tuple(
        replace(one, delegates=one.delegates[:1], alternate=None) for one in sample().delegations
    )
    empty = replace(
        sample(),
        agenda_items=(item,),
        delegations=delegations,
        agenda_negotiation=(),
        observers=(),
        prior_coordination=(),
        references=(),
        facts=(),
        assumptions=(),
        operations=(),
        precedents=(),
        previous_actions=(),
        outcome_lifecycle=(),
    )
    return with_session(
        empty, co_chairs=(), rapporteurs=(), attribution_exceptions=(), place=None, reference=None
    )


def endless() -> Consultation:
    """Return the sample with words of hundreds of letters wherever a paper prints some."""
    word, label = large.LONG_WORD, large.LONG_WORD[:500]
    consultation = large.endless_words()
    item = consultation.agenda_items[0]
    positions = tuple(
        replace(one, text=word, red_line=word, private_notes=word) for one in item.positions
    )
    rows = tuple(replace(one, activity=label) for one in item.division_of_labour)
    consultation = with_item(consultation, 0, positions=positions, division_of_labour=rows)
    versions = tuple(
        replace(one, comment=word, items=(label,), medium=label)
        for one in consultation.agenda_negotiation
    )
    organisations = tuple(replace(one, name=label) for one in consultation.organisations)
    delegations = tuple(
        replace(
            one,
            delegates=tuple(replace(who, function=label, unit=label) for who in one.delegates),
        )
        for one in consultation.delegations
    )
    actions = tuple(
        replace(one, text=word, reason=word, progress=Decimal(50))
        for one in consultation.previous_actions
    )
    return replace(
        consultation,
        organisations=organisations,
        delegations=delegations,
        agenda_negotiation=versions,
        previous_actions=actions,
    )
