"""What is said of a value that is not in its form, in a file or typed into a field."""

from baraza.ui.words.marking import QT_TRANSLATE_NOOP

OF_FORM = {
    "empty-text": QT_TRANSLATE_NOOP("Refusal", "The text is empty."),
    "listed-twice": QT_TRANSLATE_NOOP("Refusal", "It is listed twice: {found}"),
    "missing-member": QT_TRANSLATE_NOOP("Refusal", "{member} is missing and must be filled."),
    "missing-one-of": QT_TRANSLATE_NOOP("Refusal", "One of these is needed: {members}"),
    "newer-version": QT_TRANSLATE_NOOP(
        "Refusal", "The member is not known; a newer version of Baraza wrote the file."
    ),
    "not-a-currency": QT_TRANSLATE_NOOP(
        "Refusal", "A currency has three capital letters, as in USD or XAF; found: {found}"
    ),
    "not-a-day": QT_TRANSLATE_NOOP("Refusal", "A date such as 2026-12-15 is expected, not {found}"),
    "not-a-file-name": QT_TRANSLATE_NOOP("Refusal", "This is no plain name of a file: {found}"),
    "not-a-label": QT_TRANSLATE_NOOP("Refusal", "One line of visible text is expected: {found}"),
    "not-a-language": QT_TRANSLATE_NOOP(
        "Refusal", "A language code such as en, fr, ar, pt, es or sw is expected, not {found}"
    ),
    "not-a-list": QT_TRANSLATE_NOOP("Refusal", "A list is expected, not {found}."),
    "not-a-number": QT_TRANSLATE_NOOP(
        "Refusal", "A number such as 1250000 or 12.5 is expected, not {found}."
    ),
    "not-a-time-zone": QT_TRANSLATE_NOOP(
        "Refusal", "A time zone such as Africa/Addis_Ababa is expected, not {found}"
    ),
    "not-a-whole-number": QT_TRANSLATE_NOOP("Refusal", "A whole number is expected, not {found}."),
    "not-an-id": QT_TRANSLATE_NOOP(
        "Refusal",
        "A code has 1 to 64 letters, digits, dots, hyphens or underscores; found: {found}",
    ),
    "not-an-instant": QT_TRANSLATE_NOOP(
        "Refusal",
        "A date with its time is expected, such as 2026-12-15 14:30 (in a file"
        " 2026-12-15T14:30:00+03:00), not {found}",
    ),
    "not-an-object": QT_TRANSLATE_NOOP("Refusal", "An object is expected, not {found}."),
    "not-in-form": QT_TRANSLATE_NOOP("Refusal", "It is not in the form expected: {found}"),
    "not-joined-ids": QT_TRANSLATE_NOOP("Refusal", "Codes joined with + are expected, not {found}"),
    "not-running-text": QT_TRANSLATE_NOOP(
        "Refusal", "A control character stands in the text: {found}"
    ),
    "not-text": QT_TRANSLATE_NOOP("Refusal", "Text is expected, not {found}."),
    "not-true-or-false": QT_TRANSLATE_NOOP("Refusal", "True or false is expected, not {found}."),
    "no-such-day": QT_TRANSLATE_NOOP("Refusal", "There is no such day: {found}"),
    "only-one-value": QT_TRANSLATE_NOOP("Refusal", "Only {only} may stand here."),
    "out-of-range": QT_TRANSLATE_NOOP("Refusal", "{found} is not between {least} and {most}."),
    "too-exact": QT_TRANSLATE_NOOP(
        "Refusal", "The number has more than 18 digits, or an exponent beyond 18."
    ),
    "too-few": QT_TRANSLATE_NOOP("Refusal", "At least {least} entries are needed; found: {found}."),
    "too-long": QT_TRANSLATE_NOOP("Refusal", "It is longer than {most} characters ({found})."),
    "too-many": QT_TRANSLATE_NOOP("Refusal", "At most {most} entries fit; found: {found}."),
    "unknown-code": QT_TRANSLATE_NOOP("Refusal", "{found} is not in the list: {known}"),
    "unknown-member": QT_TRANSLATE_NOOP(
        "Refusal", "The member is not known; names that begin with _ are comments."
    ),
}
