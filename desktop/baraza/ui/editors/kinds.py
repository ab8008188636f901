"""Which editor edits which field: by the kind of its values, with a few named exceptions."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from baraza.domain import kinds
from baraza.domain.kinds import (
    Always,
    Code,
    CodeOrPair,
    Flag,
    Joined,
    Kind,
    ListOf,
    MapOf,
    Number,
    Whole,
)
from baraza.domain.members import Leaf
from baraza.domain.tree import Record, shape
from baraza.ui.editors.choice import (
    AlwaysEditor,
    AuthorEditor,
    AuthorityEditor,
    CodeEditor,
    FlagEditor,
    LevelEditor,
    ReferenceEditor,
)
from baraza.ui.editors.dated import DayEditor, InstantEditor
from baraza.ui.editors.editor import Editor
from baraza.ui.editors.line import LineEditor, NumberEditor, WordsEditor
from baraza.ui.editors.maps import GradedEditor, LocalizedEditor
from baraza.ui.editors.matrix import ReasonsEditor, ScoresEditor
from baraza.ui.editors.several import CodesEditor, JoinedEditor, ReferencesEditor
from baraza.ui.editors.text import LinesEditor, TextEditor
from baraza.ui.words import caption, help_words

_NAMED: Mapping[str, type[Editor]] = {
    "AgendaVersion.by": AuthorEditor,
    "OutcomeEvent.by": AuthorEditor,
    "Coordination.level": LevelEditor,
    "Delegate.level": LevelEditor,
    "ComparativeAdvantage.scores": ScoresEditor,
    "ComparativeAdvantage.justifications": ReasonsEditor,
}

_BY_CLASS: Mapping[type[Kind], type[Editor]] = {
    Code: CodeEditor,
    CodeOrPair: AuthorityEditor,
    Flag: FlagEditor,
    Always: AlwaysEditor,
    Whole: NumberEditor,
    Number: NumberEditor,
    MapOf: GradedEditor,
    Joined: JoinedEditor,
}

_BY_FORM: Sequence[tuple[Kind, type[Editor]]] = (
    (kinds.LOCALIZED, LocalizedEditor),
    (kinds.TEXT, TextEditor),
    (kinds.DAY, DayEditor),
    (kinds.PARTIAL_DAY, DayEditor),
    (kinds.INSTANT, InstantEditor),
)


def editor_for(kind: type[Record], field: str, parent: QWidget | None = None) -> Editor:
    """Return a new editor for a field of a kind of record, named ``Kind.field``."""
    leaf = shape(kind).leaves[field]
    name = f"{kind.__name__}.{field}"
    made = (_NAMED.get(name) or editor_class(leaf))(
        leaf, caption(kind, field), help_words(kind, field), parent
    )
    made.setObjectName(name)
    made.input.setObjectName(f"{name}.input")
    return made


def editor_class(leaf: Leaf) -> type[Editor]:
    """Return the editor for the values of a leaf."""
    if isinstance(leaf.kind, ListOf):
        return _for_list(leaf, leaf.kind)
    if leaf.ref and not isinstance(leaf.kind, MapOf | CodeOrPair | Joined):
        return ReferenceEditor
    by_form = next((made for form, made in _BY_FORM if form is leaf.kind), None)
    return by_form or _BY_CLASS.get(type(leaf.kind), LineEditor)


def _for_list(leaf: Leaf, kind: ListOf) -> type[Editor]:
    if leaf.ref:
        return ReferencesEditor
    if isinstance(kind.kind, Code):
        return CodesEditor
    return LinesEditor if kind.kind is kinds.LABEL else WordsEditor
