"""The rail at the leading edge: where one can go, and that everything stays on this computer."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from baraza.ui.pages import Place
from baraza.ui.theme.icons import icon
from baraza.ui.theme.theme import theme
from baraza.ui.widgets.buttons import IconButton
from baraza.ui.widgets.label import Label, tip

_WIDE, _SMALL = 208, 64


class Rail(QFrame):
    """Names of the pages; small it shows their icons only.

    Signals:
        chosen: The user goes to a page; carries its name.
    """

    chosen = Signal(str)

    def __init__(self, places: Sequence[Place], parent: QWidget | None = None) -> None:
        """Show the pages."""
        super().__init__(parent)
        px = theme().px
        self.setProperty("role", "rail")
        self.setAccessibleName(self.tr("Pages"))
        self._places = {place.name: place for place in places}
        self._current, self._small = "", False
        column = QVBoxLayout(self)
        column.setContentsMargins(px(9), px(14), px(8), px(14))
        column.setSpacing(px(2))
        self._name = Label(self.tr("Baraza"), "title")
        self._name.setContentsMargins(px(10), 0, 0, px(10))
        column.addWidget(self._name)
        self.buttons: dict[str, QToolButton] = {}
        for place in places:
            column.addWidget(self._button(place))
        column.addStretch(1)
        self.theme = IconButton("moon", self.tr("Light or dark (Ctrl+Shift+L)"))
        self.keys = IconButton("keyboard", self.tr("Keyboard (F1)"))
        self._tools = QHBoxLayout()
        self._tools.setSpacing(0)
        for button in (self.theme, self.keys):
            self._tools.addWidget(button)
        self._tools.addStretch(1)
        column.addLayout(self._tools)
        self._offline = Label(self.tr("Offline · all data on this computer"), "muted", wrap=True)
        self._offline.setToolTip(tip(self._offline.text()))
        column.addWidget(self._offline)
        theme().changed.connect(self._draw)
        self.set_small(small=False)

    def _button(self, place: Place) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "place")
        # Qt sets the icon close to the words; a space keeps them apart.
        button.setText(f"\u2002{place.title()}")
        button.setAccessibleName(place.title())
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setMinimumHeight(theme().px(38))
        button.setIconSize(QSize(theme().px(18), theme().px(18)))
        button.clicked.connect(lambda: self._choose(place.name))
        self.buttons[place.name] = button
        return button

    def show_place(self, name: str) -> None:
        """Show which page one is on."""
        self._current = name
        self._draw()

    def show_reachable(self, *, has_document: bool) -> None:
        """Show which pages can be opened: some need an open consultation."""
        for name, button in self.buttons.items():
            reachable = has_document or not self._places[name].needs_document
            button.setEnabled(reachable)
            title = self._places[name].title()
            hint = title if reachable else self.tr("{page}: open a consultation first")
            button.setToolTip(tip(hint.format(page=title)))

    def set_small(self, *, small: bool) -> None:
        """Show icons only, or the words as well."""
        px = theme().px
        self._small = small
        self.setFixedWidth(px(_SMALL if small else _WIDE))
        style = Qt.ToolButtonStyle
        for button in self.buttons.values():
            button.setToolButtonStyle(
                style.ToolButtonIconOnly if small else style.ToolButtonTextBesideIcon
            )
        self._name.setVisible(not small)
        self._offline.setVisible(not small)
        self.keys.setVisible(not small)
        self._draw()

    @property
    def is_small(self) -> bool:
        """Whether only icons are shown."""
        return self._small

    def _choose(self, name: str) -> None:
        # The button of the page one is on stays pressed.
        self._draw()
        self.chosen.emit(name)

    def _draw(self) -> None:
        for name, button in self.buttons.items():
            here = name == self._current
            button.setChecked(here)
            button.setIcon(icon(self._places[name].icon, "primary" if here else "text_second"))
        self.theme.show_icon("sun" if theme().is_dark else "moon")
