"""Languages as a word processor names them, for its spelling and its voice."""

# The region whose usage the trade follows: British spelling in the United Nations, European
# Portuguese in the African Union.
_REGIONS = {
    "am": "am-ET",
    "ar": "ar-SA",
    "en": "en-GB",
    "es": "es-ES",
    "fr": "fr-FR",
    "pt": "pt-PT",
    "ru": "ru-RU",
    "so": "so-SO",
    "sw": "sw-KE",
    "ti": "ti-ER",
    "zh": "zh-CN",
}
LATIN, ARABIC = "en-GB", "ar-SA"
"""What text in the other script is taken for where nothing says its language."""


def named_language(language: str) -> str:
    """Return a language with its region."""
    return _REGIONS.get(language, language)
