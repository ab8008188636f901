"""A quiet bar at the foot of the window while long work runs, with a way to cancel it."""

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from baraza.ui.jobs import Job
from baraza.ui.theme.theme import theme
from baraza.ui.widgets.buttons import Button
from baraza.ui.widgets.label import Label

# Work that is over at once needs no bar.
_AFTER = 400


class JobBar(QFrame):
    """Shows the running work."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the bar, hidden."""
        super().__init__(parent)
        px = theme().px
        self.setProperty("role", "footer")
        self.setAccessibleName(self.tr("Progress"))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(6), px(16), px(6))
        row.setSpacing(px(12))
        self.words = Label("", "second")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.stop = Button(self.tr("Cancel"), "x", "quiet")
        row.addWidget(self.words)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        self._job: Job[Any] | None = None
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_AFTER)
        self._wait.timeout.connect(self.show)
        self.stop.clicked.connect(self._cancel)
        self.hide()

    def follow(self, job: Job[Any]) -> None:
        """Show the progress of a job that is about to start."""
        self._job = job
        self.words.show_text(job.title)
        self.bar.setRange(0, 0)
        job.progressed.connect(self._progress)
        job.ended.connect(self._ended)
        self._wait.start()

    @property
    def is_busy(self) -> bool:
        """Whether work is running."""
        return self._job is not None

    def _progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, max(total, 0))
        self.bar.setValue(done)

    def _ended(self) -> None:
        # One that ended meanwhile may have been followed by another.
        if self._job is not None and self._job.is_over:
            self._job = None
            self._wait.stop()
            self.hide()

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
