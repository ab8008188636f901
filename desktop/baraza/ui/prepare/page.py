"""The preparation of the open consultation: its subjects at the side, one of them open."""

from collections.abc import Callable, Iterator
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from baraza.ui.document import Document
from baraza.ui.page import FieldPlace, Page
from baraza.ui.prepare.counts import open_points
from baraza.ui.prepare.subject_list import SubjectList
from baraza.ui.prepare.subjects import SUBJECTS, Subject, subject_of
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Label, Stack, Tick
from baraza.ui.widgets.buttons import IconLabel

_LIST_WIDTH = 204


class PreparePage(Page):
    """Hosts the subjects, remembers the last one, and says how much is open in each."""

    def _build(self) -> None:
        self._subjects: dict[str, Page] = {}
        self._current = SUBJECTS[0].name
        self.list, self.stack = SubjectList(), Stack()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self._side())
        across.addWidget(self.stack, 1)
        self.list.chosen.connect(self.open_subject)
        for keys, by in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._turns(by))

    def _side(self) -> QWidget:
        px = theme().px
        side = QFrame()
        side.setProperty("role", "rail")
        side.setFixedWidth(px(_LIST_WIDTH))
        column = QVBoxLayout(side)
        column.setContentsMargins(px(10), px(16), px(10), px(12))
        column.setSpacing(px(8))
        column.addWidget(self.list, 1)
        self.full_file = Tick(self.tr("Full file"))
        self.full_file.setToolTip(
            self.tr("Also operations, credentials and what else a short meeting does not need")
        )
        self.full_file.clicked.connect(lambda on: self.services.preferences.set(full_file=on))
        column.addWidget(self.full_file)
        desk = QHBoxLayout()
        desk.setSpacing(px(6))
        desk.addWidget(IconLabel("lock", "text_muted", 14), 0, Qt.AlignmentFlag.AlignTop)
        self.copy = Label("", "muted", wrap=True)
        desk.addWidget(self.copy, 1)
        column.addLayout(desk)
        return side

    def _show(self) -> None:
        super()._show()
        self.full_file.setChecked(self.services.preferences.value.full_file)
        self.copy.show_text(self._copy_words())
        counts = open_points(self.document, self.document.clock().date())
        self.list.show_subjects(self.shown_subjects(), counts)
        self.stack.setCurrentWidget(self.subject(self._current))
        self.list.show_chosen(self._current)

    def _copy_words(self) -> str:
        if self.document.value.made_for is None:
            return self.tr("Desk copy: what carries a lock, and readiness itself, never leaves it.")
        return self.tr("A copy made for others: what is private to an office is not in it.")

    def shown_subjects(self) -> list[Subject]:
        """Return the subjects that are offered: those of the full file only where wanted."""
        full = self.services.preferences.value.full_file
        return [
            subject
            for subject in SUBJECTS
            if full
            or not subject.in_full_file
            or subject.name == self._current
            or not subject.is_empty(self.document.value)
        ]

    def show_document(self, document: Document | None) -> None:
        """Open the preparation on a consultation, and the subject that was open last."""
        super().show_document(document)
        self.subject(self._current).show_document(document)

    @property
    def current(self) -> str:
        """Name of the subject that is open."""
        return self._current

    def subject(self, name: str) -> Page:
        """Return the page of a subject, loading it the first time."""
        if name not in self._subjects:
            subject = next(one for one in SUBJECTS if one.name == name)
            page = subject.load()(self.services)
            self._subjects[name] = page
            self.stack.addWidget(page)
        return self._subjects[name]

    def open_subject(self, name: str) -> None:
        """Show a subject."""
        if name != self._current:
            self.subject(self._current).keep()
        self._current = name
        page = self.subject(name)
        self.stack.setCurrentWidget(page)
        page.show_document(self.document)
        self.list.show_chosen(name)

    def fields(self) -> tuple[FieldPlace, ...]:
        """Return every field that can be edited under one of the subjects."""
        return tuple(place for subject in SUBJECTS for place in self._open(subject).fields())

    def reveal(self, key: UUID, field: str) -> bool:
        """Go to a field of a record under its subject."""
        record = self.document.record(key)
        subject = subject_of(type(record).__name__, field) if record is not None else None
        if subject is None or not self._open(subject).reveal(key, field):
            return False
        self.open_subject(subject.name)
        self._show()
        # The caret only goes where something is seen.
        return self.subject(subject.name).reveal(key, field)

    def commands(self) -> Iterator[tuple[str, Callable[[], None]]]:
        """Go through the subjects, and what can be done in the one that is open."""
        for subject in self.shown_subjects():
            words = self.tr("Prepare: {subject}").format(subject=subject.title())
            yield words, self._opens(subject.name)
        yield from self.subject(self._current).commands()

    def panes(self) -> list[QWidget]:
        """Return the list of subjects and the panes of the one that is open."""
        page = self.subject(self._current)
        return [self.list, *(page.panes() or [page])]

    def keep(self) -> None:
        """Save what is typed and not yet left."""
        for page in self._subjects.values():
            page.keep()

    def _open(self, subject: Subject) -> Page:
        page = self.subject(subject.name)
        page.show_document(self.document)
        return page

    def _opens(self, name: str) -> Callable[[], None]:
        return lambda: self.open_subject(name)

    def _turns(self, by: int) -> Callable[[], None]:
        def turn() -> None:
            names = [subject.name for subject in self.shown_subjects()]
            self.open_subject(names[(names.index(self._current) + by) % len(names)])

        return turn
