"""Garbage is collected on the thread of the windows only: elsewhere it takes widgets apart."""

import gc
import threading

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from baraza.ui.collecting import Collecting, collect_here
from baraza.ui.jobs import Job, Progress


class Ring:
    """Something that only the collector can take away; it notes where that happens."""

    def __init__(self, taken: list[threading.Thread]) -> None:
        self.self = self
        self.taken = taken

    def __del__(self) -> None:
        self.taken.append(threading.current_thread())


class Card(QWidget):
    """A widget without a parent that holds itself, as a part does that was never shown."""

    def __init__(self, ring: Ring) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.addWidget(QWidget())
        self.me, self.ring = self, ring


def busy(_progress: Progress) -> int:
    """Need so much memory that Python would collect several times."""
    held = [[[number]] for number in range(50_000)]
    return len(held)


def test_work_takes_no_widget_apart(qtbot: QtBot) -> None:
    gc.collect()
    taken: list[threading.Thread] = []
    Card(Ring(taken))
    job = Job("Busy", busy)
    with qtbot.waitSignal(job.ended):
        job.start()
    gc.collect()
    assert taken == [threading.main_thread()]


def test_what_is_due_is_collected(qapp: QApplication) -> None:
    gc.collect()
    taken: list[threading.Thread] = []
    Ring(taken)
    held = [[number] for number in range(gc.get_threshold()[0] + 100)]
    assert not gc.isenabled()
    assert taken == []
    collect_here(qapp).collect()
    assert taken == [threading.main_thread()]
    assert held


def test_it_is_asked_for_once(qapp: QApplication) -> None:
    assert collect_here(qapp) is collect_here(qapp)
    assert len(qapp.findChildren(Collecting)) == 1
