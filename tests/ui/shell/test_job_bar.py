"""The bar of running work: quiet at first, with a way to cancel."""

import threading

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from baraza.ui.jobs import Job, Progress
from baraza.ui.window import Window
from tests.ui.keys import press


def test_work_that_takes_long_is_shown_and_can_be_cancelled(window: Window, qtbot: QtBot) -> None:
    go = threading.Event()
    steps: list[int] = []

    def work(progress: Progress) -> None:
        progress.step(1, 4)
        go.wait(10)
        progress.step(2, 4)
        steps.append(2)

    job = Job("Setting the minutes", work)
    window.run(job)
    assert window.job_bar.isHidden()
    qtbot.waitUntil(window.job_bar.isVisible, timeout=3_000)
    assert window.job_bar.words.text() == "Setting the minutes"
    assert (window.job_bar.bar.value(), window.job_bar.bar.maximum()) == (1, 4)
    with qtbot.waitSignal(job.ended):
        press(window.job_bar.stop, Qt.Key.Key_Space)
        go.set()
    qtbot.waitUntil(window.job_bar.isHidden)
    assert steps == []
    assert not window.job_bar.is_busy


def test_work_that_is_over_at_once_shows_nothing(window: Window, qtbot: QtBot) -> None:
    job = Job("Quick", lambda _progress: 1)
    with qtbot.waitSignal(job.ended):
        window.run(job)
    qtbot.wait(450)
    assert window.job_bar.isHidden()
