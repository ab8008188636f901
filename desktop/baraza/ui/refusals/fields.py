"""What is said below a field whose value is refused; the earlier value stays."""

from baraza.ui.words.marking import QT_TRANSLATE_NOOP

# Of a field: said below it. The value before stays, so that need not be repeated each time.
OF_FIELDS = {
    "missing-member": QT_TRANSLATE_NOOP(
        "Refusal", "This field cannot be empty. The earlier value stays; type a value."
    ),
    "missing-one-of": QT_TRANSLATE_NOOP(
        "Refusal", "At least one of {members} must be filled. The earlier value stays."
    ),
    "empty-text": QT_TRANSLATE_NOOP(
        "Refusal", "This field cannot be empty. The earlier value stays; type a value."
    ),
    "too-long": QT_TRANSLATE_NOOP(
        "Refusal",
        "This is {found} characters long; at most {most} fit. Nothing was saved; shorten it.",
    ),
    "not-a-label": QT_TRANSLATE_NOOP(
        "Refusal",
        "This line holds a line break or an invisible character. Nothing was saved; type it"
        " without.",
    ),
    "not-running-text": QT_TRANSLATE_NOOP(
        "Refusal", "This text holds a control character. Nothing was saved; paste it as plain text."
    ),
    "not-an-id": QT_TRANSLATE_NOOP(
        "Refusal",
        "A code has 1 to 64 letters, digits, dots, hyphens or underscores, without spaces."
        " The earlier code stays.",
    ),
    "not-joined-ids": QT_TRANSLATE_NOOP(
        "Refusal", "Choose at least one organisation. The earlier value stays."
    ),
    "not-in-form": QT_TRANSLATE_NOOP(
        "Refusal", "“{found}” is not in the form expected here. The earlier value stays."
    ),
    "not-a-day": QT_TRANSLATE_NOOP(
        "Refusal", "“{found}” is no date. Write it as 2026-12-15, or choose it in the calendar."
    ),
    "no-such-day": QT_TRANSLATE_NOOP(
        "Refusal", "There is no day “{found}”. Check the date; the earlier one stays."
    ),
    "not-an-instant": QT_TRANSLATE_NOOP(
        "Refusal",
        "“{found}” is no date with time. Write it as 2026-12-15 14:30; the earlier one stays.",
    ),
    "not-a-language": QT_TRANSLATE_NOOP(
        "Refusal", "“{found}” is no language code. Write it as en, fr, ar, pt, es or sw."
    ),
    "not-a-currency": QT_TRANSLATE_NOOP(
        "Refusal", "“{found}” is no currency. Write three capital letters, as in USD or XAF."
    ),
    "not-a-time-zone": QT_TRANSLATE_NOOP(
        "Refusal",
        "“{found}” is no time zone. Write it as in Africa/Addis_Ababa; the earlier one stays.",
    ),
    "not-a-file-name": QT_TRANSLATE_NOOP(
        "Refusal", "This cannot be the name of a file. Write the name alone, without folder."
    ),
    "not-a-whole-number": QT_TRANSLATE_NOOP(
        "Refusal", "Write a whole number. The earlier value stays."
    ),
    "not-a-number": QT_TRANSLATE_NOOP(
        "Refusal", "Write a number, as in 1250000 or 12.5. The earlier value stays."
    ),
    "too-exact": QT_TRANSLATE_NOOP(
        "Refusal", "This number has more than 18 digits. The earlier value stays."
    ),
    "out-of-range": QT_TRANSLATE_NOOP(
        "Refusal", "Write a number from {least} to {most}. The earlier value stays."
    ),
    "too-many-decimals": QT_TRANSLATE_NOOP(
        "Refusal", "An amount has at most two decimals. The earlier value stays."
    ),
    "unknown-code": QT_TRANSLATE_NOOP(
        "Refusal", "“{found}” is not in the list. Choose one of the list."
    ),
    "listed-twice": QT_TRANSLATE_NOOP("Refusal", "“{found}” is in the list already."),
    "too-few": QT_TRANSLATE_NOOP(
        "Refusal", "At least {least} must stay. Nothing was changed; add another first."
    ),
    "too-many": QT_TRANSLATE_NOOP(
        "Refusal", "At most {most} fit. Nothing was added; take one out first."
    ),
    "not-text": QT_TRANSLATE_NOOP("Refusal", "Text is expected here. The earlier value stays."),
    "not-a-list": QT_TRANSLATE_NOOP("Refusal", "A list is expected here. The earlier value stays."),
    "not-an-object": QT_TRANSLATE_NOOP(
        "Refusal", "Named parts are expected here. The earlier value stays."
    ),
    "not-true-or-false": QT_TRANSLATE_NOOP(
        "Refusal", "Yes or no is expected here. The earlier value stays."
    ),
    "only-one-value": QT_TRANSLATE_NOOP(
        "Refusal", "This field can only say no, or nothing. The earlier value stays."
    ),
    "number-out-of-range": QT_TRANSLATE_NOOP(
        "Refusal", "This number is larger than any that can be kept. The earlier value stays."
    ),
    "not-a-json-number": QT_TRANSLATE_NOOP(
        "Refusal", "Write a number, as in 1250000 or 12.5. The earlier value stays."
    ),
    "too-many-digits": QT_TRANSLATE_NOOP(
        "Refusal", "This number has more than 18 digits. The earlier value stays."
    ),
}
