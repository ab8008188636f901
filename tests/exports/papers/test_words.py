"""Every code that a paper prints has words in every language."""

from enum import StrEnum

import pytest

from baraza.domain import codes
from baraza.exports.wording import languages, wording
from baraza.services.papers import Order

_PRINTED: dict[str, tuple[type[StrEnum], ...]] = {
    "authority": (codes.Authority,),
    "coordination": (codes.CoordinationResult,),
    "entry": (codes.FactStatus, codes.AssumptionStatus),
    "expertise": (codes.Expertise,),
    "nomenclature": (codes.Nomenclature,),
    "order": (Order,),
    "stage": (codes.PositionStage,),
    "stance": (codes.Stance,),
    "status": (codes.CredentialsStatus,),
    "type": (codes.ItemType,),
}


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("prefix", _PRINTED)
def test_every_code_has_words(language: str, prefix: str) -> None:
    words = wording(language).words["papers"]
    for kind in _PRINTED[prefix]:
        for code in kind:
            assert words[f"{prefix}_{code.value}"]
