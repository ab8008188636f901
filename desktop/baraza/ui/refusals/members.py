"""What is said where two places do not go together; the edit was not made."""

from baraza.ui.words.marking import QT_TRANSLATE_NOOP

OF_MEMBERS = {
    "record-gone": QT_TRANSLATE_NOOP(
        "Refusal",
        "This entry was struck in the meantime. Undo brings it back; nothing else changed.",
    ),
    "still-named": QT_TRANSLATE_NOOP(
        "Refusal",
        "Another entry ({kind}: {member}) must name it. Nothing was struck; change that entry"
        " first.",
    ),
    "id-twice": QT_TRANSLATE_NOOP(
        "Refusal", "Another entry has the code {id}. The earlier code stays; choose another."
    ),
    "id-differs-in-case": QT_TRANSLATE_NOOP(
        "Refusal",
        "Another entry has this code in other letters ({first}). The earlier code stays; choose"
        " another.",
    ),
    "reserved-id": QT_TRANSLATE_NOOP(
        "Refusal", "“{id}” has a meaning of its own and cannot be a code. Choose another."
    ),
    "unknown-reference": QT_TRANSLATE_NOOP(
        "Refusal", "“{found}” names nothing that is here. The earlier value stays."
    ),
    "unknown-actor": QT_TRANSLATE_NOOP(
        "Refusal", "“{found}” is none of the organisations. Choose one of the list."
    ),
    "unknown-time-zone": QT_TRANSLATE_NOOP(
        "Refusal",
        "“{found}” is no known time zone. Write it as in Africa/Addis_Ababa; the earlier one"
        " stays.",
    ),
    "delegation-twice": QT_TRANSLATE_NOOP(
        "Refusal", "{org} has a delegation already. Nothing was changed; add its members there."
    ),
    "too-few-parties": QT_TRANSLATE_NOOP(
        "Refusal", "A consultation needs at least {least} parties. Nothing was changed."
    ),
    "too-many-parties": QT_TRANSLATE_NOOP(
        "Refusal", "A consultation has at most {most} parties. Nothing was changed."
    ),
    "head-from-elsewhere": QT_TRANSLATE_NOOP(
        "Refusal", "The head must be a member of the delegation. The earlier one stays."
    ),
    "alternate-from-elsewhere": QT_TRANSLATE_NOOP(
        "Refusal", "The alternate must be a member of the delegation. The earlier one stays."
    ),
    "alternate-is-head": QT_TRANSLATE_NOOP(
        "Refusal", "Head and alternate are the same delegate. Choose another."
    ),
    "speaker-from-elsewhere": QT_TRANSLATE_NOOP(
        "Refusal", "Speakers must be members of the delegation of {org}. The earlier ones stay."
    ),
    "position-of-no-party": QT_TRANSLATE_NOOP(
        "Refusal", "{org} is no party here, and only parties take positions. Nothing was changed."
    ),
    "position-twice": QT_TRANSLATE_NOOP(
        "Refusal",
        "{org} has a position of this kind on the item already. Nothing was added; change that"
        " one.",
    ),
    "ends-before-start": QT_TRANSLATE_NOOP(
        "Refusal", "The meeting would end before it opens. The earlier time stays."
    ),
    "act-ends-before-date": QT_TRANSLATE_NOOP(
        "Refusal", "The act would end before its own date. The earlier date stays."
    ),
    "lifecycle-not-in-order": QT_TRANSLATE_NOOP(
        "Refusal", "The events must follow one another in time. The earlier time stays."
    ),
    "silence-not-after-start": QT_TRANSLATE_NOOP(
        "Refusal", "The silence must end after it begins. The earlier deadline stays."
    ),
    "exception-looser": QT_TRANSLATE_NOOP(
        "Refusal",
        "An exception can only be stricter than the attribution of the session. The earlier one"
        " stays.",
    ),
    "item-number-not-ascending": QT_TRANSLATE_NOOP(
        "Refusal", "Items are numbered upwards; {number} does not follow {before}. Choose another."
    ),
    "paragraph-number-not-ascending": QT_TRANSLATE_NOOP(
        "Refusal",
        "Paragraphs are numbered upwards; {number} does not follow {before}. Choose another.",
    ),
    "number-twice": QT_TRANSLATE_NOOP(
        "Refusal", "Another paragraph has the number {number}. Choose another."
    ),
    "joint-without-co-leads": QT_TRANSLATE_NOOP(
        "Refusal",
        "A joint lead needs at least {least} co-leads. Nothing was changed; name the co-leads"
        " first.",
    ),
    "not-as-many-as-criteria": QT_TRANSLATE_NOOP(
        "Refusal", "Every organisation needs a value for each criterion. Nothing was changed."
    ),
    "dollar-rate-not-one": QT_TRANSLATE_NOOP(
        "Refusal", "The rate of the US dollar to itself is 1. The earlier rate stays."
    ),
    "too-many-decimals": QT_TRANSLATE_NOOP(
        "Refusal", "An amount has at most two decimals. The earlier value stays."
    ),
    "step-twice": QT_TRANSLATE_NOOP(
        "Refusal", "This step is in the list already. Nothing was added; change that one."
    ),
    "adopted-without-text": QT_TRANSLATE_NOOP(
        "Refusal", "What is adopted needs its wording. Nothing was changed; write it first."
    ),
    "ad-referendum-of-nobody": QT_TRANSLATE_NOOP(
        "Refusal", "Say which delegation joined ad referendum. Nothing was changed."
    ),
    "result-of-another-item": QT_TRANSLATE_NOOP(
        "Refusal", "A result belongs to an item that is covered. Nothing was changed."
    ),
    "open-bracket-in-final-text": QT_TRANSLATE_NOOP(
        "Refusal", "A paragraph of this text is still in brackets. Nothing was made; settle it."
    ),
    "no-silence": QT_TRANSLATE_NOOP(
        "Refusal", "No silence is running. Nothing was recorded; begin one first."
    ),
    "silence-over": QT_TRANSLATE_NOOP(
        "Refusal", "The silence ended at {until}. Nothing was recorded; ask the co-chairs."
    ),
    "silence-running": QT_TRANSLATE_NOOP(
        "Refusal", "The silence runs until {until}. Nothing was recorded; wait until then."
    ),
    "no-objection": QT_TRANSLATE_NOOP(
        "Refusal", "{org} has no objection that could be withdrawn. Nothing was recorded."
    ),
    "objection-standing": QT_TRANSLATE_NOOP(
        "Refusal",
        "A delegation objects, so this is not adopted. Everything stands as it was; settle the"
        " objection, or record that it is not adopted.",
    ),
    "open-brackets": QT_TRANSLATE_NOOP(
        "Refusal", "Paragraphs are still in brackets. Nothing was recorded; settle them first."
    ),
    "text-settled": QT_TRANSLATE_NOOP(
        "Refusal", "This text is settled already. Nothing was recorded; reopen it first."
    ),
    "text-not-settled": QT_TRANSLATE_NOOP(
        "Refusal", "This text is not settled, so there is nothing to reopen. Nothing was recorded."
    ),
    "text-not-adopted": QT_TRANSLATE_NOOP(
        "Refusal", "This text is not adopted. Nothing was recorded; record the adoption first."
    ),
    "no-ad-referendum": QT_TRANSLATE_NOOP(
        "Refusal", "{org} has nothing open ad referendum there. Nothing was recorded."
    ),
    "not-a-party": QT_TRANSLATE_NOOP(
        "Refusal", "{org} is no party here, and only parties agree. Nothing was recorded."
    ),
    "unknown-paragraph": QT_TRANSLATE_NOOP(
        "Refusal", "There is no paragraph {paragraph}. Nothing was recorded; choose another."
    ),
    "adopted-against-objection": QT_TRANSLATE_NOOP(
        "Refusal",
        "A delegation objects, so this is not adopted. Everything stands as it was; settle the"
        " objection or record it as not adopted.",
    ),
}
