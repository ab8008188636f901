"""The preparation as a user has it before them: subjects, fields, keys."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from baraza.domain.consultation import Consultation
from baraza.ui.document import Document
from baraza.ui.editors import Editor, RecordList
from baraza.ui.editors.choice import ChoiceEditor
from baraza.ui.editors.maps import KeyedEditor
from baraza.ui.editors.several import SeveralEditor
from baraza.ui.page import Page
from baraza.ui.prepare.page import PreparePage
from baraza.ui.widgets import FindingLine, FindingsPanel
from baraza.ui.window import Window
from tests.ui.keys import press, type_in


@dataclass
class Desk:
    """The open window, its preparation, and the document in it."""

    window: Window
    page: PreparePage
    document: Document

    def open(self, subject: str, tab: int = 0) -> Page:
        """Open a subject, and one of its tabs."""
        self.page.open_subject(subject)
        page = self.page.subject(subject)
        if tabs := getattr(page, "tabs", None):
            tabs.setCurrentIndex(tab)
        QApplication.processEvents()
        return page

    def editor(self, field: str) -> Editor:
        """Return the editor of a field that can be seen."""
        QApplication.processEvents()
        subject = self.page.subject(self.page.current)
        found = [e for e in subject.findChildren(Editor) if e.objectName() == field]
        seen = [e for e in found if e.isVisible()]
        assert seen, f"{field} cannot be seen ({len(found)} are there)"
        return seen[0]

    def value(self) -> Consultation:
        """Return the consultation as it is now."""
        return self.document.value

    def keyed(self, field: str) -> KeyedEditor:
        """Return the editor of a field with values under keys."""
        editor = self.editor(field)
        assert isinstance(editor, KeyedEditor)
        return editor

    def several(self, field: str) -> SeveralEditor:
        """Return the editor of a field of chips."""
        editor = self.editor(field)
        assert isinstance(editor, SeveralEditor)
        return editor

    def focused(self) -> Editor | None:
        """Return the editor that has the caret."""
        widget: QWidget | None = QApplication.focusWidget()
        while widget is not None and not isinstance(widget, Editor):
            widget = widget.parentWidget()
        return widget

    def announced(self) -> str:
        """Return what the message at the lower edge says."""
        return self.window.toast.words.text() if self.window.toast.isVisible() else ""


type DeskOf = Callable[[Consultation], Desk]


def checks_of(panel: FindingsPanel) -> list[str]:
    """Return the checks whose findings a panel shows, row by row."""
    return [check_of(entry.line) for entry in panel.entries]


def check_of(line: FindingLine) -> str:
    """Return the check of a finding as it is shown."""
    identity: Any = line.key
    return str(identity[0])


def add_by_words(records: RecordList, words: str) -> None:
    """Add a record by typing its words and Enter."""
    line = records.add_line.line
    line.setFocus()
    type_in(line, words)
    press(line, Qt.Key.Key_Return)


def choose_words(editor: Editor, words: str) -> None:
    """Choose an entry by going down to it with the arrows."""
    assert isinstance(editor, ChoiceEditor)
    choice = editor.choice
    choice.setFocus()
    press(choice, Qt.Key.Key_Home)
    for _ in range(choice.count()):
        if choice.currentText() == words:
            return
        press(choice, Qt.Key.Key_Down)
    raise AssertionError(f"{words} is not offered")


def add_chip(editor: Editor, words: str) -> None:
    """Add a chip from its menu with the arrows and Enter."""
    assert isinstance(editor, SeveralEditor)
    press(editor.chips.adder, Qt.Key.Key_Space)
    take(editor.chips.menu, words)


def take(menu: QMenu, words: str) -> None:
    """Take an entry of an open menu with the arrows and Enter."""
    names = [action.text().replace("&&", "&") for action in menu.actions()]
    for _ in range(names.index(words) + 1):
        press(menu, Qt.Key.Key_Down)
    press(menu, Qt.Key.Key_Return)
