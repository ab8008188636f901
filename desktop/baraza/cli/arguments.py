"""The words of the command line and what may follow them."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from baraza import __version__
from baraza.cli.streams import write_err, write_out
from baraza.cli.telling import DONE, USAGE, Ended, quoted

EDITIONS = ("internal", "joint", "public")
ARCHIVES = ("3a", "2a")
LANGUAGES = ("ar", "en", "es", "fr", "pt", "sw")
"""Languages in which documents can be written."""

ANNEXES = (
    *("participants", "agenda", "labour", "funding", "evidence", "diligence", "actions"),
    "documents",
)
PAPERS = ("agenda", "brief", "actions", "labour", "attendance", "signatures")
SIZES = ("a4", "letter")
ORDERS = ("due", "agreed")

_LONGEST_MESSAGE = 300
_CONSULTATION = "id of the consultation, where an office holds several"


class _Parser(argparse.ArgumentParser):
    """Ends with an exit code instead of ending the program."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the words."""
        self.print_usage(sys.stderr)
        self.exit(USAGE, f"{self.prog}: {quoted(message, _LONGEST_MESSAGE)}\n")

    def exit(self, status: int = DONE, message: str | None = None) -> NoReturn:
        """End the command."""
        write_err(message or "")
        raise Ended(status)

    def _print_message(self, message: str, file: object = None) -> None:
        """Write help or usage; the library itself passes over output that cannot be written."""
        if file is sys.stdout:
            write_out(message)
        else:
            write_err(message)


def arguments(words: Sequence[str]) -> argparse.Namespace:
    """Return what was asked for: the ``word``, and beside it what followed.

    Raises:
        Ended: If the words make no sense, or ask only for help.
    """
    parser = _Parser(
        prog="baraza",
        description="Consultations between desks; without any word, the window.",
        epilog="Exit code: 0 done, 2 wrong usage, 3 input unreadable or refused, 4 not written.",
    )
    parser.add_argument("--version", action="version", version=f"baraza {__version__}")
    told = parser.add_subparsers(dest="word", metavar="WORD", required=True)
    _demo(_word(told, "demo", "check the sample and write its joint minutes"))
    _check(_word(told, "check", "say what the checks find in a consultation"))
    _source(_word(told, "validate", "say whether a file can be read, and what is wrong with it"))
    _minutes(_word(told, "minutes", "write the joint minutes as PDF"))
    _docx(_word(told, "word", "write the joint minutes for Word, to be cleared in rounds"))
    _compare(_word(told, "compare", "write what changed between two circulated texts as PDF"))
    _paper(_word(told, "paper", "write a paper beside the minutes as PDF"))
    _import(_word(told, "import", "take a consultation into an office"))
    _export(_word(told, "export", "write a consultation of an office as a file"))
    sign = _word(told, "sign", "sign the minutes by certificate; without --field, list the places")
    _sign(sign)
    _verify(_word(told, "verify", "say who signed the minutes, and what changed since"))
    _word(told, "selftest", "try whether every part of the program works here")
    asked = parser.parse_args(words)
    if asked.word == "sign" and asked.field is not None and None in (asked.key, asked.pdf):
        sign.error("--field needs --key and --pdf")
    if asked.word == "minutes" and asked.language in (asked.beside, asked.then):
        parser.error(f"minutes: two languages are asked for, and both are {asked.language}")
    return asked


def _word(
    words: "argparse._SubParsersAction[_Parser]", word: str, meaning: str
) -> argparse.ArgumentParser:
    return words.add_parser(word, help=meaning, description=f"{meaning}.", allow_abbrev=False)


def _source(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="consultation (JSON) or office")
    parser.add_argument("--consultation", metavar="ID", help=_CONSULTATION)


def _demo(parser: argparse.ArgumentParser) -> None:
    place = "where to write (joint-minutes.pdf in this folder)"
    parser.add_argument("--pdf", metavar="OUT", type=Path, help=place)
    window = "open no window; the office it would have shown is not kept either"
    parser.add_argument("--no-window", action="store_true", help=window)


def _check(parser: argparse.ArgumentParser) -> None:
    _source(parser)
    parser.add_argument("--json", action="store_true", help="print the results as one JSON object")


