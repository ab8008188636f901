"""Editors of fields, composed from what the records say of themselves."""

from baraza.ui.editors.beginnings import begin
from baraza.ui.editors.context import Context
from baraza.ui.editors.editor import Editor
from baraza.ui.editors.form import Field, Group, RecordForm
from baraza.ui.editors.kinds import editor_for
from baraza.ui.editors.optional import OptionalRecord
from baraza.ui.editors.record_list import RecordList

__all__ = [
    "Context",
    "Editor",
    "Field",
    "Group",
    "OptionalRecord",
    "RecordForm",
    "RecordList",
    "begin",
    "editor_for",
]
