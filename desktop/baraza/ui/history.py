"""What can be taken back: the values before and after each edit."""

from dataclasses import dataclass

from baraza.domain.consultation import Consultation


@dataclass(frozen=True, slots=True)
class Edit:
    """One edit: what it was called, the values before and after it."""

    intent: str
    before: Consultation
    after: Consultation


class History:
    """The edits done and undone, newest last. Holds values; does nothing itself."""

    LIMIT = 500

    def __init__(self) -> None:
        """Begin empty."""
        self._done: list[Edit] = []
        self._undone: list[Edit] = []

    @property
    def last(self) -> Edit | None:
        """The edit that undo would take back."""
        return self._done[-1] if self._done else None

    @property
    def next(self) -> Edit | None:
        """The edit that redo would do again."""
        return self._undone[-1] if self._undone else None

    def add(self, edit: Edit) -> None:
        """Record an edit just done; what was undone before is forgotten."""
        self._undone.clear()
        self._done.append(edit)
        del self._done[: -self.LIMIT]

    def move_back(self) -> None:
        """Count the last edit as undone."""
        self._undone.append(self._done.pop())

    def move_on(self) -> None:
        """Count the next edit as done."""
        self._done.append(self._undone.pop())
