"""Letting the window come to rest before a picture is taken."""

from PySide6.QtCore import QEventLoop, QTimer


def settle(milliseconds: int = 150) -> None:
    """Let the event loop run, so that what was asked for is drawn."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
