"""What is wrong with a file, in words: the cause of each refusal and warning.

Facts come out of the file and may be long or hostile. They are quoted shortened, and what is not
printable ASCII is written as an escape, so that it can neither reorder a line nor hide in it.
"""

from typing import Any

from PySide6.QtCore import QCoreApplication

from baraza.domain.errors import Fault
from baraza.ui.words.marking import QT_TRANSLATE_NOOP

_LONGEST, _LONGEST_PLACE, _LONGEST_LIST = 60, 160, 12

_WHOLE = {
    "could-not-read": QT_TRANSLATE_NOOP("Cause", "It cannot be read: {cause}."),
    "empty-file": QT_TRANSLATE_NOOP("Cause", "The file is empty."),
    "file-too-large": QT_TRANSLATE_NOOP("Cause", "It is larger than {most_mib} MiB."),
    "not-utf-8": QT_TRANSLATE_NOOP("Cause", "It is not UTF-8 (byte {byte})."),
    "other-encoding": QT_TRANSLATE_NOOP(
        "Cause", "Its text is {encoding}; only UTF-8 is read. Save it anew as UTF-8."
    ),
    "other-file-type": QT_TRANSLATE_NOOP(
        "Cause", "It is a file of another type ({type}), not a consultation."
    ),
    "too-many-values": QT_TRANSLATE_NOOP("Cause", "It holds more than {most} values."),
    "zero-byte": QT_TRANSLATE_NOOP("Cause", "It holds a zero byte (byte {byte})."),
    "not-an-object-at-top": QT_TRANSLATE_NOOP("Cause", "The file is not one object."),
    "other-major-version": QT_TRANSLATE_NOOP(
        "Cause", "Version {found} of the format is not known; this program reads {known}."
    ),
    "not-a-version": QT_TRANSLATE_NOOP("Cause", "This is no version of the format."),
}

_SYNTAX = {
    "bad-escape": QT_TRANSLATE_NOOP("Cause", "This is no escape of JSON: {found}"),
    "colon-missing": QT_TRANSLATE_NOOP("Cause", "A colon is expected after the name, not {found}"),
    "comma-missing": QT_TRANSLATE_NOOP(
        "Cause", "A comma or a closing bracket is expected, not {found}"
    ),
    "comment": QT_TRANSLATE_NOOP(
        "Cause", "JSON has no comments; a member whose name begins with _ is ignored."
    ),
    "control-character": QT_TRANSLATE_NOOP(
        "Cause", "A control character or line break stands in a text: {found}"
    ),
    "lone-surrogate": QT_TRANSLATE_NOOP("Cause", "Half of a surrogate pair stands alone: {found}"),
    "name-missing": QT_TRANSLATE_NOOP(
        "Cause", "A name in quotation marks is expected, not {found}"
    ),
    "name-twice": QT_TRANSLATE_NOOP("Cause", "The name {name} stands twice in one object."),
    "not-a-json-number": QT_TRANSLATE_NOOP("Cause", "This is no number in JSON."),
    "not-json": QT_TRANSLATE_NOOP("Cause", "This is not JSON."),
    "number-out-of-range": QT_TRANSLATE_NOOP("Cause", "The number is too large to be read."),
    "text-after-the-end": QT_TRANSLATE_NOOP(
        "Cause", "More text stands after the end of the object: {found}"
    ),
    "too-deep": QT_TRANSLATE_NOOP("Cause", "It is nested deeper than {most} levels."),
    "too-many-digits": QT_TRANSLATE_NOOP("Cause", "A whole number has more than 18 digits."),
    "trailing-comma": QT_TRANSLATE_NOOP("Cause", "A comma stands after the last entry."),
    "truncated": QT_TRANSLATE_NOOP("Cause", "The text ends too early."),
    "value-missing": QT_TRANSLATE_NOOP("Cause", "A value is expected, not {found}"),
}

