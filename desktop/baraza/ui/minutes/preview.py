"""The pages of a document as they are printed."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QMargins, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView

from baraza.ui.theme.theme import theme

_GAP, _EDGE = 14, 36


class PagesView(QPdfView):
    """Shows a PDF page below page; a new one takes its place where the reader was.

    Page Up and Page Down turn pages. A screen reader finds nothing in here: the same text is
    under the tab *Text*.
    """

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        # Pages are painted on a thread of the view, which ends with the view: the file must be
        # there until then. A child would go too early, and so would what only Python holds.
        self._file = QPdfDocument()
        self._file.setParent(QCoreApplication.instance())
        self.destroyed.connect(self._file.deleteLater)
        self._path: Path | None = None
        self.setDocument(self._file)
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        px = theme().px
        self.setPageSpacing(px(_GAP))
        self.setDocumentMargins(QMargins(px(_EDGE), px(_GAP), px(_EDGE), px(_GAP)))
        self.setFrameShape(QPdfView.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._dress()

    def show_name(self, document: str) -> None:
        """Say whose pages these are, to a screen reader."""
        words = self.tr("Pages: {document}; their text is under the tab Text")
        self.setAccessibleName(words.format(document=document))

    @property
    def pages(self) -> int:
        """How many pages are shown."""
        return self._file.pageCount()

    @property
    def file(self) -> QPdfDocument:
        """The file that is shown."""
        return self._file

    def show_file(self, path: Path) -> None:
        """Show a file; the one before is closed and removed."""
        bar = self.verticalScrollBar()
        where = bar.value() / max(1, bar.maximum())
        before, self._path = self._path, path
        self._file.close()
        self._file.load(str(path))
        if before is not None and before != path:
            with suppress(OSError):
                before.unlink(missing_ok=True)
        bar.setValue(round(where * bar.maximum()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages with Page Up and Page Down, go to the ends with Home and End."""
        turns = self.pageNavigator()
        here, last = turns.currentPage(), max(0, self.pages - 1)
        to = {
            Qt.Key.Key_PageDown: min(here + 1, last),
            Qt.Key.Key_PageUp: max(here - 1, 0),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(Qt.Key(event.key()))
        if to is None:
            super().keyPressEvent(event)
        else:
            turns.jump(to, QPointF())

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of the theme behind the pages."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress()

    def _dress(self) -> None:
        ground = theme().colour("ground")
        palette = self.palette()
        if palette.color(QPalette.ColorRole.Dark) != ground:
            # What Qt paints behind the pages.
            palette.setColor(QPalette.ColorRole.Dark, ground)
            self.setPalette(palette)
