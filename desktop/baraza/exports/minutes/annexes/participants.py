"""Annex: who took part, by delegation; functions and attendance, never grade or expertise."""

from collections.abc import Iterable, Iterator

from baraza.domain.codes import PartyRole
from baraza.domain.parties import Delegate, Delegation, Observer
from baraza.exports.minutes.annexes.columns import column
from baraza.exports.minutes.drafting import Drafting, paragraphs
from baraza.exports.report import Block, Heading, Row, RowKind, Runs, Table, plain

_LAST = 99


def participants(draft: Drafting) -> tuple[Block, ...]:
    """Return the full delegations, then those of another role, then the observers."""
    blocks: list[Block] = []
    if draft.names.parties:
        blocks.append(_table(draft, "participants-parties", draft.names.parties))
    for role in PartyRole:
        others = [one for one in draft.consultation.delegations if one.party_role is role]
        if role is not PartyRole.FULL and others:
            title = plain(draft.wording.label("role", role))
            blocks.append(Heading(3, "", title, f"participants-{role}"))
            blocks.append(_table(draft, f"participants-{role}-list", others))
    if draft.consultation.observers:
        title = plain(draft.wording.word("participants.observers"))
        blocks.append(Heading(3, "", title, "participants-observers"))
        blocks.append(_observers(draft, draft.consultation.observers))
    return tuple(blocks)


def _table(draft: Drafting, anchor: str, delegations: Iterable[Delegation]) -> Table:
    rows: list[Row] = []
    for delegation in delegations:
        party = draft.names.party(delegation.org)
        title = draft.wording.runs("participants.delegation", party=party)
        rows.append(Row(((title,),), RowKind.GROUP))
        rows += _members(draft, delegation)
    columns = (
        column(draft, "name", 40, row_header=True),
        column(draft, "unit", 22),
        column(draft, "capacity", 22),
        column(draft, "attendance", 16),
    )
    return Table(anchor, columns, tuple(rows))


def in_order(delegation: Delegation) -> list[Delegate]:
    """Return head, alternate and the others by level where it is told, else as they stand."""

    def order(delegate: Delegate) -> tuple[bool, bool, int]:
        return (
            delegate.id != delegation.head,
            delegate.id != delegation.alternate,
            delegate.level or _LAST,
        )

    return sorted(delegation.delegates, key=order)


def _members(draft: Drafting, delegation: Delegation) -> Iterator[Row]:
    for delegate in in_order(delegation):
        yield Row(
            (
                (draft.names.person(delegate),),
                (draft.data(delegate.unit),),
                (_capacity(draft, delegation, delegate),),
                (plain(draft.wording.label("attendance", delegate.attendance)),),
            )
        )


def _capacity(draft: Drafting, delegation: Delegation, delegate: Delegate) -> Runs:
    session = draft.consultation.session
    held = {
        "head": delegate.id == delegation.head,
        "alternate": delegate.id == delegation.alternate,
        "co_chair": delegate.id in session.co_chairs,
        "rapporteur": delegate.id in session.rapporteurs,
    }
    words = [draft.wording.label("capacity", name) for name, holds in held.items() if holds]
    return plain(draft.wording.word("form.between").join(words))


def _observers(draft: Drafting, observers: Iterable[Observer]) -> Table:
    columns = (
        column(draft, "organisation", 40, row_header=True),
        column(draft, "function", 44),
        column(draft, "items", 16),
    )
    return Table("participants-observers-list", columns, tuple(_seats(draft, observers)))


def _seats(draft: Drafting, observers: Iterable[Observer]) -> Iterator[Row]:
    for observer in observers:
        rights = [draft.wording.label("right", right) for right in observer.rights]
        yield Row(
            (
                (draft.names.called(observer.org),),
                paragraphs(
                    draft.data(observer.function),
                    plain(draft.wording.word("form.between").join(rights)),
                ),
                (
                    draft.wording.joined(
                        [plain(one) for one in draft.numbers_of_items(observer.items)]
                    ),
                ),
            )
        )
