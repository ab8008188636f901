"""The one table that turns rules into words on the command line: the cause of a message.

Facts stand in braces. They are put in by name only, after they were made harmless; nothing in
a fact is read as a pattern.
"""

import re
from collections.abc import Mapping

_BYTES = {
    "could-not-read": "cannot be read: {cause}",
    "empty-file": "the file is empty",
    "file-too-large": "the file is larger than {most_mib} MiB",
    "not-utf-8": "not UTF-8 (byte {byte})",
    "other-encoding": "the text is {encoding}; only UTF-8 is read",
    "other-file-type": "this is a file of another type ({type}), not a consultation",
    "too-many-values": "more than {most} values",
    "zero-byte": "a zero byte (byte {byte})",
}

_SYNTAX = {
    "bad-escape": "not an escape of JSON: {found}",
    "colon-missing": "a colon is expected after the name, not {found}",
    "comma-missing": "a comma or closing bracket is expected, not {found}",
    "comment": "JSON has no comments; a member whose name begins with _ is ignored",
    "control-character": "a control character or line break in a text: {found}",
    "lone-surrogate": "half of a surrogate pair stands alone: {found}",
    "name-missing": "a name in quotation marks is expected, not {found}",
    "name-twice": "the name {name} stands twice in one object",
    "not-a-json-number": "not a number in JSON",
    "not-an-object-at-top": "the file is not one object",
    "not-json": "not JSON",
    "number-out-of-range": "the number is outside the range of a double",
    "text-after-the-end": "more text after the end of the object: {found}",
    "too-deep": "nested deeper than {most} levels",
    "too-many-digits": "a whole number of more than 18 digits",
    "trailing-comma": "a comma after the last entry",
    "truncated": "the text ends too early",
    "value-missing": "a value is expected, not {found}",
}

_FORM = {
    "empty-text": "empty text",
    "listed-twice": "listed twice: {found}",
    "missing-member": "the member {member} is missing",
    "missing-one-of": "one of these members is needed: {members}",
    "newer-version": "unknown member; the file was written by a newer version of the program",
    "not-a-currency": "not a currency of three capital letters: {found}",
    "not-a-day": "not a date such as 2026-03-10: {found}",
    "not-a-file-name": "not a plain file name: {found}",
    "not-a-label": "not one line of visible text: {found}",
    "not-a-language": "not a language code: {found}",
    "not-a-list": "a list is expected, not {found}",
    "not-a-number": "a number is expected, not {found}",
    "not-a-time-zone": "not the name of a time zone: {found}",
    "not-a-version": "not a version of the format",
    "not-a-whole-number": "a whole number is expected, not {found}",
    "not-an-id": "not an id (letters, digits, dot, hyphen, underscore; at most 64): {found}",
    "not-an-instant": "not an instant such as 2026-03-10T09:00:00+03:00: {found}",
    "not-an-object": "an object is expected, not {found}",
    "not-in-form": "not in the form expected: {found}",
    "not-joined-ids": "not ids joined with +: {found}",
    "not-running-text": "a control character in the text: {found}",
    "not-text": "text is expected, not {found}",
    "not-true-or-false": "true or false is expected, not {found}",
    "no-such-day": "there is no such day: {found}",
    "only-one-value": "only {only} is allowed",
    "other-major-version": "version {found} of the format is not known; this program reads {known}",
    "out-of-range": "{found} is not between {least} and {most}",
    "too-exact": "a number of more than 18 digits, or with an exponent beyond 18",
    "too-few": "at least {least} entries are needed, {found} found",
    "too-long": "longer than {most} characters ({found})",
    "too-many": "at most {most} entries are allowed, {found} found",
    "unknown-code": "{found} is not in the list: {known}",
    "unknown-member": "unknown member (names that begin with _ are comments)",
}

