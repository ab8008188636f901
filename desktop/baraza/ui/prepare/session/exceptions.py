"""Items whose statements are attributed more strictly than those of the session."""

from typing import Any

from baraza.domain.codes import Attribution
from baraza.domain.session import Session
from baraza.ui.document import Document
from baraza.ui.editors import Group, RecordList


class Exceptions(RecordList):
    """The stricter items; a new one begins one degree stricter than the session."""

    def __init__(self, document: Document, title: str) -> None:
        """Compose list and form."""
        super().__init__(
            document,
            Session,
            "attribution_exceptions",
            [Group("", ["agenda_item", "attribution", "reason"])],
            title=title,
            movable=False,
        )

    def _add(self, words: str, chosen: dict[str, Any]) -> None:
        degrees = list(Attribution)
        here = degrees.index(self._document.value.session.attribution)
        stricter = degrees[min(here + 1, len(degrees) - 1)]
        super()._add(words, chosen | {"attribution": stricter})
