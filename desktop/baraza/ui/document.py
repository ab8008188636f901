"""The open consultation: the one object that pages watch and change."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Concatenate, Protocol
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from baraza.domain.changes import change, settled
from baraza.domain.consultation import Consultation
from baraza.domain.errors import BarazaError
from baraza.domain.references import Targets, targets
from baraza.domain.tree import Change, Record, walk
from baraza.services.clock import Clock, wall_clock
from baraza.ui.history import Edit, History
from baraza.ui.naming import Names


class Saver(Protocol):
    """Whoever keeps what is edited: the open office, or a test."""

    def save(
        self, before: Consultation, after: Consultation, intent: str, undoes: str | None
    ) -> tuple[Change, ...]:
        """Keep the new value in one step, with its history; raise and keep nothing if it fails.

        Args:
            before: The value as it was when last saved.
            after: The value to keep.
            intent: What the edit is called.
            undoes: The intent of the edit that is taken back, or None.

        """
        ...


class DraftKeeper(Protocol):
    """Whoever keeps typing that was not left yet, in case the program ends."""

    def keep_draft(self, record: UUID, field: str, text: str) -> None:
        """Keep what is typed in a field."""
        ...

    def drop_draft(self, record: UUID, field: str) -> None:
        """Forget it: it was saved or taken back."""
        ...


@dataclass(frozen=True, slots=True)
class Draft:
    """Typing that is not left yet: where, what, and how to save it."""

    record: UUID
    field: str
    text: str
    keep: Callable[[], None]


# Typing is on disk after so many milliseconds of rest.
_REST = 400


class Document(QObject):
    """An open consultation, what can be taken back, and the signal that it changed.

    Signals:
        changed: The consultation has a new value, already saved. Carries the changes.
        saved: An edit was saved; carries what it was called.
        not_saved: An edit was refused by whoever saves; everything stands as it was.
        history_changed: What undo or redo would do is different.
        draft_changed: Something is typed that is not yet left, or no longer.
        told: Something was done that the user may want to take back; carries the words.
    """

    changed = Signal(tuple)
    saved = Signal(str)
    not_saved = Signal()
    history_changed = Signal()
    draft_changed = Signal(bool)
    told = Signal(str)

    def __init__(
        self,
        value: Consultation,
        saver: Saver,
        *,
        examine: Callable[[Consultation], tuple[Any, ...]] | None = None,
        hold: Callable[[Consultation, Consultation], None] | None = None,
        drafts: DraftKeeper | None = None,
        clock: Clock = wall_clock,
        parent: QObject | None = None,
    ) -> None:
        """Open a consultation.

        Args:
            value: The consultation as ``saver`` has read it.
            saver: Keeps what is edited.
            examine: Says what the checks find.
            hold: Raises where an edit would break a rule between members.
            drafts: Keeps typing that is not left yet.
            clock: Says what time it is for what is late or has run out.
            parent: Qt's parent.

        """
        super().__init__(parent)
        self._value = value
        self.clock = clock
        self._saver, self._examine, self._hold, self._keeper = saver, examine, hold, drafts
        self._history = History()
        self._derived: dict[str, Any] = {}
        self._drafts: dict[object, Draft] = {}
        self._unwritten: set[object] = set()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._write_drafts)

    @property
    def value(self) -> Consultation:
        """The consultation as it is now."""
        return self._value

    @property
    def findings(self) -> tuple[Any, ...]:
        """What the checks find, computed once for each value."""
        examine = self._examine
        return self._once("findings", lambda: examine(self._value) if examine else ())

    @property
    def targets(self) -> Targets:
        """What can be named, by kind of place and id; computed once for each value."""
        return self._once("targets", lambda: targets(self._value))

    @property
    def names(self) -> Names:
        """What the records are called; computed once for each value."""
        return self._once("names", lambda: Names(self._value, self.targets))

    def record(self, key: UUID) -> Record | None:
        """Return the record with a key, or None where it was struck."""
        index: dict[UUID, Record] = self._once(
            "index", lambda: {record.key: record for record in walk(self._value)}
        )
        return index.get(key)

    def edit[**P](
        self,
        intent: str,
        rule: Callable[Concatenate[Consultation, P], Consultation],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> bool:
        """Change the consultation by a rule of the domain, as one step that can be undone.

        Args:
            intent: What the edit is called, as in *Title of the session*.
            rule: Takes the consultation and the arguments; returns the new one.
            args: For the rule.
            kwargs: For the rule.

        Returns:
            Whether anything changed.

        Raises:
            BarazaError: If the rule refuses or saving fails. Nothing changed then.

        """
        before = self._value
        made = rule(before, *args, **kwargs)
        if made is before:
            return False
        after = settled(before, made)
        if self._hold is not None:
            self._hold(before, after)
        changes = self._save(before, after, intent, None)
        self._history.add(Edit(intent, before, after))
        self._adopt(after, changes, intent)
        return True

    def set(self, intent: str, key: UUID, /, **values: Any) -> bool:
        """Give fields of one record other values, as one step; see `edit`."""
        return self.edit(intent, lambda consultation: change(consultation, key, **values))

    @property
    def undo_words(self) -> str:
        """What undo would take back; empty where there is nothing."""
        return self._history.last.intent if self._history.last else ""

    @property
    def redo_words(self) -> str:
        """What redo would do again; empty where there is nothing."""
        return self._history.next.intent if self._history.next else ""

    def undo(self) -> str:
        """Take the last edit back; returns what it was called."""
        self.keep_drafts()
        edit = self._history.last
        if edit is None:
            return ""
        changes = self._save(self._value, edit.before, edit.intent, edit.intent)
        self._history.move_back()
        self._adopt(edit.before, changes, edit.intent)
        return edit.intent

    def redo(self) -> str:
        """Do the last undone edit again; returns what it was called."""
        self.keep_drafts()
        edit = self._history.next
        if edit is None:
            return ""
        changes = self._save(self._value, edit.after, edit.intent, None)
        self._history.move_on()
        self._adopt(edit.after, changes, edit.intent)
        return edit.intent

    def tell(self, words: str) -> None:
        """Say in a message what the last edit did, with a way to take it back."""
        self.told.emit(words)

    def add_draft(self, holder: object, draft: Draft) -> None:
        """Remember that a field holds typing that is not saved; it is on disk soon."""
        first = not self._drafts
        self._drafts[holder] = draft
        self._unwritten.add(holder)
        self._rest.start()
        if first:
            self.draft_changed.emit(True)

    def drop_draft(self, holder: object) -> None:
        """Forget a draft: it was saved, or taken back."""
        draft = self._drafts.pop(holder, None)
        if draft is None:
            return
        if holder in self._unwritten:
            self._unwritten.discard(holder)
        elif self._keeper is not None:
            self._keeper.drop_draft(draft.record, draft.field)
        if not self._drafts:
            self._rest.stop()
            self.draft_changed.emit(False)

    def _write_drafts(self) -> None:
        for holder in tuple(self._unwritten):
            draft = self._drafts[holder]
            if self._keeper is not None:
                self._keeper.keep_draft(draft.record, draft.field, draft.text)
        self._unwritten.clear()

    @property
    def has_drafts(self) -> bool:
        """Whether something is typed that is not yet saved."""
        return bool(self._drafts)

    def keep_drafts(self) -> None:
        """Save what is typed and not yet left; before a page, the window or the program is left."""
        for draft in tuple(self._drafts.values()):
            draft.keep()

    def _save(
        self, before: Consultation, after: Consultation, intent: str, undoes: str | None
    ) -> tuple[Change, ...]:
        try:
            return self._saver.save(before, after, intent, undoes)
        except BarazaError:
            self.not_saved.emit()
            raise

    def _adopt(self, value: Consultation, changes: tuple[Change, ...], intent: str) -> None:
        self._value = value
        self._derived.clear()
        self.changed.emit(changes)
        self.saved.emit(intent)
        self.history_changed.emit()

    def _once[T](self, name: str, compute: Callable[[], T]) -> T:
        if name not in self._derived:
            self._derived[name] = compute()
        value: T = self._derived[name]
        return value
