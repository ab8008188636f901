"""What every part of the minutes is drafted from: the disclosed consultation and its words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from baraza.domain.agenda import AgendaItem
from baraza.domain.codes import Attribution, ItemType, OrganisationKind, OutcomeType
from baraza.domain.consultation import Consultation
from baraza.exports.minutes.languages import in_language, language_of_texts, primary, proper
from baraza.exports.minutes.life import Life, life_of
from baraza.exports.minutes.names import Names
from baraza.exports.minutes.numbers import Numbers
from baraza.exports.report import Run, Runs
from baraza.exports.wording import Wording

type Edition = Literal["internal", "joint", "public"]

# Deadlines are read in the capitals of the parties (handbook 10.9): beside the zone of the session,
# that of the seat of a global organisation and of the African Union's.
_ZONES = {
    OrganisationKind.GLOBAL: "America/New_York",
    OrganisationKind.CONTINENTAL: "Africa/Addis_Ababa",
}
_STRICTNESS = list(Attribution)


@dataclass(frozen=True)
class Drafting:
    """One document in the making.

    Attributes:
        consultation: The consultation as the edition may see it.
        wording: Words of the document's language.
        edition: For whom it is.
        annexes: Roman number of each annex that is present, by name.
        numbers: Numbers of the paragraphs.
    """

    consultation: Consultation
    wording: Wording
    edition: Edition
    annexes: Mapping[str, str]
    numbers: Numbers = field(default_factory=Numbers)

    @cached_property
    def names(self) -> Names:
        """Names as they are printed in this document."""
        return Names(self.consultation, self.wording, self.document)

    @cached_property
    def life(self) -> Life:
        """Where the outcome stands."""
        return life_of(self.consultation)

    @property
    def document(self) -> OutcomeType:
        """Kind of document: the outcome, or what is drawn from it for the public."""
        session = self.consultation.session
        public = session.outcome_public_version
        if self.edition == "public" and public is not None and public.value != "none":
            return OutcomeType(public.value)
        return session.outcome_type

    @property
    def source_language(self) -> str:
        """Language of the plain texts of the consultation."""
        return language_of_texts(self.consultation, self.wording)

    @property
    def is_original(self) -> bool:
        """Whether the document is in the language of the plain texts."""
        return primary(self.source_language) == primary(self.wording.language)

    @cached_property
    def zones(self) -> tuple[str, ...]:
        """Zones in which an instant that binds the parties is shown, the session's first."""
        kinds = [
            self.names.organisations[one.org].kind
            for one in self.names.parties
            if one.org in self.names.organisations
        ]
        others = [_ZONES[kind] for kind in kinds if kind in _ZONES]
        return tuple(dict.fromkeys((self.zone, *others)))

    @property
    def zone(self) -> str:
        """Zone of the session."""
        return self.consultation.session.timezone or "UTC"

    @cached_property
    def other_matters(self) -> tuple[AgendaItem, ...]:
        """Items of other matters at the end of the agenda; they have a section of their own."""
        items = list(self.consultation.agenda_items)
        last: list[AgendaItem] = []
        while items and items[-1].type is ItemType.OTHER_MATTERS:
            last.insert(0, items.pop())
        return tuple(last)

    def data(self, text: str | None) -> Runs:
        """Return a text of the consultation in the language in which it was written."""
        return in_language(text, self.source_language, self.wording)

    def proper(self, text: str | None) -> Runs:
        """Return the name of a place as it was written; it has no language but its script."""
        return proper(text, self.source_language, self.wording)

    def localized(self, texts: Mapping[str, str]) -> Runs:
        """Return a title in the document's language, else marked in a working one, else any."""
        working = self.consultation.session.languages.working
        own = [one for one in texts if primary(one) == primary(self.wording.language)]
        for language in (self.wording.language, *own, *working, *texts):
            if texts.get(language):
                told = in_language(texts[language], language, self.wording)
                if primary(language) == primary(self.wording.language):
                    return told
                mark = self.wording.text("item.mark", language=language)
                return (*told, Run(mark, small_caps=True))
        return ()

    def attribution(self, item_id: str) -> Attribution:
        """Return how statements under an item are attributed; the strictest where untold."""
        session = self.consultation.session
        found = session.attribution or Attribution.SUMMARY_ONLY
        for exception in session.attribution_exceptions:
            if exception.agenda_item == item_id:
                return max(found, exception.attribution, key=_STRICTNESS.index)
        return found

    def may_name(self, items: Iterable[str]) -> bool:
        """Tell whether who stands behind a statement on these items may be named."""
        return all(
            self.attribution(item) in (Attribution.FULL, Attribution.DELEGATION_ONLY)
            for item in items
        )

    def numbers_of_items(self, items: Iterable[str]) -> tuple[str, ...]:
        """Return the agenda numbers of items, in the order of the agenda."""
        wanted = set(items)
        return tuple(str(one.number) for one in self.consultation.agenda_items if one.id in wanted)

    def none(self) -> Runs:
        """Return what stands in a cell that has nothing to say."""
        return (Run(self.wording.word("table.nothing")),)


def paragraphs(*texts: Runs) -> tuple[Runs, ...]:
    """Return the paragraphs of a cell, empty ones left out."""
    return tuple(text for text in texts if text)
