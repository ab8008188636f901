"""Long work: one at a time, with progress, and it can be cancelled."""

import threading

from pytestqt.qtbot import QtBot

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
