"""What an office prefers: theme, who is at the desk, what is switched on. Kept as JSON."""

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal


@dataclass(frozen=True, slots=True)
class Preferences:
    """The preferences of one user on one computer.

    Attributes:
        theme: ``light`` or ``dark``.
        function: Function of whoever is at the desk, as printed in the history; never a login.
        organisation: Their organisation.
        full_file: Whether stance, scores, operations, due diligence and funding are shown.
        wide_rail: Whether the left rail shows its words where there is room.
        paper: Size of the sheets that documents are made for: ``a4`` or ``letter``.
        with_data: Whether the data of a document travel inside its file.
        placing: How a second language stands: ``beside`` or ``then``.
    """

    theme: str = "light"
    function: str = ""
    organisation: str = ""
    full_file: bool = False
    wide_rail: bool = True
    paper: str = "a4"
    with_data: bool = True
    placing: str = "beside"


class PreferencesStore(QObject):
    """Reads and writes the preferences.

    Signals:
        changed: A preference differs.
    """

    changed = Signal()

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        """Read the preferences from a file, by default the platform's place for them."""
        super().__init__(parent)
        self._path = path or _default_path()
        self.value = _read(self._path)

    def set(self, **values: str | bool) -> None:
        """Prefer something else, and keep it."""
        wanted = replace(self.value, **values)  # type: ignore[arg-type]  # names are the fields
        if wanted == self.value:
            return
        self.value = wanted
        self._path.parent.mkdir(parents=True, exist_ok=True)
        beside = self._path.with_suffix(".new")
        beside.write_text(json.dumps(asdict(wanted), indent=1) + "\n", encoding="utf-8")
        beside.replace(self._path)
        self.changed.emit()


def _default_path() -> Path:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return Path(folder) / "baraza" / "preferences.json"


def _read(path: Path) -> Preferences:
    """Return what is in the file; what is missing, unknown or of another type is left out."""
    try:
        plain = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Preferences()
    if not isinstance(plain, dict):
        return Preferences()
    default = Preferences()
    known = {f.name: type(getattr(default, f.name)) for f in fields(Preferences)}
    return Preferences(**{n: v for n, v in plain.items() if n in known and type(v) is known[n]})