def _minutes(parser: argparse.ArgumentParser) -> None:
    _source(parser)
    parser.add_argument("--edition", choices=EDITIONS, default="joint", help="for whom it is")
    _pages(parser)
    numbers = "number the lines, for a copy that is drafted on"
    parser.add_argument("--line-numbers", action="store_true", help=numbers)
    annexes = f"the annexes wanted, of {', '.join(ANNEXES)}; none without a name"
    parser.add_argument("--annexes", metavar="NAME", nargs="*", choices=ANNEXES, help=annexes)
    second = parser.add_mutually_exclusive_group()
    beside = "a second language beside the first, paragraph by paragraph"
    second.add_argument("--beside", metavar="L", choices=LANGUAGES, help=beside)
    then = "a second language after the first, from a new page on"
    second.add_argument("--then", metavar="L", choices=LANGUAGES, help=then)


def _paper(parser: argparse.ArgumentParser) -> None:
    kind = f"which paper: {', '.join(PAPERS)}"
    parser.add_argument("kind", metavar="KIND", choices=PAPERS, help=kind)
    _source(parser)
    edition = "for whom it is (the usual edition of the paper)"
    parser.add_argument("--edition", choices=EDITIONS, help=edition)
    own = "organisation of one's own delegation, for an internal paper (whose copy the file is)"
    parser.add_argument("--own", metavar="ORG", help=own)
    order = "order of the actions: by due date, or as agreed"
    parser.add_argument("--order", choices=ORDERS, default=ORDERS[0], help=order)
    _pages(parser)


def _pages(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--pdf", metavar="OUT", type=Path, required=True, help="where to write")
    parser.add_argument("--language", metavar="L", choices=LANGUAGES, default="en")
    parser.add_argument("--paper", choices=SIZES, default=SIZES[0], help="size of the sheets")
    archive = "profile for archives: 3a with the consultation's data inside, 2a without"
    parser.add_argument("--archive", choices=ARCHIVES, default=ARCHIVES[0], help=archive)


def _docx(parser: argparse.ArgumentParser) -> None:
    _source(parser)
    parser.add_argument("--docx", metavar="OUT", type=Path, required=True, help="where to write")
    parser.add_argument("--language", metavar="L", choices=LANGUAGES, default="en")
    parser.add_argument("--edition", choices=EDITIONS, default="joint", help="for whom it is")
    parser.add_argument("--paper", choices=SIZES, default=SIZES[0], help="size of the sheets")


def _compare(parser: argparse.ArgumentParser) -> None:
    _source(parser)
    parser.add_argument("--pdf", metavar="OUT", type=Path, required=True, help="where to write")
    earlier = "name of the earlier text (the last but one)"
    parser.add_argument("--before", metavar="NAME", default="", help=earlier)
    later = "name of the later text, or today (the last)"
    parser.add_argument("--after", metavar="NAME", default="", help=later)
    parser.add_argument("--language", metavar="L", choices=LANGUAGES, default="en")


def _sign(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="minutes as PDF")
    parser.add_argument("--field", metavar="NAME", help="the place to sign")
    parser.add_argument("--key", metavar="KEY", type=Path, help="key and certificate (PKCS#12)")
    place = "where to write; may be FILE, whose state until now stays inside"
    parser.add_argument("--pdf", metavar="OUT", type=Path, help=place)
    password = "file with the password of the key; without it, the terminal asks"  # noqa: S105  words of help
    parser.add_argument("--password-file", metavar="F", type=Path, help=password)


def _verify(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="signed minutes as PDF")
    trusted = "certificates you trust (PEM); without it, trust is not looked at"
    parser.add_argument("--trust", metavar="CERTS", type=Path, help=trusted)
    parser.add_argument("--json", action="store_true", help="print the report as one JSON object")


def _import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="consultation (JSON) or office")
    parser.add_argument("--office", metavar="DB", type=Path, required=True, help="the office")
    parser.add_argument("--consultation", metavar="ID", help=_CONSULTATION)
    replace = "take the place of the consultation with the same id"
    parser.add_argument("--replace", action="store_true", help=replace)


def _export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("office", metavar="DB", type=Path, help="the office")
    parser.add_argument("out", metavar="OUT", type=Path, help="where to write")
    parser.add_argument("--consultation", metavar="ID", help=_CONSULTATION)
