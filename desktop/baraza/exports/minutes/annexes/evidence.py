"""Annex: facts the parties agreed on or verified, and the assumptions they work with."""

from collections.abc import Iterator

from baraza.domain.codes import AssumptionStatus, Attribution, FactStatus
from baraza.domain.evidence import Assumption, FactEntry
from baraza.exports.dates import day
from baraza.exports.minutes.annexes.columns import column
from baraza.exports.minutes.drafting import Drafting, paragraphs
from baraza.exports.report import Block, Row, Runs, Table, plain

FACTS = (FactStatus.AGREED, FactStatus.VERIFIED)
_ASSUMPTIONS = (AssumptionStatus.UNVERIFIED, AssumptionStatus.AGREED, AssumptionStatus.VERIFIED)


def evidence(draft: Drafting) -> tuple[Block, ...]:
    """Return two tables; of what is contested only that it is (rules.md C7)."""
    facts, assumptions = tuple(_facts(draft)), tuple(_assumptions(draft))
    blocks: list[Block] = []
    if facts:
        columns = (
            column(draft, "number", 9, row_header=True),
            column(draft, "statement", 55),
            column(draft, "documents", 14),
            column(draft, "status", 22),
        )
        caption = plain(draft.wording.word("evidence.facts"))
        blocks.append(Table("evidence-facts", columns, facts, caption))
    if assumptions:
        columns = (
            column(draft, "number", 9, row_header=True),
            column(draft, "statement", 45),
            column(draft, "verification", 32),
            column(draft, "status", 14),
        )
        caption = plain(draft.wording.word("evidence.assumptions"))
        blocks.append(Table("evidence-assumptions", columns, assumptions, caption))
    return tuple(blocks)


def _facts(draft: Drafting) -> Iterator[Row]:
    for fact in draft.consultation.facts:
        if fact.status is FactStatus.CONTESTED:
            told = draft.wording.runs("evidence.contested")
            yield Row(((plain(fact.id),), (told,), (), ()))
        elif fact.status in FACTS and fact.text:
            yield Row(
                (
                    (plain(fact.id),),
                    (draft.data(fact.text),),
                    (plain(draft.wording.word("form.between").join(fact.refs)),),
                    (_fact_status(draft, fact),),
                )
            )


def _fact_status(draft: Drafting, fact: FactEntry) -> Runs:
    status = draft.wording.label("fact_status", fact.status)
    if not fact.verified_on:
        return plain(status)
    date = day(draft.wording, fact.verified_on)
    return draft.wording.runs("evidence.checked", status=status, date=date)


def _assumptions(draft: Drafting) -> Iterator[Row]:
    for assumption in draft.consultation.assumptions:
        if assumption.status is AssumptionStatus.CONTESTED:
            told = draft.wording.runs("evidence.contested_assumption")
            yield Row(((plain(assumption.id),), (told,), (), ()))
        elif assumption.status in _ASSUMPTIONS:
            status = draft.wording.label("assumption_status", assumption.status)
            yield Row(
                (
                    (plain(assumption.id),),
                    (draft.data(assumption.text),),
                    _verification(draft, assumption),
                    (plain(status),),
                )
            )


def _verification(draft: Drafting, assumption: Assumption) -> tuple[Runs, ...]:
    words = draft.wording
    terms = []
    if assumption.verify_by:
        terms.append(words.runs("evidence.by_date", date=day(words, assumption.verify_by)))
    owner = _owner(draft, assumption)
    if owner:
        terms.append(words.runs("evidence.by_owner", owner=owner))
    plan = draft.data(assumption.verification)
    if not plan and not terms:
        return (words.runs("evidence.no_plan"),)
    return paragraphs(plan, words.joined(terms))


def _owner(draft: Drafting, assumption: Assumption) -> Runs:
    """Return who verifies, as far as statements on the items concerned are attributed (C2)."""
    found = draft.names.delegates.get(assumption.owner or "")
    if found is None or not assumption.items or not draft.may_name(assumption.items):
        return ()
    delegation, delegate = found
    party = draft.names.short(delegation.org)
    if all(draft.attribution(item) is Attribution.FULL for item in assumption.items):
        return draft.wording.runs("form.named", name=draft.names.person(delegate), detail=party)
    return plain(party)
