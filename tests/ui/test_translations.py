"""English has its plurals, and the compiled file is that of the text file."""

import ast
import xml.etree.ElementTree as ET
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator

import baraza.ui
from baraza.resources import resource

FOLDER = resource("translations")


def counted_texts() -> set[str]:
    """Return the texts of the sources that count something."""
    return {
        call.args[0].value
        for path in Path(baraza.ui.__file__).parent.rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "tr"
        and isinstance(call.args[0], ast.Constant)
        and isinstance(call.args[0].value, str)
        and "%n" in call.args[0].value
    }


def test_every_text_that_counts_has_its_plural() -> None:
    tree = ET.parse(FOLDER / "baraza_en.ts")  # noqa: S314  a file of our own
    told = {message.findtext("source") for message in tree.iter("message")}
    assert counted_texts() <= told, "run: python packaging/translate.py"
    for form in tree.iter("numerusform"):
        assert form.text
        assert "(s)" not in form.text


def test_the_compiled_file_holds_them() -> None:
    tree = ET.parse(FOLDER / "baraza_en.ts")  # noqa: S314  a file of our own
    translator = QTranslator()
    assert translator.load("baraza_en", str(FOLDER))
    for context in tree.iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            forms = [form.text for form in message.iter("numerusform")]
            source = message.findtext("source") or ""
            assert translator.translate(name, source, None, 1) == forms[0]
            assert translator.translate(name, source, None, 5) == forms[1]


def test_the_window_speaks_it() -> None:
    assert QCoreApplication.translate("TopBar", "%n finding(s)", None, 1) == "1 finding"
    assert QCoreApplication.translate("TopBar", "%n finding(s)", None, 3) == "3 findings"
