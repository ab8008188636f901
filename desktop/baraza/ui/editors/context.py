"""What an editor needs to know beyond its own value: the record it stands in, and its names."""

from dataclasses import dataclass

from baraza.domain.consultation import Consultation
from baraza.domain.tree import Record
from baraza.ui.naming import Names


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings of a field.

    Attributes:
        consultation: The consultation as it is now.
        record: The record the field belongs to.
        names: Names of what can be referred to.
    """

    consultation: Consultation
    record: Record
    names: Names
