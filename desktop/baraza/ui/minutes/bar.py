"""The bar above the pages: how they are shown, for whom, in which language, and the options."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QTabBar, QWidget

from baraza.services.minutes import EDITION_WORDS, LANGUAGES, Edition
from baraza.services.wanted import Wanted
from baraza.ui.minutes.calling import not_made_for
from baraza.ui.minutes.languages import language_words
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Choice, Elided, IconButton, Segments


class MinutesBar(QFrame):
    """Tabs, a word on the pages, the edition, the language, and what opens the options.

    Attributes:
        tabs: How the document is shown.
        working: What is said of the pages.
        editions: For whom it is.
        languages: The language it is in.
        options: Opens and shuts the options.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Offer the editions and languages there are."""
        super().__init__(parent)
        px = theme().px
        self.setProperty("role", "topbar")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(4), px(10), px(4))
        row.setSpacing(px(8))
        self.tabs, self.working = self._tab_bar(), Elided("", "muted", greedy=False)
        self.editions, self.languages = Segments(self.tr("Edition")), Choice()
        entries = [(one, self.edition_words(one), "") for one in EDITION_WORDS]
        self.editions.show_entries(entries)
        self.editions.setFixedSize(self._editions_width(), px(25))
        self.languages.setAccessibleName(self.tr("Language of the document"))
        self.languages.show_entries([(one, language_words(one)) for one in LANGUAGES])
        self.languages.setFixedWidth(px(106))
        self.options = IconButton("sliders-horizontal", self.tr("Options of the document"))
        self.options.setCheckable(True)
        self.options.toggled.connect(lambda _: self.options.show_icon("sliders-horizontal"))
        row.addWidget(self.tabs)
        row.addStretch(1)
        row.addWidget(self.working)
        row.addWidget(self.editions, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.languages)
        row.addWidget(self.options)

    def show_wanted(self, wanted: Wanted) -> None:
        """Show for whom and in which language a document is wanted."""
        self.editions.show_reasons(not_made_for(wanted.kind))
        self.editions.show_value(wanted.edition)
        self.languages.show_value(wanted.language)

    def _editions_width(self) -> int:
        """Return the width at which the editions stand in one line, whatever the language."""
        wide = 0
        for button in self.editions.buttons():
            button.ensurePolished()
            wide += button.sizeHint().width() + theme().px(4)
        return max(wide, theme().px(206))

    def _tab_bar(self) -> QTabBar:
        tabs = QTabBar()
        tabs.setAccessibleName(self.tr("How the document is shown"))
        tabs.setDrawBase(False)
        tabs.setExpanding(False)
        tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        tabs.setUsesScrollButtons(False)
        tabs.setElideMode(Qt.TextElideMode.ElideNone)
        tabs.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        for words in (
            self.tr("Pages"),
            self.tr("Text"),
            self.tr("What leaves and what stays"),
            self.tr("Outcome"),
        ):
            tabs.addTab(words)
        return tabs

    def edition_words(self, edition: Edition) -> str:
        """Return the short name of an edition."""
        return {
            "internal": self.tr("Internal"),
            "joint": self.tr("Joint"),
            "public": self.tr("Public"),
        }[edition]