_FORM = {
    "empty-text": QT_TRANSLATE_NOOP("Cause", "The text is empty."),
    "listed-twice": QT_TRANSLATE_NOOP("Cause", "It is listed twice: {found}"),
    "missing-member": QT_TRANSLATE_NOOP("Cause", "The member {member} is missing."),
    "missing-one-of": QT_TRANSLATE_NOOP("Cause", "One of these members is needed: {members}"),
    "newer-version": QT_TRANSLATE_NOOP(
        "Cause", "The member is not known; a newer version of Baraza wrote the file."
    ),
    "not-a-currency": QT_TRANSLATE_NOOP(
        "Cause", "A currency has three capital letters; found: {found}"
    ),
    "not-a-day": QT_TRANSLATE_NOOP("Cause", "A date such as 2026-03-10 is expected, not {found}"),
    "not-a-file-name": QT_TRANSLATE_NOOP("Cause", "This is no plain name of a file: {found}"),
    "not-a-label": QT_TRANSLATE_NOOP("Cause", "One line of visible text is expected: {found}"),
    "not-a-language": QT_TRANSLATE_NOOP("Cause", "This is no language code: {found}"),
    "not-a-list": QT_TRANSLATE_NOOP("Cause", "A list is expected, not {found}."),
    "not-a-number": QT_TRANSLATE_NOOP("Cause", "A number is expected, not {found}."),
    "not-a-time-zone": QT_TRANSLATE_NOOP("Cause", "This is no name of a time zone: {found}"),
    "not-a-whole-number": QT_TRANSLATE_NOOP("Cause", "A whole number is expected, not {found}."),
    "not-an-id": QT_TRANSLATE_NOOP(
        "Cause",
        "A code has 1 to 64 letters, digits, dots, hyphens or underscores; found: {found}",
    ),
    "not-an-instant": QT_TRANSLATE_NOOP(
        "Cause", "An instant such as 2026-03-10T09:00:00+03:00 is expected, not {found}"
    ),
    "not-an-object": QT_TRANSLATE_NOOP("Cause", "An object is expected, not {found}."),
    "not-in-form": QT_TRANSLATE_NOOP("Cause", "It is not in the form expected: {found}"),
    "not-joined-ids": QT_TRANSLATE_NOOP("Cause", "Codes joined with + are expected, not {found}"),
    "not-running-text": QT_TRANSLATE_NOOP(
        "Cause", "A control character stands in the text: {found}"
    ),
    "not-text": QT_TRANSLATE_NOOP("Cause", "Text is expected, not {found}."),
    "not-true-or-false": QT_TRANSLATE_NOOP("Cause", "True or false is expected, not {found}."),
    "no-such-day": QT_TRANSLATE_NOOP("Cause", "There is no such day: {found}"),
    "only-one-value": QT_TRANSLATE_NOOP("Cause", "Only {only} may stand here."),
    "out-of-range": QT_TRANSLATE_NOOP("Cause", "{found} is not between {least} and {most}."),
    "too-exact": QT_TRANSLATE_NOOP(
        "Cause", "The number has more than 18 digits, or an exponent beyond 18."
    ),
    "too-few": QT_TRANSLATE_NOOP("Cause", "At least {least} entries are needed; found: {found}."),
    "too-long": QT_TRANSLATE_NOOP("Cause", "It is longer than {most} characters ({found})."),
    "too-many": QT_TRANSLATE_NOOP("Cause", "At most {most} entries fit; found: {found}."),
    "unknown-code": QT_TRANSLATE_NOOP("Cause", "{found} is not in the list: {known}"),
    "unknown-member": QT_TRANSLATE_NOOP(
        "Cause", "The member is not known; names that begin with _ are comments."
    ),
}

