"""Writes what the packaged program owes to others: the licence of everything inside it.

``python packaging/notices.py FOLDER BINARIES`` writes ``THIRD-PARTY-NOTICES.txt`` into the folder
of the program. It refuses what may only be used under the GPL, and whatever tells no licence.
BINARIES is the list that baraza.spec leaves: where each library came from.
"""

import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import NamedTuple

from baraza.exports.pdf.lines.hyphens import PATTERNS

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = ("program", "window")
_TEXT = re.compile(r"licen[sc]e|copying|notice|ofl", re.IGNORECASE)


class Notice(NamedTuple):
    """One thing inside the program: what it is, the licence it is used under, the full text."""

    name: str
    licence: str
    text: str


class Refused(Exception):
    """Something inside the program may not be passed on with it."""


def main(folder: Path, binaries: Path) -> int:
    """Write the notices of the program in ``folder`` and return the exit code."""
    try:
        notices = [
            *(of_distribution(distribution(name)) for name in shipped_names(ROOT)),
            of_python(),
            of_bootloader(),
            *of_patterns(distribution("pyphen")),
            *of_resources(ROOT / "resources"),
            *of_system_libraries(binaries),
        ]
    except Refused as refused:
        sys.stderr.write(f"notices: {refused}\n")
        return 1
    target = folder / "THIRD-PARTY-NOTICES.txt"
    target.write_text(page(notices), encoding="utf-8")
    print(f"{target.name}: {len(notices)} notices")
    return 0


def page(notices: Iterable[Notice]) -> str:
    """Set the notices one after the other, a list of all in front."""
    notices = list(notices)
    opening = (
        "Baraza is under the Apache License 2.0 (see LICENSE). It is passed on together with:\n"
    )
    contents = "".join(f"  {notice.name}: {notice.licence}\n" for notice in notices)
    rule = "=" * 78
    parts = [
        f"\n{rule}\n{notice.name}\n{notice.licence}\n{rule}\n{notice.text}\n" for notice in notices
    ]
    return opening + contents + "".join(parts)


def shipped_names(root: Path) -> list[str]:
    """Return the distributions of the program's and the window's list that are installed here."""
    found = []
    for group in SHIPPED:
        text = (root / "packaging" / "locks" / f"{group}.lock").read_text(encoding="utf-8")
        for name in re.findall(r"^([\w.-]+)==", text, re.MULTILINE):
            try:
                distribution(name)
            except PackageNotFoundError:
                continue  # the list also names what only another system needs
            found.append(name)
    return found


def of_distribution(found: Distribution) -> Notice:
    """Return the notice of one installed distribution."""
    name = f"{found.metadata['Name']} {found.version}"
    licence = licence_of(found)
    require_acceptable(name, licence)
    texts = [
        Path(str(found.locate_file(file))).read_text(encoding="utf-8", errors="replace")
        for file in found.files or ()
        if ".dist-info" in str(file) and _TEXT.search(file.name)
    ]
    if not texts and "LGPL-3.0" in licence:
        kept = ROOT / "packaging" / "licences"
        texts = [(kept / f"{text}.txt").read_text("utf-8") for text in ("LGPL-3.0", "GPL-3.0")]
    if not texts:
        msg = f"{name} comes without the text of its licence"
        raise Refused(msg)
    return Notice(name, licence, "\n".join(texts))


def licence_of(found: Distribution) -> str:
    """Return the licence that a distribution tells, as it tells it."""
    for member in ("License-Expression", "License"):
        told = (found.metadata.get(member) or "").strip()
        if told:
            return told.splitlines()[0]
    classifiers = found.metadata.get_all("Classifier") or []
    return " OR ".join(c.rsplit(" :: ", 1)[1] for c in classifiers if c.startswith("License ::"))


