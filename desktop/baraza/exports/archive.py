"""What an archive asks of a document: the profile it claims, and the data inside it."""

from dataclasses import dataclass
from enum import Enum


class Archive(Enum):
    """A profile for keeping documents (PDF/A, ISO 19005); the value is part and level.

    Attributes:
        A3A: May carry files; the default, with the consultation inside.
        A2A: Carries none, for gateways and archives that refuse files within files.
    """

    A3A = "3A"
    A2A = "2A"

    @property
    def part(self) -> str:
        """Part of the standard."""
        return self.value[0]

    @property
    def level(self) -> str:
        """Level of conformance."""
        return self.value[1]


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that travels inside the document: the data its pages were made from.

    Attributes:
        name: Name of the file.
        data: Its bytes.
        media_type: What it is, as ``application/json``.
        meaning: What it is, in words for the reader.
    """

    name: str
    data: bytes
    media_type: str = "application/json"
    meaning: str = ""
