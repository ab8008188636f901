"""Long work: one at a time, with progress, and it can be cancelled."""

import gc
import threading

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from baraza.ui.jobs import Job, Progress


def test_the_result_comes_back_on_the_thread_of_the_windows(qtbot: QtBot) -> None:
    where: list[object] = []

    def work(progress: Progress) -> int:
        where.append(threading.current_thread())
        progress.step(1, 2)
        return 42

    job = Job("Counting", work)
    got: list[tuple[object, object]] = []
    job.succeeded.connect(lambda result: got.append((result, threading.current_thread())))
    with qtbot.waitSignals([job.progressed, job.ended]):
        job.start()
    assert got == [(42, threading.main_thread())]
    assert where != [threading.main_thread()]


def test_it_stops_at_the_next_step(qtbot: QtBot) -> None:
    go = threading.Event()
    steps: list[int] = []

    def work(progress: Progress) -> None:
        go.wait(5)
        for n in range(1000):
            progress.step(n, 1000)
            steps.append(n)

    job = Job("Long", work)
    with qtbot.assertNotEmitted(job.succeeded), qtbot.waitSignal(job.ended):
        job.start()
        job.cancel()
        go.set()
    assert steps == []


def test_an_error_is_handed_over(qtbot: QtBot) -> None:
    def work(_progress: Progress) -> None:
        raise ValueError("broken")

    job = Job("Failing", work)
    with qtbot.waitSignal(job.failed) as failed:
        job.start()
    assert isinstance(failed.args[0], ValueError)


def test_a_job_that_is_gone_hears_nothing_of_its_work(qtbot: QtBot) -> None:
    go = threading.Event()
    told: list[str] = []

    def work(progress: Progress) -> None:
        go.wait(5)
        progress.step(1, 2)

    owner = QObject()
    job = Job("Long", work, owner)
    job.progressed.connect(lambda *_: told.append("progressed"))
    job.ended.connect(lambda: told.append("ended"))
    job.start()
    after = Job("After", lambda _progress: 1)
    with qtbot.waitSignal(after.ended):
        after.start()
        delete(owner)
        go.set()
    assert not isValid(job)
    assert told == []


def test_a_job_is_kept_until_it_has_ended(qtbot: QtBot) -> None:
    told: list[object] = []

    def begin() -> None:
        job = Job("Kept", lambda _progress: 42)
        job.succeeded.connect(told.append)
        job.start()

    begin()
    gc.collect()
    qtbot.waitUntil(lambda: told == [42])


def test_it_is_over_once_it_says_so(qtbot: QtBot) -> None:
    job = Job("Short", lambda _progress: 1)
    seen: list[bool] = []
    job.succeeded.connect(lambda _: seen.append(job.is_over))
    job.ended.connect(lambda: seen.append(job.is_over))
    with qtbot.waitSignal(job.ended):
        job.start()
    assert seen == [False, True]
