"""Section on opening, attendance and agenda."""

from baraza.domain.codes import Attendance, Attribution
from baraza.exports.dates import clock, local_day, span
from baraza.exports.minutes.drafting import Drafting
from baraza.exports.minutes.masthead import days
from baraza.exports.report import Paragraph, Runs, plain
from baraza.exports.wording import sentences


def opening(draft: Drafting) -> tuple[Paragraph, ...]:
    """Return the paragraphs of the opening."""
    told = (
        sentences(_held(draft), _host(draft), _times(draft), _chairs(draft), _rapporteurs(draft)),
        sentences(_parties(draft), _quorum(draft)),
        _observers(draft),
        sentences(*_languages(draft)),
        sentences(_agenda(draft), *_attribution(draft)),
    )
    return tuple(Paragraph(text) for text in told if text)


def _held(draft: Drafting) -> Runs:
    session, words = draft.consultation.session, draft.wording
    first, last = days(draft)
    if session.place is None:
        form = "held_nowhere" if session.mode is Attendance.IN_PERSON else "held_remote"
        return words.runs(f"opening.{form}", dates=span(words, first, last, running=True))
    form = "held" if session.mode is Attendance.IN_PERSON else "held_hybrid"
    dates = span(words, first, last, running=True)
    return words.runs(f"opening.{form}", place=draft.proper(session.place), dates=dates)


def _host(draft: Drafting) -> Runs:
    host = draft.consultation.session.host
    return draft.wording.runs("opening.host", host=draft.names.called(host)) if host else ()


def _times(draft: Drafting) -> Runs:
    session, words = draft.consultation.session, draft.wording
    start, end = (clock(words, at, draft.zone) for at in (session.start, session.end))
    first, last = (local_day(words, at, draft.zone) for at in (session.start, session.end))
    if first == last:
        return words.runs("opening.times_same_day", start=start, end=end)
    return words.runs("opening.times", start_date=first, start=start, end_date=last, end=end)


def _chairs(draft: Drafting) -> Runs:
    chairs = _offices(draft, draft.consultation.session.co_chairs)
    if not chairs:
        return ()
    form = "opening.co_chairs" if len(chairs) > 1 else "opening.chair"
    return draft.wording.runs(form, chairs=draft.wording.listed(chairs, long=True))


def _rapporteurs(draft: Drafting) -> Runs:
    told = _offices(draft, draft.consultation.session.rapporteurs)
    if not told:
        return ()
    form = "opening.rapporteurs" if len(told) > 1 else "opening.rapporteur"
    return draft.wording.runs(form, rapporteurs=draft.wording.listed(told, long=True))


def _offices(draft: Drafting, delegates: tuple[str, ...]) -> list[Runs]:
    return [office for office in map(draft.names.office, delegates) if office]


def _parties(draft: Drafting) -> Runs:
    words = draft.wording
    parties = draft.names.fulls([one.org for one in draft.names.parties])
    annex = draft.annexes.get("participants")
    return sentences(
        words.runs("opening.parties", parties=parties) if parties else (),
        words.runs("opening.participants_annex", annex=annex) if annex else (),
    )


def _quorum(draft: Drafting) -> Runs:
    rule = draft.consultation.session.quorum_rule
    if rule is None or rule.met is None or rule.type.value == "none":
        return ()
    return draft.wording.runs("opening.quorum_met" if rule.met else "opening.quorum_not_met")


def _observers(draft: Drafting) -> Runs:
    organisations = list(dict.fromkeys(one.org for one in draft.consultation.observers))
    annex = draft.annexes.get("participants")
    if not organisations or not annex:
        return ()
    observers = draft.names.fulls(organisations)
    key = draft.wording.counted("opening.observers", len(organisations))
    return draft.wording.runs(key, annex=annex, observers=observers)


def _languages(draft: Drafting) -> list[Runs]:
    languages, words = draft.consultation.session.languages, draft.wording
    told = []
    if languages.working:
        form = "opening.languages" if len(languages.working) > 1 else "opening.language"
        told.append(words.runs(form, languages=language_names(draft, languages.working)))
    if languages.interpretation:
        names = language_names(draft, languages.interpretation)
        told.append(words.runs("opening.interpretation", languages=names))
    return told


def language_names(draft: Drafting, codes: tuple[str, ...]) -> Runs:
    """Return names of languages as a list; a code without a name stands as it is."""
    known = draft.wording.words["language"]
    return draft.wording.listed([plain(known.get(code, code)) for code in codes])


def _agenda(draft: Drafting) -> Runs:
    annex = draft.annexes.get("agenda")
    return draft.wording.runs("opening.agenda", annex=annex) if annex else ()


def _attribution(draft: Drafting) -> list[Runs]:
    """Return how statements are attributed, and under which items otherwise."""
    session, words = draft.consultation.session, draft.wording
    told = [words.runs(f"opening.{session.attribution.value}")]
    for mode in Attribution:
        items = [
            one.agenda_item
            for one in session.attribution_exceptions
            if draft.attribution(one.agenda_item) is mode is not session.attribution
        ]
        if items:
            numbers = draft.numbers_of_items(items)
            many = words.counted("item.many", len(numbers))
            form = many if len(numbers) > 1 else "item.one"
            named = words.runs(form, letters=words.listed(numbers))
            told.append(words.runs(f"opening.exception_{mode.value}", items=named))
    return told
