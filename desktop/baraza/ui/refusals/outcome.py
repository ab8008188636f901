"""What is said where an act in the life of the outcome text is not possible as things stand."""

from baraza.ui.words.marking import QT_TRANSLATE_NOOP

OF_OUTCOME = {
    "open-brackets": QT_TRANSLATE_NOOP(
        "Refusal",
        "An adopted text has no square brackets. Still open: paragraph {numbers}. Settle them, or"
        " record that they are not adopted; then record this again.",
    ),
    "objection-standing": QT_TRANSLATE_NOOP(
        "Refusal",
        "A delegation objects. A text is adopted by consensus: settle it, or write what the record"
        " is to say about it. Nothing was recorded.",
    ),
    "text-settled": QT_TRANSLATE_NOOP(
        "Refusal",
        "The text is settled already. Nothing was recorded; reopen it first, for a reason that"
        " stands on record.",
    ),
    "text-not-settled": QT_TRANSLATE_NOOP(
        "Refusal", "The text is still negotiated; there is nothing to reopen."
    ),
    "text-not-adopted": QT_TRANSLATE_NOOP(
        "Refusal", "The text is not adopted yet. Nothing was recorded; record the adoption first."
    ),
    "no-silence": QT_TRANSLATE_NOOP(
        "Refusal", "No silence is running. Nothing was recorded; start one first."
    ),
    "silence-running": QT_TRANSLATE_NOOP(
        "Refusal",
        "The silence runs until {until}. Nothing was recorded; wait, or record the objection that"
        " breaks it.",
    ),
    "silence-over": QT_TRANSLATE_NOOP(
        "Refusal",
        "The deadline was {until}; what came later did not break the silence. Nothing was"
        " recorded; check the time, or record a reservation.",
    ),
    "no-objection": QT_TRANSLATE_NOOP(
        "Refusal", "{org} has no objection that still stands. Nothing was recorded."
    ),
    "no-ad-referendum": QT_TRANSLATE_NOOP(
        "Refusal",
        "Paragraph {paragraph} does not wait for {org}. Nothing was recorded; look at the list"
        " again.",
    ),
    "not-a-party": QT_TRANSLATE_NOOP(
        "Refusal",
        "{org} is no party here; only delegations of parties agree or object. Nothing was"
        " recorded; choose a party.",
    ),
    "several-versions": QT_TRANSLATE_NOOP(
        "Refusal",
        "Paragraph {paragraph} has several versions. The brackets stay; record what became of"
        " them, or strike all versions but one.",
    ),
    "unknown-paragraph": QT_TRANSLATE_NOOP(
        "Refusal", "There is no paragraph {paragraph}. Nothing was recorded; choose another."
    ),
}