_INTEGRITY = {
    "act-ends-before-date": "the act ends ({until}) before its date ({date})",
    "ad-referendum-of-nobody": "adopted ad referendum by no delegation",
    "adopted-without-text": "{status}, but there is no final text",
    "alternate-from-elsewhere": "the alternate {id} is not a member of the delegation of {org}",
    "delegation-twice": "{org} has two delegations (the first: {first})",
    "dollar-rate-not-one": "the rate of USD to USD is {rate}, not 1",
    "ends-before-start": "the session ends ({end}) before it starts ({start})",
    "exception-looser": "{exception} is looser than the attribution of the session ({session})",
    "head-from-elsewhere": "the head {id} is not a member of the delegation of {org}",
    "id-differs-in-case": "{id} differs only in case from the id at {first}",
    "id-twice": "the id {id} stands twice (the first: {first})",
    "item-number-not-ascending": "item number {number} follows {before}; numbers must ascend",
    "joint-without-co-leads": "a joint lead needs at least {least} co-leads, {found} found",
    "lifecycle-not-in-order": "{date} is before the entry above it ({before})",
    "not-as-many-as-criteria": "{found} entries for {criteria} criteria",
    "number-twice": "paragraph number {number} stands twice (the first: {first})",
    "paragraph-number-not-ascending": "paragraph number {number} follows {before}; numbers must"
    " ascend",
    "position-of-no-party": "{org} has a position but is not a full party",
    "position-twice": "{org} has two positions in the stage {stage} (the first: {first})",
    "reserved-id": "{id} is a reserved word and cannot be an id",
    "result-of-another-item": "a result for {item}, which is not among the items of the record",
    "silence-not-after-start": "the silence ends ({until}) not after it starts ({date})",
    "speaker-from-elsewhere": "the speaker {id} is not a member of the delegation of {org}",
    "step-twice": "the step {step} is listed twice (the first: {first})",
    "too-few-parties": "at least {least} full parties are needed, {found} found",
    "too-many-decimals": "an amount has at most {most} decimals: {found}",
    "too-many-parties": "at most {most} full parties are allowed, {found} found",
    "unknown-actor": "neither an organisation nor one of {known}: {found}",
    "unknown-reference": "nothing at {where} is called {found}",
    "unknown-time-zone": "no known time zone: {found}",
}

_WARNINGS = {
    "adopted-with-open-bracket": "the text is adopted, but paragraph {number} is still in brackets",
    "alternate-is-head": "head and alternate are the same delegate ({id})",
    "byte-order-mark": "a byte order mark before the text was skipped",
    "coordination-not-visible": "whether {org} coordinated on {item} is not visible to this office",
    "dependency-ring": "rows wait for one another in a ring: {ring}",
    "final-text-in-brackets": "the final text still stands in square brackets",
    "no-common-position-recorded": "no record of coordination shows a common position of {org}"
    " on {item}",
    "no-exchange-rate": "an amount in {currency} without a rate to USD is not counted",
    "no-title-in-language": "no title in the working language {language}",
    "organ-of-no-organisation": "the organ does not begin with an organisation id: {organ}",
    "organisation-in-two-roles": "{org} has more than one role in the row: {roles}",
    "unseen-characters": "characters that reorder the text or cannot be seen: {found}",
}

_OFFICES = {
    "consultation-exists": "the office has this consultation already; --replace takes the new one",
    "could-not-open": "the office cannot be opened: {cause}",
    "could-not-write": "cannot be written: {cause}",
    "disk-full": "cannot be written: the disk is full",
    "no-consultation": "there is no consultation in the office",
    "no-such-consultation": "there is no consultation with this id",
    "no-such-office": "there is no such office",
    "not-an-office": "this is not an office of this program",
    "office-altered": "another program has altered how the office is built; a backup may lie"
    " beside it",
    "office-damaged": "the office is damaged; a backup may lie beside it",
    "office-locked": "the office is open in another window or command",
    "office-newer": "the office was written by a newer version of the program",
    "office-older": "the office is of an older version; importing into it, or the window, brings it"
    " up to date",
    "office-read-only": "the office cannot be written to",
    "several-consultations": "there are {count} consultations; --consultation names one, as in:"
    " {ids}",
    "stale-consultation": "the consultation was changed elsewhere in the meantime",
    "upgrade-failed": "the office could not be brought up to date; it is as it was",
    "would-replace-office": "this would replace an office; nothing was written",
    "would-replace-source": "this would replace the file that is read; nothing was written",
}

