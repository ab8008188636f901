"""What one organisation has for each criterion, however the inputs stand: scores or reasons."""

from collections.abc import Sequence
from typing import Any

from baraza.ui.widgets.choice import Choice
from baraza.ui.widgets.text import GrowingText


class ScoreChoices:
    """A choice for each criterion; together they are the scores of an organisation."""

    def __init__(self, criteria: Sequence[str], choices: Sequence[Choice]) -> None:
        """Hold a choice for each criterion, in the order of the criteria."""
        self._criteria, self._choices = tuple(criteria), list(choices)

    def show_name(self, name: str) -> None:
        """Name the choices after the organisation and the criteria."""
        for choice, criterion in zip(self._choices, self._criteria, strict=True):
            choice.setAccessibleName(f"{name}, {criterion}")

    def show_value(self, value: Any) -> None:
        """Show scores; none where there is none for a criterion."""
        held = tuple(value or ())
        for place, choice in enumerate(self._choices):
            choice.show_value(held[place] if place < len(held) else None)

    @property
    def chosen(self) -> tuple[int, ...] | None:
        """The scores chosen: for every criterion, or None; one not given yet counts 0."""
        chosen = [choice.value() for choice in self._choices]
        empty = all(score is None for score in chosen)
        return None if empty else tuple(score or 0 for score in chosen)


class ReasonTexts:
    """A text for each criterion; together they are the reasons of an organisation."""

    def __init__(self, criteria: Sequence[str], texts: Sequence[GrowingText]) -> None:
        """Hold a text for each criterion, in the order of the criteria."""
        self._criteria, self._texts = tuple(criteria), list(texts)
        self._held: tuple[str | None, ...] = ()

    def show_name(self, name: str) -> None:
        """Name the texts after the organisation and the criteria."""
        for text, criterion in zip(self._texts, self._criteria, strict=True):
            text.setAccessibleName(f"{name}, {criterion}")

    def show_value(self, value: Any) -> None:
        """Show reasons; what is being typed stays."""
        self._held = tuple(value or ())
        for place, text in enumerate(self._texts):
            held = self._held[place] if place < len(self._held) else None
            if not text.hasFocus() or not text.is_dirty:
                text.show_value(held or "")

    @property
    def typed(self) -> tuple[str | None, ...]:
        """What stands in the texts."""
        return tuple(text.value() if text.value().strip() else None for text in self._texts)

    @property
    def differs(self) -> bool:
        """Whether that is not what was shown."""
        missing = len(self._texts) - len(self._held)
        return self.typed != (*self._held, *(None for _ in range(missing)))

    @property
    def is_dirty(self) -> bool:
        """Whether something is typed that is not saved."""
        return any(text.is_dirty for text in self._texts)
