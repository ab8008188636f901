"""Looks through the latest consultations for what waits, one between two events."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from baraza.domain.consultation import Consultation
from baraza.services.office import Office
from baraza.ui.document import Document
from baraza.ui.followup.waiting import candidates

_TOLD_EVERY = 10


class Reader(QObject):
    """Reads consultations without making the page wait; each only where it was saved since.

    Signals:
        read: There is more to show.
    """

    read = Signal()

    def __init__(self, office: Office, parent: QObject | None = None) -> None:
        """Read from an office; nothing before `start`."""
        super().__init__(parent)
        self._office = office
        self._values: dict[UUID, tuple[int, Consultation]] = {}
        self._waiting: list[tuple[UUID, int]] = []
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._next)

    def start(self) -> None:
        """Read what may have something that waits."""
        found = dict(candidates(self._office))
        self._values = {key: held for key, held in self._values.items() if key in found}
        self._waiting = [
            (key, version)
            for key, version in found.items()
            if self._values.get(key, (0,))[0] != version
        ]
        if self._waiting:
            self._turn.start()

    def stop(self) -> None:
        """Read no further."""
        self._turn.stop()

    def values(self, open_one: Document | None) -> Sequence[Consultation]:
        """Return what was read, the latest opening first, the open one as it is now."""
        values = {key: value for key, (_, value) in self._values.items()}
        if open_one is not None:
            values[open_one.value.key] = open_one.value
        return sorted(values.values(), key=lambda one: one.session.start, reverse=True)

    def _next(self) -> None:
        if not self._waiting:
            self._turn.stop()
            return
        key, version = self._waiting.pop(0)
        self._values[key] = (version, self._office.consultation(key))
        if not len(self._waiting) % _TOLD_EVERY:
            self.read.emit()
