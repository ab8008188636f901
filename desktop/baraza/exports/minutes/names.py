"""Names as they are printed: organisations, delegates, in the order of the consultation."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from baraza.domain.codes import OutcomeType, PartyRole
from baraza.domain.consultation import Consultation
from baraza.domain.parties import Delegate, Delegation, Organisation, PrintedName
from baraza.exports.minutes.languages import in_language, language_of_texts, primary, proper
from baraza.exports.report import Run, Runs, plain
from baraza.exports.wording import Wording

# An id that reads as the abbreviation which the organisation itself uses.
_ABBREVIATION = re.compile(r"[A-Z0-9][A-Za-z0-9./-]{0,11}")


@dataclass(frozen=True)
class Names:
    """Names of one consultation in one language and kind of document."""

    consultation: Consultation
    wording: Wording
    document: OutcomeType | None

    @cached_property
    def organisations(self) -> dict[str, Organisation]:
        """Organisations by id."""
        return {organisation.id: organisation for organisation in self.consultation.organisations}

    @cached_property
    def delegates(self) -> dict[str, tuple[Delegation, Delegate]]:
        """Delegates by id, with their delegation."""
        return {
            delegate.id: (delegation, delegate)
            for delegation in self.consultation.delegations
            for delegate in delegation.delegates
        }

    @cached_property
    def parties(self) -> tuple[Delegation, ...]:
        """Full delegations in the order chosen for the document, else the consultation's own."""
        full = [one for one in self.consultation.delegations if one.party_role is PartyRole.FULL]
        return tuple(sorted(full, key=lambda one: self._order(one.org)))

    def is_party(self, organisation: str) -> bool:
        """Tell whether an organisation is a full party."""
        return any(delegation.org == organisation for delegation in self.parties)

    def full(self, organisation: str) -> str:
        """Return the name of an organisation as it is printed; see `called` for a text."""
        printed = self._printed(organisation)
        if printed is not None:
            return printed.name
        known = self.organisations.get(organisation)
        return known.name if known is not None else organisation

    def called(self, organisation: str) -> Runs:
        """Return the name of an organisation with its language, where that is another."""
        return self._said(self.full(organisation), organisation)

    def party(self, organisation: str) -> Runs:
        """Return the name of a party with its organ, where one takes part in its name."""
        printed, name = self._printed(organisation), self.called(organisation)
        if printed is None or printed.organ is None:
            return name
        organ = self._said(printed.organ, organisation)
        return self.wording.runs("form.of_organ", name=name, organ=organ)

    def short(self, organisation: str) -> str:
        """Return the short name, else an id that reads as an abbreviation, else the name."""
        printed = self._printed(organisation)
        if printed is not None and printed.short_name:
            return printed.short_name
        return organisation if _ABBREVIATION.fullmatch(organisation) else self.full(organisation)

    def shorts(self, organisations: Iterable[str]) -> str:
        """Return short names, separated by commas."""
        return self.wording.word("form.between").join(map(self.short, organisations))

    def fulls(self, organisations: Sequence[str]) -> Runs:
        """Return names as a list in running text."""
        return self.wording.listed([self.called(organisation) for organisation in organisations])

    def person(self, delegate: Delegate) -> Runs:
        """Return form of address and name, where they were typed, then the function."""
        name = " ".join(part for part in (delegate.form_of_address, delegate.name) if part)
        function = in_language(delegate.function, self._language, self.wording)
        told = (proper(name, self._language, self.wording), function)
        return self.wording.joined([part for part in told if part])

    def office(self, delegate_id: str) -> Runs:
        """Return a delegate with the delegation in running text; nothing where unknown."""
        found = self.delegates.get(delegate_id)
        if found is None:
            return ()
        delegation, delegate = found
        who = self.person(delegate)
        if not delegate.name:
            who = self.wording.runs("opening.the_function", function=who)
        return self.wording.runs("form.named", name=who, detail=self.called(delegation.org))

    def key(self, organisations: Iterable[str]) -> Runs:
        """Return what the short names of a table stand for."""
        entries: list[Run] = []
        for organisation in dict.fromkeys(organisations):
            short, name = self.short(organisation), self.full(organisation)
            if short == name:
                continue
            if entries:
                entries.append(Run(self.wording.word("key.separator")))
            called = self.called(organisation)
            entries += self.wording.runs("key.entry", short=(Run(short, strong=True),), name=called)
        return tuple(entries)

    @property
    def _language(self) -> str:
        return language_of_texts(self.consultation, self.wording)

    def _said(self, name: str, organisation: str) -> Runs:
        """Return a name in the language that the file gives for it.

        One that is printed in every language belongs to none; an id is no name.
        """
        printed = self._printed(organisation)
        if organisation not in self.organisations or (printed and not printed.language):
            return plain(name)
        language = printed.language if printed and printed.language else self._language
        return in_language(name, language, self.wording)

    def _order(self, organisation: str) -> int:
        printed = self._printed(organisation)
        return printed.order if printed is not None and printed.order is not None else 0

    def _printed(self, organisation: str) -> PrintedName | None:
        """Return the printed name that fits document and language best."""
        known = self.organisations.get(organisation)
        if known is None:
            return None
        own = primary(self.wording.language)
        fitting = [
            one
            for one in known.printed
            if one.document in (None, self.document)
            and (one.language is None or primary(one.language) == own)
        ]
        return max(
            fitting,
            key=lambda one: (one.language is not None, one.document is not None),
            default=None,
        )
