"""W06: the organ of an act begins with the organisation it belongs to."""

from collections.abc import Iterator

from baraza.domain.errors import Fault
from baraza.domain.integrity.survey import Found, Rules, Survey
from baraza.domain.operations import Act

UNITED_NATIONS = "UN"
"""Known as the organisation of an organ even where a file lists it under another id."""


def _organ_is_of_an_organisation(found: Found[Act], survey: Survey) -> Iterator[Fault]:
    organ = found.record.organ
    first = next(iter(organ.split()), "")
    if first != UNITED_NATIONS and first not in survey.ids["organisations[].id"]:
        yield found.fault("organ", "organ-of-no-organisation", organ=organ)


WARNINGS: Rules = {Act: (_organ_is_of_an_organisation,)}
