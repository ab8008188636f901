"""The parity grid as rows and cells: how the parties compare in number, level and expertise.

Built from the same readings as the checks, so that a cell is amber exactly where a check points
at it, or where nobody is named yet.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from baraza.domain.agenda import AgendaItem
from baraza.domain.checks.delegate_count import counts_by_party
from baraza.domain.checks.expertise_gaps import WORKING_KNOWLEDGE, expertise_gaps
from baraza.domain.checks.head_level_parity import head_level_parity
from baraza.domain.checks.number_parity import number_parity
from baraza.domain.checks.readings import (
    counted_delegates,
    counted_level,
    full_parties,
    parties_taking_part,
    positions_on,
)
from baraza.domain.checks.speaker_level_parity import speaker_level_parity
from baraza.domain.codes import CredentialsStatus, Expertise
from baraza.domain.consultation import Consultation
from baraza.domain.parties import Delegate, Delegation
from baraza.ui.naming import in_language
from baraza.ui.words import code_words

_UNEVEN = ("amber", "red")
_OUTSIDE = "–"
_LONGEST_GRADE = 10


@dataclass(frozen=True, slots=True)
class ParityCell:
    """What one party has in one row.

    Attributes:
        words: What it has; a dash where nobody is named yet.
        is_open: Whether the parties differ here, or nobody is named.
        key: Record to go to.
        field: Member of that record.
        hint: The whole of it, for the tool tip.
    """

    words: str
    is_open: bool = False
    key: UUID | None = None
    field: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class ParityRow:
    """One row: what is compared, and what each party has, in the consultation's order."""

    key: str
    title: str
    cells: tuple[ParityCell, ...]
    hint: str = ""

    @property
    def is_open(self) -> bool:
        """Whether something is open in it."""
        return any(cell.is_open for cell in self.cells)


def parity_rows(consultation: Consultation) -> tuple[ParityRow, ...]:
    """Return the rows: number, heads, credentials, speakers by item, expertise by field."""
    return (
        _numbers(consultation),
        _heads(consultation),
        _credentials(consultation),
        *_speakers(consultation),
        *_expertise(consultation),
    )


def _numbers(consultation: Consultation) -> ParityRow:
    counts = counts_by_party(consultation)
    uneven = number_parity(consultation)["flag"] in _UNEVEN
    least = min(counts.values(), default=0)
    cells = tuple(
        ParityCell(
            str(counts[party.org]),
            is_open=uneven and counts[party.org] == least,
            key=party.key,
            field="delegates",
        )
        for party in full_parties(consultation)
    )
    title = QCoreApplication.translate("Parity", "Delegates, without support")
    return ParityRow("number", title, cells)


def _heads(consultation: Consultation) -> ParityRow:
    result = head_level_parity(consultation)
    cells = tuple(
        _level(party, party.head, party.key, "head", _apart(result))
        for party in full_parties(consultation)
    )
    return ParityRow("head", QCoreApplication.translate("Parity", "Head of delegation"), cells)


def _apart(result: dict[str, Any]) -> frozenset[str]:
    """Return the parties whose level is not that of most, where the levels differ.

    Any side can be the one that differs; where no level is more usual than the others, all are.
    """
    levels: dict[str, int] = result["levels"]
    if result["flag"] not in _UNEVEN:
        return frozenset()
    counted = Counter(levels.values()).most_common(2)
    usual = counted[0][0] if counted[0][1] > counted[1][1] else None
    return frozenset(org for org, level in levels.items() if level != usual)


def _level(
    party: Delegation, delegate: str | None, key: UUID, field: str, apart: frozenset[str]
) -> ParityCell:
    """Return the level of a delegate who leads or speaks; open where nobody counts."""
    if counted_level(party, delegate) is None:
        return ParityCell(_not_named(), is_open=True, key=key, field=field)
    person = next(one for one in party.delegates if one.id == delegate)
    return ParityCell(
        _graded(person), is_open=party.org in apart, key=key, field=field, hint=_person(person)
    )


def _graded(person: Delegate) -> str:
    # A long grade would be cut; it is said with the name where one rests on the cell.
    if not person.grade or len(person.grade) > _LONGEST_GRADE:
        return str(person.level)
    pattern = QCoreApplication.translate("Parity", "{level} · {grade}")
    return pattern.format(level=person.level, grade=person.grade)


def _person(person: Delegate) -> str:
    named = (person.name, person.function, person.unit, person.grade)
    return ", ".join(part for part in named if part)


