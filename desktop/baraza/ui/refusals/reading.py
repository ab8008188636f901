"""What is said only of a file that is read in."""

from baraza.ui.words.marking import QT_TRANSLATE_NOOP

_WHOLE = {
    "could-not-read": QT_TRANSLATE_NOOP("Refusal", "It cannot be read: {cause}."),
    "empty-file": QT_TRANSLATE_NOOP("Refusal", "The file is empty."),
    "file-too-large": QT_TRANSLATE_NOOP("Refusal", "It is larger than {most_mib} MiB."),
    "not-utf-8": QT_TRANSLATE_NOOP("Refusal", "It is not UTF-8 (byte {byte})."),
    "other-encoding": QT_TRANSLATE_NOOP(
        "Refusal", "Its text is {encoding}; only UTF-8 is read. Save it anew as UTF-8."
    ),
    "other-file-type": QT_TRANSLATE_NOOP(
        "Refusal", "It is a file of another type ({type}), not a consultation."
    ),
    "too-many-values": QT_TRANSLATE_NOOP("Refusal", "It holds more than {most} values."),
    "zero-byte": QT_TRANSLATE_NOOP("Refusal", "It holds a zero byte (byte {byte})."),
    "not-an-object-at-top": QT_TRANSLATE_NOOP("Refusal", "The file is not one object."),
    "other-major-version": QT_TRANSLATE_NOOP(
        "Refusal", "Version {found} of the format is not known; this program reads {known}."
    ),
    "not-a-version": QT_TRANSLATE_NOOP("Refusal", "This is no version of the format."),
}

_SYNTAX = {
    "bad-escape": QT_TRANSLATE_NOOP("Refusal", "This is no escape of JSON: {found}"),
    "colon-missing": QT_TRANSLATE_NOOP(
        "Refusal", "A colon is expected after the name, not {found}"
    ),
    "comma-missing": QT_TRANSLATE_NOOP(
        "Refusal", "A comma or a closing bracket is expected, not {found}"
    ),
    "comment": QT_TRANSLATE_NOOP(
        "Refusal", "JSON has no comments; a member whose name begins with _ is ignored."
    ),
    "control-character": QT_TRANSLATE_NOOP(
        "Refusal", "A control character or line break stands in a text: {found}"
    ),
    "lone-surrogate": QT_TRANSLATE_NOOP(
        "Refusal", "Half of a surrogate pair stands alone: {found}"
    ),
    "name-missing": QT_TRANSLATE_NOOP(
        "Refusal", "A name in quotation marks is expected, not {found}"
    ),
    "name-twice": QT_TRANSLATE_NOOP("Refusal", "The name {name} stands twice in one object."),
    "not-a-json-number": QT_TRANSLATE_NOOP(
        "Refusal", "A number such as 1250000 or 12.5 is expected."
    ),
    "not-json": QT_TRANSLATE_NOOP("Refusal", "This is not JSON."),
    "number-out-of-range": QT_TRANSLATE_NOOP("Refusal", "The number is too large to be read."),
    "text-after-the-end": QT_TRANSLATE_NOOP(
        "Refusal", "More text stands after the end of the object: {found}"
    ),
    "too-deep": QT_TRANSLATE_NOOP("Refusal", "It is nested deeper than {most} levels."),
    "too-many-digits": QT_TRANSLATE_NOOP("Refusal", "A whole number has at most 18 digits."),
    "trailing-comma": QT_TRANSLATE_NOOP("Refusal", "A comma stands after the last entry."),
    "truncated": QT_TRANSLATE_NOOP("Refusal", "The text ends too early."),
    "value-missing": QT_TRANSLATE_NOOP("Refusal", "A value is expected, not {found}"),
}

# What may stand, and should be looked at.
_WARNINGS = {
    "adopted-with-open-bracket": QT_TRANSLATE_NOOP(
        "Refusal", "The text is adopted, but paragraph {number} is still in brackets."
    ),
    "alternate-is-head": QT_TRANSLATE_NOOP(
        "Refusal", "Head and alternate are the same delegate ({id})."
    ),
    "byte-order-mark": QT_TRANSLATE_NOOP(
        "Refusal", "A byte order mark before the text was skipped."
    ),
    "coordination-not-visible": QT_TRANSLATE_NOOP(
        "Refusal", "Whether {org} coordinated on {item} is not visible to this office."
    ),
    "dependency-ring": QT_TRANSLATE_NOOP("Refusal", "Tasks wait for one another in a ring: {ring}"),
    "final-text-in-brackets": QT_TRANSLATE_NOOP(
        "Refusal", "The final text still stands in square brackets."
    ),
    "no-common-position-recorded": QT_TRANSLATE_NOOP(
        "Refusal", "No record of coordination shows a common position of {org} on {item}."
    ),
    "no-exchange-rate": QT_TRANSLATE_NOOP(
        "Refusal", "An amount in {currency} without a rate to USD is not counted."
    ),
    "no-title-in-language": QT_TRANSLATE_NOOP(
        "Refusal", "There is no title in the working language {language}."
    ),
    "organ-of-no-organisation": QT_TRANSLATE_NOOP(
        "Refusal", "The organ does not begin with the code of an organisation: {organ}"
    ),
    "organisation-in-two-roles": QT_TRANSLATE_NOOP(
        "Refusal", "{org} has more than one role in the task: {roles}"
    ),
    "unseen-characters": QT_TRANSLATE_NOOP(
        "Refusal", "There are characters that reorder the text or cannot be seen: {found}"
    ),
}

_LISTS = {
    "and-more": QT_TRANSLATE_NOOP("Refusal", "And {count} more."),
}

OF_READING = _LISTS | _WHOLE | _SYNTAX | _WARNINGS
