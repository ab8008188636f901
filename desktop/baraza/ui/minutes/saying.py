"""What is said of the pages of a document beside their number."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QObject

from baraza.domain.consultation import Consultation
from baraza.services.wanted import DocumentKind, Wanted
from baraza.ui.minutes.languages import language_words


class _Pages(QObject):
    """Has the words of this module translated with their plurals."""

    def counted(self, pages: int) -> str:
        return self.tr("%n page(s)", "", pages)


def pages_words(consultation: Consultation, wanted: Wanted, pages: int) -> str:
    """Return how many pages there are, and what should not be overlooked."""
    return " · ".join([_Pages().counted(pages), *_besides(consultation, wanted)])


def _besides(consultation: Consultation, wanted: Wanted) -> Iterator[str]:
    if wanted.kind is not DocumentKind.MINUTES:
        return
    if wanted.partner is not None:
        yield f"+ {language_words(wanted.partner.language)}"
    if wanted.edition == "public" and not any(
        one.public for item in consultation.agenda_items for one in item.paragraphs
    ):
        yield QCoreApplication.translate("Pages", "no paragraph is marked public")
