"""Asking for a file: one to be read, or a place to write to."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_for_file(parent: QWidget, title: str, take: Callable[[Path], None]) -> None:
    """Ask for a consultation file and hand it on; nothing happens where none is chosen."""
    dialog = _dialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda chosen: take(Path(chosen)))
    dialog.open()


def ask_where(parent: QWidget, title: str, name: str, take: Callable[[Path], None]) -> None:
    """Ask where a consultation file is to be written, with a name proposed."""
    dialog = _dialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("json")
    dialog.selectFile(name)
    dialog.fileSelected.connect(lambda chosen: take(Path(chosen)))
    dialog.open()


def _dialog(parent: QWidget, title: str) -> QFileDialog:
    words = QCoreApplication.translate("Files", "Consultation files")
    everything = QCoreApplication.translate("Files", "All files")
    dialog = QFileDialog(parent, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setNameFilters([f"{words} (*.json)", f"{everything} (*)"])
    return dialog
