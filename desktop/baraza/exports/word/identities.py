"""Who a paragraph is: carried invisibly, so that a copy which comes back can be matched.

Each paragraph of the outcome, number and wording, lies within a bookmark. Of what a file can carry,
that is the sturdiest: bookmarks are as old as the format and every program keeps them; editing,
tracked changes and their acceptance leave them; a paragraph that is cut and pasted takes its own
along, a copy of it does not, so that a name stays unique; what is struck out entirely loses it,
which is what happened. It dies only with number and wording together. A content control would be
lost in some programs, keeps neighbouring paragraphs from being joined, and prints words of its own
once it is emptied. A paragraph's ``paraId`` is made anew by whoever saves.

The names begin with a low line, which hides them from the list of bookmarks, and can be read back
without anything else. A custom part says besides which consultation, edition and text the copy is
of; a program may drop it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields
from hashlib import sha256

from baraza.exports.word.elements import Element, foreign

NAMESPACE = "urn:baraza:copy:1"
_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_STORE_ID = "{8C1F0B52-6E0B-5C5B-9F2D-2A1C7E5D3B90}"
_PREFIX, _DIGEST = "_b", "_h"
_LONGEST = 40
_ODD = re.compile("[^A-Za-z0-9]")
_ESCAPED = re.compile("_([0-9a-f]{2})")


@dataclass(frozen=True, slots=True)
class Copy:
    """Of what a file is a copy, as far as its edition may tell.

    Attributes:
        consultation: Id of the consultation.
        edition: For whom it is.
        language: Language it is written in.
        fingerprint: Fingerprint of the data of the edition, in full.
    """

    consultation: str = ""
    edition: str = ""
    language: str = ""
    fingerprint: str = ""


def bookmark_name(anchor: str) -> str:
    """Return the name of the bookmark for an anchor: letters, digits, low lines, 40 at the most.

    An anchor that is too long for it is told by its digest.
    """
    name = _PREFIX + _ODD.sub(_escaped, anchor)
    if len(name) <= _LONGEST and anchor.isascii():
        return name
    return _DIGEST + sha256(anchor.encode()).hexdigest()[: _LONGEST - len(_DIGEST)]


def anchor_of(name: str) -> str | None:
    """Return the anchor that a bookmark names; None for others and for what only a digest tells."""
    if not name.startswith(_PREFIX):
        return None
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), name.removeprefix(_PREFIX))


def is_digest(name: str) -> bool:
    """Tell whether a bookmark is one of ours whose anchor only the custom part knows."""
    return bool(re.fullmatch(f"{_DIGEST}[0-9a-f]{{{_LONGEST - len(_DIGEST)}}}", name))


def copy_element(copy: Copy, anchors: Iterable[str]) -> Element:
    """Return the custom part: of what this is a copy, and its paragraphs in their order."""
    told = {one.name: getattr(copy, one.name) for one in fields(copy)}
    listed = [
        foreign("paragraph", NAMESPACE, attributes={"name": bookmark_name(one), "anchor": one})
        for one in anchors
    ]
    return foreign("copy", NAMESPACE, listed, told)


def _escaped(found: re.Match[str]) -> str:
    return f"_{ord(found[0]):02x}"


def store_element() -> Element:
    """Return the properties of the custom part, by which programs know and keep it."""
    named = foreign("schemaRef", _STORE, attributes={f"{{{_STORE}}}uri": NAMESPACE})
    return foreign(
        "datastoreItem",
        _STORE,
        [foreign("schemaRefs", _STORE, [named])],
        {f"{{{_STORE}}}itemID": _STORE_ID},
    )
