"""``sign``: one more signature in the minutes."""

import argparse
import warnings
from getpass import GetPassWarning, getpass
from pathlib import Path

from baraza.cli.showing import show
from baraza.cli.telling import DONE, REFUSED, Ended, about, tell
from baraza.domain.errors import Fault
from baraza.services.clock import wall_clock
from baraza.services.signing import Key, read_key, read_password, read_places, sign_file


def sign(asked: argparse.Namespace) -> int:
    """Sign and say where it was written; without a field, list the places to sign."""
    if asked.field is None:
        return _list(asked.file)
    with about(asked.file):
        read_places(asked.file)  # nobody is asked for a password in vain
    key = _key(asked.key, asked.password_file)
    secrets = tuple(one for one in (asked.key, asked.password_file) if one is not None)
    with about(asked.file, out=asked.pdf):
        sign_file(asked.file, asked.pdf, asked.field, key, wall_clock, secrets=secrets)
    show(str(asked.pdf))
    return DONE


def _list(file: Path) -> int:
    with about(file):
        places = read_places(file)
    if not places:
        tell(file, Fault("", "no-place-to-sign", {}))
        return REFUSED
    for place in places:
        show(f"{place.field}: {'signed' if place.is_signed else 'not signed'} ({place.says})")
    return DONE


def _key(file: Path, password_file: Path | None) -> Key:
    if password_file is None:
        password = _asked_for(file)
    else:
        with about(password_file):
            password = read_password(password_file)
    with about(file):
        return read_key(file, password)


def _asked_for(file: Path) -> str:
    """Return the password of a key, typed unseen."""
    with warnings.catch_warnings():
        # It would be seen on the terminal: better not to ask at all.
        warnings.simplefilter("error", GetPassWarning)
        try:
            return getpass(f"Password of {file.name}: ")
        except (GetPassWarning, EOFError, OSError):
            tell(file, Fault("", "no-password", {}))
            raise Ended(REFUSED) from None
