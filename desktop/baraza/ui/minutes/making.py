"""Making a document to look at: on the worker, a moment after the last change."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTemporaryDir, QTimer, Signal

from baraza.domain.consultation import Consultation
from baraza.domain.errors import BarazaError
from baraza.exports.report import Report
from baraza.services.clock import Clock
from baraza.services.documents import annexes_with_content, made_document
from baraza.services.targets import write_whole
from baraza.services.wanted import Wanted
from baraza.ui.jobs import Job, Progress

# Typing goes on for longer than this between two keys only where something is being read.
_REST = 700


@dataclass(frozen=True, slots=True)
class Of:
    """What a document is made of.

    Attributes:
        consultation: The whole consultation.
        wanted: Which document.
    """

    consultation: Consultation
    wanted: Wanted

    def is_same(self, other: "Of | None") -> bool:
        """Whether the same is made of both; values are compared by identity."""
        # Every edit makes another value.
        return (
            other is not None
            and self.consultation is other.consultation
            and self.wanted == other.wanted
        )


@dataclass(frozen=True, slots=True)
class Made:
    """A document that was made.

    Attributes:
        of: What it was made of.
        now: What time it was then, for what compares with the text of that day.
        path: The PDF.
        reports: What it says, in each of its languages.
        annexes: Names of the annexes that the minutes can have.
    """

    of: Of
    now: datetime
    path: Path
    reports: tuple[Report, ...]
    annexes: tuple[str, ...]


class DocumentMaker(QObject):
    """Makes the newest wanted document; what is wanted no longer is dropped.

    Signals:
        begun: A document is being made.
        made: Carries what was made.
        refused: Carries the expected error for which there is none.
        stopped: The user stopped it.
    """

    begun = Signal()
    made = Signal(object)
    refused = Signal(object)
    stopped = Signal()

    def __init__(
        self,
        run: Callable[[Job[Any]], None],
        clock: Clock,
        title: str,
        parent: QObject | None = None,
    ) -> None:
        """Make documents.

        Args:
            run: Starts a job.
            clock: Says what time it is.
            title: Stands in the bar of progress.
            parent: Qt's parent.

        """
        super().__init__(parent)
        self._run, self._clock, self._title = run, clock, title
        self._folder = QTemporaryDir()
        self._wanted: Of | None = None
        self._last: Made | None = None
        self._number = 0
        self._job: Job[Made] | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._make)

    def want(self, consultation: Consultation, wanted: Wanted) -> None:
        """Want this document: the first at once, after a change when typing rests."""
        of = Of(consultation, wanted)
        if of.is_same(self._wanted):
            return
        soon = self._wanted is None or self._wanted.wanted != wanted
        self._wanted = of
        self._rest.stop()
        if soon:
            self._make()
        else:
            self._rest.start()

    def forget(self) -> None:
        """Want nothing any more."""
        self._rest.stop()
        self._wanted = None
        if self._job is not None:
            self._job.cancel()

    def time_of(self, consultation: Consultation, wanted: Wanted) -> datetime:
        """Return the time at which a document was made that is shown, else what time it is."""
        last = self._last
        is_shown = last is not None and last.of.is_same(Of(consultation, wanted))
        return last.now if last is not None and is_shown else self._clock()

    @property
    def is_waiting(self) -> bool:
        """Whether a document is wanted that is not made yet."""
        return self._rest.isActive() or self._job is not None

    def _make(self) -> None:
        wanted = self._wanted
        if wanted is None:
            return
        if self._job is not None:
            self._job.cancel()
        self._number += 1
        out, now = Path(self._folder.path()) / f"document-{self._number}.pdf", self._clock()
        # Not a child: a page may be closed while its document is made, and the bar must hear of
        # the end all the same.
        job = Job[Made](self._title, lambda progress: _made(wanted, now, out, progress))
        self._job = job
        job.succeeded.connect(lambda made: self._take(job, made))
        job.failed.connect(lambda error: self._fail(job, wanted, error))
        job.ended.connect(lambda: self._end(job))
        self.begun.emit()
        self._run(job)

    def _take(self, job: Job[Made], made: Made) -> None:
        if job is self._job and made.of.is_same(self._wanted):
            self._last, self._job = made, None
            self.made.emit(made)

    def _fail(self, job: Job[Made], wanted: Of, error: Exception) -> None:
        if not isinstance(error, BarazaError):
            raise error
        if job is self._job and wanted.is_same(self._wanted):
            self._job = None
            self.refused.emit(error)

    def _end(self, job: Job[Made]) -> None:
        # One that told something, or was overtaken, is no longer waited for.
        if job is self._job:
            self._job = None
            if self._wanted is not None:
                self._wanted = None
                self.stopped.emit()


def _made(of: Of, now: datetime, out: Path, progress: Progress) -> Made:
    made = made_document(of.consultation, of.wanted, now, progress.step)
    write_whole(out, made.data)
    annexes = annexes_with_content(of.consultation, of.wanted, made.reports)
    return Made(of, now, out, made.reports, annexes)