_BETWEEN = {
    "act-ends-before-date": QT_TRANSLATE_NOOP(
        "Cause", "The act ends ({until}) before its date ({date})."
    ),
    "ad-referendum-of-nobody": QT_TRANSLATE_NOOP(
        "Cause", "It is adopted ad referendum by no delegation."
    ),
    "adopted-without-text": QT_TRANSLATE_NOOP("Cause", "{status}, but there is no final text."),
    "alternate-from-elsewhere": QT_TRANSLATE_NOOP(
        "Cause", "The alternate {id} is not a member of the delegation of {org}."
    ),
    "delegation-twice": QT_TRANSLATE_NOOP(
        "Cause", "{org} has two delegations (the first: {first})."
    ),
    "dollar-rate-not-one": QT_TRANSLATE_NOOP("Cause", "The rate of USD to USD is {rate}, not 1."),
    "ends-before-start": QT_TRANSLATE_NOOP(
        "Cause", "The session ends ({end}) before it starts ({start})."
    ),
    "exception-looser": QT_TRANSLATE_NOOP(
        "Cause", "{exception} is looser than the attribution of the session ({session})."
    ),
    "head-from-elsewhere": QT_TRANSLATE_NOOP(
        "Cause", "The head {id} is not a member of the delegation of {org}."
    ),
    "id-differs-in-case": QT_TRANSLATE_NOOP(
        "Cause", "{id} differs only in case from the code at {first}."
    ),
    "id-twice": QT_TRANSLATE_NOOP("Cause", "The code {id} stands twice (the first: {first})."),
    "item-number-not-ascending": QT_TRANSLATE_NOOP(
        "Cause", "Item number {number} follows {before}; numbers must ascend."
    ),
    "joint-without-co-leads": QT_TRANSLATE_NOOP(
        "Cause", "A joint lead needs at least {least} co-leads; found: {found}."
    ),
    "lifecycle-not-in-order": QT_TRANSLATE_NOOP(
        "Cause", "{date} is before the entry above it ({before})."
    ),
    "not-as-many-as-criteria": QT_TRANSLATE_NOOP(
        "Cause", "There are {found} entries for {criteria} criteria."
    ),
    "number-twice": QT_TRANSLATE_NOOP(
        "Cause", "Paragraph number {number} stands twice (the first: {first})."
    ),
    "paragraph-number-not-ascending": QT_TRANSLATE_NOOP(
        "Cause", "Paragraph number {number} follows {before}; numbers must ascend."
    ),
    "position-of-no-party": QT_TRANSLATE_NOOP(
        "Cause", "{org} has a position but is not a full party."
    ),
    "position-twice": QT_TRANSLATE_NOOP(
        "Cause", "{org} has two positions in the stage {stage} (the first: {first})."
    ),
    "reserved-id": QT_TRANSLATE_NOOP("Cause", "{id} is a reserved word and cannot be a code."),
    "result-of-another-item": QT_TRANSLATE_NOOP(
        "Cause", "There is a result for {item}, which is not among the items of the record."
    ),
    "silence-not-after-start": QT_TRANSLATE_NOOP(
        "Cause", "The silence ends ({until}) not after it starts ({date})."
    ),
    "speaker-from-elsewhere": QT_TRANSLATE_NOOP(
        "Cause", "The speaker {id} is not a member of the delegation of {org}."
    ),
    "step-twice": QT_TRANSLATE_NOOP(
        "Cause", "The step {step} is listed twice (the first: {first})."
    ),
    "too-few-parties": QT_TRANSLATE_NOOP(
        "Cause", "At least {least} full parties are needed; found: {found}."
    ),
    "too-many-decimals": QT_TRANSLATE_NOOP(
        "Cause", "An amount has at most {most} decimals: {found}"
    ),
    "too-many-parties": QT_TRANSLATE_NOOP(
        "Cause", "At most {most} full parties fit; found: {found}."
    ),
    "unknown-actor": QT_TRANSLATE_NOOP(
        "Cause", "Neither an organisation nor one of {known}: {found}"
    ),
    "unknown-reference": QT_TRANSLATE_NOOP("Cause", "Nothing at {where} is called {found}."),
    "unknown-time-zone": QT_TRANSLATE_NOOP("Cause", "There is no time zone {found}."),
}

_WARNINGS = {
    "adopted-with-open-bracket": QT_TRANSLATE_NOOP(
        "Cause", "The text is adopted, but paragraph {number} is still in brackets."
    ),
    "alternate-is-head": QT_TRANSLATE_NOOP(
        "Cause", "Head and alternate are the same delegate ({id})."
    ),
    "byte-order-mark": QT_TRANSLATE_NOOP("Cause", "A byte order mark before the text was skipped."),
    "coordination-not-visible": QT_TRANSLATE_NOOP(
        "Cause", "Whether {org} coordinated on {item} is not visible to this office."
    ),
    "dependency-ring": QT_TRANSLATE_NOOP("Cause", "Tasks wait for one another in a ring: {ring}"),
    "final-text-in-brackets": QT_TRANSLATE_NOOP(
        "Cause", "The final text still stands in square brackets."
    ),
    "no-common-position-recorded": QT_TRANSLATE_NOOP(
        "Cause", "No record of coordination shows a common position of {org} on {item}."
    ),
    "no-exchange-rate": QT_TRANSLATE_NOOP(
        "Cause", "An amount in {currency} without a rate to USD is not counted."
    ),
    "no-title-in-language": QT_TRANSLATE_NOOP(
        "Cause", "There is no title in the working language {language}."
    ),
    "organ-of-no-organisation": QT_TRANSLATE_NOOP(
        "Cause", "The organ does not begin with the code of an organisation: {organ}"
    ),
    "organisation-in-two-roles": QT_TRANSLATE_NOOP(
        "Cause", "{org} has more than one role in the task: {roles}"
    ),
    "unseen-characters": QT_TRANSLATE_NOOP(
        "Cause", "There are characters that reorder the text or cannot be seen: {found}"
    ),
}

