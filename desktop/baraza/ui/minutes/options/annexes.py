"""The annexes that the minutes are printed with, of those that have content."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from baraza.services.minutes import ANNEXES
from baraza.ui.minutes.choosing import Choosing
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Label, Tick
from baraza.ui.words.marking import QT_TRANSLATE_NOOP

_WORDS = {
    "participants": QT_TRANSLATE_NOOP("Annex", "Participants"),
    "agenda": QT_TRANSLATE_NOOP("Annex", "Agenda"),
    "labour": QT_TRANSLATE_NOOP("Annex", "Division of labour"),
    "funding": QT_TRANSLATE_NOOP("Annex", "Funding"),
    "evidence": QT_TRANSLATE_NOOP("Annex", "Facts and assumptions"),
    "diligence": QT_TRANSLATE_NOOP("Annex", "Human rights due diligence"),
    "actions": QT_TRANSLATE_NOOP("Annex", "Action items"),
    "documents": QT_TRANSLATE_NOOP("Annex", "Documents"),
}


class AnnexTicks(QWidget):
    """A tick for each annex; one without content is not offered.

    Attributes:
        ticks: By the name of the annex.
    """

    def __init__(self, choosing: Choosing, parent: QWidget | None = None) -> None:
        """Offer none yet."""
        super().__init__(parent)
        self._choosing = choosing
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(2))
        column.addWidget(Label(self.tr("Annexes"), "heading"))
        self.ticks = {name: Tick(annex_words(name)) for name in ANNEXES}
        for name, tick in self.ticks.items():
            tick.hide()
            tick.toggled.connect(self._chooses(name))
            column.addWidget(tick)

    def _chooses(self, name: str) -> Callable[[bool], None]:
        return lambda is_wanted: self._choosing.choose_annex(name, is_wanted=is_wanted)

    def show_wanted(self) -> None:
        """Show what is chosen."""
        for name, tick in self.ticks.items():
            blocked = tick.blockSignals(True)
            tick.setChecked(name not in self._choosing.wanted.left_out)
            tick.blockSignals(blocked)
            tick.update()

    def offer(self, names: tuple[str, ...]) -> None:
        """Offer these annexes."""
        for name, tick in self.ticks.items():
            tick.setVisible(name in names)


def annex_words(name: str) -> str:
    """Return what an annex is called."""
    return QCoreApplication.translate("Annex", _WORDS[name])
