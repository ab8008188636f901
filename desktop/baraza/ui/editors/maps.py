"""Editors of values under keys: titles by language, expertise, results by item, scores."""

from itertools import pairwise
from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from baraza.domain.kinds import Code, MapOf
from baraza.domain.maps import Map
from baraza.domain.members import Leaf
from baraza.ui.editors.cells import Cell, ChoiceCell, LineCell
from baraza.ui.editors.context import Context
from baraza.ui.editors.editor import Editor
from baraza.ui.theme.theme import theme
from baraza.ui.widgets.buttons import Button
from baraza.ui.words import NOTHING, code_words


class KeyedEditor(Editor):
    """Rows of a key and its value; keys in use are shown, others can be added from a menu.

    A subclass says which keys may be added, which are always shown, and what edits a value.
    """

    share_of_words = 0
    """What part of the width the words of the keys take, against one part for the inputs."""

    def __init__(
        self, leaf: Leaf, caption: str, meaning: str, parent: QWidget | None = None
    ) -> None:
        """Show no rows."""
        super().__init__(leaf, caption, meaning, parent)
        self._keys: list[str] = []
        self._offers: list[tuple[str, str]] = []
        self._always: list[str] = []
        self._added: list[str] = []
        self.rows: dict[str, Cell] = {}
        holder = QWidget()
        self._lines = QVBoxLayout(holder)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(theme().px(4))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme().px(8))
        self._grid.setVerticalSpacing(theme().px(4))
        self._grid.setColumnStretch(0, self.share_of_words)
        self._lines.addLayout(self._grid)
        self.adder = Button(self.tr("Add"), "plus", "quiet")
        self.adder.clicked.connect(self._open)
        foot = QHBoxLayout()
        foot.addWidget(self.adder)
        foot.addStretch(1)
        self._lines.addLayout(foot)
        self.hold(holder, self.adder)
        self.adder.setAccessibleName(self.tr("Add to {name}").format(name=caption))
        self.menu = QMenu(self)

    def offered(self, context: Context) -> list[tuple[str, str]]:
        """Return the keys that may be added, with their words."""
        raise NotImplementedError

    def always(self, _context: Context) -> list[str]:
        """Return the keys that are shown even without a value."""
        return []

    def cell(self, _key: str) -> Cell:
        """Return a new input for the value under a key."""
        raise NotImplementedError

    def show_context(self, context: Context) -> None:
        """Learn which keys there are."""
        self._offers, self._always = self.offered(context), self.always(context)
        self._show_rows()

    def display(self, value: Any) -> None:
        """Show the values."""
        self._show_rows()
        for key, cell in self.rows.items():
            cell.show_value((value or {}).get(key))

    def focus(self) -> None:
        """Put the caret into the first row, or on the way to add one."""
        first = next(iter(self.rows.values()), None)
        if first is not None:
            first.input.setFocus()
        else:
            super().focus()

    def keep(self) -> None:
        """Commit what is typed in a row."""
        for cell in self.rows.values():
            cell.keep()

    def is_dirty(self) -> bool:
        """Return whether a row holds something that is not saved."""
        return any(cell.is_dirty() for cell in self.rows.values())

    def add_key(self, key: str) -> None:
        """Show a row for a key and put the caret there."""
        self._added.append(key)
        self._show_rows()
        self.rows[key].input.setFocus()

    def set_key(self, key: str, value: Any) -> None:
        """Commit another value under a key; None takes the key out."""
        held: Map[Any] = self._shown if isinstance(self._shown, Map) else Map()
        changed = held.without(key) if value is None else held.having(key, value)
        if not changed and not self.leaf.required:
            self.offer(self.leaf.default)
        else:
            self.offer(changed)

    def words_of(self, key: str) -> str:
        """Return the words of a key."""
        return next((words for held, words in self._offers if held == key), key)

    def _show_rows(self) -> None:
        held = list(self._shown) if isinstance(self._shown, Map) else []
        keys = list(dict.fromkeys([*self._always, *held, *self._added]))
        if keys != self._keys or any(k not in self.rows for k in keys):
            self._rebuild(keys)
        for key, cell in self.rows.items():
            cell.label.show_text(self.words_of(key))
            cell.show_name(
                self.tr("{field}: {key}").format(field=self.words, key=self.words_of(key))
            )
        self.adder.setVisible(any(key not in keys for key, _ in self._offers))

    def _rebuild(self, keys: list[str]) -> None:
        for key in [key for key in self.rows if key not in keys]:
            self.rows.pop(key).leave(self._grid)
        self._keys = keys
        for place, key in enumerate(keys):
            if key not in self.rows:
                cell = self.cell(key)
                cell.committed.connect(lambda value, key=key: self.set_key(key, value))
                cell.struck.connect(lambda key=key: self._strike(key))
                cell.input.setObjectName(f"{self.objectName()}.{key}")
                cell.show_value((self._shown or {}).get(key))
                self.rows[key] = cell
            self.rows[key].stand(self._grid, place)
        order = [w for key in keys for w in (self.rows[key].input, self.rows[key].strike)]
        order.append(self.adder)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _strike(self, key: str) -> None:
        self._added = [held for held in self._added if held != key]
        if isinstance(self._shown, Map) and key in self._shown:
            self.set_key(key, None)
        self._show_rows()

    def _open(self) -> None:
        self.menu.clear()
        for key, words in self._offers:
            if key not in self._keys:
                action = self.menu.addAction(words.replace("&", "&&"))
                action.triggered.connect(lambda _=False, key=key: self.add_key(key))
        self.menu.popup(self.adder.mapToGlobal(self.adder.rect().bottomLeft()))


