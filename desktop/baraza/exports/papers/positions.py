"""Positions in the brief: our line with what stands behind it, and our reading of the others."""

from collections.abc import Iterator

from baraza.domain.agenda import AgendaItem
from baraza.domain.checks.readings import SPOKEN
from baraza.domain.codes import PositionStage
from baraza.domain.positions import Position
from baraza.exports.minutes.drafting import Drafting
from baraza.exports.papers.lines import bullets, labelled, part, speakers
from baraza.exports.report import Block, Paragraph, Run, Runs, Tone, plain, read

_COMMON = "common_position_with_"
# What was noted for the brief comes first, then what was said or handed in since.
_OURS = (PositionStage.OUR_LINE, PositionStage.HANDED_IN, PositionStage.SAID)
_THEIRS = (PositionStage.OUR_READING, PositionStage.HANDED_IN, PositionStage.SAID)


def our_line(draft: Drafting, item: AgendaItem) -> Iterator[Block]:
    """Yield our line on an item: text, authority, interests, red line, fallback, notes."""
    yield part(draft, "our_line", item)
    own = draft.consultation.own_org or ""
    found = _in_order(item, own, _OURS)
    if not found:
        yield Paragraph(draft.wording.runs("papers.no_line"), Tone.NOTE)
    for position in found:
        yield from _said(draft, position, plain(_stage(draft, position)))
        yield from bullets(draft, _behind(draft, position))


def readings(draft: Drafting, item: AgendaItem) -> Iterator[Block]:
    """Yield what we expect of each other party, and what it has said or handed in.

    Where statements are not attributed, what was said stands without whose it is (C2).
    """
    told = [*_by_party(draft, item), *_by_nobody(draft, item)]
    if told:
        yield part(draft, "our_reading", item)
        yield from told


def _by_party(draft: Drafting, item: AgendaItem) -> Iterator[Block]:
    stages = _THEIRS if draft.may_name([item.id]) else _THEIRS[:1]
    for party in draft.names.parties:
        if party.org == draft.consultation.own_org:
            continue
        for position in _in_order(item, party.org, stages):
            detail = _stage(draft, position)
            who = draft.wording.runs("form.named", name=draft.names.full(party.org), detail=detail)
            yield from _said(draft, position, who)
            yield from bullets(draft, _behind(draft, position))


def _by_nobody(draft: Drafting, item: AgendaItem) -> Iterator[Block]:
    if draft.may_name([item.id]):
        return
    said = [one for one in item.positions if one.stage in SPOKEN and one.text]
    lines = [
        draft.wording.runs("item.unattributed_statement", text=draft.data(one.text))
        for one in said
        if one.org != draft.consultation.own_org
    ]
    yield from bullets(draft, sorted(lines, key=read))


def _in_order(
    item: AgendaItem, organisation: str, stages: tuple[PositionStage, ...]
) -> list[Position]:
    found = [one for one in item.positions if one.org == organisation and one.stage in stages]
    return sorted(found, key=lambda one: stages.index(one.stage))


def _stage(draft: Drafting, position: Position) -> str:
    return draft.wording.label("papers", f"stage_{position.stage.value}")


def _said(draft: Drafting, position: Position, who: Runs) -> Iterator[Block]:
    label = tuple(Run(run.text, strong=True, language=run.language) for run in who)
    text = draft.data(position.text) or draft.none()
    yield Paragraph(draft.wording.runs("form.labelled", label=label, text=text))


def _behind(draft: Drafting, position: Position) -> Iterator[Runs]:
    """Yield what stands behind a position, as far as one's own office knows it."""
    words = draft.wording
    interests = [draft.data(one.text) for one in position.strategic_interests]
    told = (
        ("red_line", draft.data(position.red_line)),
        ("fallback", draft.data(position.fallback)),
        ("authority", plain(_authority(draft, position.authority))),
        ("interests", words.joined(interests, separator="form.clause")),
        ("stance", plain(words.label("papers", f"stance_{position.stance.value}")))
        if position.stance is not None
        else ("stance", ()),
        ("lead_speakers", speakers(draft, position)),
        ("notes", draft.data(position.private_notes)),
    )
    for name, text in told:
        if text:
            yield labelled(draft, name, text)


def _authority(draft: Drafting, authority: str | None) -> str:
    if authority is None:
        return ""
    if authority.startswith(_COMMON):
        party = draft.names.short(authority.removeprefix(_COMMON))
        return draft.wording.text("papers.common_position_with", party=party)
    return draft.wording.label("papers", f"authority_{authority}")
