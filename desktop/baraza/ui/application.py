"""Opening the window: application, theme, language, office, and the hook for errors."""

import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QStandardPaths, QTranslator
from PySide6.QtWidgets import QApplication, QMessageBox

from baraza.domain.errors import BarazaError
from baraza.resources import resource
from baraza.services.office import Office, actor_name
from baraza.ui.collecting import collect_here
from baraza.ui.opening import open_document
from baraza.ui.preferences import PreferencesStore
from baraza.ui.refusals import refusal_words
from baraza.ui.theme.theme import theme
from baraza.ui.theme.tokens import DARK, LIGHT
from baraza.ui.troubles import TroubleHook
from baraza.ui.window import Window

_LOCALES = {"en": "en_GB"}


def open_window(office: Path | None, consultation: str | None) -> int:
    """Open the window and run until it is closed.

    Args:
        office: The office file; None for the platform's place for it.
        consultation: Id of the consultation to open at once; None for Home.

    Returns:
        Exit code: 0, or 3 where the office cannot be opened, which a message says.

    """
    application = make_application()
    preferences = PreferencesStore()
    theme().apply(DARK if preferences.value.theme == "dark" else LIGHT)
    try:
        opened = open_office(office, preferences)
    except BarazaError as error:
        QMessageBox.warning(None, application.applicationName(), refusal_words(error))
        return 3
    with opened:
        window = Window(opened, preferences, open_document)
        hook = TroubleHook(window.tell_error, lambda: window)
        before, sys.excepthook = sys.excepthook, hook
        try:
            if consultation is not None:
                window.open_consultation(consultation)
            window.show()
            return application.exec()
        finally:
            sys.excepthook = before


def make_application(language: str = "en") -> QApplication:
    """Return the application, speaking a language."""
    found = QApplication.instance()
    application = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("Baraza")
    application.setApplicationDisplayName("Baraza")
    collect_here(application)
    speak(application, language)
    return application


def speak(application: QApplication, language: str) -> None:
    """Let the application speak a language: its own words and Qt's."""
    QLocale.setDefault(QLocale(_LOCALES.get(language, language)))
    for old in application.findChildren(QTranslator):
        application.removeTranslator(old)
        old.deleteLater()
    places = (
        ("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        ("baraza", str(resource("translations"))),
    )
    for name, folder in places:
        translator = QTranslator(application)
        if translator.load(f"{name}_{language}", folder):
            application.installTranslator(translator)
        else:
            translator.deleteLater()


def open_office(path: Path | None, preferences: PreferencesStore) -> Office:
    """Open the office file, building it where there is none, and act as whoever is at the desk."""
    where = path or usual_office()
    where.parent.mkdir(parents=True, exist_ok=True)

    def actor() -> str:
        value = preferences.value
        return actor_name(value.function, value.organisation) or "not stated"

    office = Office.open(where, actor=actor(), create=True)
    preferences.changed.connect(lambda: setattr(office, "actor", actor()))
    return office


def usual_office() -> Path:
    """Return the platform's place for the office file."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    return Path(folder) / "baraza" / "office.baraza"
