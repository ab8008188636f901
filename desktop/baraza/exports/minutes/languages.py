"""Which language the texts of a consultation are in, as far as the file says it.

The first working language is that of all plain text (the format says so); printed names and further
wordings name their own. A proper name has none: it is written the same in every document, and only
where the script is another does it need to be said how it is read.
"""

from baraza.domain.consultation import Consultation
from baraza.exports.report import Direction, Runs, plain
from baraza.exports.wording import Wording


def language_of_texts(consultation: Consultation, words: Wording) -> str:
    """Return the language of the plain texts; that of the document where none is named."""
    working = consultation.session.languages.working
    return working[0] if working else words.language


def foreign(language: str, words: Wording) -> str | None:
    """Return a language if it is another than the document's; ``en-GB`` is English."""
    return None if primary(language) == primary(words.language) else language


def primary(language: str) -> str:
    """Return the language without its region or script."""
    return language.partition("-")[0].lower()


def in_language(text: str | None, language: str, words: Wording) -> Runs:
    """Return a text that says in which language it is, where that differs and it has words."""
    if not text:
        return ()
    has_words = any(char.isalpha() for char in text)
    return plain(text, foreign(language, words) if has_words else None)


def proper(text: str | None, language: str, words: Wording) -> Runs:
    """Return a proper name; in a document of the other direction it says how it is read."""
    if words.direction is Direction.LEFT_TO_RIGHT and primary(language) != "ar":
        return plain(text or "")
    return in_language(text, language, words)
