"""A paragraph out of a position: the sentence a rapporteur would begin with."""

import re

from PySide6.QtCore import QCoreApplication

from baraza.domain.agenda import AgendaItem
from baraza.domain.codes import Attribution, ParagraphKind
from baraza.domain.conclusions import Paragraph
from baraza.domain.consultation import Consultation
from baraza.domain.disclosure.setting import outermost
from baraza.domain.positions import Position
from baraza.ui.naming import Names

_BULLET = re.compile(r"^\s*(?:[-–•*]|\d+[.)])\s+")
# "Supports the package" is a note; in a sentence it needs its subject again.
_THIRD_PERSON = re.compile(r"[A-Za-z]+s")
_NO_VERB = frozenset({"this", "its", "as", "his", "always", "partners", "others"})
_VERB = "stressed"


def paragraph_from(
    consultation: Consultation, item: AgendaItem, position: Position, names: Names
) -> Paragraph:
    """Return a paragraph of kind position that says what a delegation said.

    Where statements are not attributed the sentence names nobody; the paragraph still knows
    whose it is, for one's own office.
    """
    setting = outermost(consultation).concerning([item.id])
    organisation = names.organisation(position.org)
    name = organisation.name if organisation is not None else position.org
    if setting.is_at_least(Attribution.UNATTRIBUTED):
        pattern = QCoreApplication.translate("Statement", "It was {verb} that {statement}.")
    else:
        pattern = QCoreApplication.translate(
            "Statement", "The {name} delegation {verb} that {statement}."
        )
    text = pattern.format(name=name, verb=_VERB, statement=statement_of(position.text or ""))
    return Paragraph(no=1, kind=ParagraphKind.POSITION, org=position.org, verb=_VERB, text=text)


def statement_of(text: str) -> str:
    """Return notes as the end of a sentence: in one line, in small letters, with a subject."""
    lines = [_BULLET.sub("", line).strip().rstrip(".;") for line in text.splitlines()]
    said = "; ".join(line for line in lines if line)
    first, _, rest = said.partition(" ")
    if not first:
        return "…"
    if first[1:].islower() or len(first) == 1:
        first = first.lower()
    note = bool(_THIRD_PERSON.fullmatch(first)) and first not in _NO_VERB
    return f"it {first} {rest}".strip() if note else f"{first} {rest}".strip()
