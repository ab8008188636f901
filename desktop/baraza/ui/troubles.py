"""Unexpected errors: one hook, a log without content of the consultation, one dialog."""

import logging
import platform
import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from baraza import __version__
from baraza.domain.errors import BarazaError
from baraza.ui.theme.theme import theme
from baraza.ui.widgets.buttons import Button
from baraza.ui.widgets.label import Label

_log = logging.getLogger("baraza")


def report_of(error: BaseException) -> str:
    """Return what helps to mend the program: versions and places, nothing that was typed.

    The message of the error is left out, since it may quote a field; so are local values.
    """
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"  {_place(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]
    python = platform.python_version()
    heads = [
        f"Baraza {__version__}, Python {python}, Qt {qVersion()}, {sys.platform}",
        type(error).__name__,
    ]
    return "\n".join([*heads, *lines])


def _place(path: str) -> str:
    """Return a path without the folders above the program, which may name a person."""
    parts = path.replace("\\", "/").split("/")
    known = next(
        (n for n in reversed(range(len(parts))) if parts[n] in ("baraza", "site-packages")), -2
    )
    return "/".join(parts[known:])


class TroubleDialog(QDialog):
    """Says that something went wrong in the program, with a report that can be copied."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        """Show the report."""
        super().__init__(parent)
        px = theme().px
        self.setWindowTitle(self.tr("Something went wrong"))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(18), px(20), px(16))
        column.setSpacing(px(10))
        column.addWidget(Label(self.tr("Something went wrong in the program"), "heading"))
        column.addWidget(
            Label(
                self.tr(
                    "What was saved is safe: every edit is written when it is made. You can go on;"
                    " if it happens again, close the window and open it. The report below holds"
                    " nothing of the consultation and may be sent to whoever looks after Baraza."
                ),
                "second",
                wrap=True,
            )
        )
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setAccessibleName(self.tr("Report"))
        column.addWidget(self.report, 1)
        self.copy, self.shut = (
            Button(self.tr("Copy the report"), "copy"),
            Button(self.tr("Go on"), "", "primary"),
        )
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.copy)
        row.addWidget(self.shut)
        column.addLayout(row)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        self.shut.clicked.connect(self.accept)
        self.resize(px(620), px(380))


class TroubleHook:
    """What Python calls for an error nobody caught: expected ones are told, others reported."""

    def __init__(
        self, tell: Callable[[BarazaError], None], parent: Callable[[], QWidget | None]
    ) -> None:
        """Tell expected errors by ``tell``; dialogs belong to ``parent``."""
        self._tell, self._parent = tell, parent
        self._open: TroubleDialog | None = None

    def __call__(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Handle an error."""
        if isinstance(error, BarazaError):
            self._tell(error)
            return
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        report = report_of(error)
        _log.error("unexpected error\n%s", report)
        # One dialog at a time: an error while painting would otherwise open hundreds.
        if self._open is None or not self._open.isVisible():
            self._open = TroubleDialog(report, self._parent())
            self._open.open()