def require_acceptable(name: str, licence: str) -> None:
    """Refuse a thing without a licence, or with none to choose but the GPL."""
    if not licence:
        msg = f"{name} tells no licence"
        raise Refused(msg)
    if all(_is_gpl(choice) for choice in re.split(r"\bor\b|\|", licence, flags=re.IGNORECASE)):
        msg = f"{name} may only be used under {licence}"
        raise Refused(msg)


def _is_gpl(choice: str) -> bool:
    if re.search(r"exception|lgpl|lesser", choice, re.IGNORECASE):
        return False
    return bool(re.search(r"gpl|general public", choice, re.IGNORECASE))


def of_python() -> Notice:
    """Return the notice of the Python inside the program."""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    places = [
        Path(sys.base_prefix, "lib", f"python{version}", "LICENSE.txt"),
        Path(sys.base_prefix, "LICENSE.txt"),
        Path("/usr/share/doc", f"python{version}", "copyright"),
        Path("/usr/share/doc", f"python{version}-minimal", "copyright"),
    ]
    for place in places:
        if place.is_file():
            text = place.read_text(encoding="utf-8", errors="replace")
            return Notice(f"Python {sys.version.split()[0]}", "PSF-2.0", text)
    msg = "this Python comes without the text of its licence"
    raise Refused(msg)


def of_bootloader() -> Notice:
    """Return the notice of the small program that starts the packaged one."""
    found = distribution("pyinstaller")
    [text] = [file for file in found.files or () if file.name == "COPYING.txt"]
    return Notice(
        f"PyInstaller bootloader {found.version}",
        "GPL-2.0-or-later with the bootloader exception",
        Path(str(found.locate_file(text))).read_text(encoding="utf-8"),
    )


def of_patterns(pyphen: Distribution) -> Iterator[Notice]:
    """Yield the notices of the patterns that part words; each has a licence of its own."""
    for name in PATTERNS.values():
        [told] = [file for file in pyphen.files or () if file.name == f"README_hyph_{name}.txt"]
        text = Path(str(pyphen.locate_file(told))).read_text(encoding="utf-8", errors="replace")
        yield Notice(f"Hyphenation patterns {name}", "see below", text)


def of_resources(folder: Path) -> Iterator[Notice]:
    """Yield the notices of fonts and icons, whose licences lie beside them."""
    for path in sorted(folder.rglob("*")):
        if path.suffix == ".txt" and _TEXT.search(path.name):
            text = path.read_text(encoding="utf-8", errors="replace")
            name = f"resources/{path.relative_to(folder).as_posix()}"
            yield Notice(name, text.strip().splitlines()[0].strip(), text)


def of_system_libraries(binaries: Path) -> Iterator[Notice]:
    """Yield a notice for every Debian package of which a library was put into the program."""
    accounted_for = {sys.prefix, sys.base_prefix} - {"/usr"}  # Debian's own Python lies there too
    packages: dict[str, list[str]] = {}
    for line in binaries.read_text(encoding="utf-8").splitlines():
        source = Path(line)
        if not any(source.is_relative_to(place) for place in accounted_for):
            packages.setdefault(_owner(source), []).append(source.name)
    for package, libraries in sorted(packages.items()):
        copyright_file = Path("/usr/share/doc", package, "copyright")
        if not copyright_file.is_file():
            msg = (
                f"{', '.join(libraries)} came from {package or 'nowhere known'}, without a licence"
            )
            raise Refused(msg)
        text = copyright_file.read_text(encoding="utf-8", errors="replace")
        yield Notice(f"{package} ({', '.join(sorted(libraries))})", "see below", text)


def _owner(library: Path) -> str:
    """Return the Debian package that a file belongs to; merged /usr hides half of the names."""
    for path in (library, library.resolve(), Path("/usr" + str(library))):
        for known_as in (str(path), str(path).removeprefix("/usr")):
            asked = subprocess.run(
                ["/usr/bin/dpkg", "--search", known_as], capture_output=True, text=True, check=False
            )
            if not asked.returncode:
                return asked.stdout.split(":")[0]
    return ""


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
