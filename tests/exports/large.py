"""Consultations that strain a page: many parties, long labels, endless words."""

from dataclasses import replace

from baraza.domain.codes import OrganisationKind, OutcomeType, ParagraphKind
from baraza.domain.conclusions import Paragraph
from baraza.domain.consultation import Consultation
from baraza.domain.maps import Map
from baraza.domain.parties import Delegation, Organisation, PrintedName
from tests.exports.written import with_item, with_session
from tests.samples import sample

HOSTILE = (
    '<para>&amp; <b>bold</b> <img src="file:///etc/passwd"/> %s {0} {host} *x* '
    "\\textbf{x} =1+1 </font>"
)
LONG_WORD = "Xy" * 500
LONG_LABEL = ("A label of five hundred characters with & < > and ever more words " * 9)[:500]


def twenty_parties() -> Consultation:
    """Return the sample with twenty full parties."""
    first = sample().delegations[0]
    organisations, delegations = list(sample().organisations), list(sample().delegations)
    for number in range(1, 18):
        org = f"ORG-{number:02}"
        name = f"Organisation number {number} of the Region between the Great Rivers"
        organisations.append(
            Organisation(id=org, name=name, kind=OrganisationKind.REGIONAL_ORGANISATION)
        )
        delegates = tuple(
            replace(one, id=f"{org}-{one.id}", function=f"{one.function}, {org}")
            for one in first.delegates[:3]
        )
        delegations.append(
            Delegation(id=f"DEL-{org}", org=org, head=delegates[0].id, delegates=delegates)
        )
    item = sample().agenda_items[0]
    row = replace(item.division_of_labour[0], informed=tuple(one.org for one in delegations[3:]))
    consultation = replace(
        sample(), organisations=tuple(organisations), delegations=tuple(delegations)
    )
    return with_item(consultation, 0, division_of_labour=(row, *item.division_of_labour[1:]))


def seventy_paragraphs() -> Consultation:
    """Return the sample with seventy paragraphs more."""
    text = "The meeting agreed that the two secretariats would prepare a joint note. " * 5
    added = tuple(
        Paragraph(no=number, kind=ParagraphKind.AGREEMENT, text=text[: 60 + number * 4].strip())
        for number in range(101, 171)
    )
    item = sample().agenda_items[4]
    return with_item(sample(), 4, paragraphs=(*item.paragraphs, *added))


def long_labels() -> Consultation:
    """Return the sample with labels of five hundred characters wherever the minutes print one."""
    title = Map({"en": LONG_LABEL, "fr": LONG_LABEL})
    organisations = tuple(replace(one, name=LONG_LABEL) for one in sample().organisations)
    delegations = tuple(
        replace(
            delegation,
            delegates=tuple(
                replace(one, function=LONG_LABEL, unit=LONG_LABEL, name=LONG_LABEL)
                for one in delegation.delegates
            ),
        )
        for delegation in sample().delegations
    )
    references = tuple(
        replace(one, symbol=LONG_LABEL, title=LONG_LABEL, source=LONG_LABEL)
        for one in sample().references
    )
    events = sample().outcome_lifecycle
    consultation = replace(
        sample(),
        organisations=organisations,
        delegations=delegations,
        references=references,
        outcome_lifecycle=(*events[:-1], replace(events[-1], symbol=LONG_LABEL)),
    )
    for at in range(5):
        item = consultation.agenda_items[at]
        consultation = with_item(
            consultation,
            at,
            title=title,
            division_of_labour=tuple(
                replace(row, activity=LONG_LABEL) for row in item.division_of_labour
            ),
            action_items=tuple(
                replace(one, owner_function=LONG_LABEL, indicator=LONG_LABEL, target=LONG_LABEL)
                for one in item.action_items
            ),
        )
    return with_session(
        consultation, title=title, place=LONG_LABEL, outcome_type=OutcomeType.MINUTES
    )


def crowded_signatures() -> Consultation:
    """Return the sample with all that stands above a signature as long as it may be."""
    printed = (PrintedName(name=LONG_LABEL, organ=LONG_LABEL),)
    organisations = tuple(replace(one, printed=printed) for one in sample().organisations)
    delegations = tuple(
        replace(
            delegation,
            delegates=tuple(
                replace(one, form_of_address=LONG_LABEL, name=LONG_LABEL, function=LONG_LABEL)
                for one in delegation.delegates
            ),
        )
        for delegation in sample().delegations
    )
    return replace(sample(), organisations=organisations, delegations=delegations)


def totals_over_a_page(lines: int) -> Consultation:
    """Return the sample with totals that belong together, the first of so many lines."""
    funding = sample().agenda_items[1].funding
    assert funding is not None
    assert funding.requirement is not None
    need = replace(funding.requirement, basis="\n".join(["Costed on the tables."] * lines))
    return with_item(sample(), 1, funding=replace(funding, requirement=need))


def endless_words() -> Consultation:
    """Return the sample with a word of a thousand letters in text, title, table and reference."""
    item = sample().agenda_items[0]
    paragraphs = (replace(item.paragraphs[0], text=LONG_WORD), *item.paragraphs[1:])
    actions = tuple(
        replace(one, text=LONG_WORD, indicator=LONG_WORD[:500]) for one in item.action_items
    )
    facts = tuple(replace(one, text=LONG_WORD) for one in sample().facts[:3])
    label = LONG_WORD[:500]
    consultation = with_item(
        replace(sample(), facts=facts),
        0,
        paragraphs=paragraphs,
        action_items=actions,
        title=Map({"en": label}),
    )
    events = consultation.outcome_lifecycle
    symbol = replace(events[-1], symbol=label)
    return with_session(
        replace(consultation, outcome_lifecycle=(*events[:-1], symbol)), title=Map({"en": label})
    )


def hostile() -> Consultation:
    """Return the sample with mark-up of every kind where text is typed."""
    item = sample().agenda_items[0]
    paragraphs = tuple(
        replace(one, text=HOSTILE, final=None, bracketed=False, alternatives=())
        for one in item.paragraphs
    )
    organisations = tuple(replace(one, name=HOSTILE) for one in sample().organisations)
    rows = tuple(replace(row, activity=HOSTILE) for row in item.division_of_labour)
    consultation = replace(sample(), organisations=organisations)
    consultation = with_item(consultation, 0, paragraphs=paragraphs, division_of_labour=rows)
    return with_session(consultation, title=Map({"en": HOSTILE, "fr": HOSTILE}), place=HOSTILE)
