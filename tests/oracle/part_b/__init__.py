"""Part B of rules.md, B1 to B15, over one parsed file."""

from tests.oracle.part_b.actions import action_items, implementation_rate
from tests.oracle.part_b.coordination import prior_coordination_warnings
from tests.oracle.part_b.credentials import credentials_warnings
from tests.oracle.part_b.diligence import hrddp
from tests.oracle.part_b.expertise import expertise_gaps
from tests.oracle.part_b.funding import funding
from tests.oracle.part_b.labour import division_of_labour
from tests.oracle.part_b.nomenclature import nomenclature_warnings
from tests.oracle.part_b.paragraphs import paragraphs
from tests.oracle.part_b.parity import (
    delegate_count,
    head_level_parity,
    number_parity,
    speaker_level_parity,
)
from tests.oracle.part_b.register import register
from tests.oracle.plain import Json

__all__ = ["results"]


def results(document: Json) -> Json:
    """All results of part B for a valid file, shaped as `expected_checks` of the sample."""
    return {
        "delegate_count": delegate_count(document),
        "number_parity": number_parity(document),
        "head_level_parity": head_level_parity(document),
        "speaker_level_parity": speaker_level_parity(document),
        "expertise_gaps": expertise_gaps(document),
        "funding": funding(document),
        "division_of_labour": division_of_labour(document),
        "register": register(document),
        "prior_coordination_warnings": prior_coordination_warnings(document),
        "nomenclature_warnings": nomenclature_warnings(document),
        "hrddp": hrddp(document),
        "implementation_rate": implementation_rate(document),
        "action_items": action_items(document),
        "paragraphs": paragraphs(document),
        "credentials_warnings": credentials_warnings(document),
    }
