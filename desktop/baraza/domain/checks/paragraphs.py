"""B14: whether what is agreed leads to action, and what still waits for headquarters."""

from collections.abc import Iterator
from typing import Any

from baraza.domain.actions import ActionItem
from baraza.domain.agenda import AgendaItem
from baraza.domain.checks.finding import Finding, Principle, Severity, Subject, Told
from baraza.domain.codes import FinalStatus, ParagraphKind
from baraza.domain.conclusions import Paragraph
from baraza.domain.consultation import Consultation
from baraza.domain.maps import Map
from baraza.domain.outcome import AdReferendum

AGREED = frozenset({ParagraphKind.AGREEMENT, ParagraphKind.DECISION})


def paragraphs(consultation: Consultation) -> dict[str, Any]:
    """Return agreements without action, actions without agreement, open ad referendum."""
    return {
        "total": sum(len(item.paragraphs) for item in consultation.agenda_items),
        "agreement_without_action": [p.no for _, p in _without_action(consultation)],
        "actions_without_paragraph_link": [one.id for _, one in _without_link(consultation)],
        "open_ad_referendum": sorted({no for no, _ in _open_pairs(consultation)}),
    }


def is_open_bracket(paragraph: Paragraph) -> bool:
    """Return whether a paragraph is still between square brackets."""
    return paragraph.bracketed and paragraph.final is None


def is_effective(paragraph: Paragraph) -> bool:
    """Return whether a paragraph stands: adopted or never in dispute."""
    if paragraph.final is not None:
        return paragraph.final.status is not FinalStatus.NOT_ADOPTED
    return not paragraph.bracketed


def _without_action(consultation: Consultation) -> Iterator[tuple[AgendaItem, Paragraph]]:
    for item in consultation.agenda_items:
        for paragraph in item.paragraphs:
            binds = paragraph.kind in AGREED and is_effective(paragraph)
            if binds and not paragraph.actions and not paragraph.no_action_reason:
                yield item, paragraph


def _without_link(consultation: Consultation) -> Iterator[tuple[AgendaItem, ActionItem]]:
    items = consultation.agenda_items
    linked = {one for item in items for p in item.paragraphs for one in p.actions}
    for item in items:
        for action in item.action_items:
            if action.id not in linked:
                yield item, action


type _Pair = tuple[int, str]


def _open_pairs(consultation: Consultation) -> dict[_Pair, AdReferendum | None]:
    """Return the paragraphs and delegations open ad referendum, with the last entry on each."""
    told: dict[_Pair, AdReferendum | None] = {}
    for item in consultation.agenda_items:
        for paragraph in item.paragraphs:
            final = paragraph.final
            if final is not None and final.status is FinalStatus.ADOPTED_AD_REFERENDUM:
                told |= dict.fromkeys((paragraph.no, org) for org in final.by)
    for event in consultation.outcome_lifecycle:
        told |= {(entry.paragraph, entry.by): entry for entry in event.ad_referendum}
    return {
        pair: entry
        for pair, entry in told.items()
        if entry is None or (entry.confirmed is None and entry.lapsed is None)
    }


def findings(consultation: Consultation) -> Iterator[Finding]:
    """Point out agreements without action, actions without agreement, open ad referendum."""
    for item, paragraph in _without_action(consultation):
        yield _about(item, paragraph, "agreement_without_action", "draw-action", paragraph)
    for item, action in _without_link(consultation):
        # The link that counts stands in the paragraph; the action may say which it would be.
        named = next((p for p in item.paragraphs if str(p.no) == action.paragraph), action)
        yield _about(item, action, "actions_without_paragraph_link", "link-action", named)
    yield from _ad_referendum(consultation)


def _ad_referendum(consultation: Consultation) -> Iterator[Finding]:
    pairs = _open_pairs(consultation)
    waiting: dict[int, list[str]] = {}
    for no, org in pairs:
        waiting.setdefault(no, []).append(org)
    for item in consultation.agenda_items:
        for paragraph in item.paragraphs:
            if orgs := waiting.get(paragraph.no):
                entry = pairs[paragraph.no, orgs[0]] or paragraph
                detail, remedy = "open_ad_referendum", "settle-ad-referendum"
                yield _about(item, paragraph, detail, remedy, entry, orgs=tuple(orgs))


def _about(
    item: AgendaItem,
    subject: Paragraph | ActionItem,
    detail: str,
    remedy: str,
    to_see: Paragraph | ActionItem | AdReferendum,
    **facts: Told,
) -> Finding:
    is_paragraph = isinstance(subject, Paragraph)
    identity = subject.no if isinstance(subject, Paragraph) else subject.id
    facts |= {"number": item.number, "paragraph" if is_paragraph else "action": identity}
    return Finding(
        check="paragraphs",
        principle=Principle.RESULTS_ORIENTATION,
        severity=Severity.ATTENTION,
        subject_kind=Subject.PARAGRAPH if is_paragraph else Subject.ACTION_ITEM,
        subject_id=str(identity),
        detail=detail,
        remedy=remedy,
        facts=Map(facts),
        items=(item.id,),
        key=to_see.key,
        field=_member_to_see(to_see, detail),
    )


def _member_to_see(record: Paragraph | ActionItem | AdReferendum, detail: str) -> str:
    if isinstance(record, AdReferendum):
        return "confirmed"
    if isinstance(record, ActionItem):
        return "paragraph"
    return "final" if detail == "open_ad_referendum" else "actions"
