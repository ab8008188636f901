"""What a file is, before anything in it is read: its size, its type, its encoding (rules.md A1)."""

from baraza.exchange.refusal import FileRefused

MOST_BYTES = 32 * 1024 * 1024
"""Size of the largest file that is read."""

_MARK = b"\xef\xbb\xbf"
_SPACE = b" \t\r\n\v\f"

_OTHER_TYPES = (
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "ZIP"),
    (b"PK\x05\x06", "ZIP"),
    (b"PK\x07\x08", "ZIP"),
    (b"\x1f\x8b", "GZIP"),
    (b"BZh", "BZIP2"),
    (b"\xfd7zXZ\0", "XZ"),
    (b"\x28\xb5\x2f\xfd", "ZSTD"),
    (b"7z\xbc\xaf\x27\x1c", "7Z"),
    (b"Rar!\x1a\x07", "RAR"),
    (b"SQLite format 3\0", "SQLite"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"RIFF", "RIFF"),
    (b"BM", "BMP"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"\0\0\1\0", "ICO"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Office 97"),
    (b"{\\rtf", "RTF"),
    (b"<?xml", "XML"),
    (b"<!DOCTYPE", "HTML"),
    (b"<html", "HTML"),
)

# The longer marks first: UTF-32 little endian begins as UTF-16 little endian does.
_OTHER_ENCODINGS = (
    (b"\xff\xfe\0\0", "UTF-32"),
    (b"\0\0\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)


def check_size(size: int, most: int = MOST_BYTES) -> None:
    """Refuse a file that is too large to be read.

    Raises:
        FileRefused: If it is.
    """
    if size > most:
        raise FileRefused("file-too-large", most_mib=most // 2**20)


def check_type(data: bytes) -> None:
    """Refuse what is empty, of another type or in another encoding, by its first bytes.

    Raises:
        FileRefused: If it is.
    """
    check_size(len(data))
    bare = data.removeprefix(_MARK)
    for signature, name in _OTHER_TYPES:
        if bare.startswith(signature):
            raise FileRefused("other-file-type", type=name)
    for mark, name in _OTHER_ENCODINGS:
        if data.startswith(mark):
            raise FileRefused("other-encoding", encoding=name)
    zero = bare.find(b"\0")
    if zero in range(4) and bare[:4].replace(b"\0", b""):
        # JSON begins with an ASCII character, so zeros around it are the wide encodings.
        raise FileRefused("other-encoding", encoding="UTF-16/32")
    if zero >= 0:
        raise FileRefused("zero-byte", byte=zero + len(data) - len(bare) + 1)
    if not bare.strip(_SPACE):
        raise FileRefused("empty-file")


def is_marked(data: bytes) -> bool:
    """Return whether a byte order mark stands at the beginning; it is skipped."""
    return data.startswith(_MARK)


def text_of(data: bytes) -> str:
    """Return the text of a file that passed `check_type`.

    Raises:
        FileRefused: If it is not UTF-8: overlong forms and surrogates (CESU-8) are none.
    """
    skipped = len(_MARK) if is_marked(data) else 0
    try:
        # Not "utf-8-sig", which would copy the bytes first.
        return str(memoryview(data)[skipped:], "utf-8")
    except UnicodeDecodeError as error:
        raise FileRefused("not-utf-8", byte=skipped + error.start + 1) from None
