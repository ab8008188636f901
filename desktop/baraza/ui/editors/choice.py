"""Editors that choose: one code, one record, yes or no."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from baraza.domain.kinds import Code, CodeOrPair
from baraza.domain.members import Leaf
from baraza.ui.editors.context import Context
from baraza.ui.editors.editor import Editor
from baraza.ui.naming import serving_words, shared_lead_words
from baraza.ui.widgets.choice import Choice
from baraza.ui.widgets.tick import Tick
from baraza.ui.words import NOTHING, code_words
from baraza.ui.words.levels import LEVELS, level_words


class ChoiceEditor(Editor):
    """One value out of a list, saved when it is chosen."""

    def __init__(
        self, leaf: Leaf, caption: str, meaning: str, parent: QWidget | None = None
    ) -> None:
        """Show an empty choice."""
        super().__init__(leaf, caption, meaning, parent)
        self.choice = Choice()
        self.hold(self.choice)
        self.choice.activated.connect(lambda _: self.offer(self.choice.value()))

    def display(self, value: Any) -> None:
        """Show the value as chosen."""
        self.choice.show_value(value)

    def wanted_width(self) -> int:
        """Return the width at which the longest entry is read whole."""
        return self.choice.wanted_width()

    def show_entries(self, entries: list[tuple[Any, str]]) -> None:
        """Offer these, and a dash where the field may say nothing."""
        if self.can_be_empty and self.leaf.default is None:
            entries = [(None, NOTHING), *entries]
        if self._shown is not None and all(value != self._shown for value, _ in entries):
            # What a file holds is shown even where it is no longer offered.
            entries = [*entries, (self._shown, str(self._shown))]
        self.choice.show_entries(entries)
        self.choice.show_value(self._shown)


class CodeEditor(ChoiceEditor):
    """A code of a code list by its words."""

    def __init__(
        self, leaf: Leaf, caption: str, meaning: str, parent: QWidget | None = None
    ) -> None:
        """Offer the codes."""
        super().__init__(leaf, caption, meaning, parent)
        assert isinstance(leaf.kind, Code)  # noqa: S101  chosen by the kind
        self.show_entries([(code, code_words(code)) for code in leaf.kind.codes])


class LevelEditor(ChoiceEditor):
    """A level of the common scale, by its number and what it stands for."""

    def __init__(
        self, leaf: Leaf, caption: str, meaning: str, parent: QWidget | None = None
    ) -> None:
        """Offer the levels."""
        super().__init__(leaf, caption, meaning, parent)
        self.show_entries([(level, level_words(level)) for level in LEVELS])


class AlwaysEditor(ChoiceEditor):
    """A field that may only say one thing, or nothing."""

    def __init__(
        self, leaf: Leaf, caption: str, meaning: str, parent: QWidget | None = None
    ) -> None:
        """Offer the one thing."""
        super().__init__(leaf, caption, meaning, parent)
        self.show_entries([(False, self.tr("No"))])


class AuthorityEditor(ChoiceEditor):
    """A code, or a common position with an organisation."""

    def show_context(self, context: Context) -> None:
        """Offer the codes and the organisations."""
        kind = self.leaf.kind
        assert isinstance(kind, CodeOrPair)  # noqa: S101  chosen by the kind
        entries: list[tuple[Any, str]] = [(str(code), code_words(code)) for code in kind.codes]
        entries += [
            (f"{kind.prefix}{identity}", self.tr("Common position with {name}").format(name=words))
            for identity, words in context.names.offers("organisations[].id")
        ]
        self.show_entries(entries)


class ReferenceEditor(ChoiceEditor):
    """A record by its name."""

    def show_context(self, context: Context) -> None:
        """Offer what may be named; for a lead also that it is shared or not agreed."""
        entries = context.names.offers(self.leaf.ref)
        if self.leaf.name == "lead":
            entries = [*entries, *shared_lead_words().items()]
        self.show_entries(self._nearest(entries, context))

    def _nearest(self, entries: list[tuple[Any, str]], context: Context) -> list[tuple[Any, str]]:
        """Keep only the delegates of the delegation the record belongs to, where it has one."""
        if self.leaf.name not in ("head", "alternate", "lead_speaker", "speaker"):
            return entries
        own = getattr(context.record, "org", None)
        members = {
            delegate.id
            for delegation in context.consultation.delegations
            if delegation.org == own
            for delegate in delegation.delegates
        }
        return [entry for entry in entries if entry[0] in members] if own else entries


class AuthorEditor(ChoiceEditor):
    """Who did something: an organisation, or those who serve the meeting."""

    def show_context(self, context: Context) -> None:
        """Offer the organisations and the four words a file knows."""
        serving = serving_words().items()
        self.show_entries([*context.names.offers("organisations[].id"), *serving])


class FlagEditor(Editor):
    """Yes, no and, where the field may say nothing, not said."""

    def __init__(
        self, leaf: Leaf, caption: str, meaning: str, parent: QWidget | None = None
    ) -> None:
        """Show a box to tick."""
        super().__init__(leaf, caption, meaning, parent)
        self.caption.hide()
        self.tick = Tick(caption, unsaid=self.can_be_empty and leaf.default is None)
        self.hold(self.tick)
        self.tick.clicked.connect(lambda _: self.offer(self._ticked()))

    def display(self, value: Any) -> None:
        """Show the answer."""
        states = {True: Qt.CheckState.Checked, False: Qt.CheckState.Unchecked}
        state = states.get(value, Qt.CheckState.PartiallyChecked)
        if state != self.tick.checkState():
            self.tick.setCheckState(state)

    def _ticked(self) -> bool | None:
        state = self.tick.checkState()
        return None if state == Qt.CheckState.PartiallyChecked else state == Qt.CheckState.Checked
