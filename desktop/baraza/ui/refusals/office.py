"""What is said when the office file, another file or the disk stands in the way."""

from baraza.ui.words.marking import QT_TRANSLATE_NOOP

OF_OFFICE = {
    "stale-consultation": QT_TRANSLATE_NOOP(
        "Refusal",
        "This consultation was changed elsewhere in the meantime. What was saved before is safe;"
        " open it again and repeat the last change.",
    ),
    "office-locked": QT_TRANSLATE_NOOP(
        "Refusal",
        "This office file is open in another window. Nothing was changed; use that window or"
        " close it.",
    ),
    "office-newer": QT_TRANSLATE_NOOP(
        "Refusal",
        "This office file was written by a newer Baraza. It was left as it is; use the newer"
        " version.",
    ),
    "office-older": QT_TRANSLATE_NOOP(
        "Refusal",
        "This office file was written by an older Baraza. It was left as it is; open it in the"
        " window once to bring it up to date.",
    ),
    "office-read-only": QT_TRANSLATE_NOOP(
        "Refusal",
        "The office file may only be read. What was saved before is safe; ask for the right to"
        " write it, or copy it elsewhere.",
    ),
    "office-altered": QT_TRANSLATE_NOOP(
        "Refusal",
        "Another program has altered how this office file is built. It was left as it is; open the"
        " latest backup beside it.",
    ),
    "office-damaged": QT_TRANSLATE_NOOP(
        "Refusal",
        "The office file is damaged. It was left as it is; open the latest backup beside it.",
    ),
    "not-an-office": QT_TRANSLATE_NOOP(
        "Refusal", "This file is no office file of Baraza. It was left as it is; choose another."
    ),
    "no-such-office": QT_TRANSLATE_NOOP(
        "Refusal", "There is no office file at this place. Nothing was changed; choose another."
    ),
    "upgrade-failed": QT_TRANSLATE_NOOP(
        "Refusal",
        "The office file could not be brought up to date. It is as it was before, and a backup"
        " lies beside it; check the room on the disk and open it again.",
    ),
    "could-not-write": QT_TRANSLATE_NOOP(
        "Refusal",
        "This could not be written: {cause}. What was saved before is safe; check the disk and the"
        " folder, then repeat the change.",
    ),
    "disk-full": QT_TRANSLATE_NOOP(
        "Refusal",
        "The disk is full. What was saved before is safe; make room, then repeat the change.",
    ),
    "could-not-open": QT_TRANSLATE_NOOP(
        "Refusal", "The file could not be opened. It was left as it is; check that it is there."
    ),
    "no-such-consultation": QT_TRANSLATE_NOOP(
        "Refusal", "This consultation is not in the office any more. Nothing was changed."
    ),
    "no-consultation": QT_TRANSLATE_NOOP(
        "Refusal", "There is no consultation in this office yet. Begin one, or open the example."
    ),
    "several-consultations": QT_TRANSLATE_NOOP(
        "Refusal", "There are several consultations in this office. Choose one."
    ),
    "consultation-exists": QT_TRANSLATE_NOOP(
        "Refusal",
        "A consultation with the code {id} is in the office already. Nothing was changed; give"
        " the new one another code, or replace the earlier one.",
    ),
    "would-replace-source": QT_TRANSLATE_NOOP(
        "Refusal",
        "The file would replace the one it comes from. Nothing was written; choose another name.",
    ),
    "would-replace-office": QT_TRANSLATE_NOOP(
        "Refusal",
        "The file would replace the office file. Nothing was written; choose another name.",
    ),
    "no-public-version": QT_TRANSLATE_NOOP(
        "Refusal",
        "The parties agreed on no public version. Nothing was made; choose one in the session"
        " first.",
    ),
    "no-such-revision": QT_TRANSLATE_NOOP(
        "Refusal",
        "No text was circulated under the name {name}. Nothing was made; choose another.",
    ),
    "nothing-to-compare": QT_TRANSLATE_NOOP(
        "Refusal",
        "No text was circulated yet, so that there is nothing to compare. Nothing was made;"
        " circulate a text first.",
    ),
    "nobody-signs": QT_TRANSLATE_NOOP(
        "Refusal",
        "Nobody signs this document: it is of a kind that is not signed, or was not adopted."
        " Nothing was made.",
    ),
    "own-delegation-other": QT_TRANSLATE_NOOP(
        "Refusal",
        "This is the copy of {own}; what it holds for itself is not for {organisation}. Nothing was"
        " made.",
    ),
    "own-delegation-unknown": QT_TRANSLATE_NOOP(
        "Refusal",
        "It is not known which delegation is one’s own. Nothing was made; choose it first.",
    ),
    "paper-not-in-edition": QT_TRANSLATE_NOOP(
        "Refusal",
        "This paper is not made in that edition, only in: {editions}. Nothing was made; choose"
        " another edition.",
    ),
    "recipient-not-a-party": QT_TRANSLATE_NOOP(
        "Refusal", "{organisation} is no party here. Nothing was made; choose a party."
    ),
    "recipient-unknown": QT_TRANSLATE_NOOP(
        "Refusal", "{organisation} is not in this consultation. Nothing was made; choose a party."
    ),
    "unknown-document-language": QT_TRANSLATE_NOOP(
        "Refusal", "Documents cannot be set in this language yet. Nothing was made; choose another."
    ),
    "part-failed": QT_TRANSLATE_NOOP(
        "Refusal",
        "A part of the program is missing ({part}). Nothing was changed; install Baraza anew.",
    ),
}
