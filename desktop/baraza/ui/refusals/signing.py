"""What is said around signatures by certificate."""

from baraza.ui.words.marking import QT_TRANSLATE_NOOP

_FILES = {
    "no-certificates": QT_TRANSLATE_NOOP(
        "Refusal", "It holds no certificates in the form of PEM. No trust was looked at."
    ),
    "not-a-pdf": QT_TRANSLATE_NOOP("Refusal", "It is not a PDF. Nothing was changed."),
    "pdf-damaged": QT_TRANSLATE_NOOP(
        "Refusal", "The PDF is damaged, or not put together as it should be. Nothing was changed."
    ),
    "pdf-encrypted": QT_TRANSLATE_NOOP(
        "Refusal", "The PDF is encrypted. Nothing was changed; ask for a copy that is not."
    ),
    "pdf-too-large": QT_TRANSLATE_NOOP(
        "Refusal", "The PDF has more parts than are read. Nothing was changed."
    ),
    "too-many-signatures": QT_TRANSLATE_NOOP(
        "Refusal", "It holds more than {most} signatures, which are not looked at."
    ),
}

_PLACES = {
    "altered-since-signed": QT_TRANSLATE_NOOP(
        "Refusal",
        "The signature in {field} is broken, or the document was altered since. Nobody should sign"
        " it; nothing was changed.",
    ),
    "field-signed": QT_TRANSLATE_NOOP("Refusal", "{field} is signed already. Nothing was changed."),
    "no-place-to-sign": QT_TRANSLATE_NOOP(
        "Refusal",
        "There is no place to sign. The joint edition has them once the text is clean.",
    ),
    "no-such-field": QT_TRANSLATE_NOOP(
        "Refusal", "There is no such place to sign; there are: {fields}. Nothing was changed."
    ),
    "not-our-document": QT_TRANSLATE_NOOP(
        "Refusal", "This program did not write the document. Nothing was changed."
    ),
}

_KEYS = {
    "key-expired": QT_TRANSLATE_NOOP(
        "Refusal", "The certificate of the key was valid until {until}. Nothing was signed."
    ),
    "key-file-too-costly": QT_TRANSLATE_NOOP(
        "Refusal",
        "To try a password on this file would take minutes, as on none that is usual. Ask for"
        " another from whoever issued the key. Nothing was signed.",
    ),
    "key-not-for-signing": QT_TRANSLATE_NOOP(
        "Refusal", "Its certificate says that the key is not for signatures. Nothing was signed."
    ),
    "key-not-yet-valid": QT_TRANSLATE_NOOP(
        "Refusal", "The certificate of the key is valid only from {since}. Nothing was signed."
    ),
    "kind-of-key-unknown": QT_TRANSLATE_NOOP(
        "Refusal",
        "A key of this kind is not used here; RSA, elliptic curves and Ed25519 are. Nothing was"
        " signed.",
    ),
    "no-certificate-of-key": QT_TRANSLATE_NOOP(
        "Refusal", "It holds no certificate that belongs to the key. Nothing was signed."
    ),
    "no-private-key": QT_TRANSLATE_NOOP("Refusal", "It holds no private key. Nothing was signed."),
    "not-a-key-file": QT_TRANSLATE_NOOP(
        "Refusal", "It is no key in the form of PKCS#12 (.p12, .pfx). Nothing was signed."
    ),
    "weak-key": QT_TRANSLATE_NOOP(
        "Refusal", "The key or its certificate is too weak to be relied on. Nothing was signed."
    ),
    "wrong-password": QT_TRANSLATE_NOOP(
        "Refusal", "The password is wrong, or the file of the key is damaged. Nothing was signed."
    ),
}

OF_SIGNING = _FILES | _PLACES | _KEYS
"""Rule to words."""
