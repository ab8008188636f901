"""Statements of delegations, printed only where the document is minutes (rules.md C7)."""

from baraza.domain.agenda import AgendaItem
from baraza.domain.checks.readings import SPOKEN
from baraza.domain.codes import Attribution, OutcomeType
from baraza.domain.positions import Position
from baraza.exports.minutes.drafting import Drafting
from baraza.exports.minutes.translation import in_original
from baraza.exports.report import Block, BulletList, Heading, Runs, plain, read


def statements(draft: Drafting, item: AgendaItem) -> tuple[Block, ...]:
    """Return what delegations said on an item, within its attribution.

    Without attribution the statements stand in the order of their letters: the order of the
    parties would tell who spoke.
    """
    attribution = draft.attribution(item.id)
    if draft.document is not OutcomeType.MINUTES or attribution is Attribution.SUMMARY_ONLY:
        return ()
    told = [
        _statement(draft, position, attribution)
        for position in item.positions
        if position.text and position.stage in SPOKEN
    ]
    if not told:
        return ()
    if attribution is Attribution.UNATTRIBUTED:
        told.sort(key=read)
    heading = plain(draft.wording.word("section.statements"))
    return (
        Heading(3, "", heading, f"statements-{item.id}"),
        BulletList(draft.wording.word("form.mark"), tuple(told)),
    )


def _statement(draft: Drafting, position: Position, attribution: Attribution) -> Runs:
    words, text = draft.wording, in_original(draft, position.text)
    if attribution is Attribution.UNATTRIBUTED or not position.org:
        return words.runs("item.unattributed_statement", text=text)
    party = draft.names.called(position.org)
    who = words.runs("item.delegation", party=party)
    if attribution is Attribution.FULL and position.lead_speaker:
        found = draft.names.delegates.get(position.lead_speaker)
        if found is not None:
            function = draft.names.person(found[1])
            who = words.runs("item.delegation_and_function", function=function, party=party)
    return words.runs("item.statement", who=who, text=text)
