"""One command: its words read, done, and answered with an exit code."""

# ruff: noqa: PLC0415  each word loads only what it needs

import argparse
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

from baraza.cli.arguments import arguments
from baraza.cli.streams import NotShown, finish, stand_in_for_closed, write_err
from baraza.cli.telling import DONE, NOT_WRITTEN, Ended, quoted, tell
from baraza.domain.errors import Fault

type Window = Callable[[Path, str], int]
"""Opens the window on an office and one of its consultations; returns the exit code."""

_FAULT_OF_THE_PROGRAM = 1
_INTERRUPTED = 130


def main(words: Sequence[str], window: Window | None = None) -> int:
    """Do what the words after the program's name ask for and return the exit code.

    Args:
        words: The words.
        window: Opens the window, for the word that ends there; None where there is no display.
    """
    stand_in_for_closed()
    try:
        code = _done(words, window)
        finish()
    except NotShown as gone:
        if not gone.cause:
            return DONE
        tell("standard output", Fault("", "could-not-write", {"cause": gone.cause}))
        return NOT_WRITTEN
    except KeyboardInterrupt:
        return _INTERRUPTED
    except Exception as error:  # noqa: BLE001  the one hook of the command line
        _tell_fault(error)
        return _FAULT_OF_THE_PROGRAM
    return code


def _done(words: Sequence[str], window: Window | None) -> int:
    try:
        asked = arguments(words)
        return _DO[asked.word](asked, window)
    except Ended as ended:
        return ended.code


def _check(asked: argparse.Namespace, _window: Window | None) -> int:
    from baraza.cli.check import check

    return check(asked.file, asked.consultation, as_json=asked.json)


def _validate(asked: argparse.Namespace, _window: Window | None) -> int:
    from baraza.cli.validate import validate

    return validate(asked.file, asked.consultation)


def _minutes(asked: argparse.Namespace, _window: Window | None) -> int:
    from baraza.cli.minutes import minutes

    return minutes(asked)


def _word(asked: argparse.Namespace, _window: Window | None) -> int:
    from baraza.cli.word import word

    return word(asked)


def _compare(asked: argparse.Namespace, _window: Window | None) -> int:
    from baraza.cli.comparing import compare

    return compare(asked)


def _paper(asked: argparse.Namespace, _window: Window | None) -> int:
    from baraza.cli.paper import paper

    return paper(asked)


def _sign(asked: argparse.Namespace, _window: Window | None) -> int:
    from baraza.cli.signing import sign

    return sign(asked)


def _verify(asked: argparse.Namespace, _window: Window | None) -> int:
    from baraza.cli.verify import verify

    return verify(asked)


def _import(asked: argparse.Namespace, _window: Window | None) -> int:
    from baraza.cli.importing import take_in

    return take_in(asked.file, asked.office, asked.consultation, replace=asked.replace)


def _export(asked: argparse.Namespace, _window: Window | None) -> int:
    from baraza.cli.exporting import export

    return export(asked.office, asked.out, asked.consultation)


def _demo(asked: argparse.Namespace, window: Window | None) -> int:
    from baraza.cli.demo import demo

    return demo(asked.pdf, None if asked.no_window else window)


def _selftest(_asked: argparse.Namespace, _window: Window | None) -> int:
    from baraza.cli.selftest import selftest

    return selftest()


_DO: dict[str, Callable[[argparse.Namespace, Window | None], int]] = {
    "check": _check,
    "compare": _compare,
    "demo": _demo,
    "export": _export,
    "import": _import,
    "minutes": _minutes,
    "paper": _paper,
    "selftest": _selftest,
    "sign": _sign,
    "validate": _validate,
    "verify": _verify,
    "word": _word,
}


def _tell_fault(error: Exception) -> None:
    """Say where the program went wrong, without the message, which may quote a consultation."""
    write_err(f"baraza: a fault of the program: {type(error).__name__}\n")
    for frame in traceback.extract_tb(error.__traceback__):
        write_err(f"  {quoted(Path(frame.filename).name)}:{frame.lineno} {frame.name}\n")
