"""Python's garbage collection, kept on the thread of the windows.

Python collects on whichever thread happens to need memory. On the worker it would take apart
widgets that nobody holds any more, and Qt takes the whole program down where a widget is deleted
on another thread than its own. So nothing is collected by itself while there are windows; their
own thread looks every now and then and collects what Python would have.
"""

import gc

from PySide6.QtCore import QCoreApplication, QObject, QTimer

_EVERY = 500


class Collecting(QObject):
    """Collects garbage between two events of the windows."""

    def __init__(self, parent: QObject) -> None:
        """Begin, for as long as ``parent`` lives."""
        super().__init__(parent)
        gc.disable()
        self._turn = QTimer(self)
        self._turn.setInterval(_EVERY)
        self._turn.timeout.connect(self.collect)
        self._turn.start()

    def collect(self) -> None:
        """Collect the oldest generation that is due, as Python counts it."""
        due = [
            generation
            for generation, (held, most) in enumerate(
                zip(gc.get_count(), gc.get_threshold(), strict=True)
            )
            if most and held > most
        ]
        if due:
            gc.collect(due[-1])


def collect_here(application: QCoreApplication) -> Collecting:
    """Keep the collection on the thread of an application, once however often it is asked."""
    found = application.findChild(Collecting)
    return found if isinstance(found, Collecting) else Collecting(application)
