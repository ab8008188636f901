"""Long work off the thread of the windows: one at a time, with progress, to be cancelled.

The worker never touches an object of the windows: a page may be closed while work for it runs,
and what is deleted on one thread while another one uses it takes the program down. So the worker
only writes news, and the thread of the windows hands them on to jobs that are still there.
"""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from queue import SimpleQueue
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid


class Progress(Protocol):
    """What long work tells while it runs."""

    def step(self, done: int, total: int) -> None:
        """Say how far the work is; raises `Cancelled` where it is no longer wanted."""
        ...


class Cancelled(Exception):
    """The work is no longer wanted."""


_worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="job")


class Job[T](QObject):
    """One piece of work. Its signals are sent on the thread of the windows.

    Attributes:
        title: What stands in the status bar.
        is_over: Whether it has ended.

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
        self.title, self.is_over = title, False
        self._work = work
        self._stop = threading.Event()

    def start(self) -> None:
        """Begin, after whatever is running; the job is kept until it has ended."""
        news = _the_news()
        _worker.submit(_run, self._work, _Steps(news, news.expect(self), self._stop))

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()

    def end(self) -> None:
        """Say that it has ended."""
        self.is_over = True
        self.ended.emit()


type _Tidings = Callable[[Job[Any]], None]
"""Tells a job something, on the thread of the windows."""


class _News(QObject):
    """Carries what the worker tells to the jobs; it outlives all of them."""

    arrived = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._written = SimpleQueue[tuple[int, _Tidings]]()
        self._numbers = count()
        self._jobs: dict[int, Job[Any]] = {}
        self.arrived.connect(self._hand_on, Qt.ConnectionType.QueuedConnection)

    def expect(self, job: Job[Any]) -> int:
        """Keep a job until it has ended; returns the number under which to write to it."""
        number = next(self._numbers)
        self._jobs[number] = job
        return number

    def write(self, number: int, tidings: _Tidings) -> None:
        """Tell a job something; called on the worker."""
        self._written.put((number, tidings))
        self.arrived.emit()

    def _hand_on(self) -> None:
        number, tidings = self._written.get()
        job = self._jobs.pop(number) if tidings is Job.end else self._jobs[number]
        if isValid(job):
            tidings(job)


class _Steps:
    """What work tells of itself while it runs."""

    def __init__(self, news: _News, number: int, stop: threading.Event) -> None:
        self._news, self._number, self._stop = news, number, stop

    def step(self, done: int, total: int) -> None:
        """Say how far the work is."""
        if self._stop.is_set():
            raise Cancelled
        self.tell(lambda job: job.progressed.emit(done, total))

    def tell(self, tidings: _Tidings) -> None:
        """Tell the job something."""
        self._news.write(self._number, tidings)

    @property
    def is_unwanted(self) -> bool:
        """Whether the work is no longer wanted."""
        return self._stop.is_set()


def _run(work: Callable[[Progress], Any], steps: _Steps) -> None:
    try:
        if steps.is_unwanted:
            return
        result = work(steps)
    except Cancelled:
        pass
    except Exception as error:  # noqa: BLE001  the windows decide how to tell it
        failure = error
        steps.tell(lambda job: job.failed.emit(failure))
    else:
        steps.tell(lambda job: job.succeeded.emit(result))
    finally:
        steps.tell(Job.end)


_news: list[_News] = []


def _the_news() -> _News:
    if not _news:
        _news.append(_News())
    return _news[0]
