"""``qpdf --check``: the file as such, its objects, tables and streams.

Where the tool is not installed, the same library answers through pikepdf; never nobody.
"""

import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pikepdf

TOOL = shutil.which("qpdf")
_SOUND = "No syntax or stream encoding errors found"


def qpdf_faults(data: bytes, folder: Path) -> list[str]:
    """Return what qpdf finds in a file, by the tool where it is there."""
    return by_tool(TOOL, data, folder) if TOOL else by_library(data)


def by_tool(tool: str, data: bytes, folder: Path) -> list[str]:
    """Return what the tool says beside that all is well."""
    path = folder / "checked.pdf"
    path.write_bytes(data)
    done = subprocess.run([tool, "--check", path], capture_output=True, text=True, check=False)
    faults = done.stderr.splitlines()
    if done.returncode or _SOUND not in done.stdout:
        faults.append(f"qpdf ends with {done.returncode}")
    return faults


def by_library(data: bytes) -> list[str]:
    """Return what the library finds, and what it mended while it read."""
    try:
        with pikepdf.open(BytesIO(data), suppress_warnings=True) as file:
            return [*map(str, file.get_warnings()), *file.check_pdf_syntax()]
    except pikepdf.PdfError as error:
        return [str(error)]
