"""The state of the text in words, as masthead and running head tell it until it is adopted."""

from baraza.domain.codes import OutcomeState, OutcomeType
from baraza.exports.dates import instant, local_day
from baraza.exports.minutes.drafting import Drafting
from baraza.exports.report import Runs, plain, read

_MOST_NAMED = 3
_DATED = (
    OutcomeState.ADOPTED,
    OutcomeState.ADOPTED_IN_ROOM,
    OutcomeState.ISSUED,
    OutcomeState.CORRIGENDUM,
)


def state_in_full(draft: Drafting) -> Runs:
    """Return the state for the masthead: ``Adopted 31 March 2026 (paragraph 5 ad referendum)``."""
    words = draft.wording
    told = plain(_state(draft))
    waiting = draft.life.open_pairs() if draft.life.is_final else ()
    if waiting:
        numbers = list(dict.fromkeys(pair.paragraph for pair in waiting))
        paragraphs = words.listed(
            [words.text("state.paragraph", number=draft.numbers.of(number)) for number in numbers]
        )
        if len(numbers) > _MOST_NAMED:
            paragraphs = words.runs("state.paragraphs_many", count=str(len(numbers)))
        told = words.runs("state.ad_referendum", state=told, paragraphs=paragraphs)
    if draft.document is OutcomeType.CHAIR_SUMMARY:
        told = words.runs("state.chair", state=told)
    return told


def state_on_pages(draft: Drafting) -> str:
    """Return the state for the head of every page, with who joined ad referendum."""
    words = draft.wording
    told = _state(draft)
    waiting = draft.life.open_pairs() if draft.life.is_final else ()
    if len(waiting) > _MOST_NAMED:
        numbers = {pair.paragraph for pair in waiting}
        many = words.text("state.paragraphs_many_by", count=str(len(numbers)))
        told = words.text("state.on_page", state=told, paragraphs=many)
    elif waiting:
        parts = [
            words.runs(
                "state.paragraph_by",
                number=draft.numbers.of(pair.paragraph),
                party=draft.names.short(pair.by),
            )
            for pair in waiting
        ]
        told = words.text("state.on_page", state=told, paragraphs=read(words.joined(parts)))
    if draft.document is OutcomeType.CHAIR_SUMMARY:
        told = words.text("state.chair", state=told)
    return told


def draft_word(draft: Drafting) -> str:
    """Return the word behind the text, empty once the text is final."""
    if draft.edition == "public" or draft.life.is_final:
        return ""
    rejected = draft.life.state is OutcomeState.NOT_ADOPTED or draft.life.withdrawn
    return draft.wording.word("margin.not_adopted" if rejected else "margin.draft")


def _state(draft: Drafting) -> str:
    life, words = draft.life, draft.wording
    if life.withdrawn:
        return words.text("state.withdrawn", date=_day(draft, life.withdrawn))
    if life.state is OutcomeState.SILENCE:
        deadline = instant(words, life.deadline or life.since, draft.zones)
        return words.text("state.silence", deadline=deadline)
    if life.state in _DATED:
        return words.text(f"state.{life.state.value}", date=_day(draft, life.since))
    told = _draft(draft)
    if life.broken:
        return words.text("state.broken", state=told, date=_day(draft, life.broken))
    return told


def _draft(draft: Drafting) -> str:
    life, words = draft.life, draft.wording
    if life.state is OutcomeState.NOT_ADOPTED:
        key = "state.not_adopted"
    elif life.state is OutcomeState.CLEAN:
        key = "state.clean_revision" if life.revision else "state.clean"
    elif life.is_zero_draft:
        key = "state.zero_draft"
    elif life.revision:
        key = "state.revision"
    else:
        key = "state.version" if life.version else "state.draft"
    return words.text(key, number=life.revision, name=life.version)


def _day(draft: Drafting, written: str) -> str:
    return local_day(draft.wording, written, draft.zone)
