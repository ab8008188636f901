"""What each part of the program may import, where import-linter cannot say it.

import-linter does not know "all of the standard library", nor a module inside PySide6.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "desktop/baraza"

# Libraries that a part may use besides the standard library and the program itself.
ALLOWED = {
    "cli": set[str](),
    "domain": set[str](),
    "exchange": set[str](),
    "exports": {
        *("PIL", "asn1crypto", "cryptography", "docx", "lxml", "pyhanko", "pyhanko_certvalidator"),
        *("pyphen", "reportlab", "uharfbuzz"),
    },
    "services": set[str](),
    "storage": {"alembic", "sqlalchemy"},
    "ui": {"PySide6", "shiboken6"},
}
NETWORK = {
    *("asyncio", "ftplib", "http", "imaplib", "poplib", "smtplib", "socket", "socketserver", "ssl"),
    *("urllib", "webbrowser", "xmlrpc", "PySide6.QtNetwork", "PySide6.QtWebSockets"),
    *("aiohttp", "requests"),
}
# The domain reads no file, asks no clock and starts nothing.
OUTSIDE_WORLD = {
    *("glob", "io", "logging", "multiprocessing", "os", "pathlib", "shutil", "signal", "sqlite3"),
    *("subprocess", "tempfile", "threading", "time"),
}
CLOCKS = {"now", "today", "utcnow"}


def modules(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.py"))


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def imports(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield line and full name of everything imported, wherever in the module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for name in node.names:
                yield node.lineno, name.name
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield node.lineno, node.module or ""
            for name in node.names:
                yield node.lineno, f"{node.module}.{name.name}"


def foreign(names: Iterator[tuple[int, str]], allowed: set[str]) -> list[tuple[int, str]]:
    own = {*sys.stdlib_module_names, "baraza", *allowed}
    return [(line, name) for line, name in names if name.split(".")[0] not in own]


def within(name: str, family: set[str]) -> bool:
    return any(name == member or name.startswith(f"{member}.") for member in family)


def place(path: Path, line: int) -> str:
    return f"{path.relative_to(ROOT)}:{line}"


def test_every_part_has_its_rule() -> None:
    parts = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    assert parts <= set(ALLOWED)


@pytest.mark.parametrize("part", ALLOWED)
def test_each_part_uses_only_its_own_libraries(part: str) -> None:
    found = [
        f"{place(path, line)} imports {name}"
        for path in modules(PACKAGE / part)
        for line, name in foreign(imports(tree_of(path)), ALLOWED[part])
    ]
    assert not found


def test_modules_at_the_top_use_the_standard_library_only() -> None:
    for path in PACKAGE.glob("*.py"):
        assert not foreign(imports(tree_of(path)), set()), path.name


def test_nothing_can_reach_the_network() -> None:
    found = [
        f"{place(path, line)} imports {name}"
        for path in (*modules(PACKAGE), *modules(ROOT / "migrations"))
        for line, name in imports(tree_of(path))
        if within(name, NETWORK)
    ]
    assert not found


def test_the_domain_touches_nothing_outside_itself() -> None:
    for path in modules(PACKAGE / "domain"):
        tree = tree_of(path)
        for line, name in imports(tree):
            assert not within(name, OUTSIDE_WORLD), f"{place(path, line)} imports {name}"
            inside = not name.startswith("baraza.") or name.startswith("baraza.domain")
            assert inside, f"{place(path, line)} imports {name}"
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                clock = node.func.attr in CLOCKS
                assert not clock, f"{place(path, node.lineno)} asks a clock"
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                opens = node.func.id in {"open", "input", "print"}
                assert not opens, f"{place(path, node.lineno)} calls {node.func.id}"


def imports_by_name(tree: ast.AST) -> bool:
    calls = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    names = {getattr(called, "attr", getattr(called, "id", "")) for called in calls}
    return bool(names & {"import_module", "__import__"})


def test_only_the_windows_import_by_name_and_only_windows() -> None:
    """A name put together at run time would slip past every rule here, so pages alone have one.

    Pages are imported when they are first opened, by the lists of pages in ``ui``.
    """
    found = [path for path in modules(PACKAGE) if imports_by_name(tree_of(path))]
    assert found
    for path in found:
        assert path.is_relative_to(PACKAGE / "ui"), path
        texts = [one.value for one in ast.walk(tree_of(path)) if isinstance(one, ast.Constant)]
        named = [text for text in texts if isinstance(text, str) and text.startswith("baraza")]
        assert named, path
        assert all(name.startswith("baraza.ui.") for name in named), path


def page_of(name: str) -> str:
    """Return the page that a module belongs to: its nearest folder with a ``page.py``, or none."""
    parts = name.split(".")
    for length in range(len(parts), 2, -1):
        if (ROOT / "desktop" / Path(*parts[:length]) / "page.py").is_file():
            return ".".join(parts[:length])
    return ""


def test_no_page_knows_another() -> None:
    """A page may use what belongs to the page that it is part of, and to no other."""
    for path in modules(PACKAGE / "ui"):
        name = ".".join(path.relative_to(ROOT / "desktop").with_suffix("").parts)
        here = page_of(name.removesuffix(".__init__"))
        for line, imported in imports(tree_of(path)) if here else ():
            there = page_of(imported)
            own = here == there or here.startswith(f"{there}.") or not there
            assert own, f"{place(path, line)} imports {imported}, of another page"


def test_migrations_know_nothing_of_the_program() -> None:
    found = [
        f"{place(path, line)} imports {name}"
        for path in modules(ROOT / "migrations")
        for line, name in imports(tree_of(path))
        if within(name, {"baraza"}) or foreign(iter([(line, name)]), {"alembic", "sqlalchemy"})
    ]
    assert not found


def test_everything_is_caught_in_at_most_three_places() -> None:
    """A handler that tidies up and raises again hides nothing, and is not counted."""
    found = []
    for path in modules(PACKAGE):
        handlers = (node for node in ast.walk(tree_of(path)) if isinstance(node, ast.ExceptHandler))
        found += [place(path, one.lineno) for one in handlers if catches_all(one) and hides(one)]
    assert len(found) <= 3, found


def catches_all(handler: ast.ExceptHandler) -> bool:
    if handler.type is None:
        return True
    caught = {getattr(name, "id", "") for name in ast.walk(handler.type)}
    return bool(caught & {"Exception", "BaseException"})


def hides(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    return not (isinstance(last, ast.Raise) and last.exc is None)