_LISTS = {"and-more": QT_TRANSLATE_NOOP("Cause", "And {count} more.")}

CAUSES = _LISTS | _WHOLE | _SYNTAX | _FORM | _BETWEEN | _WARNINGS

_REASONS = {
    "is-a-folder": QT_TRANSLATE_NOOP("Cause", "it is a folder"),
    "name-too-long": QT_TRANSLATE_NOOP("Cause", "the name is too long"),
    "no-such-file": QT_TRANSLATE_NOOP("Cause", "there is no such file"),
    "not-a-file": QT_TRANSLATE_NOOP("Cause", "it is not a plain file"),
    "not-permitted": QT_TRANSLATE_NOOP("Cause", "there is no permission"),
    "system": QT_TRANSLATE_NOOP("Cause", "the system refuses"),
    "list": QT_TRANSLATE_NOOP("Cause", "a list"),
    "null": QT_TRANSLATE_NOOP("Cause", "null"),
    "number": QT_TRANSLATE_NOOP("Cause", "a number"),
    "object": QT_TRANSLATE_NOOP("Cause", "an object"),
    "text": QT_TRANSLATE_NOOP("Cause", "text"),
    "true-or-false": QT_TRANSLATE_NOOP("Cause", "true or false"),
}
# Rules whose fact names a kind of value and quotes nothing.
_OF_KINDS = {name for name in _FORM if name.startswith(("not-a", "not-t"))} - {
    "not-a-currency",
    "not-a-day",
    "not-a-file-name",
    "not-a-label",
    "not-a-language",
    "not-a-time-zone",
    "not-an-id",
    "not-an-instant",
}


def cause_words(fault: Fault) -> str:
    """Return what is wrong, in words."""
    pattern = CAUSES.get(fault.rule)
    if pattern is None:
        words = QCoreApplication.translate("Cause", "This breaks a rule of the format ({rule}).")
        return words.format(rule=quoted(fault.rule))
    told = {name: _told(fault.rule, name, fact) for name, fact in fault.facts.items()}
    return QCoreApplication.translate("Cause", pattern).format_map(_Facts(told))


def place_words(fault: Fault) -> str:
    """Return where it is: a member path or a line, or that it is the whole file."""
    whole = QCoreApplication.translate("Cause", "the whole file")
    return quoted(fault.place, _LONGEST_PLACE) or whole


def quoted(text: str, most: int = _LONGEST) -> str:
    """Return text as printable ASCII, cut after so many characters."""
    shown = "".join(_escaped(char) for char in text[: most + 1])
    return shown if len(shown) <= most else f"{shown[:most]}…"


class _Facts(dict[str, str]):
    """Facts by name; one that is missing is a dash rather than a failure."""

    def __missing__(self, name: str) -> str:
        """Return a dash."""
        return "–"


def _told(rule: str, name: str, fact: Any) -> str:
    if isinstance(fact, tuple):
        listed = ", ".join(quoted(str(one)) for one in fact[:_LONGEST_LIST])
        return f"{listed}, …" if len(fact) > _LONGEST_LIST else listed
    if name == "cause" or (rule in _OF_KINDS and fact in _REASONS):
        words = _REASONS.get(str(fact), _REASONS["system"])
        return QCoreApplication.translate("Cause", words)
    return quoted(str(fact).lower() if isinstance(fact, bool) else str(fact))


def _escaped(char: str) -> str:
    if " " <= char <= "~":
        return char
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else char.encode("ascii", "backslashreplace").decode()
