"""Writing a document, or the whole consultation, to a file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from baraza.domain.consultation import Consultation
from baraza.domain.errors import BarazaError
from baraza.services.documents import write_document, write_word_document
from baraza.services.filing import export_consultation
from baraza.services.wanted import Wanted
from baraza.ui.jobs import Job, Progress
from baraza.ui.minutes.leaving import SubjectLine
from baraza.ui.minutes.leaving_view import LeavingView
from baraza.ui.minutes.refusing import minutes_refusal
from baraza.ui.services import Services
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Button, Label


@dataclass(frozen=True, slots=True)
class Leaving:
    """What is told before a file leaves.

    Attributes:
        title: What is about to be written.
        edition: Name of the edition.
        lines: What leaves and what stays.
        note: Whether its data travel inside.
    """

    title: str
    edition: str
    lines: Sequence[SubjectLine]
    note: str


class LeavingDialog(QDialog):
    """Shows what leaves and what stays, once more, before a file is written."""

    def __init__(
        self, told: Leaving, go_on: Callable[[], None], parent: QWidget | None = None
    ) -> None:
        """Show the list; ``go_on`` is called where the user goes on."""
        super().__init__(parent)
        px = theme().px
        self.setWindowTitle(told.title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(22), px(18), px(22), px(16))
        column.setSpacing(px(10))
        column.addWidget(Label(told.title, "title", wrap=True))
        self.list = LeavingView()
        self.list.show_lines(told.lines, told.edition, told.note)
        column.addWidget(self.list, 1)
        self.cancel = Button(self.tr("Cancel"))
        self.write = Button(self.tr("Choose a place and write"), "file-down", "primary")
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.write)
        column.addLayout(row)
        self.cancel.clicked.connect(self.reject)
        self.write.clicked.connect(self.accept)
        self.accepted.connect(go_on)
        self.write.setDefault(True)
        self.write.setFocus()
        self.resize(px(860), px(600))


class MinutesExport(QObject):
    """What leaves this page as a file; it is written beside its place and then renamed."""

    def __init__(self, services: Services, page: QWidget) -> None:
        """Work for a page; dialogs belong to it."""
        super().__init__(page)
        self._services, self._page = services, page

    def ask(
        self, told: Leaving, name: str, files: tuple[str, str], take: Callable[[Path], object]
    ) -> None:
        """Show what leaves, then ask where, then hand the place on.

        Args:
            told: What leaves.
            name: Name that is proposed.
            files: What such files are called, and how their names end.
            take: Called with the place.
        """

        def ask_where() -> None:
            self.ask_where(told.title, name, files, take)

        LeavingDialog(told, ask_where, self._page).open()

    def ask_where(
        self, title: str, name: str, files: tuple[str, str], take: Callable[[Path], object]
    ) -> None:
        """Ask where to write."""
        called, ending = files
        dialog = QFileDialog(self._page, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([f"{called} (*.{ending})"])
        dialog.setDefaultSuffix(ending)
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda chosen: take(Path(chosen)))
        dialog.open()

    def write_pdf(
        self, consultation: Consultation, wanted: Wanted, out: Path, now: datetime
    ) -> Job[None]:
        """Write a document on the worker and say where it is."""
        sources = (self._services.office.path,)

        def work(progress: Progress) -> None:
            write_document(consultation, wanted, out, now, sources=sources, progress=progress.step)

        return self._start(work, out)

    def write_word(self, consultation: Consultation, wanted: Wanted, out: Path) -> Job[None]:
        """Write the minutes for Word on the worker and say where they are."""
        sources = (self._services.office.path,)

        def work(progress: Progress) -> None:
            write_word_document(consultation, wanted, out, sources=sources, progress=progress.step)

        return self._start(work, out)

    def write_consultation(self, consultation: Consultation, out: Path) -> Job[None]:
        """Write the consultation with everything this office has of it."""
        office, identity = self._services.office.path, consultation.session.id

        def work(_progress: Progress) -> None:
            export_consultation(office, out, identity)

        return self._start(work, out)

    def _start(self, work: Callable[[Progress], None], out: Path) -> Job[None]:
        # The page may be closed before the file is written; the window then still tells of it.
        services = self._services
        job = Job[None](self.tr("Writing {file}").format(file=out.name), work)
        written = self.tr("Written: {place}").format(place=str(out))
        stopped = self.tr("Stopped; nothing was written: {file}").format(file=out.name)
        is_told: list[bool] = []

        def succeeded(_nothing: None) -> None:
            is_told.append(True)
            services.message(written)

        def failed(error: Exception) -> None:
            is_told.append(True)
            _failed(services, error)

        def ended() -> None:
            if not is_told:
                services.message(stopped)

        job.succeeded.connect(succeeded)
        job.failed.connect(failed)
        job.ended.connect(ended)
        services.run(job)
        return job


def _failed(services: Services, error: Exception) -> None:
    if not isinstance(error, BarazaError):
        raise error
    services.message(minutes_refusal(error), warning=True)
