"""An office: its consultations, its register, what is due, and the history of it all."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self
from uuid import UUID

from baraza.domain.codes import ActionStatus
from baraza.domain.consultation import Consultation
from baraza.domain.parties import Organisation
from baraza.domain.tree import Change, settle
from baraza.services.clock import Clock, wall_clock
from baraza.services.matching import matched
from baraza.storage import consultations, drafts, following, listing, office_file, past, register
from baraza.storage.consultations import Kept, Saved
from baraza.storage.database import Transaction
from baraza.storage.drafts import Draft
from baraza.storage.errors import CouldNotWrite, NoSuchConsultation
from baraza.storage.following import Followed
from baraza.storage.listing import OPEN_ACTIONS, Listed
from baraza.storage.office_file import OfficeFile
from baraza.storage.ops import Entry
from baraza.storage.past import PastEdit, PastValue

COMMAND_LINE = "command line"
"""Who acts where no preferences are asked."""


def actor_name(function: str, organisation: str) -> str:
    """Return who acts, from the preferences: a function and an organisation, never a login name."""
    return ", ".join(part for part in (function.strip(), organisation.strip()) if part)


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did.

    Attributes:
        consultation: The consultation as it is kept now.
        changes: What it changed; empty where the same was there already.
        replaced: Whether it took the place of an earlier reading.
    """

    consultation: Consultation
    changes: tuple[Change, ...]
    replaced: bool


