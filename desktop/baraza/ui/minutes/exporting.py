"""Writing the minutes, or the whole consultation, to a file."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from baraza.domain.consultation import Consultation
from baraza.domain.errors import BarazaError
from baraza.services.filing import export_consultation
from baraza.services.minutes import Edition, Wish, write_minutes
from baraza.ui.jobs import Job
from baraza.ui.minutes.leaving import SubjectLine
from baraza.ui.minutes.leaving_view import LeavingView
from baraza.ui.minutes.refusing import minutes_refusal
from baraza.ui.services import Services
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Button, Label


class LeavingDialog(QDialog):
    """Shows what leaves and what stays, once more, before a file is written."""

    def __init__(
        self,
        title: str,
        edition: str,
        lines: Sequence[SubjectLine],
        go_on: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        """Show the list.

        Args:
            title: What is about to be written.
            edition: Name of the edition.
            lines: What leaves and what stays.
            go_on: Called where the user goes on.
            parent: Qt's parent.

        """
        super().__init__(parent)
        px = theme().px
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(22), px(18), px(22), px(16))
        column.setSpacing(px(10))
        column.addWidget(Label(title, "title"))
        self.list = LeavingView()
        self.list.show_lines(lines, edition)
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
        self,
        title: str,
        edition: str,
        lines: Sequence[SubjectLine],
        name: str,
        take: Callable[[Path], None],
    ) -> None:
        """Show what leaves, then ask where with a name proposed, then hand the place on."""

        def ask_where() -> None:
            self.ask_where(title, name, self.tr("PDF files"), "pdf", take)

        LeavingDialog(title, edition, lines, ask_where, self._page).open()

    def ask_where(
        self, title: str, name: str, files: str, ending: str, take: Callable[[Path], None]
    ) -> None:
        """Ask where to write."""
        dialog = QFileDialog(self._page, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([f"{files} (*.{ending})"])
        dialog.setDefaultSuffix(ending)
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda chosen: take(Path(chosen)))
        dialog.open()

    def write_pdf(
        self, consultation: Consultation, out: Path, language: str, edition: Edition
    ) -> None:
        """Write the minutes on the worker and say where they are."""
        sources = (self._services.office.path,)

        def work(_progress: object) -> None:
            write_minutes(consultation, out, Wish(language, edition), sources=sources)

        self._start(Job[None](self.tr("Writing {file}").format(file=out.name), work), out)

    def write_consultation(self, consultation: Consultation, out: Path) -> None:
        """Write the consultation with everything this office has of it."""
        office, identity = self._services.office.path, consultation.session.id

        def work(_progress: object) -> None:
            export_consultation(office, out, identity)

        self._start(Job[None](self.tr("Writing {file}").format(file=out.name), work), out)

    def _start(self, job: Job[Any], out: Path) -> None:
        # The page may be closed before the file is written; the window then still tells of it.
        services = self._services
        written = self.tr("Written: {place}").format(place=str(out))
        job.succeeded.connect(lambda _: services.message(written))
        job.failed.connect(lambda error: _failed(services, error))
        services.run(job)


def _failed(services: Services, error: Exception) -> None:
    if not isinstance(error, BarazaError):
        raise error
    services.message(minutes_refusal(error), warning=True)
