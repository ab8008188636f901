"""Names as they are printed: organisations, delegates, in the order of the consultation."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from baraza.domain.codes import OutcomeType, PartyRole
from baraza.domain.consultation import Consultation
from baraza.domain.parties import Delegate, Delegation, Organisation, PrintedName
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
        """Return the name of an organisation as it is printed."""
        printed = self._printed(organisation)
        if printed is not None:
            return printed.name
        known = self.organisations.get(organisation)
        return known.name if known is not None else organisation

    def party(self, organisation: str) -> str:
        """Return the name of a party with its organ, where one takes part in its name."""
        printed, name = self._printed(organisation), self.full(organisation)
        if printed is None or printed.organ is None:
            return name
        return self.wording.text("form.of_organ", name=name, organ=printed.organ)

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
        return self.wording.listed([self.full(organisation) for organisation in organisations])

    def person(self, delegate: Delegate) -> Runs:
        """Return form of address and name, where they were typed, then the function."""
        name = " ".join(part for part in (delegate.form_of_address, delegate.name) if part)
        between = self.wording.word("form.between")
        return plain(between.join(part for part in (name, delegate.function) if part))

    def office(self, delegate_id: str) -> Runs:
        """Return a delegate with the delegation in running text; nothing where unknown."""
        found = self.delegates.get(delegate_id)
        if found is None:
            return ()
        delegation, delegate = found
        who = self.person(delegate)
        if not delegate.name:
            who = self.wording.runs("opening.the_function", function=who)
        return self.wording.runs("form.named", name=who, detail=self.full(delegation.org))

    def key(self, organisations: Iterable[str]) -> Runs:
        """Return what the short names of a table stand for."""
        entries: list[Run] = []
        for organisation in dict.fromkeys(organisations):
            short, name = self.short(organisation), self.full(organisation)
            if short == name:
                continue
            if entries:
                entries.append(Run(self.wording.word("key.separator")))
            entries += self.wording.runs("key.entry", short=(Run(short, strong=True),), name=name)
        return tuple(entries)

    def _order(self, organisation: str) -> int:
        printed = self._printed(organisation)
        return printed.order if printed is not None and printed.order is not None else 0

    def _printed(self, organisation: str) -> PrintedName | None:
        """Return the printed name that fits document and language best."""
        known = self.organisations.get(organisation)
        if known is None:
            return None
        fitting = [
            one
            for one in known.printed
            if one.document in (None, self.document)
            and one.language in (None, self.wording.language)
        ]
        return max(
            fitting,
            key=lambda one: (one.language is not None, one.document is not None),
            default=None,
        )
