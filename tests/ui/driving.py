"""Editing a field as a user does, by keys, whatever its editor."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QMenu, QWidget

from baraza.domain import kinds
from baraza.ui.editors.cells import ChoiceCell, LineCell
from baraza.ui.editors.choice import ChoiceEditor, FlagEditor
from baraza.ui.editors.dated import DayEditor, InstantEditor
from baraza.ui.editors.editor import Editor
from baraza.ui.editors.line import LineEditor, NumberEditor, WordsEditor
from baraza.ui.editors.maps import KeyedEditor
from baraza.ui.editors.matrix import ReasonsEditor, ScoresEditor
from baraza.ui.editors.several import SeveralEditor
from baraza.ui.editors.text import TextEditor
from tests.ui.keys import press, type_in

_WORDS = {
    kinds.ID: "NEW-1",
    kinds.LANGUAGE: "pt",
    kinds.CURRENCY: "XAF",
    kinds.PERIOD: "18 months",
    kinds.TIMEZONE: "Africa/Nairobi",
    kinds.FILE_NAME: "annex.pdf",
    kinds.PARTIAL_DAY: "2031-07",
    kinds.DAY: "2031-07-09",
}


def edit(editor: Editor) -> None:
    """Give the field another value, with keys only."""
    if isinstance(editor, InstantEditor):
        retype(editor.line, "2026-03-10 11:45")
    elif isinstance(editor, NumberEditor):
        retype(editor.line, _other_number(editor))
    elif isinstance(editor, WordsEditor):
        retype(editor.line, _other_words(editor))
    elif isinstance(editor, DayEditor | LineEditor):
        retype(editor.line, _typed(editor))
    elif isinstance(editor, TextEditor):
        retype(editor.text, "Typed by keys, <b>as it stands</b> & no mark-up")
    elif isinstance(editor, FlagEditor):
        editor.tick.setFocus()
        press(editor.tick, Qt.Key.Key_Space)
    elif isinstance(editor, ChoiceEditor):
        choose_another(editor.choice)
    elif isinstance(editor, SeveralEditor):
        add_or_strike(editor)
    elif isinstance(editor, KeyedEditor):
        _edit_keyed(editor)
    else:
        raise TypeError(f"no way to drive {type(editor).__name__}")


def retype(field: QWidget, words: str) -> None:
    """Type over what stands in a field, and leave it by Tab."""
    field.setFocus()
    press(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(field, Qt.Key.Key_Delete)
    type_in(field, words)
    press(field, Qt.Key.Key_Tab)


def choose_another(choice: QComboBox) -> None:
    """Choose the next entry, or the one before at the end."""
    choice.setFocus()
    last = choice.currentIndex() == choice.count() - 1
    press(choice, Qt.Key.Key_Up if last else Qt.Key.Key_Down)


def add_or_strike(editor: SeveralEditor) -> None:
    """Add a chip from the menu; where all are there take one out."""
    if editor.chips.adder.isHidden():
        chip = editor.chips.chips[-1]
        chip.strike.setFocus()
        press(chip.strike, Qt.Key.Key_Delete)
        return
    press(editor.chips.adder, Qt.Key.Key_Space)
    take_first(editor.chips.menu)


def take_first(menu: QMenu) -> QAction:
    """Take the first entry of an open menu by keys."""
    action = menu.actions()[0]
    press(menu, Qt.Key.Key_Down)
    press(menu, Qt.Key.Key_Return)
    return action


def _edit_keyed(editor: KeyedEditor) -> None:
    if not editor.rows:
        press(editor.adder, Qt.Key.Key_Space)
        take_first(editor.menu)
    cell: Any = next(iter(editor.rows.values()))
    if isinstance(cell, LineCell):
        retype(cell.line, "Typed by keys")
    elif isinstance(cell, ChoiceCell):
        choose_another(cell.choice)
    elif isinstance(editor, ScoresEditor):
        choose_another(cell.choices[0])
    elif isinstance(editor, ReasonsEditor):
        retype(cell.texts[0], "Typed by keys")


def _other_number(editor: NumberEditor) -> str:
    kind = editor.leaf.kind
    if isinstance(kind, kinds.Whole):
        return str(kind.least + 1 if editor.value != kind.least + 1 else kind.least)
    return "12.5"


def _other_words(editor: WordsEditor) -> str:
    kind = editor.leaf.kind
    assert isinstance(kind, kinds.ListOf)
    return "pt, sw" if kind.kind is kinds.LANGUAGE else "fuel, food"


def _typed(editor: LineEditor) -> str:
    return next((words for form, words in _WORDS.items() if form is editor.leaf.kind), "By keys")
