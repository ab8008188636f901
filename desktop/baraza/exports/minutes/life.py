"""The life of the outcome as its pages tell it: state, adoption, silence, ad referendum."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from baraza.domain.codes import FinalStatus, OutcomeEventKind, OutcomeState
from baraza.domain.consultation import Consultation
from baraza.domain.outcome import AdReferendum, OutcomeEvent
from baraza.domain.standing import IN_FORCE, Standing, standing

_REVISION = re.compile(r"rev(?:ision)?\.?\s*([0-9]{1,6})", re.IGNORECASE)
_ZERO = re.compile(r"(?:zero|0)[ -]?draft", re.IGNORECASE)
_ADOPTED = frozenset({OutcomeState.ADOPTED, OutcomeState.ADOPTED_IN_ROOM})


@dataclass(frozen=True, slots=True)
class Pair:
    """One delegation that joined one paragraph ad referendum.

    Attributes:
        paragraph: Number of the paragraph.
        by: Organisation of the delegation.
        confirmed: When it was confirmed.
        lapsed: When it lapsed.
    """

    paragraph: int
    by: str
    confirmed: str | None = None
    lapsed: str | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is neither confirmed nor lapsed."""
        return not self.confirmed and not self.lapsed


@dataclass
class Life:
    """Where the outcome stands, and how it came there.

    Attributes:
        standing: State of the text, its version and symbol, and since when.
        deadline: End of the last silence procedure.
        broken: When the silence was last broken and nothing followed.
        adopted: Instant of the adoption, and whether silence or the room brought it.
        reservations: Entries that put a reservation on record.
        pairs: Who joined which paragraph ad referendum.
    """

    standing: Standing
    deadline: str = ""
    broken: str = ""
    adopted: str = ""
    adopted_by_silence: bool = False
    adopted_in_room: bool = False
    reservations: list[OutcomeEvent] = field(default_factory=list)
    pairs: dict[tuple[int, str], Pair] = field(default_factory=dict)
    _in_silence: bool = False

    @property
    def state(self) -> OutcomeState | None:
        """State of the text; None where nothing of its life is told."""
        return self.standing.state

    @property
    def since(self) -> str:
        """Instant from which it has the state."""
        return self.standing.since

    @property
    def version(self) -> str:
        """Name of the last version."""
        return self.standing.version

    @property
    def symbol(self) -> str:
        """Last symbol or working reference."""
        return self.standing.symbol

    @property
    def withdrawn(self) -> str:
        """Instant at which the text was withdrawn; empty where it was not."""
        return self.standing.since if self.standing.is_withdrawn else ""

    @property
    def is_final(self) -> bool:
        """Whether the text is adopted or issued."""
        return self.standing.is_in_force

    @property
    def revision(self) -> str:
        """Number of the revision, empty where the last version is none."""
        found = _REVISION.fullmatch(self.version.strip())
        return found[1] if found else ""

    @property
    def is_zero_draft(self) -> bool:
        """Whether the last version is the zero draft."""
        return bool(_ZERO.fullmatch(self.version.strip()))

    def open_pairs(self) -> tuple[Pair, ...]:
        """Return what still waits for confirmation, by paragraph."""
        waiting = [pair for pair in self.pairs.values() if pair.is_open]
        return tuple(sorted(waiting, key=lambda pair: pair.paragraph))

    def take(self, event: OutcomeEvent) -> None:
        """Take one entry, in the order in which they were made."""
        if event.state is not None:
            self._enter(event.state, event)
        for pair in event.ad_referendum:
            self._pair(pair)
        match event.event:
            case OutcomeEventKind.SILENCE_BROKEN:
                self.broken, self._in_silence = event.date, False
            case OutcomeEventKind.SILENCE_KEPT if self._in_silence:
                self.adopted, self.adopted_by_silence = event.date, True
                self.broken, self._in_silence = "", False
            case OutcomeEventKind.RESERVATION:
                self.reservations.append(event)
            case OutcomeEventKind.AD_REFERENDUM_CONFIRMED | OutcomeEventKind.AD_REFERENDUM_LAPSED:
                self._settle(event)

    def _enter(self, state: OutcomeState, event: OutcomeEvent) -> None:
        self.broken, self._in_silence = "", state is OutcomeState.SILENCE
        if self._in_silence:
            self.deadline = event.silence_until or ""
        if state in _ADOPTED:
            self.adopted = event.date
            self.adopted_in_room = state is OutcomeState.ADOPTED_IN_ROOM
        elif state not in IN_FORCE:
            # What is negotiated again is adopted anew, if at all.
            self.adopted, self.adopted_by_silence, self.adopted_in_room = "", False, False

    def _pair(self, pair: AdReferendum) -> None:
        told = Pair(pair.paragraph, pair.by, pair.confirmed, pair.lapsed)
        self.pairs[pair.paragraph, pair.by] = told

    def _settle(self, event: OutcomeEvent) -> None:
        confirmed = event.event is OutcomeEventKind.AD_REFERENDUM_CONFIRMED
        for place, pair in self.pairs.items():
            if event.paragraph in (None, pair.paragraph) and event.by in (None, pair.by):
                self.pairs[place] = Pair(
                    pair.paragraph,
                    pair.by,
                    event.date if confirmed else pair.confirmed,
                    pair.lapsed if confirmed else event.date,
                )


def life_of(consultation: Consultation) -> Life:
    """Return where the outcome stands after its last entry, and how it came there."""
    life = Life(standing(consultation))
    for number, organisation in _joined_ad_referendum(consultation):
        life.pairs[number, organisation] = Pair(number, organisation)
    for event in consultation.outcome_lifecycle:
        life.take(event)
    return life


def _joined_ad_referendum(consultation: Consultation) -> Iterator[tuple[int, str]]:
    for item in consultation.agenda_items:
        for paragraph in item.paragraphs:
            final = paragraph.final
            if final is not None and final.status is FinalStatus.ADOPTED_AD_REFERENDUM:
                yield from ((paragraph.no, organisation) for organisation in final.by)
