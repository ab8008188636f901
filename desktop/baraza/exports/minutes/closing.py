"""Sections on the next meeting and on the adoption, and the places to sign."""

from collections.abc import Iterator, Sequence

from baraza.domain.codes import Attribution, OutcomeState, OutcomeType
from baraza.domain.outcome import OutcomeEvent
from baraza.exports.dates import day, instant, local_day
from baraza.exports.minutes.drafting import Drafting
from baraza.exports.minutes.life import Pair
from baraza.exports.minutes.opening import language_names
from baraza.exports.minutes.paragraphs import reservation_label
from baraza.exports.minutes.translation import in_original
from baraza.exports.report import (
    Block,
    BulletList,
    Paragraph,
    Runs,
    Signature,
    SignatureBlocks,
    SignatureField,
    Tone,
    plain,
    read,
)
from baraza.exports.wording import sentences

UNSIGNED = frozenset({OutcomeType.CHAIR_SUMMARY, OutcomeType.NON_PAPER, OutcomeType.AIDE_MEMOIRE})
"""Kinds of document that nobody signs."""


def next_meeting(draft: Drafting) -> tuple[Block, ...]:
    """Return when and where the parties meet again, as far as it is known."""
    told, words = draft.consultation.session.next_meeting, draft.wording
    if told is None:
        return ()
    facts: dict[str, Runs | str] = {}
    if told.date:
        facts["date"] = day(words, told.date)
    if told.place:
        facts["place"] = draft.proper(told.place)
    to_the_day = told.date is not None and len(told.date) == 10
    form = {
        ("date", "place"): "on_where" if to_the_day else "when_where",
        ("date",): "on" if to_the_day else "when",
        ("place",): "where",
    }.get(tuple(facts))
    text = sentences(
        words.runs(f"next.{form}", **facts) if form else (),
        words.runs("next.host", host=draft.names.called(told.host)) if told.host else (),
        in_original(draft, told.note),
    )
    return (Paragraph(text),) if text else ()


def closing(draft: Drafting) -> tuple[Block, ...]:
    """Return the closing formula: adoption, ad referendum, reservations, languages, signatures."""
    blocks: list[Block] = [Paragraph(sentences(*_formula(draft)), Tone.CLOSING)]
    on_record = tuple(_on_record(draft))
    if on_record:
        blocks.append(Paragraph(draft.wording.runs("closing.reservations")))
        blocks.append(BulletList(draft.wording.word("form.mark"), on_record))
    if draft.life.state is OutcomeState.NOT_ADOPTED or draft.life.withdrawn:
        return tuple(blocks)  # nobody signs it, and no language of it binds anybody
    authentic = draft.consultation.session.languages.authentic_outcome
    if authentic:
        form = "closing.authentic_equally" if len(authentic) > 1 else "closing.authentic"
        names = language_names(draft, authentic)
        blocks.append(Paragraph(draft.wording.runs(form, languages=names)))
    if draft.document not in UNSIGNED and draft.names.parties:
        blocks.append(signature_blocks(draft, "signatures", by_certificate=True))
    return tuple(blocks)


def _formula(draft: Drafting) -> Iterator[Runs]:
    life, words = draft.life, draft.wording
    if draft.document is OutcomeType.CHAIR_SUMMARY:
        yield words.runs("closing.chair")
    if life.withdrawn:
        yield words.runs("closing.withdrawn", date=_day(draft, life.withdrawn))
    elif life.state is OutcomeState.NOT_ADOPTED:
        yield words.runs("closing.not_adopted")
    elif life.state is OutcomeState.SILENCE:
        deadline = instant(words, life.deadline or life.since, draft.zones)
        yield words.runs("closing.silence", deadline=deadline)
    elif not life.is_final:
        yield words.runs("closing.draft")
    else:
        yield from _adopted(draft)
        yield from _ad_referendum(draft)


def _adopted(draft: Drafting) -> Iterator[Runs]:
    life, words = draft.life, draft.wording
    if life.adopted:
        date = _day(draft, life.adopted)
        if life.adopted_by_silence and life.deadline:
            deadline = instant(words, life.deadline, draft.zones)
            yield words.runs("closing.adopted_silence", date=date, deadline=deadline)
        elif life.adopted_in_room:
            yield words.runs("closing.adopted_in_room", date=date)
        else:
            yield words.runs("closing.adopted", date=date)
    if life.state in (OutcomeState.ISSUED, OutcomeState.CORRIGENDUM):
        yield words.runs(f"closing.{life.state.value}", date=_day(draft, life.since))


