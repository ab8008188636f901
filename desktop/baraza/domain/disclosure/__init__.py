"""Who may see what, answered once: every export and the joint copy go through `disclose`.

An *audience* is one of `FULL_BACKUP`, `INTERNAL`, `JOINT`, `PUBLIC`, `JOINT_COPY` or
``package_for(organisation)``. ``disclose(consultation, audience)`` returns the consultation as
that audience may have it; ``withheld(consultation, audience)`` lists what stays behind.

How far a member travels is its ``privacy`` (``x-privacy`` of the published schema), inherited
from the record above it unless it has its own. What no label can express (rules.md part C) is
said by hand in two places: `setting`, for whole records, and `departures`, for members. A
required member that an edition does not tell holds `UNTOLD`; the joint copy, a package and the
backup never hold it, so that they are whole consultations to be stored and read back.
"""

from baraza.domain.disclosure.audience import (
    EDITIONS,
    FULL_BACKUP,
    INTERNAL,
    JOINT,
    JOINT_COPY,
    PUBLIC,
    Audience,
    Purpose,
    package_for,
)
from baraza.domain.disclosure.mask import disclose
from baraza.domain.disclosure.untold import UNTOLD, is_untold
from baraza.domain.disclosure.visibility import label_of, privacies
from baraza.domain.disclosure.withheld import Withheld, withheld

__all__ = [
    "EDITIONS",
    "FULL_BACKUP",
    "INTERNAL",
    "JOINT",
    "JOINT_COPY",
    "PUBLIC",
    "UNTOLD",
    "Audience",
    "Purpose",
    "Withheld",
    "disclose",
    "is_untold",
    "label_of",
    "package_for",
    "privacies",
    "withheld",
]
