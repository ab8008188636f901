"""Taking consultations into the office and out of it: files, the example, and striking one."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from baraza.domain.consultation import Consultation
from baraza.domain.errors import BarazaError
from baraza.services.demonstration import sample
from baraza.services.filing import export_consultation
from baraza.services.reading import Reading, read_file
from baraza.ui.document import Document
from baraza.ui.home.catalogue import Entry
from baraza.ui.home.dialogs import ask_for_file, ask_where
from baraza.ui.home.question import Question
from baraza.ui.jobs import Job
from baraza.ui.naming import title_of
from baraza.ui.refusals import refusal_words
from baraza.ui.services import Services


@runtime_checkable
class Closing(Protocol):
    """A window that can be without a consultation."""

    def open_document(self, document: Document | None, page: str = "") -> None:
        """Show an open consultation, or none."""
        ...


class Filing(QObject):
    """What Home does with files and with whole consultations.

    Signals:
        read: A file was read, whatever came of it; carries its name and what came of it.
        arrived: A consultation is in the office that was not; carries its id.
        gone: A consultation was struck.
    """

    read = Signal(str, object)
    arrived = Signal(str)
    gone = Signal()

    def __init__(self, services: Services, page: QWidget) -> None:
        """Work for a page; dialogs belong to it."""
        super().__init__(page)
        self._services, self._page = services, page

    def open_example(self) -> None:
        """Open the consultation that ships with the program, taking it in the first time."""
        example = sample()
        if not self._is_here(example.session.id):
            self._services.office.import_consultation(example, intent=self.tr("Open example"))
            self.arrived.emit(example.session.id)
        self._services.open_consultation(example.session.id)

    def ask_import(self) -> None:
        """Ask for a file and take it in."""
        ask_for_file(self._page, self.tr("Import a consultation file"), self.take_in)

    def take_in(self, path: Path) -> None:
        """Read a file on the worker; what came of it arrives later."""
        words = self.tr("Reading {file}").format(file=path.name)
        job = Job[Reading](words, lambda _progress: read_file(path))
        job.succeeded.connect(lambda reading: self._read(path, reading))
        job.failed.connect(_rise)
        self._services.run(job)

    def _read(self, path: Path, reading: Reading) -> None:
        found = reading.consultation
        if found is None:
            self.read.emit(path.name, reading)
        elif self._is_here(found.session.id):
            self._ask_replace(path.name, reading, found)
        else:
            self._store(path.name, reading, found, replace=False)

    def _ask_replace(self, file: str, reading: Reading, found: Consultation) -> None:
        title, held = title_of(found), found.session.id
        Question(
            self.tr("“{title}” is in the office already").format(title=title),
            [
                self.tr(
                    "Both have the code {code}. Taking the file in saves what differs as one edit;"
                    " the history keeps what stood there before."
                ).format(code=held),
            ],
            [
                (
                    self.tr("Take the file in"),
                    lambda: self._store(file, reading, found, replace=True),
                )
            ],
            self.tr("Keep what is here"),
            self._page,
        ).open()

    def _store(self, file: str, reading: Reading, found: Consultation, *, replace: bool) -> None:
        self._keep_typing()
        intent = self.tr("Import {file}").format(file=file)
        done = self._services.office.import_consultation(found, replace=replace, intent=intent)
        identity = found.session.id
        if replace and self._is_open(identity):
            # What is open was read before; it must not be worked on any further.
            self._services.open_consultation(identity, "home")
        self.read.emit(file, reading)
        self.arrived.emit(identity)
        words = self.tr("Imported: {title}").format(title=title_of(done.consultation))
        self._services.message(
            words, self.tr("Open"), lambda: self._services.open_consultation(identity)
        )

    def ask_export(self, entry: Entry) -> None:
        """Ask where a consultation is to be written, and write it."""
        title = self.tr("Export “{title}” to a file").format(title=entry.title)
        ask_where(self._page, title, f"{entry.id}.json", lambda out: self.write_out(entry, out))

    def write_out(self, entry: Entry, out: Path, then: Callable[[], None] | None = None) -> None:
        """Write a consultation with everything this office has of it, on the worker."""
        self._keep_typing()
        office, identity = self._services.office.path, entry.id
        words = self.tr("Exporting {title}").format(title=entry.title)
        job = Job[Consultation](words, lambda _progress: export_consultation(office, out, identity))
        job.succeeded.connect(lambda _: self._written(out, then))
        job.failed.connect(self._not_written)
        self._services.run(job)

    def _written(self, out: Path, then: Callable[[], None] | None) -> None:
        words = self.tr("Exported with everything of this desk copy: {place}")
        self._services.message(words.format(place=str(out)))
        if then is not None:
            then()

    def _not_written(self, error: Exception) -> None:
        if not isinstance(error, BarazaError):
            raise error
        self._services.message(refusal_words(error), warning=True)

    def ask_strike(self, entry: Entry) -> None:
        """Ask whether a consultation is to be struck, saying what is kept."""
        Question(
            self.tr("Strike “{title}” from this office?").format(title=entry.title),
            [
                self.tr(
                    "It leaves all lists with its parties, positions, texts and %n open action(s)."
                    " Undo does not bring it back.",
                    "",
                    entry.open_actions,
                ),
                self.tr(
                    "The history of its edits stays in the office file, and so do files exported"
                    " from it. To be able to bring it back, export it first; the file can be"
                    " imported again."
                ),
            ],
            [
                (self.tr("Export first…"), lambda: self._export_then_ask(entry)),
                (self.tr("Strike"), lambda: self._strike(entry)),
            ],
            self.tr("Keep it"),
            self._page,
        ).open()

    def _export_then_ask(self, entry: Entry) -> None:
        title = self.tr("Export “{title}” to a file").format(title=entry.title)

        def write(out: Path) -> None:
            self.write_out(entry, out, lambda: self.ask_strike(entry))

        ask_where(self._page, title, f"{entry.id}.json", write)

    def _strike(self, entry: Entry) -> None:
        self._keep_typing()
        office = self._services.office
        intent = self.tr("Strike consultation")
        office.strike_consultation(entry.key, intent=intent)
        if self._is_open(entry.id) and isinstance(self._services, Closing):
            self._services.open_document(None, "home")
        self.gone.emit()
        self._services.message(self.tr("Struck: {title}").format(title=entry.title))

    def _keep_typing(self) -> None:
        if self._services.document is not None:
            self._services.document.keep_drafts()

    def _is_open(self, identity: str) -> bool:
        document = self._services.document
        return document is not None and document.value.session.id == identity

    def _is_here(self, identity: str) -> bool:
        try:
            self._services.office.key_of(identity)
        except BarazaError:
            return False
        return True


def _rise(error: Exception) -> None:
    """Let an error go on to where the window tells of it."""
    raise error
