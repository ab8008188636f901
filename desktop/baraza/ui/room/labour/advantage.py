"""Comparative advantage by function: scores side by side with their reasons; advice, no rank."""

from collections.abc import Iterator, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from baraza.domain.advantage import criteria_apart, scores_by_criterion
from baraza.domain.agenda import AgendaItem
from baraza.domain.checks.readings import party_ids
from baraza.domain.errors import BarazaError
from baraza.domain.labour import ComparativeAdvantage
from baraza.domain.tree import Record, shape
from baraza.ui.document import Document
from baraza.ui.editors import Context, Editor, Field, Group, RecordList
from baraza.ui.editors.form import WHOLE_WIDTH
from baraza.ui.refusals import refusal_words
from baraza.ui.room.labour.columns import Ladder, ReasonColumns, ScoreColumns
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Column, Label, Pill
from baraza.ui.widgets.cells import Cell
from baraza.ui.words import caption, code_words, help_words, list_words


def advantage_list(document: Document) -> RecordList:
    """Return the list of functions with their scores."""
    return RecordList(
        document,
        AgendaItem,
        "comparative_advantage",
        [
            Group("", ["function", "closest_entity", "scale"]),
            Group("", [Field("criteria", WHOLE_WIDTH), "note"]),
        ],
        columns=3,
        table=[
            Column[Any](
                caption(ComparativeAdvantage, "function"), lambda one: code_words(one.function)
            ),
            Column[Any](
                caption(ComparativeAdvantage, "closest_entity"),
                lambda one: Cell(badges=document.names.badges(one.closest_entity)),
                170,
            ),
            Column[Any](
                QCoreApplication.translate("AdvantageGrid", "Seen apart"),
                lambda one: Cell(apart_words(document, one)),
                320,
            ),
        ],
        details=[AdvantageGrid(document)],
    )


def apart_words(document: Document, advantage: ComparativeAdvantage) -> str:
    """Return the criteria on which the parties are seen far from alike, in words."""
    apart = criteria_apart(advantage, party_ids(document.value))
    words = list_words([code_words(criterion).lower() for criterion in apart])
    return f"{words[:1].upper()}{words[1:]}"


