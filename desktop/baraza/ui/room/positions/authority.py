"""On what a position rests, in words."""

from PySide6.QtCore import QCoreApplication

from baraza.domain.kinds import CodeOrPair
from baraza.domain.positions import Position
from baraza.domain.tree import shape
from baraza.ui.naming import Names
from baraza.ui.words import NOTHING, code_words

_KIND = shape(Position).leaves["authority"].kind


def authority_words(authority: str | None, names: Names) -> str:
    """Return the words of an authority; a common position names the other organisation."""
    assert isinstance(_KIND, CodeOrPair)  # noqa: S101  as the field is defined
    if authority is None:
        return NOTHING
    if authority.startswith(_KIND.prefix):
        words = QCoreApplication.translate("Authority", "Common position with {name}")
        return words.format(name=names.badge(authority.removeprefix(_KIND.prefix))[0])
    return code_words(next((one for one in _KIND.codes if one == authority), None))
