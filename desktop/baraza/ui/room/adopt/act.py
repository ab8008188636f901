"""What an act in the life of the text is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from baraza.domain.consultation import Consultation
from baraza.domain.standing import Standing
from baraza.domain.tree import Record
from baraza.services.clock import Clock

type Values = dict[str, Any]
type Asked = tuple[tuple[type[Record], str], ...]


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that can happen to the text.

    Attributes:
        name: By which the step calls it.
        words: What the button says.
        icon: Icon of the button.
        asks: Fields of the form, by the record that defines them.
        can: Whether it is possible as the text stands.
        begin: What the form begins with.
        rule: Records it.
    """

    name: str
    words: str
    icon: str
    asks: Asked
    can: Callable[[Consultation, Standing], bool]
    begin: Callable[[Consultation, Clock], Values]
    rule: Callable[[Consultation, Values], Consultation]

    def title(self) -> str:
        """Return its words in the interface's language."""
        return QCoreApplication.translate("Act", self.words)
