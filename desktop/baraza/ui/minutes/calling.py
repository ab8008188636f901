"""What documents and their editions are called, and what is told of each before it leaves."""

from PySide6.QtCore import QCoreApplication

from baraza.services.minutes import EDITION_WORDS, Edition
from baraza.services.wanted import DocumentKind, Wanted
from baraza.ui.words.marking import QT_TRANSLATE_NOOP

_DOCUMENTS = {
    DocumentKind.MINUTES: QT_TRANSLATE_NOOP("Paper", "Minutes"),
    DocumentKind.AGENDA: QT_TRANSLATE_NOOP("Paper", "Annotated agenda"),
    DocumentKind.BRIEF: QT_TRANSLATE_NOOP("Paper", "Preparation brief"),
    DocumentKind.ACTIONS: QT_TRANSLATE_NOOP("Paper", "Action items"),
    DocumentKind.LABOUR: QT_TRANSLATE_NOOP("Paper", "Division of labour"),
    DocumentKind.ATTENDANCE: QT_TRANSLATE_NOOP("Paper", "Attendance sheets"),
    DocumentKind.SIGNATURES: QT_TRANSLATE_NOOP("Paper", "Signature sheets"),
    DocumentKind.COMPARISON: QT_TRANSLATE_NOOP("Paper", "Comparison of two texts"),
}
_MINUTES = {
    "internal": QT_TRANSLATE_NOOP("Paper", "internal minutes"),
    "joint": QT_TRANSLATE_NOOP("Paper", "joint minutes"),
    "public": QT_TRANSLATE_NOOP("Paper", "public version"),
}
_EDITIONS = {
    "internal": QT_TRANSLATE_NOOP("Paper", "internal edition"),
    "joint": QT_TRANSLATE_NOOP("Paper", "joint edition"),
    "public": QT_TRANSLATE_NOOP("Paper", "public edition"),
}
_OWN_ONLY = {
    DocumentKind.BRIEF: QT_TRANSLATE_NOOP(
        "Paper", "A preparation brief is for one’s own delegation alone."
    ),
    DocumentKind.COMPARISON: QT_TRANSLATE_NOOP(
        "Paper", "Circulated texts were sent to the parties; comparing them is internal work."
    ),
}
_NOT_PUBLIC = QT_TRANSLATE_NOOP("Paper", "This paper is not made for the public.")
_TRAVEL = {
    (False, True): QT_TRANSLATE_NOOP(
        "Paper", "All that leaves also travels inside the file as data, whatever its pages print."
    ),
    (False, False): QT_TRANSLATE_NOOP("Paper", "No data travel inside the file, only its pages."),
    (True, True): QT_TRANSLATE_NOOP(
        "Paper",
        "The paper prints a part of it; all that leaves travels inside the file as data.",
    ),
    (True, False): QT_TRANSLATE_NOOP(
        "Paper", "The paper prints a part of what leaves; no data travel inside the file."
    ),
}
_WORD = QT_TRANSLATE_NOOP(
    "Paper",
    "No data travel inside a Word file, only its text; paragraphs keep their identity, so that a"
    " copy that comes back can be matched.",
)


def document_words(kind: DocumentKind) -> str:
    """Return what a document is called."""
    return _told(_DOCUMENTS[kind])


def edition_of(wanted: Wanted) -> str:
    """Return what the edition of a document is called within a sentence."""
    words = _MINUTES if wanted.kind is DocumentKind.MINUTES else _EDITIONS
    return _told(words[wanted.edition])


def whole_words(wanted: Wanted) -> str:
    """Return what a document is called with its edition."""
    if wanted.kind is DocumentKind.MINUTES:
        return edition_of(wanted)
    return _told(QT_TRANSLATE_NOOP("Paper", "{paper}, {edition}")).format(
        paper=document_words(wanted.kind), edition=edition_of(wanted)
    )


def not_made_for(kind: DocumentKind) -> dict[Edition, str]:
    """Return the editions that a document is not made in, each with the reason."""
    reason = _told(_OWN_ONLY.get(kind, _NOT_PUBLIC))
    return {one: reason for one in EDITION_WORDS if one not in kind.editions}


def travelling(wanted: Wanted) -> str:
    """Return whether the data travel inside the file of a document."""
    return _told(_TRAVEL[wanted.kind is not DocumentKind.MINUTES, wanted.carries_data])


def travelling_in_word() -> str:
    """Return what travels inside a Word file."""
    return _told(_WORD)


def _told(words: str) -> str:
    return QCoreApplication.translate("Paper", words)