class LocalizedEditor(KeyedEditor):
    """One line for each working language, and more where wanted."""

    _KNOWN = ("en", "fr", "ar", "pt", "es", "sw", "am", "so", "zh", "ru")

    def offered(self, context: Context) -> list[tuple[str, str]]:
        """Return the languages."""
        held = list(self._shown) if isinstance(self._shown, Map) else []
        codes = dict.fromkeys(
            [*context.consultation.session.languages.working, *held, *self._KNOWN]
        )
        return [
            (code, QLocale.languageToString(QLocale(code).language()) if len(code) <= 3 else code)
            for code in codes
        ]

    def always(self, context: Context) -> list[str]:
        """Return the working languages."""
        return list(context.consultation.session.languages.working)

    def cell(self, _key: str) -> Cell:
        """Return a line."""
        return LineCell(self.tr("Take out"))


class GradedEditor(KeyedEditor):
    """A choice for each key: expertise from 0 to 3, the result of coordination by item."""

    share_of_words = 1

    def offered(self, context: Context) -> list[tuple[str, str]]:
        """Return the codes of the keys, or what they may refer to."""
        kind = self.leaf.kind
        assert isinstance(kind, MapOf)  # noqa: S101  chosen by the kind
        if isinstance(kind.keys, Code):
            return [(code, code_words(code)) for code in kind.keys.codes]
        return context.names.offers(self.leaf.ref)

    def always(self, context: Context) -> list[str]:
        """Return the items covered, where the record says which."""
        return list(getattr(context.record, "items", ()))

    def cell(self, _key: str) -> Cell:
        """Return a choice."""
        kind = self.leaf.kind
        assert isinstance(kind, MapOf)  # noqa: S101  chosen by the kind
        entries: list[tuple[Any, str]]
        if isinstance(kind.kind, Code):
            entries = [(code, code_words(code)) for code in kind.kind.codes]
        else:
            levels = (
                self.tr("0 · none"),
                self.tr("1 · basic"),
                self.tr("2 · working knowledge"),
                self.tr("3 · expert"),
            )
            entries = list(enumerate(levels))
        return ChoiceCell([(None, NOTHING), *entries], self.tr("Take out"))
