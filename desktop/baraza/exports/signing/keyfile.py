"""What a key file asks of whoever opens it, before it is opened."""

from collections.abc import Iterator
from typing import Any

from asn1crypto import pkcs12  # type: ignore[import-untyped]  # asn1crypto ships no types

# Half a minute on an old laptop; usual files ask for two thousand to two million.
_MOST_ROUNDS = 20_000_000
# What the library lets through of a file that keeps to no form.
_ODD = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)


def is_too_costly(data: bytes) -> bool:
    """Tell whether trying one password would take minutes, as a file may ask that was made to harm.

    What cannot be read is not judged: whoever opens the file refuses it.
    """
    try:
        return any(rounds > _MOST_ROUNDS for rounds in _rounds(pkcs12.Pfx.load(data)))
    except _ODD:
        return False


def _rounds(file: Any) -> Iterator[int]:
    """Yield how often each password of a key file is to be hashed."""
    if file["mac_data"]:
        yield file["mac_data"]["iterations"].native
    for part in file.authenticated_safe:
        content = part["content"]
        if part["content_type"].native == "encrypted_data":
            yield _of(content["encrypted_content_info"]["content_encryption_algorithm"])
        elif part["content_type"].native == "data":
            for bag in pkcs12.SafeContents.load(content.native):
                if bag["bag_id"].native == "pkcs8_shrouded_key_bag":
                    yield _of(bag["bag_value"]["encryption_algorithm"])


def _of(algorithm: Any) -> int:
    told = algorithm["parameters"].native
    if "key_derivation_func" in told:
        told = told["key_derivation_func"]["parameters"]
    return int(told.get("iterations") or told.get("iteration_count") or 0)
