"""What is said where two places do not go together, in a file or after an edit."""

from baraza.ui.words.marking import QT_TRANSLATE_NOOP

OF_PLACES = {
    "act-ends-before-date": QT_TRANSLATE_NOOP(
        "Refusal", "The act ends ({until}) before its date ({date})."
    ),
    "ad-referendum-of-nobody": QT_TRANSLATE_NOOP(
        "Refusal", "It is adopted ad referendum by no delegation."
    ),
    "adopted-without-text": QT_TRANSLATE_NOOP("Refusal", "What is adopted needs its final text."),
    "alternate-from-elsewhere": QT_TRANSLATE_NOOP(
        "Refusal", "The alternate {id} is not a member of the delegation of {org}."
    ),
    "delegation-twice": QT_TRANSLATE_NOOP("Refusal", "{org} has two delegations."),
    "dollar-rate-not-one": QT_TRANSLATE_NOOP("Refusal", "The rate of USD to USD is {rate}, not 1."),
    "ends-before-start": QT_TRANSLATE_NOOP(
        "Refusal", "The session ends ({end}) before it starts ({start})."
    ),
    "exception-looser": QT_TRANSLATE_NOOP(
        "Refusal",
        "An exception can only be stricter than the attribution of the session; “{exception}”"
        " is looser than “{session}”.",
    ),
    "head-from-elsewhere": QT_TRANSLATE_NOOP(
        "Refusal", "The head {id} is not a member of the delegation of {org}."
    ),
    "id-differs-in-case": QT_TRANSLATE_NOOP(
        "Refusal", "{id} differs from another code only in capital letters."
    ),
    "id-twice": QT_TRANSLATE_NOOP("Refusal", "The code {id} stands twice."),
    "item-number-not-ascending": QT_TRANSLATE_NOOP(
        "Refusal", "Item number {number} follows {before}; numbers must ascend."
    ),
    "joint-without-co-leads": QT_TRANSLATE_NOOP(
        "Refusal", "A joint lead needs at least {least} co-leads; found: {found}."
    ),
    "lifecycle-not-in-order": QT_TRANSLATE_NOOP(
        "Refusal", "{date} is before the entry above it ({before})."
    ),
    "not-as-many-as-criteria": QT_TRANSLATE_NOOP(
        "Refusal", "There are {found} entries for {criteria} criteria."
    ),
    "number-twice": QT_TRANSLATE_NOOP("Refusal", "Paragraph number {number} stands twice."),
    "paragraph-number-not-ascending": QT_TRANSLATE_NOOP(
        "Refusal", "Paragraph number {number} follows {before}; numbers must ascend."
    ),
    "position-of-no-party": QT_TRANSLATE_NOOP(
        "Refusal", "{org} has a position but is not a full party."
    ),
    "position-twice": QT_TRANSLATE_NOOP("Refusal", "{org} has two positions of one kind: {stage}."),
    "reserved-id": QT_TRANSLATE_NOOP("Refusal", "{id} is a reserved word and cannot be a code."),
    "result-of-another-item": QT_TRANSLATE_NOOP(
        "Refusal", "There is a result for {item}, which is not among the items of the record."
    ),
    "silence-not-after-start": QT_TRANSLATE_NOOP(
        "Refusal", "The silence ends ({until}) not after it starts ({date})."
    ),
    "speaker-from-elsewhere": QT_TRANSLATE_NOOP(
        "Refusal", "The speaker {id} is not a member of the delegation of {org}."
    ),
    "step-twice": QT_TRANSLATE_NOOP("Refusal", "The step “{step}” is listed twice."),
    "too-few-parties": QT_TRANSLATE_NOOP(
        "Refusal", "At least {least} full parties are needed; found: {found}."
    ),
    "too-many-decimals": QT_TRANSLATE_NOOP(
        "Refusal", "An amount has at most {most} decimals: {found}"
    ),
    "too-many-parties": QT_TRANSLATE_NOOP(
        "Refusal", "At most {most} full parties fit; found: {found}."
    ),
    "unknown-actor": QT_TRANSLATE_NOOP(
        "Refusal", "Neither an organisation nor one of {known}: {found}"
    ),
    "unknown-reference": QT_TRANSLATE_NOOP("Refusal", "Nothing here is called {found}."),
    "unknown-time-zone": QT_TRANSLATE_NOOP(
        "Refusal", "There is no time zone {found}; write it as in Africa/Addis_Ababa."
    ),
}