class AdvantageGrid(QWidget):
    """Scores and reasons of one function; criteria that are worth a talk are marked.

    Attributes:
        scores: Editor of the scores.
        reasons: Editor of the reasons.
    """

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        """Show nothing."""
        super().__init__(parent)
        self._document = document
        self._record: ComparativeAdvantage | None = None
        self._criteria: tuple[str, ...] = ()
        self._labels: Ladder | None = None
        self._marks: Ladder | None = None
        self.said = Label("", "second", wrap=True)
        self.scores = _editor(ScoreColumns, "scores")
        self.reasons = _editor(ReasonColumns, "justifications")
        self._level_soon = QTimer(self)
        self._level_soon.setSingleShot(True)
        self._level_soon.setInterval(0)
        self._level_soon.timeout.connect(self._level)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.said)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setSpacing(px(18))
        top = Qt.AlignmentFlag.AlignTop
        self.scores.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self._across.addWidget(self.scores, 0, top)
        self._across.addWidget(self.reasons, 1, top)
        column.addLayout(self._across)

    def _connect(self) -> None:
        fields = ((self.scores, "scores"), (self.reasons, "justifications"))
        for editor, field in fields:
            editor.committed.connect(lambda value, e=editor, f=field: self._save(e, f, value))

    def _save(self, editor: Editor, field: str, value: Any) -> None:
        if self._record is None:
            return
        try:
            self._document.set(editor.words, self._record.key, **{field: value})
        except BarazaError as error:
            editor.refuse(refusal_words(error))

    def show_parent(self, above: Record | None) -> None:
        """Show the scores of a function."""
        assert above is None or isinstance(above, ComparativeAdvantage)  # noqa: S101  by its list
        other = self._record is None or above is None or above.key != self._record.key
        if other and self._record is not None and above is not None:
            self.keep()
        self._record = above
        if above is None:
            return
        context = Context(self._document.value, above, self._document.names)
        for editor, value in ((self.scores, above.scores), (self.reasons, above.justifications)):
            if other:
                editor.refuse("")
            editor.show_context(context)
            editor.show_value(value)
        self._show_criteria(above)

    def _show_criteria(self, advantage: ComparativeAdvantage) -> None:
        """Name the rows, mark those that are apart, and say so in a sentence."""
        is_across = self.scores.is_across
        self._across.setDirection(
            QBoxLayout.Direction.LeftToRight if is_across else QBoxLayout.Direction.TopToBottom
        )
        orgs = party_ids(self._document.value)
        apart = criteria_apart(advantage, orgs)
        told = dict(scores_by_criterion(advantage, orgs))
        self.said.show_text(self._sentence(apart, told))
        self.said.setVisible(bool(apart))
        words = tuple(code_words(criterion) for criterion in advantage.criteria)
        marks = tuple(criterion in apart for criterion in advantage.criteria)
        self._name_rows(words if is_across else (), marks)
        for text in self.reasons.findChildren(QWidget):
            text.installEventFilter(self)
        self._level_soon.start()

    def _sentence(self, apart: Sequence[Any], told: dict[Any, dict[str, int]]) -> str:
        parts = []
        for criterion in apart:
            pairs = (f"{self._document.names.badge(o)[0]} {n}" for o, n in told[criterion].items())
            pattern = self.tr("{criterion} ({scores})")
            name = code_words(criterion).lower()
            parts.append(pattern.format(criterion=name, scores=", ".join(pairs)))
        words = self.tr("Apart on {criteria}: worth a talk before the lead is settled.")
        return words.format(criteria=list_words(parts))

    def _name_rows(self, words: tuple[str, ...], marks: tuple[bool, ...]) -> None:
        if words != self._criteria:
            self._criteria = words
            for ladder in (self._labels, self._marks):
                if ladder is not None:
                    ladder.hide()
                    ladder.deleteLater()
            self._labels = Ladder([Label(word, "second") for word in words])
            self._marks = Ladder([_mark(self.tr("apart")) for _ in words])
            self.scores.stand_beside(self._labels, self._marks)
        if self._marks is not None:
            for pill, marked in zip(self._marks.rungs, marks, strict=False):
                pill.setVisible(marked)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Level the rows when a reason grows."""
        if event.type() == QEvent.Type.Resize:
            self._level_soon.start()
        return super().eventFilter(watched, event)

    def _level(self) -> None:
        columns = [*self.scores.columns(), *self.reasons.columns()]
        ladders = [one.ladder for one in columns]
        ladders += [one for one in (self._labels, self._marks) if one is not None]
        heights = [
            max(one.rungs[row].sizeHint().height() for one in ladders if row < len(one.rungs))
            for row in range(max((len(one.rungs) for one in ladders), default=0))
        ]
        for ladder in ladders:
            ladder.show_heights(heights)

    def reveal(self, key: UUID, field: str) -> bool:
        """Go to the scores or the reasons."""
        editors = {"scores": self.scores, "justifications": self.reasons}
        if self._record is None or self._record.key != key or field not in editors:
            return False
        editors[field].focus()
        return True

    def places(self) -> Iterator[tuple[type[Record], str, str]]:
        """Go through the fields."""
        yield ComparativeAdvantage, "scores", self.scores.objectName()
        yield ComparativeAdvantage, "justifications", self.reasons.objectName()

    def keep(self) -> None:
        """Save what is typed and not yet left."""
        self.reasons.keep()


def _mark(words: str) -> Pill:
    """Return a mark that keeps its place where it is not shown."""
    pill = Pill(words, "warn")
    policy = pill.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    pill.setSizePolicy(policy)
    return pill


def _editor[E: Editor](made: type[E], field: str) -> E:
    """Return an editor of a field of comparative advantage."""
    kind = ComparativeAdvantage
    leaf = shape(kind).leaves[field]
    editor = made(leaf, caption(kind, field), help_words(kind, field))
    editor.setObjectName(f"{kind.__name__}.{field}")
    editor.input.setObjectName(f"{kind.__name__}.{field}.input")
    return editor
