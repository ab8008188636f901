"""Where the files that ship with the program lie.

A checkout has ``resources/`` and ``migrations/`` at its top; a wheel and the packaged program carry
them inside the package, as ``baraza/_resources`` and ``baraza/_migrations``.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parents[1]


def resource(name: str) -> Path:
    """Return the path of one shipped file or folder, named as in ``resources/``: ``fonts/…``."""
    return _shipped("resources") / name


def migrations() -> Path:
    """Return the folder of the Alembic scripts."""
    return _shipped("migrations")


def _shipped(folder: str) -> Path:
    inside = _PACKAGE / f"_{folder}"
    return inside if inside.is_dir() else _CHECKOUT / folder
