"""Signing and looking at signatures load nothing that could reach a network."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from baraza.exports.signing.offline import NotOnThisMachine

ROOT = Path(__file__).resolve().parents[3]
CLIENTS = {"aiohttp", "certifi", "httpx", "requests", "urllib3", "yarl"}


def test_no_client_is_loaded() -> None:
    program = (
        "import json, sys; import baraza.services.signing;"
        "print(json.dumps(sorted({name.split('.')[0] for name in sys.modules})))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT / "desktop",
    )
    loaded = set(json.loads(answer.stdout))
    assert "pyhanko" in loaded
    assert not loaded & CLIENTS
    assert "PySide6" not in loaded


def test_what_would_fetch_has_nothing_to_fetch_with() -> None:
    from pyhanko.sign.timestamps import HTTPTimeStamper  # noqa: PLC0415  after the stand-ins

    assert HTTPTimeStamper.__name__ == NotOnThisMachine.__name__
    with pytest.raises(NotImplementedError):
        HTTPTimeStamper("https://time.invalid")