def _credentials(consultation: Consultation) -> ParityRow:
    cells = tuple(_letter(party) for party in full_parties(consultation))
    return ParityRow("credentials", QCoreApplication.translate("Parity", "Credentials"), cells)


def _letter(party: Delegation) -> ParityCell:
    held = party.credentials
    if held is None:
        words = QCoreApplication.translate("Parity", "not recorded")
        return ParityCell(words, is_open=True, key=party.key, field="credentials")
    is_complete = held.status is CredentialsStatus.ACCEPTED and held.letter_date is not None
    words = {
        CredentialsStatus.ACCEPTED: QCoreApplication.translate("Parity", "accepted"),
        CredentialsStatus.ACCEPTED_PROVISIONALLY: QCoreApplication.translate(
            "Parity", "provisional"
        ),
        CredentialsStatus.PENDING: QCoreApplication.translate("Parity", "pending"),
        CredentialsStatus.REFUSED: QCoreApplication.translate("Parity", "refused"),
    }[held.status]
    hint = code_words(held.status)
    return ParityCell(words, is_open=not is_complete, key=held.key, field="status", hint=hint)


def _speakers(consultation: Consultation) -> Iterator[ParityRow]:
    results = speaker_level_parity(consultation)
    working = consultation.session.languages.working
    for item in consultation.agenda_items:
        apart = _apart(results[item.id])
        taking_part = {party.org for party in parties_taking_part(consultation, item)}
        cells = tuple(
            _speaker(party, item, apart) if party.org in taking_part else _outside()
            for party in full_parties(consultation)
        )
        words = QCoreApplication.translate("Parity", "Lead speaker, item {number}")
        title = in_language(item.title, working)
        yield ParityRow(f"speaker/{item.id}", words.format(number=item.number), cells, title)


def _speaker(party: Delegation, item: AgendaItem, apart: frozenset[str]) -> ParityCell:
    position = positions_on(item).get(party.org)
    if position is None:
        return ParityCell(_not_named(), is_open=True, key=item.key, field="positions")
    return _level(party, position.lead_speaker, position.key, "lead_speaker", apart)


def _outside() -> ParityCell:
    hint = QCoreApplication.translate("Parity", "Does not take part in this item")
    return ParityCell(_OUTSIDE, hint=hint)


def _expertise(consultation: Consultation) -> Iterator[ParityRow]:
    needed: dict[Expertise, list[AgendaItem]] = {}
    for item in consultation.agenda_items:
        for tag in item.required_expertise:
            needed.setdefault(tag, []).append(item)
    gaps = expertise_gaps(consultation)
    for tag, items in needed.items():
        concerned = [(item, gaps[item.id]) for item in items]
        cells = tuple(_knowledge(party, tag, concerned) for party in full_parties(consultation))
        yield ParityRow(f"expertise/{tag}", code_words(tag), cells)


def _knowledge(
    party: Delegation, tag: Expertise, concerned: list[tuple[AgendaItem, dict[str, Any]]]
) -> ParityCell:
    """Return who of a party knows most of a field; open where an item has nobody."""
    missing = [item for item, gaps in concerned if tag in gaps.get(party.org, ())]
    able = [one for one in counted_delegates(party) if one.expertise.get(tag, 0)]
    best = max(able, key=lambda one: one.expertise[tag], default=None)
    words = {
        1: QCoreApplication.translate("Parity", "basic"),
        2: QCoreApplication.translate("Parity", "working"),
        3: QCoreApplication.translate("Parity", "expert"),
    }
    said = words[best.expertise[tag]] if best is not None else _not_named()
    if not missing:
        is_needed = best is not None and best.expertise[tag] >= WORKING_KNOWLEDGE
        return ParityCell(
            said if is_needed else _OUTSIDE,
            key=party.key,
            field="delegates",
            hint=_person(best) if best is not None else "",
        )
    numbers = ", ".join(str(item.number) for item in missing)
    pattern = QCoreApplication.translate("Parity", "Needed for items {numbers}")
    return ParityCell(
        said, is_open=True, key=party.key, field="delegates", hint=pattern.format(numbers=numbers)
    )


def _not_named() -> str:
    return QCoreApplication.translate("Parity", "not named")


def overall(rows: tuple[ParityRow, ...]) -> tuple[int, int]:
    """Return how many rows are even, and how many there are."""
    return sum(1 for row in rows if not row.is_open), len(rows)
