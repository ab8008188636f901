"""Collects the texts of the windows for translation and compiles what is translated.

Run with the project's Python: ``python packaging/translate.py``. English needs a file too, for
its plurals: of *%n action(s)* it makes *1 action* and *2 actions*.
"""

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("en",)


def main() -> int:
    """Bring every language up to date; return 0, or 1 where a text has no translation."""
    wanting = 0
    for language in LANGUAGES:
        written = FOLDER / f"baraza_{language}.ts"
        collect(written, language)
        if language == "en":
            fill_english(written)
        wanting += unfinished(written)
        _tool("lrelease", "-silent", str(written), "-qm", str(written.with_suffix(".qm")))
    return 1 if wanting else 0


def collect(written: Path, language: str) -> None:
    """Collect the texts of the sources into a file; of English only those with a number."""
    sources = sorted(str(path) for path in (ROOT / "desktop" / "baraza" / "ui").rglob("*.py"))
    plural = ["-pluralonly"] if language == "en" else []
    options = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", "en"]
    _tool("lupdate", *options, *plural, "-target-language", language, *sources, "-ts", str(written))


def fill_english(written: Path) -> None:
    """Write the singular and the plural of every text that counts something."""
    tree = ET.parse(written)  # noqa: S314  a file of our own
    for message in tree.iter("message"):
        source = message.findtext("source") or ""
        translation = message.find("translation")
        if translation is None or translation.get("type") != "unfinished":
            continue
        forms = translation.findall("numerusform")
        for form, many in zip(forms, (False, True), strict=True):
            form.text = _ending.sub(_plural if many else _singular, source)
        del translation.attrib["type"]
    text = ET.tostring(tree.getroot(), encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    written.write_text(f"{head}{text}\n", encoding="utf-8")


_ending = re.compile(r"y\(ies\)|\((?:e?s)\)")


def _singular(ending: re.Match[str]) -> str:
    return "y" if ending.group().startswith("y") else ""


def _plural(ending: re.Match[str]) -> str:
    return ending.group().replace("y(ies)", "ies").strip("()")


def unfinished(written: Path) -> int:
    """Return how many texts of a file have no translation, naming them."""
    found = 0
    for message in ET.parse(written).iter("message"):  # noqa: S314  a file of our own
        translation = message.find("translation")
        if translation is not None and translation.get("type") == "unfinished":
            found += 1
            sys.stderr.write(f"{written.name}: no translation: {message.findtext('source')}\n")
    return found


def _tool(name: str, *words: str) -> None:
    found = Path(sys.executable).parent / f"pyside6-{name}"
    subprocess.run([str(found), *words], check=True)


if __name__ == "__main__":
    sys.exit(main())
