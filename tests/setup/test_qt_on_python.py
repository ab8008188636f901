"""Qt for Python and the Python it runs on get along.

PySide6 6.12 aborts on Python 3.10 and 3.11 after some 5,000 calls that return nothing: each takes a
reference to None away. A test inside pytest does not notice, so this is a process of its own.
"""

import os
import subprocess
import sys
from pathlib import Path

PROGRAM = """
from PySide6.QtWidgets import QWidget
from baraza.ui.application import make_application

application = make_application()
widget = QWidget()
for _ in range(20_000):
    widget.update()
application.processEvents()
print("still here")
"""


def test_twenty_thousand_calls_that_return_nothing(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)},
    )
    assert done.stdout == "still here\n", done.stderr
    assert done.returncode == 0