def _ad_referendum(draft: Drafting) -> Iterator[Runs]:
    pairs = sorted(draft.life.pairs.values(), key=lambda pair: pair.paragraph)
    groups = {
        "open": [pair for pair in pairs if pair.is_open],
        "confirmed": [pair for pair in pairs if pair.confirmed],
        "lapsed": [pair for pair in pairs if pair.lapsed and not pair.confirmed],
    }
    for name, group in groups.items():
        if group:
            told = draft.wording.listed([_pair(draft, pair) for pair in group])
            yield draft.wording.runs(f"closing.{name}", pairs=told)


def _pair(draft: Drafting, pair: Pair) -> Runs:
    number, party = draft.numbers.of(pair.paragraph), draft.names.called(pair.by)
    settled = pair.confirmed or pair.lapsed
    if not settled:
        return draft.wording.runs("closing.pair", number=number, party=party)
    date = _day(draft, settled)
    return draft.wording.runs("closing.dated_pair", number=number, party=party, date=date)


def _on_record(draft: Drafting) -> Iterator[Runs]:
    """Yield reservations, explanations and dissociations: of paragraphs, then of the text."""
    words, told = draft.wording, set[tuple[int, str | None]]()
    unnamed = set[int]()
    for item in draft.consultation.agenda_items:
        silent = draft.attribution(item.id) is Attribution.SUMMARY_ONLY
        for paragraph in item.paragraphs:
            if not draft.may_name([item.id]):
                unnamed.add(paragraph.no)
            for one in paragraph.reservations:
                told.add((paragraph.no, None if paragraph.no in unnamed else one.org))
                what = reservation_label(draft, item, one)
                facts = {"number": plain(draft.numbers.of(paragraph.no)), "what": what}
                if one.text and not silent:
                    yield words.runs(
                        "closing.on_record_text", **facts, text=in_original(draft, one.text)
                    )
                else:
                    yield words.runs("closing.on_record", **facts)
    for event in draft.life.reservations:
        by = None if event.paragraph in unnamed else event.by
        if event.paragraph is None or (event.paragraph, by) not in told:
            yield _event_on_record(draft, event, by)


def _event_on_record(draft: Drafting, event: OutcomeEvent, by: str | None) -> Runs:
    words = draft.wording
    if by in draft.names.organisations:
        what = words.runs("reservation.reservation", party=draft.names.called(by))
    else:
        what = words.runs("reservation.unnamed_reservation")
    if event.paragraph is None:
        return words.runs("closing.on_record_whole", what=what)
    return words.runs("closing.on_record", number=draft.numbers.of(event.paragraph), what=what)


def signature_blocks(
    draft: Drafting, anchor: str, turn: int = 0, *, by_certificate: bool = False
) -> SignatureBlocks:
    """Return equal places to sign, on paper or by certificate.

    The order of the parties turns by so many places. By certificate the parties sign what they
    share, once nothing in it changes any more: the joint edition of a clean or adopted text.
    """
    labels = tuple(plain(draft.wording.word(f"signature.{name}")) for name in ("signature", "date"))
    made: list[Signature] = []
    parties = draft.names.parties
    for delegation in (*parties[turn:], *parties[:turn]):
        found = draft.names.delegates.get(delegation.head)
        signatory = draft.names.person(found[1]) if found is not None else ()
        party = draft.names.party(delegation.org)
        field = None
        if (
            by_certificate
            and draft.edition == "joint"
            and (draft.life.is_final or _is_clean(draft))
        ):
            says = ", ".join(part for part in (read(party), read(signatory)) if part)
            label = draft.wording.word("signature.signature")
            told = draft.wording.text("form.labelled", label=label, text=says)
            field = SignatureField(_field_name(delegation.org, made), told)
        made.append(Signature(party, signatory, labels, field))
    return SignatureBlocks(anchor, tuple(made))


def _is_clean(draft: Drafting) -> bool:
    """Return whether the text waits for nothing but the signatures."""
    return draft.life.state is OutcomeState.CLEAN


def _field_name(organisation: str, before: Sequence[Signature]) -> str:
    """Return the name of a field: a full stop in it would make it a part of another field."""
    name = organisation.replace(".", "_")
    taken = {one.field.name for one in before if one.field is not None}
    while name in taken:
        name += "_"
    return name


def _day(draft: Drafting, written: str) -> str:
    return local_day(draft.wording, written, draft.zone)
