"""What is said of a file that is read in: why it is refused, or what should be looked at."""

from baraza.ui.words.marking import QT_TRANSLATE_NOOP

OF_FILES = {
    "no-such-file": QT_TRANSLATE_NOOP("Refusal", "There is no file of this name."),
    "is-a-folder": QT_TRANSLATE_NOOP("Refusal", "This is a folder, not a file."),
    "not-a-file": QT_TRANSLATE_NOOP("Refusal", "This is no ordinary file."),
    "empty-file": QT_TRANSLATE_NOOP("Refusal", "The file is empty."),
    "file-too-large": QT_TRANSLATE_NOOP("Refusal", "The file is larger than 32 MB."),
    "too-many-values": QT_TRANSLATE_NOOP("Refusal", "The file holds more than 500,000 values."),
    "other-file-type": QT_TRANSLATE_NOOP("Refusal", "This is no consultation file ({found})."),
    "other-encoding": QT_TRANSLATE_NOOP("Refusal", "The file is not written in UTF-8."),
    "not-utf-8": QT_TRANSLATE_NOOP("Refusal", "The file is not written in UTF-8."),
    "zero-byte": QT_TRANSLATE_NOOP("Refusal", "The file holds a zero byte and is no text."),
    "byte-order-mark": QT_TRANSLATE_NOOP("Refusal", "The file begins with a byte order mark."),
    "not-json": QT_TRANSLATE_NOOP("Refusal", "The file is not in the form of a consultation."),
    "not-an-object-at-top": QT_TRANSLATE_NOOP(
        "Refusal", "The file is not in the form of a consultation."
    ),
    "too-deep": QT_TRANSLATE_NOOP("Refusal", "The file is nested deeper than 64 levels."),
    "not-a-version": QT_TRANSLATE_NOOP("Refusal", "The file does not name its version rightly."),
    "other-major-version": QT_TRANSLATE_NOOP(
        "Refusal", "The file has version {found}; this program reads version {known}."
    ),
    "newer-version": QT_TRANSLATE_NOOP(
        "Refusal", "The file was written by a newer version of the program."
    ),
    "unknown-member": QT_TRANSLATE_NOOP("Refusal", "This member is not known."),
    "dependency-ring": QT_TRANSLATE_NOOP("Refusal", "These tasks wait for one another: {ring}."),
    "two-roles": QT_TRANSLATE_NOOP("Refusal", "{org} has two roles in one task."),
    "no-title-in-language": QT_TRANSLATE_NOOP(
        "Refusal", "There is no title in a working language ({language})."
    ),
    "no-exchange-rate": QT_TRANSLATE_NOOP(
        "Refusal", "An amount in {currency} has no rate and is left out of totals."
    ),
    "common-position-not-recorded": QT_TRANSLATE_NOOP(
        "Refusal", "The common position of {org} rests on no record of coordination."
    ),
    "organ-of-no-organisation": QT_TRANSLATE_NOOP(
        "Refusal", "The organ does not begin with an organisation of this consultation."
    ),
    "adopted-with-open-bracket": QT_TRANSLATE_NOOP(
        "Refusal", "The text is adopted while paragraph {paragraph} is in brackets."
    ),
    "final-text-in-brackets": QT_TRANSLATE_NOOP(
        "Refusal", "The final wording still stands in square brackets."
    ),
    "unseen-characters": QT_TRANSLATE_NOOP(
        "Refusal", "The text holds characters that cannot be seen."
    ),
}
