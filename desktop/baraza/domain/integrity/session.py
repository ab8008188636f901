"""I08, W03: exceptions to attribution are stricter; titles are there in the working languages."""

from collections.abc import Iterator

from baraza.domain.agenda import AgendaItem
from baraza.domain.codes import Attribution
from baraza.domain.errors import Fault
from baraza.domain.integrity.survey import Found, Rules, Survey
from baraza.domain.session import AttributionException, Session

_STRICTNESS = tuple(Attribution)


def _exception_is_not_looser(found: Found[AttributionException], survey: Survey) -> Iterator[Fault]:
    rule, exception = survey.consultation.session.attribution, found.record.attribution
    if _STRICTNESS.index(exception) < _STRICTNESS.index(rule):
        facts = {"exception": str(exception), "session": str(rule)}
        yield found.fault("attribution", "exception-looser", **facts)


def _session_has_titles(found: Found[Session], _survey: Survey) -> Iterator[Fault]:
    for language in found.record.languages.working:
        if language not in found.record.title:
            yield found.fault("title", "no-title-in-language", language=language)


def _item_has_a_title(found: Found[AgendaItem], survey: Survey) -> Iterator[Fault]:
    for language in survey.consultation.session.languages.working[:1]:
        if language not in found.record.title:
            yield found.fault("title", "no-title-in-language", language=language)


ERRORS: Rules = {AttributionException: (_exception_is_not_looser,)}
WARNINGS: Rules = {Session: (_session_has_titles,), AgendaItem: (_item_has_a_title,)}
