"""Which wording of a paragraph stands."""

import pytest

from baraza.domain.codes import FinalStatus, ParagraphKind
from baraza.domain.conclusions import FinalText, Paragraph
from baraza.domain.disclosure.wording import standing_wording

KIND = ParagraphKind.AGREEMENT


@pytest.mark.parametrize(
    ("final", "stands"),
    [
        (None, "Text."),
        (FinalText(status=FinalStatus.ADOPTED, text="Final."), "Final."),
        (FinalText(status=FinalStatus.ADOPTED_AD_REFERENDUM, text="Final."), "Final."),
        (FinalText(status=FinalStatus.NOT_ADOPTED, text="Tried."), "Text."),
        (FinalText(status=FinalStatus.NOT_ADOPTED), "Text."),
    ],
)
def test_the_final_text_stands_if_it_was_adopted(final: FinalText | None, stands: str) -> None:
    assert standing_wording(Paragraph(no=1, kind=KIND, text="Text.", final=final)) == stands


def test_a_paragraph_of_alternatives_has_no_wording_that_stands() -> None:
    assert standing_wording(Paragraph(no=1, kind=KIND)) is None
