"""Making the minutes to look at: on the worker, a moment after the last change."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTemporaryDir, QTimer, Signal

from baraza.domain.consultation import Consultation
from baraza.domain.errors import BarazaError
from baraza.exports.report import Report
from baraza.services.minutes import Edition, Wish, read_source, read_wished, set_wished
from baraza.services.targets import write_whole
from baraza.ui.jobs import Job

# Typing goes on for longer than this between two keys only where something is being read.
_REST = 700

type Wanted = tuple[Consultation, str, Edition]


@dataclass(frozen=True, slots=True)
class Made:
    """Minutes that were made.

    Attributes:
        path: The PDF.
        report: The neutral report that it was set from.
    """

    path: Path
    report: Report


class MinutesMaker(QObject):
    """Makes the newest wanted minutes; what is wanted no longer is dropped.

    Signals:
        begun: Minutes are being made.
        made: Carries what was made.
        refused: Carries the expected error for which there are none.
    """

    begun = Signal()
    made = Signal(object)
    refused = Signal(object)

    def __init__(
        self, run: Callable[[Job[Any]], None], title: str, parent: QObject | None = None
    ) -> None:
        """Make minutes by ``run``, which starts a job; ``title`` stands in the bar of progress."""
        super().__init__(parent)
        self._run, self._title = run, title
        self._folder = QTemporaryDir()
        self._wanted: Wanted | None = None
        self._number = 0
        self._job: Job[Made] | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._make)

    def want(self, consultation: Consultation, language: str, edition: Edition) -> None:
        """Want these minutes: the first at once, after a change when typing rests."""
        wanted = (consultation, language, edition)
        if self._is_same(wanted, self._wanted):
            return
        soon = self._wanted is None or self._wanted[1:] != wanted[1:]
        self._wanted = wanted
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

    @property
    def is_waiting(self) -> bool:
        """Whether minutes are wanted that are not made yet."""
        return self._rest.isActive() or self._job is not None

    def _is_same(self, one: Wanted, other: Wanted | None) -> bool:
        # Values are compared by identity: every edit makes another.
        return other is not None and one[0] is other[0] and one[1:] == other[1:]

    def _make(self) -> None:
        wanted = self._wanted
        if wanted is None:
            return
        if self._job is not None:
            self._job.cancel()
        self._number += 1
        out = Path(self._folder.path()) / f"minutes-{self._number}.pdf"
        # Not a child: a page may be closed while its minutes are made, and the bar must hear of
        # the end all the same.
        job = Job[Made](self._title, lambda _progress: _made(wanted, out))
        self._job = job
        job.succeeded.connect(lambda made: self._take(job, wanted, made))
        job.failed.connect(lambda error: self._fail(job, wanted, error))
        job.ended.connect(lambda: self._end(job))
        self.begun.emit()
        self._run(job)

    def _take(self, job: Job[Made], wanted: Wanted, made: Made) -> None:
        if job is self._job and self._is_same(wanted, self._wanted):
            self.made.emit(made)

    def _fail(self, job: Job[Made], wanted: Wanted, error: Exception) -> None:
        if not isinstance(error, BarazaError):
            raise error
        if job is self._job and self._is_same(wanted, self._wanted):
            self.refused.emit(error)

    def _end(self, job: Job[Made]) -> None:
        if job is self._job:
            self._job = None


def _made(wanted: Wanted, out: Path) -> Made:
    consultation, language, edition = wanted
    wish = Wish(language, edition)
    reports = read_wished(consultation, wish)
    write_whole(out, set_wished(reports, read_source(consultation, edition=edition), wish))
    return Made(out, reports[0])