class Office:
    """An open office file. Everything that is written goes through here, with its history.

    All methods raise `baraza.storage.errors.OfficeError` where the file, the disk or another
    writer stands in the way; nothing is changed then.
    """

    def __init__(self, path: Path, file: OfficeFile, actor: str, clock: Clock) -> None:
        """Work in a file that is open; see `Office.open` and `Office.read`."""
        self.path = path
        self.actor = actor
        self._file = file
        self._clock = clock

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        actor: str = COMMAND_LINE,
        clock: Clock = wall_clock,
        create: bool = False,
    ) -> Self:
        """Open an office to work in; a second one is refused while it is open.

        An older file is brought up to date, after a backup beside it.

        Args:
            path: The office file.
            actor: Who acts, for the history; see `actor_name`.
            clock: Says what time it is.
            create: Whether to build an office where there is none.

        Raises:
            OfficeError: ``no-such-office``, ``not-an-office``, ``office-newer``,
                ``office-locked``, ``office-damaged``, ``office-altered``, ``upgrade-failed``,
                ``disk-full``, ``office-read-only``, ``could-not-write``, ``could-not-open``.
        """
        return cls(path, office_file.open_to_write(path, clock, create=create), actor, clock)

    @classmethod
    @contextmanager
    def fill(
        cls, path: Path, *, actor: str = COMMAND_LINE, clock: Clock = wall_clock
    ) -> Iterator[Self]:
        """Open an office to put something into it; close it at the end.

        Where there is none, it is begun, and is there only if all went well.

        Raises:
            OfficeError: As `open`.
        """
        with office_file.open_to_fill(path, clock) as file:
            yield cls(path, file, actor, clock)

    @classmethod
    def read(cls, path: Path, *, clock: Clock = wall_clock) -> Self:
        """Open an office to look at, also while another works in it; saving is refused.

        Raises:
            OfficeError: As `open`, and ``office-older`` where it is not up to date.
        """
        return cls(path, office_file.open_to_read(path), "", clock)

    @property
    def is_read_only(self) -> bool:
        """Whether saving is refused."""
        return self._file.read_only

    def close(self) -> None:
        """Close the file and let others in."""
        self._file.close()

    def __enter__(self) -> Self:
        """Return the office, to be closed at the end."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the file."""
        self.close()

    # Looking across consultations: small rows, nothing loaded.

    def consultations(self, limit: int = 200, offset: int = 0) -> tuple[Listed, ...]:
        """Return the consultations as a list shows them, the latest opening first."""
        with self._file.database.reading() as db:
            return listing.listed(db, self.today(), limit, offset)

    def count(self) -> int:
        """Return how many consultations there are."""
        with self._file.database.reading() as db:
            return listing.count(db)

    def actions(
        self, statuses: Iterable[ActionStatus] = OPEN_ACTIONS, until: str | None = None
    ) -> tuple[Followed, ...]:
        """Return actions of all consultations by the day they are due, those without a day last.

        Args:
            statuses: States to look for; by default those with something still to be done.
            until: Last day to look at, as in ``2026-12-15``; None for all.
        """
        with self._file.database.reading() as db:
            return following.followed(db, statuses, until)

    def now(self) -> datetime:
        """Return the time by the office's clock, with its zone."""
        return self._clock()

    def today(self) -> str:
        """Return the day by the office's clock, as in ``2026-11-23``."""
        return self.now().date().isoformat()

    # One consultation.

    def key_of(self, identifier: str) -> UUID:
        """Return the key of the consultation with an id, whatever its case.

        Raises:
            NoSuchConsultation: ``no-such-consultation`` with ``id``.
        """
        with self._file.database.reading() as db:
            key = consultations.key_of(db, identifier)
        if key is None:
            raise NoSuchConsultation("no-such-consultation", id=identifier)
        return key

    def only_key(self) -> UUID:
        """Return the key of the only consultation there is.

        Raises:
            NoSuchConsultation: ``no-consultation``, or ``several-consultations`` with ``ids``
                (the first of them) and ``count``.
        """
        with self._file.database.reading() as db:
            first = listing.ids(db, limit=10)
            if len(first) > 1:
                count, named = listing.count(db), tuple(first.values())
                raise NoSuchConsultation("several-consultations", ids=named, count=count)
        if not first:
            raise NoSuchConsultation("no-consultation")
        [key] = first
        return key

    def consultation(self, which: UUID | str | None = None) -> Consultation:
        """Return a consultation by key or id; None for the only one there is."""
        return self.kept(which).consultation

    def kept(self, which: UUID | str | None = None) -> Kept:
        """Return a consultation with the version it is kept in, to be edited."""
        if which is None:
            which = self.only_key()
        key = self.key_of(which) if isinstance(which, str) else which
        with self._file.database.reading() as db:
            return consultations.load(db, key)

    def import_consultation(
        self, consultation: Consultation, *, replace: bool = False, intent: str = "import"
    ) -> Imported:
        """Add a consultation that was read from a file, or begun.

        Args:
            consultation: What was read.
            replace: Whether it may take the place of one with its id; what differs is then
                saved as one edit.
            intent: What the history calls it.

        Raises:
            ConsultationExists: ``consultation-exists`` with ``id``.
        """
        with self._file.database.reading() as db:
            key = consultations.kept_as(db, consultation)
            kept = consultations.load(db, key) if replace and key is not None else None
        if kept is None:
            after = settle(consultation)
            saved = self.save(None, after, intent, version=0)
            return Imported(after, saved.changes, replaced=False)
        before = kept.consultation
        same = before.key == consultation.key
        after = settle(consultation) if same else matched(consultation, before)
        saved = self.save(before, after, intent, version=kept.version)
        return Imported(after, saved.changes, replaced=True)

    def strike_consultation(self, which: UUID | str, *, intent: str = "strike") -> Kept:
        """Strike a consultation; its history stays. Returns what was struck."""
        kept = self.kept(which)
        self.save(kept.consultation, None, intent, version=kept.version)
        return kept

    def save(
        self,
        before: Consultation | None,
        after: Consultation | None,
        intent: str,
        *,
        version: int,
        undoes: UUID | None = None,
    ) -> Saved:
        """Save a consultation: what differs and its history, in one transaction.

        `baraza.services.desk.Desk` does this for an open consultation.

        Args:
            before: The consultation as it is kept; None to add one.
            after: As it shall be, settled; None to strike it.
            intent: What the edit is called.
            version: The version ``before`` was kept in; 0 to add one.
            undoes: The transaction that is taken back.

        Raises:
            StaleConsultation: ``stale-consultation``, if it was changed elsewhere meanwhile.
            ConsultationExists: ``consultation-exists``, if another has its id.
        """
        with self._saving() as (db, at):
            entry = Entry(at, self.actor, intent, undoes)
            return consultations.save(db, before, after, version, entry)

    # What was.

    def edits(self, consultation: UUID, limit: int = 200) -> tuple[PastEdit, ...]:
        """Return the last edits of a consultation, the latest first."""
        with self._file.database.reading() as db:
            return past.edits_of(db, consultation, limit)

    def values_in(self, tx: UUID) -> tuple[PastValue, ...]:
        """Return what one edit changed."""
        with self._file.database.reading() as db:
            return past.values_in(db, tx)

    def values_of(self, record: UUID, field: str | None = None) -> tuple[PastValue, ...]:
        """Return what became of a record, or of one field of it, the earliest first."""
        with self._file.database.reading() as db:
            return past.values_of(db, record, field)

    # Drafts: typing not yet left.

    def keep_draft(self, consultation: UUID, record: UUID, field: str, text: str) -> None:
        """Keep what is typed in a field; an edit of the field forgets it."""
        with self._saving() as (db, at):
            drafts.keep(db, consultation, Draft(record, field, text, at))

    def drop_draft(self, consultation: UUID, record: UUID, field: str) -> None:
        """Forget what was typed in a field."""
        with self._saving() as (db, _):
            drafts.drop(db, consultation, record, field)

    def drafts(self, consultation: UUID) -> tuple[Draft, ...]:
        """Return what was typed and not left when the program ended, oldest first."""
        with self._file.database.reading() as db:
            return drafts.drafts_of(db, consultation)

    # The register.

    def register(self) -> tuple[Organisation, ...]:
        """Return the office's own list of organisations, by name."""
        with self._file.database.reading() as db:
            return register.entries(db)

    def enter(self, organisation: Organisation) -> None:
        """Put an organisation into the register, in the place of one with its id."""
        with self._saving() as (db, at):
            earlier = register.with_id(register.entries(db), organisation.id)
            fresh = organisation if earlier is None else matched(organisation, earlier)
            register.save(db, earlier, settle(fresh), Entry(at, self.actor, "register"))

    def strike_organisation(self, identifier: str) -> None:
        """Take an organisation out of the register; consultations keep theirs."""
        with self._saving() as (db, at):
            earlier = register.with_id(register.entries(db), identifier)
            if earlier is not None:
                register.strike(db, earlier, Entry(at, self.actor, "register"))

    @contextmanager
    def _saving(self) -> Iterator[tuple[Transaction, str]]:
        if self.is_read_only:
            raise CouldNotWrite("office-read-only")
        with self._file.database.saving() as db:
            yield db, self._clock().isoformat()
