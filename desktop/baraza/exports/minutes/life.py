"""The life of the outcome as its pages tell it: state, adoption, silence, ad referendum."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from baraza.domain.codes import FinalStatus, OutcomeEventKind, OutcomeState
from baraza.domain.consultation import Consultation
from baraza.domain.outcome import AdReferendum, OutcomeEvent

_REVISION = re.compile(r"rev(?:ision)?\.?\s*([0-9]{1,6})", re.IGNORECASE)
_ZERO = re.compile(r"(?:zero|0)[ -]?draft", re.IGNORECASE)
_FINAL = frozenset(
    {
        OutcomeState.ADOPTED,
        OutcomeState.ADOPTED_IN_ROOM,
        OutcomeState.ISSUED,
        OutcomeState.CORRIGENDUM,
    }
)
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
    """Where the outcome stands.

    Attributes:
        state: State of the text, None where nothing of its life is told.
        since: Instant from which it has the state.
        version: Name of the last version.
        deadline: End of the last silence procedure.
        broken: When the silence was last broken and nothing followed.
        adopted: Instant of the adoption, and whether silence or the room brought it.
        symbol: Last symbol or working reference.
        withdrawn: When the text was withdrawn.
        objecting: Who broke a silence and has not withdrawn the objection.
    """

    state: OutcomeState | None = None
    since: str = ""
    version: str = ""
    deadline: str = ""
    broken: str = ""
    adopted: str = ""
    adopted_by_silence: bool = False
    adopted_in_room: bool = False
    symbol: str = ""
    withdrawn: str = ""
    reservations: list[OutcomeEvent] = field(default_factory=list)
    pairs: dict[tuple[int, str], Pair] = field(default_factory=dict)
    objecting: set[str | None] = field(default_factory=set)

    @property
    def is_final(self) -> bool:
        """Whether the text is adopted or issued."""
        return self.state in _FINAL and not self.withdrawn

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

    def take(self, event: OutcomeEvent, *, silence_kept: bool) -> bool:
        """Take one entry; return whether the last silence procedure ended without objection."""
        if event.state is not None:
            self.state, self.since, self.broken = event.state, event.date, ""
            silence_kept = silence_kept and event.state is not OutcomeState.SILENCE
        self.version = event.version or self.version
        self.symbol = event.symbol or self.symbol
        self.deadline = event.silence_until or self.deadline
        if event.state in _ADOPTED:
            self.adopted = event.date
            self.adopted_by_silence = silence_kept
            self.adopted_in_room = event.state is OutcomeState.ADOPTED_IN_ROOM
            self.objecting.clear()
        for pair in event.ad_referendum:
            self._pair(pair)
        return self._event(event) or silence_kept

    def _event(self, event: OutcomeEvent) -> bool:
        match event.event:
            case OutcomeEventKind.SILENCE_BROKEN:
                self.broken = event.date
                self.state = OutcomeState.NEGOTIATION
                self.objecting.add(event.by)
            case OutcomeEventKind.SILENCE_KEPT:
                self.state, self.since, self.broken = OutcomeState.ADOPTED, event.date, ""
                self.adopted, self.adopted_by_silence = event.date, True
                self.objecting.clear()
                return True
            case OutcomeEventKind.RESERVATION:
                self.reservations.append(event)
            case OutcomeEventKind.WITHDRAWN if event.by in self.objecting:
                # An objection is withdrawn, not the text.
                self.objecting.discard(event.by)
            case OutcomeEventKind.WITHDRAWN:
                self.withdrawn = event.date
            case OutcomeEventKind.AD_REFERENDUM_CONFIRMED | OutcomeEventKind.AD_REFERENDUM_LAPSED:
                self._settle(event)
        return False

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
    """Return where the outcome stands after its last entry."""
    life = Life()
    for number, organisation in _joined_ad_referendum(consultation):
        life.pairs[number, organisation] = Pair(number, organisation)
    kept = False
    for event in consultation.outcome_lifecycle:
        kept = life.take(event, silence_kept=kept)
    return life


def _joined_ad_referendum(consultation: Consultation) -> Iterator[tuple[int, str]]:
    for item in consultation.agenda_items:
        for paragraph in item.paragraphs:
            final = paragraph.final
            if final is not None and final.status is FinalStatus.ADOPTED_AD_REFERENDUM:
                yield from ((paragraph.no, organisation) for organisation in final.by)
