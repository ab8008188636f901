"""What the keys do, in groups: everywhere, and on the pages that have keys of their own."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from baraza.ui.words.marking import QT_TRANSLATE_NOOP

_GROUPS = (
    (
        QT_TRANSLATE_NOOP("KeyWords", "Everywhere"),
        (
            ("Ctrl+K, F3", QT_TRANSLATE_NOOP("KeyWords", "Commands, pages, delegations and items")),
            ("Ctrl+Z", QT_TRANSLATE_NOOP("KeyWords", "Undo")),
            ("Ctrl+Shift+Z", QT_TRANSLATE_NOOP("KeyWords", "Redo")),
            ("F6", QT_TRANSLATE_NOOP("KeyWords", "Next pane; Shift+F6 the one before")),
            ("F8", QT_TRANSLATE_NOOP("KeyWords", "Findings; Enter goes to the field")),
            ("Alt+1 … 5", QT_TRANSLATE_NOOP("KeyWords", "Home, Prepare, Room, Minutes, Follow-up")),
            ("Tab", QT_TRANSLATE_NOOP("KeyWords", "Next field; what was typed is saved")),
            ("Escape", QT_TRANSLATE_NOOP("KeyWords", "Take back what was typed in the field")),
            ("Delete", QT_TRANSLATE_NOOP("KeyWords", "Strike the chosen row of a table")),
            ("Ctrl+Shift+L", QT_TRANSLATE_NOOP("KeyWords", "Light or dark")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("KeyWords", "Prepare"),
        (
            ("Ctrl+PgDn", QT_TRANSLATE_NOOP("KeyWords", "Next subject; Ctrl+PgUp the one before")),
            ("Alt+Down", QT_TRANSLATE_NOOP("KeyWords", "Move the chosen row; Alt+Up upwards")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("KeyWords", "Room"),
        (
            ("Ctrl+Enter", QT_TRANSLATE_NOOP("KeyWords", "Next step; Ctrl+Shift+Enter back")),
            ("Alt+PgDn", QT_TRANSLATE_NOOP("KeyWords", "Next item; Alt+PgUp the one before")),
            ("Ctrl+1 … 9", QT_TRANSLATE_NOOP("KeyWords", "To a delegation; Ctrl+0 the agenda")),
            ("Ctrl+Down", QT_TRANSLATE_NOOP("KeyWords", "Next delegation; Ctrl+Up the one before")),
            (
                "Ctrl+Shift+1 … 6",
                QT_TRANSLATE_NOOP("KeyWords", "Stance of the delegation (full file)"),
            ),
            ("Y, N, V", QT_TRANSLATE_NOOP("KeyWords", "A fact is agreed, contested, verified")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("KeyWords", "Follow-up"),
        (
            ("Space", QT_TRANSLATE_NOOP("KeyWords", "Done, or open again")),
            ("D, O", QT_TRANSLATE_NOOP("KeyWords", "Due date; function that owns it")),
            ("Enter", QT_TRANSLATE_NOOP("KeyWords", "Open the action")),
            ("Left, Right", QT_TRANSLATE_NOOP("KeyWords", "To the column beside it")),
        ),
    ),
)


def key_groups() -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Go through the groups: a heading, and pairs of keys and what they do."""
    translate = QCoreApplication.translate
    for heading, pairs in _GROUPS:
        said = [(keys, translate("KeyWords", words)) for keys, words in pairs]
        yield translate("KeyWords", heading), said
