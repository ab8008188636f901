"""Bookmarks: places in the text that have a name."""

from baraza.exports.word.elements import Element, element


class Bookmarks:
    """Numbers the bookmarks of one document."""

    def __init__(self) -> None:
        self._made = 0

    def around(self, made: Element, name: str) -> Element:
        """Put a bookmark around all that a paragraph says and return the paragraph."""
        start = element("bookmarkStart", id=self._made, name=name)
        end = element("bookmarkEnd", id=self._made)
        self._made += 1
        made.insert(1, start)  # behind its properties, which every paragraph of ours has
        made.append(end)
        return made
