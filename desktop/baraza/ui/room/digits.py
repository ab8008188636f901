"""Which digit a key is, by its place on the keyboard and not by what is printed on it.

On a French keyboard the row of digits gives & é " ' without Shift; Ctrl with such a key must
still go to delegation n. The place is told by the scan code, where the platform gives one.
"""

import sys
import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

# Scan codes of 1 … 9, 0 in the row of digits.
_SCAN_CODES = {
    "win32": (2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
    "darwin": (18, 19, 20, 21, 23, 22, 26, 28, 25, 29),
}
_EVDEV = (10, 11, 12, 13, 14, 15, 16, 17, 18, 19)
# What the row gives on French, Belgian and similar keyboards, for platforms without codes.
_FRENCH = "&é\"'(-è_çà"
_ORDER = (1, 2, 3, 4, 5, 6, 7, 8, 9, 0)


def digit_of(event: QKeyEvent, platform: str = sys.platform) -> int | None:
    """Return the digit of a key, of the row or of the number pad; nothing for any other key."""
    key = event.key()
    if Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
        return int(key) - int(Qt.Key.Key_0)
    codes = _SCAN_CODES.get(platform, _EVDEV)
    code = event.nativeVirtualKey() if platform == "darwin" else event.nativeScanCode()
    if code in codes:
        return _ORDER[codes.index(code)]
    # A platform that tells the place of the key has said that it is none of the digits.
    return None if code else _by_letter(int(key))


def _by_letter(key: int) -> int | None:
    if not 0x20 < key < 0x11_0000:
        return None
    letter = chr(key).lower()
    if letter in _FRENCH:
        return _ORDER[_FRENCH.index(letter)]
    # Arabic, Persian and other digits have keys of their own.
    return unicodedata.digit(letter, None)
