"""How records are called in lists and sentences: by their names, never by their codes alone."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from baraza.domain.agenda import AgendaItem, AgendaVersion
from baraza.domain.conclusions import Paragraph
from baraza.domain.consultation import Consultation
from baraza.domain.labour import ComparativeAdvantage
from baraza.domain.members import NO_REFERENCE
from baraza.domain.operations import Act
from baraza.domain.parties import Delegate, Delegation, Organisation
from baraza.domain.references import Targets, named_by
from baraza.domain.tree import Record
from baraza.ui.words import caption, code_words, day_words, list_words, thing

_LONGEST, _LONGEST_TITLE = 90, 240


def shortened(text: str, longest: int = _LONGEST) -> str:
    """Return the first line of a text, cut where it is long."""
    line = text.strip().splitlines()[0] if text.strip() else ""
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"


def in_language(words: Mapping[str, str], working: tuple[str, ...] = ()) -> str:
    """Return the wording in the interface's language, else in a working one, else in any."""
    interface = QLocale().name().split("_")[0]
    for language in (interface, *working):
        if language in words:
            return words[language]
    return next(iter(words.values()), "")


def title_of(consultation: Consultation) -> str:
    """Return the title of a consultation."""
    session = consultation.session
    return in_language(session.title, session.languages.working) or session.id


def badge_words(organisation: Organisation) -> str:
    """Return the few letters of an organisation's badge: its short name, else its code."""
    for printed in organisation.printed:
        if printed.short_name and printed.document is None:
            return printed.short_name
    return organisation.id


class Names:
    """Names of the records of one consultation."""

    def __init__(self, consultation: Consultation, known: Targets) -> None:
        """Name the records of a consultation; ``known`` is what can be named in it."""
        self._consultation = consultation
        self._known = known

    def organisation(self, identity: str | None) -> Organisation | None:
        """Return the organisation with an id."""
        found = self._known.get("organisations[].id", {}).get(identity or "")
        return found if isinstance(found, Organisation) else None

    def badge(self, identity: str | None) -> tuple[str, str]:
        """Return the words and the kind of an organisation's badge."""
        found = self.organisation(identity)
        return (badge_words(found), str(found.kind)) if found else (identity or "", "")

    def badges(self, joined: str | None) -> tuple[tuple[str, str], ...]:
        """Return the badges of one or several organisations joined with a plus sign."""
        return tuple(self.badge(one) for one in joined.split("+")) if joined else ()

    def delegation(self, delegate: Delegate) -> Delegation | None:
        """Return the delegation a delegate belongs to."""
        held = self._consultation.delegations
        return next((d for d in held if any(m.key == delegate.key for m in d.delegates)), None)

    def of(self, record: Record) -> str:
        """Return what a record is called."""
        named = self._named(record)
        # The title of an item is what everyone calls it by; it is given whole.
        longest = _LONGEST_TITLE if isinstance(record, AgendaItem) else _LONGEST
        return shortened(named, longest) if named else thing(type(record))

    def whole(self, record: Record) -> str:
        """Return what a record is called and never cut, for where words may wrap."""
        return self._named(record) or thing(type(record))

    def by(self, ref: str, identity: Any) -> str:
        """Return what the record named by a reference is called; the id where there is none."""
        if identity in NO_REFERENCE:
            return shared_lead_words()[str(identity)]
        record = named_by(self._known, ref, identity)
        return str(identity) if record is None else self.of(record)

    def offers(self, ref: str) -> list[tuple[Any, str]]:
        """Return what a reference may name: pairs of an id and its words, in their order."""
        offered: list[tuple[Any, str]] = []
        for place in ref.split("|"):
            for identity, record in self._known.get(place, {}).items():
                offered.append((identity, self.of(record)))
        return offered

    def parties(self) -> Iterator[Organisation]:
        """Go through the organisations of the full parties in the consultation's own order."""
        for delegation in self._consultation.delegations:
            found = self.organisation(delegation.org)
            if found is not None and delegation.party_role == "full":
                yield found

    def _named(self, record: Record) -> str:
        naming: dict[type[Record], Callable[[Any], str]] = {
            AgendaItem: self._item,
            Delegate: self._delegate,
            Delegation: lambda delegation: self.by("organisations[].id", delegation.org),
            Paragraph: _paragraph,
            ComparativeAdvantage: lambda advantage: code_words(advantage.function),
            AgendaVersion: _version,
            Act: lambda act: f"{act.organ}: {act.instrument}",
        }
        return naming.get(type(record), self._by_member)(record)

    def _item(self, item: AgendaItem) -> str:
        working = self._consultation.session.languages.working
        return f"{item.number}. {in_language(item.title, working)}"

    def _by_member(self, record: Record) -> str:
        for member in (
            "title",
            "name",
            "activity",
            "provider",
            "text",
            "point",
            "case",
            "duty",
            "need",
        ):
            held = getattr(record, member, None)
            if isinstance(held, str) and held:
                return held
        return self._by_reference(record)

    def _by_reference(self, record: Record) -> str:
        for member in ("org", "by", "beneficiary", "agenda_item"):
            held = getattr(record, member, None)
            if isinstance(held, str) and held:
                place = "agenda_items[].id" if member == "agenda_item" else "organisations[].id"
                return self.by(place, held)
        between = getattr(record, "between", ())
        if between:
            return list_words([self.by("organisations[].id", one) for one in between])
        for member in ("version", "event", "step", "label", "language", "check", "kind"):
            held = getattr(record, member, None)
            if held:
                return code_words(held) if hasattr(held, "value") else str(held)
        return ""

    def _delegate(self, delegate: Delegate) -> str:
        named = ", ".join(part for part in (delegate.name, delegate.function) if part)
        delegation = self.delegation(delegate)
        return f"{named} ({self.badge(delegation.org)[0]})" if delegation else named


def _paragraph(paragraph: Paragraph) -> str:
    wording = (paragraph.final and paragraph.final.text) or paragraph.text
    first = paragraph.alternatives[0].text if paragraph.alternatives else ""
    return f"{paragraph.no}. {wording or first}"


def _version(version: AgendaVersion) -> str:
    return f"{caption(AgendaVersion, 'version')} {version.version}, {day_words(version.date)}"


def shared_lead_words() -> dict[str, str]:
    """Return the words that stand where the id of a lead could."""
    return {
        "joint": QCoreApplication.translate("Names", "Jointly, by the co-leads"),
        "not_agreed": QCoreApplication.translate("Names", "Not agreed"),
    }


def serving_words() -> dict[str, str]:
    """Return the words that stand where the id of whoever did something could."""
    return {
        "co-chairs": QCoreApplication.translate("Names", "The co-chairs"),
        "rapporteurs": QCoreApplication.translate("Names", "The rapporteurs"),
        "host": QCoreApplication.translate("Names", "The host"),
        "secretariat": QCoreApplication.translate("Names", "The secretariat"),
    }