_DOCUMENTS = {
    "nobody-signs": "nobody signs this document: it is of a kind that is not signed, or was not"
    " adopted",
    "no-public-version": "no public version is foreseen (session.outcome_public_version)",
    "no-such-revision": "no text was circulated under the name {name}",
    "nothing-to-compare": "no text was circulated yet, so that there is nothing to compare",
    "open-bracket-in-final-text": "the text is final, but paragraph {paragraph} is still in"
    " brackets",
    "own-delegation-other": "the file is the copy of {own}; no internal paper for {organisation}"
    " can be made from it",
    "own-delegation-unknown": "the file does not say whose copy it is; --own names the delegation",
    "paper-not-in-edition": "the paper {paper} is not made in the edition {edition}, only in:"
    " {editions}",
    "recipient-not-a-party": "{organisation} is not a full party",
    "recipient-unknown": "there is no organisation {organisation}",
    "unknown-document-language": "no documents in {language} yet; known: {known}",
}

_SIGNATURES = {
    "altered-since-signed": "the signature in {field} is broken, or the document was altered since;"
    " nobody should sign it",
    "field-signed": "{field} is signed already",
    "key-expired": "the certificate of the key was valid until {until}",
    "key-file-too-costly": "to open this file of a key would take minutes; no usual one does",
    "key-not-for-signing": "the certificate says that this key is not for signatures",
    "key-not-yet-valid": "the certificate of the key is valid only from {since}",
    "kind-of-key-unknown": "a key of a kind that is not used here (RSA, elliptic curve or Ed25519)",
    "no-certificate-of-key": "no certificate that belongs to the key",
    "no-certificates": "no certificates in the form of PEM",
    "no-password": "no terminal to type the password unseen; --password-file names a file with it",
    "no-place-to-sign": "no place to sign; the joint edition has them once the text is clean",
    "no-private-key": "no private key",
    "no-such-field": "no such place to sign; there are: {fields}",
    "not-a-key-file": "not a key in the form of PKCS#12 (.p12, .pfx)",
    "not-a-pdf": "not a PDF",
    "not-our-document": "not a document of this program",
    "pdf-damaged": "the PDF is damaged, or not put together as a PDF should be",
    "pdf-encrypted": "the PDF is encrypted",
    "pdf-too-large": "the PDF has more parts than are read",
    "signed-by-nobody": "nobody has signed it",
    "too-many-signatures": "more than {most} signatures",
    "weak-key": "the key or its certificate is too weak to be relied on (RSA below 2048 bits,"
    " SHA-1)",
    "wrong-password": "the password is wrong, or the file of the key is damaged",
}

_PROGRAM = {
    "and-more": "and {count} more",
    "part-failed": "does not work: {part}",
}

WORDS = (
    _BYTES
    | _SYNTAX
    | _FORM
    | _INTEGRITY
    | _WARNINGS
    | _OFFICES
    | _DOCUMENTS
    | _SIGNATURES
    | _PROGRAM
)
"""Rule to the cause as it is told."""

CAUSES = {
    "is-a-folder": "it is a folder",
    "name-too-long": "the name is too long",
    "no-such-file": "there is no such file",
    "no-such-folder": "there is no such folder",
    "not-a-file": "it is not a plain file",
    "not-permitted": "there is no permission",
    "read-only": "the place is read-only",
    "disk-full": "the disk is full",
    "system": "the system refuses",
}
"""What kept a file from being read or written."""

PLAIN_KINDS = {
    "list": "a list",
    "null": "null",
    "number": "a number",
    "object": "an object",
    "text": "text",
    "true-or-false": "true or false",
}
"""What stood in a file where something else was expected."""

OTHER_KIND = frozenset(
    {
        "not-a-list",
        "not-a-number",
        "not-a-whole-number",
        "not-an-object",
        "not-text",
        "not-true-or-false",
    }
)
"""Rules whose fact names such a kind and quotes nothing."""

_FACT = re.compile(r"\{(\w+)\}")


def cause(rule: str, facts: Mapping[str, str]) -> str:
    """Return the words of a rule; the facts have been made harmless before."""

    def told(match: re.Match[str]) -> str:
        name = match[1]
        fact = facts.get(name, CAUSES["system"] if name == "cause" else "?")
        return CAUSES.get(fact, fact) if name == "cause" else fact

    return _FACT.sub(told, WORDS.get(rule, f"refused ({rule})"))
