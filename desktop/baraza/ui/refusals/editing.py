"""What is said only of an edit: something else stands in its way."""

from baraza.ui.words.marking import QT_TRANSLATE_NOOP

OF_EDITING = {
    "record-gone": QT_TRANSLATE_NOOP(
        "Refusal",
        "This entry was struck in the meantime. Undo brings it back; nothing else changed.",
    ),
    "still-named": QT_TRANSLATE_NOOP(
        "Refusal",
        "Another entry ({kind}: {member}) must name it. Nothing was struck; change that entry"
        " first.",
    ),
    "open-bracket-in-final-text": QT_TRANSLATE_NOOP(
        "Refusal", "A paragraph of this text is still in brackets. Nothing was made; settle it."
    ),
}
