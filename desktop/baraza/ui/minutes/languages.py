"""The languages of documents, as they call themselves."""

from PySide6.QtCore import QLocale

from baraza.services.minutes import LANGUAGES


def language_words(language: str) -> str:
    """Return the name of a language in that language; Qt adds a country to some of them."""
    plain = {"en": "English", "es": "español", "pt": "português"}
    name = plain.get(language) or QLocale(language).nativeLanguageName()
    return name.capitalize() or language


def usual_language() -> str:
    """Return the interface's language where there are minutes in it, else English."""
    here = QLocale().name().split("_")[0]
    return here if here in LANGUAGES else "en"
