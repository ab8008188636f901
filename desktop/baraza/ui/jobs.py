"""Long work off the thread of the windows: one at a time, with progress, to be cancelled."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol

from PySide6.QtCore import QObject, Signal


class Progress(Protocol):
    """What long work tells while it runs."""

    def step(self, done: int, total: int) -> None:
        """Say how far the work is; raises `Cancelled` where it is no longer wanted."""
        ...


class Cancelled(Exception):
    """The work is no longer wanted."""


_worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="job")


class Job[T](QObject):
    """One piece of work. Its signals arrive on the thread of the windows.

    Signals:
        progressed: How much is done of how much.
        succeeded: Carries the result.
        failed: Carries the error.
        ended: However it ended.
    """

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(
        self, title: str, work: Callable[[Progress], T], parent: QObject | None = None
    ) -> None:
        """Prepare the work under a title for the status bar."""
        super().__init__(parent)
        self.title = title
        self._work = work
        self._stop = threading.Event()

    def start(self) -> None:
        """Begin, after whatever is running."""
        _worker.submit(self._run)

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()

    def step(self, done: int, total: int) -> None:
        """Say how far the work is; called by the work itself."""
        if self._stop.is_set():
            raise Cancelled
        self.progressed.emit(done, total)

    def _run(self) -> None:
        try:
            if self._stop.is_set():
                return
            result = self._work(self)
        except Cancelled:
            pass
        except Exception as error:  # noqa: BLE001  the windows decide how to tell it
            self.failed.emit(error)
        else:
            self.succeeded.emit(result)
        finally:
            self.ended.emit()
