"""A consultation on the desk: open to be edited, saved with each edit."""

from collections import deque
from uuid import UUID

from baraza.domain.consultation import Consultation
from baraza.domain.tree import Change
from baraza.services.office import Office
from baraza.storage.drafts import Draft
from baraza.storage.errors import StaleConsultation

REMEMBERED = 500
"""So many edits can be told apart when one is taken back."""


class Desk:
    """Keeps what is edited in one consultation of an office.

    Knows the version that the consultation is kept in, so that a second one open on the same
    consultation cannot write over what the first has saved.
    """

    def __init__(self, office: Office, which: UUID | str | None = None) -> None:
        """Open a consultation by key or id; None for the only one there is."""
        self.office = office
        kept = office.kept(which)
        self._value, self._version = kept.consultation, kept.version
        self._edits: deque[tuple[Consultation, Consultation, UUID]] = deque(maxlen=REMEMBERED)

    @property
    def consultation(self) -> Consultation:
        """The consultation as it is kept."""
        return self._value

    @property
    def key(self) -> UUID:
        """Key of the consultation."""
        return self._value.key

    @property
    def version(self) -> int:
        """Version it is kept in; each edit makes another."""
        return self._version

    def save(
        self,
        before: Consultation,
        after: Consultation,
        intent: str,
        undoes: str | None = None,
    ) -> tuple[Change, ...]:
        """Keep the next value, with its history, in one transaction; or keep nothing and raise.

        Args:
            before: The value last kept.
            after: The value to keep, settled.
            intent: What the edit is called.
            undoes: What the edit is called that is taken back; ``after`` is then the very
                value from before that edit.

        Raises:
            OfficeError: ``stale-consultation``, ``consultation-exists``, ``disk-full``,
                ``office-read-only``, ``could-not-write``, ``office-locked``.
        """
        if before is not self._value and before != self._value:
            raise StaleConsultation("stale-consultation")
        tx = None if undoes is None else self._transaction_from(after, before)
        saved = self.office.save(before, after, intent, version=self._version, undoes=tx)
        self._value, self._version = after, saved.version
        if saved.tx is not None:
            self._edits.append((before, after, saved.tx))
        return saved.changes

    def _transaction_from(self, was: Consultation, became: Consultation) -> UUID | None:
        """Return the last transaction that led from the one value to the other."""
        found = (tx for a, b, tx in reversed(self._edits) if a is was and b is became)
        return next(found, None)

    def keep_draft(self, record: UUID, field: str, text: str) -> None:
        """Keep what is typed in a field and not yet left; an edit of the field forgets it."""
        self.office.keep_draft(self.key, record, field, text)

    def drop_draft(self, record: UUID, field: str) -> None:
        """Forget what was typed in a field."""
        self.office.drop_draft(self.key, record, field)

    def drafts(self) -> tuple[Draft, ...]:
        """Return what was typed and not left when the program last ended."""
        return self.office.drafts(self.key)
