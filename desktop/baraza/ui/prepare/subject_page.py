"""The page of one subject: a heading, and below it one part, or several under tabs."""

from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QTabBar, QVBoxLayout, QWidget

from baraza.ui.editors import RecordList
from baraza.ui.page import Page
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import PageHeader, Stack


class SubjectPage(Page):
    """A heading over the parts of a subject; `_show` of a page says the line below the title.

    Attributes:
        header: The heading.
        column: What is below it.
    """

    def _head(self, title: str, *ends: QWidget) -> None:
        px = theme().px
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(22), px(16), px(22), px(14))
        self.column.setSpacing(px(12))
        self.header = PageHeader(title, "", *ends)
        self.column.addWidget(self.header)


class TabbedPage(SubjectPage):
    """A subject with several lists of records, one under each tab.

    Attributes:
        tabs: The tabs; the arrows go from one to the next.
    """

    def _head(self, title: str, *ends: QWidget) -> None:
        super()._head(title, *ends)
        self.tabs, self.stack = QTabBar(), Stack()
        self._sheets: list[tuple[str, RecordList]] = []
        self.tabs.setAccessibleName(title)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.tabs.currentChanged.connect(self.stack.setCurrentIndex)
        self.column.addWidget(self.tabs)
        self.column.addWidget(self.stack, 1)

    def add_sheet[P: RecordList](self, title: str, part: P) -> P:
        """Put a list of records of the consultation under a tab."""
        self._sheets.append((title, part))
        self.stack.addWidget(part)
        self.tabs.addTab(title)
        return self.add_part(part, lambda: self.document.value)

    def _show(self) -> None:
        super()._show()
        for place, (title, part) in enumerate(self._sheets):
            words = QCoreApplication.translate("TabbedPage", "{title} · {count}")
            words = words.format(title=title, count=len(part.records)).replace("&", "&&")
            if words != self.tabs.tabText(place):
                self.tabs.setTabText(place, words)

    def reveal(self, key: UUID, field: str) -> bool:
        """Go to a field of a record, under its tab."""
        for place, (_, part) in enumerate(self._sheets):
            if part.reveal(key, field):
                self.tabs.setCurrentIndex(place)
                # The caret only goes where something is seen.
                return part.reveal(key, field)
        return super().reveal(key, field)

    def panes(self) -> list[QWidget]:
        """Return the tabs and what is under the current one."""
        return [self.tabs, self.stack]
