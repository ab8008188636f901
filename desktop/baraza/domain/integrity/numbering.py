"""I09, and I01 for paragraphs: numbers ascend and stand once."""

from collections.abc import Iterator

from baraza.domain.agenda import AgendaItem
from baraza.domain.conclusions import Paragraph
from baraza.domain.errors import Fault
from baraza.domain.integrity.survey import Found, Rules, Survey


def _item_number_ascends(found: Found[AgendaItem], survey: Survey) -> Iterator[Fault]:
    number = found.record.number
    before = survey.last("item", number)
    if before is not None and number <= before:
        yield found.fault("number", "item-number-not-ascending", number=number, before=before)


def _paragraph_number_ascends(found: Found[Paragraph], survey: Survey) -> Iterator[Fault]:
    number = found.record.no
    before = survey.last("paragraph", number)
    # A number is also the identity of a paragraph; the same again is one fault, not two.
    if first := survey.met(found.at("no"), "paragraph", number):
        yield found.fault("no", "number-twice", number=number, first=first)
    elif before is not None and number < before:
        yield found.fault("no", "paragraph-number-not-ascending", number=number, before=before)


ERRORS: Rules = {AgendaItem: (_item_number_ascends,), Paragraph: (_paragraph_number_ascends,)}
