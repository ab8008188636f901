"""The wording that stands: what a paragraph says once it is adopted."""

from dataclasses import replace

from baraza.domain.codes import FinalStatus, TextState
from baraza.domain.conclusions import Paragraph


def standing_wording(paragraph: Paragraph) -> str | None:
    """Return the adopted text of a paragraph, else its text; nothing where neither stands."""
    return adopted_text(paragraph) or paragraph.text


def adopted_text(paragraph: Paragraph) -> str | None:
    """Return the final text of a paragraph, if it was adopted with one."""
    final = paragraph.final
    if final is None or final.status is FinalStatus.NOT_ADOPTED:
        return None
    return final.text


def in_its_final_form(paragraph: Paragraph) -> Paragraph:
    """Return the paragraph with its final text as its text, as it is printed (C1).

    A translation is kept if it cannot be of wording that no longer stands: nothing says of
    which wording it is, so that only a reviewed one is trusted once there is a final text.
    """
    final = adopted_text(paragraph)
    behind = {TextState.BEHIND}
    stale = behind if final is None else set(TextState) - {TextState.REVIEWED}
    texts = tuple(text for text in paragraph.texts if text.state not in stale)
    wording = paragraph.text if final is None else final
    if wording == paragraph.text and len(texts) == len(paragraph.texts):
        return paragraph
    return replace(paragraph, text=wording, texts=texts)
