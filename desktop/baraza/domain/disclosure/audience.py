"""For whom a copy of a consultation is made."""

from dataclasses import dataclass
from enum import StrEnum


class Purpose(StrEnum):
    """What a copy is for."""

    FULL_BACKUP = "full_backup"
    INTERNAL = "internal"
    JOINT = "joint"
    PUBLIC = "public"
    JOINT_COPY = "joint_copy"
    PACKAGE = "package"


@dataclass(frozen=True, slots=True)
class Audience:
    """For whom a copy is made.

    Attributes:
        purpose: What the copy is for.
        recipient: Id of the organisation a package goes to; empty for every other purpose.
    """

    purpose: Purpose
    recipient: str = ""

    @property
    def is_printed(self) -> bool:
        """Whether it is the joint minutes or the public version, which leave on paper."""
        return self.purpose in (Purpose.JOINT, Purpose.PUBLIC)


FULL_BACKUP = Audience(Purpose.FULL_BACKUP)
"""One's own office, everything: the export and the backup."""

INTERNAL = Audience(Purpose.INTERNAL)
"""The internal edition: all that ``own_org`` may see."""

JOINT = Audience(Purpose.JOINT)
"""The joint edition: what is for the minutes or public, within attribution and prudence."""

PUBLIC = Audience(Purpose.PUBLIC)
"""The public version: public members and the text of public paragraphs, nothing else."""

JOINT_COPY = Audience(Purpose.JOINT_COPY)
"""What the room sees and the parties share: a whole consultation without anything private."""

EDITIONS = {audience.purpose.value: audience for audience in (INTERNAL, JOINT, PUBLIC)}
"""The editions of the minutes by the word that a command names them with."""


def package_for(organisation: str) -> Audience:
    """Return the audience of an exchange package to one party, named by its id."""
    return Audience(Purpose.PACKAGE, organisation)
