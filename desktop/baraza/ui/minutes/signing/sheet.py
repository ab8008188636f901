"""Signing a file by certificate, and looking at who signed it: one window beside the pages."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from baraza.domain.errors import BarazaError
from baraza.services.signing import SignaturesReport
from baraza.ui.minutes.refusing import minutes_refusal
from baraza.ui.minutes.signing.form import SigningForm
from baraza.ui.minutes.signing.found import FoundView, SaidLine
from baraza.ui.minutes.signing.telling import Said
from baraza.ui.minutes.signing.work import SigningWork
from baraza.ui.services import Services
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Button, Card, Elided, IconButton, Label

_WIDTH, _HEIGHT, _FORM = 940, 600, 300


class SigningSheet(QDialog):
    """A file on the left with what is found in it; trust and signing on the right.

    Attributes:
        found: Who signed, and who has still to sign.
        form: What somebody gives to sign.
        work: What runs off the thread of the windows.
        told: What was refused or done last.
    """

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        """Show no file yet."""
        super().__init__(parent)
        self._file: Path | None = None
        self._trusted: Path | None = None
        self.setWindowTitle(self.tr("Sign and verify"))
        self.work = SigningWork(services.run, services.office.now, self)
        self.choose_file = Button(self.tr("Choose a PDF …"), "folder-open")
        self.file_name, self.trust_name = Elided("", "strong"), Elided("", "second")
        self.choose_trust = Button(self.tr("Choose certificates …"), "shield-check")
        self.no_trust = IconButton("x", self.tr("Trust no file of certificates"))
        self.found, self.form, self.told = FoundView(), SigningForm(), SaidLine()
        self.busy, self.stop = QProgressBar(), Button(self.tr("Cancel"), "x", "quiet")
        self._lay_out()
        self._connect()
        self._show_names()

    def _lay_out(self) -> None:
        px = theme().px
        across = QHBoxLayout(self)
        across.setContentsMargins(px(22), px(18), px(22), px(18))
        across.setSpacing(px(18))
        column = QVBoxLayout()
        column.setSpacing(px(10))
        column.addWidget(Label(self.tr("Sign and verify"), "title"))
        row = QHBoxLayout()
        row.addWidget(self.file_name, 1)
        row.addWidget(self.choose_file)
        column.addLayout(row)
        column.addWidget(self.told)
        column.addWidget(self._busy_line())
        column.addWidget(self.found, 1)
        across.addLayout(column, 1)
        across.addWidget(self._right())
        self.told.hide()
        self.resize(px(_WIDTH), px(_HEIGHT))

    def _busy_line(self) -> QWidget:
        self.busy.setTextVisible(False)
        self.busy.setRange(0, 0)
        self.busy.setAccessibleName(self.tr("Progress"))
        self.busy_line = QWidget()
        row = QHBoxLayout(self.busy_line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.busy, 1)
        row.addWidget(self.stop)
        self.busy_line.hide()
        return self.busy_line

    def _right(self) -> QWidget:
        px = theme().px
        right = QWidget()
        right.setFixedWidth(px(_FORM))
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        trust, sign = Card(self.tr("Whom you trust")), Card(self.tr("Sign"))
        trust.add_row(self.trust_name, self.no_trust, stretch_at=0)
        trust.add(self.choose_trust)
        sign.add(self.form)
        column.addWidget(trust)
        column.addWidget(sign)
        column.addStretch(1)
        return right

    def _connect(self) -> None:
        self.choose_file.clicked.connect(
            lambda: self._ask(self.tr("Choose a PDF"), self._pdf_files(), self.open_file)
        )
        self.choose_trust.clicked.connect(
            lambda: self._ask(
                self.tr("Choose certificates that you trust"),
                self.tr("Certificates (*.pem *.crt *.cer)"),
                self.trust,
            )
        )
        self.no_trust.clicked.connect(lambda: self.trust(None))
        self.form.choose_key.clicked.connect(
            lambda: self._ask(
                self.tr("Choose a key"), self.tr("Keys (*.p12 *.pfx)"), self.form.show_key
            )
        )
        self.form.asked.connect(self._ask_where)
        self.stop.clicked.connect(self.work.cancel)
        self.work.begun.connect(self._show_begun)
        self.work.ended.connect(self.busy_line.hide)
        self.work.verified.connect(self._show_found)
        self.work.signed.connect(self._show_signed)
        self.work.refused.connect(self._show_refused)

    def open_sheet(self) -> None:
        """Come to the front; the window behind can be used meanwhile."""
        self.show()
        self.activateWindow()
        self.choose_file.setFocus()

    def open_file(self, file: Path) -> None:
        """Look at a file."""
        self._file = file
        self.told.hide()
        self.found.forget()
        self.form.offer(())
        self._look()

    def trust(self, file: Path | None) -> None:
        """Trust the certificates of a file, or of none, and look anew."""
        self._trusted = file
        self.told.hide()
        self._look()

    def _look(self) -> None:
        self._show_names()
        if self._file is not None:
            self.work.verify(self._file, self._trusted)

    def _show_names(self) -> None:
        file, trusted = self._file, self._trusted
        self.file_name.show_text(self.tr("No file chosen") if file is None else file.name)
        self.trust_name.show_text(self.tr("Nobody yet") if trusted is None else trusted.name)
        self.no_trust.setVisible(trusted is not None)

    def _show_begun(self) -> None:
        self.busy_line.show()

    def _show_found(self, report: SignaturesReport) -> None:
        self.found.show_report(report)
        self.form.offer(report.open_places)

    def _show_signed(self, out: Path) -> None:
        self._file = out
        self._tell(Said("circle-check", "ok", self.tr("Signed: {place}").format(place=str(out))))
        self._look()

    def _show_refused(self, error: BarazaError) -> None:
        self._tell(Said("circle-alert", "bad", minutes_refusal(error)))

    def _tell(self, said: Said) -> None:
        self.told.show_said(said)
        self.told.show()

    def _ask_where(self) -> None:
        if self._file is None:
            return
        dialog = self._dialog(self.tr("Write the signed file"), self._pdf_files())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        # Nothing is lost where it takes the place of the file: that is the beginning of it.
        dialog.selectFile(str(self._file))
        dialog.fileSelected.connect(lambda chosen: self._sign(Path(chosen)))
        dialog.open()

    def _sign(self, out: Path) -> None:
        file, key = self._file, self.form.key
        password = self.form.take_password()
        if file is not None and key is not None:
            self.work.sign(file, out, self.form.places.value(), key, password)

    def _ask(self, title: str, files: str, take: Callable[[Path], object]) -> None:
        dialog = self._dialog(title, files)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: take(Path(chosen)))
        dialog.open()

    def _dialog(self, title: str, files: str) -> QFileDialog:
        dialog = QFileDialog(self, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setNameFilters([files])
        return dialog

    def _pdf_files(self) -> str:
        return self.tr("PDF files (*.pdf)")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the field it was pressed in.

        A dialog would press the default button of the file dialog that Enter has just opened.
        """
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """Go away; what runs is stopped, and a password that was typed is forgotten."""
        self.work.cancel()
        self.form.take_password()
        super().done(result)
