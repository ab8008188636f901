"""Signing and looking at signatures, off the thread of the windows."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from baraza.domain.errors import BarazaError
from baraza.services.clock import Clock
from baraza.services.signing import read_key, sign_file, verify_file
from baraza.ui.jobs import Job, Progress


class SigningWork(QObject):
    """One piece of work at a time; a new one takes the place of the one before.

    Signals:
        begun: Work runs.
        verified: Carries what was found in a file.
        signed: Carries the file that was written.
        refused: Carries the expected error.
        ended: Nothing runs any more.
    """

    begun = Signal()
    verified = Signal(object)
    signed = Signal(object)
    refused = Signal(object)
    ended = Signal()

    def __init__(
        self, run: Callable[[Job[Any]], None], clock: Clock, parent: QObject | None = None
    ) -> None:
        """Work by ``run``, which starts a job; ``clock`` says when somebody signs."""
        super().__init__(parent)
        self._run, self._clock = run, clock
        self._job: Job[Any] | None = None
        self._number = 0

    def verify(self, file: Path, trusted: Path | None) -> None:
        """Look at the signatures of a file."""
        title = self.tr("Looking at {file}").format(file=file.name)
        job = Job[Any](title, lambda _: verify_file(file, trusted, self._clock))
        self._start(job, self.verified)

    def sign(self, file: Path, out: Path, field: str, key: Path, password: str) -> None:
        """Sign a file; the password is let go of as soon as the key is read."""
        secret = [password]

        def work(progress: Progress) -> Path:
            held = read_key(key, secret.pop())
            progress.step(0, 1)
            sign_file(file, out, field, held, self._clock, secrets=(key,))
            return out

        title = self.tr("Signing {file}").format(file=file.name)
        self._start(Job[Any](title, work), self.signed, writes=True)

    def cancel(self) -> None:
        """Stop what runs, or pass over what it finds; what is written all the same is told."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self.ended.emit()

    def _start(self, job: Job[Any], told: Any, *, writes: bool = False) -> None:
        self.cancel()
        self._job = job

        def tell(to: Any, found: object) -> None:
            is_current = job is self._job
            self._end(job)
            if is_current or writes:
                to.emit(found)

        def fail(error: Exception) -> None:
            if not isinstance(error, BarazaError):
                raise error
            tell(self.refused, error)

        job.succeeded.connect(lambda found: tell(told, found))
        job.failed.connect(fail)
        job.ended.connect(lambda: self._end(job))
        self.begun.emit()
        self._run(job)

    def _end(self, job: Job[Any]) -> None:
        if job is self._job:
            self._job = None
            self.ended.emit()
