"""The numbers of the paragraphs of one document, as every part of it needs them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from baraza.domain.codes import Numbering


@dataclass(frozen=True)
class Numbers:
    """The numbers of one document.

    Attributes:
        before: What is printed before a paragraph, by its key; nothing where it has no number.
        spoken: By what number the text speaks of a paragraph, by its number in the consultation.
        scheme: How the document is numbered.
    """

    before: Mapping[UUID, str] = field(default_factory=dict)
    spoken: Mapping[int, str] = field(default_factory=dict)
    scheme: Numbering = Numbering.CONTINUOUS

    def of(self, number: int) -> str:
        """Return how the text speaks of a paragraph; by its own number if it is not printed."""
        return self.spoken.get(number, str(number))
