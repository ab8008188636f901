"""The window: rail, top bar and pages over one open consultation."""

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QSize
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from baraza.domain.errors import BarazaError
from baraza.ui.document import Document
from baraza.ui.jobs import Job
from baraza.ui.page import Page
from baraza.ui.pages import PLACES, Place
from baraza.ui.panes import give_back, next_pane
from baraza.ui.preferences import PreferencesStore
from baraza.ui.refusals import refusal_words
from baraza.ui.shell.commands import commands
from baraza.ui.shell.desk import DeskStrip
from baraza.ui.shell.drawer import FindingsDrawer
from baraza.ui.shell.job_bar import JobBar
from baraza.ui.shell.keys import KeySheet
from baraza.ui.shell.open_pages import OpenPages
from baraza.ui.shell.palette import CommandPalette
from baraza.ui.shell.pointing_out import PointingOut
from baraza.ui.shell.rail import Rail
from baraza.ui.shell.top_bar import TopBar
from baraza.ui.shell.undo_keys import UndoKeys
from baraza.ui.shell.window_keys import bind_keys
from baraza.ui.theme.theme import theme
from baraza.ui.widgets.findings import FindingsPanel
from baraza.ui.widgets.toast import Toast


class Window(QMainWindow):
    """The one window of the program; what pages see of it is `baraza.ui.services.Services`."""

    def __init__(
        self,
        office: Any,
        preferences: PreferencesStore,
        opener: Callable[[Any, str], Document],
        places: Sequence[Place] = PLACES,
        parent: QWidget | None = None,
    ) -> None:
        """Open the window on an office, on its first page.

        Args:
            office: The open office, for the pages.
            preferences: What is preferred.
            opener: Opens a consultation of the office by the id of its session.
            places: The pages.
            parent: Qt's parent.

        """
        super().__init__(parent)
        self._opener = opener
        self.office, self.preferences = office, preferences
        self.document: Document | None = None
        self.setWindowTitle(self.tr("Baraza"))
        self._build(places)
        self._connect()
        bind_keys(self, self, list(self.stack.places))
        self.go(self.stack.first)

    def _build(self, places: Sequence[Place]) -> None:
        root = QWidget()
        root.setObjectName("ground")
        self.setCentralWidget(root)
        across = QHBoxLayout(root)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        self.rail, self.top_bar = Rail(places), TopBar()
        self.desk_strip, self.job_bar = DeskStrip(), JobBar()
        self.stack = OpenPages(self, places)
        across.addWidget(self.rail)
        column = QVBoxLayout()
        column.setSpacing(0)
        for widget in (self.top_bar, self.desk_strip):
            column.addWidget(widget)
        column.addWidget(self.stack, 1)
        column.addWidget(self.job_bar)
        across.addLayout(column, 1)
        self.toast, self.palette_ = Toast(self), CommandPalette(self)
        self.drawer, self.key_sheet = FindingsDrawer(self), KeySheet(self)
        self.desk_strip.setVisible(not self.preferences.value.function)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.go)
        self.rail.theme.clicked.connect(self.switch_theme)
        self.rail.keys.clicked.connect(self.show_keys)
        self.top_bar.back.clicked.connect(lambda: self.go(self.stack.first))
        self.top_bar.search.clicked.connect(self.open_palette)
        self.top_bar.undo.clicked.connect(self.undo)
        self.top_bar.redo.clicked.connect(self.redo)
        self.top_bar.findings.clicked.connect(self.open_findings)
        self._pointing_out = PointingOut(self, self.drawer, self._leave_drawer)
        self.palette_.closed.connect(self._focus_page)
        self.drawer.closed.connect(self._focus_page)
        self.desk_strip.given.connect(self._keep_desk)
        self._undo_keys = UndoKeys(self.undo, self.redo, self)

    # ------------------------------------------------------------ what pages may ask for

    def open_document(self, document: Document | None, page: str = "") -> None:
        """Show an open consultation, or none, on a page."""
        if self.document is not None:
            self.document.keep_drafts()
            self.document.changed.disconnect(self._pointing_out.show)
            self.document.told.disconnect(self._tell)
        page = page or self.stack.current
        is_other = document is not self.document
        if is_other:
            self.stack.close_consultation()
        self.document = document
        self.top_bar.show_document(document)
        self.rail.show_reachable(has_document=document is not None)
        if document is not None:
            document.changed.connect(self._pointing_out.show)
            document.told.connect(self._tell)
            self._pointing_out.show()
        self.go(page)
        if is_other and document is not None:
            # Whoever opens a consultation goes on in it, not on the rail.
            self.stack.seen.enter()

    def open_consultation(self, identity: str, page: str = "prepare") -> None:
        """Open a consultation of the office, by the id of its session, on a page."""
        self.open_document(self._opener(self.office, identity), page)

    def go(self, page: str) -> None:
        """Show a page by its name; one that needs a consultation waits until one is open."""
        wanted = self.stack.places.get(page)
        if wanted is not None and self._is_small_for(wanted):
            # Before the page is seen: beside a wide rail it might make the window wider for good.
            self.rail.set_small(small=True)
        self.stack.show_page(page, self.document)
        place = self.stack.place
        self.rail.show_place(place.name)
        self.rail.show_reachable(has_document=self.document is not None)
        self.top_bar.setVisible(place.needs_document)
        self._fit_rail()

    def page(self, name: str) -> Page:
        """Return a page by its name, loading it the first time."""
        return self.stack.page(name)

    def reveal(self, key: UUID, field: str = "") -> bool:
        """Show the page where a field of a record is edited, with the caret in it."""
        if self.document is None:
            return False
        name = self.stack.holding(key, field, self.document)
        if not name:
            return False
        self.go(name)
        # The caret only goes where something is seen.
        return self.page(name).reveal(key, field)

    def message(
        self,
        words: str,
        action: str = "",
        act: Callable[[], None] | None = None,
        *,
        warning: bool = False,
    ) -> None:
        """Say something at the lower edge, with an action if there is one."""
        self.toast.show_message(words, action, act, warning=warning)

    def follow_findings(self, panel: FindingsPanel) -> None:
        """Let a panel's findings be jumped from, left as they are, and pointed out again."""
        self._pointing_out.follow(panel)

    def run(self, job: Job[Any]) -> None:
        """Start long work and show its progress; it belongs to the window until it has ended."""
        job.setParent(self)
        job.ended.connect(job.deleteLater)
        self.job_bar.follow(job)
        job.start()

    # ------------------------------------------------------------ what keys do

    def undo(self) -> None:
        """Take the last edit back and say which."""
        if self.document is not None and (words := self.document.undo()):
            self.message(self.tr("Undone: {edit}").format(edit=words), self.tr("Redo"), self.redo)

    def redo(self) -> None:
        """Do the last undone edit again and say which."""
        if self.document is not None and (words := self.document.redo()):
            self.message(
                self.tr("Done again: {edit}").format(edit=words), self.tr("Undo"), self.undo
            )

    def switch_theme(self) -> None:
        """Change between light and dark."""
        theme().switch()
        self.preferences.set(theme="dark" if theme().is_dark else "light")

    def open_palette(self) -> None:
        """Open the palette, or close it."""
        if self.palette_.isVisible():
            self.palette_.close_palette()
        else:
            self._before = self.focusWidget()
            offered = commands(self, self.stack.places, self.stack.seen, self.document)
            self.palette_.open(list(offered))

    def open_findings(self) -> None:
        """Open the findings, or close them."""
        if self.drawer.isVisible():
            self.drawer.close_drawer()
        elif self.document is not None:
            self._before = self.focusWidget()
            self.drawer.open()

    def show_keys(self) -> None:
        """Show what the keys do."""
        self.key_sheet.open()

    def next_pane(self) -> None:
        """Go to the next pane."""
        next_pane(self._panes(), self.focusWidget())

    def previous_pane(self) -> None:
        """Go to the pane before."""
        next_pane(self._panes(), self.focusWidget(), backward=True)

    # ------------------------------------------------------------ inside

    _before: QWidget | None = None

    def _panes(self) -> list[QWidget]:
        page = self.stack.seen
        return [self.rail, self.top_bar, *(page.panes() or [page])]

    def _leave_drawer(self) -> None:
        # A jump goes elsewhere; nothing has the focus before it back.
        self._before = None
        self.drawer.close_drawer()

    def _tell(self, words: str) -> None:
        self.message(words, self.tr("Undo"), self.undo)

    def tell_error(self, error: BarazaError) -> None:
        """Say what was refused, where no field could say it."""
        self.message(refusal_words(error), warning=True)

    def _keep_desk(self, function: str, organisation: str) -> None:
        self.preferences.set(function=function, organisation=organisation)

    def _focus_page(self) -> None:
        if not give_back(self._before):
            self.stack.seen.enter()

    def _is_small_for(self, place: Place) -> bool:
        return self.width() < theme().px(place.words_from)

    def _fit_rail(self) -> None:
        small = self._is_small_for(self.stack.place)
        if small != self.rail.is_small:
            self.rail.set_small(small=small)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where the work of the page begins; Qt would put the focus on the rail."""
        super().showEvent(event)
        if not event.spontaneous() and self.focusWidget() is None:
            self.stack.seen.enter()

    def sizeHint(self) -> QSize:
        """Return the size of the laptop the window is made for."""
        return QSize(theme().px(1366), theme().px(728))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the rail small where a page needs the room."""
        super().resizeEvent(event)
        if self.stack.current:
            self._fit_rail()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is typed and not yet left."""
        focused = QApplication.focusWidget()
        if focused is not None:
            focused.clearFocus()
        if self.document is not None:
            self.document.keep_drafts()
        super().closeEvent(event)
