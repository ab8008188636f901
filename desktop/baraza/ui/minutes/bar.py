"""The bar above the minutes: how they are shown, for whom, and in which language."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QTabBar, QWidget

from baraza.services.minutes import EDITION_WORDS, LANGUAGES, Edition
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Choice, Elided, Segments


class MinutesBar(QFrame):
    """Tabs, a word on the pages, the edition, the language.

    Attributes:
        tabs: How the minutes are shown.
        working: What is said of the pages.
        editions: For whom they are.
        languages: The language they are in.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Offer the editions and languages there are."""
        super().__init__(parent)
        px = theme().px
        self.setProperty("role", "topbar")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(4), px(16), px(4))
        row.setSpacing(px(12))
        self.tabs, self.working = self._tab_bar(), Elided("", "muted", greedy=False)
        self.editions, self.languages = Segments(self.tr("Edition")), Choice()
        entries = [(one, self.edition_words(one), "") for one in EDITION_WORDS]
        self.editions.show_entries(entries)
        self.editions.setFixedSize(self._editions_width(), px(25))
        self.languages.setAccessibleName(self.tr("Language of the minutes"))
        self.languages.show_entries([(one, language_words(one)) for one in LANGUAGES])
        self.languages.setFixedWidth(px(120))
        row.addWidget(self.tabs)
        row.addStretch(1)
        row.addWidget(self.working)
        row.addWidget(self.editions, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.languages)

    def _editions_width(self) -> int:
        """Return the width at which the editions stand in one line, whatever the language."""
        wide = 0
        for button in self.editions.buttons():
            button.ensurePolished()
            wide += button.sizeHint().width() + theme().px(4)
        return max(wide, theme().px(206))

    def _tab_bar(self) -> QTabBar:
        tabs = QTabBar()
        tabs.setAccessibleName(self.tr("How the minutes are shown"))
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
            self.tr("Document"),
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


def language_words(language: str) -> str:
    """Return the name of a language in that language; Qt adds a country to some of them."""
    plain = {"en": "English", "es": "español", "pt": "português"}
    name = plain.get(language) or QLocale(language).nativeLanguageName()
    return name.capitalize() or language


def usual_language() -> str:
    """Return the interface's language where there are minutes in it, else English."""
    here = QLocale().name().split("_")[0]
    return here if here in LANGUAGES else "en"
