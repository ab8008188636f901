"""I14, W07: what was adopted has its text, its delegations, and no brackets."""

from collections.abc import Iterator

from baraza.domain.codes import FinalStatus
from baraza.domain.conclusions import FinalText, Paragraph
from baraza.domain.errors import Fault
from baraza.domain.integrity.survey import Found, Rules, Survey


def _adopted_has_text(found: Found[FinalText], _survey: Survey) -> Iterator[Fault]:
    final = found.record
    if final.status is not FinalStatus.NOT_ADOPTED and not (final.text or "").strip():
        yield found.fault("text", "adopted-without-text", status=str(final.status))


def _ad_referendum_is_of_somebody(found: Found[FinalText], _survey: Survey) -> Iterator[Fault]:
    if found.record.status is FinalStatus.ADOPTED_AD_REFERENDUM and not found.record.by:
        yield found.fault("by", "ad-referendum-of-nobody")


def _adopted_has_no_open_bracket(found: Found[Paragraph], survey: Survey) -> Iterator[Fault]:
    paragraph = found.record
    if survey.is_adopted and paragraph.bracketed and paragraph.final is None:
        yield found.fault("bracketed", "adopted-with-open-bracket", number=paragraph.no)


def _final_text_is_clean(found: Found[FinalText], _survey: Survey) -> Iterator[Fault]:
    text = (found.record.text or "").strip()
    if text.startswith("[") and text.endswith("]"):
        yield found.fault("text", "final-text-in-brackets")


ERRORS: Rules = {FinalText: (_adopted_has_text, _ad_referendum_is_of_somebody)}
WARNINGS: Rules = {
    Paragraph: (_adopted_has_no_open_bracket,),
    FinalText: (_final_text_is_clean,),
}
