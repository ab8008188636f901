"""The pages of a PDF, which a thread of their own paints."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from baraza.services.minutes import write_minutes
from baraza.ui.minutes.preview import PagesView
from tests.samples import sample


def test_the_file_is_there_as_long_as_anything_may_paint_it(qtbot: QtBot, tmp_path: Path) -> None:
    out = tmp_path / "minutes.pdf"
    write_minutes(sample(), out)
    view = PagesView()
    view.resize(600, 800)
    view.show()
    view.show_file(out)
    assert view.pages > 1
    with qtbot.waitExposed(view):
        QApplication.processEvents()
    file = view.file
    gone: list[str] = []
    view.destroyed.connect(lambda: gone.append("view"))
    file.destroyed.connect(lambda: gone.append("file"))
    delete(view)
    assert isValid(file)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not isValid(file)
    assert gone == ["view", "file"]
